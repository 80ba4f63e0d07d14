import { TATWEEL } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import { type CheckContext, defineRule } from '../engine/rule.js';
import { withLetters } from '../engine/stem-start.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { afterLam, hasArticle } from './lam.js';
import { likeWritten } from './like-written.js';
import { missingHamzas } from './missing-hamzas.js';
import { BEYOND_DOUBT, suspectsByPlace } from './suspects.js';

/** What is written together with the next word, by what it is called. Two of them count as the first one. */
const NAMES: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  و: { ar: 'واو العطف', en: 'The conjunction و' },
  ف: { ar: 'الفاء', en: 'The particle ف' },
  ب: { ar: 'باء الجر', en: 'The preposition ب' },
  ل: { ar: 'اللام', en: 'The particle ل' },
  ك: { ar: 'كاف التشبيه', en: 'The preposition ك' },
  س: { ar: 'سين الاستقبال', en: 'The future particle س' },
};
const CLITIC = /^(?:[وفبلكس]|وب|ول|وس|فس|فب)$/;
/** After these a letter is a letter: الحرف و، فيتامين ب. */
const LETTER = /^[وفبلك]?(?:ال|لل)?(?:حرف|حرفي|حروف|جر|فقرة|بند)$/;
/** The same of letters that rank or name things: المجموعة ب، الخطة ب، التهاب الكبد ب؛ فيتامين ك، العدد س. */
const NAMED_BY_LETTER =
  /^[وفبلك]?(?:ال|لل)?(?:فئة|فئتي|مجموعة|مجموعتي|فيتامين|نوع|صف|قسم|شعبة|درجة|خطة|خيار|جدول|ملحق|نقطة|كبد|وبائي|فيروس|فصيلة|زمرة|منتخب|مستوى|شريحة|رمز|قطاع|مبنى|بوابة|صالة|نموذج|عدد|متغير|قيمة|إنفلونزا|انفلونزا|هرمون|أشعة|تصنيف|سؤال|إجابة|جواب)$/;
const GROUP = /^[وفبلك]?(?:ال|لل)(?:مجموعة|فئة|شعبة)$/;
const SHORTEST_WORD = 2;

const SURE = { severity: 'error', confidence: 0.98 } as const;
const LIKELY = { severity: 'warning', confidence: 0.85 } as const;

