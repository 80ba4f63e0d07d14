import { type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { sameDiagnostics, toDiagnostics } from './diagnostics.js';
import type { Feature } from './feature.js';

interface Report {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** `textDocument/diagnostic` (LSP 3.17, "Pull Diagnostics"), for clients that ask. An answer like the last one is `unchanged`. */
export const diagnosticPull: Feature = {
  capabilities: (client) =>
    client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'mudaqqiq', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},

  start({ connection, client, articles, profiles }) {
    if (!client.pullsDiagnostics) return;
    const reports = new Map<string, Report>();
    let count = 0;
    articles.documents.onDidClose(({ document }) => reports.delete(document.uri));

    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      const checked = await articles.check(uri, token);
      if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const items = toDiagnostics(checked, client.relatedInformation);
      const before = reports.get(uri);
      const same = before !== undefined && sameDiagnostics(before.items, items);
      if (same && before.id === previousResultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: before.id };
      const report = same ? before : { id: String(++count), items };
      reports.set(uri, report);
      return { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items };
    });

    profiles.onDidChange(() => {
      if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    });
  },
};
