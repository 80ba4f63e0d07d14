import type { Container } from './container.js';
import { type LogScale, valuesOf } from './logarithm.js';
import { NeighbourClasses } from './neighbour-classes.js';
import { NO_VALUE, type PairTable, pairValue, readPairTable } from './pair-table.js';
import type { Surroundings } from './spelling.js';
import { UNLISTED, type Vocabulary } from './vocabulary.js';

/** The count of a word before others, in the text the pairs were counted in. */
export const COUNT_SCALE: LogScale = { least: 1, ratio: 1.08, steps: 255 };
/** The count of a pair; step n is value n - 1 of the pair table. */
export const PAIR_SCALE: LogScale = { least: 2, ratio: 1.75, steps: 16 };
/** The part of a word's mass that goes to pairs not in the table, in 255ths. */
export const BACKOFF_STEPS = 255;

/** What is taken off every pair's count for pairs that were never seen (absolute discounting, H. Ney et al., 1994). */
export const DISCOUNT = 0.75;

/** How far the steps of both scales may round a pair's count above that of its words. */
const ROUNDING = Math.sqrt(PAIR_SCALE.ratio * COUNT_SCALE.ratio);

/** The share of running text that a word gets that is not in the vocabulary. */
const UNLISTED_SHARE = 1e-9;

/**
 * How well words fit together: the probability of a word after another, from counts of pairs, discounted and
 * interpolated with the word's own frequency in the light of the classes of both. Words are numbers of the vocabulary; `start` and `end` stand for the
 * edges of a clause.
 */
export class ContextModel {
  /** Stands before the first word of a clause, as a `previous`. */
  readonly start: number;
  /** Stands after the last word of a clause, as a `next`. */
  readonly end: number;
  readonly #vocabulary: Vocabulary;
  readonly #pairs: PairTable;
  readonly #counts: Uint8Array;
  readonly #backoffs: Uint8Array;
  readonly #endShare: number;
  readonly #classes: NeighbourClasses;
  readonly #countOfStep = valuesOf(COUNT_SCALE);
  readonly #countOfPairStep = valuesOf(PAIR_SCALE);

  /** Throws `ContainerError` where the file lacks the tables. */
  constructor(file: Container, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.start = vocabulary.size;
    this.end = vocabulary.size + 1;
    this.#pairs = readPairTable(file, 'pairs');
    this.#counts = file.section('context.counts', 'u8');
    this.#backoffs = file.section('context.backoffs', 'u8');
    this.#classes = new NeighbourClasses(file);
    this.#endShare = file.section('context.endShare', 'f64')[0] ?? 0;
  }

  /** The numbers of the words beside a word. */
  numbers({ previous, next }: Surroundings): { readonly before: number; readonly after: number } {
    return {
      before: previous === undefined ? this.start : this.#vocabulary.indexOf(previous),
      after: next === undefined ? this.end : this.#vocabulary.indexOf(next),
    };
  }

  /** ln P(word), out of context. */
  lnShare(word: number): number {
    return Math.log(this.#share(word));
  }

  /** ln P(word | previous). `UNLISTED` for either is allowed. */
  lnAfter(previous: number, word: number): number {
    const share = this.#share(word);
    const count = this.#count(previous);
    const expected = share * this.#classes.ratio(previous, word);
    if (count === 0) return Math.log(expected);
    const backoff = ((this.#backoffs[previous] ?? 0) / BACKOFF_STEPS) * expected;
    const pairs = this.#pairCount(previous, word);
    return Math.log(pairs === 0 ? backoff : Math.min(1, (pairs - DISCOUNT) / count) + backoff);
  }

  /** ln P(word, next | previous): how well the word stands between its neighbours. */
  lnBetween(previous: number, word: number, next: number): number {
    return this.lnAfter(previous, word) + this.lnAfter(word, next);
  }

  /** Whether the pair was seen in the counted text; wrongly true for one in several thousand that were not. */
  hasPair(first: number, second: number): boolean {
    return this.#pairCount(first, second) > 0;
  }

  /** How often the pair was counted. The table's answer for a strange pair is found out where it is more than either word's count. */
  #pairCount(first: number, second: number): number {
    if (first === UNLISTED || second === UNLISTED) return 0;
    const value = pairValue(this.#pairs, first, second);
    if (value === NO_VALUE) return 0;
    const pairs = this.#countOfPairStep[value + 1] ?? 0;
    return pairs <= ROUNDING * this.#count(first) && (second === this.end || pairs <= ROUNDING * this.#count(second))
      ? pairs
      : 0;
  }

  #count(word: number): number {
    return this.#countOfStep[this.#counts[word] ?? 0] ?? 0;
  }

  #share(word: number): number {
    if (word === this.end) return this.#endShare;
    return this.#vocabulary.shareAt(word) || UNLISTED_SHARE;
  }
}
