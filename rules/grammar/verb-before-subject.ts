import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Analysis, Gender, GrammaticalNumber, Lexicon } from '../lexicon/lexicon.js';
import { ALL_CASES } from '../lexicon/noun-classes.js';
import type { Noun } from '../lexicon/nouns.js';
import { isThirdPersonMany, isThirdPersonOne, singularForms } from './singular-verb.js';

/** كان and its sisters, whose predicate follows as a noun: كانوا المسؤولين. */
const LINKING: ReadonlySet<string> = new Set('كان أصبح أمسى أضحى صار ظل بات زال دام برح انفك فتئ ليس غدا'.split(' '));

/** Verbs that never take people as their object, so that people straight behind them are their subject. By lemma. */
const NOT_DONE_TO_PEOPLE: ReadonlySet<string> = new Set(
  (
    'قال صرح أكد أضاف أوضح أشار ادعى زعم اعتقد أمل تمنى تحدث تكلم تساءل استطرد أعرب عبر هتف صاح أصر اعترف أقر ' +
    'وصل سافر ذهب عاد رجع خرج دخل نزل صعد جلس قام وقف حضر جاء أتى أقبل مضى سار مشى ركض هرب فر نام استيقظ بكى ضحك ابتسم مات عاش ' +
    'اجتمع اتفق اختلف توجه انتقل انسحب انضم انتشر انطلق انتهى اندفع احتشد احتج اعترض اعتصم تجمع تظاهر توافد تدفق تراجع تأخر تمكن ' +
    'تنافس تعاون تناوب تسابق استعد استقال استمر شرع بدأ عمل حاول نجح فشل فاز سعى سهر صام صلى لعب'
  ).split(' '),
);
/** عادوا المرضى: they did not return, they visited the sick. By lemma and singular. */
const VISITING: ReadonlySet<string> = new Set(['عاد']);
const VISITED: ReadonlySet<string> = new Set(['مريض', 'جريح', 'مصاب']);
/** What verbs of reporting have behind their subject, but not behind people who are their object: ذكروا العلماء أن. */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['أن', 'إن', 'أنه', 'إنه', 'أنهم', 'إنهم', 'أنها', 'إنها']);
const REPORTING: ReadonlySet<string> = new Set('أعلن ذكر رأى كشف توقع رجح لاحظ وجد'.split(' '));
/** How far behind the subject such a word is looked for: its adjectives stand between. */
const OPENER_REACH = 3;

const JUSSIVE_PARTICLES: ReadonlySet<string> = new Set(['لم', 'ولم', 'فلم', 'ألم', 'أولم', 'لما']);
/** Endings of the dual and the plural; a word as short as منا is no dual. */
const VERB_ENDING = /(?:وا|ون|ان|...ا|..ن)$/;
const SPACE = /^[ \u00A0]+$/;
/** Nominatives that show their case, and definite plurals that do not: a cheap test of the letters, before any look-up. */
const MAY_BE_SUBJECT = /^ال...|(?:ون|ان|[^ا]و)$/;
/** Less common words in ـان may well be something else than a dual. */
const COMMON = 3;

interface OvertSubject {
  readonly number: GrammaticalNumber;
  readonly gender: Gender;
  /** Whether the letters show that it is the nominative of a known noun, so that nothing but a verb can stand before it. */
  readonly certain: boolean;
}

