import { Emitter } from 'vscode-languageserver';
import { CONFIGURATION_FILES, type Configuration } from '../rules/engine/configuration/configuration.js';
import type { ConfigurationProblem } from '../rules/engine/configuration/parse.js';
import type { Rule } from '../rules/index.js';
import type { Files } from './host.js';
import { inFolder, parentFolder, relativePath } from './uris.js';

/** A configuration file that was read. Paths and globs in it count from `folder`. */
export interface ConfigurationFile {
  readonly uri: string;
  readonly folder: string;
  readonly text: string;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** Finds, reads and keeps the configuration files of articles. */
export class ConfigurationFiles {
  readonly #nearest = new Map<string, Promise<ConfigurationFile | undefined>>();
  readonly #didRead = new Emitter<ConfigurationFile>();

  constructor(
    private readonly files: Files,
    private readonly rules: readonly Rule[],
    /** URIs of the workspace's folders: above the one that holds an article nothing is looked for. */
    private folders: readonly string[],
  ) {}

  /** Fires for each file that is read. */
  get onDidRead() {
    return this.#didRead.event;
  }

  /** The nearest configuration file from the article's folder up. An article that is no file yet has that of the first folder. Never rejects. */
  async for(uri: string): Promise<ConfigurationFile | undefined> {
    const top = this.folders.find((folder) => relativePath(folder, uri) !== undefined);
    const isFile = top !== undefined || uri.startsWith('file:');
    const folder = isFile ? parentFolder(uri) : this.folders[0];
    return folder === undefined ? undefined : this.#from(folder, top);
  }

  /** Has everything read anew when it is next asked for. */
  forgetAll(): void {
    this.#nearest.clear();
  }

  /** Follows the workspace's folders, given by URI. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
  }

  #from(folder: string, top: string | undefined): Promise<ConfigurationFile | undefined> {
    let nearest = this.#nearest.get(folder);
    if (!nearest) {
      nearest = this.#look(folder, top);
      this.#nearest.set(folder, nearest);
    }
    return nearest;
  }

  async #look(folder: string, top: string | undefined): Promise<ConfigurationFile | undefined> {
    const texts = await Promise.all(CONFIGURATION_FILES.map((name) => this.#read(inFolder(folder, name))));
    const i = texts.findIndex((text) => text !== undefined);
    const [name, text] = [CONFIGURATION_FILES[i], texts[i]];
    if (name !== undefined && text !== undefined) return this.#parse(folder, name, text);
    const parent = folder === top ? undefined : parentFolder(folder);
    return parent === undefined ? undefined : this.#from(parent, top);
  }

  /** A file that cannot be read counts as missing: the article is checked all the same. */
  async #read(uri: string): Promise<string | undefined> {
    return this.files.read(uri).catch(() => undefined);
  }

  async #parse(folder: string, name: string, text: string): Promise<ConfigurationFile> {
    // The parser of YAML takes longer to load than an article to check: only where there is something to parse.
    const { parseConfiguration } = await import('../rules/engine/configuration/parse.js');
    const file = { uri: inFolder(folder, name), folder, text, ...parseConfiguration(text, name, this.rules) };
    this.#didRead.fire(file);
    return file;
  }
}
