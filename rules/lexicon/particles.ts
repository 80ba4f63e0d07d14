/**
 * What is written together with a word: particles before it, pronouns after it. The costs are −ln of how often a form
 * of running text has them, as the frequencies of the vocabulary's forms with and without them give it.
 */

const CONJUNCTIONS: Readonly<Record<string, number>> = { '': 0, و: 2.3, ف: 4 };
const PREPOSITIONS: Readonly<Record<string, number>> = { '': 0, ب: 3, ل: 3, ك: 4.5 };
const ARTICLE = 'ال';
const ARTICLE_COST = 1.1;
/** Before verbs: س of the future. */
const FUTURE = 'س';
const FUTURE_COST = 4.5;

/** Everything that may stand before a word, in the order of grammar: conjunction, preposition, article. ل + ال is لل. */
const PROCLITICS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(CONJUNCTIONS).flatMap(([conjunction, first]) => [
    [conjunction + FUTURE, first + FUTURE_COST] as const,
    ...Object.entries(PREPOSITIONS).flatMap(([preposition, second]) => [
      [conjunction + preposition, first + second] as const,
      [conjunction + (preposition === 'ل' ? 'لل' : preposition + ARTICLE), first + second + ARTICLE_COST] as const,
    ]),
  ]),
);

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
  const proclitics = Object.entries(PROCLITICS).filter(([letters]) => bare.startsWith(letters));
  const pronouns = Object.entries(PRONOUNS).filter(([letters]) => bare.endsWith(letters));
  for (const [proclitic, before] of proclitics) {
    for (const [pronoun, after] of pronouns) {
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
  for (const [proclitic, before] of Object.entries(PROCLITICS)) {
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
