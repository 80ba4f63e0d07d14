import type { Lexicon, Subject } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { isIn, type Neighbourhood, setOf } from './neighbourhood.js';

const DUAL_AUXILIARIES = setOf('كانا كانتا ظلا ظلتا باتا باتتا أصبحا أصبحتا بدآ بدأتا');

/** «كانا يعيشون»: an auxiliary goes with its verb. */
export function isDualBeforePlural(bare: string, { next }: Neighbourhood, lexicon: Lexicon): boolean {
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
export function isJussiveInVain(bare: string, { previous, beforePrevious, next }: Neighbourhood): boolean {
  if (!JUSSIVES.has(bare) || next === undefined || HARBOURED.test(next)) return false;
  return previous === 'ما' ? isIn(OFTEN, beforePrevious) : isIn(BEFORE_INDICATIVE, previous);
}

/** Prepositions, and nouns that are used like them or that say how many: a noun follows. من is «who» as well. */
const BEFORE_NOUNS = setOf(
  'في إلى على عن مع خلال بين حول تحت فوق ضد دون أمام وراء خلف عبر ضمن أثناء لدى بعض جميع معظم كافة سائر إحدى ذات ذو ذوي ' +
    'بسبب عقب إثر وسط وفق وفقا بشأن تجاه إزاء لصالح بهدف بغية نتيجة بفضل رغم تم يتم تتم سيتم ستتم سوى غير',
);

/** «في أعقب الثورة»: no verb stands after a preposition. */
export function isVerbForNoun(bare: string, { previous }: Neighbourhood, lexicon: Lexicon): boolean {
  return isIn(BEFORE_NOUNS, previous) && lexicon.names.kinds(bare) === 0 && isVerbOnly(bare, lexicon);
}

function isVerbOnly(bare: string, lexicon: Lexicon): boolean {
  // The أ of a question is no letter of a word in the middle of a clause.
  const readings = lexicon.analyse(bare).filter(({ proclitics }) => !proclitics.startsWith('أ'));
  return readings.length > 0 && readings.every(({ verb }) => verb !== undefined);
}

const BEFORE_PRESENT = setOf('لن سوف لكي');
const BEFORE_VERBS = setOf('عندما حينما كلما بعدما ريثما');

/** After لن a verb of the present stands, after عندما a verb. */
export function isNoVerbAfterParticle(bare: string, { previous }: Neighbourhood, lexicon: Lexicon): boolean {
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
export function disagreesWithPronoun(bare: string, { previous = '' }: Neighbourhood, lexicon: Lexicon): boolean {
  const isSaidOf = Object.hasOwn(PERSONS, previous) ? PERSONS[previous] : undefined;
  if (isSaidOf === undefined || !isVerbOnly(bare, lexicon)) return false;
  return lexicon
    .analyse(bare)
    .every(({ verb, proclitics }) => proclitics === '' && verb?.subjects.length && !verb.subjects.some(isSaidOf));
}

/** Whether any check of this file looks at a word after `previous`. */
export function mayBeVerbOutOfPlace(bare: string, previous: string | undefined): boolean {
  return (
    isIn(BEFORE_NOUNS, previous) ||
    isIn(BEFORE_PRESENT, previous) ||
    isIn(BEFORE_VERBS, previous) ||
    (previous !== undefined && Object.hasOwn(PERSONS, previous)) ||
    isIn(DUAL_AUXILIARIES, bare) ||
    JUSSIVES.has(bare)
  );
}
