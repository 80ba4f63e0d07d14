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

const pairs = new WeakMap<Glossary, ReadonlySet<string>>();

/** Whether the house says that two spellings are two names. */
export function areTwoNames(glossary: Glossary, a: string, b: string): boolean {
  if (glossary.different.length === 0) return false;
  let known = pairs.get(glossary);
  if (!known) {
    known = new Set(glossary.different.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]));
    pairs.set(glossary, known);
  }
  return known.has(`${a}\n${b}`);
}
