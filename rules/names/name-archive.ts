import type { Lexicon } from '../lexicon/lexicon.js';
import { type ArchiveGroup, groupArchive } from './archive-groups.js';
import type { ArticleSummary, SummedName } from './article-summary.js';
import { type ArticleNumbers, encodeSummary, isFamiliar, kindOf, storedNames } from './stored-article.js';

/** A name in all articles of an archive, in one spelling. */
export interface ArchivedName extends SummedName {
  /** In how many articles it stands. */
  readonly articles: number;
}

/** An article as it is kept: its summary as numbers, texts by their place in the table of texts. */
export interface StoredArticle {
  readonly path: string;
  /** Tells whether the article has changed since. */
  readonly hash: string;
  readonly data: ArticleNumbers;
}

/** What is needed to write an archive down, and to make it again. */
export interface StoredArchive {
  readonly texts: readonly string[];
  readonly articles: readonly StoredArticle[];
}

/** The names of many articles, in little memory. Articles come and go; what is asked is answered for those that are there. */
export class NameArchive {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #articles = new Map<string, StoredArticle>();

  /** Makes an archive of what `stored` gave. */
  static from({ texts, articles }: StoredArchive): NameArchive {
    const archive = new NameArchive();
    for (const text of texts) archive.#numberOf(text);
    for (const article of articles) archive.#articles.set(article.path, article);
    return archive;
  }

  get size(): number {
    return this.#articles.size;
  }

  get paths(): Iterable<string> {
    return this.#articles.keys();
  }

  /** The hash of an article that is there. */
  hashOf(path: string): string | undefined {
    return this.#articles.get(path)?.hash;
  }

  set(path: string, hash: string, summary: ArticleSummary): void {
    this.#articles.set(path, { path, hash, data: encodeSummary(summary, (text) => this.#numberOf(text)) });
  }

  /** Returns whether it was there. */
  delete(path: string): boolean {
    return this.#articles.delete(path);
  }

  /** All full names, the most common first. */
  names(): ArchivedName[] {
    const totals = new Map<number, Total>();
    for (const { data } of this.#articles.values()) {
      for (const { text, count, about, parts } of storedNames(data)) {
        const total = totals.get(text) ?? { count: 0, articles: 0, about, parts };
        total.count += count;
        total.articles++;
        totals.set(text, total);
      }
    }
    const names = Array.from(totals, ([text, { count, articles, about, parts }]) => ({
      name: this.#text(text),
      parts: Array.from(parts, (part) => this.#text(part)),
      count,
      articles,
      kind: kindOf(about),
      familiar: isFamiliar(about),
    }));
    return names.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  /** The articles that have a full name, or a name of one word in any full name, in just this spelling. */
  articlesWith(name: string): string[] {
    return this.articlesWithOneOf([name]);
  }

  /** The articles that have at least one of the names, as in `articlesWith`. */
  articlesWithOneOf(names: Iterable<string>): string[] {
    const wanted = new Set<number>();
    for (const name of names) {
      const number = this.#numbers.get(name);
      if (number !== undefined) wanted.add(number);
    }
    if (wanted.size === 0) return [];
    return [...this.#articles.values()].flatMap(({ path, data }) => {
      for (const { text, parts } of storedNames(data))
        if (wanted.has(text) || parts.some((part) => wanted.has(part))) return [path];
      return [];
    });
  }

  /** The names that are one name in several spellings. */
  groups(lexicon: Lexicon): ArchiveGroup[] {
    const articles = Array.from(this.#articles.values(), ({ data }) => data);
    return groupArchive({ texts: this.#texts, find: (text) => this.#numbers.get(text), articles }, lexicon);
  }

  stored(): StoredArchive {
    return { texts: this.#texts, articles: [...this.#articles.values()] };
  }

  #numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      const own = copied(text);
      number = this.#texts.push(own) - 1;
      this.#numbers.set(own, number);
    }
    return number;
  }

  #text(number: number): string {
    return this.#texts[number] ?? '';
  }
}

interface Total {
  count: number;
  articles: number;
  readonly about: number;
  readonly parts: Uint32Array;
}

/** The same text by itself: engines keep the whole article in memory for a word that is cut out of it. */
function copied(text: string): string {
  return Array.from(text).join('');
}

/** FNV-1a, twice with two starts: 64 bits that tell two versions of an article apart. */
export function contentHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
