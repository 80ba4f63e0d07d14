/** What may be cut off a word, particles before it and pronouns after it, and how often a form of running text has them (−ln). */
import { PROCLITICS } from './proclitics.js';

const PRONOUNS: Readonly<Record<string, number>> = {
  '': 0,
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
  const proclitics = PROCLITICS.filter(({ letters }) => bare.startsWith(letters));
  const pronouns = Object.entries(PRONOUNS).filter(([letters]) => bare.endsWith(letters));
  for (const { letters: proclitic, article, cost: before } of proclitics) {
    for (const [pronoun, after] of pronouns) {
      if (proclitic === '' && pronoun === '') continue;
      // What has the article takes no pronoun.
      if (pronoun !== '' && article !== undefined) continue;
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
  for (const { letters: proclitic, cost: before } of PROCLITICS) {
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
