import { isNamedOften } from '../lexicon/listed-readings.js';
import { Neighbours } from './archive-neighbours.js';
import { cliticReadings, nameBehind } from './clitics.js';
import { type NameStatus, nameStatus } from './known-names.js';
import { isCountryNisba } from './nisba.js';
import { soundDistance } from './sound.js';
import { type ArticleNumbers, visitVariants, visitWords } from './stored-article.js';
import type { WordFacts } from './word-facts.js';

/** The articles of an archive as numbers, with what the numbers stand for. */
export interface NumberedArticles {
  readonly texts: readonly string[];
  /** The place of a text in `texts`. */
  find(text: string): number | undefined;
  readonly articles: readonly ArticleNumbers[];
}

/** A name of an archive in one spelling, with the article where it has one. */
export interface ArchiveName {
  readonly name: string;
  /** Its place among the names of the archive. */
  readonly number: number;
  readonly status: NameStatus;
  /** How common the name is, as a Zipf value. */
  readonly zipf: number;
  readonly count: number;
  /** How many articles have it. */
  readonly articles: number;
}

/** The names of an archive, with the words beside them. */
export interface Archive {
  readonly texts: readonly string[];
  readonly names: readonly ArchiveName[];
  /** A name by its spelling. */
  named(name: string): ArchiveName | undefined;
  /** The name that a word stands for, behind clitics or without; by the word's place in `texts`. */
  nameIn(word: number): ArchiveName | undefined;
  /** `<word` and `word>`, as in `NameForm`, by their place in `texts`. */
  readonly neighbours: Neighbours;
}

type Growing = { -readonly [K in keyof ArchiveName]: ArchiveName[K] };

/** The words of an archive in the order in which they first stand in it, and how often each does. */
interface Counted {
  readonly words: readonly number[];
  readonly counts: Uint32Array;
}

function countWords({ texts, articles }: NumberedArticles): Counted {
  const words: number[] = [];
  const counts = new Uint32Array(texts.length);
  for (const data of articles)
    visitWords(data, (word, count) => {
      if (counts[word] === 0) words.push(word);
      counts[word] = (counts[word] ?? 0) + count;
    });
  return { words, counts };
}

/** How much more common a name has to be without a clitic to be read so: برلين is no ب + رلين. */
const CLEAR_GAIN = 0.3;
const ARTICLE = 'ال';

/** Every way to read a word as a name behind clitics; the article stays with the name: وبالأحساء is وب + الأحساء. */
function namesIn(bare: string): string[] {
  return cliticReadings(bare).map(({ prefix, core }) => nameBehind(prefix, core));
}

/** The likeliest name in a word: the one that is the most common, in general or, where none is known at all, in the archive. */
function nameIn(bare: string, countOf: (text: string) => number, lexicon: WordFacts): string {
  let best = bare;
  let zipf = lexicon.zipf(bare);
  let count = countOf(bare);
  for (const name of namesIn(bare)) {
    const nameZipf = lexicon.zipf(name);
    const nameCount = countOf(name);
    const isCommoner = nameZipf > zipf + CLEAR_GAIN || (nameZipf >= zipf && nameCount > count);
    if (!isCommoner) continue;
    best = name;
    zipf = nameZipf;
    count = nameCount;
  }
  return best;
}

/** The name in a word that sounds most like the one that it is a slip for: فابان beside فابيان is no ف + ابان. */
function nearest(bare: string, likeliest: string, preferred: string): string {
  let best = likeliest;
  let least = soundDistance(likeliest, preferred);
  for (const name of namesIn(bare)) {
    const distance = soundDistance(name, preferred);
    if (distance >= least) continue;
    best = name;
    least = distance;
  }
  return best;
}

/** The names of an archive; ordinary words are left out, but for those that an article takes for a slip. */
export function archiveNames(numbered: NumberedArticles, lexicon: WordFacts): Archive {
  const { texts, articles } = numbered;
  const { words, counts } = countWords(numbered);
  const countOf = (text: string): number => counts[numbered.find(text) ?? -1] ?? 0;
  const slips = new Map<number, number>();
  for (const data of articles) visitVariants(data, (word, preferred) => slips.set(word, preferred));

  const names: Growing[] = [];
  const byName = new Map<string, Growing>();
  const nameOf = new Int32Array(texts.length).fill(-1);
  for (const word of words) {
    const slip = slips.get(word);
    let name = nameIn(texts[word] ?? '', countOf, lexicon);
    if (slip !== undefined) name = nearest(texts[word] ?? '', name, texts[slip] ?? '');
    let known = byName.get(name);
    if (!known) {
      const status = nameStatus(name, lexicon);
      if (status === 'word' && !isCountryNisba(name) && slip === undefined) continue;
      known = { name, number: names.length, status, zipf: lexicon.zipf(name), count: 0, articles: 0 };
      names.push(known);
      byName.set(name, known);
    }
    known.count += counts[word] ?? 0;
    nameOf[word] = known.number;
  }
  countArticles(articles, nameOf, names);
  return {
    texts,
    names,
    named: (name) => byName.get(name),
    nameIn: (word) => names[nameOf[word] ?? -1],
    neighbours: new Neighbours(articles, nameOf, names.length, texts.length),
  };
}

function countArticles(articles: readonly ArticleNumbers[], nameOf: Int32Array, names: readonly Growing[]): void {
  const last = new Int32Array(names.length).fill(-1);
  for (const [article, data] of articles.entries())
    visitWords(data, (word) => {
      const name = names[nameOf[word] ?? -1];
      if (!name || last[name.number] === article) return;
      last[name.number] = article;
      name.articles++;
    });
}

/** Whether a word beside another shows that it is a name: most names stand beside others. */
export function isTellingName(neighbour: string, lexicon: WordFacts): boolean {
  const word = neighbour.replace(/[<>]/, '');
  const status = nameStatus(word, lexicon);
  if (status === 'name' || status === 'unknown') return true;
  if (status === 'word') return false;
  return isNamedOften(word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word, lexicon);
}
