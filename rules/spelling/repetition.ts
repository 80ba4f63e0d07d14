import type { Block } from '../engine/document.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Analysis, Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { isNameOfLetter } from './anna-inna.js';

/** Words of grammar that no right sentence has twice in a row; و or ف may stand before them. */
const NEVER_TWICE: ReadonlySet<string> = new Set(
  (
    'في فى إلى الى على عن مع خلال منذ حتى لدى ضد نحو بدون عند لدى أمام وراء وسط ضمن بينما حيث حين عندما بعدما قبلما كلما ' +
    'حسب وفق بسبب بعض عدم سائر معظم جميع مجرد أثناء حوالي بواسطة بشأن تجاه إزاء رغم ' +
    'لأن بأن كأن أنه أنها أنهم إنه إنها إنهم لأنه لأنها بأنه بأنها أو ثم إذا إذ لو لولا لكن لكنه لكنها قد لقد سوف هل إلا لكي ' +
    'الذي التي الذين اللذين اللذان اللتان اللتين اللواتي اللاتي هذه ذلك تلك هؤلاء أولئك هذان هاتان كذلك لذلك بذلك ' +
    'ليس ليست إنما فيما مما عما فإن وإن لدي لدينا عليه عليها إليه إليها منه منها فيه فيها وهو وهي وهم'
  ).split(' '),
);
/** The same of which one sentence in many thousands has two; «بعد بعد غد»، «ما كان كان». */
const HARDLY_TWICE: ReadonlySet<string> = new Set(
  (
    'بعد قبل عبر دون خلف غير حول تحت فوق مثل كل أي كما كيف بل هنا هناك لما لن هذا كان كانت كانوا يكون تكون ما تم يتم تتم سيتم ' +
    'أيضا عدة عدد ذات حالة بشكل أكثر أقل'
  ).split(' '),
);
/** Said twice on purpose: answers, emphasis, ranks counted from another, weapons from one place to another, idioms, slogans. */
const MEANT_TWICE: ReadonlySet<string> = new Set(
  (
    'لا نعم كلا أجل بلى آمين هيا حي الله بين بس فقط جدا أبدا كثير الكثير قليل القليل واحد واحدة الواحد هو هي هم هما هن أنا أنت أنتم نحن ' +
    'ولي ابن ابنة بنت أبو أبي أبا عم خال أخ أخت أم زوج زوجة نائب مساعد وكيل رئيس مدير صديق صديقة جد جدة حفيد أول آخر ' +
    'أرض جو بحر سطح باب دار بيت زنقة سلام مهلا شكرا يا ماذا لماذا لم أين متى كم من قال عقد رد مرة أحد بعيد قريب عين صوت توت بوم بابا ماما ' +
    'هيهات لبيك سبحان كفى يسقط تسقط عاش عاشت يحيا تحيا يعيش ثورة حرام'
  ).split(' '),
);
const NUMERALS =
  /^(?:ال)?(?:واحد|اثن|إثن|ثنتا|ثلاث|أربع|خمس|ست[ةو]?|سبع|ثماني?|تسع|عشر|مئ|مائ|ألف|آلاف|ألوف|مليون|ملايين|مليار|تريليون)/;
/** After these a verb may end one clause and begin the next: ما حدث حدث، من مات مات. */
const BEFORE_TWO_CLAUSES: ReadonlySet<string> = new Set(
  'ما من إذا إن لو كلما مهما أينما حيثما متى كما لما عندما حين الذي التي الذين وما ومن فما فمن وإن وإذا كيفما أيا بما مما'.split(
    ' ',
  ),
);
/** Between two parties of one name: الحوار اللبناني اللبناني. */
const BETWEEN_PARTIES =
  /^[وفبل]?(?:ال|لل)?(?:حوار|خلاف|صراع|مصالح|تعاون|تقارب|اقتتال|قتال|حرب|علاق|انقسام|تبادل|تكامل|تجار|اتفاق|تكاتف|تضامن|توافق|تفاهم|تنسيق|لقاء|نزاع|عمل|مواجه|صدام|تنافس|تواصل|شراك|محادث|مفاوض|اجتماع|حدود|قمة|قمم|تحالف|تلاحم|وحدة|تصعيد|تهدئة|تطبيع)/;
