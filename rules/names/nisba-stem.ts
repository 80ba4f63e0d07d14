import { ARTICLE } from '../lexicon/attached-particles.js';
import { NATIONALITIES } from './nationalities.js';

const stemsOfPlace = new Map<string, readonly string[]>();
for (const [place, stem] of NATIONALITIES) stemsOfPlace.set(place, [...(stemsOfPlace.get(place) ?? []), stem]);

/** Last letters that a nisba does without: سوريا, سورية, غانا. */
const DROPPED = /(?:يا|ية|ا|ة)$/;
/** Of names that end so the nisba is irregular (موسكو, علي), or the name itself. */
const IRREGULAR = /[ويىء]$/;
/**
 * What the nisba of a name of one word is made of, without article: سويسر of سويسرا, دنمارك of الدنمارك. Countries are in a table, other
 * names follow the rule; undefined where there is none. `isDefinite`: ال at its beginning is the article, and not as in المانيا.
 */
export function nisbaStem(name: string, isDefinite = false): string | undefined {
  const without = name.startsWith(ARTICLE) ? name.slice(ARTICLE.length) : name;
  const bare = isDefinite || stemsOfPlace.has(without) ? without : name;
  const stem = bare.replace(DROPPED, '');
  const ofCountry = stemsOfPlace.get(bare);
  if (ofCountry) return ofCountry.includes(stem) ? stem : ofCountry[0];
  return stem === '' || IRREGULAR.test(bare) ? undefined : stem;
}
