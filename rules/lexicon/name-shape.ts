import type { Container } from './container.js';
import type { Vocabulary } from './vocabulary.js';

/** Steps of the table in one nat. */
export const SHAPE_STEPS_PER_NAT = 16;

/**
 * How foreign names look in Arabic letters: the probability of each letter after the two before it, in words of name
 * lists. It tells زوغلبا, which could be a name, from وفعغا, which could not, and knows neither.
 */
export class NameShape {
  readonly #vocabulary: Vocabulary;
  /** −ln P by letter before the last, last letter, letter; letter 0 is the edge of the word. */
  readonly #costs: Uint8Array;
  readonly #letters = new Uint8Array(64);

  /** Throws `ContainerError` where the file lacks the table. */
  constructor(file: Container, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#costs = file.section('names.trigrams', 'u8');
  }

  /** ln P that a foreign name has these letters. */
  lnProbability(bare: string): number {
    const width = this.#vocabulary.alphabet.size + 1;
    const length = this.#vocabulary.alphabet.encode(bare, this.#letters);
    let steps = 0;
    let before = 0;
    let last = 0;
    for (let i = 0; i <= length; i++) {
      const letter = i < length ? (this.#letters[i] ?? 0) : 0;
      steps += this.#costs[(before * width + last) * width + letter] ?? 0;
      before = last;
      last = letter;
    }
    return -steps / SHAPE_STEPS_PER_NAT;
  }
}
