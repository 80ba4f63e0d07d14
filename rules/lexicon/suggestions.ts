import type { ContextModel } from './context.js';
import { ADDED_SPACE, LOST_SPACE, LOST_SPACE_AFTER_FINAL_FORM } from './edit-weights.js';
import { NeighbourSearch } from './neighbours.js';
import { type AttachedParts, attachedParts, joinParts } from './particles.js';
import type { Suggestion, Surroundings } from './spelling.js';
import { UNLISTED, type Vocabulary } from './vocabulary.js';

/**
 * How much the neighbours' word counts. Below 1: counts of pairs in one collection say less of another text than they
 * seem to.
 */
const CONTEXT_WEIGHT = 0.7;

/** How far the search goes, in nats, until it finds something good: one slip, one and a habit, two. */
const BOUNDS = { oneSlip: 9.5, withHabit: 12, twoSlips: 15.5 } as const;
export type Reach = keyof typeof BOUNDS;
const REACHES: readonly Reach[] = ['oneSlip', 'withHabit', 'twoSlips'];

/** A word of one in 100,000 after one mistyped key: what is likelier makes a wider search needless. */
const GOOD_SCORE = -20;

/** Shorter parts of two words run together are never certain. */
const SHORTEST_PART = 2;

/** Finds what a writer may have meant, as a noisy channel: frequency × fit × slip. */
export class Suggester {
  readonly #vocabulary: Vocabulary;
  readonly #context: ContextModel;
  readonly #search: NeighbourSearch;
  readonly #accepts: (bare: string) => boolean;

  /** `accepts` says which forms may be offered. */
  constructor(vocabulary: Vocabulary, context: ContextModel, accepts: (bare: string) => boolean) {
    this.#vocabulary = vocabulary;
    this.#context = context;
    this.#search = new NeighbourSearch(vocabulary);
    this.#accepts = accepts;
  }

  /**
   * Accepted words that the writer may have meant by `bare` instead of it, the likeliest first, `limit` at most. The
   * search goes on to more slips, up to `reach`, only where fewer find nothing good.
   */
  suggest(bare: string, surroundings: Surroundings, limit: number, reach: Reach = 'twoSlips'): Suggestion[] {
    let found: Suggestion[] = [];
    for (const step of REACHES) {
      found = this.#accepted(this.#ranked(bare, surroundings, step), bare, limit);
      if ((found[0]?.score ?? Number.NEGATIVE_INFINITY) > GOOD_SCORE || step === reach) break;
    }
    return found;
  }

  /** ln of the word's share of running text. */
  share(bare: string): number {
    return this.#context.lnShare(this.#vocabulary.indexOf(bare));
  }

  /** How much likelier the word is between its neighbours than elsewhere, as ln. */
  fit(bare: string, surroundings: Surroundings): number {
    const index = this.#vocabulary.indexOf(bare);
    const { before, after } = this.#context.numbers(surroundings);
    return this.#fit(before, index, index, after);
  }

