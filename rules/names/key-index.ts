const LEAST_SLOTS = 1 << 10;

/** Numbers by 32-bit keys, many for one key: lists that are chained in typed arrays, as an archive has a million of such pairs. */
export class KeyIndex {
  /** The last pair of each slot; pairs are counted from 1, 0 is none. */
  readonly #heads: Int32Array;
  /** Of each pair: the one before it in its slot, its key and its number. */
  #before = new Int32Array(LEAST_SLOTS);
  #keys = new Int32Array(LEAST_SLOTS);
  #values = new Int32Array(LEAST_SLOTS);
  #size = 0;

  /** `expected`: about how many pairs will be added. */
  constructor(expected: number) {
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(LEAST_SLOTS, expected))));
  }

  add(key: number, value: number): void {
    const pair = ++this.#size;
    if (pair >= this.#keys.length) this.#grow();
    const slot = this.#slot(key);
    this.#before[pair] = this.#heads[slot] ?? 0;
    this.#keys[pair] = key;
    this.#values[pair] = value;
    this.#heads[slot] = pair;
  }

  /** Calls `visit` with the numbers of a key, those that were added last first. */
  visit(key: number, visit: (value: number) => void): void {
    for (let pair = this.#heads[this.#slot(key)] ?? 0; pair > 0; pair = this.#before[pair] ?? 0)
      if (this.#keys[pair] === key) visit(this.#values[pair] ?? 0);
  }

  #slot(key: number): number {
    return (key ^ (key >>> 15)) & (this.#heads.length - 1);
  }

  #grow(): void {
    const grown = (array: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.#before = grown(this.#before);
    this.#keys = grown(this.#keys);
    this.#values = grown(this.#values);
  }
}
