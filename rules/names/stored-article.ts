import type { ArticleSummary } from './article-summary.js';
import type { NameKind } from './name-standing.js';

/**
 * What is kept of an article as numbers, texts by their place in a table of texts. The number of full names; of each: text, count,
 * kind and familiarity, number of parts, parts. The number of words that may be names; of each: text, count, number of
 * neighbours, neighbours. Then pairs: another spelling, and the name in the article's spelling.
 */
export type ArticleNumbers = Uint32Array;

/** A full name as it is stored. */
export interface StoredName {
  readonly text: number;
  readonly count: number;
  /** `kindOf` and `isFamiliar` tell what it says. */
  readonly about: number;
  readonly parts: Uint32Array;
}

const KINDS: readonly (NameKind | undefined)[] = [undefined, 'person', 'place', 'organisation'];
const UNFAMILIAR = 1 << 2;
/** So many numbers stand before the parts of a name, and before the neighbours of a word. */
const NAME_HEAD = 4;
const WORD_HEAD = 3;

export function kindOf(about: number): NameKind | undefined {
  return KINDS[about & (UNFAMILIAR - 1)];
}

export function isFamiliar(about: number): boolean {
  return (about & UNFAMILIAR) === 0;
}

/** `numberOf` gives the place of a text in the table. */
export function encodeSummary(
  { names, archive: { words, variants } }: ArticleSummary,
  numberOf: (text: string) => number,
): ArticleNumbers {
  const numbers = [names.length];
  for (const { name, count, kind, familiar, parts } of names) {
    numbers.push(numberOf(name), count, KINDS.indexOf(kind) | (familiar ? 0 : UNFAMILIAR), parts.length);
    for (const part of parts) numbers.push(numberOf(part));
  }
  numbers.push(words.length);
  for (const { bare, count, neighbours } of words) {
    numbers.push(numberOf(bare), count, neighbours.length);
    for (const neighbour of neighbours) numbers.push(numberOf(neighbour));
  }
  for (const [bare, preferred] of variants) numbers.push(numberOf(bare), numberOf(preferred));
  return Uint32Array.from(numbers);
}

/** The full names of an article. */
export function* storedNames(data: ArticleNumbers): Generator<StoredName> {
  let at = 1;
  for (let left = data[0] ?? 0; left > 0; left--) {
    const [text = 0, count = 0, about = 0, length = 0] = data.subarray(at, at + NAME_HEAD);
    at += NAME_HEAD;
    yield { text, count, about, parts: data.subarray(at, at + length) };
    at += length;
  }
}

/** Calls `visit` with each word that may be a name, and with where its neighbours begin and end in `data`. */
export function visitWords(
  data: ArticleNumbers,
  visit: (word: number, count: number, start: number, end: number) => void,
): void {
  let at = endOfNames(data);
  for (let left = data[at++] ?? 0; left > 0; left--) {
    const start = at + WORD_HEAD;
    const end = start + (data[at + 2] ?? 0);
    visit(data[at] ?? 0, data[at + 1] ?? 0, start, end);
    at = end;
  }
}

/** Calls `visit` with each word that is another spelling of a name of the article, and that name. */
export function visitVariants(data: ArticleNumbers, visit: (word: number, preferred: number) => void): void {
  let at = endOfNames(data) + 1;
  for (let left = data[at - 1] ?? 0; left > 0; left--) at += WORD_HEAD + (data[at + 2] ?? 0);
  for (; at < data.length; at += 2) visit(data[at] ?? 0, data[at + 1] ?? 0);
}

function endOfNames(data: ArticleNumbers): number {
  let at = 1;
  for (let left = data[0] ?? 0; left > 0; left--) at += NAME_HEAD + (data[at + NAME_HEAD - 1] ?? 0);
  return at;
}
