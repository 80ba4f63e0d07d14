import { isDiacritic, isLetter } from '../../rules/engine/arabic.js';
import { type SectionArray, writeContainer } from '../../rules/lexicon/container.js';
import { type DictionaryTables, TENSE_BITS } from '../../rules/lexicon/dictionary-tables.js';
import { UNDEFINED_CLASS } from '../../rules/lexicon/verb-forms.js';
import { WORD_CLASSES } from '../../rules/lexicon/word-class.js';
import { affixTables } from './affix-tables.js';
import { AutomatonBuilder } from './automaton-builder.js';
import { type AffixFile, parseAffixFile } from './hunspell-affix.js';
import { type DictionaryEntry, parseDictionary } from './hunspell-dictionary.js';
import { readSource, type Target } from './targets.js';
import { classifier } from './word-classes.js';

/** A hunspell dictionary. */
export interface Source {
  /** Its name in the compiled file. */
  readonly layer: string;
  readonly affixes: AffixFile;
  readonly entries: readonly DictionaryEntry[];
}

/** The dictionaries, in the order they are asked: layer name and folder of `data/sources/`. */
const LAYERS = { ayaspell: 'hunspell-ar', 'ayaspell-newer': 'language-ar' } as const;

/** Reads the two files of a hunspell dictionary. */
export function parseSource(layer: string, affixFile: string, dictionaryFile: string): Source {
  const affixes = parseAffixFile(affixFile);
  return { layer, affixes: withUndefinedClass(affixes), entries: parseDictionary(dictionaryFile, affixes) };
}

/** The affixes with the class that entries have and no line defines, where there is one. */
function withUndefinedClass(affixes: AffixFile): AffixFile {
  const flag = UNDEFINED_CLASS;
  const isMissing =
    !affixes.suffixes.some((suffix) => suffix.flag === flag) && affixes.flagSets.some((flags) => flags.includes(flag));
  if (!isMissing) return affixes;
  return {
    ...affixes,
    suffixes: [...affixes.suffixes, { flag, strip: '', append: 'ن', continuation: [], condition: [] }],
  };
}

/** Headings and notes of the file are entries for hunspell, but no Arabic word can match them. */
function isWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code) && !isDiacritic(code)) return false;
  }
  return text !== '';
}

/** All characters of stems and affixes, in order; a letter's number is its place, from 1. */
function alphabetOf(sources: readonly Source[]): string {
  const characters = new Set<string>();
  const take = (text: string): void => {
    for (let i = 0; i < text.length; i++) characters.add(text.charAt(i));
  };
  for (const { affixes, entries } of sources) {
    for (const { stem } of entries) if (isWord(stem)) take(stem);
    for (const { strip, append, condition } of [...affixes.prefixes, ...affixes.suffixes]) {
      take(strip);
      take(append);
      for (const { letters } of condition) take(letters);
    }
  }
  return [...characters].sort().join('');
}

/** `st:قال is:pst po:verb`: the lemma and the tenses of a verb's form. */
function tagTables(
  tags: readonly string[],
): Pick<DictionaryTables, 'tagLemma' | 'tagTenses' | 'lemmaStart' | 'lemmaText'> {
  const lemmas = new Map<string, number>([['', 0]]);
  const tagLemma = new Uint16Array(tags.length + 1);
  const tagTenses = new Uint8Array(tags.length + 1);
  const tense: Readonly<Record<string, number>> = {
    'is:pst': TENSE_BITS.past,
    'is:prst': TENSE_BITS.present,
    'is:imp': TENSE_BITS.imperative,
  };
  for (const [i, tag] of tags.entries()) {
    const fields = tag.split(/\s+/);
    if (!fields.includes('po:verb')) continue;
    const lemma = fields.find((field) => field.startsWith('st:'))?.slice(3) ?? '';
    if (!lemmas.has(lemma)) lemmas.set(lemma, lemmas.size);
    tagLemma[i + 1] = lemmas.get(lemma) ?? 0;
    tagTenses[i + 1] = fields.reduce((bits, field) => bits | (tense[field] ?? 0), 0);
  }
  const text = [...lemmas.keys()].join('');
  const lemmaStart = [0];
  for (const lemma of lemmas.keys()) lemmaStart.push((lemmaStart.at(-1) ?? 0) + lemma.length);
  return {
    tagLemma,
    tagTenses,
    lemmaStart: Uint32Array.from(lemmaStart),
    lemmaText: Uint16Array.from(text, (letter) => letter.charCodeAt(0)),
  };
}

