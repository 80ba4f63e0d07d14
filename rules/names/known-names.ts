import { NAME_KIND } from '../lexicon/gazetteer.js';
import type { Analysis } from '../lexicon/lexicon.js';
import type { WordClass } from '../lexicon/word-class.js';
import type { WordFacts } from './word-facts.js';

const NAME_CLASSES: ReadonlySet<WordClass> = new Set(['name', 'person-name', 'place-name', 'organisation-name']);

/**
 * What a word is, as far as dictionary and name lists tell: `name` and nothing else; `both`, a word that is often a name
 * (هاشم، متعب); `word`, an ordinary word; `chance`, one that the dictionary only makes of parts and that nearly no one
 * writes, a foreign name more likely (بلينكن as ب + لين + كن); `unknown` to the dictionary, as most foreign names are.
 */
export type NameStatus = 'name' | 'both' | 'word' | 'chance' | 'unknown';

/**
 * Many ordinary words are names of a few people (رئيس، نظام). A word counts as a name where the lists have it often for
 * how common it is. People are counted, places and foreign names only listed, so that these need less.
 */
function isNamedOften(core: string, lexicon: WordFacts): boolean {
  const kinds = lexicon.names.kinds(core);
  if (kinds === 0) return false;
  const frequency = lexicon.names.frequency(core);
  const zipf = lexicon.zipf(core);
  if ((kinds & (NAME_KIND.place | NAME_KIND.foreign)) !== 0 && frequency >= 2 * (zipf - 4)) return true;
  return frequency >= 3 * (zipf - 2.8);
}

/** Whether a reading is the dictionary's own word, with the article or without, and not one made of it by endings and prefixes. */
function isWhole({ proclitics, suffix }: Analysis): boolean {
  return suffix === '' && (proclitics === '' || proclitics === 'ال');
}

/**
 * The dictionary's word that the word is with its hamza, where only that is missing: الامن is الأمن. The alef of ال is
 * hardly ever the one: المانيا is ألمانيا, but for most words it would make a question or an elative.
 */
export function missingHamza(core: string, lexicon: WordFacts): string | undefined {
  const inside = core.startsWith('ال') && core.charAt(2) === 'ا' ? 2 : 0;
  if (core.charAt(inside) !== 'ا') return undefined;
  const isArticle = inside === 0 && core.startsWith('ال');
  return ['أ', 'إ', 'آ']
    .map((alef) => core.slice(0, inside) + alef + core.slice(inside + 1))
    .find((word) =>
      lexicon.analyse(word).some((reading) => (isArticle ? isWhole(reading) : !reading.proclitics.includes('أ'))),
    );
}

/** Whether the dictionary has the word itself: لينكن is known as لين with a pronoun, but no one means that. */
export function isEntry(core: string, lexicon: WordFacts): boolean {
  return lexicon.analyse(core).some(isWhole);
}

/** Words made of parts that are more common than this are meant. */
const CHANCE_ZIPF = 2.8;

/** What the word is without clitics; a word that only lacks its hamza is what it is with it. */
export function nameStatus(core: string, lexicon: WordFacts): NameStatus {
  if (!lexicon.accepts(core)) {
    const word = missingHamza(core, lexicon);
    return word === undefined ? 'unknown' : nameStatus(word, lexicon);
  }
  const whole = lexicon.analyse(core).filter(isWhole);
  if (whole.length > 0 && whole.every(({ wordClass }) => NAME_CLASSES.has(wordClass))) return 'name';
  if (whole.some(({ wordClass }) => NAME_CLASSES.has(wordClass)) || isNamedOften(core, lexicon)) return 'both';
  return whole.length === 0 && lexicon.zipf(core) < CHANCE_ZIPF ? 'chance' : 'word';
}
