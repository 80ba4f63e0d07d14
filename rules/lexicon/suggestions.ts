import type { ContextModel } from './context.js';
import { LOST_SPACE, LOST_SPACE_AFTER_FINAL_FORM } from './edit-weights.js';
import { NeighbourSearch } from './neighbours.js';
import { attachablePairs, joinParts } from './particles.js';
import type { Suggestion, Surroundings } from './spelling.js';
import { UNLISTED, type Vocabulary } from './vocabulary.js';

/**
 * How much the neighbours' word counts. Below 1: counts of pairs in one collection say less of another text than they
 * seem to.
 */
const CONTEXT_WEIGHT = 0.7;

/** How far the search goes, in nats, until it finds something: one slip, one and a habit, two. */
const BOUNDS = { oneSlip: 9.5, withHabit: 12, twoSlips: 15.5 } as const;
export type Reach = keyof typeof BOUNDS;
const REACHES: readonly Reach[] = ['oneSlip', 'withHabit', 'twoSlips'];

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
   * search goes on to more slips, up to `reach`, only where fewer find nothing.
   */
  suggest(bare: string, surroundings: Surroundings, limit: number, reach: Reach = 'twoSlips'): Suggestion[] {
    for (const step of REACHES) {
      const found = this.#accepted(this.#all(bare, surroundings, BOUNDS[step]), limit);
      if (found.length > 0 || step === reach) return found;
    }
    return [];
  }

  /** ln of the word's share of running text. */
  share(bare: string): number {
    return this.#context.lnShare(this.#vocabulary.indexOf(bare));
  }

  /** How much likelier the word is between its neighbours than elsewhere, as ln. */
  fit(bare: string, surroundings: Surroundings): number {
    const index = this.#vocabulary.indexOf(bare);
    const { before, after } = this.#neighbours(surroundings);
    return this.#fit(before, index, index, after);
  }

  #neighbours({ previous, next }: Surroundings): { readonly before: number; readonly after: number } {
    return {
      before: previous === undefined ? this.#context.start : this.#vocabulary.indexOf(previous),
      after: next === undefined ? this.#context.end : this.#vocabulary.indexOf(next),
    };
  }

  /** How much likelier `first` after `before`, and `after` after `last`, are than anywhere. */
  #fit(before: number, first: number, last: number, after: number): number {
    const context = this.#context;
    const left = first === UNLISTED ? 0 : context.lnAfter(before, first) - context.lnShare(first);
    const right = last === UNLISTED ? 0 : context.lnAfter(last, after) - context.lnShare(after);
    return CONTEXT_WEIGHT * (left + right);
  }

  /** Everything within `bound`, accepted or not, each word with its best score. */
  #all(bare: string, surroundings: Surroundings, bound: number): Iterable<Suggestion> {
    const vocabulary = this.#vocabulary;
    const context = this.#context;
    const { before, after } = this.#neighbours(surroundings);
    const all = new Map<string, Suggestion>();
    const add = (word: string, cost: number, share: number, fit: number): void => {
      const score = share + fit - cost;
      const known = all.get(word);
      if (word !== bare && (known === undefined || known.score < score))
        all.set(word, { word, score, cost, share, fit });
    };
    for (const { index, cost } of this.#search.near(bare, bound)) {
      add(vocabulary.formAt(index), cost, context.lnShare(index), this.#fit(before, index, index, after));
    }
    for (const { proclitic, pronoun, core, cost: attaching } of attachablePairs(bare)) {
      for (const { index, cost } of this.#search.near(core, bound)) {
        const word = joinParts(proclitic, vocabulary.formAt(index), pronoun);
        // A listed form has its own frequency, and was found as a whole.
        if (vocabulary.indexOf(word) !== UNLISTED) continue;
        const fit = pronoun === '' ? this.#fit(UNLISTED, UNLISTED, index, after) : 0;
        add(word, cost, context.lnShare(index) - attaching, fit);
      }
    }
    for (let at = SHORTEST_PART; at <= bare.length - SHORTEST_PART; at++) {
      const apart = 'ةى'.includes(bare.charAt(at - 1));
      const left = vocabulary.indexOf(bare.slice(0, at));
      const right = vocabulary.indexOf(bare.slice(at));
      if (!apart && (left === UNLISTED || right === UNLISTED)) continue;
      const between =
        left === UNLISTED || right === UNLISTED
          ? 0
          : CONTEXT_WEIGHT * (context.lnAfter(left, right) - context.lnShare(right));
      const share = context.lnShare(left) + context.lnShare(right);
      const cost = apart ? LOST_SPACE_AFTER_FINAL_FORM : LOST_SPACE;
      add(`${bare.slice(0, at)} ${bare.slice(at)}`, cost, share, between + this.#fit(before, left, right, after));
    }
    return all.values();
  }

  #accepted(all: Iterable<Suggestion>, limit: number): Suggestion[] {
    const found: Suggestion[] = [];
    for (const suggestion of [...all].sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))) {
      if (!suggestion.word.split(' ').every(this.#accepts)) continue;
      if (found.push(suggestion) === limit) break;
    }
    return found;
  }
}
