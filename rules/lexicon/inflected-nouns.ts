/**
 * Forms of nouns that the dictionaries lack, made from the table of nouns and from relative adjectives by the endings that
 * show number and case: ريالين, خزانان, أمنيون. They are readings of words; they make no word right.
 */
import type { Analysis, Case, NounFeatures } from './lexicon.js';
import { ALL_CASES } from './noun-classes.js';
import type { Noun, NounTable } from './nouns.js';

/** A reading of a word without its clitics: as a noun of the table, or as a relative adjective. */
type Base = Pick<Analysis, 'stem' | 'wordClass' | 'source'> & { readonly noun: NounFeatures };

/** What the table and the dictionary know of a word without clitics, apart from names. */
export interface NounFacts {
  readonly table: NounTable;
  /** The dictionary's readings. */
  read(bare: string): readonly Analysis[];
}

/** The singular or a plural of the table as it stands there. */
export function uninflected(stem: string, listed: Noun, number: 'singular' | 'plural'): Base {
  const { gender, human } = listed;
  return { stem, wordClass: 'noun', source: 'nouns', noun: { number, gender, human, cases: ALL_CASES, listed } };
}

/** A base or inflected noun as a reading of a word: `core` is the word without its clitics. */
export function nounReading(
  proclitics: string,
  { stem, noun, ...base }: Base,
  isDefinite: boolean,
  core = stem,
): Analysis {
  const kept = stem.endsWith('ة') && !core.startsWith(stem) ? stem.length - 1 : stem.length;
  return { ...base, proclitics, stem, suffix: core.slice(kept), noun: isDefinite ? { ...noun, definite: true } : noun };
}

/** The singulars that a stem is: nouns of the table, and relative adjectives that a dictionary makes. */
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

function withEnding(core: string, { letters, lost, number, cases, construct }: Ending, facts: NounFacts): Base[] {
  if (!core.endsWith(letters)) return [];
  const stem = core.slice(0, core.length - letters.length) + lost;
  return singulars(stem, facts)
    .filter((base) => number !== 'plural' || takesSoundPlural(base))
    .map(({ noun, ...base }) => ({
      ...base,
      noun: {
        ...noun,
        number,
        ...(number === 'plural' && { human: true }),
        cases,
        construct,
        ...(!construct && { definite: false }),
      },
    }));
}

/** Whether the plural is in ون: of relative adjectives, and of nouns that the table gives one. */
function takesSoundPlural({ stem, noun }: Base): boolean {
  return noun.listed === undefined || noun.listed.plurals.includes(`${stem}ون`);
}

/** The readings of a word without its clitics as a noun of the table, or a relative adjective, with an ending or without. */
export function inflected(core: string, isDefinite: boolean, facts: NounFacts): readonly Base[] {
  // What has the article has neither a complement nor tanween.
  const endings = isDefinite ? ENDINGS.filter(({ construct, cases }) => !construct && cases !== ACCUSATIVE) : ENDINGS;
  return [
    ...singulars(core, facts),
    ...facts.table.withPlural(core).map((noun) => uninflected(core, noun, 'plural')),
    ...endings.flatMap((ending) => withEnding(core, ending, facts)),
  ];
}
