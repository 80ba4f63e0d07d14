import type { Feature } from './feature.js';
import { problemDiagnostics } from './problem-diagnostics.js';

/** Shows what is wrong in word lists: in the list, and once in a message. */
export const wordListDiagnostics: Feature = {
  start({ connection, dictionaries, profiles, settings, notices, log }) {
    /** Lists that have had an error; one that was right all along is not mentioned. */
    const known = new Set<string>();

    profiles.onDidReadWords(async ({ lists, problems }) => {
      const { language } = await settings.of();
      for (const list of lists) {
        const own = [...list.problems, ...problems.filter(({ file }) => file === list.file)];
        if (own.length === 0 && !known.has(list.uri)) continue;
        known.add(list.uri);
        const diagnostics = problemDiagnostics(list, own, language);
        await connection.sendDiagnostics({ uri: list.uri, diagnostics }).catch(log.failure);
      }
      const [first] = [...lists.flatMap((list) => list.problems), ...problems];
      if (first) notices.once('brokenWordList', language, { ...first, reason: first.message });
    });

    dictionaries.onDidFail(async ({ file, reason }) => {
      const { language } = await settings.of();
      notices.once('unreadableWordList', language, { file, reason });
    });
  },
};
