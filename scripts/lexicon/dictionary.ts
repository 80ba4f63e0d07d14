import { type SectionArray, writeContainer } from '../../rules/lexicon/container.js';
import { type DictionaryTables, TENSE_BITS } from '../../rules/lexicon/dictionary-tables.js';
import { UNDEFINED_CLASS } from '../../rules/lexicon/verb-forms.js';
import { ADDITION_SOURCES, readAdditions } from './additions.js';
import { affixTables } from './affix-tables.js';
import { type AffixEntry, type AffixFile, parseAffixFile } from './hunspell-affix.js';
import { type DictionaryEntry, parseDictionary } from './hunspell-dictionary.js';
import { dictionaryOf } from './inflection-patterns.js';
import { OMISSION_SOURCE, readOmissions, withoutOmissions } from './omissions.js';
import { isWord, stemTables } from './stem-tables.js';
import { readSource, type Target } from './targets.js';

/** A hunspell dictionary. */
export interface Source {
  /** Its name in the compiled file. */
  readonly layer: string;
  readonly affixes: AffixFile;
  readonly entries: readonly DictionaryEntry[];
}

/** The dictionaries of others, in the order they are asked: layer name and folder of `data/sources/`. */
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

/** Whether the affix takes off the letter that its condition wants. */
function takesWhatItWants({ strip, condition }: AffixEntry): boolean {
  const last = condition.at(-1);
  return last === undefined || strip === '' || last.letters.includes(strip.slice(-1)) !== last.negated;
}

/**
 * The dictionary with lines mended that no stem can match, as they want another last letter than the one they take off.
 * For want of one of them Ayaspell has الأكاديميون and no أكاديميون.
 */
export function withMendedConditions(source: Source): Source {
  const mend = (suffix: AffixEntry): AffixEntry =>
    takesWhatItWants(suffix)
      ? suffix
      : {
          ...suffix,
          condition: [...suffix.condition.slice(0, -1), { negated: false, letters: suffix.strip.slice(-1) }],
        };
  return { ...source, affixes: { ...source.affixes, suffixes: source.affixes.suffixes.map(mend) } };
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
      ...stemTables(source.affixes, source.entries, alphabet),
      ...affixTables(source.affixes, letterNumber, alphabet.length),
      ...tagTables(source.affixes.tags),
    };
    for (const [name, table] of Object.entries(tables)) sections[`${source.layer}.${name}`] = table;
  }
  return writeContainer(sections);
}

/** The dictionaries of others as their authors wrote them. */
export function readDictionaries(): Source[] {
  const text = (path: string): string => readSource(path).toString('utf8');
  return Object.entries(LAYERS).map(([layer, folder]) =>
    parseSource(layer, text(`${folder}/ar.aff.gz`), text(`${folder}/ar.dic.gz`)),
  );
}

function compile(): Uint8Array {
  const sources = readDictionaries().map(withMendedConditions);
  const [base] = sources;
  if (base === undefined) throw new Error('there is no dictionary to take affixes from');
  return compileDictionaries([
    ...withoutOmissions(sources, readOmissions()),
    { layer: 'additions', ...dictionaryOf(readAdditions(), base) },
  ]);
}

/** The compiled dictionaries: stems, affixes and tags. */
export const DICTIONARY: Target = {
  file: 'dictionary.bin',
  sources: [
    ...Object.values(LAYERS).flatMap((folder) => [`${folder}/ar.aff.gz`, `${folder}/ar.dic.gz`]),
    ...ADDITION_SOURCES,
    OMISSION_SOURCE,
  ],
  compile,
};
