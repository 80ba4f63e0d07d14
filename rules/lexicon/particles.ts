/**
 * What is written together with a word: particles before it, pronouns after it. The costs are −ln of how often a form
 * of running text has them, as the frequencies of the vocabulary's forms with and without them give it.
 */

/** Particles alone and in the orders that grammar allows; ل + ال is لل. */
const PROCLITICS: Readonly<Record<string, number>> = {
  وبال: 6.5,
  وكال: 8,
  فال: 6,
  وال: 3,
  بال: 3.6,
  كال: 5.5,
  ولل: 6.5,
  ال: 1.4,
  لل: 3.4,
  وب: 5.5,
  ول: 5,
  وك: 6.5,
  وس: 6,
  فس: 7.5,
  فل: 7,
  فب: 7,
  و: 2.3,
  ف: 4,
  ب: 3,
  ل: 3,
  ك: 4.5,
  س: 4.5,
  أ: 6.5,
};

const PRONOUNS: Readonly<Record<string, number>> = {
  هما: 5.5,
  كما: 7.5,
  ها: 3.2,
  هم: 4,
  هن: 6.5,
  كم: 5.5,
  نا: 4.5,
  ني: 5.5,
  ه: 3.2,
};

/** What must be left of a word without its particles. */
const SHORTEST_CORE = 3;

/** A word cut into particles, core and pronoun. */
export interface AttachedParts {
  readonly proclitic: string;
  readonly core: string;
  readonly pronoun: string;
  /** −ln of how often a word has this particle and this pronoun. */
  readonly cost: number;
}

/** All ways to cut particles, a pronoun or both off the word. */
export function attachedParts(bare: string): AttachedParts[] {
  const found: AttachedParts[] = [];
  const proclitics = Object.entries(PROCLITICS).filter(([letters]) => bare.startsWith(letters));
  const pronouns = Object.entries(PRONOUNS).filter(([letters]) => bare.endsWith(letters));
  for (const [proclitic, before] of [['', 0] as const, ...proclitics]) {
    for (const [pronoun, after] of [['', 0] as const, ...pronouns]) {
      if (proclitic === '' && pronoun === '') continue;
      // What has the article takes no pronoun.
      if (pronoun !== '' && (proclitic.endsWith('ال') || proclitic.endsWith('لل'))) continue;
      const core = bare.slice(proclitic.length, bare.length - pronoun.length);
      if (core.length >= SHORTEST_CORE) found.push({ proclitic, core, pronoun, cost: before + after });
    }
  }
  return found;
}

/** The word with another core. Before a pronoun ة becomes ت, and ى an ا. */
export function joinParts({ proclitic, pronoun }: AttachedParts, core: string): string {
  if (pronoun === '') return proclitic + core;
  const last = core.at(-1);
  const joint = last === 'ة' ? `${core.slice(0, -1)}ت` : last === 'ى' ? `${core.slice(0, -1)}ا` : core;
  return proclitic + joint + pronoun;
}

/** Endings of words made from names (نسبة), and what a name may lose before them: أيسلندا, أيسلندية. */
const NAME_ENDINGS: Readonly<Record<string, number>> = { '': 0, ي: 3, ية: 3.2, يين: 5, يون: 5.4, يات: 5.6, يا: 4.6 };
const LOST_BEFORE_ENDINGS = ['', 'ا', 'ة'] as const;

/** A way to read a word as a name with particles or an ending. */
export interface NameParts {
  /** The forms that the name may have without them. */
  readonly cores: readonly string[];
  /** The letters to judge its shape by. */
  readonly shape: string;
  /** −ln of how often a name has these particles and this ending. */
  readonly cost: number;
}

/** All ways to read the word as a name, the whole word first. */
export function nameCores(bare: string): NameParts[] {
  const found: NameParts[] = [];
  for (const [proclitic, before] of [['', 0] as const, ...Object.entries(PROCLITICS)]) {
    if (!bare.startsWith(proclitic)) continue;
    for (const [ending, after] of Object.entries(NAME_ENDINGS)) {
      if (!bare.endsWith(ending)) continue;
      const core = bare.slice(proclitic.length, bare.length - ending.length);
      if (core.length < SHORTEST_CORE && proclitic + ending !== '') continue;
      const cores = ending === '' ? [core] : LOST_BEFORE_ENDINGS.map((lost) => core + lost);
      found.push({ cores, shape: core, cost: before + after });
    }
  }
  return found;
}
