/**
 * Whom a verb form can be said of. Ayaspell lists a strong verb's bases (كتب، يكتب، تكتب …) and gives them endings by
 * affix classes; of a verb with a weak or hamzated last radical it lists the conjugated forms themselves (دعتا، يدعون).
 * The first letter of a class is the ending, the second the object pronoun: Kx is تا, Ki تاه, تاها …
 */
import { pronounAtEnd } from './attached-pronouns.js';
import type { Subject, VerbTags } from './lexicon.js';

export type Tense = 'past' | 'present' | 'imperative';

/** A verb form as the dictionary made it. */
export interface ConjugatedVerb {
  readonly stem: string;
  readonly lemma: string;
  readonly tense: Tense;
  /** The classes that the stem has. */
  readonly classes: ReadonlySet<string>;
  /** The class in use; empty for none. */
  readonly name: string;
  /** The letters after the stem. */
  readonly suffix: string;
}

/** Endings by the first letter of their classes. G and H are object pronouns on the form as it is. */
const ENDINGS: Readonly<Record<string, string>> = {
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
const OF_TENSE: Readonly<Record<Tense, string>> = { past: 'ACDFIJKLMNO', present: 'ABCEOQRS', imperative: 'ABCEOR' };

/** Subjects in short: person, number (singular, dual, plural), gender (masculine, feminine; without, both). */
const SUBJECTS = {
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

type Short = keyof typeof SUBJECTS;

/** Endings of the past, by class. F depends on the base. */
const PAST: Readonly<Record<string, readonly Short[]>> = {
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

const IMPERATIVE: Readonly<Record<string, readonly Short[]>> = {
  A: ['2d'],
  C: ['2pf'],
  E: ['2pf'],
  O: ['2pm'],
  R: ['2sf'],
};

/** The present by its first letter (حروف المضارعة), without an ending and with those of the classes. */
const PRESENT: Readonly<Record<string, Readonly<Record<string, readonly Short[]>>>> = {
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

const MOODS: Readonly<Record<string, VerbTags['mood']>> = {
  A: 'subjunctive-or-jussive',
  O: 'subjunctive-or-jussive',
  R: 'subjunctive-or-jussive',
  B: 'indicative',
  Q: 'indicative',
  S: 'indicative',
};

/** Classes that only the base of a strong verb has. */
const OF_BASES = ['Ax', 'Bx', 'Cx', 'Dx', 'Fx', 'Lx', 'Ox', 'Qx', 'Rx'];

/**
 * Conjugated forms of verbs with a weak last radical, by ending, in the order they are tried. `radical`: what the
 * lemma must end in. Endings that these verbs share with the energetic (نون التوكيد) leave it uncertain.
 */
interface WeakForm {
  readonly ending: string;
  readonly radical?: string;
  readonly subjects: readonly Short[];
}

const WEAK_PAST: readonly WeakForm[] = [
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

const WEAK_PRESENT: Readonly<Record<string, readonly WeakForm[]>> = {
  ي: [
    { ending: 'نان', subjects: ['3pf'] },
    { ending: 'ان', subjects: ['3dm'] },
    { ending: 'ون', radical: 'ا', subjects: ['3pm', '3pf'] },
    { ending: 'ون', subjects: ['3pm'] },
    { ending: 'ين', subjects: ['3pf'] },
    { ending: 'ن', subjects: [] },
    { ending: 'وا', radical: 'ا', subjects: ['3pm', '3dm'] },
    { ending: 'وا', subjects: ['3pm'] },
    // يحيا is both he and the two of them.
    { ending: 'ييا', subjects: ['3dm'] },
    { ending: 'يا', radical: 'يا', subjects: ['3sm', '3dm'] },
    { ending: 'يا', radical: 'يي', subjects: ['3sm', '3dm'] },
    { ending: 'يا', subjects: ['3dm'] },
    { ending: 'آ', subjects: ['3dm'] },
    { ending: 'ئا', subjects: ['3dm'] },
    { ending: 'ؤا', subjects: ['3dm'] },
    { ending: '', subjects: ['3sm'] },
  ],
  ت: [
    { ending: 'نان', subjects: ['2pf'] },
    { ending: 'ان', subjects: ['2d', '3df'] },
    { ending: 'ون', radical: 'ا', subjects: ['2pm', '2pf'] },
    { ending: 'ون', subjects: ['2pm'] },
    { ending: 'ين', subjects: ['2sf', '2pf'] },
    { ending: 'ن', subjects: [] },
    { ending: 'وا', radical: 'ا', subjects: ['2pm', '2d', '3df'] },
    { ending: 'وا', subjects: ['2pm'] },
    { ending: 'ييا', subjects: ['2d', '3df'] },
    { ending: 'يا', radical: 'يا', subjects: ['2sm', '3sf', '2d', '3df'] },
    { ending: 'يا', radical: 'يي', subjects: ['2sm', '3sf', '2d', '3df'] },
    { ending: 'يا', subjects: ['2d', '3df'] },
    { ending: 'آ', subjects: ['2d', '3df'] },
    { ending: 'ئا', subjects: ['2d', '3df'] },
    { ending: 'ؤا', subjects: ['2d', '3df'] },
    { ending: 'ي', radical: 'ا', subjects: ['2sf'] },
    { ending: 'ي', subjects: ['2sm', '3sf', '2sf'] },
    { ending: '', subjects: ['2sm', '3sf'] },
  ],
  أ: [{ ending: '', subjects: ['1s'] }],
  آ: [{ ending: '', subjects: ['1s'] }],
  ن: [{ ending: '', subjects: ['1p'] }],
};

const WEAK_IMPERATIVE: readonly WeakForm[] = [
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

/** The subjects of a conjugated weak form. */
function weakSubjects(forms: readonly WeakForm[], form: string, lemma: string): readonly Short[] {
  const found = forms.find(
    ({ ending, radical }) => form.endsWith(ending) && (radical === undefined || lemma.endsWith(radical)),
  );
  return found?.subjects ?? [];
}

function pastSubjects(
  { stem, lemma, classes }: ConjugatedVerb,
  ending: string,
  isBase: boolean,
): readonly Short[] | undefined {
  if (!isBase)
    return ending === '' && stem === lemma ? ['3sm'] : weakSubjects(WEAK_PAST, stem + (ENDINGS[ending] ?? ''), lemma);
  // كتب serves all persons; of قال the base قال serves the third, قل the others.
  const third = ['Ax', 'Kx', 'Ox'].some((name) => classes.has(name));
  const other = ['Dx', 'Lx', 'Mx', 'Nx'].some((name) => classes.has(name));
  if (ending === 'F')
    return [...(other ? (['1s', '2sm', '2sf'] as const) : []), ...(third || !other ? (['3sf'] as const) : [])];
  if (ending === '') return other && !third ? undefined : ['3sm'];
  return PAST[ending] ?? [];
}

/** Without نان for the feminine plural, ن on this base is the energetic: ليقولنّ beside يقلن. */
function isEnergetic({ classes }: ConjugatedVerb, ending: string): boolean {
  return ending === 'C' && !classes.has('Ex');
}

/** Who the form is said of; undefined where the tense has no such form. */
function subjectsOf(verb: ConjugatedVerb): readonly Short[] | undefined {
  const { stem, lemma, tense, classes, name } = verb;
  const first = name.charAt(0);
  const ending = first in ENDINGS ? first : '';
  if (ending !== '' && !OF_TENSE[tense].includes(ending)) return undefined;
  const isBase = OF_BASES.some((base) => classes.has(base));
  const form = stem + (ENDINGS[ending] ?? '');
  switch (tense) {
    case 'past':
      return pastSubjects(verb, ending, isBase);
    case 'present': {
      const letter = stem.charAt(0);
      if (!isBase) return weakSubjects(WEAK_PRESENT[letter] ?? [], form, lemma);
      return isEnergetic(verb, ending) ? [] : (PRESENT[letter]?.[ending] ?? []);
    }
    case 'imperative':
      if (!isBase) return weakSubjects(WEAK_IMPERATIVE, form, lemma);
      return ending === '' ? ['2sm'] : isEnergetic(verb, ending) ? [] : (IMPERATIVE[ending] ?? []);
  }
}

/** What the form tells; undefined where the verb has no such form in this tense. */
export function verbTags(verb: ConjugatedVerb): VerbTags | undefined {
  const { lemma, tense, name, suffix } = verb;
  const subjects = subjectsOf(verb);
  if (subjects === undefined) return undefined;
  const mood = tense === 'present' ? MOODS[name.charAt(0)] : undefined;
  const object = name === '' || name.endsWith('x') ? undefined : pronounAtEnd(suffix);
  return {
    lemma,
    past: tense === 'past',
    present: tense === 'present',
    imperative: tense === 'imperative',
    subjects: subjects.map((short) => SUBJECTS[short]),
    ...(mood !== undefined && { mood }),
    ...(object !== undefined && { object }),
  };
}
