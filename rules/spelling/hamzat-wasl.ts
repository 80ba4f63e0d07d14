import type { Block } from '../engine/document.js';
import { defineRule } from '../engine/rule.js';
import { stemStarts, withLetters } from '../engine/stem-start.js';
import type { WordToken } from '../engine/tokens.js';
import type { Analysis, Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { plainReadings } from './hamza-forms.js';

/**
 * The nouns that begin with hamzat wasl although no verb of five or six letters stands behind them (الأسماء العشرة), as far as modern prose
 * has them, with their endings. The rest of a word after its first alef.
 */
const OLD_NOUNS =
  /^(?:سم(?:[هيكا]|ها|هم|هما|هن|نا|ين|ان|ي|كم|ية)?|بن(?:[هيكا]|ها|هم|هما|هن|نا|ي|كم|ت(?:ه|ها|هم|ي|ك|نا|ان|ين|ا)?|ة)?|ثن(?:ان|ين|تان|تين|ا|ي|تا|تي)|مر(?:أة|أتان|أتين|أته|أتك|أتي|ؤ|ئ|أ))$/;
/** Imperatives of three-letter verbs that instructions and headlines use: إضغط for اضغط. */
const IMPERATIVES: ReadonlySet<string> = new Set(
  (
    'قرأ قرؤوا ضغط ضغطوا فتح فتحوا ذهب ذهبوا حذر حذروا نظر نظروا كتب كتبوا دخل دخلوا جعل جعلوا سمع سمعوا عرف عرفوا بحث بحثوا ' +
    'بدأ بدؤوا حفظ حفظوا ترك تركوا رفع رفعوا شرب شربوا صنع صنعوا طلب طلبوا علم علموا عمل عملوا لعب لعبوا نزل نزلوا نقر'
  ).split(' '),
);
/** Words with an initial hamza that look like hamzat wasl but are loans and names, and a weekday that many houses write الإثنين. */
const LOANS =
  /^(?:ستراتيج|ستوديو|سترالي|سترليني|ستانبول|سطنبول|ستوني|ستوكهولم|نترنت|نجيل|نجلي|نجلترا|نكلي|ندونيسي|نتر$|نسولين|نفلونزا)/;
const WEEKDAY = /^[وف]?(?:ال|لل|بال)إثنين$/;
/** What a masdar or verb of five or six letters looks like after its alef: انـ، استـ, and ت or what it turns into after the first radical. */
const DERIVED = /^(?:ن..|ست..|.ت..|زد..|صط..|ضط..|ط[^ا]..|د[^ا]..|ت[^ا]..|حمر|سود|صفر|خضر|بيض)/;

/** Zipf steps by which the form without hamza has to be more common than a word of the dictionary with one. */
const LEAD = {
  /** إنهار, الإندماج: nouns that the dictionary has by some rare verb. */
  below: 0.9,
  /** أسم, أبنه: «I …» of rare verbs. */
  oldNoun: 1.2,
  /** أرتفع, which «I rise» may mean. */
  firstPerson: 1.25,
} as const;
/** An unknown word with a hamza is a slip even where its right form is rare; a loan is not. */
const LEAD_OVER_UNKNOWN = 0.5;
/** «I …» stands after these, or they make it likely. */
const BEFORE_FIRST_PERSON: ReadonlySet<string> = new Set(
  'أن لم لن لا كي حتى سوف قد كنت لكي ما ألا أنا كما عندما حين كيف هل متى أين ولا ولم ولن وأن فلا لكني لكنني إنني أنني إني أني وأنا ثم وكنت التي الذي'.split(
    ' ',
  ),
);

const SURE = { severity: 'error', confidence: 0.98 } as const;
const LIKELY = { severity: 'warning', confidence: 0.85 } as const;

export default defineRule({
  id: 'spelling/hamzat-wasl',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'همزة وصل كُتبت قطعًا',
      why: 'ماضي الفعل الخماسي والسداسي وأمره ومصدره («استقبل»، «استقلال»، «اجتماع») وأسماء معدودة («اسم»، «ابن»، «اثنان»، «امرأة») تبدأ بهمزة وصل، وهي لا تُكتب. أما مصادر الرباعي («إنتاج»، «إرسال») فهمزتها قطع.',
    },
    en: {
      title: 'Hamzat wasl written as hamzat qat',
      why: 'The past, imperative and masdar of verbs of five and six letters (استقبل, استقلال, اجتماع) and a few nouns (اسم, ابن, اثنان, امرأة) begin with hamzat wasl, which is not written. Masdars of four-letter verbs (إنتاج, إرسال) keep their hamza.',
    },
  },
  messages: {
    derived: {
      ar: 'همزة وصل لا تُكتب: «{right}».',
      en: 'This is hamzat wasl, which is not written: “{right}”.',
    },
    noun: {
      ar: 'همزة هذا الاسم همزة وصل لا تُكتب: «{right}».',
      en: 'This noun begins with hamzat wasl, which is not written: “{right}”.',
    },
    imperative: {
      ar: 'همزة الأمر من الفعل الثلاثي همزة وصل لا تُكتب: «{right}».',
      en: 'The imperative of a three-letter verb begins with hamzat wasl, which is not written: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'الاحتفال بإستقلال البلاد.', marks: 'بإستقلال', fixed: 'الاحتفال باستقلال البلاد.' },
      { text: 'عقدت اللجنة إجتماع عمل.', marks: 'إجتماع', fixed: 'عقدت اللجنة اجتماع عمل.' },
      { text: 'يتعافى الإقتصاد ببطء.', marks: 'الإقتصاد', fixed: 'يتعافى الاقتصاد ببطء.' },
      { text: 'تجرى إنتخابات مبكرة.', marks: 'إنتخابات', fixed: 'تجرى انتخابات مبكرة.' },
      { text: 'نشرت الصحيفة إسم الفائز.', marks: 'إسم', fixed: 'نشرت الصحيفة اسم الفائز.' },
      { text: 'فاز إثنان من المتسابقين.', marks: 'إثنان', fixed: 'فاز اثنان من المتسابقين.' },
      { text: 'إستثمرت الشركة في القطاع.', marks: 'إستثمرت', fixed: 'استثمرت الشركة في القطاع.' },
      { text: 'إفتتح الوزير المعرض.', marks: 'إفتتح', fixed: 'افتتح الوزير المعرض.' },
      { text: 'حذر من إنتشار المرض.', marks: 'إنتشار', fixed: 'حذر من انتشار المرض.' },
      { text: 'وإستقبل الرئيس ضيفه في القصر.', marks: 'وإستقبل', fixed: 'واستقبل الرئيس ضيفه في القصر.' },
      { text: 'أنتهى الشوط الأول بالتعادل.', marks: 'أنتهى', fixed: 'انتهى الشوط الأول بالتعادل.' },
      { text: 'صرح المتحدث بإسم الوزارة.', marks: 'بإسم', fixed: 'صرح المتحدث باسم الوزارة.' },
      { text: 'اصطحب الرجل إبنه إلى المدرسة.', marks: 'إبنه', fixed: 'اصطحب الرجل ابنه إلى المدرسة.' },
      { text: 'إمرأة تقود الحافلة.', marks: 'إمرأة', fixed: 'امرأة تقود الحافلة.' },
      { text: 'نفى المتهم الإتهامات الموجهة إليه.', marks: 'الإتهامات', fixed: 'نفى المتهم الاتهامات الموجهة إليه.' },
      { text: 'طالبوا بإستقالته فورا.', marks: 'بإستقالته', fixed: 'طالبوا باستقالته فورا.' },
      { text: 'مركز للإستشارات القانونية.', marks: 'للإستشارات', fixed: 'مركز للاستشارات القانونية.' },
      {
        text: 'الشؤون الإجتماعية والإقتصادية.',
        marks: ['الإجتماعية', 'والإقتصادية'],
        fixed: 'الشؤون الاجتماعية والاقتصادية.',
      },
      { text: 'قوات الإحتلال تنسحب.', marks: 'الإحتلال', fixed: 'قوات الاحتلال تنسحب.' },
      { text: 'أوقفت الشرطة إثنين من المشتبه فيهم.', marks: 'إثنين', fixed: 'أوقفت الشرطة اثنين من المشتبه فيهم.' },
      { text: 'إنضم اللاعب إلى الفريق.', marks: 'إنضم', fixed: 'انضم اللاعب إلى الفريق.' },
      { text: 'أجتماع طارئ لمجلس الأمن.', marks: 'أجتماع', fixed: 'اجتماع طارئ لمجلس الأمن.' },
      { text: 'أرتفع السعر ارتفاعا حادا.', marks: 'أرتفع', fixed: 'ارتفع السعر ارتفاعا حادا.' },
      { text: 'إضغط هنا لمتابعة القراءة.', marks: 'إضغط', fixed: 'اضغط هنا لمتابعة القراءة.' },
      { text: 'إقرأ أيضا: نتائج الجولة.', marks: 'إقرأ', fixed: 'اقرأ أيضا: نتائج الجولة.' },
      { text: 'كان إمتداداً لسياسة سابقة.', marks: 'إمتداداً', fixed: 'كان امتداداً لسياسة سابقة.' },
      { text: 'يدرس الإتحاد الأوروبي القرار.', marks: 'الإتحاد', fixed: 'يدرس الاتحاد الأوروبي القرار.' },
      { text: 'كتب أسمه على الورقة.', marks: 'أسمه', fixed: 'كتب اسمه على الورقة.' },
      { text: 'لإستكمال المشروع قبل الصيف.', marks: 'لإستكمال', fixed: 'لاستكمال المشروع قبل الصيف.' },
      {
        text: 'إرتفاع درجات الحرارة وإزدياد الرطوبة.',
        marks: ['إرتفاع', 'وإزدياد'],
        fixed: 'ارتفاع درجات الحرارة وازدياد الرطوبة.',
      },
    ],
    valid: [
      'إرسال وإنتاج وإنكار وإنصاف وإلقاء وإنهاء وإنشاء.',
      'إنسان وإسرائيل وإيران وإسبانيا وإنجلترا وإندونيسيا.',
      'أستقبل ضيوفي في المساء، وأنتظر وصولهم.',
      'قال: «أعتقد أن الأمر انتهى، وأفتتح المعرض غدا».',
      'لن أستقيل ولم أعترف بشيء.',
      'وأقترح أن تسن قوانين صارمة.',
      'أنا أحتاج إلى وقت، وسوف أنتقل إلى المدينة.',
      'اسم وابن وابنة واثنان واثنتان وامرأة.',
      'استقلال واستثمار واجتماع واقتصاد وانتخابات.',
      'أسماء الفائزين، وإسماع الصوت، وإسمنت، وأسمى الأهداف.',
      'أبناء المدينة وأبنية قديمة.',
      'إتمام العمل وإتقانه وإتاحة الفرصة وإتلاف الملفات.',
      'إنتاج النفط وإنجاز المشروع وإنقاذ الغرقى وإنفاق المال.',
      'إستراتيجية جديدة وإستوديو كبير.',
      'الجنيه الإسترليني وإستونيا وإسطنبول وإستوكهولم.',
      'يلتقيان يوم الإثنين.',
      'إنترنت سريع، وإنفلونزا الطيور، وإنسولين.',
      'إنجيل متى، وإنجلينا، وإنتر ميلان.',
      'إثراء المحتوى وإثارة الجدل وإثبات التهمة.',
      'أثناء الجلسة وأثنى على العمل.',
      'أنتم وأنتن وأنتما.',
      'أتباع المذهب، وإتباع القول بالعمل.',
      'إبتون سنكلير وجيفري إبستين.',
      'لم أضطر إلى السفر، وكنت أشتري الصحيفة كل صباح.',
      'أشتكي إليك، وأتصل بك غدا.',
      'أمرت المحكمة، وإمرة الجيش، وإمارة قديمة.',
      'إحساس وإحصاء وإحياء وإخفاء.',
      'كأنوار المدينة، وبأنواع مختلفة.',
      'إدارة الأزمة وإدانة المتهم وإدخال المساعدات.',
      'إزالة الأنقاض وإضافة لاعب وإصابة آخر.',
      'إصطبل الخيل القديم.',
    ],
  },
  *check(block, { lexicon }) {
    for (const token of block.tokens) {
      if (token.kind !== 'word' || !/[أإ]/.test(token.bare)) continue;
      const verdict = judge(block, token, lexicon);
      if (!verdict) continue;
      const { letters, message, severity, confidence } = verdict;
      const right = withLetters(token.text, token.bare, letters);
      yield {
        start: token.start,
        end: token.end,
        message,
        data: { right },
        severity,
        confidence,
        fixes: [{ replacement: right, safety: severity === 'error' ? 'safe' : 'suggestion' }],
      };
    }
  },
});

