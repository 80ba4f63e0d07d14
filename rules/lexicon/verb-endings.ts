/**
 * The conjugation of the verb (تصريف الفعل), as far as bare letters show it: whom the endings of each tense are said of.
 * Endings go by the first letter of Ayaspell's affix classes.
 */
import type { Subject, VerbTags } from './lexicon.js';

export type Tense = 'past' | 'present' | 'imperative';

/** Endings by the first letter of their classes. G and H are object pronouns on the form as it is. */
export const ENDINGS: Readonly<Record<string, string>> = {
  A: 'ا',
  B: 'ان',
  C: 'ن',
  D: 'نا',
  E: 'نان',
  F: 'ت',
  I: 'م',
  J: 'ما',
  K: 'تا',
  L: 'تم',
  M: 'تما',
  N: 'تن',
  O: 'وا',
  Q: 'ون',
  R: 'ي',
  S: 'ين',
};

/** The endings that each tense has. */
export const OF_TENSE: Readonly<Record<Tense, string>> = {
  past: 'ACDFIJKLMNO',
  present: 'ABCEOQRS',
  imperative: 'ABCEOR',
};

/** Subjects in short: person, number (singular, dual, plural), gender (masculine, feminine; without, both). */
export const SUBJECTS = {
  '1s': { person: 1, number: 'singular' },
  '1p': { person: 1, number: 'plural' },
  '2sm': { person: 2, number: 'singular', gender: 'masculine' },
  '2sf': { person: 2, number: 'singular', gender: 'feminine' },
  '2d': { person: 2, number: 'dual' },
  '2pm': { person: 2, number: 'plural', gender: 'masculine' },
  '2pf': { person: 2, number: 'plural', gender: 'feminine' },
  '3sm': { person: 3, number: 'singular', gender: 'masculine' },
  '3sf': { person: 3, number: 'singular', gender: 'feminine' },
  '3dm': { person: 3, number: 'dual', gender: 'masculine' },
  '3df': { person: 3, number: 'dual', gender: 'feminine' },
  '3pm': { person: 3, number: 'plural', gender: 'masculine' },
  '3pf': { person: 3, number: 'plural', gender: 'feminine' },
} as const satisfies Readonly<Record<string, Subject>>;

/** The name of a subject in short. */
export type Short = keyof typeof SUBJECTS;

/** Endings of the past, by class. F depends on the base. */
export const PAST: Readonly<Record<string, readonly Short[]>> = {
  A: ['3dm'],
  C: ['3pf'],
  D: ['1p'],
  I: ['2pm'],
  J: ['2d'],
  K: ['3df'],
  L: ['2pm'],
  M: ['2d'],
  N: ['2pf'],
  O: ['3pm'],
};

export const IMPERATIVE: Readonly<Record<string, readonly Short[]>> = {
  A: ['2d'],
  C: ['2pf'],
  E: ['2pf'],
  O: ['2pm'],
  R: ['2sf'],
};

/** The present by its first letter (حروف المضارعة), without an ending and with those of the classes. */
export const PRESENT: Readonly<Record<string, Readonly<Record<string, readonly Short[]>>>> = {
  ي: { '': ['3sm'], A: ['3dm'], B: ['3dm'], C: ['3pf'], E: ['3pf'], O: ['3pm'], Q: ['3pm'] },
  ت: {
    '': ['2sm', '3sf'],
    A: ['2d', '3df'],
    B: ['2d', '3df'],
    C: ['2pf'],
    E: ['2pf'],
    O: ['2pm'],
    Q: ['2pm'],
    R: ['2sf'],
    S: ['2sf'],
  },
  أ: { '': ['1s'] },
  آ: { '': ['1s'] },
  ن: { '': ['1p'] },
};

export const MOODS: Readonly<Record<string, VerbTags['mood']>> = {
  A: 'subjunctive-or-jussive',
  O: 'subjunctive-or-jussive',
  R: 'subjunctive-or-jussive',
  B: 'indicative',
  Q: 'indicative',
  S: 'indicative',
};

/**
 * Conjugated forms of verbs with a weak last radical, by ending, in the order they are tried. `radical`: what the
 * lemma must end in. Endings that these verbs share with the energetic (نون التوكيد) leave it uncertain.
 */
export interface WeakForm {
  readonly ending: string;
  readonly radical?: string;
  readonly subjects: readonly Short[];
  /** Of the present, where all the subjects have it. */
  readonly mood?: VerbTags['mood'];
}

const INDICATIVE = 'indicative';
const OTHER = 'subjunctive-or-jussive';

