import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES, type Lexicon } from '../rules/index.js';
import { loadLexicon } from '../rules/lexicon/load.js';
import { UsageError } from './problem.js';

/** The compiled data, from where the bundle stands: `dist/cli/mudaqqiq.cjs`. */
const DATA = join(__dirname, '..', '..', 'data');

let loaded: Lexicon | undefined;
/** The bytes of the data files where another thread has read them. */
let shared: SharedData = {};

/** Data files by name, in memory that threads share. */
export type SharedData = Readonly<Record<string, SharedArrayBuffer>>;

/** Reads the data files into memory that can be handed to other threads. Throws `UsageError` as `lexicon` does. */
export function shareLexicon(): SharedData {
  if (Object.keys(shared).length === 0)
    shared = Object.fromEntries(Object.values(DATA_FILES).map((name) => [name, readShared(name)]));
  return shared;
}

/** Has the lexicon made of what another thread has read. */
export function useShared(data: SharedData): void {
  shared = data;
}

function readShared(name: string): SharedArrayBuffer {
  try {
    const bytes = readFileSync(join(DATA, name));
    const memory = new SharedArrayBuffer(bytes.length);
    new Uint8Array(memory).set(bytes);
    return memory;
  } catch (error) {
    throw new UsageError('noLexicon', { file: name, reason: error instanceof Error ? error.message : String(error) });
  }
}

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
      const memory = shared[name];
      return memory ? new Uint8Array(memory) : readFileSync(join(DATA, name));
    });
  } catch (error) {
    throw new UsageError('noLexicon', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
