/**
 * What slips cost: −ln of how often the slip is made where it can be made, in nats. The only place that says so.
 *
 * Source: scripts/lexicon/measure-slips.ts prints how often each slip is made in the words of the frequency list, which
 * has misspelled forms beside right ones: 2.1 for ا in place of إ, 3.2 for a silent ا left out, 5.0 for و in place of ؤ.
 * The habits keep that order. Some are set lower than measured, where the list can tell them less well from other words
 * than an editor can (4.8 for ه in place of ة, 5.2 for ى in place of ي, where half the forms are words themselves). Mistyped
 * keys are too rare there to be told from names, so theirs are set by hand, all well above the habits.
 */

/** Letters that are written for each other. */
export interface Confusion {
  readonly letters: string;
  readonly cost: number;
  /** The fact of the script, of the sounds or of the keyboard behind it. */
  readonly reason: string;
}

/** Slips that are likelier one way than the other. */
export const HABITS: readonly (readonly [written: string, meant: string, cost: number])[] = [
  // The hamza left out.
  ['ا', 'أ', 2],
  ['ا', 'إ', 2],
  ['ا', 'آ', 2],
  ['أ', 'آ', 3.6],
  // Hamzat wasl written as hamzat qat.
  ['إ', 'ا', 4.4],
  ['أ', 'ا', 5],
  ['آ', 'ا', 7],
  ['أ', 'إ', 5],
  ['إ', 'أ', 5],
  ['آ', 'أ', 6.4],
  ['ه', 'ة', 3.4],
  ['ة', 'ه', 4],
  ['ت', 'ة', 6.4],
  ['ة', 'ت', 6.4],
  ['ى', 'ي', 3.6],
  ['ي', 'ى', 4],
  ['ا', 'ى', 5.4],
  ['ى', 'ا', 6],
  ['ه', 'ا', 7.4],
  ['ا', 'ة', 7],
  ['ة', 'ا', 7],
  ['و', 'ؤ', 5],
  ['ي', 'ئ', 5.4],
  ['ى', 'ئ', 5.8],
  ['ا', 'ء', 6],
];

/** Letters that only end words: within one they are no habit, but a wrong key, or one of these. */
export const FINAL_LETTERS = 'ىة';
export const WITHIN_WORD: readonly (readonly [written: string, meant: string, cost: number])[] = [
  ['ى', 'ي', 6.4],
  ['ى', 'ئ', 5.8],
  ['ة', 'ت', 6.4],
];

export const CONFUSIONS: readonly Confusion[] = [
  { letters: 'ءئؤأ', cost: 4.4, reason: 'one hamza on another seat' },
  { letters: 'ضظ', cost: 4.6, reason: 'one sound in most dialects' },
  { letters: 'ذزظ', cost: 6.4, reason: 'interdentals said as sibilants' },
  { letters: 'ذد', cost: 6, reason: 'interdentals said as stops; one dot' },
  { letters: 'ثت', cost: 5.4, reason: 'interdentals said as stops; one dot' },
  { letters: 'ثس', cost: 6.4, reason: 'interdentals said as sibilants' },
  { letters: 'سص', cost: 6, reason: 'plain and emphatic' },
  { letters: 'تط', cost: 6, reason: 'plain and emphatic' },
  { letters: 'دض', cost: 6.6, reason: 'plain and emphatic' },
  { letters: 'قغ', cost: 6.6, reason: 'one sound in Sudan and the Gulf' },
  { letters: 'قكج', cost: 7.2, reason: 'g of the dialects' },
  { letters: 'قف', cost: 7, reason: 'one dot, neighbouring keys' },
  { letters: 'بتثني', cost: 8, reason: 'one shape within a word, other dots' },
  { letters: 'جحخ', cost: 6.8, reason: 'one shape, other dots' },
  { letters: 'رز', cost: 6.8, reason: 'one shape, a dot' },
  { letters: 'سش', cost: 6.8, reason: 'one shape, dots' },
  { letters: 'صض', cost: 6.8, reason: 'one shape, a dot' },
  { letters: 'طظ', cost: 6, reason: 'one shape, a dot' },
  { letters: 'عغ', cost: 6.8, reason: 'one shape, a dot' },
];

/** A neighbouring key of some Arabic keyboard (keyboard.ts). A key has six or more, so that a certain one is seldom hit. */
export const NEIGHBOURING_KEY = 7.6;
/** Any letter for any other. */
export const ANY_LETTER = 11.4;

/** A letter left out. */
export const OMISSIONS = {
  any: 7.2,
  /** ا، و or ي, which many write as they say them. */
  longVowel: 6.8,
  /** One of two equal letters. */
  doubled: 6.2,
  /** The ا after the و of a plural at the end of a word. */
  silentAlef: 3.2,
  /** The ل of ال. */
  article: 7.4,
  /** The و after ؤ: مسؤل. */
  wawAfterHamza: 4.4,
} as const;

/** A letter too many. */
export const ADDITIONS = {
  any: 10.4,
  longVowel: 8.6,
  /** The letter before it once more. */
  doubled: 5.8,
  /** A key that touches the one before or after. */
  neighbouringKey: 8.4,
  /** A silent ا after a و that is no plural: يدعوا. */
  silentAlef: 4.4,
  /** ا after a final ء: مساءا. After اء it is no letter of any word, but for a few duals (جاءا). */
  afterFinalHamza: 4,
  /** ء after ى, for ئ at the end of a word: شاطىء. */
  hamzaAfterYeh: 2,
} as const;

/** Two neighbouring letters swapped. */
export const SWAP = 7;

/** A slip in the first letter of a word is rarer: it is seen at once. */
export const FIRST_LETTER = 1;

/** The space between two words left out. */
export const LOST_SPACE = 7.4;
/** The same after ة and ى, which no letter can follow: the words look apart. */
export const LOST_SPACE_AFTER_FINAL_FORM = 5;
/** The same after لا, with what stands before it: its alef joins no letter, and many write it as a particle. */
export const LOST_SPACE_AFTER_LA = 5.6;
/** A space inside a word. */
export const ADDED_SPACE = 8.4;
