import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Format } from '../../rules/index.js';

/** A stretch of an article that is wrong, with the texts that would be right; `?` stands for "no fix is asked for". */
export interface GoldSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly right: readonly string[];
  readonly categories: readonly string[];
}

export interface Article {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
  readonly gold: readonly GoldSpan[];
}

/** A passage with one known error; where several corrections are right, `rights` has them all. */
export interface InjectedError {
  readonly id: string | number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly rights?: readonly string[];
  readonly kind?: string;
}

export interface CleanText {
  readonly id: string | number;
  readonly text: string;
}

/** Marked articles, passages with one known error each, or text in which whatever is flagged is most likely right. */
export type EvalSet =
  | { readonly name: string; readonly kind: 'articles'; readonly articles: readonly Article[] }
  | { readonly name: string; readonly kind: 'injected'; readonly items: readonly InjectedError[] }
  | { readonly name: string; readonly kind: 'clean'; readonly items: readonly CleanText[] };

const INJECTED = ['injected-wiki', 'planted-names', 'planted-numbers', 'planted-punctuation', 'planted-grammar'];
const CLEAN = ['clean-wiki', 'news-edited', 'news-raw'];
/** Large: only checked where it is asked for by name. */
const BULK = 'news-bulk';

/** Where the sets are looked for unless another folder is named. */
export const SHARED_SETS = '../shared/eval';

/**
 * The sets found in `shared` (the evaluation data, kept outside the repository) or, without it, the articles that the
 * project keeps; only those whose name contains one of `wanted`, if any are given.
 */
export function loadSets(shared: string, own: string, wanted: readonly string[]): EvalSet[] {
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
  if (!existsSync(shared)) return [{ name: 'articles', kind: 'articles', articles: readArticles(own) }];
  const sets: EvalSet[] = [];
  if (isWanted('articles'))
    sets.push({ name: 'articles', kind: 'articles', articles: readArticles(join(shared, 'articles')) });
  for (const name of INJECTED)
    if (isWanted(name))
      sets.push({ name, kind: 'injected', items: readLines<InjectedError>(join(shared, `${name}.jsonl`)) });
  for (const name of CLEAN)
    if (isWanted(name)) sets.push({ name, kind: 'clean', items: readLines<CleanText>(join(shared, `${name}.jsonl`)) });
  if (wanted.includes(BULK))
    sets.push({ name: BULK, kind: 'clean', items: readLines<CleanText>(join(shared, `${BULK}.jsonl.gz`)) });
  return sets;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The parsed lines of a JSON-lines file, gzipped or not. */
export function readLines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as T]));
}

function readArticles(folder: string): Article[] {
  const gold = readLines<GoldSpan>(join(folder, 'gold.jsonl'));
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
      format: name.endsWith('.md') ? 'markdown' : 'plain',
      gold: gold.filter((span) => span.file === name),
    }));
}
