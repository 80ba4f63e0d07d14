import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applyFixes, automaticFix, type TextEdit } from '../rules/index.js';
import type { Checked } from './articles.js';
import type { ClientTraits } from './client-traits.js';
import { rangeOf } from './diagnostics.js';

/** An edit of one article. Where the client can, it names the version that was checked, so that an article that has changed since is left alone. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[], client: ClientTraits): WorkspaceEdit {
  const lspEdits: LspTextEdit[] = edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }));
  if (!client.versionedEdits) return { changes: { [document.uri]: lspEdits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: lspEdits }] };
}

/** The edits of all safe fixes of an article that go together, in order of place, and how many findings they mend. */
export function safeFixes({ document, result }: Checked): {
  readonly edits: readonly TextEdit[];
  readonly count: number;
} {
  const { applied } = applyFixes(document.getText(), result?.findings ?? []);
  const edits = new Map<string, TextEdit>();
  for (const finding of applied) {
    for (const edit of automaticFix(finding, false)?.edits ?? [])
      edits.set(`${edit.start} ${edit.end} ${edit.text}`, edit);
  }
  return { edits: [...edits.values()].sort((a, b) => a.start - b.start || a.end - b.end), count: applied.length };
}
