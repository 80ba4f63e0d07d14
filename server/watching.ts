import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { CONFIGURATION_FILES } from '../rules/engine/configuration/configuration.js';
import type { Feature } from './feature.js';

/** Configuration files, and files that may be dictionaries. */
const WATCHED = ['**/.mudaqqiqrc.{json,yaml,yml}', '**/*.{txt,dic}'] as const;

/** Follows changes of settings, of configuration files, of dictionaries and of the workspace's folders. */
export const watching: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),

  start({ connection, settings, dictionaries, profiles, log }) {
    settings.watch(() => profiles.forgetAll());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const configurations = changes.filter(({ uri }) => CONFIGURATION_FILES.some((name) => uri.endsWith(`/${name}`)));
      if (configurations.length > 0 || changes.some(({ uri }) => dictionaries.reads(uri))) profiles.forgetAll();
      for (const { uri, type } of configurations) {
        if (type === FileChangeType.Deleted) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(log.failure);
      }
    });
  },

  async ready({ connection, client, settings, configurations, profiles }) {
    await settings.register();
    if (client.watchesFiles) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map((globPattern) => ({ globPattern })),
      });
    }
    if (client.announcesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        configurations.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        profiles.forgetAll();
      });
    }
  },
};
