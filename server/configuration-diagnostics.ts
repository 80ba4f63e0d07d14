import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../rules/index.js';
import type { ConfigurationFile } from './configuration-files.js';
import { rangeOf } from './diagnostics.js';
import type { Feature } from './feature.js';
import { isolated, say } from './messages.js';

/** Shows what is wrong in configuration files: in the file, and once in a message. */
export const configurationDiagnostics: Feature = {
  start({ connection, configurations, settings, notices, log }) {
    configurations.onDidRead(async (file) => {
      const { language } = await settings.of();
      await connection
        .sendDiagnostics({ uri: file.uri, diagnostics: toDiagnostics(file, language) })
        .catch(log.failure);
      const [first] = file.problems;
      if (first)
        notices.once('brokenConfiguration', language, { file: first.file, line: first.line, reason: first.message });
    });
  },
};

function toDiagnostics({ uri, text, problems }: ConfigurationFile, language: Language): Diagnostic[] {
  const document = TextDocument.create(uri, '', 0, text);
  return problems.map((problem) => ({
    range: rangeOf(document, problem),
    severity: DiagnosticSeverity.Error,
    source: say('source', language),
    message: isolated(problem.message[language], language),
  }));
}
