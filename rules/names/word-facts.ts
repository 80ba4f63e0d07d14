import type { Lexicon } from '../lexicon/lexicon.js';

/** What names need to know of words. A `Lexicon` is one. */
export type WordFacts = Pick<Lexicon, 'accepts' | 'analyse' | 'isUserWord' | 'zipf' | 'names' | 'spelling'>;
