import { Alphabet } from './alphabet.js';
import { type Automaton, Cursor, wordAt } from './automaton.js';
import type { Container } from './container.js';
import { type LogScale, valuesOf } from './logarithm.js';

/** No listed form is longer. */
export const MAX_FORM_LETTERS = 20;

/** A form's share of running text. Steps of 5%: the whole range fits a byte. */
export const SHARE_SCALE: LogScale = { least: 3e-9, ratio: 1.08, steps: 255 };

/** The number of a form that is not listed. */
export const UNLISTED = -1;

/**
 * How common written forms are: forms as they stand in texts, with their clitics, right and wrong alike. A frequency
 * ranks; it never proves that a form is right (فى and الى are frequent).
 */
export class Vocabulary {
  readonly alphabet: Alphabet;
  readonly automaton: Automaton;
  readonly #cursor: Cursor;
  readonly #shares: Uint8Array;
  readonly #shareOfStep = valuesOf(SHARE_SCALE);
  readonly #letters = new Uint8Array(MAX_FORM_LETTERS);

  /** Throws `ContainerError` where the file lacks the tables. */
  constructor(file: Container) {
    this.alphabet = new Alphabet(file.section('alphabet', 'u16'), new Uint16Array());
    this.automaton = {
      edges: file.section('forms.edges', 'u32'),
      skips: file.section('forms.skips', 'u32'),
      root: file.section('forms.root', 'u32')[0] ?? 0,
    };
    this.#cursor = new Cursor(this.automaton);
    this.#shares = file.section('forms.shares', 'u8');
  }

  /** How many forms are listed; they are numbered from 0 in the order of their letters. */
  get size(): number {
    return this.#shares.length;
  }

  /** The number of a bare word, or `UNLISTED`. */
  indexOf(bare: string): number {
    const length = this.alphabet.encode(bare, this.#letters);
    this.#cursor.reset();
    for (let i = 0; i < length; i++) if (!this.#cursor.step(this.#letters[i] ?? 0)) return UNLISTED;
    return this.#cursor.final ? this.#cursor.index : UNLISTED;
  }

  /** The form with this number. */
  formAt(index: number): string {
    return this.alphabet.decode(wordAt(this.automaton, index) ?? []);
  }

  /** The form's share of running text, 0 to 1; 0 for `UNLISTED`. */
  shareAt(index: number): number {
    return this.#shareOfStep[this.#shares[index] ?? 0] ?? 0;
  }

  /**
   * How common the form is, as a Zipf value: log10 of its occurrences in a billion words (W. van Heuven et al., SUBTLEX-UK,
   * 2014). 7 for في, 3 for a word of every newspaper issue, 0 where it is not listed.
   */
  zipf(bare: string): number {
    const share = this.shareAt(this.indexOf(bare));
    return share === 0 ? 0 : Math.log10(share) + 9;
  }
}
