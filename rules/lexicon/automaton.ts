/**
 * A set of words as a minimal acyclic automaton that also numbers them: the words in order of their letters are 0, 1,
 * 2 … (minimal perfect hashing: C. Lucchesi and T. Kowaltowski, Applications of Finite Automata Representing Large
 * Vocabularies, 1993). Letters are small numbers, 1 to 63, that an alphabet assigns.
 *
 * A state is the number of its first edge. An edge is one 32-bit number: bits 0–5 the letter, bit 6 set where a word may
 * end after it, bit 7 set on the last edge of its state, bits 8–31 the state it leads to (0: none). Edge 0 is unused.
 */

/** The greatest letter number. */
export const MAX_LETTER = 63;
export const EDGE_LETTER = 0x3f;
export const EDGE_FINAL = 0x40;
export const EDGE_LAST = 0x80;
export const EDGE_TARGET_SHIFT = 8;

/** The automaton's tables, as they stand in a compiled file. */
export interface Automaton {
  readonly edges: Uint32Array;
  /** For each edge, how many words are smaller than those through it, among the words that reach its state. */
  readonly skips: Uint32Array;
  /** The state where every word starts; 0 in an empty automaton. */
  readonly root: number;
}

/** No edge with this letter leaves the state. */
export const NO_EDGE = 0;

/** The edge that leaves `state` with `letter`, or `NO_EDGE`. */
export function edgeFrom({ edges }: Automaton, state: number, letter: number): number {
  if (state === 0) return NO_EDGE;
  for (let edge = state; ; edge++) {
    const packed = edges[edge] ?? EDGE_LAST;
    if ((packed & EDGE_LETTER) === letter) return edge;
    if ((packed & EDGE_LAST) !== 0) return NO_EDGE;
  }
}

/** The number of the word, or -1 where it is not in the set. */
export function indexOfWord(automaton: Automaton, letters: ArrayLike<number>): number {
  const { edges, skips } = automaton;
  let state = automaton.root;
  let index = 0;
  let packed = 0;
  for (let i = 0; i < letters.length; i++) {
    const edge = edgeFrom(automaton, state, letters[i] ?? 0);
    if (edge === NO_EDGE) return -1;
    index += skips[edge] ?? 0;
    packed = edges[edge] ?? 0;
    state = packed >>> EDGE_TARGET_SHIFT;
  }
  return (packed & EDGE_FINAL) !== 0 ? index : -1;
}

/** The letters of word number `index`, or undefined where there are fewer words. */
export function wordAt(automaton: Automaton, index: number): number[] | undefined {
  const { edges, skips } = automaton;
  const letters: number[] = [];
  let rest = index;
  let state = automaton.root;
  while (state !== 0) {
    // The last edge whose words do not all come later.
    let edge = state;
    while (((edges[edge] ?? EDGE_LAST) & EDGE_LAST) === 0 && (skips[edge + 1] ?? 0) <= rest) edge++;
    const packed = edges[edge] ?? 0;
    rest -= skips[edge] ?? 0;
    letters.push(packed & EDGE_LETTER);
    if (rest === 0 && (packed & EDGE_FINAL) !== 0) return letters;
    state = packed >>> EDGE_TARGET_SHIFT;
  }
  return undefined;
}

/** A walk through an automaton, letter by letter. It allocates nothing, so that one can serve many words in turn. */
export class Cursor {
  /** Whether the letters walked are a word. */
  final = false;
  /** The number of that word. */
  index = 0;
  #state: number;
  readonly #automaton: Automaton;
  /** The edges that leave the root, by letter: the root has more than any other state. */
  readonly #rootEdges: Uint32Array;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#state = automaton.root;
    this.#rootEdges = Uint32Array.from({ length: MAX_LETTER + 1 }, (_, letter) =>
      edgeFrom(automaton, automaton.root, letter),
    );
  }

  /** Goes back to the beginning. */
  reset(): void {
    this.#state = this.#automaton.root;
    this.final = false;
    this.index = 0;
  }

  /** Goes to where `other`, a walk through the same automaton, stands. */
  moveTo(other: Cursor): void {
    this.#state = other.#state;
    this.final = other.final;
    this.index = other.index;
  }

  /** Goes on by a letter; false where no word goes on so, and the walk is over. */
  step(letter: number): boolean {
    const { edges, skips, root } = this.#automaton;
    const edge =
      this.#state === root ? (this.#rootEdges[letter] ?? NO_EDGE) : edgeFrom(this.#automaton, this.#state, letter);
    if (edge === NO_EDGE) return false;
    const packed = edges[edge] ?? 0;
    this.index += skips[edge] ?? 0;
    this.final = (packed & EDGE_FINAL) !== 0;
    this.#state = packed >>> EDGE_TARGET_SHIFT;
    return true;
  }
}
