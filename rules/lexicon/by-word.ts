/** So many words are kept before those are forgotten that have not come again among the last so many: few, as each thread that reads names keeps as many. */
const GENERATION = 4_000;

/** What was said of words, in two generations: a word that comes again moves to the young one, and the old one is dropped when that is full. */
class Remembered<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  get(bare: string): T | undefined {
    const young = this.#young.get(bare);
    if (young !== undefined) return young;
    const old = this.#old.get(bare);
    if (old !== undefined) this.set(bare, old);
    return old;
  }

  set(bare: string, value: T): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(bare, value);
  }
}

/**
 * The same function, with what it said of the words that came last kept: words of texts come again and again, and a lexicon never changes.
 * `compute` must depend on its arguments alone.
 */
export function rememberByWord<L extends object, T>(
  compute: (bare: string, lexicon: L) => T,
): (bare: string, lexicon: L) => T {
  const remembered = new WeakMap<L, Remembered<T>>();
  return (bare, lexicon) => {
    let known = remembered.get(lexicon);
    if (!known) {
      known = new Remembered();
      remembered.set(lexicon, known);
    }
    const found = known.get(bare);
    if (found !== undefined) return found;
    const value = compute(bare, lexicon);
    known.set(bare, value);
    return value;
  };
}