export default defineRule({
  id: 'spelling/detached-clitic',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'حرف انفصل عن كلمته',
      why: 'واو العطف والفاء وباء الجر ولامه وكاف التشبيه وسين الاستقبال حروف مفردة تتصل بما بعدها («وقال»، «بالقاهرة»، «للجنة»). وإذا انفصلت انتقلت وحدها إلى آخر السطر. واللام مع «ال» تُكتب «للـ».',
    },
    en: {
      title: 'Clitic apart from its word',
      why: 'The one-letter words و ف ب ل ك and س are written together with the next word (وقال, بالقاهرة, للجنة); apart, they are left alone at the end of a line. ل and the article make لل.',
    },
  },
  messages: {
    detached: {
      ar: '{name} تتصل بما بعدها: «{right}».',
      en: '{name} is written together with the next word: “{right}”.',
    },
    lam: {
      ar: 'اللام تتصل بما بعدها، وتسقط معها ألف «ال»: «{right}».',
      en: 'ل is written together with the next word, and the article loses its alef: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'و قال الوزير إن القرار نهائي.', marks: 'و قال', fixed: 'وقال الوزير إن القرار نهائي.' },
      { text: 'يقام المعرض ب القاهرة غدا.', marks: 'ب القاهرة', fixed: 'يقام المعرض بالقاهرة غدا.' },
      { text: 'قدم التقرير ل لجنة التحقيق.', marks: 'ل لجنة', fixed: 'قدم التقرير للجنة التحقيق.' },
      { text: 'نفى ك ما فعل سلفه.', marks: 'ك ما', fixed: 'نفى كما فعل سلفه.' },
      { text: 'الشكر ل الرئيس ول الوزراء.', marks: ['ل الرئيس', 'ول الوزراء'], fixed: 'الشكر للرئيس وللوزراء.' },
      { text: 'سلم الملف ل اللجنة المختصة.', marks: 'ل اللجنة', fixed: 'سلم الملف للجنة المختصة.' },
      { text: 'رسالة ل الْمدينةِ كلها.', marks: 'ل الْمدينةِ', fixed: 'رسالة للْمدينةِ كلها.' },
      { text: 'تأكيدا ل التزام الحكومة.', marks: 'ل التزام', fixed: 'تأكيدا لالتزام الحكومة.' },
      { text: 'تأكيدا ل الالتزام بالموعد.', marks: 'ل الالتزام', fixed: 'تأكيدا للالتزام بالموعد.' },
      { text: 'الكهرباء و الماء في السودان.', marks: 'و الماء', fixed: 'الكهرباء والماء في السودان.' },
      { text: 'التقى بوتين و هرتسوغ أمس.', marks: 'و هرتسوغ', fixed: 'التقى بوتين وهرتسوغ أمس.' },
      { text: 'الحمد ل الله على السلامة.', marks: 'ل الله', fixed: 'الحمد لله على السلامة.' },
      { text: 'عمل ك مستشار في الوزارة.', marks: 'ك مستشار', fixed: 'عمل كمستشار في الوزارة.' },
      { text: 'وبدا ك أنه يعتذر.', marks: 'ك أنه', fixed: 'وبدا كأنه يعتذر.' },
      { text: 'وأضاف أنه س يعود قريبا.', marks: 'س يعود', fixed: 'وأضاف أنه سيعود قريبا.' },
      { text: 'جاء متأخرا ف قال المدير كلمته.', marks: 'ف قال', fixed: 'جاء متأخرا فقال المدير كلمته.' },
      { text: 'علمتني القراءة و الكتابه.', marks: 'و الكتابه', fixed: 'علمتني القراءة والكتابة.' },
      { text: 'أنت تعرف ذلك و انا أعرفه.', marks: 'و انا', fixed: 'أنت تعرف ذلك وأنا أعرفه.' },
      { text: 'فاز ب جائزة كبيرة.', marks: 'ب جائزة', fixed: 'فاز بجائزة كبيرة.' },
      { text: 'اجتمع وب رفقته مساعدوه.', marks: 'وب رفقته', fixed: 'اجتمع وبرفقته مساعدوه.' },
      { text: 'انسحب ل يتفرغ لعمله.', marks: 'ل يتفرغ', fixed: 'انسحب ليتفرغ لعمله.' },
      { text: 'في مصر و السودان و لبنان.', marks: ['و السودان', 'و لبنان'], fixed: 'في مصر والسودان ولبنان.' },
      {
        text: 'زار مصر و **السودان** أمس.',
        format: 'markdown',
        marks: 'و **السودان',
        fixed: 'زار مصر و**السودان** أمس.',
      },
      { text: '«و قال إن الوضع صعب».', marks: 'و قال', fixed: '«وقال إن الوضع صعب».' },
      { text: 'في عام 2015 و كان ذلك آخر لقاء.', marks: 'و كان', fixed: 'في عام 2015 وكان ذلك آخر لقاء.' },
      { text: 'أُعجبوا بالفيلم وَ بالمخرج.', marks: 'وَ بالمخرج', fixed: 'أُعجبوا بالفيلم وَبالمخرج.' },
    ],
    valid: [
      'أ. البند الأول ب. البند الثاني و. البند الأخير',
      'أ) الطلاب ب) المعلمون و) الإداريون',
      'تلعب المنتخبات أ ب ج في المجموعة ب أولا.',
      'فيتامين ب مهم، والتهاب الكبد ب خطير.',
      'حرف الجر ل وحرف الجر ب، وإجابة السؤال ب صحيحة.',
      'المجموعة و تضم بلجيكا، والدكتور ف عبد الحليم.',
      'كتب حرف ب بخط كبير، والحرف و بخط صغير.',
      'انتقلت الحكومة إلى الخطة ب بعد الفشل.',
      'أسهم من الفئة ب فقط.',
      'نصت الفقرة و من المادة الثالثة.',
      'كتب «موسم الهجرة» و «عرس الزين» في بيروت.',
      'بين عامي 1904 و 1914، وفي عمر 18 و25.',
      'نشر «ص ب 1234» عنوانا له، وذكرت أ ف ب النبأ.',
      'قالت ج ك رولينغ إن الرواية الجديدة قريبة.',
      'يبعد 20 ك م عن المدينة، وسعته 5 ل من الماء.',
      'قال لـ «المدينة»: نحن ماضون بـ 15 لاعبا.',
      'الصيد الجائر و و و إلخ.',
      'س: كيف بدأت؟ ج: صدفة.',
      'العدد س يساوي خمسة.',
      'المدارس أ و ب و ج متجاورة.',
      'شركة تويوتا و BMW وشركات أخرى.',
      'وقال وفاز وبالقاهرة وللجنة وكما وسيعود.',
      'المخرج فرانسيس ف كوبولا في المهرجان.',
      'فك الحصار، ولي العهد، وكم من الوقت؟',
    ],
  },
  *check(block, { lexicon, feature }) {
    for (const token of block.tokens) {
      if (token.kind !== 'word' || !CLITIC.test(token.bare) || token.text.includes(TATWEEL)) continue;
      const word = wordAfter(block, token);
      if (!word) continue;
      const clitic = token.bare.at(-1) ?? '';
      const certainty = judge(block, token, word, lexicon);
      if (!certainty) continue;
      const losesAlef = clitic === 'ل' && hasArticle(word.bare, lexicon);
      const replacement = losesAlef
        ? token.text.slice(0, token.text.lastIndexOf(clitic)) +
          likeWritten(`ل${word.text}`, afterLam(word.bare, lexicon))
        : token.text + mended(word, block, feature);
      yield {
        start: token.start,
        end: word.end,
        message: losesAlef ? 'lam' : 'detached',
        data: { right: replacement, name: NAMES[clitic] ?? '' },
        ...certainty,
        fixes: [{ replacement, safety: certainty === SURE ? 'safe' : 'suggestion' }],
      };
    }
  },
});

