/**
 * What client and server agree on beyond LSP: names of settings, commands, requests and notifications, and the shapes they carry. It imports
 * nothing, so that a client may import it without taking a part of the server into its bundle.
 */

/** The section of the editor's settings that the server reads by `workspace/configuration`, for each article. */
export const SETTINGS_SECTION = 'mudaqqiq';

/** The kind of the code action that applies all safe fixes of an article; editors run it on save as `source.fixAll` too. */
export const FIX_ALL_KIND = 'source.fixAll.mudaqqiq';

/** What a client may tell the server in `initialize`. All of it is optional. */
export interface InitializationOptions {
  /** URI of the folder that holds the compiled data. The browser server needs it, the Node server finds its own. */
  readonly dataUri?: string;
  /** URI of the user's dictionary file. Without it the Node server keeps one in the user's configuration folder. */
  readonly userDictionaryUri?: string;
  /** URI of a folder for what can be made again, such as the names of the workspace. Without it the Node server uses the user's cache folder. */
  readonly storageUri?: string;
  /** The client answers the requests about files below. */
  readonly fileAccess?: boolean;
  /** The client wants `STATUS_NOTIFICATION`. */
  readonly status?: boolean;
  /** Settings of a client that does not answer `workspace/configuration`, as in the section. */
  readonly settings?: unknown;
}

/** Commands that the server runs by `workspace/executeCommand`. */
export const COMMANDS = {
  /** Adds a word to a dictionary; takes an `AddWordArguments`. */
  addToDictionary: 'mudaqqiq.server.addToDictionary',
  /** Makes `name` the house's spelling and `other` one that it does not use; takes a `NamesArguments`, as the next two. */
  houseSpelling: 'mudaqqiq.server.houseSpelling',
  /** Tells that `name` and `other` are two names. */
  differentNames: 'mudaqqiq.server.differentNames',
  /** Writes `other` for `name` in all articles of the workspace. */
  changeEverywhere: 'mudaqqiq.server.changeEverywhere',
} as const;

/** The dictionaries that a word may be added to: the user's own, the one of the workspace's folder, and one of a folder in it. */
export const DICTIONARY_SCOPES = ['user', 'workspace', 'folder'] as const;
export type DictionaryScope = (typeof DICTIONARY_SCOPES)[number];

export interface AddWordArguments {
  readonly word: string;
  readonly scope: DictionaryScope;
  /** The article that the word stands in; its folder tells which workspace dictionary is meant. */
  readonly uri: string;
}

/** Two spellings of names of one word. */
export interface NamesArguments {
  /** The article that is meant; its place tells which configuration and glossary hold. */
  readonly uri: string;
  readonly name: string;
  readonly other: string;
}

/** Client → server request: all safe fixes of an article as a `WorkspaceEdit` on the version the server knows, or null where there are none. */
export const FIX_ALL_REQUEST = 'mudaqqiq/fixAll';

/** Client → server request: reads configuration, dictionaries and settings anew and checks the article; answers with its `ArticleStatus`, or null for an article that is not open. */
export const CHECK_REQUEST = 'mudaqqiq/check';

export interface ArticleParams {
  readonly uri: string;
}

/** Server → client notification after each check, to a client that asked for it. */
export const STATUS_NOTIFICATION = 'mudaqqiq/status';

/** The outcome of a check in figures. */
export interface ArticleStatus {
  readonly uri: string;
  /** The version of the document that was checked. */
  readonly version: number;
  /** False where settings turn the proofreader off; all counts are 0 then. */
  readonly enabled: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly words: number;
  /** Time that the check itself took. */
  readonly milliseconds: number;
}

/** Server → client request: the text of a file, or null where there is none. For files that the server cannot reach itself. */
export const READ_FILE_REQUEST = 'mudaqqiq/readFile';

export interface FileParams {
  readonly uri: string;
}

export interface FileContent {
  readonly text: string;
}

/** Server → client request: adds text, line ends included, at the end of a file, which is made where it is missing. */
export const APPEND_TEXT_REQUEST = 'mudaqqiq/appendText';

export interface AppendTextParams extends FileParams {
  readonly text: string;
}

/** Server → client request: gives a file another text; it is made where it is missing. */
export const WRITE_TEXT_REQUEST = 'mudaqqiq/writeText';

export interface WriteTextParams extends FileParams {
  readonly text: string;
}

/** Server → client request: the URIs of the articles in a folder and those below, for folders that the server cannot search itself. */
export const FIND_ARTICLES_REQUEST = 'mudaqqiq/findArticles';

/** Client → server request: the names of an open article as `NamesShown`, inconsistent ones first, or null where it is not checked. */
export const ARTICLE_NAMES_REQUEST = 'mudaqqiq/articleNames';

/** Client → server request: the names of all articles of the workspace as `NamesShown`, without places; the first ones, as many as are wanted. */
export const WORKSPACE_NAMES_REQUEST = 'mudaqqiq/workspaceNames';

/** Client → server request: where a name stands in the workspace, as `Location[]` of LSP. */
export const NAME_PLACES_REQUEST = 'mudaqqiq/namePlaces';

/** Server → client notification, to a client that wants the status: the names of the workspace have changed. */
export const NAMES_CHANGED_NOTIFICATION = 'mudaqqiq/namesChanged';

export interface NameParams {
  readonly name: string;
}

export interface WorkspaceNamesParams {
  /** How many names are wanted; `NAMES_PER_PAGE` where it is left out. */
  readonly count?: number;
}

/** More names are more than most people look at in a list; those with several spellings come first. */
export const NAMES_PER_PAGE = 2000;

export interface NamesShown {
  readonly names: readonly ShownName[];
  /** How many names there are, shown or not. */
  readonly all: number;
  /** How many articles they are of. */
  readonly articles: number;
}

/** One name in all its spellings. */
export interface ShownName {
  /** In its most common spelling. */
  readonly name: string;
  readonly count: number;
  readonly kind?: 'person' | 'place' | 'organisation';
  /** Whether dictionary or name lists have it. */
  readonly familiar: boolean;
  /** The most common one first. */
  readonly spellings: readonly ShownSpelling[];
}

export interface ShownSpelling {
  readonly name: string;
  /** The names of one word that it is made of: what can be renamed. */
  readonly parts: readonly string[];
  readonly count: number;
  readonly articles: number;
  /** Where it stands; left out in the names of the workspace. */
  readonly places?: readonly ShownPlace[];
}

/** A `Location` of LSP. */
export interface ShownPlace {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}
