import { Alphabet } from './alphabet.js';
import { type Automaton, Cursor } from './automaton.js';
import { readContainer } from './container.js';

/** What name lists call a name: bits of `Gazetteer.kinds`. */
export const NAME_KIND = { given: 1, family: 2, place: 4, foreign: 8 } as const;

const KIND_MASK = 0xf;
/** Above the kinds in a byte of the compiled file: the binary logarithm of how often the lists have the word. */
export const COUNT_SHIFT = 4;

/** The compiled file. */
export const GAZETTEER_FILE = 'names.bin';

/**
 * What name lists know of single words of names. A list makes a word known, not right: it holds variants and slips, and
 * it does not tell أحمد from احمد (`foldName`).
 */
export interface Gazetteer {
  /** The kinds of name that the word is listed as, as bits of `NAME_KIND`; 0 where it is in no list. */
  kinds(bare: string): number;
  /** How often the lists have the word, as a binary logarithm, 0 to 15: 0 for once or never, 11 for some 2,000 people. */
  frequency(bare: string): number;
  /** Whether lists write both words with one Latin form; `undefined` where one of them has none there. */
  shareLatin(a: string, b: string): boolean | undefined;
  /** Marks of the word's Latin forms, 16-bit numbers: names of one form have one in common, and few others have. */
  latinMarks(bare: string): Uint16Array;
}

const FOLDED: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ى: 'ي' };

/** A name as the lists' keys have it: without hamza on alef, ه for ة and ي for ى. */
export function foldName(bare: string): string {
  return bare.replace(/[أإآٱةى]/g, (letter) => FOLDED[letter] ?? letter);
}

const LONGEST = 32;
/** Most words have no Latin form; a view of nothing for each of them would take longer than to look them up. */
const NO_MARKS = new Uint16Array(0);

/** Reads `names.bin`. Throws `ContainerError` where the bytes are not that. */
export function readGazetteer(buffer: ArrayBuffer | Uint8Array): Gazetteer {
  const file = readContainer(buffer);
  const alphabet = new Alphabet(file.section('alphabet', 'u16'), new Uint16Array(0), FOLDED);
  const automaton: Automaton = {
    edges: file.section('edges', 'u32'),
    skips: file.section('skips', 'u32'),
    root: file.section('root', 'u32')[0] ?? 0,
  };
  const kinds = file.section('kinds', 'u8');
  const latinStart = file.section('latinStart', 'u32');
  const latin = file.section('latin', 'u16');

  const letters = new Uint8Array(LONGEST);
  const cursor = new Cursor(automaton);
  const find = (bare: string): number => {
    const length = alphabet.encode(bare, letters);
    cursor.reset();
    for (let i = 0; i < length; i++) if (!cursor.step(letters[i] ?? 0)) return -1;
    return cursor.final ? cursor.index : -1;
  };
  /** The word looked up last: it is asked for its kinds and then for its frequency. */
  let word = '';
  let index = -1;
  const indexOf = (bare: string): number => {
    if (bare !== word) {
      index = find(bare);
      word = bare;
    }
    return index;
  };
  const latinOf = (bare: string): Uint16Array => {
    const index = indexOf(bare);
    const [start, end] = [latinStart[index] ?? 0, latinStart[index + 1] ?? 0];
    return index < 0 || start === end ? NO_MARKS : latin.subarray(start, end);
  };
  return {
    kinds: (bare) => (kinds[indexOf(bare)] ?? 0) & KIND_MASK,
    frequency: (bare) => (kinds[indexOf(bare)] ?? 0) >> COUNT_SHIFT,
    shareLatin(a, b) {
      const forms = latinOf(a);
      const others = latinOf(b);
      if (forms.length === 0 || others.length === 0) return undefined;
      return forms.some((form) => others.includes(form));
    },
    latinMarks: latinOf,
  };
}

/** A gazetteer that lists nothing. */
export const EMPTY_GAZETTEER: Gazetteer = {
  kinds: () => 0,
  frequency: () => 0,
  shareLatin: () => undefined,
  latinMarks: () => NO_MARKS,
};
