/**
 * What the dictionary lists as particles, without affix classes that tell more: the number, gender and case of pronouns,
 * numerals and the five nouns (الأسماء الخمسة), and prepositions with a pronoun.
 */
import { ATTACHED_PRONOUNS } from './attached-pronouns.js';
import type { Analysis, Case, Gender, GrammaticalNumber, NounFeatures } from './lexicon.js';
import { ALL_CASES } from './noun-classes.js';

const OBLIQUE: readonly Case[] = ['accusative', 'genitive'];
const NOMINATIVE: readonly Case[] = ['nominative'];

function pronoun(number: GrammaticalNumber, gender?: Gender, cases: readonly Case[] = ALL_CASES): NounFeatures {
  return { number, ...(gender !== undefined && { gender }), cases, definite: true, construct: false };
}

/** Personal, demonstrative and relative pronouns. */
const PRONOUNS: Readonly<Record<string, NounFeatures>> = {
  هو: pronoun('singular', 'masculine', NOMINATIVE),
  هي: pronoun('singular', 'feminine', NOMINATIVE),
  هما: pronoun('dual', undefined, NOMINATIVE),
  هم: pronoun('plural', 'masculine', NOMINATIVE),
  هن: pronoun('plural', 'feminine', NOMINATIVE),
  أنا: pronoun('singular', undefined, NOMINATIVE),
  نحن: pronoun('plural', undefined, NOMINATIVE),
  أنت: pronoun('singular', undefined, NOMINATIVE),
  أنتما: pronoun('dual', undefined, NOMINATIVE),
  أنتم: pronoun('plural', 'masculine', NOMINATIVE),
  أنتن: pronoun('plural', 'feminine', NOMINATIVE),
  هذا: pronoun('singular', 'masculine'),
  هذه: pronoun('singular', 'feminine'),
  ذلك: pronoun('singular', 'masculine'),
  تلك: pronoun('singular', 'feminine'),
  الذي: pronoun('singular', 'masculine'),
  التي: pronoun('singular', 'feminine'),
  هذان: pronoun('dual', 'masculine', NOMINATIVE),
  هذين: pronoun('dual', 'masculine', OBLIQUE),
  هاتان: pronoun('dual', 'feminine', NOMINATIVE),
  هاتين: pronoun('dual', 'feminine', OBLIQUE),
  اللذان: pronoun('dual', 'masculine', NOMINATIVE),
  اللذين: pronoun('dual', 'masculine', OBLIQUE),
  اللتان: pronoun('dual', 'feminine', NOMINATIVE),
  اللتين: pronoun('dual', 'feminine', OBLIQUE),
  هؤلاء: pronoun('plural'),
  أولئك: pronoun('plural'),
  الذين: pronoun('plural', 'masculine'),
  اللاتي: pronoun('plural', 'feminine'),
  اللواتي: pronoun('plural', 'feminine'),
  اللائي: pronoun('plural', 'feminine'),
};

/** The endings of the dual and of what is inflected like the sound masculine plural. */
const ENDINGS: Readonly<
  Record<'dual' | 'plural', readonly (readonly [ending: string, cases: readonly Case[], construct: boolean])[]>
> = {
  dual: [
    ['ان', NOMINATIVE, false],
    ['ا', NOMINATIVE, true],
    ['ين', OBLIQUE, false],
    ['ي', OBLIQUE, true],
  ],
  plural: [
    ['ون', NOMINATIVE, false],
    ['ين', OBLIQUE, false],
  ],
};

/** Numerals that take these endings. The tens count both genders. */
const NUMERALS: readonly (readonly [stem: string, number: 'dual' | 'plural', gender?: Gender])[] = [
  ['اثن', 'dual', 'masculine'],
  ['اثنت', 'dual', 'feminine'],
  ['عشر', 'plural'],
  ['ثلاث', 'plural'],
  ['أربع', 'plural'],
  ['خمس', 'plural'],
  ['ست', 'plural'],
  ['سبع', 'plural'],
  ['ثمان', 'plural'],
  ['تسع', 'plural'],
];

