import { Emitter } from 'vscode-languageserver';
import type { GlossaryFile, JoinedGlossaries } from '../rules/engine/configuration/glossary.js';
import type { ConfigurationProblem } from '../rules/engine/configuration/problem.js';
import { EMPTY_GLOSSARY } from '../rules/engine/glossary.js';
import type { ConfigurationFile } from './configuration-files.js';
import type { Files } from './host.js';
import { reasonOf } from './log.js';
import { inFolder, unescaped } from './uris.js';

/** A glossary that was read. `problems` are those of this file, also where it contradicts another. */
export interface ReadGlossary {
  readonly uri: string;
  /** As messages name it: the path that the configuration has. */
  readonly file: string;
  readonly text: string;
  readonly content: GlossaryFile;
}

/** What the glossaries of a configuration come to. */
export interface ReadGlossaries extends Pick<JoinedGlossaries, 'glossary'> {
  readonly files: readonly ReadGlossary[];
  /** Of all files, each with its file. */
  readonly problems: readonly ConfigurationProblem[];
}

/** A glossary that is named and cannot be read. */
export interface UnreadableGlossary {
  readonly file: string;
  /** Undefined where there is no such file. */
  readonly reason: string | undefined;
}

const NO_GLOSSARIES: ReadGlossaries = { files: [], glossary: EMPTY_GLOSSARY, problems: [] };

/** Finds and reads the glossaries that configurations name. */
export class Glossaries {
  readonly #sought = new Map<string, string>();
  readonly #parsed = new Map<string, ReadGlossary>();
  readonly #joined = new Map<string, ReadGlossaries>();
  readonly #didSeek = new Emitter<string>();
  readonly #didFail = new Emitter<UnreadableGlossary>();

  constructor(private readonly files: Files) {}

  /** The files that glossaries were looked for in. */
  get sought(): readonly string[] {
    return [...this.#sought.values()];
  }

  /** Fires when a file joins `sought`. */
  get onDidSeek() {
    return this.#didSeek.event;
  }

  /** Fires for a file that is named and cannot be read. */
  get onDidFail() {
    return this.#didFail.event;
  }

  /** Whether names were looked for in this file. */
  reads(uri: string): boolean {
    return this.#sought.has(unescaped(uri));
  }

  /** The glossaries that a configuration names, put together; the same object for as long as none of them changes. Never rejects. */
  async for(configuration: ConfigurationFile | undefined): Promise<ReadGlossaries> {
    const named = configuration?.configuration.glossary ?? [];
    if (!configuration || named.length === 0) return NO_GLOSSARIES;
    // The parsers take longer to load than an article to check: only where there is something to parse.
    const { joinGlossaries } = await import('../rules/engine/configuration/glossary.js');
    const read = await Promise.all(named.map((path) => this.#read(inFolder(configuration.folder, path), path)));
    const files = read.filter((file) => file !== undefined);
    const key = named.map((path) => inFolder(configuration.folder, path)).join('\n');
    const before = this.#joined.get(key);
    if (before?.files.length === files.length && before.files.every((file, i) => file === files[i])) return before;
    const { glossary, problems } = joinGlossaries(files.map(({ content }) => content));
    const joined = { files, glossary, problems: [...files.flatMap(({ content }) => content.problems), ...problems] };
    this.#joined.set(key, joined);
    return joined;
  }

  async #read(uri: string, file: string): Promise<ReadGlossary | undefined> {
    this.#seek(uri);
    let text: string | undefined;
    try {
      text = await this.files.read(uri);
      if (text === undefined) this.#didFail.fire({ file, reason: undefined });
    } catch (error) {
      this.#didFail.fire({ file, reason: reasonOf(error) });
    }
    if (text === undefined) {
      this.#parsed.delete(uri);
      return undefined;
    }
    const known = this.#parsed.get(uri);
    if (known?.text === text && known.file === file) return known;
    const { parseGlossary } = await import('../rules/engine/configuration/glossary.js');
    const read = { uri, file, text, content: parseGlossary(text, file) };
    this.#parsed.set(uri, read);
    return read;
  }

  #seek(uri: string): void {
    const key = unescaped(uri);
    if (this.#sought.has(key)) return;
    this.#sought.set(key, uri);
    this.#didSeek.fire(uri);
  }
}
