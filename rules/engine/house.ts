import { EMPTY_GLOSSARY, type Glossary } from './glossary.js';

/**
 * Which orthography must be exact, as word processors name it: `initial-alef-hamza` the hamza on the first alef of a word, `final-yaa` ي
 * and ى at the end of one.
 */
export const STRICTNESS = ['both', 'initial-alef-hamza', 'final-yaa', 'none'] as const;
export type Strictness = (typeof STRICTNESS)[number];

/** How a house writes the final yaa: `standard` في and على, `egyptian` without dots in both, فى and على. */
export const FINAL_YAA = ['standard', 'egyptian'] as const;
export type FinalYaa = (typeof FINAL_YAA)[number];

/** A word or phrase that a house does not use. */
export interface ForbiddenWord {
  readonly phrase: string;
  /** What to write instead, best first; empty where the house names nothing. */
  readonly replacements: readonly string[];
  /** Why, in the house's own words; may be empty. */
  readonly note: string;
}

/** A spelling of a name of one word that another one is more common than, in all articles of the house. */
export interface ArchiveSpelling {
  readonly spelling: string;
  readonly count: number;
  readonly preferred: string;
  readonly preferredCount: number;
}

/** What each newsroom decides for itself, beyond which rules are on. */
export interface House {
  readonly strictness: Strictness;
  readonly finalYaa: FinalYaa;
  readonly forbidden: readonly ForbiddenWord[];
  readonly glossary: Glossary;
  /** What the names of its archive tell; empty where the archive was not read. */
  readonly archive: readonly ArchiveSpelling[];
}

/** What holds where nothing is decided. */
export const DEFAULT_HOUSE: House = {
  strictness: 'both',
  finalYaa: 'standard',
  forbidden: [],
  glossary: EMPTY_GLOSSARY,
  archive: [],
};