function numeralForms(): Map<string, NounFeatures> {
  const forms = new Map<string, NounFeatures>();
  for (const [stem, number, gender] of NUMERALS) {
    for (const [ending, cases, construct] of ENDINGS[number]) {
      const features = { number, ...(gender !== undefined && { gender }), cases, construct };
      forms.set(stem + ending, construct ? features : { ...features, definite: false });
      if (!construct) forms.set(`ال${stem}${ending}`, { ...features, definite: true });
    }
  }
  return forms;
}

const WORDS: ReadonlyMap<string, NounFeatures> = new Map([...Object.entries(PRONOUNS), ...numeralForms()]);

/** The five nouns, which show their case by a long vowel, by form. */
const FIVE_NOUNS: ReadonlyMap<string, Case> = new Map(
  ['أب', 'أخ', 'حم', 'ذ'].flatMap((noun): (readonly [string, Case])[] => [
    [`${noun}و`, 'nominative'],
    // ذا is a demonstrative most of the time.
    ...(noun === 'ذ' ? [] : ([[`${noun}ا`, 'accusative']] as const)),
    [`${noun}ي`, 'genitive'],
  ]),
);

function fiveNoun(parts: Analysis, grammaticalCase: Case): Analysis {
  const { suffix, stem } = parts;
  const noun: NounFeatures = {
    number: 'singular',
    gender: 'masculine',
    ...(!stem.startsWith('ذ') && { human: true }),
    cases: [grammaticalCase],
    ...(suffix === '' ? { construct: true } : { definite: true, construct: false, pronoun: suffix }),
  };
  return { ...parts, wordClass: 'noun', noun };
}

/** Prepositions, and how they are written before a pronoun. */
const PREPOSITIONS: readonly (readonly [preposition: string, beforePronoun: string])[] = [
  ['ب', 'ب'],
  ['ل', 'ل'],
  ['من', 'من'],
  ['عن', 'عن'],
  ['في', 'في'],
  ['إلى', 'إلي'],
  ['على', 'علي'],
  ['لدى', 'لدي'],
];

/** Prepositions with a pronoun, by their letters. Of two letters that are alike one is written: إليّ، منّا; but في is في. */
const WITH_PRONOUN: ReadonlyMap<string, readonly [preposition: string, pronoun: string]> = new Map(
  PREPOSITIONS.flatMap(([preposition, form]) =>
    ATTACHED_PRONOUNS.map((pronoun): [string, readonly [string, string]] => [
      form.endsWith(pronoun.charAt(0)) ? form + pronoun.slice(1) : form + pronoun,
      [preposition, pronoun],
    ]),
  ).filter(([letters]) => letters !== 'في'),
);

/** The dictionary has به and له whole, and other pronouns on top of them: به + هم for بهم. */
const UNDER_PRONOUN: Readonly<Record<string, string>> = { به: 'ب', له: 'ل' };
/** It also has ل before the pronoun هم. */
const PREPOSITION_BEFORE = /^([وف]?)([بل])$/;
const THIRD_PERSON = /^(?:هم|هما|هن)$/;

/** What the dictionary takes for a particle, with what its letters tell. */
export function closedWord(parts: Analysis): Analysis {
  const { proclitics, stem, suffix } = parts;
  const grammaticalCase = FIVE_NOUNS.get(stem);
  if (grammaticalCase !== undefined) return fiveNoun(parts, grammaticalCase);
  const [, conjunction, before] = PREPOSITION_BEFORE.exec(proclitics) ?? [];
  if (conjunction !== undefined && before !== undefined && suffix === '' && THIRD_PERSON.test(stem))
    return { ...parts, proclitics: conjunction, stem: before, suffix: stem };
  const [preposition, pronoun] =
    WITH_PRONOUN.get((suffix === '' ? stem : (UNDER_PRONOUN[stem] ?? stem)) + suffix) ?? [];
  if (preposition !== undefined && pronoun !== undefined) return { ...parts, stem: preposition, suffix: pronoun };
  const noun = suffix === '' ? WORDS.get(stem) : undefined;
  return noun === undefined ? parts : { ...parts, noun };
}