export const WEAK_PAST: readonly WeakForm[] = [
  { ending: 'تما', subjects: ['2d'] },
  { ending: 'تم', subjects: ['2pm'] },
  { ending: 'تن', subjects: ['2pf'] },
  { ending: 'تا', subjects: ['3df'] },
  { ending: 'نا', subjects: ['1p'] },
  // دعوا is دعَوْا of them all and دعَوَا of two.
  { ending: 'وا', radical: 'ا', subjects: ['3pm', '3dm'] },
  { ending: 'وا', subjects: ['3pm'] },
  { ending: 'وت', subjects: ['1s', '2sm', '2sf'] },
  { ending: 'يت', subjects: ['1s', '2sm', '2sf'] },
  { ending: 'أت', subjects: ['1s', '2sm', '2sf', '3sf'] },
  { ending: 'ئت', subjects: ['1s', '2sm', '2sf', '3sf'] },
  { ending: 'ؤت', subjects: ['1s', '2sm', '2sf', '3sf'] },
  { ending: 'ت', subjects: ['3sf'] },
  { ending: 'ون', subjects: ['3pf'] },
  { ending: 'ين', subjects: ['3pf'] },
  { ending: 'أن', subjects: ['3pf'] },
  { ending: 'ئن', subjects: ['3pf'] },
  { ending: 'ؤن', subjects: ['3pf'] },
  { ending: 'يا', subjects: ['3dm'] },
  { ending: 'آ', subjects: ['3dm'] },
  { ending: 'ئا', subjects: ['3dm'] },
  { ending: 'ؤا', subjects: ['3dm'] },
  { ending: '', subjects: ['3sm'] },
];

export const WEAK_PRESENT: Readonly<Record<string, readonly WeakForm[]>> = {
  ي: [
    { ending: 'نان', subjects: ['3pf'] },
    { ending: 'ان', subjects: ['3dm'], mood: INDICATIVE },
    { ending: 'ون', radical: 'ا', subjects: ['3pm', '3pf'] },
    { ending: 'ون', subjects: ['3pm'], mood: INDICATIVE },
    { ending: 'ين', subjects: ['3pf'] },
    { ending: 'ن', subjects: [] },
    { ending: 'وا', radical: 'ا', subjects: ['3pm', '3dm'], mood: OTHER },
    { ending: 'وا', subjects: ['3pm'], mood: OTHER },
    // يحيا is both he and the two of them.
    { ending: 'ييا', subjects: ['3dm'], mood: OTHER },
    { ending: 'يا', radical: 'يا', subjects: ['3sm', '3dm'] },
    { ending: 'يا', radical: 'يي', subjects: ['3sm', '3dm'] },
    { ending: 'يا', subjects: ['3dm'], mood: OTHER },
    { ending: 'آ', subjects: ['3dm'], mood: OTHER },
    { ending: 'ئا', subjects: ['3dm'], mood: OTHER },
    { ending: 'ؤا', subjects: ['3dm'], mood: OTHER },
    { ending: '', subjects: ['3sm'] },
  ],
  ت: [
    { ending: 'نان', subjects: ['2pf'] },
    { ending: 'ان', subjects: ['2d', '3df'], mood: INDICATIVE },
    { ending: 'ون', radical: 'ا', subjects: ['2pm', '2pf'] },
    { ending: 'ون', subjects: ['2pm'], mood: INDICATIVE },
    { ending: 'ين', subjects: ['2sf', '2pf'] },
    { ending: 'ن', subjects: [] },
    { ending: 'وا', radical: 'ا', subjects: ['2pm', '2d', '3df'], mood: OTHER },
    { ending: 'وا', subjects: ['2pm'], mood: OTHER },
    { ending: 'ييا', subjects: ['2d', '3df'], mood: OTHER },
    { ending: 'يا', radical: 'يا', subjects: ['2sm', '3sf', '2d', '3df'] },
    { ending: 'يا', radical: 'يي', subjects: ['2sm', '3sf', '2d', '3df'] },
    { ending: 'يا', subjects: ['2d', '3df'], mood: OTHER },
    { ending: 'آ', subjects: ['2d', '3df'], mood: OTHER },
    { ending: 'ئا', subjects: ['2d', '3df'], mood: OTHER },
    { ending: 'ؤا', subjects: ['2d', '3df'], mood: OTHER },
    { ending: 'ي', radical: 'ا', subjects: ['2sf'], mood: OTHER },
    { ending: 'ي', subjects: ['2sm', '3sf', '2sf'] },
    { ending: '', subjects: ['2sm', '3sf'] },
  ],
  أ: [{ ending: '', subjects: ['1s'] }],
  آ: [{ ending: '', subjects: ['1s'] }],
  ن: [{ ending: '', subjects: ['1p'] }],
};

export const WEAK_IMPERATIVE: readonly WeakForm[] = [
  { ending: 'وا', radical: 'ا', subjects: ['2pm', '2d'] },
  { ending: 'وا', subjects: ['2pm'] },
  { ending: 'ون', subjects: [] },
  { ending: 'ين', subjects: ['2pf'] },
  { ending: 'ن', subjects: [] },
  { ending: 'يا', subjects: ['2d'] },
  { ending: 'آ', subjects: ['2d'] },
  { ending: 'ئا', subjects: ['2d'] },
  { ending: 'ي', subjects: ['2sf'] },
  { ending: '', subjects: ['2sm'] },
];
