/** Readings that no dictionary gives: of nouns of the table, and of words as names. */
import { type Gazetteer, NAME_KIND } from './gazetteer.js';
import { inflected, type NounFacts, nounReading, uninflected } from './inflected-nouns.js';
import type { Analysis, Lexicon } from './lexicon.js';
import type { NounTable } from './nouns.js';
import { PROCLITICS } from './proclitics.js';
import { isNameClass, type WordClass } from './word-class.js';

/** Shorter words behind a clitic are names by chance. */
const SHORTEST_CORE = 3;

const BEFORE_NOUNS = PROCLITICS.filter(({ future }) => !future);
const NO_PROCLITIC = BEFORE_NOUNS.filter(({ letters }) => letters === '');
const FIRST_LETTERS = new Set(BEFORE_NOUNS.map(({ letters }) => letters.charAt(0)));

interface NameFacts {
  readonly names: Gazetteer;
  zipf(bare: string): number;
}

/**
 * Many ordinary words are names of a few people (رئيس، نظام). A word counts as a name where the lists have it often for
 * how common it is. People are counted, places and foreign names only listed, so that these need less.
 */
export function isNamedOften(word: string, { names, zipf }: NameFacts): boolean {
  const kinds = names.kinds(word);
  if (kinds === 0) return false;
  const frequency = names.frequency(word);
  const share = zipf(word);
  if ((kinds & (NAME_KIND.place | NAME_KIND.foreign)) !== 0 && frequency >= 2 * (share - 4)) return true;
  return frequency >= 3 * (share - 2.8);
}

/** What the lists have the name for; `name` where they have it for people and places. */
function classOfKinds(kinds: number): WordClass {
  if (kinds === NAME_KIND.place) return 'place-name';
  return (kinds & NAME_KIND.place) === 0 ? 'person-name' : 'name';
}

/** A name for people that the table has as a noun, too, has its gender: خليفة, أسامة are masculine. */
function nameReading(proclitics: string, stem: string, kinds: number, table: NounTable): Analysis {
  const wordClass = classOfKinds(kinds);
  const person = wordClass === 'place-name' ? undefined : table.withSingular(stem).find(({ human }) => human);
  return {
    proclitics,
    stem,
    suffix: '',
    wordClass,
    source: 'names',
    noun: person && uninflected(stem, person, 'singular').noun,
  };
}

/**
 * The readings that lists add to a word of the dictionary: as a name (صلاح is a masdar, too), and as a broken plural that
 * the dictionary does not have (ألمان, there a dual).
 */
export function furtherReadings(
  bare: string,
  known: readonly Analysis[],
  table: NounTable,
  facts: NameFacts,
): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const { letters, article } of FIRST_LETTERS.has(bare.charAt(0)) ? BEFORE_NOUNS : NO_PROCLITIC) {
    // Only where the dictionary sees a clitic, too: most words begin with one by chance.
    if (!bare.startsWith(letters) || (letters !== '' && !known.some(({ proclitics }) => proclitics === letters)))
      continue;
    const core = bare.slice(letters.length);
    for (const listed of table.withPlural(core)) {
      if (!known.some(({ noun }) => noun?.listed === listed))
        found.push(nounReading(letters, uninflected(core, listed, 'plural'), article !== undefined));
    }
    if (article !== undefined || !isNamedOften(core, facts)) continue;
    const isKnownName = ({ wordClass, proclitics, stem }: Analysis): boolean =>
      isNameClass(wordClass) && proclitics === letters && stem === core;
    if (!known.some(isKnownName)) found.push(nameReading(letters, core, facts.names.kinds(core), table));
  }
  return found;
}

/** The readings of a word that no dictionary has: as a noun of the table, as an adjective with an ending, as a listed name. */
export function unlistedReadings(bare: string, facts: NounFacts, names: Gazetteer): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const { letters, article } of BEFORE_NOUNS) {
    if (letters !== '' && (bare.length - letters.length < SHORTEST_CORE || !bare.startsWith(letters))) continue;
    const core = bare.slice(letters.length);
    const isDefinite = article !== undefined;
    for (const base of inflected(core, isDefinite, facts)) found.push(nounReading(letters, base, isDefinite, core));
    const kinds = names.kinds(core);
    if (kinds !== 0) found.push(nameReading(letters, core, kinds, facts.table));
  }
  return found;
}

/** The readings that a dictionary or the user's own words give, for who asks whether the word is right and as what. */
export function dictionaryReadings({ analyse }: Pick<Lexicon, 'analyse'>, bare: string): readonly Analysis[] {
  return analyse(bare).filter(({ source }) => source === undefined);
}
