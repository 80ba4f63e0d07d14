import type { WordClass } from '../../rules/lexicon/word-class.js';
import { type AffixFile, withoutIgnored } from './hunspell-affix.js';

/** One line of a hunspell dictionary. */
export interface DictionaryEntry {
  /** The stem, without the characters that the dictionary ignores. */
  readonly stem: string;
  /** The number of its flag set in the `AF` table, from 1; 0 for none. */
  readonly flagSet: number;
  /** The number of its tag in the `AM` table, from 1; 0 for none. */
  readonly tag: number;
  /** The line's number in the file, from 1. */
  readonly line: number;
  /** Its word class, where the entry tells it itself. */
  readonly wordClass?: WordClass;
}

/** A stem, its flag set after a slash, its tag after a tab: `وقع/230	1219`. */
const LINE = /^(.[^/\t]*)(?:\/(\d+))?(?:\t(\d+))?$/u;

/**
 * Reads a hunspell dictionary. Every line is an entry, headings and notes too, as they are for hunspell. Throws on a
 * line of any other form.
 */
export function parseDictionary(text: string, { ignored }: AffixFile): DictionaryEntry[] {
  const entries: DictionaryEntry[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    // The first line tells how many follow.
    if (index === 0 || line === '') continue;
    const match = LINE.exec(line);
    if (match === null) throw new Error(`line ${index + 1}: ${line}`);
    const [, stem = '', flagSet, tag] = match;
    entries.push({
      stem: withoutIgnored(stem, ignored),
      flagSet: Number(flagSet ?? 0),
      tag: Number(tag ?? 0),
      line: index + 1,
    });
  }
  return entries;
}
