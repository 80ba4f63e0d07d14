/** Letter number 0: a character that no dictionary word has. */
const UNKNOWN = 0;

/** Numbers for the letters of a compiled dictionary, and the characters that stand for others. */
export class Alphabet {
  /** How many letters there are; they are numbered from 1. */
  readonly size: number;
  readonly #characters: Uint16Array;
  readonly #numbers = new Uint8Array(0x10000);
  /** What stands for a character that the dictionaries replace, such as ﻷ by لأ. */
  readonly #conversions = new Map<string, string>();

  /**
   * `conversions`: a code unit, and the one or two that replace it, as triples. `alike`: letters that have the number of
   * another one.
   */
  constructor(characters: Uint16Array, conversions: Uint16Array, alike: Readonly<Record<string, string>> = {}) {
    this.size = characters.length;
    this.#characters = characters;
    for (const [i, code] of characters.entries()) this.#numbers[code] = i + 1;
    for (const [letter, other] of Object.entries(alike))
      this.#numbers[letter.charCodeAt(0)] = this.#numbers[other.charCodeAt(0)] ?? UNKNOWN;
    for (let i = 0; i + 2 < conversions.length; i += 3) {
      const [from = 0, first = 0, second = 0] = conversions.subarray(i, i + 3);
      this.#conversions.set(
        String.fromCharCode(from),
        String.fromCharCode(...(second === 0 ? [first] : [first, second])),
      );
    }
  }

  /** Writes the letter numbers of `word` into `into`. Returns how many, or 0 where the word has a foreign letter or is too long. */
  encode(word: string, into: Uint8Array): number {
    if (word.length > into.length) return 0;
    for (let i = 0; i < word.length; i++) {
      const number = this.#numbers[word.charCodeAt(i)] ?? UNKNOWN;
      if (number === UNKNOWN) return 0;
      into[i] = number;
    }
    return word.length;
  }

  /** The word with its letters in the dictionaries' own characters: ﻷن as لأن. The same string where nothing changes. */
  converted(word: string): string {
    for (let i = 0; i < word.length; i++) {
      if (this.#conversions.has(word.charAt(i)))
        return Array.from(word, (character) => this.#conversions.get(character) ?? character).join('');
    }
    return word;
  }

  /** The letters with these numbers. */
  decode(numbers: readonly number[]): string {
    return String.fromCharCode(...numbers.map((number) => this.#characters[number - 1] ?? 0));
  }
}
