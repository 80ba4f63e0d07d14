import type { Token } from '../engine/tokens.js';
import { standTogether } from './name-hints.js';

/** The words beside a word in its clause, bare; between them is nothing but space. */
export interface Neighbourhood {
  readonly previous: string | undefined;
  readonly beforePrevious: string | undefined;
  readonly next: string | undefined;
  readonly afterNext: string | undefined;
}

/** The words beside token number `index`. */
export function neighbourhoodOf(text: string, tokens: readonly Token[], index: number): Neighbourhood {
  const at = (steps: number): string | undefined => wordAt(text, tokens, index, steps);
  return { previous: at(-1), beforePrevious: at(-2), next: at(1), afterNext: at(2) };
}

/** The word so many steps away, bare; nothing but words and space is between. Steps below 0 go back. */
export function wordAt(text: string, tokens: readonly Token[], index: number, steps: number): string | undefined {
  const [from, to] = steps > 0 ? [index, index + steps] : [index + steps, index];
  for (let i = from; i < to; i++) {
    const [first, second] = [tokens[i], tokens[i + 1]];
    if (first?.kind !== 'word' || second?.kind !== 'word') return undefined;
    if (!standTogether(text, first, second)) return undefined;
  }
  const found = tokens[index + steps];
  return found?.kind === 'word' ? found.bare : undefined;
}

/** Whether the word is one of those, with و or ف before it or without. */
export function isIn(words: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && (words.has(word) || (/^[وف]../.test(word) && words.has(word.slice(1))));
}

/** The words of a list divided by blanks. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
