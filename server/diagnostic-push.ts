import type { Checked } from './articles.js';
import { toDiagnostics } from './diagnostics.js';
import type { Feature } from './feature.js';

/**
 * All diagnostics go over again at each keystroke. In an article with thousands of findings reading them would take the editor longer than
 * checking takes the server; the rest comes up as the first are mended, and the status counts all.
 */
const MOST_AT_ONCE = 250;

/** `textDocument/publishDiagnostics`, for clients that do not ask: after each change, or after each burst of changes. */
export const diagnosticPush: Feature = {
  start({ connection, client, articles, profiles, scheduler, log }) {
    if (client.pullsDiagnostics) return;
    const published = new Map<string, Checked>();

    const publish = async (uri: string): Promise<void> => {
      const profile = await profiles.of(uri);
      // What is wrong in a word list is shown by another feature.
      if (profile.isWordList) return;
      const checked = articles.checkNow(uri, profile);
      if (!checked || checked === published.get(uri)) return;
      published.set(uri, checked);
      await connection.sendDiagnostics({
        uri,
        version: checked.version,
        diagnostics: toDiagnostics(checked, client.relatedInformation, MOST_AT_ONCE),
      });
    };
    const schedule = (uri: string): void => scheduler.coalesce(uri, () => publish(uri).catch(log.failure));

    articles.documents.onDidChangeContent(({ document }) => schedule(document.uri));
    articles.documents.onDidClose(({ document: { uri } }) => {
      scheduler.drop(uri);
      if (published.delete(uri)) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(log.failure);
    });
    profiles.onDidChange(() => articles.documents.keys().forEach(schedule));
  },
};