type Verdict = (typeof SURE | typeof LIKELY) & {
  readonly letters: string;
  readonly message: 'derived' | 'noun' | 'imperative';
};

function judge(block: Block, token: WordToken, lexicon: Lexicon): Verdict | undefined {
  const { bare } = token;
  for (const start of stemStarts(bare)) {
    const hamza = bare.charAt(start);
    if (hamza !== 'أ' && hamza !== 'إ') continue;
    const rest = bare.slice(start + 1);
    const letters = `${bare.slice(0, start)}ا${rest}`;
    if (LOANS.test(rest) || WEEKDAY.test(bare) || !lexicon.accepts(letters)) continue;
    if (OLD_NOUNS.test(rest)) return judgeOldNoun(token, start, letters, lexicon);
    if (hamza === 'إ' && start === 0 && IMPERATIVES.has(rest) && plainReadings(lexicon, bare).length === 0)
      return { letters, message: 'imperative', ...SURE };
    if (DERIVED.test(rest)) return judgeDerived(block, token, hamza, letters, lexicon);
  }
  return undefined;
}

function judgeOldNoun(token: WordToken, start: number, letters: string, lexicon: Lexicon): Verdict | undefined {
  const { bare } = token;
  const known = plainReadings(lexicon, bare).length > 0;
  const lead = lexicon.zipf(letters) - lexicon.zipf(bare);
  // أسمي «I name», أبني «I build» are words of their own; بأسم is not.
  if (known && start === 0 && /^أ(?:سمي|بني|ثني|سما|بنا)$/.test(bare)) return undefined;
  if (known && lead < (bare.charAt(start) === 'إ' ? LEAD.below : LEAD.oldNoun)) return undefined;
  return { letters, message: 'noun', ...(known ? LIKELY : SURE) };
}

