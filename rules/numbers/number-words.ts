/**
 * The Arabic number words: what each form counts, for which gender, and in which case. One table of stems makes all forms,
 * so that reading and writing numbers cannot disagree.
 */
import type { Case, Gender } from '../lexicon/lexicon.js';

export const NOMINATIVE: readonly Case[] = ['nominative'];
export const OBLIQUE: readonly Case[] = ['accusative', 'genitive'];
export const ALL: readonly Case[] = ['nominative', 'accusative', 'genitive'];

/**
 * Where a word stands in a number: `unit` one to ten, `teen` the second word of eleven to nineteen, `ten` twenty to ninety,
 * `hundred` the hundreds, `scale` thousand and up.
 */
export type Slot = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale';

/** What one form of a number word tells. */
export interface NumberWord {
  readonly slot: Slot;
  readonly value: number;
  /** The gender of what it counts: ثلاثة counts the masculine رجال, ثلاث the feminine نساء. Left out where both are. */
  readonly gender?: Gender;
  readonly cases: readonly Case[];
  /** Whether it is the form before its noun: مئتا, ألفا; for اثنا and إحدى, before the other part of the number. */
  readonly construct?: boolean;
  /** How a scale word or مئة is inflected; `tanween` also of ثلاثا in ثلاثا وعشرين. */
  readonly number?: 'singular' | 'tanween' | 'dual' | 'plural';
}

/** Three to ten: the form for masculine nouns and the one for feminine nouns. */
export const THREE_TO_TEN: readonly (readonly [masculine: string, feminine: string])[] = [
  ['ثلاثة', 'ثلاث'],
  ['أربعة', 'أربع'],
  ['خمسة', 'خمس'],
  ['ستة', 'ست'],
  ['سبعة', 'سبع'],
  ['ثمانية', 'ثماني'],
  ['تسعة', 'تسع'],
  ['عشرة', 'عشر'],
];

/** Twenty to ninety, without their ending. */
export const TENS: readonly string[] = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/** Three hundred to nine hundred, without مئة. */
export const HUNDREDS: readonly string[] = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/** The words for a thousand and up, with their plural; the first of each value is the usual one. */
export const SCALES: readonly (readonly [value: number, singular: string, plural: string])[] = [
  [1e3, 'ألف', 'آلاف'],
  [1e6, 'مليون', 'ملايين'],
  [1e9, 'مليار', 'مليارات'],
  [1e9, 'بليون', 'بلايين'],
  [1e12, 'تريليون', 'تريليونات'],
  [1e12, 'ترليون', 'ترليونات'],
  [1e15, 'كوادريليون', 'كوادريليونات'],
];

/** The two spellings of مئة. */
export const HUNDRED_STEMS = ['مئ', 'مائ'] as const;

/** The four endings of the dual. */
const DUAL: readonly (readonly [ending: string, cases: readonly Case[], construct: boolean])[] = [
  ['ان', NOMINATIVE, false],
  ['ين', OBLIQUE, false],
  ['ا', NOMINATIVE, true],
  ['ي', OBLIQUE, true],
];

type Entry = readonly [word: string, meaning: NumberWord];

function ones(): Entry[] {
  const unit = (word: string, value: number, gender: Gender, more: Partial<NumberWord> = {}): Entry => [
    word,
    { slot: 'unit', value, gender, cases: ALL, ...more },
  ];
  return [
    unit('واحد', 1, 'masculine'),
    unit('واحدا', 1, 'masculine', { cases: ['accusative'] }),
    unit('أحد', 1, 'masculine', { construct: true }),
    unit('واحدة', 1, 'feminine'),
    unit('إحدى', 1, 'feminine', { construct: true }),
    ...DUAL.flatMap(([ending, cases, construct]) => [
      unit(`اثن${ending}`, 2, 'masculine', { cases, construct }),
      unit(`اثنت${ending}`, 2, 'feminine', { cases, construct }),
      // A hamza that does not belong there is another rule's matter; the number is the same.
      unit(`إثن${ending}`, 2, 'masculine', { cases, construct }),
      unit(`إثنت${ending}`, 2, 'feminine', { cases, construct }),
    ]),
    ...THREE_TO_TEN.flatMap(([masculine, feminine], i) => [
      unit(masculine, i + 3, 'masculine'),
      unit(feminine, i + 3, 'feminine'),
    ]),
    unit('ثمان', 8, 'feminine'),
    // خمسا وعشرين: the accusative where no noun is joined to it; alone ثلاثا is «three times».
    ...[...THREE_TO_TEN.slice(0, -1).map(([, feminine]) => feminine)].map((feminine, i) =>
      unit(`${feminine}ا`, i + 3, 'feminine', { cases: ['accusative'], number: 'tanween' }),
    ),
  ];
}

