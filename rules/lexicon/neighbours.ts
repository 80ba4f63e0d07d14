import {
  type Automaton,
  EDGE_FINAL,
  EDGE_LAST,
  EDGE_LETTER,
  EDGE_TARGET_SHIFT,
  edgeFrom,
  NO_EDGE,
} from './automaton.js';
import { EditModel, PER_NAT } from './edit-model.js';
import { MAX_FORM_LETTERS, type Vocabulary } from './vocabulary.js';

/** A listed form near a written one. */
export interface Neighbour {
  /** The form's number in the vocabulary. */
  readonly index: number;
  /** What the slips cost that turn the form into what was written, in nats. */
  readonly cost: number;
}

/** The longest word that is looked at: a listed form with a few letters too many. */
const LONGEST = MAX_FORM_LETTERS + 4;

/** How many searches are kept. */
const MOST_RECENT = 500;

/**
 * Finds the listed forms from which a few slips make a written word: a walk of the vocabulary's automaton beside the
 * word, which turns back as soon as the slips on the way cost more than allowed.
 */
export class NeighbourSearch {
  readonly #vocabulary: Vocabulary;
  readonly #edits: EditModel;
  readonly #automaton: Automaton;
  /** The written word, and for each letter what it costs if it is one too many. */
  readonly #written = new Uint8Array(LONGEST + 2);
  readonly #additions = new Uint16Array(LONGEST + 2);
  /** The least that a slip at each letter costs; at the end of the word, that of a letter left out there. */
  readonly #least = new Uint16Array(LONGEST + 2);
  #length = 0;
  readonly #found = new Map<number, number>();
  /** The latest searches: an article says the same names again and again. */
  readonly #recent = new Map<string, readonly Neighbour[]>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#edits = new EditModel(vocabulary.alphabet);
    this.#automaton = vocabulary.automaton;
  }

  /** All listed forms at a cost of `bound` nats at most, `bare` itself included. */
  near(bare: string, bound: number): readonly Neighbour[] {
    const key = `${bare} ${bound}`;
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const found = this.#search(bare, bound);
    this.#recent.set(key, found);
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= MOST_RECENT) break;
      this.#recent.delete(oldest);
    }
    return found;
  }

  #search(bare: string, bound: number): readonly Neighbour[] {
    const written = this.#written;
    const length = this.#vocabulary.alphabet.encode(bare, written.subarray(0, LONGEST));
    if (length === 0) return [];
    written.fill(0, length);
    for (let i = 0; i < length; i++) {
      const first = i === 0 ? this.#edits.firstLetter : 0;
      const addition =
        first + this.#edits.addition(written[i] ?? 0, i === 0 ? 0 : (written[i - 1] ?? 0), written[i + 1] ?? 0);
      this.#additions[i] = addition;
      this.#least[i] = Math.min(addition, this.#edits.leastAt[written[i] ?? 0] ?? 0);
    }
    this.#least[length] = this.#edits.leastAt[0] ?? 0;
    this.#length = length;
    this.#found.clear();
    const budget = Math.round(bound * PER_NAT);
    this.#walk(this.#automaton.root, 0, budget, 0, 0, false, false);
    return Array.from(this.#found, ([index, left]) => ({ index, cost: (budget - left) / PER_NAT }));
  }

  /**
   * Reads on from `state` with `at` letters of the written word used and `budget` left for slips. `index` counts the
   * forms before this place; `final` says that a form ends here, `previous` is its last letter, `omitted` that it was
   * left out.
   */
  #walk(
    state: number,
    at: number,
    budget: number,
    index: number,
    previous: number,
    final: boolean,
    omitted: boolean,
  ): void {
    const rest = this.#length - at;
    if (rest === 0 && final) this.#keep(index, budget);
    if (budget < (this.#least[at] ?? 0)) {
      if (rest > 0) this.#step(state, at, budget, index);
      return;
    }
    // A letter left out and the next one too many are one letter for another.
    if (rest > 0 && !omitted) {
      const left = budget - (this.#additions[at] ?? 0);
      if (left >= 0) this.#walk(state, at + 1, left, index, previous, final, false);
    }
    if (state === 0) return;
    if (rest > 0) this.#branch(state, at, budget, index, previous);
    else this.#complete(state, at, budget, index, previous);
  }

  /** Goes on from `state` by each of its letters: as the one written here, swapped with the next one, or left out. */
  #branch(state: number, at: number, budget: number, index: number, previous: number): void {
    const { edges, skips } = this.#automaton;
    const { width, omissions } = this.#edits;
    const { firstSubstitutions, innerSubstitutions, substitutions: lastSubstitutions } = this.#edits;
    const substitutions =
      at === 0 ? firstSubstitutions : at < this.#length - 1 ? innerSubstitutions : lastSubstitutions;
    const mechanical = at === 0 ? budget - this.#edits.firstLetter : budget;
    const written = this.#written[at] ?? 0;
    const following = this.#written[at + 1] ?? 0;
    for (let edge = state; ; edge++) {
      const packed = edges[edge] ?? EDGE_LAST;
      const letter = packed & EDGE_LETTER;
      const target = packed >>> EDGE_TARGET_SHIFT;
      const final = (packed & EDGE_FINAL) !== 0;
      const number = index + (skips[edge] ?? 0);
      const substituted = budget - (substitutions[written * width + letter] ?? 0);
      if (substituted >= 0) this.#walk(target, at + 1, substituted, number, letter, final, false);
      if (letter === following && letter !== written) this.#swap(target, at, mechanical - this.#edits.swap, number);
      const omitted = mechanical - (omissions[previous * width + letter] ?? 0);
      if (omitted >= 0) this.#walk(target, at, omitted, number, letter, final, true);
      if ((packed & EDGE_LAST) !== 0) return;
    }
  }

  /** Goes on from `state` after the last letter written: all others were left out. */
  #complete(state: number, at: number, budget: number, index: number, previous: number): void {
    const { edges, skips } = this.#automaton;
    const { width, omissions, silentAlef, alef, waw } = this.#edits;
    for (let edge = state; ; edge++) {
      const packed = edges[edge] ?? EDGE_LAST;
      const letter = packed & EDGE_LETTER;
      const final = (packed & EDGE_FINAL) !== 0;
      const isSilent = final && letter === alef && previous === waw;
      const left = budget - (isSilent ? silentAlef : (omissions[previous * width + letter] ?? 0));
      if (left >= 0)
        this.#walk(packed >>> EDGE_TARGET_SHIFT, at, left, index + (skips[edge] ?? 0), letter, final, true);
      if ((packed & EDGE_LAST) !== 0) return;
    }
  }

  /** The letter after the one just read must be the one that was written before it. */
  #swap(state: number, at: number, left: number, index: number): void {
    const letter = this.#written[at] ?? 0;
    const edge = left < 0 ? NO_EDGE : edgeFrom(this.#automaton, state, letter);
    if (edge === NO_EDGE) return;
    const packed = this.#automaton.edges[edge] ?? 0;
    const number = index + (this.#automaton.skips[edge] ?? 0);
    this.#walk(packed >>> EDGE_TARGET_SHIFT, at + 2, left, number, letter, (packed & EDGE_FINAL) !== 0, false);
  }

  /** One letter as it stands: nothing is left for a slip here. */
  #step(state: number, at: number, left: number, index: number): void {
    if (state === 0) return;
    const { edges, skips } = this.#automaton;
    const letter = this.#written[at] ?? 0;
    for (let edge = state; ; edge++) {
      const packed = edges[edge] ?? EDGE_LAST;
      const next = packed & EDGE_LETTER;
      if (next === letter) {
        const number = index + (skips[edge] ?? 0);
        this.#walk(packed >>> EDGE_TARGET_SHIFT, at + 1, left, number, letter, (packed & EDGE_FINAL) !== 0, false);
        return;
      }
      // Edges come in the order of their letters.
      if (next > letter || (packed & EDGE_LAST) !== 0) return;
    }
  }

  #keep(index: number, left: number): void {
    const known = this.#found.get(index);
    if (known === undefined || known < left) this.#found.set(index, left);
  }
}
