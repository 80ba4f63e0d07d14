import { ARTICLE } from '../lexicon/attached-particles.js';
import { NAME_KIND } from '../lexicon/gazetteer.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { rememberSmallFact } from '../lexicon/small-facts.js';
import { isNameClass } from '../lexicon/word-class.js';
import { isRareWord, type NameStatus, nameStatus } from './known-names.js';
import { NATIONALITIES } from './nationalities.js';
import { ORGANISATIONS } from './organisations.js';
import type { WordFacts } from './word-facts.js';

/** What a name is the name of, as far as dictionary and name lists tell. */
export type NameKind = 'person' | 'place' | 'organisation';

/**
 * How sure it is that a word is a name. `sure`: wherever it stands. `possible`: a word that is a name beside another (سعيد صالح) or after
 * a title. `unfamiliar`: no dictionary and no list has it, as most foreign names.
 */
export interface Standing {
  readonly sureness: 'sure' | 'possible' | 'unfamiliar';
  readonly kind?: NameKind;
  /** Whether another name may follow it as a part of the same name: يوهان ليندبرغ, not ليفربول يورغن. */
  readonly given: boolean;
}

const PERSON = NAME_KIND.given | NAME_KIND.family;
/** So much more often than in running text do the lists have a word (binary logarithm over Zipf) that is a name wherever it stands: محمد. */
const MOSTLY_NAME = 2;
/** As a binary logarithm: so many people are called so. */
const MANY_PEOPLE = 5;
/** A word as common as this is none that nobody knows. */
const COMMON_ZIPF = 4.7;
const SHORTEST = 3;

/** Endings of nisbas and of plurals, which an unknown word with the article takes as an adjective: الأذربيجانية. */
const ADJECTIVE = /^ال.{3,}(?:ية|يون|يين|يات|يتان|يتين|يان)$/;
const NISBA = /^(.{3,}?)(?:ي|ية|يا|يون|يين|يات|يتان|يتين|يان)$/;
const stems = new Set(NATIONALITIES.map(([, stem]) => stem));
const countries = new Set(NATIONALITIES.map(([place]) => place));
/** Pronouns that ordinary words end in; a name has none. */
const PRONOUN = /^(.{3,}?)(?:هما|هم|هن|ها|كم|نا|ه)$/;

/** Whether a word that the dictionary lacks is no name by its form: a nisba of a country, or a word with a pronoun. */
function isDerived(name: string, lexicon: WordFacts): boolean {
  const stem = NISBA.exec(name.replace(/^ال/, ''))?.[1];
  if (ADJECTIVE.test(name) || (stem !== undefined && stems.has(stem))) return true;
  const [, word] = PRONOUN.exec(name) ?? [];
  if (word === undefined) return false;
  return [word, word.replace(/ت$/, 'ة'), word.replace(/ا$/, 'ى')].some((one) => lexicon.accepts(one));
}

const SURENESSES = ['sure', 'possible', 'unfamiliar'] as const;
const ALL_KINDS = [undefined, 'person', 'place', 'organisation'] as const;

/** Every standing that there is, in the order of `numberOf`; the first is that of a word which is no name. */
const STANDINGS: readonly (Standing | undefined)[] = [
  undefined,
  ...SURENESSES.flatMap((sureness) =>
    ALL_KINDS.flatMap((kind) => [false, true].map((given) => ({ sureness, given, ...(kind ? { kind } : {}) }))),
  ),
];

function numberOf(standing: Standing | undefined): number {
  if (!standing) return 0;
  const { sureness, kind, given } = standing;
  return 1 + (SURENESSES.indexOf(sureness) * ALL_KINDS.length + ALL_KINDS.indexOf(kind)) * 2 + Number(given);
}

/** What a word without clitics is as a name; undefined where it is none. */
export function standingOf(name: string, lexicon: WordFacts): Standing | undefined {
  return STANDINGS[standingNumber(name, lexicon)];
}

const standingNumber = rememberSmallFact((name: string, lexicon: WordFacts) => numberOf(findStanding(name, lexicon)));

function findStanding(name: string, lexicon: WordFacts): Standing | undefined {
  if (ORGANISATIONS.has(name)) return { sureness: 'sure', kind: 'organisation', given: false };
  if (name.length < SHORTEST || isRareWord(name, lexicon)) return undefined;
  const status = nameStatus(name, lexicon);
  if (status === 'word' && !countries.has(name)) return undefined;
  return status === 'unknown' || status === 'chance'
    ? standingOfUnknown(name, status, lexicon)
    : standingOfKnown(name, status, lexicon);
}