export default defineRule({
  id: 'grammar/verb-before-subject',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'فعل مثنى أو مجموع قبل فاعله',
      why: 'إذا تقدم الفعل على فاعله الظاهر لزم الإفراد وإن كان الفاعل مثنى أو جمعًا: «قال المسؤولون»، «وقع الوزيران»، «حضرت السيدتان». أما بعد الفاعل فيطابقه: «المسؤولون قالوا».',
    },
    en: {
      title: 'Dual or plural verb before its subject',
      why: 'A verb that stands before its subject is singular even where the subject is dual or plural: قال المسؤولون, وقع الوزيران. After the subject it agrees: المسؤولون قالوا.',
    },
  },
  messages: {
    plural: {
      ar: 'الفعل المتقدم على فاعله يبقى مفردًا وإن كان الفاعل جمعًا: «{right} {subject}».',
      en: 'A verb before its subject stays singular, also where the subject is plural: “{right} {subject}”.',
    },
    dual: {
      ar: 'الفعل المتقدم على فاعله يبقى مفردًا وإن كان الفاعل مثنى: «{right} {subject}».',
      en: 'A verb before its subject stays singular, also where the subject is dual: “{right} {subject}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'كما وقعا الاثنان اتفاقية للتعاون.', marks: 'وقعا', fixed: 'كما وقع الاثنان اتفاقية للتعاون.' },
      { text: 'قالوا المسؤولون إن الوضع مستقر.', marks: 'قالوا', fixed: 'قال المسؤولون إن الوضع مستقر.' },
      { text: 'حضرتا السيدتان حفل الافتتاح.', marks: 'حضرتا', fixed: 'حضرت السيدتان حفل الافتتاح.' },
      { text: 'وناقشا الوزيران إيصال المساعدات.', marks: 'وناقشا', fixed: 'وناقش الوزيران إيصال المساعدات.' },
      { text: 'يقولون الخبراء إن الأسعار سترتفع.', marks: 'يقولون', fixed: 'يقول الخبراء إن الأسعار سترتفع.' },
      { text: 'وأكدوا الباحثون أن النتائج أولية.', marks: 'وأكدوا', fixed: 'وأكد الباحثون أن النتائج أولية.' },
      { text: 'ولم يتمكنوا لاعبو الفريق من التعادل.', marks: 'يتمكنوا', fixed: 'ولم يتمكن لاعبو الفريق من التعادل.' },
      { text: 'ولم يتمكنون لاعبو الفريق من التعادل.', marks: 'يتمكنون', fixed: 'ولم يتمكن لاعبو الفريق من التعادل.' },
      { text: 'سافرن النساء إلى القرية.', marks: 'سافرن', fixed: 'سافرت النساء إلى القرية.' },
      { text: 'دعوا المسؤولون إلى الهدوء.', marks: 'دعوا', fixed: 'دعا المسؤولون إلى الهدوء.' },
      { text: 'بقوا المتظاهرون في الساحة.', marks: 'بقوا', fixed: 'بقي المتظاهرون في الساحة.' },
      { text: 'مضوا المسافرون في طريقهم.', marks: 'مضوا', fixed: 'مضى المسافرون في طريقهم.' },
      { text: 'يدعون المعارضون إلى الإضراب.', marks: 'يدعون', fixed: 'يدعو المعارضون إلى الإضراب.' },
      { text: 'ويسعون المهندسون إلى إصلاح العطل.', marks: 'ويسعون', fixed: 'ويسعى المهندسون إلى إصلاح العطل.' },
      { text: 'يرون المراقبون أن الاتفاق بعيد.', marks: 'يرون', fixed: 'يرى المراقبون أن الاتفاق بعيد.' },
      { text: 'لم يقولوا المسؤولون شيئا.', marks: 'يقولوا', fixed: 'لم يقل المسؤولون شيئا.' },
      { text: 'لن يعودوا اللاجئون قبل الصيف.', marks: 'يعودوا', fixed: 'لن يعود اللاجئون قبل الصيف.' },
      { text: 'سيجتمعون المندوبون غدا.', marks: 'سيجتمعون', fixed: 'سيجتمع المندوبون غدا.' },
      { text: 'اتفقا الطرفان على هدنة.', marks: 'اتفقا', fixed: 'اتفق الطرفان على هدنة.' },
      { text: 'اصطدمتا السيارتان عند الجسر.', marks: 'اصطدمتا', fixed: 'اصطدمت السيارتان عند الجسر.' },
      { text: 'يتفقان الجانبان على البنود.', marks: 'يتفقان', fixed: 'يتفق الجانبان على البنود.' },
      { text: 'تتنافسان الشركتان على العقد.', marks: 'تتنافسان', fixed: 'تتنافس الشركتان على العقد.' },
      { text: 'وصلوا الوزراء إلى المطار.', marks: 'وصلوا', fixed: 'وصل الوزراء إلى المطار.' },
      { text: 'اجتمعوا الرؤساء في القصر.', marks: 'اجتمعوا', fixed: 'اجتمع الرؤساء في القصر.' },
      { text: 'تظاهروا الطلاب أمام الجامعة.', marks: 'تظاهروا', fixed: 'تظاهر الطلاب أمام الجامعة.' },
      { text: 'استقالوا الوكلاء جميعا.', marks: 'استقالوا', fixed: 'استقال الوكلاء جميعا.' },
      { text: 'تظاهروا الإعلاميون أمام المقر.', marks: 'تظاهروا', fixed: 'تظاهر الإعلاميون أمام المقر.' },
      { text: 'قلن النساء إنهن سعيدات.', marks: 'قلن', fixed: 'قالت النساء إنهن سعيدات.' },
      { text: 'ويعتقدون الكثيرون أن القرار خطأ.', marks: 'ويعتقدون', fixed: 'ويعتقد الكثيرون أن القرار خطأ.' },
      {
        text: 'حين وصلوا هؤلاء، وغادرا هذان الوزيران.',
        marks: 'وغادرا',
        fixed: 'حين وصلوا هؤلاء، وغادر هذان الوزيران.',
      },
      { text: 'يتوقعون الخبراء أن تهدأ السوق.', marks: 'يتوقعون', fixed: 'يتوقع الخبراء أن تهدأ السوق.' },
      { text: 'شاركوا مسؤولون كبار في الاجتماع.', marks: 'شاركوا', fixed: 'شارك مسؤولون كبار في الاجتماع.' },
    ],
    valid: [
      'قال المسؤولون إن الوضع مستقر.',
      'وقع الوزيران الاتفاق.',
      'المسؤولون قالوا إن الوضع مستقر.',
      'زاروا المدينة وقالوا الحقيقة.',
      'شاهدوا المسؤولين وقابلوا اللاعبين.',
      'قابلا الوزيرين، وناقشا الخطة.',
      'أبلغوا الوزراء، ونصحوا الآباء، وحذروا السكان.',
      'ذكروا العلماء بفضلهم، وطالبوا النواب بالحضور.',
      'رأوا الرجال في الساحة، وانتظروا الضيوف ساعتين.',
      'استقبلوا الرؤساء في المطار.',
      'كانوا المسؤولين عن الملف.',
      'أصبحوا المسؤولين عن الملف.',
      'قالوا: المسؤولون غائبون.',
      'وصلوا، والمسؤولون في انتظارهم.',
      'هما مدرستان عامتان، وأما الحالتان الأخيرتان فلا.',
      'المصممة دونا كاران، والممثل سامان.',
      'أعلنوا الفائزين، وكرموا اللاعبين.',
      'يحبون القانون، ويشاهدون التلفزيون.',
      'ذكروا التلفزيون والإذاعة.',
      'زاروا لبنان وعمان والسودان.',
      'باعوا الزيتون واشتروا الصابون.',
      'غادرا عمان إلى بيروت.',
      'استقبلهم المسؤولون في المطار.',
      'ما زالوا المسيطرين على المدينة.',
      'كلاهما وقع الاتفاق، وكلتاهما حضرت.',
      'اللذان وقعا الاتفاق هما الوزيران.',
      'الذين حضروا أمس، المسؤولون منهم خاصة، غادروا.',
      'حاولوا الهرب، وبدأوا العمل، ووصلوا المدينة.',
      'لم يقولوا الحقيقة، ولن يقبلوا العرض.',
      'قابلا وزيرا وسفيرا.',
      'ليسوا المتهمين الوحيدين.',
      'كيف يخون الخائنون وطنهم؟',
      'طلب منا الطرفان ذلك.',
      'عادوا المرضى في المستشفى، ودخلوا الفصول الجديدة.',
      'وصلوا البلدان المجاورة، ونزلوا الفنادق.',
      'ينقلان جازان إلى الساحل.',
    ],
  },
  *check(block, { lexicon }) {
    for (const token of block.tokens) {
      if (token.kind !== 'word' || !VERB_ENDING.test(token.bare)) continue;
      const report = judge(block, token, lexicon);
      if (report) yield report;
    }
  },
});

