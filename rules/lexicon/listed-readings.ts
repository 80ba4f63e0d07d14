/** Readings that dictionaries do not give: of listed nouns that they lack, and of words as names. */
import { type Gazetteer, NAME_KIND } from './gazetteer.js';
import type { Analysis, Lexicon } from './lexicon.js';
import { ALL_CASES } from './noun-classes.js';
import type { NounTable } from './nouns.js';
import { PROCLITICS, type Proclitic } from './proclitics.js';
import { isNameClass, type WordClass } from './word-class.js';

/** Shorter words behind a clitic are names by chance. */
const SHORTEST_CORE = 3;

const BEFORE_NOUNS = PROCLITICS.filter(({ future }) => !future);
const BEFORE_NAMES = BEFORE_NOUNS.filter(({ article }) => article === undefined);
const FIRST_LETTERS = new Set(BEFORE_NOUNS.map(({ letters }) => letters.charAt(0)));

export interface NameFacts {
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

function nameReading(proclitics: string, stem: string, kinds: number): Analysis {
  return { proclitics, stem, suffix: '', wordClass: classOfKinds(kinds), listedIn: 'names' };
}

/** The word without each of the proclitics that it begins with. */
function* cores(bare: string, proclitics: readonly Proclitic[]): Generator<readonly [Proclitic, core: string]> {
  const bareOnly = !FIRST_LETTERS.has(bare.charAt(0));
  for (const proclitic of proclitics) {
    const { letters } = proclitic;
    if (letters !== '' && (bareOnly || bare.length - letters.length < SHORTEST_CORE || !bare.startsWith(letters)))
      continue;
    yield [proclitic, bare.slice(letters.length)];
  }
}

/** The readings as a name of a word that the dictionary reads as `known`: صلاح, which is a masdar, too. */
export function alsoNames(bare: string, known: readonly Analysis[], facts: NameFacts): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const [{ letters }, core] of cores(bare, BEFORE_NAMES)) {
    const isKnown = known.some(
      ({ wordClass, proclitics, stem }) => isNameClass(wordClass) && proclitics === letters && stem === core,
    );
    if (!isKnown && isNamedOften(core, facts)) found.push(nameReading(letters, core, facts.names.kinds(core)));
  }
  return found;
}

/** The readings of a word that no dictionary has: as a noun of the table, and as a listed name. */
export function unlistedReadings(bare: string, table: NounTable, names: Gazetteer): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const [{ letters, article }, core] of cores(bare, BEFORE_NOUNS)) {
    const noun = { cases: ALL_CASES, ...(article !== undefined && { definite: true }) };
    const parts = { proclitics: letters, stem: core, suffix: '' };
    for (const [nouns, number] of [
      [table.withSingular(core), 'singular'],
      [table.withPlural(core), 'plural'],
    ] as const) {
      for (const listed of nouns) {
        const { gender, human } = listed;
        found.push({
          ...parts,
          wordClass: 'noun',
          listedIn: 'nouns',
          noun: { ...noun, number, gender, human, listed },
        });
      }
    }
    const kinds = names.kinds(core);
    if (kinds !== 0) found.push(nameReading(letters, core, kinds));
  }
  return found;
}

/** The readings that a dictionary or the user's own words give, for who asks whether the word is right and as what. */
export function dictionaryReadings({ analyse }: Pick<Lexicon, 'analyse'>, bare: string): readonly Analysis[] {
  return analyse(bare).filter(({ listedIn }) => listedIn === undefined);
}
