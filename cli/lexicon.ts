import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../rules/index.js';
import { loadLexicon } from '../rules/lexicon/load.js';
import { UsageError } from './problem.js';

/** The compiled data, from where the bundle stands: `dist/cli/mudaqqiq.cjs`. */
const DATA = join(__dirname, '..', '..', 'data');

let loaded: Lexicon | undefined;

/** The compiled lexicon, read when it is first asked for. Throws `UsageError` where its file is missing or damaged. */
export function lexicon(): Lexicon {
  loaded ??= loadLexicon((name) => {
    try {
      return readFileSync(join(DATA, name));
    } catch (error) {
      throw new UsageError('noLexicon', { file: name, reason: error instanceof Error ? error.message : String(error) });
    }
  });
  return loaded;
}
