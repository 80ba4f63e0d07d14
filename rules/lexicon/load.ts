import { CompiledDictionaries, LAYERS, type Layer } from './compiled-lexicon.js';
import { readContainer } from './container.js';
import { GAZETTEER_FILE, readGazetteer } from './gazetteer.js';
import type { Analysis, Lexicon } from './lexicon.js';
import { furtherReadings, unlistedReadings } from './listed-readings.js';
import { NOUNS_FILE, type Noun, readNouns } from './nouns.js';
import { SlipJudge } from './slip-judge.js';
import { Vocabulary } from './vocabulary.js';

/**
 * Gives the bytes of a file of `data/` by its name: `readFileSync` in Node, a response's buffer fetched beforehand in a
 * worker. The bytes must stay as they are for as long as the lexicon is used; it reads them in place.
 */
export type ReadData = (name: string) => ArrayBuffer | Uint8Array;

/** The compiled files that a lexicon is loaded from. */
export const DATA_FILES = {
  dictionary: 'dictionary.bin',
  context: 'context.bin',
  names: GAZETTEER_FILE,
  nouns: NOUNS_FILE,
} as const;

/**
 * Loads the compiled lexicon. `layers`: the dictionaries to ask, all of them where left out.
 * Throws `ContainerError` where a file is foreign, truncated or of another version, and whatever `read` throws.
 */
export function loadLexicon(read: ReadData, layers: readonly Layer[] = LAYERS): Lexicon {
  const table = readNouns(read(DATA_FILES.nouns));
  const dictionaries = new CompiledDictionaries(readContainer(read(DATA_FILES.dictionary)), layers, table);
  const context = readContainer(read(DATA_FILES.context));
  const vocabulary = new Vocabulary(context);
  const names = readGazetteer(read(DATA_FILES.names));
  const accepts = (bare: string): boolean => dictionaries.accepts(bare);
  const zipf = (bare: string): number => vocabulary.zipf(bare);
  const nameFacts = { names, zipf };
  const nounFacts = { table, read: (bare: string) => dictionaries.analyse(bare) };
  const readingsOf = (bare: string): readonly Analysis[] => {
    const known = dictionaries.analyse(bare);
    if (known.length === 0) return unlistedReadings(bare, nounFacts, names);
    const further = furtherReadings(bare, known, table, nameFacts);
    return further.length === 0 ? known : [...known, ...further];
  };
  // What a word is, is asked for in several ways, one right after the other.
  let last: string | undefined;
  let lastReadings: readonly Analysis[] = [];
  const analyse = (bare: string): readonly Analysis[] => {
    if (bare !== last) {
      lastReadings = readingsOf(bare);
      last = bare;
    }
    return lastReadings;
  };
  const of = (bare: string): readonly Noun[] => [
    ...new Set(analyse(bare).flatMap(({ noun }) => (noun?.listed ? [noun.listed] : []))),
  ];
  return {
    accepts,
    isUserWord: () => false,
    analyse,
    zipf,
    nouns: { ...table, of },
    names,
    spelling: new SlipJudge(context, vocabulary, {
      accepts,
      analyse: (bare) => dictionaries.analyse(bare),
      isListedName: (bare) => names.kinds(bare) !== 0,
    }),
  };
}
