/**
 * What the affix classes of Ayaspell say of a noun. The first letter of a class is the form, the second what it stands
 * in: A after the article, B without it, C and D before a pronoun, E after the article and before a complement
 * (المتعددو الجنسيات), F and G as B for some adjectives. The comments of ar.aff define them; docs/lexicon.md lists them.
 */
import { pronounAtEnd } from './attached-pronouns.js';
import type { Case, Gender, GrammaticalNumber, NounFeatures } from './lexicon.js';
import { isNameClass, type WordClass } from './word-class.js';

/** What the first letter of a class makes of an entry. */
export type NounForm = 'plain' | 'with-feminine' | 'dual' | 'sound-feminine' | 'sound-masculine' | 'relative';

/** N is the plural of a relative adjective that is no entry itself: لبنانيون, of لبنان. */
const FORMS: Readonly<Record<string, NounForm>> = {
  B: 'with-feminine',
  C: 'dual',
  D: 'dual',
  E: 'dual',
  F: 'dual',
  G: 'dual',
  H: 'sound-feminine',
  I: 'sound-masculine',
  N: 'sound-masculine',
  L: 'relative',
  M: 'relative',
};
/** Tanween of the accusative (كتابا), and of a noun in ي that loses it (قاض). */
const INDEFINITE = 'JK';

/** The form that a class makes, by its name. */
export function formOfClass(name: string): NounForm {
  return FORMS[name.charAt(0)] ?? 'plain';
}

/**
 * What a stem's letters tell: ة; the ى of the feminine elative (كبرى، عليا); اء, a mark of gender in adjectives alone; the
 * pattern of a broken plural.
 */
export const STEM_SHAPES = ['', 'ة', 'ى', 'اء', 'plural', 'plural of people'] as const;
export type StemShape = (typeof STEM_SHAPES)[number];

/** Feminine elatives begin with another letter than أ (أكبر، أعلى), but for these two. */
const FEMININE_ELATIVE = /^(?:أولى|أخرى|[^أ].*[ىا])$/;
/** أفعلاء: أقوياء. */
const PLURAL_OF_PEOPLE = /^أ[^ا]{3}اء$/;
/**
 * أفعال، أفاعيل، مفاعيل، تفاعيل، فعائل. The dictionary has singulars of these shapes, but gives them the forms of a
 * singular, but for these few.
 */
const PLURAL = /^(?:أ[^ا]{2}ا[^اةى]|[أمت][^ا]ا[^ا]ي[^اةىي]|[^ا]{2}ائ[^اةىي])$/;
const NO_PLURALS: ReadonlySet<string> = new Set(['أربعاء', 'أكادير', 'أثناء']);

/** What the letters of an entry tell. */
export function stemShape(stem: string, wordClass: WordClass): StemShape {
  if (stem.endsWith('ة')) return 'ة';
  if (wordClass === 'elative') return FEMININE_ELATIVE.test(stem) ? 'ى' : '';
  if (!isNameClass(wordClass) && !NO_PLURALS.has(stem)) {
    if (PLURAL_OF_PEOPLE.test(stem)) return 'plural of people';
    if (PLURAL.test(stem)) return 'plural';
  }
  return stem.endsWith('اء') ? 'اء' : '';
}

/** An affixed noun as the dictionary made it. */
export interface InflectedNoun {
  /** What the stem's letters tell; nothing else of them counts. */
  readonly shape: StemShape;
  readonly wordClass: WordClass;
  /** The classes that the stem has. */
  readonly classes: ReadonlySet<string>;
  /** The class in use. */
  readonly name: string;
  /** Whether a class of pronouns was put on that one. */
  readonly withPronoun: boolean;
  /** Whether the word without its prefix is the stem as it stands. */
  readonly plain: boolean;
  /** The letters after the stem. */
  readonly suffix: string;
  /** The cases left by the classes of the suffix and of the prefix. */
  readonly cases: readonly Case[];
  /** Whether the prefix has the article. */
  readonly article: boolean;
}

/** All three, in the order of grammar. */
export const ALL_CASES: readonly Case[] = ['nominative', 'accusative', 'genitive'];

interface Form {
  readonly number?: GrammaticalNumber;
  readonly gender?: Gender | undefined;
  readonly human?: boolean;
  /** The ن of the dual and the plural stays before neither complement nor pronoun. */
  readonly absolute?: boolean;
}

/** Forms that only a singular has: dual, sound plural, feminine. */
const OF_SINGULARS = 'BCDEFGHI';

/** Whether the entry is a singular for certain. An elative is one for every number: أكبر المدن. */
function isSingular({ wordClass, classes }: InflectedNoun): boolean {
  if (wordClass === 'elative') return false;
  if (wordClass.endsWith('-name')) return true;
  for (const name of classes) if (OF_SINGULARS.includes(name.charAt(0))) return true;
  return false;
}

/** Masdars and passive participles without a mark are masculine; of other nouns the letters do not tell. */
const MASCULINE_WITHOUT_MARK: ReadonlySet<WordClass> = new Set(['masdar', 'passive-participle']);