function tens(): Entry[] {
  return TENS.flatMap((stem, i): Entry[] => [
    [`${stem}ون`, { slot: 'ten', value: (i + 2) * 10, cases: NOMINATIVE }],
    [`${stem}ين`, { slot: 'ten', value: (i + 2) * 10, cases: OBLIQUE }],
  ]);
}

function hundreds(): Entry[] {
  return HUNDRED_STEMS.flatMap((stem): Entry[] => [
    [`${stem}ة`, { slot: 'hundred', value: 100, cases: ALL, number: 'singular' }],
    ...DUAL.map(
      ([ending, cases, construct]): Entry => [
        `${stem}ت${ending}`,
        { slot: 'hundred', value: 200, cases, construct, number: 'dual' },
      ],
    ),
    ...[...HUNDREDS, 'ثماني'].map(
      (unit, i): Entry => [
        `${unit}${stem}ة`,
        { slot: 'hundred', value: (unit === 'ثماني' ? 8 : i + 3) * 100, cases: ALL, number: 'singular' },
      ],
    ),
  ]);
}

function scales(): Entry[] {
  return SCALES.flatMap(([value, singular, plural]): Entry[] => [
    [singular, { slot: 'scale', value, cases: ALL, number: 'singular' }],
    [plural, { slot: 'scale', value, cases: ALL, number: 'plural' }],
    ...DUAL.map(
      ([ending, cases, construct]): Entry => [
        singular + ending,
        // مليونا is both twenty million (tanween) and two million before a noun; which one the words before it tell.
        { slot: 'scale', value, cases, construct, number: ending === 'ا' ? 'tanween' : 'dual' },
      ],
    ),
  ]);
}

const ENTRIES: readonly Entry[] = [...ones(), ...tens(), ...hundreds(), ...scales()];

/** A number whose hamza or dots are missing (اربعة، اثنى) is the same number; its spelling is another rule's matter. */
const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...ENTRIES.map(([word, meaning]): Entry => [word.replace(/[أإآ]/g, 'ا'), meaning]),
  ...ENTRIES.map(([word, meaning]): Entry => [word.replace(/ي$/, 'ى'), meaning]),
  ...ENTRIES,
]);

/** What a bare word without clitics means as a number word. */
export function numberWord(bare: string): NumberWord | undefined {
  return WORDS.get(bare);
}

/** عشر and عشرة as the second word of a number from eleven to nineteen: there عشر is the masculine. */
export function teenGender(bare: string): Gender | undefined {
  return bare === 'عشر' ? 'masculine' : bare === 'عشرة' ? 'feminine' : undefined;
}

/** The form of one to ten that counts nouns of a gender; `asTeen` before عشر, where one is أحد and two اثنا. */
export function unitForm(value: number, gender: Gender, oblique: boolean, asTeen: boolean): string {
  const feminine = gender === 'feminine';
  if (value === 1) return feminine ? 'إحدى' : asTeen ? 'أحد' : 'واحد';
  if (value === 2) return `${feminine ? 'اثنت' : 'اثن'}${asTeen ? (oblique ? 'ي' : 'ا') : oblique ? 'ين' : 'ان'}`;
  return THREE_TO_TEN[value - 3]?.[feminine ? 1 : 0] ?? '';
}

/** عشر or عشرة, the second word of eleven to nineteen. */
export function teenForm(gender: Gender): string {
  return gender === 'feminine' ? 'عشرة' : 'عشر';
}
