import { CompiledDictionaries, LAYERS, type Layer } from './compiled-lexicon.js';
import { readContainer } from './container.js';
import { GAZETTEER_FILE, readGazetteer } from './gazetteer.js';
import type { Lexicon } from './lexicon.js';
import { SlipJudge } from './slip-judge.js';
import { Vocabulary } from './vocabulary.js';

/**
 * Gives the bytes of a file of `data/` by its name: `readFileSync` in Node, a response's buffer fetched beforehand in a
 * worker. The bytes must stay as they are for as long as the lexicon is used; it reads them in place.
 */
export type ReadData = (name: string) => ArrayBuffer | Uint8Array;

/** The compiled files that a lexicon is loaded from. */
export const DATA_FILES = { dictionary: 'dictionary.bin', context: 'context.bin', names: GAZETTEER_FILE } as const;

/**
 * Loads the compiled lexicon. `layers`: the dictionaries to ask, all of them where left out.
 * Throws `ContainerError` where a file is foreign, truncated or of another version, and whatever `read` throws.
 */
export function loadLexicon(read: ReadData, layers: readonly Layer[] = LAYERS): Lexicon {
  const dictionaries = new CompiledDictionaries(readContainer(read(DATA_FILES.dictionary)), layers);
  const context = readContainer(read(DATA_FILES.context));
  const vocabulary = new Vocabulary(context);
  const names = readGazetteer(read(DATA_FILES.names));
  const accepts = (bare: string): boolean => dictionaries.accepts(bare);
  return {
    accepts,
    isUserWord: () => false,
    analyse: (bare) => dictionaries.analyse(bare),
    zipf: (bare) => vocabulary.zipf(bare),
    names,
    spelling: new SlipJudge(context, vocabulary, {
      accepts,
      stems: (bare) => dictionaries.analyse(bare).map(({ stem, verb }) => verb?.lemma ?? stem),
      isListedName: (bare) => names.kinds(bare) !== 0,
    }),
  };
}
