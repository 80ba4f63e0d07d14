import type { Feature } from './feature.js';
import { problemDiagnostics } from './problem-diagnostics.js';

/** Shows what is wrong in configuration files: in the file, and once in a message. */
export const configurationDiagnostics: Feature = {
  start({ connection, configurations, settings, notices, log }) {
    configurations.onDidRead(async (file) => {
      const { language } = await settings.of();
      await connection
        .sendDiagnostics({ uri: file.uri, diagnostics: problemDiagnostics(file, file.problems, language) })
        .catch(log.failure);
      const [first] = file.problems;
      if (first)
        notices.once('brokenConfiguration', language, { file: first.file, line: first.line, reason: first.message });
    });
  },
};
