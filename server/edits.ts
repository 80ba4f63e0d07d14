import type {
  AnnotatedTextEdit,
  TextEdit as LspTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applyFixes, automaticFix, type CheckResult, type TextEdit } from '../rules/index.js';
import type { Checked } from './articles.js';
import type { ClientTraits } from './client-traits.js';
import { rangeOf } from './diagnostics.js';

/** An edit of one article. Where the client can, it names the version that was checked, so that an article that has changed since is left alone. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[], client: ClientTraits): WorkspaceEdit {
  const lspEdits: LspTextEdit[] = edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }));
  if (!client.versionedEdits) return { changes: { [document.uri]: lspEdits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: lspEdits }] };
}

/** The edits of one of several articles, and its version; null for one that no editor has open. */
export interface ArticleEdits {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
  readonly version: number | null;
}

/** Names the annotation of edits of articles that no editor has open. */
const UNOPENED = 'unopened';

/**
 * One edit of several articles. `confirm` says what is asked before articles are changed that no editor has open, where the client can
 * ask: nobody sees those change.
 */
export function workspaceEdits(
  articles: readonly ArticleEdits[],
  client: ClientTraits,
  confirm: string,
): WorkspaceEdit {
  const changes = articles.map(({ document, edits, version }) => ({
    textDocument: { uri: document.uri, version },
    edits: edits.map((edit): LspTextEdit => ({ range: rangeOf(document, edit), newText: edit.text })),
  }));
  if (!client.versionedEdits)
    return { changes: Object.fromEntries(changes.map(({ textDocument: { uri }, edits }) => [uri, edits])) };
  if (!client.annotatedEdits || changes.every(({ textDocument }) => textDocument.version !== null))
    return { documentChanges: changes };
  const annotated = changes.map((change): TextDocumentEdit => {
    if (change.textDocument.version !== null) return change;
    const edits = change.edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: UNOPENED }));
    return { ...change, edits };
  });
  return {
    documentChanges: annotated,
    changeAnnotations: { [UNOPENED]: { label: confirm, needsConfirmation: true } },
  };
}

/** The edits of all safe fixes of an article that go together, in order of place, and how many findings they mend. */
export interface SafeFixes {
  readonly edits: readonly TextEdit[];
  readonly count: number;
}

/** Editors ask again wherever the cursor goes; the answer is the same until the article is checked anew. */
const computed = new WeakMap<CheckResult, SafeFixes>();

export function safeFixes({ result }: Checked): SafeFixes {
  if (!result) return { edits: [], count: 0 };
  const known = computed.get(result) ?? collectSafeFixes(result);
  computed.set(result, known);
  return known;
}

function collectSafeFixes({ document, findings }: CheckResult): SafeFixes {
  const { applied } = applyFixes(document.source, findings);
  const edits = new Map<string, TextEdit>();
  for (const finding of applied) {
    for (const edit of automaticFix(finding, false)?.edits ?? [])
      edits.set(`${edit.start} ${edit.end} ${edit.text}`, edit);
  }
  return { edits: [...edits.values()].sort((a, b) => a.start - b.start || a.end - b.end), count: applied.length };
}
