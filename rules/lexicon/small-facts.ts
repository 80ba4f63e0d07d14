/** As many places as an archive of thousands of articles has different words that are asked for more than once. */
const PLACES = 1 << 17;

/**
 * What is known of words, as numbers from 0 to 254, in a table that never grows: the hash of a word tells its place, and whoever comes
 * later takes it. A word is told from others by 64 bits of hash, so that no text is kept.
 */
class SmallFacts {
  readonly #marks = new Uint32Array(2 * PLACES);
  /** One more than the fact; 0 where there is none. */
  readonly #facts = new Uint8Array(PLACES);
  /** Where the word stands that was asked for last, and its hashes. */
  #place = 0;
  #first = 0;
  #second = 0;

  /** -1 where the word is not known. */
  get(bare: string): number {
    this.#find(bare);
    const at = 2 * this.#place;
    const isKnown = this.#marks[at] === this.#first && this.#marks[at + 1] === this.#second;
    return isKnown ? (this.#facts[this.#place] ?? 0) - 1 : -1;
  }

  set(bare: string, fact: number): void {
    this.#find(bare);
    this.#marks[2 * this.#place] = this.#first;
    this.#marks[2 * this.#place + 1] = this.#second;
    this.#facts[this.#place] = fact + 1;
  }

  /** FNV-1a, twice with two starts and factors; the place comes from the high bits of both, which depend on every letter. */
  #find(bare: string): void {
    let a = 0x811c9dc5;
    let b = 0x1b873593;
    for (let i = 0; i < bare.length; i++) {
      const code = bare.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b ^= b >>> 13;
    }
    this.#first = a >>> 0;
    this.#second = b >>> 0;
    this.#place = ((a >>> 15) ^ a ^ b) & (PLACES - 1);
  }
}

/**
 * The same function, with what it said of words kept in little memory: for answers that are small numbers (0 to 254) and take long to
 * find, of so many words that `rememberByWord` would forget them. `compute` must depend on its arguments alone.
 */
export function rememberSmallFact<L extends object>(
  compute: (bare: string, lexicon: L) => number,
): (bare: string, lexicon: L) => number {
  const remembered = new WeakMap<L, SmallFacts>();
  return (bare, lexicon) => {
    let known = remembered.get(lexicon);
    if (!known) {
      known = new SmallFacts();
      remembered.set(lexicon, known);
    }
    const before = known.get(bare);
    if (before >= 0) return before;
    const fact = compute(bare, lexicon);
    known.set(bare, fact);
    return fact;
  };
}
