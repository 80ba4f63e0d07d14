import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigurationProblem } from '../rules/engine/configuration/problem.js';
import type { Language } from '../rules/index.js';
import { rangeOf } from './diagnostics.js';
import { isolated, say } from './messages.js';

/** What is wrong in a file of the house (configuration, word list, glossary), as errors in it. Offsets are UTF-16 units of `text`. */
export function problemDiagnostics(
  { uri, text }: { readonly uri: string; readonly text: string },
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
