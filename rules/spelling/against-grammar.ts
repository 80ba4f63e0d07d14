import type { Token, WordToken } from '../engine/tokens.js';
import type { Analysis, Gender, Lexicon, Subject } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { isNameClass, type WordClass } from '../lexicon/word-class.js';

/** The words beside a word in its clause, bare; between them is nothing but space. */
interface Neighbourhood {
  readonly previous: string | undefined;
  readonly beforePrevious: string | undefined;
  readonly next: string | undefined;
  readonly afterNext: string | undefined;
}

/**
 * Whether grammar does not allow a word where it stands, whatever it means: two or three words tell, not how often they
 * stand together. A check is silent where right text looks like the wrong one.
 */
export function isAgainstGrammar(text: string, tokens: readonly Token[], word: WordToken, lexicon: Lexicon): boolean {
  if (!mayBeAgainstGrammar(tokens, word)) return false;
  const at = (steps: number): string | undefined => wordAt(text, tokens, word.index, steps);
  const place = { previous: at(-1), beforePrevious: at(-2), next: at(1), afterNext: at(2) };
  const { bare } = word;
  return (
    hasTanweenInVain(word, lexicon) ||
    isDualBeforePlural(bare, place, lexicon) ||
    isJussiveInVain(bare, place) ||
    isFractionOfMany(bare, place, lexicon) ||
    isVerbForNoun(bare, place, lexicon) ||
    isNounForVerb(bare, place, lexicon) ||
    isNoVerbAfterParticle(bare, place, lexicon) ||
    disagreesWithPronoun(bare, place, lexicon) ||
    lacksComplement(bare, place, lexicon) ||
    disagreesInGender(bare, place, lexicon)
  );
}

/** Whether any check looks at the word: nearly all words are done with here. */
function mayBeAgainstGrammar(tokens: readonly Token[], { bare, text, index }: WordToken): boolean {
  const before = tokens[index - 1];
  return (
    (before?.kind === 'word' && isIn(CUES, before.bare)) ||
    bare.endsWith('و') ||
    bare.startsWith('ال') ||
    TANWEEN.test(text) ||
    isIn(DUAL_AUXILIARIES, bare) ||
    JUSSIVES.has(bare) ||
    FRACTION.test(bare)
  );
}

/** The word so many steps away, with nothing but words and space between. */
function wordAt(text: string, tokens: readonly Token[], index: number, steps: number): string | undefined {
  const [from, to] = steps > 0 ? [index, index + steps] : [index + steps, index];
  for (let i = from; i < to; i++) {
    const [first, second] = [tokens[i], tokens[i + 1]];
    if (first?.kind !== 'word' || second?.kind !== 'word') return undefined;
    if (text.slice(first.end, second.start).trim() !== '') return undefined;
  }
  const found = tokens[index + steps];
  return found?.kind === 'word' ? found.bare : undefined;
}

