import { Emitter } from 'vscode-languageserver';
import { CONFIGURATION_FILES, type Configuration } from '../rules/engine/configuration/configuration.js';
import type { ConfigurationProblem } from '../rules/engine/configuration/problem.js';
import type { Rule } from '../rules/index.js';
import type { Files } from './host.js';
import { inFolder } from './uris.js';
import type { WorkspaceFolders } from './workspace-folders.js';

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
    private readonly folders: WorkspaceFolders,
  ) {}

  /** Fires for each file that is read. */
  get onDidRead() {
    return this.#didRead.event;
  }

  /** The nearest configuration file from the article's folder up. An article that is no file yet has that of the first folder. Never rejects. */
  for(uri: string): Promise<ConfigurationFile | undefined> {
    return this.#nearestOf(this.folders.above(uri));
  }

  /** Has everything read anew when it is next asked for. */
  forgetAll(): void {
    this.#nearest.clear();
  }

  async #nearestOf([folder, ...above]: readonly string[]): Promise<ConfigurationFile | undefined> {
    if (folder === undefined) return undefined;
    let nearest = this.#nearest.get(folder);
    if (!nearest) {
      nearest = this.#look(folder, above);
      this.#nearest.set(folder, nearest);
    }
    return nearest;
  }

  async #look(folder: string, above: readonly string[]): Promise<ConfigurationFile | undefined> {
    const texts = await Promise.all(CONFIGURATION_FILES.map((name) => this.#read(inFolder(folder, name))));
    const i = texts.findIndex((text) => text !== undefined);
    const [name, text] = [CONFIGURATION_FILES[i], texts[i]];
    return name !== undefined && text !== undefined ? this.#parse(folder, name, text) : this.#nearestOf(above);
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
