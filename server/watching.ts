import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { CONFIGURATION_FILES } from '../rules/engine/configuration/configuration.js';
import type { Dictionaries } from './dictionaries.js';
import type { Feature } from './feature.js';
import type { Log } from './log.js';
import { nameOf, parentFolder, relativePath } from './uris.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** Configuration files, and files that may be dictionaries. */
const WATCHED = ['**/.mudaqqiqrc.{json,yaml,yml}', '**/*.{txt,dic,csv,tsv,md,markdown}'] as const;

/** Follows changes of settings, of configuration files, of dictionaries and of the workspace's folders. */
export const watching: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),

  start({ connection, onDidChangeFiles, settings, dictionaries, glossaries, profiles, log }) {
    settings.watch(() => profiles.forgetAll());
    onDidChangeFiles((changes) => {
      const isConfiguration = (uri: string): boolean => CONFIGURATION_FILES.some((name) => uri.endsWith(`/${name}`));
      const ours = changes.filter(
        ({ uri }) => isConfiguration(uri) || dictionaries.reads(uri) || glossaries.reads(uri),
      );
      if (ours.length > 0) profiles.forgetAll();
      for (const { uri, type } of ours) {
        if (type === FileChangeType.Deleted) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(log.failure);
      }
    });
  },

  async ready({ connection, client, settings, folders, dictionaries, glossaries, profiles, log }) {
    await settings.register();
    if (client.watchesFiles) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map((globPattern) => ({ globPattern })),
      });
      if (client.watchesAnywhere)
        for (const source of [dictionaries, glossaries]) watchOthers(connection, folders, source, log);
    }
    if (client.announcesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        folders.change(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        profiles.forgetAll();
      });
    }
  },
};

/** Watches the word lists and glossaries that the patterns above do not reach: the user's, and those that a configuration names outside of the workspace or by another extension. */
function watchOthers(
  connection: Connection,
  folders: WorkspaceFolders,
  source: Pick<Dictionaries, 'sought' | 'onDidSeek'>,
  log: Log,
): void {
  const watch = (uri: string): void => {
    const top = folders.topOf(uri);
    const baseUri = parentFolder(uri);
    const isWatched = top !== undefined && relativePath(top, uri) !== undefined && /\.(?:txt|dic|csv|tsv)$/.test(uri);
    if (isWatched || baseUri === undefined) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: { baseUri, pattern: nameOf(uri) } }],
      })
      .catch(log.failure);
  };
  for (const uri of source.sought) watch(uri);
  source.onDidSeek(watch);
}
