import type { Connection, Event, FileEvent, ServerCapabilities } from 'vscode-languageserver';
import type { Lexicon } from '../rules/index.js';
import type { Articles } from './articles.js';
import type { ClientTraits } from './client-traits.js';
import type { ConfigurationFiles } from './configuration-files.js';
import type { Dictionaries } from './dictionaries.js';
import type { Glossaries } from './glossaries.js';
import type { Files, Host } from './host.js';
import type { HouseGlossary } from './house-glossary.js';
import type { Log } from './log.js';
import type { Notices } from './notices.js';
import type { Profiles } from './profiles.js';
import type { Scheduler } from './scheduling.js';
import type { SettingsSource } from './settings.js';
import type { WorkspaceFolders } from './workspace-folders.js';
import type { WorkspaceNames } from './workspace-names.js';

/** What features work with. */
export interface Services {
  readonly connection: Connection;
  readonly client: ClientTraits;
  readonly articles: Articles;
  readonly profiles: Profiles;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly configurations: ConfigurationFiles;
  readonly dictionaries: Dictionaries;
  readonly glossaries: Glossaries;
  readonly houseGlossary: HouseGlossary;
  readonly workspaceNames: WorkspaceNames;
  readonly host: Host;
  readonly files: Files;
  readonly lexicon: Promise<Lexicon | undefined>;
  /** Fires with the changes of files that the client watches. */
  readonly onDidChangeFiles: Event<readonly FileEvent[]>;
  readonly scheduler: Scheduler;
  readonly notices: Notices;
  readonly log: Log;
}

/** One thing that the server does for an editor: one file, listed in features.ts. */
export interface Feature {
  /** What it adds to the answer to `initialize`. */
  capabilities?(client: ClientTraits): Partial<ServerCapabilities>;
  /** Registers its handlers. Called once, before `initialize` is answered. */
  start(services: Services): void;
  /** Asks the client for what it must be asked for. Called once the client is ready for requests. */
  ready?(services: Services): void | Promise<void>;
}