function judgeDerived(
  block: Block,
  token: WordToken,
  hamza: 'أ' | 'إ',
  letters: string,
  lexicon: Lexicon,
): Verdict | undefined {
  const right = dictionaryReadings(lexicon, letters).filter(({ stem }) => stem.startsWith('ا'));
  if (!right.some(isDerived)) return undefined;
  const readings = plainReadings(lexicon, token.bare);
  const lead = lexicon.zipf(letters) - lexicon.zipf(token.bare);
  if (readings.length === 0) {
    return right.some(isMasdar) || lead >= LEAD_OVER_UNKNOWN ? { letters, message: 'derived', ...SURE } : undefined;
  }
  if (hamza === 'إ') return lead >= LEAD.below ? { letters, message: 'derived', ...LIKELY } : undefined;
  if (!readings.every(isFirstPerson) || !right.some(isThirdPersonPast) || isQuoted(block, token)) return undefined;
  return lead >= LEAD.firstPerson && isSaidOfNext(block, token)
    ? { letters, message: 'derived', ...LIKELY }
    : undefined;
}

/** Masdars, adjectives of relation and pasts; also nouns, since the dictionary lists some masdars as such. */
function isDerived({ verb, wordClass }: Analysis): boolean {
  return verb ? verb.past : wordClass === 'masdar' || wordClass === 'nisba' || wordClass === 'noun';
}

