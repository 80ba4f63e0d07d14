import { isNamedOften } from '../lexicon/listed-readings.js';
import type { ArchiveArticle } from './archive-words.js';
import { cliticReadings, isDefinite } from './clitics.js';
import { type NameStatus, nameStatus } from './known-names.js';
import { isCountryNisba } from './nisba.js';
import type { WordFacts } from './word-facts.js';

/** A word that holds a name, with its clitics but for the article as they are written. */
export interface NameWord {
  readonly bare: string;
  readonly prefix: string;
}

/** A name of an archive in one spelling, with the article where it has one. */
export interface ArchiveName {
  readonly name: string;
  readonly status: NameStatus;
  /** How common the name is, as a Zipf value. */
  readonly zipf: number;
  readonly count: number;
  /** The places of its articles in the archive. */
  readonly articles: ReadonlySet<number>;
  /** The words beside it, as in `NameForm`, with how many articles have them there. */
  readonly neighbours: ReadonlyMap<string, number>;
  readonly words: readonly NameWord[];
}

interface Growing {
  count: number;
  readonly articles: Set<number>;
  readonly neighbours: Map<string, number>;
}

function empty(): Growing {
  return { count: 0, articles: new Set(), neighbours: new Map() };
}

function addUp(into: Growing, { count, articles, neighbours }: Growing): void {
  into.count += count;
  for (const article of articles) into.articles.add(article);
  for (const [neighbour, times] of neighbours)
    into.neighbours.set(neighbour, (into.neighbours.get(neighbour) ?? 0) + times);
}

function countWords(articles: readonly ArchiveArticle[]): Map<string, Growing> {
  const counts = new Map<string, Growing>();
  for (const [article, { words }] of articles.entries()) {
    for (const { bare, count, neighbours } of words) {
      const word = counts.get(bare) ?? empty();
      counts.set(bare, word);
      word.count += count;
      word.articles.add(article);
      for (const neighbour of neighbours) word.neighbours.set(neighbour, (word.neighbours.get(neighbour) ?? 0) + 1);
    }
  }
  return counts;
}

/** How much more common a name has to be without a clitic to be read so: برلين is no ب + رلين. */
const CLEAR_GAIN = 0.3;
const ARTICLE = 'ال';

/** Every way to read a word as a name behind clitics; the article stays with the name: وبالأحساء is وب + الأحساء. */
function namesIn(bare: string): { readonly prefix: string; readonly name: string }[] {
  return cliticReadings(bare).map(({ prefix, core }) => {
    if (!isDefinite(prefix)) return { prefix, name: core };
    const before = prefix.slice(0, -ARTICLE.length);
    return { prefix: prefix.endsWith(ARTICLE) ? before : `${before}ل`, name: ARTICLE + core };
  });
}

/** The likeliest name in a word: the one that is the most common, in general or, where none is known at all, in the archive. */
function nameIn(
  bare: string,
  counts: ReadonlyMap<string, Growing>,
  lexicon: WordFacts,
): NameWord & { readonly name: string } {
  let best = { prefix: '', name: bare };
  let zipf = lexicon.zipf(bare);
  let count = counts.get(bare)?.count ?? 0;
  for (const reading of namesIn(bare)) {
    const readingZipf = lexicon.zipf(reading.name);
    const readingCount = counts.get(reading.name)?.count ?? 0;
    const isCommoner = readingZipf > zipf + CLEAR_GAIN || (readingZipf >= zipf && readingCount > count);
    if (!isCommoner) continue;
    best = reading;
    zipf = readingZipf;
    count = readingCount;
  }
  return { bare, ...best };
}

/** The names of an archive by their spelling; ordinary words are left out, but for those that an article takes for a slip. */
export function archiveNames(articles: readonly ArchiveArticle[], lexicon: WordFacts): Map<string, ArchiveName> {
  const counts = countWords(articles);
  const slips = new Set(articles.flatMap(({ variants }) => variants.map(([bare]) => bare)));
  const names = new Map<string, ArchiveName & Growing & { readonly words: NameWord[] }>();
  for (const [word, counted] of counts) {
    const { name, prefix } = nameIn(word, counts, lexicon);
    let known = names.get(name);
    if (!known) {
      const status = nameStatus(name, lexicon);
      if (status === 'word' && !isCountryNisba(name) && !slips.has(word)) continue;
      known = { name, status, zipf: lexicon.zipf(name), words: [], ...empty() };
      names.set(name, known);
    }
    addUp(known, counted);
    known.words.push({ bare: word, prefix });
  }
  return names;
}

/** Whether a word beside another shows that it is a name: most names stand beside others. */
export function isTellingName(neighbour: string, lexicon: WordFacts): boolean {
  const word = neighbour.replace(/[<>]/, '');
  const status = nameStatus(word, lexicon);
  if (status === 'name' || status === 'unknown') return true;
  if (status === 'word') return false;
  return isNamedOften(word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word, lexicon);
}
