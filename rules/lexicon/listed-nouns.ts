/** Which nouns of the reviewed table a reading may be, and what it learns from them: number, gender, human or not. */
import type { Analysis, GrammaticalNumber, NounFeatures } from './lexicon.js';
import { endingOfRelative, formOfClass } from './noun-classes.js';
import type { Noun, NounTable } from './nouns.js';
import { isNameClass, type WordClass } from './word-class.js';

/** A noun as the dictionary reads it. */
interface ReadNoun {
  readonly stem: string;
  readonly wordClass: WordClass;
  /** The affix class in use. */
  readonly name: string;
  /** The word without proclitics and pronoun. */
  readonly core: string;
  /** What `core` has after the stem. */
  readonly ending: string;
  readonly features: NounFeatures;
}

/** Nouns of the table, and the number that the reading has of them where its own class does not tell. */
type Found = readonly (readonly [noun: Noun, number: GrammaticalNumber])[];

const SOUND_MASCULINE_ENDING = /(?:ون|ين|و|ي)$/;

function withFeminine(stem: string): string {
  return stem.endsWith('ة') ? stem : `${stem}ة`;
}

function inNumber(nouns: readonly Noun[], number: GrammaticalNumber): Found {
  return nouns.map((noun) => [noun, number]);
}

/** The entry itself, a singular or a broken plural. */
function uninflected({ stem, features }: ReadNoun, table: NounTable): Found {
  return [
    ...(features.number === 'plural' ? [] : inNumber(table.withSingular(stem), 'singular')),
    ...(features.number === 'singular' ? [] : inNumber(table.withPlural(stem), 'plural')),
  ];
}

/** Of a word that takes ة, the feminine is human where the masculine is: مشاركة of مشارك is no participation. */
function feminineOf(stem: string, table: NounTable): readonly Noun[] {
  const masculine = table.withSingular(stem);
  const feminine = table.withSingular(withFeminine(stem));
  return masculine.length === 0
    ? feminine
    : feminine.filter(({ human }) => masculine.some((noun) => noun.human === human));
}

function relative({ core, features }: ReadNoun, table: NounTable): Found {
  const { number = 'singular', gender, cases } = features;
  if (number === 'plural') return inNumber(table.withPlural(core), 'plural');
  const body = core.slice(0, core.length - endingOfRelative(core, cases).length);
  return inNumber(table.withSingular(body + (gender === 'feminine' ? 'ية' : 'ي')), number);
}

function candidates(noun: ReadNoun, table: NounTable): Found {
  const { stem, core, ending } = noun;
  switch (formOfClass(noun.name)) {
    case 'dual':
      return inNumber(
        ending.startsWith('ت') && !stem.endsWith('ة') ? feminineOf(stem, table) : table.withSingular(stem),
        'dual',
      );
    case 'sound-feminine':
      return inNumber(table.withPlural(core), 'plural');
    case 'sound-masculine':
      return ending === ''
        ? uninflected(noun, table)
        : inNumber(table.withPlural(core.replace(SOUND_MASCULINE_ENDING, 'ون')), 'plural');
    case 'relative':
      return relative(noun, table);
    case 'with-feminine':
      return /^[ةت]/.test(ending) ? inNumber(feminineOf(stem, table), 'singular') : uninflected(noun, table);
    case 'plain':
      return uninflected(noun, table);
  }
}

/**
 * Whether the table's noun may stand under the dictionary's heading. A masdar names no one, but many broken plurals are
 * listed as masdars (ضيوف); an adjective names no thing.
 */
function fits({ human }: Noun, number: GrammaticalNumber, wordClass: WordClass): boolean {
  if (wordClass === 'masdar') return !human || number === 'plural';
  return human || !(wordClass === 'adjective' || isNameClass(wordClass));
}

/** What a reading tells of human or not where the table does not list the noun. */
function derived({ name, ending, wordClass, features, stem }: ReadNoun, table: NounTable): NounFeatures {
  if (isNameClass(wordClass))
    return wordClass === 'name' ? features : { ...features, human: wordClass === 'person-name' };
  // Nothing but people has this plural, save a few words that the table lists (سنون).
  if (formOfClass(name) === 'sound-masculine' && ending !== '') return { ...features, human: true };
  // A masdar names no one; but broken plurals of people are listed as masdars, too.
  if (wordClass === 'masdar' && (features.number === 'singular' || features.number === 'dual'))
    return { ...features, human: false };
  const masculine = features.gender === 'feminine' ? table.withSingular(stem) : [];
  return masculine.length > 0 && masculine.every(({ human }) => human) ? { ...features, human: true } : features;
}

/**
 * The reading of `word` with what the table knows: one for each noun that it may be; with what is derived where it is
 * none. `name` is the affix class that the reading comes from.
 */
export function withTable(word: string, reading: Analysis, name: string, table: NounTable): readonly Analysis[] {
  const { stem, suffix, proclitics, wordClass, noun: features } = reading;
  // Words without an affix class are closed words.
  if (features === undefined || name === '' || wordClass === 'particle') return [reading];
  const pronounLength = features.pronoun?.length ?? 0;
  const noun: ReadNoun = {
    stem,
    wordClass,
    name,
    core: word.slice(proclitics.length, word.length - pronounLength),
    ending: suffix.slice(0, suffix.length - pronounLength),
    features,
  };
  const found = candidates(noun, table).filter(([listed, number]) =>
    fits(listed, features.number ?? number, wordClass),
  );
  if (found.length === 0) {
    const known = derived(noun, table);
    return known === features ? [reading] : [{ ...reading, noun: known }];
  }
  return found.map(([listed, number]) => ({ ...reading, noun: withFacts(features, listed, number) }));
}

function withFacts(
  { number, cases, definite, construct, pronoun }: NounFeatures,
  listed: Noun,
  listedNumber: GrammaticalNumber,
): NounFeatures {
  const { gender, human } = listed;
  return { number: number ?? listedNumber, gender, human, listed, cases, definite, construct, pronoun };
}