/** Signs that only words quoted with their vowels have: verse, scripture. */
const VOWELS = /[\u064C-\u0650\u0652]/;
/** In running text a line that goes on in the next one is this long; one of a poem is shorter. */
const RUNNING_LINE = 50;
/** A listed name this common in the lists, or a word this rare, may be somebody's name twice: بطرس بطرس غالي. */
const COMMON_NAME = 6;
const RARE_WORD = 4;
const SHORTEST_CONTENT = 3;
/** In tokens. */
const LONGEST_QUESTION = 40;

/** After these a phrase of two words is not meant twice; «أمك ثم أمك ثم أمك» is. */
const PHRASE_OPENERS: ReadonlySet<string> = new Set('في من على إلى أن خلال التي الذي'.split(' '));

/** Whether two words that begin with this one, written twice, were meant once. */
export function opensRepeatedPhrase(bare: string): boolean {
  return PHRASE_OPENERS.has(bare);
}

/** How sure it is that a word written twice in a row was meant once. */
export type Certainty = 'sure' | 'likely';

/** Judges the word `second`, the same as `first` right before it; `undefined` where the repetition may be meant. */
export function judgeRepetition(
  block: Block,
  first: WordToken,
  second: WordToken,
  lexicon: Lexicon,
): Certainty | undefined {
  const next = nextWord(block, second);
  if (/^[أإا]ن$/.test(second.bare)) {
    // «قال إن إن تقدموا تقدمنا»: of two إن before a verb one is «if».
    const isCondition = /^[إا]/.test(second.bare) && next !== undefined && isPast(next, lexicon);
    return isCondition || standsAmongLetters(block, first, second) ? undefined : 'sure';
  }
  if (NEVER_TWICE.has(second.bare) || NEVER_TWICE.has(withoutConjunction(second.bare))) return 'sure';
  if (second.bare === 'من') return judgeMin(block, first, second, lexicon);
  // «ما ما زال هنا»: the second one denies.
  if (second.bare === 'ما' && (next === undefined || isPast(next, lexicon) || /^[يت]زال/.test(next.bare)))
    return undefined;
  if (HARDLY_TWICE.has(second.bare)) return isTwoClauses(block, first) ? undefined : 'likely';
  return isContentRepeated(block, first, second, lexicon) ? 'likely' : undefined;
}

function isPast({ bare }: WordToken, lexicon: Lexicon): boolean {
  return dictionaryReadings(lexicon, bare).some(({ verb }) => verb?.past);
}

/** مِن مَن: «of whom» before a verb, «who of» in a question. */
function judgeMin(block: Block, first: WordToken, second: WordToken, lexicon: Lexicon): Certainty | undefined {
  const next = nextWord(block, second);
  if (!next || !isWordBefore(block, first)) return undefined;
  // «لا يعرف من من بينهم فاز»: who of them.
  if (isInQuestion(block, second) || /^بين/.test(next.bare)) return undefined;
  const readings = dictionaryReadings(lexicon, next.bare);
  if (!readings.some(({ verb }) => verb?.past || verb?.present)) return 'sure';
  return readings.some(({ noun, wordClass }) => noun !== undefined || wordClass === 'particle') ? 'likely' : undefined;
}

function isInQuestion({ tokens }: Block, { index }: WordToken): boolean {
  for (const token of tokens.slice(index + 1, index + 1 + LONGEST_QUESTION)) {
    if (/^[؟?]$/.test(token.text)) return true;
    if (/^[.!]$/.test(token.text)) return false;
  }
  return false;
}

function isContentRepeated(block: Block, first: WordToken, second: WordToken, lexicon: Lexicon): boolean {
  const { bare } = second;
  const stem = withoutConjunction(bare);
  if (bare.length < SHORTEST_CONTENT || MEANT_TWICE.has(bare) || MEANT_TWICE.has(stem) || NUMERALS.test(stem))
    return false;
  if (VOWELS.test(second.text) || mayBeName(bare, lexicon) || !standsInProse(block, first, second)) return false;
  const readings = dictionaryReadings(lexicon, bare);
  if (readings.length === 0) return false;
  const next = nextWord(block, second);
  if (readings.every(({ proclitics }) => /^[وف]?(?:ال|بال|كال|لل)$/.test(proclitics)))
    return isDefiniteRepeated(block, first, second, next);
  if (!next) return false;
  if (readings.every(({ verb }) => verb !== undefined))
    return readings.some(({ verb }) => verb?.past || verb?.present) && !isTwoClauses(block, first);
  return isNounRepeated(readings, bare, next, lexicon);
}

