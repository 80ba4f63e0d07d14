/**
 * Whom a verb form can be said of. Ayaspell lists a strong verb's bases (كتب، يكتب، تكتب …) and gives them endings by
 * affix classes; of a verb with a weak or hamzated last radical it lists the conjugated forms themselves (دعتا، يدعون).
 * The first letter of a class is the ending, the second the object pronoun: Kx is تا, Ki تاه, تاها …
 */
import { pronounAtEnd } from './attached-pronouns.js';
import type { VerbTags } from './lexicon.js';
import {
  ENDINGS,
  IMPERATIVE,
  MOODS,
  OF_TENSE,
  PAST,
  PRESENT,
  type Short,
  SUBJECTS,
  type Tense,
  WEAK_IMPERATIVE,
  WEAK_PAST,
  WEAK_PRESENT,
  type WeakForm,
} from './verb-endings.js';

/** A verb form as the dictionary made it. */
export interface ConjugatedVerb {
  readonly stem: string;
  readonly lemma: string;
  readonly tense: Tense;
  /** The classes that the stem has. */
  readonly classes: ReadonlySet<string>;
  /** Whether the stem is the base of a strong verb. */
  readonly isBase: boolean;
  /** The class in use; empty for none. */
  readonly name: string;
  /** The letters after the stem. */
  readonly suffix: string;
}

/**
 * A class that Ayaspell gives to verb forms and defines nowhere. By the classes around it, it is the ن of تعطين, of
 * يعطيان (from يعطيا) and of أعطيتن. The compiler adds it; it reads words and makes none right.
 */
export const UNDEFINED_CLASS = 'Gx';

/** Classes that only the base of a strong verb has. */
const OF_BASES = ['Ax', 'Bx', 'Cx', 'Dx', 'Fx', 'Lx', 'Ox', 'Qx', 'Rx'];

/** Whether a stem with these classes is the base of a strong verb. */
export function isBaseOfVerb(classes: ReadonlySet<string>): boolean {
  return OF_BASES.some((base) => classes.has(base));
}

/** The row of a conjugated weak form. */
function weakForm(forms: readonly WeakForm[], form: string, lemma: string): WeakForm | undefined {
  return forms.find(
    ({ ending, radical }) => form.endsWith(ending) && (radical === undefined || lemma.endsWith(radical)),
  );
}

function pastSubjects({ stem, lemma, classes, isBase }: ConjugatedVerb, ending: string): readonly Short[] | undefined {
  if (!isBase) {
    if (ending === '' && stem === lemma) return ['3sm'];
    // أعطيتن, but the past of تبقيا has no ن.
    if (ending === 'C' && !stem.endsWith('ت')) return undefined;
    return weakForm(WEAK_PAST, stem + (ENDINGS[ending] ?? ''), lemma)?.subjects ?? [];
  }
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

/** The form without its object pronoun. */
interface Form {
  readonly letters: string;
  /** The letter of the ending's class; empty for none. */
  readonly ending: string;
}

function formOf({ stem, name }: ConjugatedVerb): Form {
  const first = name === UNDEFINED_CLASS ? 'C' : name.charAt(0);
  const ending = first in ENDINGS ? first : '';
  return { letters: stem + (ENDINGS[ending] ?? ''), ending };
}

/** Who the form is said of; undefined where the tense has no such form. */
function subjectsOf(verb: ConjugatedVerb, { letters, ending }: Form): readonly Short[] | undefined {
  const { stem, lemma, tense, isBase } = verb;
  if (ending !== '' && !OF_TENSE[tense].includes(ending)) return undefined;
  switch (tense) {
    case 'past':
      return pastSubjects(verb, ending);
    case 'present': {
      const letter = stem.charAt(0);
      if (!isBase) return weakForm(WEAK_PRESENT[letter] ?? [], letters, lemma)?.subjects ?? [];
      return isEnergetic(verb, ending) ? [] : (PRESENT[letter]?.[ending] ?? []);
    }
    case 'imperative':
      if (!isBase) return weakForm(WEAK_IMPERATIVE, letters, lemma)?.subjects ?? [];
      return ending === '' ? ['2sm'] : isEnergetic(verb, ending) ? [] : (IMPERATIVE[ending] ?? []);
  }
}

/** The mood that the ending of the present shows. */
function moodOf({ stem, lemma, tense, isBase }: ConjugatedVerb, { letters, ending }: Form): VerbTags['mood'] {
  if (tense !== 'present') return undefined;
  return isBase ? MOODS[ending] : weakForm(WEAK_PRESENT[stem.charAt(0)] ?? [], letters, lemma)?.mood;
}

/** What the form tells; undefined where the verb has no such form in this tense. */
export function verbTags(verb: ConjugatedVerb): VerbTags | undefined {
  const { lemma, tense, name, suffix } = verb;
  const form = formOf(verb);
  const subjects = subjectsOf(verb, form);
  if (subjects === undefined) return undefined;
  const mood = moodOf(verb, form);
  const object = name === '' || name.endsWith('x') ? undefined : pronounAtEnd(suffix);
  return {
    lemma,
    past: tense === 'past',
    present: tense === 'present',
    imperative: tense === 'imperative',
    subjects: subjects.map((short) => SUBJECTS[short]),
    mood,
    object,
  };
}
