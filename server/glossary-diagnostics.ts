import type { Feature } from './feature.js';
import { say } from './messages.js';
import { problemDiagnostics } from './problem-diagnostics.js';

/** Shows what is wrong in glossaries: in the file, and once in a message. */
export const glossaryDiagnostics: Feature = {
  start({ connection, glossaries, profiles, settings, notices, log }) {
    /** Glossaries that have had an error; one that was right all along is not mentioned. */
    const known = new Set<string>();

    profiles.onDidReadGlossaries(async ({ files, problems }) => {
      const { language } = await settings.of();
      for (const file of files) {
        const own = problems.filter((problem) => problem.file === file.file);
        if (own.length === 0 && !known.has(file.uri)) continue;
        known.add(file.uri);
        const diagnostics = problemDiagnostics(file, own, language);
        await connection.sendDiagnostics({ uri: file.uri, diagnostics }).catch(log.failure);
      }
      const [first] = problems;
      if (first) notices.once('brokenGlossary', language, { ...first, reason: first.message });
    });

    glossaries.onDidFail(async ({ file, reason }) => {
      const { language } = await settings.of();
      notices.once('unreadableGlossary', language, { file, reason: reason ?? say('noSuchFile', language) });
    });
  },
};
