import type { Analysis } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { rememberSmallFact } from '../lexicon/small-facts.js';
import { isNameClass } from '../lexicon/word-class.js';
import type { WordFacts } from './word-facts.js';

/**
 * What a word is, as far as dictionary and name lists tell: `name` and nothing else; `both`, a word that is often a name
 * (هاشم، متعب); `word`, an ordinary word; `chance`, one that the dictionary only makes of parts and that nearly no one
 * writes, a foreign name more likely (بلينكن as ب + لين + كن); `unknown` to the dictionary, as most foreign names are.
 */
export type NameStatus = (typeof STATUSES)[number];
const STATUSES = ['name', 'both', 'word', 'chance', 'unknown'] as const;

/** Whether a reading is the dictionary's own word, with the article or without, and not one made of it by endings and prefixes. */
function isWhole({ proclitics, suffix, source }: Analysis): boolean {
  return source === undefined && suffix === '' && (proclitics === '' || proclitics === 'ال');
}

/** Whether the lists have the word itself often for how common it is. */
function isListedName({ proclitics, source }: Analysis): boolean {
  return source === 'names' && proclitics === '';
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
      dictionaryReadings(lexicon, word).some((reading) =>
        isArticle ? isWhole(reading) : !reading.proclitics.includes('أ'),
      ),
    );
}

/** Whether the dictionary has the word itself: لينكن is known as لين with a pronoun, but no one means that. */
export function isEntry(core: string, lexicon: WordFacts): boolean {
  return lexicon.analyse(core).some(isWhole);
}

/** Words made of parts that are more common than this are meant. */
const CHANCE_ZIPF = 2.8;

/** Fewer write a word than any name of the dictionary that no list of names has. */
const RARE_ZIPF = 2;

/** Whether the word is certainly none but an ordinary one: the dictionary makes it, hardly anyone writes it, and no list of names has it. */
export function isRareWord(core: string, lexicon: WordFacts): boolean {
  return (
    lexicon.zipf(core) < RARE_ZIPF &&
    lexicon.names.kinds(core) === 0 &&
    lexicon.accepts(core) &&
    !lexicon.isUserWord(core)
  );
}

/** What the word is without clitics; a word that only lacks its hamza is what it is with it. */
export function nameStatus(core: string, lexicon: WordFacts): NameStatus {
  return STATUSES[statusNumber(core, lexicon)] ?? 'unknown';
}

const statusNumber = rememberSmallFact((core: string, lexicon: WordFacts) =>
  STATUSES.indexOf(findStatus(core, lexicon)),
);

function findStatus(core: string, lexicon: WordFacts): NameStatus {
  if (!lexicon.accepts(core)) {
    const word = missingHamza(core, lexicon);
    return word === undefined ? 'unknown' : nameStatus(word, lexicon);
  }
  const readings = lexicon.analyse(core);
  const whole = readings.filter(isWhole);
  if (whole.length > 0 && whole.every(({ wordClass }) => isNameClass(wordClass))) return 'name';
  if (readings.some((reading) => isNameClass(reading.wordClass) && (isWhole(reading) || isListedName(reading))))
    return 'both';
  return whole.length === 0 && lexicon.zipf(core) < CHANCE_ZIPF ? 'chance' : 'word';
}
