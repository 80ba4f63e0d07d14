import { SHAPE_STEPS_PER_NAT } from '../../rules/lexicon/name-shape.js';
import { readSource } from './targets.js';
import type { FormCounts } from './word-counts.js';

/** Lists of foreign names and places; the Arabic name is the second column. */
export const SHAPE_SOURCES = ['arabnamer', 'arwikicats-people', 'arwikicats-places'].map(
  (table) => `names/${table}.tsv.gz`,
);

/** Words that are this common beside names (مدينة، نادي) are no names. */
const COMMONEST_SHARE = 1e-6;
const SHORTEST = 3;
/** Witten-Bell smoothing needs no more: every letter may follow every other with this probability. */
const UNSEEN = 1e-3;

/** The words of the lists' names, without those that are common in any text. */
export function foreignWords(forms: ReadonlyMap<string, FormCounts>): Set<string> {
  const words = new Set<string>();
  for (const path of SHAPE_SOURCES) {
    for (const line of readSource(path).toString('utf8').split('\n').slice(1)) {
      for (const word of (line.split('\t')[1] ?? '').match(/[\u0621-\u063a\u0641-\u064a]+/g) ?? []) {
        if (word.length >= SHORTEST && (forms.get(word)?.share ?? 0) < COMMONEST_SHARE) words.add(word);
      }
    }
  }
  return words;
}

/** Counts of letters after contexts of one length, and how many different ones each context has. */
class LetterCounts {
  readonly #counts: Float64Array;
  readonly #totals: Float64Array;
  readonly #kinds: Float64Array;
  readonly #width: number;

  constructor(contexts: number, width: number) {
    this.#width = width;
    this.#counts = new Float64Array(contexts * width);
    this.#totals = new Float64Array(contexts);
    this.#kinds = new Float64Array(contexts);
  }

  add(context: number, letter: number): void {
    const at = context * this.#width + letter;
    if (this.#counts[at] === 0) this.#kinds[context] = (this.#kinds[context] ?? 0) + 1;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#totals[context] = (this.#totals[context] ?? 0) + 1;
  }

  /** Witten-Bell: what was seen, and the rest by `backoff`. */
  probability(context: number, letter: number, backoff: number): number {
    const total = this.#totals[context] ?? 0;
    const kinds = this.#kinds[context] ?? 0;
    if (total === 0) return backoff;
    return ((this.#counts[context * this.#width + letter] ?? 0) + kinds * backoff) / (total + kinds);
  }
}

/** The table of `NameShape` for these names and an alphabet, given as its letters in order. */
export function nameShapeTable(names: ReadonlySet<string>, letters: string): Uint8Array {
  const width = letters.length + 1;
  const single = new LetterCounts(1, width);
  const double = new LetterCounts(width, width);
  const triple = new LetterCounts(width * width, width);
  for (const word of names) {
    let before = 0;
    let last = 0;
    for (let i = 0; i <= word.length; i++) {
      const letter = i < word.length ? letters.indexOf(word.charAt(i)) + 1 : 0;
      single.add(0, letter);
      double.add(last, letter);
      triple.add(before * width + last, letter);
      before = last;
      last = letter;
    }
  }
  const table = new Uint8Array(width ** 3);
  for (let context = 0; context < width * width; context++) {
    for (let letter = 0; letter < width; letter++) {
      const one = single.probability(0, letter, UNSEEN);
      const two = double.probability(context % width, letter, one);
      const cost = -Math.log(triple.probability(context, letter, two));
      table[context * width + letter] = Math.min(255, Math.round(cost * SHAPE_STEPS_PER_NAT));
    }
  }
  return table;
}