function genderOf({ shape, wordClass, classes }: InflectedNoun): Gender | undefined {
  if (shape === 'ة') return wordClass === 'person-name' ? undefined : 'feminine';
  if (classes.has('BB')) return 'masculine';
  if (shape === 'اء') return wordClass === 'adjective' ? 'feminine' : wordClass === 'masdar' ? 'masculine' : undefined;
  return MASCULINE_WITHOUT_MARK.has(wordClass) ? 'masculine' : undefined;
}

function plainForm(noun: InflectedNoun): Form {
  if (noun.shape === 'ى') return { number: 'singular', gender: 'feminine' };
  if (isSingular(noun)) return { number: 'singular', gender: genderOf(noun) };
  if (noun.shape === 'plural of people') return { number: 'plural', human: true };
  return noun.shape === 'plural' ? { number: 'plural' } : {};
}

/** The endings of a relative adjective (نسبة) after its ي, in the order they are tried. */
const RELATIVE_ENDINGS: readonly (readonly [ending: string, form: Form])[] = [
  ['يات', { number: 'plural', gender: 'feminine' }],
  ['يتان', { number: 'dual', gender: 'feminine', absolute: true }],
  ['يتين', { number: 'dual', gender: 'feminine', absolute: true }],
  ['يتا', { number: 'dual', gender: 'feminine', absolute: false }],
  ['يتي', { number: 'dual', gender: 'feminine', absolute: false }],
  ['يان', { number: 'dual', gender: 'masculine', absolute: true }],
  ['يين', { number: 'dual', gender: 'masculine', absolute: true }],
  ['يا', { number: 'dual', gender: 'masculine', absolute: false }],
  ['يي', { number: 'dual', gender: 'masculine', absolute: false }],
  ['ية', { number: 'singular', gender: 'feminine' }],
  ['يت', { number: 'singular', gender: 'feminine' }],
  ['ي', { number: 'singular', gender: 'masculine' }],
];

/** سوريا, of سوري: without tanween's sign like the dual, but only the accusative has it. */
const ACCUSATIVE_SINGULAR: Form = { number: 'singular', gender: 'masculine', absolute: true };

function relativeEnding(word: string, cases: readonly Case[]): readonly [ending: string, form: Form] {
  if (word.endsWith('يا') && cases.length === 1 && cases[0] === 'accusative') return ['يا', ACCUSATIVE_SINGULAR];
  return RELATIVE_ENDINGS.find(([letters]) => word.endsWith(letters)) ?? ['', {}];
}

/** The letters of a relative adjective from its ي on; `word` is without pronoun, `cases` are those of the reading. */
export function endingOfRelative(word: string, cases: readonly Case[]): string {
  return relativeEnding(word, cases)[0];
}

function formOf(noun: InflectedNoun, ending: string): Form {
  const absolute = ending.endsWith('ن');
  switch (formOfClass(noun.name)) {
    case 'dual':
      if (ending.startsWith('ت')) return { number: 'dual', gender: 'feminine', absolute };
      return { number: 'dual', gender: noun.name.startsWith('D') ? 'masculine' : genderOf(noun), absolute };
    case 'sound-feminine':
      return noun.shape === 'ة' || noun.classes.has('BB')
        ? { number: 'plural', gender: 'feminine' }
        : { number: 'plural' };
    case 'sound-masculine':
      return ending === '' ? plainForm(noun) : { number: 'plural', gender: 'masculine', absolute };
    case 'relative':
      return relativeEnding(ending, noun.cases)[1];
    case 'with-feminine':
      return { number: 'singular', gender: /^[ةت]/.test(ending) ? 'feminine' : 'masculine' };
    case 'plain':
      return INDEFINITE.includes(noun.name.charAt(0)) ? { ...plainForm(noun), absolute: true } : plainForm(noun);
  }
}

/**
 * The features of an affixed noun; undefined where the class adds no reading of its own: the form after the article
 * without the article, the form before a pronoun without one, a tanween that does not show.
 */
export function nounFeatures(noun: InflectedNoun): NounFeatures | undefined {
  const form = noun.name.charAt(0);
  const place = noun.name.charAt(1);
  if ('AE'.includes(place) && !INDEFINITE.includes(form) && !noun.article) return undefined;
  if (form === 'J' && noun.plain) return undefined;
  const beforePronoun = 'CD'.includes(place);
  const pronoun = noun.withPronoun || beforePronoun ? pronounAtEnd(noun.suffix) : undefined;
  // The classes before a pronoun either hold ه already or leave room for a second class.
  if (beforePronoun && !noun.withPronoun && pronoun !== 'ه') return undefined;
  const { number, gender, human, absolute } = formOf(
    noun,
    noun.suffix.slice(0, noun.suffix.length - (pronoun?.length ?? 0)),
  );
  const attached = noun.article || pronoun !== undefined;
  // The accusative of ات is written like the genitive; the classes leave it out.
  const cases =
    formOfClass(noun.name) === 'sound-feminine' && noun.cases.includes('nominative') ? ALL_CASES : noun.cases;
  // Always the same fields in the same order: readings are compared by the dozen.
  return {
    number,
    gender,
    human,
    listed: undefined,
    cases,
    definite: attached || (absolute === true ? false : undefined),
    construct: pronoun !== undefined ? false : absolute === undefined ? undefined : !absolute,
    pronoun,
  };
}
