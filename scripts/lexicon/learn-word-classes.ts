// Groups words by the words they stand beside, and writes data/sources/ar-corrector/classes.bin.gz. The result is kept in the
// repository: this takes some four minutes, and is run again only when the counts of pairs change.
//   npx tsx scripts/lexicon/learn-word-classes.ts
//
// The exchange algorithm (R. Kneser and H. Ney, 1993; S. Martin, J. Liermann and H. Ney, 1998): every word is moved to
// the class in which the pairs of classes predict the pairs of words best, again and again. Nothing is drawn by chance.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { DATA } from './targets.js';
import { CLASS_SOURCE, type PairCounts, readForms, readPairs } from './word-counts.js';

/** The start and the end of a clause are classes of their own, the first two. */
const CLASSES = 512;
const ROUNDS = 7;
/** Neighbours that a word needs to be put into a class. */
const LEAST_NEIGHBOURS = 6;

const NO_CLASS = -1;
const START_CLASS = 0;
const END_CLASS = 1;
const FIRST_WORD_CLASS = 2;

/** The pairs of each word in one direction, side by side: those of word w are `from[w]` to `from[w + 1]`. */
interface Neighbours {
  readonly from: Uint32Array;
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
}

/** Every pair once, as three columns. */
interface Pairs {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly counts: Uint32Array;
}

function allPairs({ successors }: PairCounts): Pairs {
  const columns: [number[], number[], number[]] = [[], [], []];
  for (const { first, seconds, counts } of successors()) {
    for (const [i, second] of seconds.entries()) {
      columns[0].push(first);
      columns[1].push(second);
      columns[2].push(counts[i] ?? 0);
    }
  }
  const [firsts, seconds, counts] = columns;
  return {
    firsts: Uint32Array.from(firsts),
    seconds: Uint32Array.from(seconds),
    counts: Uint32Array.from(counts),
  };
}

function neighbours(size: number, words: Uint32Array, others: Uint32Array, counts: Uint32Array): Neighbours {
  const from = new Uint32Array(size + 1);
  for (const word of words) from[word + 1] = (from[word + 1] ?? 0) + 1;
  for (let word = 0; word < size; word++) from[word + 1] = (from[word + 1] ?? 0) + (from[word] ?? 0);
  const next = from.slice();
  const result = { from, words: new Uint32Array(words.length), counts: new Uint32Array(words.length) };
  for (const [pair, word] of words.entries()) {
    const at = next[word] ?? 0;
    next[word] = at + 1;
    result.words[at] = others[pair] ?? 0;
    result.counts[at] = counts[pair] ?? 0;
  }
  return result;
}

const TABLE_SIZE = 1 << 20;
const X_LN_X = Float64Array.from({ length: TABLE_SIZE }, (_, x) => (x === 0 ? 0 : x * Math.log(x)));

function xLnX(x: number): number {
  return x < TABLE_SIZE ? (X_LN_X[x] ?? 0) : x * Math.log(x);
}

/** The counts of a word's neighbours by their class, and the classes that have any. */
class ClassCounts {
  readonly counts = new Float64Array(CLASSES);
  readonly classes: number[] = [];
  total = 0;

  add(neighbour: number, count: number): void {
    if (this.counts[neighbour] === 0) this.classes.push(neighbour);
    this.counts[neighbour] = (this.counts[neighbour] ?? 0) + count;
  }

  clear(): void {
    for (const used of this.classes) this.counts[used] = 0;
    this.classes.length = 0;
    this.total = 0;
  }
}

class Exchange {
  readonly classOf: Int32Array;
  readonly #words: number[] = [];
  readonly #after: Neighbours;
  readonly #before: Neighbours;
  /** Counts of pairs of classes, by first × second, and their sums. */
  readonly #pairs = new Float64Array(CLASSES * CLASSES);
  readonly #firsts = new Float64Array(CLASSES);
  readonly #seconds = new Float64Array(CLASSES);
  readonly #right = new ClassCounts();
  readonly #left = new ClassCounts();
  /** How often the word that is being moved stands beside itself. */
  #itself = 0;

  /** `words` words, the start and the end of a clause after them. */
  constructor(words: number, { firsts, seconds, counts }: Pairs) {
    const size = words + 2;
    this.#after = neighbours(size, firsts, seconds, counts);
    this.#before = neighbours(size, seconds, firsts, counts);
    const met = new Float64Array(size);
    for (const [pair, count] of counts.entries()) {
      for (const word of [firsts[pair] ?? 0, seconds[pair] ?? 0]) met[word] = (met[word] ?? 0) + count;
    }
    this.classOf = new Int32Array(size).fill(NO_CLASS);
    for (let word = 0; word < words; word++) {
      if ((met[word] ?? 0) < LEAST_NEIGHBOURS) continue;
      this.classOf[word] = FIRST_WORD_CLASS + (this.#words.length % (CLASSES - FIRST_WORD_CLASS));
      this.#words.push(word);
    }
    this.classOf.set([START_CLASS, END_CLASS], words);
    for (const [pair, count] of counts.entries()) {
      const first = this.classOf[firsts[pair] ?? 0] ?? NO_CLASS;
      const second = this.classOf[seconds[pair] ?? 0] ?? NO_CLASS;
      if (first !== NO_CLASS && second !== NO_CLASS) this.#add(first, second, count);
    }
  }

  #add(first: number, second: number, count: number): void {
    const at = first * CLASSES + second;
    this.#pairs[at] = (this.#pairs[at] ?? 0) + count;
    this.#firsts[first] = (this.#firsts[first] ?? 0) + count;
    this.#seconds[second] = (this.#seconds[second] ?? 0) + count;
  }

