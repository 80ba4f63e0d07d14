import type { ContextModel } from './context.js';
import { ADDED_SPACE, LOST_SPACE, LOST_SPACE_AFTER_FINAL_FORM, LOST_SPACE_AFTER_LA } from './edit-weights.js';
import { NeighbourSearch } from './neighbours.js';
import { type AttachedParts, attachedParts, joinParts } from './particles.js';
import type { Suggestion, Surroundings } from './spelling.js';
import { UNLISTED, type Vocabulary } from './vocabulary.js';

/**
 * How much the neighbours' word counts. Below 1: counts of pairs in one collection say less of another text than they
 * seem to.
 */
const CONTEXT_WEIGHT = 0.7;

/** How far the search goes, in nats: one slip, one and a habit, two. */
const BOUNDS = { oneSlip: 9.5, withHabit: 12.2, twoSlips: 15.5 } as const;
export type Reach = keyof typeof BOUNDS;

/** A word of one in 100,000 after one mistyped key: what is likelier makes a wider search needless. */
const GOOD_SCORE = -20;
/** What is less likely than the best by a factor of e^12 is nothing to look at. */
const FAR_BEHIND = 12;

/** Shorter parts of two words run together are never certain. */
const SHORTEST_PART = 2;

/** Words that many write together with the next one. */
const LA: ReadonlySet<string> = new Set(['لا', 'ولا', 'فلا', 'بلا']);

/** What stands right before a noun: ال, or of ل and ال the لل. */
const ARTICLE = /(?:ال|لل)$/;

/** The words beside a word, as numbers of the vocabulary. */
type Place = ReturnType<ContextModel['numbers']>;

/** Finds what a writer may have meant, as a noisy channel: frequency × fit × slip. */
export class Suggester {
  readonly #vocabulary: Vocabulary;
  readonly #context: ContextModel;
  readonly #search: NeighbourSearch;
  readonly #accepts: (bare: string) => boolean;
  readonly #takesArticle: (bare: string) => boolean;

  /** `accepts` says which forms may be offered, `takesArticle` which of them are as frequent behind the article as they are listed. */
  constructor(
    vocabulary: Vocabulary,
    context: ContextModel,
    accepts: (bare: string) => boolean,
    takesArticle: (bare: string) => boolean,
  ) {
    this.#takesArticle = takesArticle;
    this.#vocabulary = vocabulary;
    this.#context = context;
    this.#search = new NeighbourSearch(vocabulary);
    this.#accepts = accepts;
  }

  /**
   * Accepted words that the writer may have meant by `bare` instead of it, the likeliest first, `limit` at most. Parts of
   * the word and two slips (only with that `reach`) are tried where nothing good is found before.
   */
  suggest(bare: string, surroundings: Surroundings, limit: number, reach: Reach = 'twoSlips'): Suggestion[] {
    const place = this.#context.numbers(surroundings);
    const near = this.#whole(bare, place, reach === 'oneSlip' ? reach : 'withHabit');
    this.#addPairs(near, bare, place);
    const found = this.#accepted(near, bare, limit);
    if (isGood(found)) return found;
    this.#addAttached(near, bare, place);
    const more = this.#accepted(near, bare, limit);
    if (isGood(more) || reach !== 'twoSlips') return more;
    return this.#accepted([...near, ...this.#whole(bare, place, 'twoSlips')], bare, limit);
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

  /** Listed forms that slips within `reach` explain, accepted or not. */
  #whole(bare: string, { before, after }: Place, reach: Reach): Guess[] {
    return this.#search
      .near(bare, BOUNDS[reach])
      .map(
        ({ index, cost }) =>
          new Guess(index, cost, this.#context.lnShare(index), this.#fit(before, index, index, after)),
      );
  }

  /** Forms that are only listed without the particles or the pronoun of the word. */
  #addAttached(guesses: Guess[], bare: string, { after }: Place): void {
    for (const parts of attachedParts(bare)) {
      for (const { index, cost } of this.#search.near(parts.core, BOUNDS.oneSlip)) {
        const fit = parts.pronoun === '' ? this.#fit(UNLISTED, UNLISTED, index, after) : 0;
        guesses.push(new Guess(index, cost, this.#context.lnShare(index) - parts.cost, fit, parts));
      }
    }
  }

  /** Two words run together. */
  #addPairs(guesses: Guess[], bare: string, { before, after }: Place): void {
    for (let at = SHORTEST_PART; at <= bare.length - SHORTEST_PART; at++) {
      // A letter that has this form only at the end of a word.
      const apart = 'ةى'.includes(bare.charAt(at - 1));
      const left = this.#vocabulary.indexOf(bare.slice(0, at));
      if (left === UNLISTED && !apart) continue;
      const right = this.#vocabulary.indexOf(bare.slice(at));
      if (right === UNLISTED && !apart) continue;
      const isLa = LA.has(bare.slice(0, at));
      const cost = apart ? LOST_SPACE_AFTER_FINAL_FORM : isLa ? LOST_SPACE_AFTER_LA : LOST_SPACE;
      const share = this.#context.lnShare(left) + this.#context.lnShare(right);
      const fit = this.#fitOfPair(before, left, right, after);
      guesses.push(new Guess(-at, cost, share, fit, `${bare.slice(0, at)} ${bare.slice(at)}`));
    }
  }

  /** The accepted ones of the guesses, each once, the best first, `limit` at most. */
  #accepted(guesses: Guess[], bare: string, limit: number): Suggestion[] {
    guesses.sort((a, b) => b.score - a.score || a.index - b.index);
    const found = new Map<string, Suggestion>();
    let least = Number.NEGATIVE_INFINITY;
    for (const guess of guesses) {
      if (guess.score < least) break;
      const word = this.#wordOf(guess);
      if (word === bare || found.has(word) || !this.#mayOffer(word, guess)) continue;
      const { score, cost, share, fit } = guess;
      found.set(word, { word, score, cost, share, fit });
      if (found.size === 1) least = score - FAR_BEHIND;
      if (found.size === limit) break;
    }
    return [...found.values()];
  }

  #wordOf({ index, whole }: Guess): string {
    if (typeof whole === 'string') return whole;
    const form = this.#vocabulary.formAt(index);
    return whole === undefined ? form : joinParts(whole, form);
  }

  #mayOffer(word: string, { index, whole }: Guess): boolean {
    if (typeof whole === 'string') {
      const [left = '', right = ''] = word.split(' ');
      return this.#accepts(left) && ('ةى'.includes(left.slice(-1)) || this.#accepts(right));
    }
    // A listed form has its own frequency, and was found as a whole.
    if (whole !== undefined && this.#vocabulary.indexOf(word) !== UNLISTED) return false;
    if (whole !== undefined && ARTICLE.test(whole.proclitic) && !this.#takesArticle(this.#vocabulary.formAt(index)))
      return false;
    return this.#accepts(word);
  }
}

function isGood([best]: readonly Suggestion[]): boolean {
  return best !== undefined && best.score > GOOD_SCORE;
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
