import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';

/** Whether two words are forms of one verb, as يعطي and يعطى, the active and the passive; على is a particle before it is a verb. */
export function areFormsOfOneVerb(a: string, b: string, lexicon: Lexicon): boolean {
  const lemmas = (word: string): string[] => {
    const readings = dictionaryReadings(lexicon, word);
    if (readings.some(({ wordClass }) => wordClass === 'particle') && word.endsWith('ى')) return [];
    return readings.flatMap(({ verb }) => (verb ? [verb.lemma] : []));
  };
  const own = lemmas(a);
  return own.length > 0 && lemmas(b).some((lemma) => own.includes(lemma));
}
