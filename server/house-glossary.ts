import { CONFIGURATION_FILES } from '../rules/engine/configuration/configuration.js';
import type { GlossaryAddition } from '../rules/engine/configuration/glossary-writing.js';
import { NotUtf8 } from './dictionaries.js';
import type { Files } from './host.js';
import type { Profiles } from './profiles.js';
import { inFolder, parentFolder, relativePath } from './uris.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** The glossary that is made where a configuration names none. */
const NEW_GLOSSARY = 'names.csv';
const NEW_CONFIGURATION = CONFIGURATION_FILES[1];

/** A glossary that cannot be written: broken, or not in the folder of the configuration. */
export class NoGlossary extends Error {}

/** Writes into the glossaries of houses, and makes those that are missing. */
export class HouseGlossary {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: Files,
    private readonly folders: WorkspaceFolders,
    private readonly profiles: Profiles,
  ) {}

  /**
   * Adds to the first glossary that the configuration of an article names. Where it names none, one is made beside it and named in it; where
   * there is no configuration, one is made in the workspace's folder. Rejects where a file cannot be written.
   */
  add(article: string, addition: GlossaryAddition): Promise<void> {
    // One after the other: each sees what the one before it has written.
    const added = this.#last.then(() => this.#add(article, addition));
    this.#last = added.catch(() => undefined);
    return added;
  }

  async #add(article: string, addition: GlossaryAddition): Promise<void> {
    const { addToGlossary, nameGlossary } = await import('../rules/engine/configuration/glossary-writing.js');
    const { configuration } = await this.profiles.of(article);
    const folder = configuration?.folder ?? this.folders.topOf(article) ?? parentFolder(article);
    if (folder === undefined) throw new NoGlossary();
    const [named] = configuration?.configuration.glossary ?? [];
    const path = named ?? NEW_GLOSSARY;
    const uri = inFolder(folder, path);
    // A downloaded folder must not have files elsewhere written.
    if (relativePath(folder, uri) === undefined) throw new NoGlossary();
    const written = addToGlossary(await this.#read(uri), path, [addition]);
    if (written === undefined) throw new NoGlossary();
    const config = configuration?.uri ?? inFolder(folder, NEW_CONFIGURATION);
    const before = await this.#read(config);
    const naming = named === undefined ? nameGlossary(before, path) : before;
    if (naming === undefined) throw new NoGlossary();
    await this.files.write(uri, written);
    if (naming !== before) await this.files.write(config, naming);
    this.profiles.forgetAll();
  }

  /** What is not UTF-8 would be torn by being written. */
  async #read(uri: string): Promise<string> {
    const text = (await this.files.read(uri)) ?? '';
    if (/[\0\uFFFD]/.test(text)) throw new NotUtf8();
    return text;
  }
}
