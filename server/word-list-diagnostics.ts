import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigurationProblem } from '../rules/engine/configuration/problem.js';
import type { Language } from '../rules/index.js';
import { rangeOf } from './diagnostics.js';
import type { ReadWordList } from './dictionaries.js';
import type { Feature } from './feature.js';
import { isolated, say } from './messages.js';

/** Shows what is wrong in word lists: in the list, and once in a message. */
export const wordListDiagnostics: Feature = {
  start({ connection, dictionaries, profiles, settings, notices, log }) {
    /** By URI, what was last shown; a list that was right all along is not mentioned. */
    const shown = new Map<string, string>();

    profiles.onDidReadWords(async ({ lists, problems }) => {
      const { language } = await settings.of();
      for (const list of lists) {
        const own = [...list.problems, ...problems.filter(({ file }) => file === list.file)];
        const diagnostics = toDiagnostics(list, own, language);
        const key = JSON.stringify(diagnostics);
        if ((shown.get(list.uri) ?? '[]') === key) continue;
        shown.set(list.uri, key);
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

function toDiagnostics(
  { uri, text }: ReadWordList,
  problems: readonly ConfigurationProblem[],
  language: Language,
): Diagnostic[] {
  const document = TextDocument.create(uri, '', 0, text);
  return problems.map((problem) => ({
    range: rangeOf(document, problem),
    severity: DiagnosticSeverity.Error,
    source: say('source', language),
    message: isolated(problem.message[language], language),
  }));
}