  /** Moves every word to its best class; the number of words that changed it. */
  round(): number {
    let moved = 0;
    for (const word of this.#words) {
      this.#look(word);
      const old = this.classOf[word] ?? NO_CLASS;
      this.#put(old, -1);
      const best = this.#bestClass(old);
      this.#put(best, 1);
      this.classOf[word] = best;
      if (best !== old) moved++;
    }
    return moved;
  }

  #look(word: number): void {
    this.#right.clear();
    this.#left.clear();
    this.#itself = 0;
    for (let i = this.#after.from[word] ?? 0; i < (this.#after.from[word + 1] ?? 0); i++) {
      const other = this.#after.words[i] ?? 0;
      const count = this.#after.counts[i] ?? 0;
      const neighbour = this.classOf[other] ?? NO_CLASS;
      if (neighbour === NO_CLASS) continue;
      this.#right.total += count;
      if (other === word) this.#itself += count;
      else this.#right.add(neighbour, count);
    }
    for (let i = this.#before.from[word] ?? 0; i < (this.#before.from[word + 1] ?? 0); i++) {
      const other = this.#before.words[i] ?? 0;
      const count = this.#before.counts[i] ?? 0;
      const neighbour = this.classOf[other] ?? NO_CLASS;
      if (neighbour === NO_CLASS) continue;
      this.#left.total += count;
      if (other !== word) this.#left.add(neighbour, count);
    }
  }

  /** Adds the pairs of the word that was looked at to a class, or takes them out. */
  #put(to: number, sign: 1 | -1): void {
    const add = (at: number, count: number): void => {
      this.#pairs[at] = (this.#pairs[at] ?? 0) + sign * count;
    };
    for (const next of this.#right.classes) add(to * CLASSES + next, this.#right.counts[next] ?? 0);
    for (const previous of this.#left.classes) add(previous * CLASSES + to, this.#left.counts[previous] ?? 0);
    add(to * CLASSES + to, this.#itself);
    this.#firsts[to] = (this.#firsts[to] ?? 0) + sign * this.#right.total;
    this.#seconds[to] = (this.#seconds[to] ?? 0) + sign * this.#left.total;
  }

  /** The class with which the likelihood of all pairs grows most. */
  #bestClass(old: number): number {
    let best = old;
    let most = Number.NEGATIVE_INFINITY;
    for (let to = FIRST_WORD_CLASS; to < CLASSES; to++) {
      const gain = this.#gain(to);
      if (gain <= most) continue;
      most = gain;
      best = to;
    }
    return best;
  }

  #gain(to: number): number {
    const right = this.#right;
    const left = this.#left;
    const firsts = this.#firsts[to] ?? 0;
    const seconds = this.#seconds[to] ?? 0;
    let gain = xLnX(firsts) + xLnX(seconds) - xLnX(firsts + right.total) - xLnX(seconds + left.total);
    for (const next of right.classes) {
      if (next === to) continue;
      const count = this.#pairs[to * CLASSES + next] ?? 0;
      gain += xLnX(count + (right.counts[next] ?? 0)) - xLnX(count);
    }
    for (const previous of left.classes) {
      if (previous === to) continue;
      const count = this.#pairs[previous * CLASSES + to] ?? 0;
      gain += xLnX(count + (left.counts[previous] ?? 0)) - xLnX(count);
    }
    const within = this.#pairs[to * CLASSES + to] ?? 0;
    const more = (right.counts[to] ?? 0) + (left.counts[to] ?? 0) + this.#itself;
    return more > 0 ? gain + xLnX(within + more) - xLnX(within) : gain;
  }
}

const pairCounts = readPairs(readForms());
const words = pairCounts.order.length;
const exchange = new Exchange(words, allPairs(pairCounts));
for (let round = 1; round <= ROUNDS; round++) console.log(`round ${round}: ${exchange.round()} words moved`);
// Two bytes for each word in the order of the pairs: its class, counted from 1; 0 for none.
const classes = Uint16Array.from(exchange.classOf.subarray(0, words), (number) => number + 1);
writeFileSync(`${DATA}sources/${CLASS_SOURCE}`, gzipSync(new Uint8Array(classes.buffer), { level: 9 }));
