import { Emitter } from 'vscode-languageserver';
import { WORD_LIST_FILES } from '../rules/engine/configuration/configuration.js';
import type { WordSource } from '../rules/engine/configuration/house-words.js';
import type { ConfigurationProblem } from '../rules/engine/configuration/problem.js';
import { parseWordList, phraseKey, type WordList } from '../rules/engine/configuration/word-list.js';
import type { ConfigurationFile } from './configuration-files.js';
import type { Files } from './host.js';
import { reasonOf } from './log.js';
import type { DictionaryScope } from './protocol.js';
import { inFolder, parentFolder, relativePath, unescaped } from './uris.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** A file of words that the user may add to. It may not be there yet. */
export interface Dictionary {
  readonly scope: DictionaryScope;
  readonly uri: string;
}

/** A word list that was read, with what is wrong in its lines. */
export interface ReadWordList extends WordSource {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
}

/** A word list that is there and cannot be read. */
export interface UnreadableWordList {
  /** As messages name it. */
  readonly file: string;
  readonly reason: string;
}

/** A file in another encoding, to which nothing can be added. */
export class NotUtf8 extends Error {}

/** Finds and reads word lists: the user's own, those of the article's folder and of the folders above, and those that a configuration names. */
export class Dictionaries {
  readonly #sought = new Map<string, string>();
  readonly #parsed = new Map<string, ReadWordList>();
  readonly #didSeek = new Emitter<string>();
  readonly #didFail = new Emitter<UnreadableWordList>();
  #lastAdded: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: Files,
    private readonly folders: WorkspaceFolders,
    readonly userDictionaryUri: string | undefined,
  ) {}

  /** The files that words were looked for in, whether they are there or not. */
  get sought(): readonly string[] {
    return [...this.#sought.values()];
  }

  /** Fires when a file joins `sought`. */
  get onDidSeek() {
    return this.#didSeek.event;
  }

  /** Fires for a file that is there and cannot be read. */
  get onDidFail() {
    return this.#didFail.event;
  }

  /** Whether words were looked for in this file. */
  reads(uri: string): boolean {
    return this.#sought.has(unescaped(uri));
  }

  /** All word lists that hold for an article and are there, the user's first, what the configuration names last. Never rejects. */
  async for(uri: string, file: ConfigurationFile | undefined): Promise<ReadWordList[]> {
    const uris = [
      ...(this.userDictionaryUri === undefined ? [] : [this.userDictionaryUri]),
      ...this.folders.above(uri).reverse().flatMap(wellKnown),
      ...(file ? named(file) : []),
    ];
    const unique = uris.filter((one, i) => uris.findIndex((other) => unescaped(other) === unescaped(one)) === i);
    for (const one of unique) this.#seek(one);
    const lists = await Promise.all(unique.map((one) => this.#read(one)));
    return lists.filter((list) => list !== undefined);
  }

  /**
   * The dictionaries that a word of an article can be added to. The workspace's is the first that the configuration names, or else the
   * well-known one of the workspace's folder, whether it is there or not; a folder's is the nearest that is there below that. One that a
   * configuration names outside of its folder is only read, so that a downloaded folder cannot have files elsewhere written.
   */
  writable(uri: string, file: ConfigurationFile | undefined, lists: readonly ReadWordList[]): Dictionary[] {
    const isThere = (one: string): boolean => lists.some((list) => unescaped(list.uri) === unescaped(one));
    const inFolders = this.folders.above(uri).map((folder) => wellKnown(folder).find(isThere));
    const own = file && named(file).find((one) => relativePath(file.folder, one) !== undefined);
    const top = this.folders.topOf(uri);
    const workspace = own ?? (top && (wellKnown(top).find(isThere) ?? inFolder(top, WORD_LIST_FILES[0])));
    const beside = uri.startsWith('file:') ? parentFolder(uri) : undefined;
    const nearest = inFolders.find((one) => one !== undefined);
    const folder =
      nearest ?? (workspace === undefined && beside !== undefined ? inFolder(beside, WORD_LIST_FILES[0]) : undefined);
    const scoped = (scope: DictionaryScope, one: string | undefined): Dictionary[] =>
      one === undefined ? [] : [{ scope, uri: one }];
    return [
      ...scoped('user', this.userDictionaryUri),
      ...scoped('workspace', workspace),
      ...scoped('folder', folder === workspace ? undefined : folder),
    ];
  }

  /** Adds a word at the end of a dictionary that does not have it yet. Rejects where the file cannot be written. */
  add({ uri }: Dictionary, word: string): Promise<void> {
    // One after the other: each sees what the one before it has written.
    const added = this.#lastAdded.then(() => this.#append(uri, word));
    this.#lastAdded = added.catch(() => undefined);
    return added;
  }

  async #append(uri: string, word: string): Promise<void> {
    const text = (await this.files.read(uri)) ?? '';
    // What is not UTF-8 would be torn by a line that is.
    if (/[\0\uFFFD]/.test(text)) throw new NotUtf8();
    const { words } = parseWordList(text, uri);
    if (words.some(({ value }) => phraseKey(value) === word)) return;
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const isOpen = text !== '' && !/[\r\n]$/.test(text);
    await this.files.append(uri, `${isOpen ? lineEnd : ''}${word}${lineEnd}`);
  }

  #seek(uri: string): void {
    const key = unescaped(uri);
    if (this.#sought.has(key)) return;
    this.#sought.set(key, uri);
    this.#didSeek.fire(uri);
  }

  async #read(uri: string): Promise<ReadWordList | undefined> {
    const file = this.#shown(uri);
    let text: string | undefined;
    try {
      text = await this.files.read(uri);
    } catch (error) {
      this.#didFail.fire({ file, reason: reasonOf(error) });
    }
    if (text === undefined) {
      this.#parsed.delete(uri);
      return undefined;
    }
    const known = this.#parsed.get(uri);
    if (known?.text === text) return known;
    const list: WordList = parseWordList(text, file);
    const read = { uri, file, text, ...list };
    this.#parsed.set(uri, read);
    return read;
  }

  /** A list's path as messages show it: from the workspace's folder where it lies in one. */
  #shown(uri: string): string {
    const top = this.folders.topOf(uri);
    return (top && relativePath(top, uri)) ?? unescaped(uri).replace(/^file:\/\//, '');
  }
}

function wellKnown(folder: string): string[] {
  return WORD_LIST_FILES.map((name) => inFolder(folder, name));
}

function named({ folder, configuration }: ConfigurationFile): string[] {
  return configuration.dictionaries.map((path) => inFolder(folder, path));
}