/** «المصري المصري»، but not «الحذر الحذر!» and «الحوار اللبناني اللبناني». */
function isDefiniteRepeated(
  { tokens }: Block,
  first: WordToken,
  { index, bare }: WordToken,
  next: WordToken | undefined,
): boolean {
  // «والوكلاء والوكلاء المساعدين»: the second one may be another group.
  if (/^[وف]/.test(bare)) return false;
  const previous = tokens[first.index - 1];
  if (previous?.kind === 'word' && /ي(?:ة|ين|ون)?$/.test(bare) && BETWEEN_PARTIES.test(previous.bare)) return false;
  if (!next) return previous?.kind === 'word' && /^[.،؛]$/.test(tokens[index + 1]?.text ?? '.');
  return !/^يا$|^أيه/.test(next.bare);
}

/** An indefinite noun before its complement. «صفا صفا»، «قطعة قطعة» have none after them, and adjectives may be said twice. */
function isNounRepeated(readings: readonly Analysis[], bare: string, next: WordToken, lexicon: Lexicon): boolean {
  if (/^[وفبلك]?[^اوف].*ا$/.test(bare) || next.bare === 'جدا') return false;
  const isNoun = readings.every(
    ({ wordClass, proclitics }) => (wordClass === 'noun' || wordClass === 'masdar') && !/^[وف]/.test(proclitics),
  );
  // Before the noun that defines it any noun will do; «كتب كتب التاريخ» has a verb and its object.
  const isDefined = /^ال../.test(next.bare) && readings.every(({ verb }) => verb === undefined);
  const complement = dictionaryReadings(lexicon, next.bare);
  return (
    (isNoun || isDefined) &&
    complement.some(({ noun }) => noun !== undefined) &&
    !complement.some(({ wordClass }) => wordClass === 'particle')
  );
}

function mayBeName(bare: string, { names, zipf }: Lexicon): boolean {
  if (names.kinds(bare) === 0) return false;
  return zipf(bare) < RARE_WORD || (!bare.startsWith('ال') && names.frequency(bare) >= COMMON_NAME);
}

function isTwoClauses({ tokens }: Block, first: WordToken): boolean {
  const before = tokens[first.index - 1];
  const second = tokens[first.index - 2];
  return [before, second].some((token) => token?.kind === 'word' && BEFORE_TWO_CLAUSES.has(token.bare));
}

/** Whether the two words stand in one line, or the line before the break is no line of verse. */
function standsInProse({ text }: Block, first: WordToken, second: WordToken): boolean {
  if (!text.slice(first.end, second.start).includes('\n')) return true;
  return first.end - (text.lastIndexOf('\n', first.end - 1) + 1) >= RUNNING_LINE;
}

/** «سي إن إن»: names of Latin letters beside the pair. */
function standsAmongLetters(block: Block, first: WordToken, second: WordToken): boolean {
  const beside = [block.tokens[first.index - 1], block.tokens[second.index + 1]];
  return beside.some(
    (token): boolean =>
      token?.kind === 'latin' || (token?.kind === 'word' && isNameOfLetter(token.bare.replace(/^ال/, ''))),
  );
}

function nextWord({ tokens, text }: Block, token: WordToken): WordToken | undefined {
  const next: Token | undefined = tokens[token.index + 1];
  return next?.kind === 'word' && text.slice(token.end, next.start).trim() === '' ? next : undefined;
}

function isWordBefore({ tokens }: Block, { index }: WordToken): boolean {
  return tokens[index - 1]?.kind === 'word';
}

function withoutConjunction(bare: string): string {
  return /^[وف]/.test(bare) ? bare.slice(1) : bare;
}
