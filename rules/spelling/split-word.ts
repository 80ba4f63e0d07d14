import type { Block } from '../engine/document.js';
import { defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isNameOfLetter } from './anna-inna.js';
import { surroundingsOf } from './surroundings.js';

/** Pairs that are one word: the pair → the word, and whether nothing else can be meant. */
const ONE_WORD: Readonly<Record<string, readonly [word: string, certainty: 'sure' | 'likely']>> = {
  'لا كن': ['لكن', 'sure'],
  'لا كنه': ['لكنه', 'sure'],
  'لا كنها': ['لكنها', 'sure'],
  'لا كنهم': ['لكنهم', 'sure'],
  'ما ذا': ['ماذا', 'sure'],
  'لما ذا': ['لماذا', 'sure'],
  'من ما': ['مما', 'likely'],
  'عن ما': ['عما', 'likely'],
  'عند ما': ['عندما', 'likely'],
  'رب ما': ['ربما', 'likely'],
  'طال ما': ['طالما', 'likely'],
  'لو لا': ['لولا', 'likely'],
  'حين ئذ': ['حينئذ', 'sure'],
  'عند ئذ': ['عندئذ', 'sure'],
  'يوم ئذ': ['يومئذ', 'sure'],
  'وقت ئذ': ['وقتئذ', 'sure'],
};
const SECOND_PARTS: ReadonlySet<string> = new Set(
  Object.keys(ONE_WORD).map((pair) => pair.slice(pair.indexOf(' ') + 1)),
);
/** «من ما زال هنا», «من ما قبل الإسلام»: ما is a negation or begins a term. */
const AFTER_MA =
  /^(?:ذا$|[يت]?زال|زالت|زالوا|[يت]زالون|زلت|زلنا|دام|عاد|عدت|انفك|برح|فتئ|كان|قبل|بعد|وراء|فوق|تحت|دون|بين)/;
/** The article apart, with what may stand before it. بال and وال are words as well. */
const ARTICLE = /^(?:[وفبك]|وب|فب|وك)?ال$/;
/** A pronoun that only ends words; «ها هو» is no such. */
const PRONOUN = /^(?:ها|نا|ني)$/;
const AFTER_HA = /^(?:هو|هي|هم|هما|أنا|انا|أنت|نحن|ذا|هنا|قد)/;
/** Letters that are words with the next one (spelling/detached-clitic). */
const CLITIC = /^[وفبلكسأ]$/;
/** Units and prefixes that may stand apart from what they belong to: كيلو متر، اللا نهائي. */
const APART =
  /^[وفبلك]?(?:ال|لل)?(?:كيلو|سنتي|ميلي|ملي|ميغا|ميجا|غيغا|جيجا|نانو|ميكرو|لا|آل|فيس|يو|إيه|واتس|تلي|بترو|كهرو|أنثروبو|جيو|بيو|سوسيو|أفرو|أورو)$/;

/** The probability of one word with a space in it from which an editor would want to know; lower where a part is no word at all. */
const LIKELY = 0.2;
const SINGLE_LETTER_LIKELY = 0.1;
const SURE = 0.93;
const NAME_LIKELY = 0.9;
/** Zipf values. */
const KNOWN = 2;
const COMMON = 3.5;
/** A listed name this common (in binary logarithms): محمد ال صالح is آل صالح. */
const COMMON_NAME = 3;

