import { NAME_KIND } from '../lexicon/gazetteer.js';

/** The kinds of names that people bear. */
export const PERSON = NAME_KIND.given | NAME_KIND.family;

/** As a binary logarithm: some thirty people are called so. */
export const MANY_PEOPLE = 5;
