import type { Container } from './container.js';

/** Steps of the table in one nat. */
export const CLASS_STEPS_PER_NAT = 16;

/**
 * Words grouped by the words they stand beside: weekdays, verbs that take أن, adjectives of countries. What was counted of a
 * class speaks for pairs of words that were never seen (scripts/lexicon/learn-word-classes.ts).
 */
export class NeighbourClasses {
  /** By number of the vocabulary, the edges of a clause after all words: the class, counted from 1; 0 for none. */
  readonly #classOf: Uint16Array;
  /** By first class × second class. */
  readonly #steps: Int8Array;
  readonly #size: number;
  /** The ratio of each step, from −128 on. */
  readonly #ratioOf = Float64Array.from({ length: 256 }, (_, i) => Math.exp((i - 128) / CLASS_STEPS_PER_NAT));

  /** Throws `ContainerError` where the file lacks the tables. */
  constructor(file: Container) {
    this.#classOf = file.section('classes.of', 'u16');
    this.#steps = file.section('classes.fit', 'i8');
    this.#size = Math.sqrt(this.#steps.length);
  }

  /** How much oftener words of the second word's class follow words of the first one's than words in general. */
  ratio(first: number, second: number): number {
    const a = this.#classOf[first] ?? 0;
    const b = this.#classOf[second] ?? 0;
    const step = a === 0 || b === 0 ? 0 : (this.#steps[(a - 1) * this.#size + b - 1] ?? 0);
    return this.#ratioOf[step + 128] ?? 1;
  }
}
