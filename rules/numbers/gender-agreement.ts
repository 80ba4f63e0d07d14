/** Which gender a number has in its words, and which one what it counts asks for (مخالفة العدد للمعدود ومطابقته). */
import type { Block } from '../engine/document.js';
import type { Span } from '../engine/span.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Gender, Lexicon } from '../lexicon/lexicon.js';
import type { Noun } from '../lexicon/nouns.js';
import { type CountedReading, readCounted } from './counted.js';
import { NOT_COUNTED } from './number-contexts.js';
import { type NumberPart, offsetOf } from './number-parser.js';
import { teenForm, teenGender, unitForm } from './number-words.js';
import type { Numeral } from './numerals.js';

/** The words of a number that change with the gender of what is counted: ثلاثة, ثلاثة عشر, the ثلاثة of ثلاثة وعشرون. */
export interface GenderedWords extends Span {
  readonly unit: NumberPart;
  readonly teen: NumberPart | undefined;
  /** Whether twenty to ninety follows. */
  readonly beforeTen: boolean;
  /** Whether these words count the scale word or the مئة behind them, and which gender that has. */
  readonly counts: 'noun' | 'scale' | 'hundred';
}

/** The words of a number that have a gender. */
export function genderedWords({ parts }: Numeral): readonly GenderedWords[] {
  const found: GenderedWords[] = [];
  parts.forEach((unit, i) => {
    if (unit.word?.slot !== 'unit') return;
    const next = parts[i + 1];
    const teen = next?.word?.slot === 'teen' ? next : undefined;
    const beforeTen = next?.word?.slot === 'ten';
    const after = parts[teen || beforeTen ? i + 2 : i + 1]?.word?.slot;
    const counts = after === 'scale' || after === 'hundred' ? after : 'noun';
    found.push({ unit, teen, beforeTen, counts, start: unit.start, end: (teen ?? unit).end });
  });
  return found;
}

/** How the words are written for a gender, in the case that they have. */
export function inGender({ unit, teen, beforeTen }: GenderedWords, gender: Gender): string {
  const value = unit.word?.value ?? 0;
  const oblique = unit.word?.cases.includes('nominative') === false && value === 2;
  if (value === 1 && !teen && !beforeTen) return gender === 'feminine' ? 'واحدة' : 'واحد';
  if (value === 8 && gender === 'feminine' && beforeTen) return 'ثمان';
  const text = unitForm(value, gender, oblique, teen !== undefined);
  return teen ? `${text} ${teenPrefix(teen)}${teenForm(gender)}` : text;
}

function teenPrefix({ definite }: NumberPart): string {
  return definite ? 'ال' : '';
}

/** The gender that the words are in; `undefined` where the two words of a number from 13 to 19 differ. */
export function genderOf({ unit, teen }: GenderedWords): Gender | undefined {
  const gender = unit.word?.gender;
  return teen && teen.word?.gender !== gender ? undefined : gender;
}

/** Nouns that are treated as of either gender: سوق، طريق; رهينة is said of men as well. By singular. */
const EITHER: ReadonlySet<string> = new Set(
  'طريق سوق حال حالة روح سبيل سكين لسان عنق ذراع درع سلاح إصبع إبهام كتف بلد دلو نفس ضحية رهينة خادم عجوز بطن كبد'.split(
    ' ',
  ),
);
/** The feminine forms of 5, 7, 9 and 10 are written like fractions: خمس السكان. */
const LIKE_FRACTIONS: ReadonlySet<string> = new Set(['خمس', 'سبع', 'تسع', 'عشر', 'ثمن']);

/** The gender that the counted noun asks for; `undefined` where it is not certain. */
export function genderOfCounted(
  block: Block,
  numeral: Numeral,
  words: GenderedWords,
  lexicon: Lexicon,
): Gender | undefined {
  if (words.counts === 'scale') return 'masculine';
  if (words.counts === 'hundred') return 'feminine';
  if (words.unit.definite) {
    const before = genderBefore(block, numeral, words, lexicon);
    if (before || (!words.teen && !words.beforeTen) || (words.unit.word?.value ?? 0) < 3) return before;
  }
  const { next } = numeral;
  if (!next || NOT_COUNTED.has(next.bare)) return undefined;
  const isPlural = !words.teen && !words.beforeTen;
  return agreedGender(readCounted(next.bare, lexicon), isPlural, words);
}

function agreedGender(
  readings: readonly CountedReading[],
  isPlural: boolean,
  { unit }: GenderedWords,
): Gender | undefined {
  const fitting = readings.filter(({ form }) =>
    isPlural ? form === 'plural' : form === 'singular' || form === 'accusative',
  );
  if (
    fitting.length === 0 ||
    (isPlural && readings.some(({ form, definite, noun }) => form === 'singular' && !definite && noun))
  )
    return undefined;
  if (fitting.some(({ definite }) => definite) && (!isPlural || LIKE_FRACTIONS.has(unit.text))) return undefined;
  return onlyGender(fitting);
}

