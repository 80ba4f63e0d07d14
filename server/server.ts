import {
  type Connection,
  Emitter,
  ErrorCodes,
  type FileEvent,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Lexicon, Rule } from '../rules/index.js';
import { Articles } from './articles.js';
import { clientFiles, NO_FILES } from './client-files.js';
import { type ClientTraits, readClient } from './client-traits.js';
import { ConfigurationFiles } from './configuration-files.js';
import { Dictionaries } from './dictionaries.js';
import type { Services } from './feature.js';
import { FEATURES } from './features.js';
import { Glossaries } from './glossaries.js';
import type { Files, Host } from './host.js';
import { HouseGlossary } from './house-glossary.js';
import { Log, reasonOf } from './log.js';
import { NameIndex } from './name-index.js';
import { Notices } from './notices.js';
import { Profiles } from './profiles.js';
import { Scheduler } from './scheduling.js';
import { SettingsSource } from './settings.js';
import { WorkspaceFolders } from './workspace-folders.js';
import { WorkspaceNames } from './workspace-names.js';

/** Starts a server on a connection. It answers from `initialize` on, and ends with the connection. */
export function startServer(connection: Connection, host: Host, rules: readonly Rule[]): void {
  let services: Services | undefined;

  connection.onInitialize((params) => {
    if (services) return new ResponseError(ErrorCodes.InvalidRequest, 'the server is initialized already');
    const client = readClient(params);
    services = makeServices(connection, client, host, rules);
    services.articles.documents.listen(connection);
    for (const feature of FEATURES) feature.start(services);
    const capabilities: ServerCapabilities = Object.assign(
      {},
      ...FEATURES.map((feature) => feature.capabilities?.(client)),
    );
    return { capabilities, serverInfo: { name: 'mudaqqiq' } };
  });

  connection.onInitialized(() => {
    if (!services) return;
    const ready = services;
    for (const feature of FEATURES) Promise.resolve(feature.ready?.(ready)).catch(ready.log.failure);
  });

  connection.listen();
}

function makeServices(connection: Connection, client: ClientTraits, host: Host, rules: readonly Rule[]): Services {
  const log = new Log(connection.console);
  const notices = new Notices(connection);
  const scheduler = new Scheduler(host.nextTurn);
  const settings = new SettingsSource(connection, client, rules, notices);
  const files = filesFor(host, client.options.fileAccess ? clientFiles(connection) : NO_FILES);
  const folders = new WorkspaceFolders(client.folders);
  const configurations = new ConfigurationFiles(files, rules, folders);
  const dictionaries = new Dictionaries(files, folders, client.options.userDictionaryUri ?? host.userDictionaryUri);
  const glossaries = new Glossaries(files);
  const lexicon = host.loadLexicon(client.options.dataUri).catch(async (error): Promise<Lexicon | undefined> => {
    log.failure(error);
    const { language } = await settings.of();
    notices.once('noLexicon', language, { reason: reasonOf(error) });
    return undefined;
  });
  const didChangeFiles = new Emitter<readonly FileEvent[]>();
  connection.onDidChangeWatchedFiles(({ changes }) => didChangeFiles.fire(changes));
  const index = new NameIndex(host.cacheIn(client.options.storageUri));
  const profiles = new Profiles({ settings, configurations, dictionaries, glossaries, index, lexicon, rules });
  const articles = new Articles(profiles, scheduler, log);
  return {
    connection,
    client,
    articles,
    profiles,
    settings,
    folders,
    configurations,
    dictionaries,
    glossaries,
    houseGlossary: new HouseGlossary(files, folders, profiles),
    workspaceNames: new WorkspaceNames(articles, profiles, files, index),
    onDidChangeFiles: didChangeFiles.event,
    host,
    files,
    lexicon,
    scheduler,
    notices,
    log,
  };
}

/** The host's own files, and the client's where the host does not reach. */
function filesFor(host: Host, others: Files): Files {
  return {
    read: (uri) => (host.filesOf(uri) ?? others).read(uri),
    append: (uri, text) => (host.filesOf(uri) ?? others).append(uri, text),
    write: (uri, text) => (host.filesOf(uri) ?? others).write(uri, text),
  };
}