function standingOfUnknown(name: string, status: 'unknown' | 'chance', lexicon: WordFacts): Standing | undefined {
  if (isDerived(name, lexicon)) return undefined;
  const kinds = lexicon.names.kinds(name);
  if (kinds !== 0) return { sureness: status === 'unknown' ? 'sure' : 'possible', ...about(kinds, undefined) };
  if (status === 'chance') return isVerb(name, lexicon) ? undefined : { sureness: 'possible', given: false };
  return lexicon.zipf(name) >= COMMON_ZIPF ? undefined : { sureness: 'unfamiliar', given: false };
}

/** Beside a name stands a verb more often than anything else: قال أردوغان، أردوغان سيلحق به. */
function isVerb(word: string, lexicon: WordFacts): boolean {
  return lexicon.analyse(word).some(({ wordClass }) => wordClass === 'verb');
}

function standingOfKnown(name: string, status: NameStatus, lexicon: WordFacts): Standing | undefined {
  const kinds = lexicon.names.kinds(name);
  const isNoun = kinds !== 0 && isNeverDefinite(name, lexicon);
  const isPlace = countries.has(name) || (isNoun && (kinds & PERSON) === 0 && (kinds & NAME_KIND.place) !== 0);
  const own = isPlace ? 'place' : dictionaryKind(name, lexicon);
  const known = about(kinds, own);
  const isSure =
    status === 'name' ||
    own === 'place' ||
    own === 'organisation' ||
    isNoun ||
    (kinds !== 0 && isMadeOfRarerParts(name, lexicon)) ||
    lexicon.names.frequency(name) >= MOSTLY_NAME * lexicon.zipf(name);
  if (isSure) return { sureness: 'sure', ...known };
  return lexicon.names.frequency(name) >= MANY_PEOPLE || known.given ? { sureness: 'possible', ...known } : undefined;
}

/** What the lists say of a name, where the dictionary does not say more. */
function about(kinds: number, own: NameKind | undefined): Pick<Standing, 'kind' | 'given'> {
  const kind = own ?? kindOfListed(kinds);
  const isPlace = own === 'place' || (kind === 'place' && (kinds & PERSON) === 0);
  const given = !isPlace && (kinds & (NAME_KIND.given | NAME_KIND.foreign)) !== 0;
  return { given, ...(kind ? { kind } : {}) };
}

/** By so many steps of the Zipf scale a name is more common than the same with an article. */
const HARDLY_DEFINITE = 1.5;

/** Whether it is a noun that nearly no one writes with the article: غزة، برشلونة، and not معسكر. */
function isNeverDefinite(name: string, lexicon: WordFacts): boolean {
  if (name.startsWith(ARTICLE) || lexicon.zipf(ARTICLE + name) > lexicon.zipf(name) - HARDLY_DEFINITE) return false;
  return lexicon.analyse(name).every(({ wordClass, proclitics, suffix }) => {
    return (wordClass === 'noun' || isNameClass(wordClass)) && proclitics === '' && suffix === '';
  });
}

/** Whether the dictionary has the name only as a rarer word with something before it: بوتين as ب and وتين. */
function isMadeOfRarerParts(name: string, lexicon: WordFacts): boolean {
  const readings = dictionaryReadings(lexicon, name);
  const rarest = lexicon.zipf(name) - HARDLY_DEFINITE;
  return (
    readings.length > 0 &&
    readings.every(({ proclitics: { length } }) => length > 0 && lexicon.zipf(name.slice(length)) < rarest)
  );
}

const KINDS: Readonly<Record<string, NameKind>> = {
  'person-name': 'person',
  'place-name': 'place',
  'organisation-name': 'organisation',
};

/** What the dictionary's own entry says; its readings from name lists say less. */
function dictionaryKind(name: string, lexicon: WordFacts): NameKind | undefined {
  for (const { wordClass, source, proclitics } of lexicon.analyse(name)) {
    const kind = source === undefined && (proclitics === '' || proclitics === 'ال') ? KINDS[wordClass] : undefined;
    if (kind) return kind;
  }
  return undefined;
}

function kindOfListed(kinds: number): NameKind | undefined {
  if ((kinds & (PERSON | NAME_KIND.foreign)) !== 0) return 'person';
  return (kinds & NAME_KIND.place) !== 0 ? 'place' : undefined;
}
