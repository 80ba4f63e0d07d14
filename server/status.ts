import type { Checked } from './articles.js';
import type { Feature } from './feature.js';
import { type ArticleParams, type ArticleStatus, CHECK_REQUEST, STATUS_NOTIFICATION } from './protocol.js';

/** Tells the client the outcome of each check in figures, and checks anew when it asks. */
export const status: Feature = {
  start({ connection, client, articles, profiles, log }) {
    if (client.options.status) {
      articles.onDidCheck((checked) =>
        connection.sendNotification(STATUS_NOTIFICATION, statusOf(checked)).catch(log.failure),
      );
    }
    connection.onRequest(CHECK_REQUEST, async ({ uri }: ArticleParams): Promise<ArticleStatus | null> => {
      profiles.forgetAll();
      const checked = await articles.check(uri);
      return checked ? statusOf(checked) : null;
    });
  },
};

function statusOf({ document, version, profile, result, milliseconds }: Checked): ArticleStatus {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of result?.findings ?? []) counts[severity]++;
  return {
    uri: document.uri,
    version,
    enabled: profile.checker !== undefined,
    errors: counts.error,
    warnings: counts.warning,
    hints: counts.info,
    words: result?.words ?? 0,
    milliseconds,
  };
}
