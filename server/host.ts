import type { Lexicon } from '../rules/index.js';
import type { NameReaderSettings, NameReaders } from './name-readers.js';

/** The text files that the server reads and writes: configuration and dictionaries. Articles come by LSP alone. */
export interface Files {
  /** The text of a file; undefined where there is none. Rejects where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Adds text at the end of a file, and leaves what is there as it is; makes the file and its folders where they are missing. */
  append(uri: string, text: string): Promise<void>;
  /** Gives a file another text; makes the file and its folders where they are missing. */
  write(uri: string, text: string): Promise<void>;
}

/** What can be made again, kept between sessions. */
export interface Cache {
  /** Undefined where there is nothing under the key. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** What differs between Node and a browser worker. */
export interface Host {
  /** Files that the server reaches without the client's help; undefined for a URI that it does not. */
  filesOf(uri: string): Files | undefined;
  /** Where the user's dictionary is kept unless the client names a place; undefined where the host has no such place. */
  readonly userDictionaryUri: string | undefined;
  /** In the folder that the client names, or the host's own; undefined where there is neither. */
  cacheIn(folder: string | undefined): Cache | undefined;
  /** The articles of a folder and those below, by URI; undefined for a folder that the host does not reach. */
  articlesIn(folder: string): Promise<readonly string[]> | undefined;
  /** Threads that read articles for their names; undefined where the host has none. */
  nameReaders(settings: NameReaderSettings): Promise<NameReaders> | undefined;
  /** Calls back in the next turn of the event loop, after one more message may have come in. */
  nextTurn(run: () => void): void;
  /** The compiled lexicon. `dataUri` is what the client says of its place. Called once; rejects with a reason for the user. */
  loadLexicon(dataUri: string | undefined): Promise<Lexicon>;
}