function isMasdar({ wordClass }: Analysis): boolean {
  return wordClass === 'masdar';
}

function isFirstPerson({ verb }: Analysis): boolean {
  return verb?.present === true && verb.subjects.every(({ person }) => person === 1);
}

function isThirdPersonPast({ verb }: Analysis): boolean {
  return verb?.past === true && verb.subjects.some(({ person }) => person === 3);
}

/** «أرتفع السعر»: a definite noun comes next, the subject, and no particle before that «I …» stands after. */
function isSaidOfNext({ tokens }: Block, token: WordToken): boolean {
  const previous = tokens[token.index - 1];
  const next = tokens[token.index + 1];
  if (previous?.kind === 'word' && BEFORE_FIRST_PERSON.has(previous.bare)) return false;
  return next?.kind === 'word' && /^ال../.test(next.bare) && !/^ال(?:ذي|تي|ذين|آن)$/.test(next.bare);
}

/** Whether a quotation is open at the word: there «I» speaks. */
function isQuoted({ tokens }: Block, token: WordToken): boolean {
  let open = false;
  for (let i = 0; i < token.index; i++) {
    const text = tokens[i]?.text;
    if (text === '«' || text === '“') open = true;
    else if (text === '»' || text === '”') open = false;
    else if (text === '"') open = !open;
  }
  return open;
}
