import { isDefinite } from './clitics.js';
import type { NameForm, NameReading } from './name-forms.js';

/** A name of the article in one spelling: all words that hold it, with clitics and without. */
export interface Spelling {
  /** The name as it was first read; its prefix is of no weight. */
  readonly reading: NameReading;
  readonly forms: readonly NameForm[];
  /** How many words of the article hold it. */
  readonly count: number;
  /** Its place in the order in which spellings first stand in the article. */
  readonly rank: number;
  /** Whether it stands with the article somewhere, and without. */
  readonly definite: boolean;
  readonly indefinite: boolean;
}

type Growing = { -readonly [K in keyof Spelling]: Spelling[K] } & { readonly forms: NameForm[] };

/** Bits for each key sought: in so large a filter one key in a hundred passes by chance. */
const BITS_PER_KEY = 64;

/** A set of numbers that may say yes by chance, but never no: a bitmap by the numbers' low bits. */
class Filter {
  readonly #bytes: Uint8Array;
  readonly #mask: number;

  /** `size`: how many numbers will be added. */
  constructor(size: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(1, size) * BITS_PER_KEY));
    this.#bytes = new Uint8Array(bits / 8);
    this.#mask = bits - 1;
  }

  add(number: number): void {
    const bit = number & this.#mask;
    this.#bytes[bit >> 3] = (this.#bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  has(number: number): boolean {
    const bit = number & this.#mask;
    return (((this.#bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
  }

  hasOneOf(numbers: readonly number[]): boolean {
    for (let i = 0; i < numbers.length; i++) if (this.has(numbers[i] ?? 0)) return true;
    return false;
  }
}

/** The names of an article in their spellings, to be looked up by spelling and by sound. */
export class Spellings {
  readonly #byCore = new Map<string, Growing>();
  readonly #byKey = new Map<number, Growing[]>();

  /**
   * `blocks`: the `nameForms` of each block of the article. `sought`: the words whose spellings are looked for; names that sound
   * like none of them are left out, which are most in a long text.
   */
  constructor(blocks: readonly (readonly NameForm[])[], sought: readonly NameForm[]) {
    const keys = sought.flatMap(({ readings }) => readings.map((reading) => reading.nearKeys ?? reading.keys));
    const filter = new Filter(keys.reduce((sum, { length }) => sum + length, 0));
    for (const numbers of keys) for (const number of numbers) filter.add(number);
    for (const block of blocks)
      for (const form of block)
        for (const reading of form.readings) if (filter.hasOneOf(reading.keys)) this.#add(form, reading);
    // Only now is it known which spellings there are, most of them many times.
    for (const spelling of this.#byCore.values()) {
      for (const key of spelling.reading.keys) {
        if (!filter.has(key)) continue;
        const spellings = this.#byKey.get(key);
        if (!spellings) this.#byKey.set(key, [spelling]);
        else if (spellings.at(-1) !== spelling) spellings.push(spelling);
      }
    }
  }

  /** The spelling of a name without clitics. */
  get(core: string): Spelling | undefined {
    return this.#byCore.get(core);
  }

  /** The spellings that may sound like the reading of a word that may be a slip. */
  soundingLike({ nearKeys }: NameReading): ReadonlySet<Spelling> {
    const found = new Set<Spelling>();
    for (const key of nearKeys ?? []) for (const spelling of this.#byKey.get(key) ?? []) found.add(spelling);
    return found;
  }

  #add(form: NameForm, reading: NameReading): void {
    let spelling = this.#byCore.get(reading.core);
    if (!spelling) {
      spelling = { reading, forms: [], count: 0, rank: this.#byCore.size, definite: false, indefinite: false };
      this.#byCore.set(reading.core, spelling);
    }
    spelling.forms.push(form);
    spelling.count += form.places.length;
    if (isDefinite(reading.prefix)) spelling.definite = true;
    else spelling.indefinite = true;
  }
}