interface Entry {
  readonly flagSet: number;
  readonly tag: number;
  readonly wordClass: number;
}

/**
 * Ayaspell's generator of verb forms left the first letter of the present alone in some 1,500 entries, each tagged with
 * another lemma. They count as words for hunspell, but their tags tell nothing.
 */
const LOST_FORM = 'ي';

/** The entries of each stem, each once. */
function entriesByStem({ affixes, entries }: Source): Map<string, Entry[]> {
  const classify = classifier();
  const byStem = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { stem, flagSet } = entry;
    const wordClass = WORD_CLASSES.indexOf(
      classify(entry, affixes.flagSets[flagSet - 1] ?? [], affixes.tags[entry.tag - 1]),
    );
    if (!isWord(stem)) continue;
    const tag = stem === LOST_FORM ? 0 : entry.tag;
    let others = byStem.get(stem);
    if (others === undefined) {
      others = [];
      byStem.set(stem, others);
    }
    const isKnown = others.some(
      (other) => other.flagSet === flagSet && other.tag === tag && other.wordClass === wordClass,
    );
    if (!isKnown) others.push({ flagSet, tag, wordClass });
  }
  return byStem;
}

/** The automaton of the stems, and the entries in the order of the stems' numbers. */
function stemTables(
  source: Source,
  alphabet: string,
): Pick<DictionaryTables, 'edges' | 'skips' | 'root' | 'entryStart' | 'entryFlagSet' | 'entryTag' | 'entryClass'> {
  const byStem = entriesByStem(source);
  // Letters are numbered in the order of their code units, so that both sort alike.
  const stems = [...byStem.keys()].sort();
  const numberOf = new Map(Array.from(alphabet, (letter, i) => [letter, String.fromCharCode(i + 1)]));
  const builder = new AutomatonBuilder();
  const entryStart = [0];
  const ordered: Entry[] = [];
  for (const stem of stems) {
    builder.add(Array.from(stem, (letter) => numberOf.get(letter) ?? '').join(''));
    ordered.push(...(byStem.get(stem) ?? []));
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

/** What hunspell replaces in a word before it looks: one code unit by one or two, as triples; the rest are zeros. */
function conversionTable(sources: readonly Source[]): Uint16Array {
  const tables = sources.map(({ affixes }) =>
    affixes.conversions.flatMap(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0), to.charCodeAt(1) || 0]),
  );
  if (new Set(tables.map((table) => table.join())).size > 1)
    throw new Error('the dictionaries convert words in different ways');
  return Uint16Array.from(tables[0] ?? []);
}

/** Compiles dictionaries into one file; `rules/lexicon/compiled-lexicon.ts` reads it. */
export function compileDictionaries(sources: readonly Source[]): Uint8Array<ArrayBuffer> {
  const alphabet = alphabetOf(sources);
  const letterNumber = (letter: string): number => {
    const place = alphabet.indexOf(letter);
    if (place < 0) throw new RangeError(`“${letter}” is not in the alphabet`);
    return place + 1;
  };
  const sections: Record<string, SectionArray> = {
    alphabet: Uint16Array.from(alphabet, (letter) => letter.charCodeAt(0)),
    conversions: conversionTable(sources),
  };
  for (const source of sources) {
    const tables: DictionaryTables = {
      ...stemTables(source, alphabet),
      ...affixTables(source.affixes, letterNumber, alphabet.length),
      ...tagTables(source.affixes.tags),
    };
    for (const [name, table] of Object.entries(tables)) sections[`${source.layer}.${name}`] = table;
  }
  return writeContainer(sections);
}

function compile(): Uint8Array {
  const text = (path: string): string => readSource(path).toString('utf8');
  return compileDictionaries(
    Object.entries(LAYERS).map(([layer, folder]) =>
      parseSource(layer, text(`${folder}/ar.aff.gz`), text(`${folder}/ar.dic.gz`)),
    ),
  );
}

/** The compiled dictionaries: stems, affixes and tags. */
export const DICTIONARY: Target = {
  file: 'dictionary.bin',
  sources: Object.values(LAYERS).flatMap((folder) => [`${folder}/ar.aff.gz`, `${folder}/ar.dic.gz`]),
  compile,
};