export default defineRule({
  id: 'spelling/split-word',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'كلمة انقسمت بمسافة',
      why: 'مسافة زائدة تقطع الكلمة («الحكو مة»)، أو تفصل «ال» عن اسمها («ال حكومة»)، أو تفصل ما حقه الوصل: «من ما» تُكتب «مما»، و«عن ما» «عما»، و«لا كن» «لكن»، و«عند ما» «عندما».',
    },
    en: {
      title: 'A word with a space in it',
      why: 'A stray space breaks a word (الحكو مة) or parts the article from its noun (ال حكومة); or two particles that are written as one stand apart: من ما is مما, عن ما is عما, لا كن is لكن, عند ما is عندما.',
    },
  },
  messages: {
    broken: {
      ar: 'مسافة زائدة داخل الكلمة: «{right}».',
      en: 'A stray space inside the word: “{right}”.',
    },
    article: {
      ar: '«ال» التعريف تتصل بالاسم: «{right}».',
      en: 'The article is written together with its noun: “{right}”.',
    },
    particle: {
      ar: 'تُكتب كلمة واحدة: «{right}».',
      en: 'These are written as one word: “{right}”.',
    },
    pronoun: {
      ar: 'الضمير المتصل لا ينفصل عن كلمته: «{right}».',
      en: 'The pronoun is written together with its word: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'أعلنت ال حكومة خطة جديدة.', marks: 'ال حكومة', fixed: 'أعلنت الحكومة خطة جديدة.' },
      { text: 'قررت الحكو مة رفع الأسعار.', marks: 'الحكو مة', fixed: 'قررت الحكومة رفع الأسعار.' },
      { text: 'نشرت الصحيفة مع لومات جديدة.', marks: 'مع لومات', fixed: 'نشرت الصحيفة معلومات جديدة.' },
      { text: 'غضب من ما قاله المدير.', marks: 'من ما', fixed: 'غضب مما قاله المدير.' },
      { text: 'تحدث عن ما جرى أمس.', marks: 'عن ما', fixed: 'تحدث عما جرى أمس.' },
      { text: 'حاول كثيرا، لا كن الوقت انتهى.', marks: 'لا كن', fixed: 'حاول كثيرا، لكن الوقت انتهى.' },
      { text: 'وصل عند ما بدأت الجلسة.', marks: 'عند ما', fixed: 'وصل عندما بدأت الجلسة.' },
      { text: 'سأل الصحفي: ما ذا حدث؟', marks: 'ما ذا', fixed: 'سأل الصحفي: ماذا حدث؟' },
      { text: 'وقع الرئي س الاتفاقية أمس.', marks: 'الرئي س', fixed: 'وقع الرئيس الاتفاقية أمس.' },
      { text: 'شاركت في المؤ تمر وفود كثيرة.', marks: 'المؤ تمر', fixed: 'شاركت في المؤتمر وفود كثيرة.' },
      { text: 'اتفق الطرفان على إن هاء الحرب.', marks: 'إن هاء', fixed: 'اتفق الطرفان على إنهاء الحرب.' },
      { text: 'زار الوزير المستش فى الجديد.', marks: 'المستش فى', fixed: 'زار الوزير المستشفى الجديد.' },
      { text: 'أكدت وزار ة الصحة ذلك.', marks: 'وزار ة', fixed: 'أكدت وزارة الصحة ذلك.' },
      { text: 'وقال المتحد ث باسم الوزارة ذلك.', marks: 'المتحد ث', fixed: 'وقال المتحدث باسم الوزارة ذلك.' },
      { text: 'قال الخبير إن ها أزمة عابرة.', marks: 'إن ها', fixed: 'قال الخبير إنها أزمة عابرة.' },
      { text: 'يسعى ا لرئيس إلى حل.', marks: 'ا لرئيس', fixed: 'يسعى الرئيس إلى حل.' },
      { text: 'تقدمت المشرو عات بسرعة.', marks: 'المشرو عات', fixed: 'تقدمت المشروعات بسرعة.' },
      { text: 'انتهت الانتخا بات بفوز الحزب.', marks: 'الانتخا بات', fixed: 'انتهت الانتخابات بفوز الحزب.' },
      {
        text: 'يقع المقر بال قرب من ال مدينة القديمة.',
        marks: ['بال قرب', 'ال مدينة'],
        fixed: 'يقع المقر بالقرب من المدينة القديمة.',
      },
      { text: 'أعلن المجلس ال أعلى النتائج.', marks: 'ال أعلى', fixed: 'أعلن المجلس الأعلى النتائج.' },
      { text: 'وكان حين ئذ في باريس.', marks: 'حين ئذ', fixed: 'وكان حينئذ في باريس.' },
      { text: 'أشار إلى أهم ية القرار.', marks: 'أهم ية', fixed: 'أشار إلى أهمية القرار.' },
      { text: 'قررت **ال حكومة** ذلك.', format: 'markdown', marks: 'ال حكومة', fixed: 'قررت **الحكومة** ذلك.' },
      { text: 'أصدرت وزارة التع ليم بيانا.', marks: 'التع ليم', fixed: 'أصدرت وزارة التعليم بيانا.' },
    ],
    valid: [
      'يعود النص إلى من ما زال حيا من الشهود.',
      'أدوات من ما قبل التاريخ.',
      'من ما كان عدوا صار صديقا.',
      'كل ما قاله صحيح، وكلما قال صدق.',
      'الفرق بين ما قيل وما حدث، في حين ما زال الأمر غامضا.',
      'رواية عن «ما وراء النهر» ومن «ما تبقى لكم».',
      'على بعد خمسة كيلو مترات، وعدد الكيلو واط.',
      'الأفق اللا نهائي، والسلوك اللا أخلاقي.',
      'الملك سلمان بن عبدالعزيز ال سعود، ومحمد ال صالح.',
      'ها هو الوزير، وقال إن ها نحن نعود.',
      'شركة ال جي الكورية، وقناة سي إن بي سي.',
      'التصنيف أ ب ج د في الجدول.',
      'مع كل هذا، ومن هنا، وفي ما مضى، وأن لا نعود.',
      'عقد مجلس إدارة الشركة اجتماعا.',
      'بال الناس مشغول، ووال جديد للمدينة، وفال خير.',
      'توفي سنة 450 ه في بغداد.',
      'قال د محمد إن م علي حضر.',
      'كان معه لو مات أو عاش.',
      'حضر موت الفجأة في القصة.',
      'جاء كل من الوزير والسفير، ومن بعد العصر عادا.',
      'عبد الله ورحمة الله.',
      'على أن يكون، وإن كان، ومن ثم عاد.',
      'بعد ما حدث، وقبل ما يأتي، ومثل ما قال.',
      'صفحته على فيس بوك ويو تيوب.',
    ],
  },
  *check(block, { lexicon }) {
    let covered = 0;
    for (const left of block.tokens) {
      const right = block.tokens[left.index + 1];
      if (left.kind !== 'word' || right?.kind !== 'word' || left.start < covered) continue;
      if (block.text.slice(left.end, right.start) !== ' ' || left.bare === '' || right.bare === '') continue;
      const found = judge(block, left, right, lexicon);
      if (!found) continue;
      covered = right.end;
      const { confidence, message } = found;
      const replacement = found.word ?? left.text + right.text;
      const isSure = confidence >= SURE;
      yield {
        start: left.start,
        end: right.end,
        message,
        data: { right: replacement },
        severity: isSure ? 'error' : 'warning',
        confidence,
        fixes: [{ replacement, safety: isSure ? 'safe' : 'suggestion' }],
      };
    }
  },
});