  /** How much likelier `first` after `before`, and `after` after `last`, are than anywhere. */
  #fit(before: number, first: number, last: number, after: number): number {
    const context = this.#context;
    const left = first === UNLISTED ? 0 : context.lnAfter(before, first) - context.lnShare(first);
    const right = last === UNLISTED ? 0 : context.lnAfter(last, after) - context.lnShare(after);
    return CONTEXT_WEIGHT * (left + right);
  }

  /** How much likelier two words are beside each other and between these neighbours than elsewhere, as ln. */
  fitOfPair(left: string, right: string, surroundings: Surroundings): number {
    const { before, after } = this.#context.numbers(surroundings);
    return this.#fitOfPair(before, this.#vocabulary.indexOf(left), this.#vocabulary.indexOf(right), after);
  }

  #fitOfPair(before: number, left: number, right: number, after: number): number {
    const isListed = left !== UNLISTED && right !== UNLISTED;
    const between = isListed ? this.#context.lnAfter(left, right) - this.#context.lnShare(right) : 0;
    return CONTEXT_WEIGHT * between + this.#fit(before, left, right, after);
  }

  /** The one word of two that were written apart, if it may be offered. */
  joined(left: string, right: string, surroundings: Surroundings): Suggestion | undefined {
    const word = left + right;
    if (!this.#accepts(word)) return undefined;
    const share = this.share(word);
    const fit = this.fit(word, surroundings);
    return { word, score: share + fit - ADDED_SPACE, cost: ADDED_SPACE, share, fit };
  }

  /** Everything that slips of `reach` explain, accepted or not, the best first; a word may come twice. */
  #ranked(bare: string, surroundings: Surroundings, reach: Reach): Guess[] {
    const context = this.#context;
    const { before, after } = this.#context.numbers(surroundings);
    const guesses: Guess[] = [];
    for (const { index, cost } of this.#search.near(bare, BOUNDS[reach])) {
      guesses.push(new Guess(index, cost, context.lnShare(index), this.#fit(before, index, index, after)));
    }
    for (const parts of attachedParts(bare)) {
      for (const { index, cost } of this.#search.near(parts.core, BOUNDS.oneSlip)) {
        const fit = parts.pronoun === '' ? this.#fit(UNLISTED, UNLISTED, index, after) : 0;
        guesses.push(new Guess(index, cost, context.lnShare(index) - parts.cost, fit, parts));
      }
    }
    this.#addPairs(guesses, bare, before, after);
    return guesses.sort((a, b) => b.score - a.score || a.index - b.index);
  }

  /** Two words run together. */
  #addPairs(guesses: Guess[], bare: string, before: number, after: number): void {
    const context = this.#context;
    for (let at = SHORTEST_PART; at <= bare.length - SHORTEST_PART; at++) {
      // A letter that has this form only at the end of a word.
      const apart = 'ةى'.includes(bare.charAt(at - 1));
      const left = this.#vocabulary.indexOf(bare.slice(0, at));
      if (left === UNLISTED && !apart) continue;
      const right = this.#vocabulary.indexOf(bare.slice(at));
      if (right === UNLISTED && !apart) continue;
      const cost = apart ? LOST_SPACE_AFTER_FINAL_FORM : LOST_SPACE;
      const share = context.lnShare(left) + context.lnShare(right);
      const fit = this.#fitOfPair(before, left, right, after);
      guesses.push(new Guess(-at, cost, share, fit, `${bare.slice(0, at)} ${bare.slice(at)}`));
    }
  }

  /** The accepted ones of the guesses, each once, `limit` at most. */
  #accepted(guesses: readonly Guess[], bare: string, limit: number): Suggestion[] {
    const found = new Map<string, Suggestion>();
    for (const guess of guesses) {
      const word = this.#wordOf(guess);
      if (word === bare || found.has(word) || !this.#mayOffer(word, guess)) continue;
      const { score, cost, share, fit } = guess;
      found.set(word, { word, score, cost, share, fit });
      if (found.size === limit) break;
    }
    return [...found.values()];
  }

  #wordOf({ index, whole }: Guess): string {
    if (typeof whole === 'string') return whole;
    const form = this.#vocabulary.formAt(index);
    return whole === undefined ? form : joinParts(whole, form);
  }

  #mayOffer(word: string, { whole }: Guess): boolean {
    if (typeof whole === 'string') {
      const [left = '', right = ''] = word.split(' ');
      return this.#accepts(left) && ('ةى'.includes(left.slice(-1)) || this.#accepts(right));
    }
    // A listed form has its own frequency, and was found as a whole.
    if (whole !== undefined && this.#vocabulary.indexOf(word) !== UNLISTED) return false;
    return this.#accepts(word);
  }
}

/** A form that was found near, not yet spelled out. */
class Guess {
  readonly score: number;

  constructor(
    /** The number of the form, or of its core; for two words, minus the length of the first. */
    readonly index: number,
    readonly cost: number,
    readonly share: number,
    readonly fit: number,
    /** Two words, or the particles around the core. */
    readonly whole?: string | AttachedParts,
  ) {
    this.score = share + fit - cost;
  }
}
