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

/** What each newsroom decides for itself, beyond which rules are on. */
export interface House {
  readonly strictness: Strictness;
  readonly finalYaa: FinalYaa;
  readonly forbidden: readonly ForbiddenWord[];
  readonly glossary: Glossary;
}

/** What holds where nothing is decided. */
export const DEFAULT_HOUSE: House = {
  strictness: 'both',
  finalYaa: 'standard',
  forbidden: [],
  glossary: EMPTY_GLOSSARY,
};
