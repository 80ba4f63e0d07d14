import type { Lexicon } from '../rules/index.js';

/** The text files that the server reads and writes: configuration and dictionaries. Articles come by LSP alone. */
export interface Files {
  /** The text of a file; undefined where there is none. Rejects where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Adds text at the end of a file, and leaves what is there as it is; makes the file and its folders where they are missing. */
  append(uri: string, text: string): Promise<void>;
}

/** What differs between Node and a browser worker. */
export interface Host {
  /** Files that the server reaches without the client's help; undefined for a URI that it does not. */
  filesOf(uri: string): Files | undefined;
  /** Where the user's dictionary is kept unless the client names a place; undefined where the host has no such place. */
  readonly userDictionaryUri: string | undefined;
  /** Calls back in the next turn of the event loop, after one more message may have come in. */
  nextTurn(run: () => void): void;
  /** The compiled lexicon. `dataUri` is what the client says of its place. Called once; rejects with a reason for the user. */
  loadLexicon(dataUri: string | undefined): Promise<Lexicon>;
}