interface Found {
  readonly message: 'broken' | 'article' | 'particle' | 'pronoun';
  readonly confidence: number;
  /** Where the word is not just the two parts together. */
  readonly word?: string;
}

function judge(block: Block, left: WordToken, right: WordToken, lexicon: Lexicon): Found | undefined {
  return particle(block, left, right) ?? article(block, left, right, lexicon) ?? broken(block, left, right, lexicon);
}

function particle(block: Block, left: WordToken, right: WordToken): Found | undefined {
  if (!SECOND_PARTS.has(right.bare)) return undefined;
  const conjunction =
    /^[وف]/.test(left.bare) && ONE_WORD[`${left.bare.slice(1)} ${right.bare}`] ? left.bare.charAt(0) : '';
  const [word, certainty] = ONE_WORD[`${left.bare.slice(conjunction.length)} ${right.bare}`] ?? [];
  if (word === undefined) return undefined;
  const next = block.tokens[right.index + 1];
  if (certainty === 'likely') {
    // «من ما …» at the beginning of a clause: من is «whoever».
    if (left.bare === 'من' && block.tokens[left.index - 1]?.kind !== 'word') return undefined;
    if (next?.kind !== 'word' || AFTER_MA.test(next.bare)) return undefined;
    // «لو لا تدري»: لا is a negation before a verb.
    if (word === 'لولا' && !next.bare.startsWith('ال')) return undefined;
  }
  return { message: 'particle', confidence: certainty === 'sure' ? 0.98 : 0.8, word: conjunction + word };
}

