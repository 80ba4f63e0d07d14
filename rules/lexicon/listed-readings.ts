/** Readings that dictionaries do not give: of listed nouns that they lack, and of words as names. */
import { type Gazetteer, NAME_KIND } from './gazetteer.js';
import type { Analysis, Case, Lexicon, NounFeatures } from './lexicon.js';
import { ALL_CASES } from './noun-classes.js';
import type { Noun, NounTable } from './nouns.js';
import { PROCLITICS, type Proclitic } from './proclitics.js';
import { isNameClass, type WordClass } from './word-class.js';

/** Shorter words behind a clitic are names by chance. */
const SHORTEST_CORE = 3;

const BEFORE_NOUNS = PROCLITICS.filter(({ future }) => !future);
const NO_PROCLITIC = BEFORE_NOUNS.filter(({ letters }) => letters === '');
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
  return { proclitics, stem, suffix: '', wordClass: classOfKinds(kinds), source: 'names' };
}

/** The word without each of the proclitics that it begins with. */
function* cores(bare: string, proclitics: readonly Proclitic[]): Generator<readonly [Proclitic, core: string]> {
  for (const proclitic of proclitics) {
    const { letters } = proclitic;
    if (letters !== '' && (bare.length - letters.length < SHORTEST_CORE || !bare.startsWith(letters))) continue;
    yield [proclitic, bare.slice(letters.length)];
  }
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
    if (!known.some(isKnownName)) found.push(nameReading(letters, core, facts.names.kinds(core)));
  }
  return found;
}

/** A reading of the letters before an ending, if any: a singular noun of the table, or a relative adjective. */
type Base = Pick<Analysis, 'stem' | 'wordClass' | 'source'> & { readonly noun: NounFeatures };

/** What the table and the dictionary know of a word without clitics, apart from names. */
export interface NounFacts {
  readonly table: NounTable;
  /** The dictionary's readings. */
  read(bare: string): readonly Analysis[];
}

function uninflected(stem: string, listed: Noun, number: 'singular' | 'plural'): Base {
  const { gender, human } = listed;
  return { stem, wordClass: 'noun', source: 'nouns', noun: { number, gender, human, cases: ALL_CASES, listed } };
}

/** A base or inflected noun as a reading of a word: `core` is the word without its clitics. */
function nounReading(proclitics: string, { stem, noun, ...base }: Base, isDefinite: boolean, core = stem): Analysis {
  const kept = stem.endsWith('ة') && !core.startsWith(stem) ? stem.length - 1 : stem.length;
  return { ...base, proclitics, stem, suffix: core.slice(kept), noun: isDefinite ? { ...noun, definite: true } : noun };
}

function singulars(stem: string, { table, read }: NounFacts): readonly Base[] {
  const listed = table.withSingular(stem).map((noun) => uninflected(stem, noun, 'singular'));
  if (listed.length > 0 || !stem.endsWith('ي')) return listed;
  const isNisba = read(stem).some(
    ({ wordClass, proclitics, noun }) => wordClass === 'nisba' && proclitics === '' && noun?.gender === 'masculine',
  );
  const noun: NounFeatures = { number: 'singular', gender: 'masculine', cases: ALL_CASES };
  return isNisba ? [{ stem, wordClass: 'nisba', source: 'ending', noun }] : [];
}

interface Ending {
  readonly letters: string;
  /** The end of the singular that it stands for. */
  readonly lost: string;
  readonly number: 'singular' | 'dual' | 'plural';
  readonly cases: readonly Case[];
  readonly construct: boolean;
}

const NOMINATIVE: readonly Case[] = ['nominative'];
const OBLIQUE: readonly Case[] = ['accusative', 'genitive'];
const ACCUSATIVE: readonly Case[] = ['accusative'];

/** Endings that show number and case; those of the plural are for people. */
const ENDINGS: readonly Ending[] = [
  ...['', 'ة'].flatMap((lost): Ending[] => {
    const joint = lost === '' ? '' : 'ت';
    return [
      { letters: `${joint}ان`, lost, number: 'dual', cases: NOMINATIVE, construct: false },
      { letters: `${joint}ين`, lost, number: 'dual', cases: OBLIQUE, construct: false },
      { letters: `${joint}ا`, lost, number: 'dual', cases: NOMINATIVE, construct: true },
      { letters: `${joint}ي`, lost, number: 'dual', cases: OBLIQUE, construct: true },
    ];
  }),
  { letters: 'ا', lost: '', number: 'singular', cases: ACCUSATIVE, construct: false },
  { letters: 'ون', lost: '', number: 'plural', cases: NOMINATIVE, construct: false },
  { letters: 'ين', lost: '', number: 'plural', cases: OBLIQUE, construct: false },
  { letters: 'و', lost: '', number: 'plural', cases: NOMINATIVE, construct: true },
  { letters: 'ي', lost: '', number: 'plural', cases: OBLIQUE, construct: true },
];

/** The readings of letters without clitics as a noun of the table or an adjective with an ending. */
function inflected(core: string, isDefinite: boolean, facts: NounFacts): readonly Base[] {
  const plurals = facts.table.withPlural(core).map((noun) => uninflected(core, noun, 'plural'));
  const withEnding = ENDINGS.flatMap(({ letters, lost, number, cases, construct }): Base[] => {
    if (!core.endsWith(letters) || (isDefinite && (construct || cases === ACCUSATIVE))) return [];
    const bases = singulars(core.slice(0, core.length - letters.length) + lost, facts);
    return bases
      .filter(
        ({ wordClass, noun }) => number !== 'plural' || wordClass === 'nisba' || isSoundPlural(noun, core, letters),
      )
      .map((base) => ({
        ...base,
        noun: {
          ...base.noun,
          number,
          ...(number === 'plural' && { human: true }),
          cases,
          construct,
          ...(!construct && { definite: false }),
        },
      }));
  });
  return [...singulars(core, facts), ...plurals, ...withEnding];
}

/** Whether the noun's plural is the word, in the nominative: شيوعيون for شيوعيين. */
function isSoundPlural({ listed }: NounFeatures, core: string, ending: string): boolean {
  return listed?.plurals.includes(`${core.slice(0, core.length - ending.length)}ون`) === true;
}

/** The readings of a word that no dictionary has: as a noun of the table, as an adjective with an ending, as a listed name. */
export function unlistedReadings(bare: string, facts: NounFacts, names: Gazetteer): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const [{ letters, article }, core] of cores(bare, BEFORE_NOUNS)) {
    const isDefinite = article !== undefined;
    for (const base of inflected(core, isDefinite, facts)) found.push(nounReading(letters, base, isDefinite, core));
    const kinds = names.kinds(core);
    if (kinds !== 0) found.push(nameReading(letters, core, kinds));
  }
  return found;
}

/** The readings that a dictionary or the user's own words give, for who asks whether the word is right and as what. */
export function dictionaryReadings({ analyse }: Pick<Lexicon, 'analyse'>, bare: string): readonly Analysis[] {
  return analyse(bare).filter(({ source }) => source === undefined);
}
