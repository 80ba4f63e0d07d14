/**
 * Number, gender and case of pronouns and numerals whose form shows them. The dictionary lists them whole, without
 * affix classes of nouns.
 */
import type { Case, Gender, GrammaticalNumber, NounFeatures } from './lexicon.js';
import { ALL_CASES } from './noun-classes.js';

const OBLIQUE: readonly Case[] = ['accusative', 'genitive'];
const NOMINATIVE: readonly Case[] = ['nominative'];

function pronoun(number: GrammaticalNumber, gender?: Gender, cases: readonly Case[] = ALL_CASES): NounFeatures {
  return { number, ...(gender !== undefined && { gender }), cases, definite: true, construct: false };
}

/** Demonstrative and relative pronouns. */
const PRONOUNS: Readonly<Record<string, NounFeatures>> = {
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

/** The features of a pronoun or numeral, with its article where it has one; undefined for any other word. */
export function closedWordFeatures(word: string): NounFeatures | undefined {
  return WORDS.get(word);
}