function article(block: Block, left: WordToken, right: WordToken, lexicon: Lexicon): Found | undefined {
  if (!ARTICLE.test(left.bare) || right.bare.startsWith('ال') || right.bare.length < 2) return undefined;
  const previous = block.tokens[left.index - 1];
  const isAfterLetter = previous?.kind === 'latin' || (previous?.kind === 'word' && isNameOfLetter(previous.bare));
  if (isAfterLetter || isNameOfLetter(right.bare) || !lexicon.accepts(left.bare + right.bare)) return undefined;
  // The family's آل without its madda.
  const { names } = lexicon;
  const isAfterName =
    previous?.kind === 'word' && names.kinds(previous.bare) !== 0 && names.frequency(previous.bare) >= COMMON_NAME;
  if (names.kinds(right.bare) !== 0 && (isAfterName || names.frequency(right.bare) > COMMON_NAME)) return undefined;
  if (lexicon.accepts(left.bare) && probability(block, left, right, lexicon) < LIKELY) return undefined;
  return { message: 'article', confidence: 0.95 };
}

function broken(block: Block, left: WordToken, right: WordToken, lexicon: Lexicon): Found | undefined {
  const word = left.bare + right.bare;
  const zipf = lexicon.zipf(word);
  if (zipf < KNOWN || left.bare === 'ال' || APART.test(left.bare) || isLabel(block, left, right)) return undefined;
  if (PRONOUN.test(right.bare)) {
    const next = block.tokens[right.index + 1];
    const isPronoun = zipf >= COMMON && lexicon.accepts(word) && next?.kind === 'word' && !AFTER_HA.test(next.bare);
    return isPronoun ? { message: 'pronoun', confidence: 0.9 } : undefined;
  }
  const hasLetterAlone = left.bare.length === 1 || right.bare.length === 1;
  const likelihood = probability(block, left, right, lexicon);
  if (likelihood < (hasLetterAlone && zipf >= COMMON ? SINGLE_LETTER_LIKELY : LIKELY)) return undefined;
  // Names may be written either way: فنر بخشة.
  return {
    message: 'broken',
    confidence: lexicon.names.kinds(word) === 0 ? likelihood : Math.min(likelihood, NAME_LIKELY),
  };
}

/** A letter alone before a word is a clitic, or a title or a mark of a list; between two of its kind or after a number, a label. */
function isLabel(block: Block, left: WordToken, right: WordToken): boolean {
  if (CLITIC.test(left.bare)) return true;
  if (right.bare.length > 1 && left.bare.length > 1) return false;
  const previous = block.tokens[left.index - 1];
  const next = block.tokens[right.index + 1];
  if (left.bare.length === 1) return right.bare.length === 1 || (left.bare !== 'ا' && previous?.kind !== 'word');
  return next?.kind === 'word' && next.bare.length === 1;
}

function probability(block: Block, left: WordToken, right: WordToken, lexicon: Lexicon): number {
  const { previous } = surroundingsOf(block.tokens, left.index, lexicon);
  const { next } = surroundingsOf(block.tokens, right.index, lexicon);
  return lexicon.spelling.judgeSplit(left.bare, right.bare, { previous, next }).probability;
}