function isIn(words: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && (words.has(word) || (/^[وف]../.test(word) && words.has(word.slice(1))));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const TANWEEN = /[\u064B-\u064D][اى]?$/;
/** They end like an accusative and never are one; as rare nouns (عمّ) the dictionary has some of them as well. */
const PARTICLES_IN_MA = setOf('عما مما كما فيما بما لما ربما إنما كلما حينما بينما');

/** Only an indefinite noun has tanween: not حملهٍ with «his», not the verb تقيماً, not عماً. */
function hasTanweenInVain({ text, bare }: WordToken, lexicon: Lexicon): boolean {
  if (!TANWEEN.test(text)) return false;
  if (PARTICLES_IN_MA.has(bare)) return true;
  const readings = dictionaryReadings(lexicon, bare);
  return readings.length > 0 && !readings.some(mayHaveTanween);
}

function mayHaveTanween({ noun, wordClass }: Analysis): boolean {
  if (wordClass === 'particle' || isNameClass(wordClass)) return true;
  return noun !== undefined && noun.definite !== true && noun.pronoun === undefined;
}

const DUAL_AUXILIARIES = setOf('كانا كانتا ظلا ظلتا باتا باتتا أصبحا أصبحتا بدآ بدأتا');

/** «كانا يعيشون»: an auxiliary goes with its verb. */
function isDualBeforePlural(bare: string, { next }: Neighbourhood, lexicon: Lexicon): boolean {
  if (next === undefined || !next.endsWith('ون') || !isIn(DUAL_AUXILIARIES, bare)) return false;
  const readings = dictionaryReadings(lexicon, next);
  return readings.length > 0 && readings.every(({ verb }) => verb?.present === true);
}

const JUSSIVES = setOf('يكن تكن نكن أكن');
/** After these a verb is indicative. */
const BEFORE_INDICATIVE = setOf('كان كانت كانوا قد سوف ربما');
const OFTEN = setOf('عادة غالبا دائما كثيرا');
/** What one harbours (يكنّ): «كان يكن له الاحترام». */
const HARBOURED =
  /^(?:ل.+|كل|كثير.*|أي|أية|في|سوى|إلا|.*(?:احترام|حب|ود|عداء|كراهية|تقدير|إعجاب|مشاعر|ضغينة|حقد|بغض|مودة|عرفان|كره|امتنان|ولاء|عواطف|عداوة).*)$/;

/** «عادة ما تكن»: the jussive has lost its waw, and nothing asks for it. */
function isJussiveInVain(bare: string, { previous, beforePrevious, next }: Neighbourhood): boolean {
  if (!JUSSIVES.has(bare) || next === undefined || HARBOURED.test(next)) return false;
  return previous === 'ما' ? isIn(OFTEN, beforePrevious) : isIn(BEFORE_INDICATIVE, previous);
}

const FRACTION = /^[وف]?[بلك]?(?:ثلث|ثالث)$/;

/** «على ثلث فترات»: a third is of something, and the third of many is one. */
function isFractionOfMany(bare: string, { next, afterNext }: Neighbourhood, lexicon: Lexicon): boolean {
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

/** Prepositions, and nouns that are used like them or that say how many: a noun follows. من is «who» as well. */
const BEFORE_NOUNS = setOf(
  'في إلى على عن مع خلال بين حول تحت فوق ضد دون أمام وراء خلف عبر ضمن أثناء لدى بعض جميع معظم كافة سائر إحدى ذات ذو ذوي ' +
    'بسبب عقب إثر وسط وفق وفقا بشأن تجاه إزاء لصالح بهدف بغية نتيجة بفضل رغم تم يتم تتم سيتم ستتم سوى غير',
);

/** «في أعقب الثورة»: no verb stands after a preposition. */
function isVerbForNoun(bare: string, { previous }: Neighbourhood, lexicon: Lexicon): boolean {
  return isIn(BEFORE_NOUNS, previous) && lexicon.names.kinds(bare) === 0 && isVerbOnly(bare, lexicon);
}

function isVerbOnly(bare: string, lexicon: Lexicon): boolean {
  // The أ of a question is no letter of a word in the middle of a clause.
  const readings = lexicon.analyse(bare).filter(({ proclitics }) => !proclitics.startsWith('أ'));
  return readings.length > 0 && readings.every(({ verb }) => verb !== undefined);
}

/** After a relative pronoun, قد and لم a verb stands, or what is no plain noun. */
const BEFORE_NO_NOUN = setOf('الذي التي الذين اللذين اللتين اللذان اللتان قد لقد لم');
/** Nouns that stand there for an adverb, or after لم as لَمّ. */
const ADVERBIAL =
  /(?:ا|اً|ة|ات)$|^(?:يوم|عام|شمل|شتات|صباح|مساء|حين|أمس|نحو|زهاء|قرابة|فور|طوال|طيلة|مثل|غير|بعض|كل|أي|أكثر|أقل|مجرد|جميع|معظم|مؤخر|حسب|وفق|ضمن|عقب|إثر|رغم|أول|آخر)$/;

/** «التي شهر العالم»: what an indefinite noun would complete is not there. */
function isNounForVerb(bare: string, { previous }: Neighbourhood, lexicon: Lexicon): boolean {
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

const BEFORE_PRESENT = setOf('لن سوف لكي');
const BEFORE_VERBS = setOf('عندما حينما كلما بعدما ريثما');

/** After لن a verb of the present stands, after عندما a verb. */
function isNoVerbAfterParticle(bare: string, { previous }: Neighbourhood, lexicon: Lexicon): boolean {
  const asksForPresent = isIn(BEFORE_PRESENT, previous);
  if (!asksForPresent && (!isIn(BEFORE_VERBS, previous) || bare.startsWith('ال'))) return false;
  const readings = lexicon.analyse(bare);
  return (
    readings.length > 0 &&
    readings.every(
      ({ verb, wordClass }) =>
        wordClass !== 'particle' && (asksForPresent ? verb?.present !== true : verb === undefined),
    )
  );
}

const PERSONS: Readonly<Record<string, (subject: Subject) => boolean>> = {
  هو: ({ person, number, gender }) => person === 3 && number === 'singular' && gender !== 'feminine',
  هي: ({ person, gender }) => person === 3 && gender !== 'masculine',
  نحن: ({ person, number }) => person === 1 && number !== 'singular',
  أنا: ({ person, number }) => person === 1 && number === 'singular',
};

/** «نحن يعمل»: a verb right after a pronoun is said of it. */
function disagreesWithPronoun(bare: string, { previous = '' }: Neighbourhood, lexicon: Lexicon): boolean {
  const isSaidOf = Object.hasOwn(PERSONS, previous) ? PERSONS[previous] : undefined;
  if (isSaidOf === undefined || !isVerbOnly(bare, lexicon)) return false;
  return lexicon
    .analyse(bare)
    .every(({ verb, proclitics }) => proclitics === '' && verb?.subjects.length && !verb.subjects.some(isSaidOf));
}

/** «وصل مهاجمو إلى»: a form that must have a complement, and has none. */
function lacksComplement(bare: string, { next }: Neighbourhood, lexicon: Lexicon): boolean {
  if (!bare.endsWith('و') || next === undefined) return false;
  const readings = lexicon.analyse(bare);
  if (readings.length === 0 || !readings.every(({ noun }) => noun?.construct === true)) return false;
  const after = lexicon.analyse(next);
  return (
    after.length > 0 &&
    after.every(({ wordClass, verb, noun }) => (wordClass === 'particle' && noun === undefined) || verb !== undefined)
  );
}

const ADJECTIVES: ReadonlySet<WordClass> = new Set([
  'adjective',
  'nisba',
  'active-participle',
  'passive-participle',
  'intensive',
]);
const NOUNS: ReadonlySet<WordClass> = new Set(['noun', 'masdar']);

/**
 * «جلبت الحب العالمية»: a noun with the article and the adjective after it are of one gender. After another noun the
 * adjective may be that one's: «قصة الحب العالمية».
 */
function disagreesInGender(bare: string, place: Neighbourhood, lexicon: Lexicon): boolean {
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
  if (!isOneOf(adjective, ADJECTIVES, gender === 'masculine' ? 'feminine' : 'masculine', lexicon)) return false;
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

/** The words that tell something of the word after them. */
const CUES: ReadonlySet<string> = new Set([
  ...BEFORE_NOUNS,
  ...BEFORE_NO_NOUN,
  ...BEFORE_PRESENT,
  ...BEFORE_VERBS,
  ...Object.keys(PERSONS),
]);
