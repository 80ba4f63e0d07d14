import { parseWordList } from '../rules/engine/configuration/word-list.js';
import type { ConfigurationFile } from './configuration-files.js';
import type { Files } from './host.js';
import type { DictionaryScope } from './protocol.js';
import { inFolder, relativePath, unescaped } from './uris.js';

/** A file of words that the user may add to. */
export interface Dictionary {
  readonly scope: DictionaryScope;
  readonly uri: string;
}

/** Finds and reads dictionaries: the user's own, and those that a configuration names. */
export class Dictionaries {
  readonly #read = new Set<string>();

  constructor(
    private readonly files: Files,
    private readonly userDictionaryUri: string | undefined,
  ) {}

  /**
   * The dictionaries that words can be added to: the first that the configuration names is the workspace's. One outside of the configuration's
   * folder is only read, so that a downloaded folder cannot have files elsewhere written.
   */
  writable(file: ConfigurationFile | undefined): Dictionary[] {
    const user: Dictionary[] =
      this.userDictionaryUri === undefined ? [] : [{ scope: 'user', uri: this.userDictionaryUri }];
    const own = file && this.#named(file).find((uri) => relativePath(file.folder, uri) !== undefined);
    return own === undefined ? user : [...user, { scope: 'workspace', uri: own }];
  }

  /** Whether words were looked for in this file. */
  reads(uri: string): boolean {
    return this.#read.has(unescaped(uri));
  }

  /** The words of all dictionaries for an article. A dictionary that is missing or cannot be read has none yet. */
  async words(file: ConfigurationFile | undefined): Promise<string[]> {
    const uris = [
      ...(this.userDictionaryUri === undefined ? [] : [this.userDictionaryUri]),
      ...(file ? this.#named(file) : []),
    ];
    for (const uri of uris) this.#read.add(unescaped(uri));
    const texts = await Promise.all(uris.map((uri) => this.files.read(uri).catch(() => undefined)));
    return texts.flatMap((text) => (text === undefined ? [] : parseWordList(text)));
  }

  /** Writes a word into a dictionary. Rejects where the file cannot be written. */
  add({ uri }: Dictionary, word: string): Promise<void> {
    return this.files.appendLine(uri, word);
  }

  #named({ folder, configuration }: ConfigurationFile): string[] {
    return configuration.dictionaries.map((path) => inFolder(folder, path));
  }
}
