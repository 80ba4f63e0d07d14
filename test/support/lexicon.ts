import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../rules/lexicon/lexicon.js';
import { loadLexicon } from '../../rules/lexicon/load.js';

let loaded: Lexicon | undefined;

/** The compiled lexicon, read once for a whole test file. */
export function testLexicon(): Lexicon {
  loaded ??= loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));
  return loaded;
}
