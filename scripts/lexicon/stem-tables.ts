import { isDiacritic, isLetter } from '../../rules/engine/arabic.js';
import type { DictionaryTables } from '../../rules/lexicon/dictionary-tables.js';
import { WORD_CLASSES } from '../../rules/lexicon/word-class.js';
import { AutomatonBuilder } from './automaton-builder.js';
import type { AffixFile } from './hunspell-affix.js';
import type { DictionaryEntry } from './hunspell-dictionary.js';
import { classifier } from './word-classes.js';

export type StemTables = Pick<
  DictionaryTables,
  'edges' | 'skips' | 'root' | 'entryStart' | 'entryFlagSet' | 'entryTag' | 'entryClass'
>;

interface Entry {
  readonly flagSet: number;
  readonly tag: number;
  readonly wordClass: number;
}

/** Headings and notes of the file are entries for hunspell, but no Arabic word can match them. */
export function isWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code) && !isDiacritic(code)) return false;
  }
  return text !== '';
}

/**
 * Ayaspell's generator of verb forms left the first letter of the present alone in some 1,500 entries, each tagged with
 * another lemma. They count as words for hunspell, but their tags tell nothing.
 */
const LOST_FORM = 'ي';

/** Turns a word into a string of letter numbers: short strings of small numbers sort and compare fast. */
function encoder(alphabet: string): (word: string) => string {
  const numbers: string[] = [];
  for (let i = 0; i < alphabet.length; i++) numbers[alphabet.charCodeAt(i)] = String.fromCharCode(i + 1);
  return (word) => {
    let letters = '';
    for (let i = 0; i < word.length; i++) letters += numbers[word.charCodeAt(i)] ?? '';
    return letters;
  };
}

/** The entries of each stem, each once; stems as strings of letter numbers. */
function entriesByStem(
  affixes: AffixFile,
  entries: readonly DictionaryEntry[],
  alphabet: string,
): Map<string, Entry[]> {
  const encode = encoder(alphabet);
  const classify = classifier(affixes);
  const byStem = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { stem, flagSet } = entry;
    // Headings count for the classes of the entries after them.
    const wordClass = WORD_CLASSES.indexOf(classify(entry));
    if (!isWord(stem)) continue;
    const tag = stem === LOST_FORM ? 0 : entry.tag;
    const letters = encode(stem);
    const others = byStem.get(letters);
    if (others === undefined) byStem.set(letters, [{ flagSet, tag, wordClass }]);
    else if (!others.some((other) => other.flagSet === flagSet && other.tag === tag && other.wordClass === wordClass)) {
      others.push({ flagSet, tag, wordClass });
    }
  }
  return byStem;
}

/** The automaton of the stems, and the entries in the order of the stems' numbers. */
export function stemTables(affixes: AffixFile, entries: readonly DictionaryEntry[], alphabet: string): StemTables {
  const byStem = entriesByStem(affixes, entries, alphabet);
  const builder = new AutomatonBuilder();
  const entryStart = [0];
  const ordered: Entry[] = [];
  for (const letters of [...byStem.keys()].sort()) {
    builder.add(letters);
    ordered.push(...(byStem.get(letters) ?? []));
    entryStart.push(ordered.length);
  }
  const { edges, skips, root } = builder.build();
  return {
    edges,
    skips,
    root: Uint32Array.of(root),
    entryStart: Uint32Array.from(entryStart),
    entryFlagSet: Uint16Array.from(ordered, ({ flagSet }) => flagSet),
    entryTag: Uint16Array.from(ordered, ({ tag }) => tag),
    entryClass: Uint8Array.from(ordered, ({ wordClass }) => wordClass),
  };
}
