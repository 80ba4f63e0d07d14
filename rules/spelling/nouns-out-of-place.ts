import type { WordToken } from '../engine/tokens.js';
import type { Analysis, Gender, Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { ADJECTIVE_CLASSES, isNameClass, type WordClass } from '../lexicon/word-class.js';
import { isIn, type Neighbourhood, setOf } from './neighbourhood.js';

const TANWEEN = /[\u064B-\u064D][اى]?$/;
/** They end like an accusative and never are one; as rare nouns (عمّ) the dictionary has some of them as well. */
const PARTICLES_IN_MA = setOf('عما مما كما فيما بما لما ربما إنما كلما حينما بينما');

/** Only an indefinite noun has tanween: not حملهٍ with «his», not the verb تقيماً, not عماً. */
export function hasTanweenInVain({ text, bare }: WordToken, lexicon: Lexicon): boolean {
  if (!TANWEEN.test(text)) return false;
  if (PARTICLES_IN_MA.has(bare)) return true;
  const readings = dictionaryReadings(lexicon, bare);
  return readings.length > 0 && !readings.some(mayHaveTanween);
}

function mayHaveTanween({ noun, wordClass }: Analysis): boolean {
  if (wordClass === 'particle' || isNameClass(wordClass)) return true;
  return noun !== undefined && noun.definite !== true && noun.pronoun === undefined;
}

const FRACTION = /^[وف]?[بلك]?(?:ثلث|ثالث)$/;

/** «على ثلث فترات»: a third is of something, and the third of many is one. */
export function isFractionOfMany(bare: string, { next, afterNext }: Neighbourhood, lexicon: Lexicon): boolean {
  if (!FRACTION.test(bare) || next === undefined || next.startsWith('ال')) return false;
  const readings = dictionaryReadings(lexicon, next);
  const isPlural = readings.every(({ noun }) => noun?.number === 'plural' && noun.pronoun === undefined);
  if (readings.length === 0 || !isPlural) return false;
  if (afterNext === undefined) return true;
  // «ثالث أيام العيد» is the third of certain ones.
  return dictionaryReadings(lexicon, afterNext).some(
    ({ wordClass, noun }) => wordClass === 'particle' || (wordClass === 'nisba' && noun?.definite !== true),
  );
}

/** After a relative pronoun, قد and لم a verb stands, or what is no plain noun. */
const BEFORE_NO_NOUN = setOf('الذي التي الذين اللذين اللتين اللذان اللتان قد لقد لم');
/** Nouns that stand there for an adverb, or after لم as لَمّ. */
const ADVERBIAL =
  /(?:ا|ة|ات)$|^(?:يوم|عام|شمل|شتات|صباح|مساء|حين|أمس|نحو|زهاء|قرابة|فور|طوال|طيلة|مثل|غير|بعض|كل|أي|أكثر|أقل|مجرد|جميع|معظم|مؤخر|حسب|وفق|ضمن|عقب|إثر|رغم|أول|آخر)$/;

/** «التي شهر العالم»: what an indefinite noun would complete is not there. */
export function isNounForVerb(bare: string, { previous }: Neighbourhood, lexicon: Lexicon): boolean {
  if (!isIn(BEFORE_NO_NOUN, previous) || ADVERBIAL.test(bare) || lexicon.names.kinds(bare) !== 0) return false;
  const readings = lexicon.analyse(bare);
  return (
    readings.length > 0 &&
    readings.every(
      ({ noun, proclitics, wordClass }) =>
        noun !== undefined &&
        noun.definite !== true &&
        proclitics === '' &&
        !isNameClass(wordClass) &&
        wordClass !== 'particle' &&
        wordClass !== 'elative',
    )
  );
}

/** «وصل مهاجمو إلى»: a form that must have a complement, and has none. */
export function lacksComplement(bare: string, { next }: Neighbourhood, lexicon: Lexicon): boolean {
  if (!bare.endsWith('و') || next === undefined) return false;
  const readings = lexicon.analyse(bare);
  if (readings.length === 0 || !readings.every(({ noun }) => noun?.construct === true)) return false;
  const after = lexicon.analyse(next);
  return (
    after.length > 0 &&
    after.every(({ wordClass, verb, noun }) => (wordClass === 'particle' && noun === undefined) || verb !== undefined)
  );
}

const NOUNS: ReadonlySet<WordClass> = new Set(['noun', 'masdar']);

/**
 * «جلبت الحب العالمية»: a noun with the article and the adjective after it are of one gender. After another noun the
 * adjective may be that one's: «قصة الحب العالمية».
 */
export function disagreesInGender(bare: string, place: Neighbourhood, lexicon: Lexicon): boolean {
  const { previous, beforePrevious, next } = place;
  return (
    isUnlikePair(bare, next, previous, 'masculine', lexicon) ||
    isUnlikePair(previous, bare, beforePrevious, 'feminine', lexicon)
  );
}

function isUnlikePair(
  noun: string | undefined,
  adjective: string | undefined,
  before: string | undefined,
  gender: Gender,
  lexicon: Lexicon,
): boolean {
  if (noun === undefined || adjective === undefined || !isOneOf(noun, NOUNS, gender, lexicon)) return false;
  if (!isOneOf(adjective, ADJECTIVE_CLASSES, gender === 'masculine' ? 'feminine' : 'masculine', lexicon)) return false;
  const readings = before === undefined ? [] : lexicon.analyse(before);
  return before === undefined || (readings.length > 0 && readings.every(({ noun: name }) => name === undefined));
}

/** Whether the word can only be a singular of that gender with the article, of one of those classes. */
function isOneOf(bare: string, classes: ReadonlySet<WordClass>, gender: Gender, lexicon: Lexicon): boolean {
  if (!bare.startsWith('ال') || bare.endsWith('ة') !== (gender === 'feminine')) return false;
  const readings = lexicon.analyse(bare);
  return (
    readings.length > 0 &&
    readings.every(
      ({ noun, wordClass, source }) =>
        source === undefined &&
        classes.has(wordClass) &&
        noun?.number === 'singular' &&
        noun.gender === gender &&
        noun.pronoun === undefined,
    )
  );
}

/** Whether any check of this file looks at a word after `previous`. */
export function mayBeNounOutOfPlace({ bare, text }: WordToken, previous: string | undefined): boolean {
  return (
    bare.endsWith('و') ||
    bare.startsWith('ال') ||
    isIn(BEFORE_NO_NOUN, previous) ||
    TANWEEN.test(text) ||
    FRACTION.test(bare)
  );
}