function judge(block: Block, token: WordToken, lexicon: Lexicon): BlockReport | undefined {
  const next = block.tokens[token.index + 1];
  if (next?.kind !== 'word' || !SPACE.test(block.text.slice(token.end, next.start))) return undefined;
  if (!MAY_BE_SUBJECT.test(next.bare)) return undefined;
  const readings = lexicon.analyse(token.bare);
  const verbs = readings.filter(({ verb }) => verb?.subjects.some(isThirdPersonMany) && verb.object === undefined);
  if (verbs.length === 0 || verbs.some(({ verb }) => verb && LINKING.has(verb.lemma))) return undefined;
  const subject = overtSubject(next.bare, lexicon) ?? people(block, next, verbs, lexicon);
  // يخون is «he betrays» as well; a singular verb is what should stand here.
  if (readings.some(({ verb }) => verb?.subjects.some(isThirdPersonOne))) return undefined;
  if (!subject || !isVerbBefore(readings, subject) || !agrees(verbs, subject)) return undefined;

  const previous = block.tokens[token.index - 1];
  const jussive = previous?.kind === 'word' && JUSSIVE_PARTICLES.has(previous.bare);
  const [right] = singularForms(lexicon, token.bare, verbs, subject.gender, jussive ? 'jussive' : 'other');
  if (right === undefined) return undefined;
  return {
    start: token.start,
    end: token.end,
    message: subject.number === 'dual' ? 'dual' : 'plural',
    data: { right, subject: next.text },
    confidence: 0.92,
    fixes: [{ replacement: right }],
  };
}

