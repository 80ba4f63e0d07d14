/** The noun that a number counts, and what the number asks of it (العدد والمعدود). */
import type { OptionSchema } from '../engine/rule.js';
import type { Gender, Lexicon, NounFeatures } from '../lexicon/lexicon.js';
import type { Noun } from '../lexicon/nouns.js';
import { accusative, countedPlural, isInvariable, takesNoAlef } from './noun-forms.js';
import type { NumberPart, ParsedNumber } from './number-parser.js';

/**
 * The forms of a counted noun. `accusative` has the alef of tanween; a singular that takes none (دولة) is just `singular`.
 * `plural-accusative` is a plural with such an alef (طلابا), which no number asks for.
 */
export type CountedForm = 'singular' | 'accusative' | 'dual' | 'plural' | 'plural-accusative';

/** One way to read the word after a number. */
export interface CountedReading {
  readonly form: CountedForm;
  readonly gender: Gender | undefined;
  readonly definite: boolean;
  readonly noun: Noun | undefined;
  readonly word: string;
}

/** What the last part of a number asks for: كتب after 3 to 10, كتابا after 11 to 99, كتاب after hundreds and thousands. */
export type Government = 'plural' | 'accusative' | 'genitive';

/** What a number asks of the noun after it; `undefined` for one and two, and for fractions. */
export function governmentOf({ parts, value, fractional }: ParsedNumber): Government | undefined {
  const last = parts[parts.length - 1];
  if (!last || value === undefined || fractional) return undefined;
  const { word, digits } = last;
  if (word?.slot === 'scale' || word?.slot === 'hundred') return 'genitive';
  if (word?.slot === 'ten' || word?.slot === 'teen') return 'accusative';
  const count = digits ? digits.value : word?.value;
  return count === undefined || (digits && !isWhole(last)) ? undefined : ofValue(count);
}

function isWhole({ digits }: NumberPart): boolean {
  return digits?.shape === 'integer' || (digits?.shape === 'grouped' && digits.decimalMark === undefined);
}

/** What a whole number in digits asks for. */
export function ofValue(value: number): Government | undefined {
  const rest = value % 100;
  if (value < 3) return undefined;
  if (rest >= 3 && rest <= 10) return 'plural';
  return rest >= 11 ? 'accusative' : rest === 0 ? 'genitive' : undefined;
}

/**
 * The option of a house that holds the noun after 103 to 110, 203 to 210 and so on in digits to the grammar: 103 كتب. News goes by the
 * hundred as often, 105 مليون, so that without it both are right.
 */
export const STRICT_AFTER_HUNDRED: OptionSchema = {
  type: 'boolean',
  default: false,
  description: {
    ar: 'بعد 103 إلى 110 ونحوها بالأرقام: جمع وحده («103 كتب»، «105 ملايين»). وإلا قُبل المفرد أيضًا («103 كتاب»، «105 مليون») لشيوعه في الصحافة.',
    en: 'After 103 to 110 and the like in digits only the plural is right (103 كتب, 105 ملايين); else the singular is accepted, too (105 مليون), as much of the press writes.',
  },
};

/** Whether digits end in 03 to 10 after a hundred, where usage varies. */
export function variesAfterHundred({ digits }: NumberPart): boolean {
  const value = digits?.value ?? 0;
  return value > 100 && ofValue(value) === 'plural';
}

/** Whether a form is what a number asks for. A dual never is; neither is a plural with tanween. */
export function satisfies({ form, noun, word }: CountedReading, government: Government, lexicon: Lexicon): boolean {
  if (form === 'singular' && noun && isInvariable(noun)) return true;
  if (government === 'plural') return form === 'plural';
  if (government === 'genitive') return form === 'singular';
  if (form === 'accusative') return true;
  return form === 'singular' && (noun ? accusative(noun, lexicon.nouns) === noun.singular : takesNoAlef(word));
}

/** The form of the noun that a number asks for. */
export function formFor(noun: Noun, government: Government, lexicon: Lexicon): string | undefined {
  if (government === 'plural') return countedPlural(noun);
  return government === 'genitive' ? noun.singular : accusative(noun, lexicon.nouns);
}

/** All ways to read a word as a counted noun. Empty where it is none, or has something else than the article before it. */
export function readCounted(bare: string, lexicon: Lexicon): readonly CountedReading[] {
  const readings: CountedReading[] = [];
  for (const { noun, proclitics, wordClass } of lexicon.analyse(bare)) {
    if (!noun || (proclitics !== '' && proclitics !== 'ال') || wordClass === 'particle') continue;
    // The dictionary takes the yaa off relative adjectives, too: مدن for مدني.
    if (noun.pronoun !== undefined || noun.listed?.singular === `${bare}ي`) continue;
    const form = formOf(bare, noun);
    if (form)
      readings.push({ form, gender: noun.gender, definite: proclitics === 'ال', noun: noun.listed, word: bare });
  }
  return readings;
}

function formOf(bare: string, { number, cases, construct }: NounFeatures): CountedForm | undefined {
  if (number === 'dual') return construct === true ? undefined : 'dual';
  const withTanween = bare.endsWith('ا') && cases.length === 1 && cases[0] === 'accusative';
  if (number === 'plural') {
    if (construct === true) return undefined;
    return withTanween ? 'plural-accusative' : 'plural';
  }
  if (number === 'singular') return withTanween ? 'accusative' : 'singular';
  return undefined;
}

/** Nouns that are spelled like verbs, but after a number are hardly ever anything else than what it counts. */
const OFTEN_COUNTED: ReadonlySet<string> = new Set(
  (
    'عام شخص طالب عامل عضو هدف صوت حزب مقعد كتاب لاعب راكب جنيه رجل فرد طفل ولد وزير أسير سجين جندي عسكري شرطي لص مساهم ' +
    'شهر قرن درهم فرنك سنت متر ميل رطل لتر فدان سهم لغم فندق كيس مسلح طن لقب'
  ).split(' '),
);

/** Whether the word may be no noun here, but a verb or a particle. */
export function hasOtherReading(bare: string, lexicon: Lexicon): boolean {
  if (OFTEN_COUNTED.has(bare)) return false;
  return lexicon
    .analyse(bare)
    .some(({ verb, wordClass }) => verb !== undefined || wordClass === 'particle' || wordClass === 'verb');
}