/** The word without a slip of its own that leaves no doubt: و انا becomes وأنا, و الكتابه becomes والكتابة. */
function mended({ index, text, bare }: WordToken, block: Block, feature: CheckContext['feature']): string {
  const { rights: [right, other] = [] } = feature(missingHamzas, block).get(index) ?? {};
  if (right !== undefined) return other === undefined ? withLetters(text, bare, right) : text;
  const verdict = feature(suspectsByPlace, block).get(index)?.verdict;
  const [best] = verdict?.suggestions ?? [];
  if (!verdict || !best || verdict.known || verdict.probability < BEYOND_DOUBT) return text;
  return likeWritten(text, best.word);
}

/** The word that the clitic stands before: after nothing but space, and more than another letter. */
function wordAfter({ tokens, text }: Block, token: WordToken): WordToken | undefined {
  const next = tokens[token.index + 1];
  if (next?.kind !== 'word' || next.bare.length < SHORTEST_WORD) return undefined;
  return /^\s+$/.test(text.slice(token.end, next.start)) ? next : undefined;
}

function judge(
  block: Block,
  token: WordToken,
  word: WordToken,
  lexicon: Lexicon,
): typeof SURE | typeof LIKELY | undefined {
  const previous = block.tokens[token.index - 1];
  const isBeside = previous !== undefined && previous.end === token.start && previous.kind !== 'punctuation';
  if (isBeside || (previous?.kind === 'word' && previous.bare.length === 1)) return undefined;
  if (previous?.kind === 'word' && LETTER.test(previous.bare)) return undefined;
  if (token.bare === 'و') return previous?.kind === 'word' && isLetterOfGroup(previous, word) ? undefined : SURE;
  if (previous?.kind === 'number' || previous?.kind === 'latin') return undefined;
  if (/^[بكس]$/.test(token.bare) && previous?.kind === 'word' && NAMED_BY_LETTER.test(previous.bare)) return undefined;
  const clitic = token.bare.at(-1);
  const joined = clitic === 'ل' ? afterLam(word.bare, lexicon) : clitic + word.bare;
  // An initial before a family name: فرانسيس ف كوبولا.
  if (!lexicon.accepts(word.bare) || !lexicon.accepts(joined)) return undefined;
  if (clitic === 'س') {
    const isFuture = previous?.kind === 'word' && lexicon.analyse(word.bare).some(({ verb }) => verb?.present);
    return isFuture ? LIKELY : undefined;
  }
  if (clitic !== 'ف') return SURE;
  // «الدكتور ف عبد الحليم» has an initial; ف stands before clauses.
  if (/^(?:عبد|أبو|بن)$/.test(word.bare)) return undefined;
  const isClause = lexicon
    .analyse(word.bare)
    .some(({ verb, wordClass }) => verb?.past || verb?.present || wordClass === 'particle');
  return isClause ? LIKELY : undefined;
}

/** «المجموعة و تضم بلجيكا»: groups have letters; «المجموعة و الفريق» are two things. */
function isLetterOfGroup(previous: WordToken, word: WordToken): boolean {
  return GROUP.test(previous.bare) && !word.bare.startsWith('ال');
}
