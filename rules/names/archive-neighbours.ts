import { type ArticleNumbers, visitWords } from './stored-article.js';

/**
 * The words beside the names of an archive, with how many articles have them there. Names and words are numbers; those of
 * all names stand in one array, each name's in a row and in order: a large archive has millions.
 */
export class Neighbours {
  /** Where each name's row begins, and at last where the last one's ends. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #words: Uint32Array;
  readonly #times: Uint32Array;
  readonly #beside: Uint32Array;

  /** `nameOf` tells the name that a word stands for, -1 for none; there are so many `names` and `texts`. */
  constructor(articles: readonly ArticleNumbers[], nameOf: Int32Array, names: number, texts: number) {
    this.#starts = new Uint32Array(names + 1);
    for (const data of articles)
      visitWords(data, (word, _count, start, end) => {
        const name = nameOf[word] ?? -1;
        if (name >= 0) this.#starts[name + 1] = (this.#starts[name + 1] ?? 0) + end - start;
      });
    for (let name = 0; name < names; name++)
      this.#starts[name + 1] = (this.#starts[name + 1] ?? 0) + (this.#starts[name] ?? 0);
    this.#ends = this.#starts.slice(0, names);
    this.#words = new Uint32Array(this.#starts[names] ?? 0);
    for (const data of articles)
      visitWords(data, (word, _count, start, end) => {
        const name = nameOf[word] ?? -1;
        if (name < 0) return;
        const to = this.#ends[name] ?? 0;
        for (let at = start; at < end; at++) this.#words[to + at - start] = data[at] ?? 0;
        this.#ends[name] = to + end - start;
      });
    this.#times = new Uint32Array(this.#words.length);
    this.#beside = new Uint32Array(texts);
    for (let name = 0; name < names; name++) this.#addUp(name);
  }

  /** Sorts the row of a name, and has each word in it once. */
  #addUp(name: number): void {
    const start = this.#starts[name] ?? 0;
    const end = this.#ends[name] ?? 0;
    this.#words.subarray(start, end).sort();
    let to = start;
    for (let at = start; at < end; at++) {
      const word = this.#words[at] ?? 0;
      if (to === start || this.#words[to - 1] !== word) {
        this.#words[to++] = word;
        this.#beside[word] = (this.#beside[word] ?? 0) + 1;
      }
      this.#times[to - 1] = (this.#times[to - 1] ?? 0) + 1;
    }
    this.#ends[name] = to;
  }

  /** How many names the word stands beside. */
  namesBeside(word: number): number {
    return this.#beside[word] ?? 0;
  }

  /** Calls `visit` with each word beside the name. */
  visit(name: number, visit: (word: number, times: number) => void): void {
    const end = this.#ends[name] ?? 0;
    for (let at = this.#starts[name] ?? 0; at < end; at++) visit(this.#words[at] ?? 0, this.#times[at] ?? 0);
  }

  /** Calls `visit` with each word that stands beside both names. */
  visitCommon(a: number, b: number, visit: (word: number) => void): void {
    let [atA, atB] = [this.#starts[a] ?? 0, this.#starts[b] ?? 0];
    const [endA, endB] = [this.#ends[a] ?? 0, this.#ends[b] ?? 0];
    while (atA < endA && atB < endB) {
      const [wordA, wordB] = [this.#words[atA] ?? 0, this.#words[atB] ?? 0];
      if (wordA === wordB) visit(wordA);
      if (wordA <= wordB) atA++;
      if (wordB <= wordA) atB++;
    }
  }
}
