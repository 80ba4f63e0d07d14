/** A name as the house spells it. */
export interface GlossaryName {
  readonly preferred: string;
  /** Spellings that the house does not use. */
  readonly variants: readonly string[];
  /** The house's own remark, shown with the name; may be empty. */
  readonly note: string;
  /** The name in Latin letters; may be empty. */
  readonly latin: string;
  /** Whether small and capital letters are told apart in variants of Latin letters. */
  readonly caseSensitive: boolean;
  /** Whether a variant may stay in a quotation, or in a title of Latin letters. */
  readonly keepInQuotes: boolean;
}

/** The names of a house. */
export interface Glossary {
  readonly names: readonly GlossaryName[];
  /** Pairs of spellings that are two names, however alike. */
  readonly different: readonly (readonly [string, string])[];
}

export const EMPTY_GLOSSARY: Glossary = { names: [], different: [] };

/** What the columns of a glossary, and the keys of an entry, are called. */
export const GLOSSARY_FIELDS = [
  'preferred',
  'variants',
  'note',
  'latin',
  'caseSensitive',
  'keepInQuotes',
  'different',
] as const;
export type GlossaryField = (typeof GLOSSARY_FIELDS)[number];

/** What is asked of a glossary again and again. */
interface Decisions {
  readonly pairs: ReadonlySet<string>;
  readonly preferred: ReadonlySet<string>;
}

const decisions = new WeakMap<Glossary, Decisions>();

function decisionsOf(glossary: Glossary): Decisions {
  let known = decisions.get(glossary);
  if (!known) {
    const pairs = glossary.different.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]);
    known = { pairs: new Set(pairs), preferred: new Set(glossary.names.map(({ preferred }) => preferred)) };
    decisions.set(glossary, known);
  }
  return known;
}

/**
 * Whether the house has decided about a spelling, so that it is not to be brought in line with another one: it says that the two are
 * two names, or it is the house's own spelling.
 */
export function isSettled(glossary: Glossary, spelling: string, other: string): boolean {
  const { pairs, preferred } = decisionsOf(glossary);
  return pairs.has(`${spelling}\n${other}`) || (preferred.has(spelling) && !preferred.has(other));
}
