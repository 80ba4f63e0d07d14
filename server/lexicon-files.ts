import type { Lexicon } from '../rules/index.js';
import { DATA_FILES, loadLexicon } from '../rules/lexicon/load.js';

/** Loads the compiled lexicon from files that are read all at once. Rejects where one cannot be read or is no such file. */
export async function lexiconFrom(read: (name: string) => Promise<ArrayBuffer | Uint8Array>): Promise<Lexicon> {
  const contents = new Map<string, ArrayBuffer | Uint8Array>();
  await Promise.all(Object.values(DATA_FILES).map(async (name) => contents.set(name, await read(name))));
  return loadLexicon((name) => {
    const content = contents.get(name);
    if (!content) throw new Error(`no data file ${name}`);
    return content;
  });
}
