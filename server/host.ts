import type { Lexicon } from '../rules/index.js';

/** The text files that the server reads and writes: configuration and dictionaries. Articles come by LSP alone. */
export interface Files {
  /** The text of a file; undefined where there is none. Rejects where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Adds a line at the end of a text file; makes the file and its folders where they are missing. */
  appendLine(uri: string, line: string): Promise<void>;
}

/** What differs between Node and a browser worker. */
export interface Host {
  readonly files: Files;
  /** Where the user's dictionary is kept unless the client names a place. */
  readonly userDictionaryUri: string | undefined;
  /** The compiled lexicon. Called at each start of a server, at once; rejects with a reason that a user understands. */
  loadLexicon(): Promise<Lexicon>;
}