/** Nouns that are not counted under a spelling that another one has: the leg beside the man, the night beside its nights. */
const SELDOM_COUNTED: readonly Pick<Noun, 'singular' | 'gender'>[] = [
  { singular: 'رجل', gender: 'feminine' },
  { singular: 'ليل', gender: 'masculine' },
];

/** Whether the reading is one that a number hardly ever counts. */
export function isSeldomCounted({ noun }: CountedReading): boolean {
  return SELDOM_COUNTED.some(({ singular, gender }) => noun?.singular === singular && noun.gender === gender);
}

/** A plural in ات tells no gender: معجمات is of the masculine معجم. Only the table knows. */
function isUncertain({ form, noun, word }: CountedReading): boolean {
  return form === 'plural' && /ات$/.test(word) && !noun;
}

function onlyGender(all: readonly CountedReading[]): Gender | undefined {
  const listed = all.filter(({ noun }) => noun !== undefined);
  const counted = listed.length > 0 ? listed : all;
  if (counted.some(isUncertain)) return undefined;
  const readings = counted.filter((reading) => !isSeldomCounted(reading));
  const genders = new Set(readings.map(({ gender, noun }) => (noun && EITHER.has(noun.singular) ? undefined : gender)));
  const [gender] = genders;
  return genders.size === 1 ? gender : undefined;
}

/** The gender of the definite plural before a definite number: السنوات الثلاث. */
function genderBefore(block: Block, numeral: Numeral, words: GenderedWords, lexicon: Lexicon): Gender | undefined {
  const noun = block.tokens[numeral.firstToken - 1];
  if (noun?.kind !== 'word' || numeral.proclitics !== 'ال') return undefined;
  const readings = readDefinitePlural(noun.bare, lexicon);
  const gender = onlyGender(readings);
  if (!gender || mayBelongTo(block.tokens[noun.index - 1], words, lexicon)) return undefined;
  return gender;
}

function readDefinitePlural(bare: string, lexicon: Lexicon): readonly CountedReading[] {
  return lexicon.analyse(bare).flatMap(({ noun, proclitics }): CountedReading[] => {
    if (noun?.number !== 'plural' || !/(?:ال|لل)$/.test(proclitics)) return [];
    return [{ form: 'plural', gender: noun.gender, definite: true, noun: noun.listed, word: bare }];
  });
}

/** In رؤساء الدول الثلاثة the number may be said of رؤساء. */
function mayBelongTo(before: Token | undefined, words: GenderedWords, lexicon: Lexicon): boolean {
  if (before?.kind !== 'word') return false;
  const gender = genderOf(words);
  const readings = lexicon.analyse(before.bare);
  if (readings.some(({ wordClass }) => wordClass === 'particle')) return false;
  return readings.some(
    ({ noun, wordClass, proclitics }) =>
      noun !== undefined &&
      wordClass !== 'particle' &&
      !/(?:ال|لل)$/.test(proclitics) &&
      noun.number !== 'singular' &&
      (noun.gender === undefined || noun.gender === gender),
  );
}

/** بضع and بضعة, «a few», which go by gender as three to ten do; with عشر behind them as thirteen to nineteen. */
export interface Few extends Span {
  readonly gender: Gender;
  readonly next: WordToken;
  /** The عشر or عشرة between it and what is counted. */
  readonly teen: WordToken | undefined;
}

const FEW: Readonly<Record<string, Gender>> = { بضع: 'feminine', بضعة: 'masculine' };

/** Every بضع or بضعة with the word that it counts. */
export function* fewWords({ tokens }: Block): Generator<Few> {
  for (const token of tokens) {
    if (token.kind !== 'word' || !token.bare.includes('بضع')) continue;
    const after = tokens[token.index + 1];
    const teen = after?.kind === 'word' && teenGender(after.bare) ? after : undefined;
    const next = teen ? tokens[teen.index + 1] : after;
    if (next?.kind !== 'word') continue;
    for (const start of stemStarts(token.bare)) {
      const gender = FEW[token.bare.slice(start)];
      if (gender) yield { start: token.start + offsetOf(token, start), end: (teen ?? token).end, gender, next, teen };
    }
  }
}

/** Whether the word is بضع or بضعة, with whatever is attached before it. */
export function isFew(token: Token | undefined): boolean {
  return token?.kind === 'word' && stemStarts(token.bare).some((start) => FEW[token.bare.slice(start)] !== undefined);
}

/** The gender of an indefinite singular, as after عشر; `undefined` where the word may be something else. */
export function genderOfSingular(bare: string, lexicon: Lexicon): Gender | undefined {
  return onlyGender(
    readCounted(bare, lexicon).filter(
      ({ form, definite, noun }) => noun && !definite && (form === 'singular' || form === 'accusative'),
    ),
  );
}

/** The gender of an indefinite plural; `undefined` where the word may be something else. */
export function genderOfPlural(bare: string, lexicon: Lexicon): Gender | undefined {
  const readings = readCounted(bare, lexicon);
  const plurals = readings.filter(({ form, definite }) => form === 'plural' && !definite);
  if (plurals.length === 0 || readings.some(({ form, noun }) => form === 'singular' && noun)) return undefined;
  return onlyGender(plurals);
}
