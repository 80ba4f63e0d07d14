import type { Alphabet } from './alphabet.js';
import {
  ADDITIONS,
  ANY_LETTER,
  CONFUSIONS,
  FINAL_LETTERS,
  FIRST_LETTER,
  HABITS,
  NEIGHBOURING_KEY,
  OMISSIONS,
  SWAP,
  WITHIN_WORD,
} from './edit-weights.js';
import { keyNeighbours } from './keyboard.js';

/** Costs are whole hundredths of a nat: the search adds them up millions of times. */
export const PER_NAT = 100;

function units(nats: number): number {
  return Math.round(nats * PER_NAT);
}

/** The weights of slips as tables over the letter numbers of an alphabet. Letter 0 is the edge of the word. */
export class EditModel {
  /** The number of letters and the edge: a row's length in the tables. */
  readonly width: number;
  /** Written × meant: a letter stands for another; 0 where they are the same. */
  readonly substitutions: Uint16Array;
  /** The same for a letter within a word. */
  readonly innerSubstitutions: Uint16Array;
  /** The same for the first letter of a word: one that is seen at once, so that mistyped keys seldom stay. */
  readonly firstSubstitutions: Uint16Array;
  /** Previous × letter: a letter was left out after another. */
  readonly omissions: Uint16Array;
  readonly swap = units(SWAP);
  readonly firstLetter = units(FIRST_LETTER);
  /** ا left out after a final و. */
  readonly silentAlef = units(OMISSIONS.silentAlef);
  /** For each written letter, the least that a slip at its place costs; for the edge, that of a letter left out there. */
  readonly leastAt: Uint16Array;
  readonly alef: number;
  readonly waw: number;
  readonly #hamza: number;
  readonly #yeh: number;
  readonly #longVowels: readonly number[];
  readonly #neighbours: Uint8Array;

  constructor(alphabet: Alphabet) {
    const width = alphabet.size + 1;
    const number = (letter: string): number => {
      const into = new Uint8Array(1);
      alphabet.encode(letter, into);
      return into[0] ?? 0;
    };
    this.width = width;
    this.alef = number('ا');
    this.waw = number('و');
    this.#hamza = number('ء');
    this.#yeh = number('ى');
    this.#longVowels = Array.from('اوي', number);
    this.#neighbours = new Uint8Array(width * width);

    this.substitutions = new Uint16Array(width * width).fill(units(ANY_LETTER));
    const lower = (written: string, meant: string, cost: number, table = this.substitutions): void => {
      const at = number(written) * width + number(meant);
      table[at] = Math.min(table[at] ?? 0, units(cost));
    };
    for (const [letter, near] of keyNeighbours()) {
      for (const other of near) {
        lower(letter, other, NEIGHBOURING_KEY);
        this.#neighbours[number(letter) * width + number(other)] = 1;
      }
    }
    for (const { letters, cost } of CONFUSIONS) {
      for (const written of letters) for (const meant of letters) if (written !== meant) lower(written, meant, cost);
    }
    const withoutHabits = this.substitutions.slice();
    for (const [written, meant, cost] of HABITS) lower(written, meant, cost);
    this.innerSubstitutions = this.substitutions.slice();
    for (const letter of FINAL_LETTERS) {
      const row = number(letter) * width;
      this.innerSubstitutions.set(withoutHabits.subarray(row, row + width), row);
    }
    for (const [written, meant, cost] of WITHIN_WORD) lower(written, meant, cost, this.innerSubstitutions);
    for (const table of [this.substitutions, this.innerSubstitutions])
      for (let letter = 0; letter < width; letter++) table[letter * width + letter] = 0;
    // Habits and sounds are not typed in error: a first letter is no different there.
    this.firstSubstitutions = this.substitutions.map((cost) =>
      cost < units(NEIGHBOURING_KEY) ? cost : cost + this.firstLetter,
    );

    this.omissions = new Uint16Array(width * width).fill(units(OMISSIONS.any));
    for (let previous = 0; previous < width; previous++) {
      for (const vowel of this.#longVowels) this.omissions[previous * width + vowel] = units(OMISSIONS.longVowel);
      if (previous > 0) this.omissions[previous * width + previous] = units(OMISSIONS.doubled);
    }
    this.omissions[number('ا') * width + number('ل')] = units(OMISSIONS.article);
    this.omissions[number('ؤ') * width + number('و')] = units(OMISSIONS.wawAfterHamza);
    const leastOmission = Math.min(...this.omissions);
    this.leastAt = Uint16Array.from({ length: width }, (_, letter) => {
      if (letter === 0) return Math.min(leastOmission, this.silentAlef);
      const row = this.substitutions.subarray(letter * width, (letter + 1) * width);
      return Math.min(leastOmission, this.swap, ...row.filter((cost) => cost > 0));
    });
  }

  /** `letter` was added between the letters `previous` and `next` (0 at an end of the word). */
  addition(letter: number, previous: number, next: number): number {
    if (letter === previous || letter === next) return units(ADDITIONS.doubled);
    if (letter === this.alef && previous === this.waw && next === 0) return units(ADDITIONS.silentAlef);
    if (letter === this.#hamza && previous === this.#yeh && next === 0) return units(ADDITIONS.hamzaAfterYeh);
    if (letter === this.alef && previous === this.#hamza && next === 0) return units(ADDITIONS.afterFinalHamza);
    const near =
      this.#neighbours[previous * this.width + letter] === 1 || this.#neighbours[letter * this.width + next] === 1;
    if (near) return units(ADDITIONS.neighbouringKey);
    return units(this.#longVowels.includes(letter) ? ADDITIONS.longVowel : ADDITIONS.any);
  }
}
