import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../rules/index.js';
import { loadLexicon } from '../rules/lexicon/load.js';
import { UsageError } from './problem.js';

/** The compiled data, from where the bundle stands: `dist/cli/mudaqqiq.cjs`. */
const DATA = join(__dirname, '..', '..', 'data');

let loaded: Lexicon | undefined;

/** The compiled lexicon, read when it is first asked for. Throws `UsageError` where a file of it is missing or damaged. */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

function load(): Lexicon {
  let file = '';
  try {
    return loadLexicon((name) => {
      file = name;
      return readFileSync(join(DATA, name));
    });
  } catch (error) {
    throw new UsageError('noLexicon', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