/** A noun whose letters show the nominative and nothing else: المسؤولون، الوزيران، لاعبو. */
function overtSubject(bare: string, lexicon: Lexicon): OvertSubject | undefined {
  const readings = lexicon.analyse(bare);
  const [first] = readings;
  const nominative = readings.every(
    ({ proclitics, noun }) =>
      (proclitics === '' || proclitics === 'ال') && noun?.cases.length === 1 && noun.cases[0] === 'nominative',
  );
  const number = first?.noun?.number;
  if (!nominative || (number !== 'dual' && number !== 'plural')) return undefined;
  // Without the article ـان is also the end of names: كاران، جازان.
  const definite = first?.noun?.definite === true;
  if (number === 'dual' && !definite && (lexicon.zipf(bare) < COMMON || lexicon.names.kinds(bare) !== 0))
    return undefined;
  return { number, gender: first?.noun?.gender ?? 'masculine', certain: number === 'plural' || definite };
}

/** People in a plural that does not show its case, broken or in ـات, behind a verb that cannot be done to them. */
function people(block: Block, next: WordToken, verbs: readonly Analysis[], lexicon: Lexicon): OvertSubject | undefined {
  const among = (lemmas: ReadonlySet<string>): boolean => verbs.some(({ verb }) => verb && lemmas.has(verb.lemma));
  const opener = block.tokens
    .slice(next.index + 1, next.index + 1 + OPENER_REACH)
    .some(({ text }) => CLAUSE_OPENERS.has(text));
  if (!among(NOT_DONE_TO_PEOPLE) && !(opener && among(REPORTING))) return undefined;
  const subject = peopleOf(next.bare, lexicon);
  if (subject === undefined || (among(VISITING) && VISITED.has(subject.singular))) return undefined;
  return { number: 'plural', gender: subject.gender, certain: false };
}

/** The noun of the table that the word is a plural of, with the article, where it is people. */
function peopleOf(bare: string, lexicon: Lexicon): Noun | undefined {
  return lexicon
    .analyse(bare)
    .find(
      ({ proclitics, noun }) =>
        proclitics === 'ال' &&
        noun?.human === true &&
        noun.number === 'plural' &&
        noun.cases.length === ALL_CASES.length &&
        noun.listed !== undefined,
    )?.noun?.listed;
}

/** A form that is also a noun (ناقشا) counts as a verb where the next word shows by its case that it is the subject; a pronoun or name (هما) never. */
function isVerbBefore(readings: readonly Analysis[], subject: OvertSubject): boolean {
  return readings.every(({ verb, noun, wordClass }) =>
    verb ? true : subject.certain && noun !== undefined && !wordClass.endsWith('name') && wordClass !== 'particle',
  );
}

/** A dual verb has a dual subject; a feminine one a feminine subject. */
function agrees(verbs: readonly Analysis[], subject: OvertSubject): boolean {
  return verbs.some(({ verb }) =>
    verb?.subjects.some(
      (said) =>
        isThirdPersonMany(said) &&
        (said.number === 'plural' || subject.number === 'dual') &&
        (said.gender !== 'feminine' || subject.gender === 'feminine'),
    ),
  );
}
