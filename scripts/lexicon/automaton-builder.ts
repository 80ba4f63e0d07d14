import { type Automaton, EDGE_FINAL, EDGE_LAST, EDGE_TARGET_SHIFT, MAX_LETTER } from '../../rules/lexicon/automaton.js';

/** A state under construction: its edges lead to finished states, but for the last one. */
interface State {
  final: boolean;
  readonly letters: number[];
  readonly targets: number[];
}

/**
 * Builds the minimal automaton of words that come in order, without doubles (J. Daciuk et al., Incremental Construction
 * of Minimal Acyclic Finite-State Automata, 2000). A word is a string whose code units are letter numbers, 1 to 63.
 * Throws `RangeError` on an empty word, a letter out of range, or words out of order.
 */
export class AutomatonBuilder {
  /** The numbers of the finished states, by their content. */
  readonly #finished = new Map<string, number>();
  readonly #states: State[] = [];
  /** The states of the last word's path that may still change. */
  readonly #path: State[] = [newState()];
  #last = '';

  add(word: string): void {
    if (word <= this.#last)
      throw new RangeError(`word ${JSON.stringify(word)} is not in order after ${JSON.stringify(this.#last)}`);
    let shared = 0;
    while (shared < this.#last.length && word.charCodeAt(shared) === this.#last.charCodeAt(shared)) shared++;
    this.#finishFrom(shared);
    for (let i = shared; i < word.length; i++) {
      const letter = word.charCodeAt(i);
      if (letter < 1 || letter > MAX_LETTER) throw new RangeError(`letter ${letter} is not 1 to ${MAX_LETTER}`);
      this.#path[i]?.letters.push(letter);
      this.#path.push(newState());
    }
    const end = this.#path.at(-1);
    if (end !== undefined) end.final = true;
    this.#last = word;
  }

  /** The automaton of all words added. */
  build(): Automaton {
    this.#finishFrom(0);
    const root = this.#path[0] ?? newState();
    return pack([...this.#states, root]);
  }

  /** Finishes the states of the path below depth `depth`: each becomes one that was there before, or a new one. */
  #finishFrom(depth: number): void {
    while (this.#path.length > depth + 1) {
      const state = this.#path.pop();
      if (state === undefined) return;
      const key = `${state.final ? 1 : 0},${state.letters.join()},${state.targets.join()}`;
      let number = this.#finished.get(key);
      if (number === undefined) {
        number = this.#states.push(state) - 1;
        this.#finished.set(key, number);
      }
      this.#path.at(-1)?.targets.push(number);
    }
  }
}

function newState(): State {
  return { final: false, letters: [], targets: [] };
}

/** Lays out states, each after all that it leads to, the root last. */
function pack(states: readonly State[]): Automaton {
  const firstEdge = new Uint32Array(states.length);
  const wordCount = new Uint32Array(states.length);
  const edgeCount = states.reduce((count, { letters }) => count + letters.length, 1);
  const edges = new Uint32Array(edgeCount);
  const skips = new Uint32Array(edgeCount);
  let edge = 1;
  for (const [number, { final, letters, targets }] of states.entries()) {
    firstEdge[number] = letters.length > 0 ? edge : 0;
    let words = final ? 1 : 0;
    for (const [i, letter] of letters.entries()) {
      const target = targets[i] ?? 0;
      const isFinal = states[target]?.final === true;
      const isLast = i === letters.length - 1;
      edges[edge] =
        letter |
        (isFinal ? EDGE_FINAL : 0) |
        (isLast ? EDGE_LAST : 0) |
        ((firstEdge[target] ?? 0) << EDGE_TARGET_SHIFT);
      skips[edge] = words;
      words += wordCount[target] ?? 0;
      edge++;
    }
    wordCount[number] = words;
  }
  return { edges, skips, root: firstEdge[states.length - 1] ?? 0 };
}
