import { Alphabet } from './alphabet.js';
import { type Automaton, Cursor, wordAt } from './automaton.js';
import { readContainer } from './container.js';
import { MAX_LETTERS } from './dictionary.js';
import type { Gender } from './lexicon.js';

/** The compiled file. */
export const NOUNS_FILE = 'nouns.bin';

/** Bits of a noun's facts in the compiled file. */
export const NOUN_BITS = { feminine: 1, human: 2 } as const;

/** A noun of the reviewed table (`data/nouns.tsv`). Words are bare: قاض stands for قاضٍ. */
export interface Noun {
  readonly singular: string;
  /** The plurals, the usual one first, in the nominative (مسؤولون); none where the noun is not counted. */
  readonly plurals: readonly string[];
  /** The gender of the singular, which is the one that numerals go by. */
  readonly gender: Gender;
  readonly human: boolean;
}

/** The nouns of the table. Two words that are spelled alike (رجل: man, leg) are two nouns. */
export interface NounTable {
  /** The nouns that have this singular; of those in ـٍ both forms are known: قاض، قاضي. */
  withSingular(bare: string): readonly Noun[];
  /** The nouns that have this among their plurals. */
  withPlural(bare: string): readonly Noun[];
}

export const NO_NOUNS: NounTable = { withSingular: () => [], withPlural: () => [] };

const NONE: readonly Noun[] = [];

/** Reads `nouns.bin`. Throws `ContainerError` where the bytes are not that. */
export function readNouns(buffer: ArrayBuffer | Uint8Array): NounTable {
  const file = readContainer(buffer);
  const alphabet = new Alphabet(file.section('alphabet', 'u16'), new Uint16Array(0));
  const automaton: Automaton = {
    edges: file.section('edges', 'u32'),
    skips: file.section('skips', 'u32'),
    root: file.section('root', 'u32')[0] ?? 0,
  };
  const singulars = file.section('singulars', 'u16');
  const bits = file.section('bits', 'u8');
  const plurals = { start: file.section('pluralStart', 'u16'), forms: file.section('plurals', 'u16') };
  const ofSingular = { start: file.section('ofSingularStart', 'u16'), nouns: file.section('ofSingular', 'u16') };
  const ofPlural = { start: file.section('ofPluralStart', 'u16'), nouns: file.section('ofPlural', 'u16') };

  const letters = new Uint8Array(MAX_LETTERS);
  const cursor = new Cursor(automaton);
  const decoded: Noun[] = [];
  const form = (index: number): string => alphabet.decode(wordAt(automaton, index) ?? []);
  const decode = (number: number): Noun => {
    const facts = bits[number] ?? 0;
    return {
      singular: form(singulars[number] ?? 0),
      plurals: Array.from(plurals.forms.subarray(plurals.start[number], plurals.start[number + 1]), form),
      gender: (facts & NOUN_BITS.feminine) !== 0 ? 'feminine' : 'masculine',
      human: (facts & NOUN_BITS.human) !== 0,
    };
  };
  const noun = (number: number): Noun => {
    decoded[number] ??= decode(number);
    return decoded[number];
  };
  const found = (bare: string, { start, nouns }: typeof ofSingular): readonly Noun[] => {
    const length = alphabet.encode(bare, letters);
    cursor.reset();
    for (let i = 0; i < length; i++) if (!cursor.step(letters[i] ?? 0)) return NONE;
    if (!cursor.final) return NONE;
    const from = start[cursor.index] ?? 0;
    const to = start[cursor.index + 1] ?? 0;
    return from === to ? NONE : Array.from(nouns.subarray(from, to), noun);
  };
  return { withSingular: (bare) => found(bare, ofSingular), withPlural: (bare) => found(bare, ofPlural) };
}
