import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { overlaps, type Span } from '../rules/engine/span.js';
import { suppressionEdit } from '../rules/engine/suppressions.js';
import type { CheckResult, Finding } from '../rules/index.js';
import type { Checked } from './articles.js';
import type { ClientTraits } from './client-traits.js';
import { rangeOf } from './diagnostics.js';
import { dictionaryActions } from './dictionary-actions.js';
import { safeFixes, workspaceEdit } from './edits.js';
import type { Feature, Services } from './feature.js';
import { isolated, say } from './messages.js';
import { nameActions } from './name-actions.js';
import { type ArticleParams, FIX_ALL_KIND, FIX_ALL_REQUEST } from './protocol.js';
import { rewritingActions } from './rewriting-actions.js';

/** Quick fixes for the findings at a place, other ways to write what stands there, and "fix all" for the article. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND] },
  }),

  start({ connection, client, articles, workspaceNames }) {
    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const checked = await articles.check(textDocument.uri, token);
      if (!checked?.result) return [];
      const { document, result } = checked;
      const actions: CodeAction[] = [];
      const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      if (wants(context.only, CodeActionKind.QuickFix)) {
        const findings = result.findings.filter((finding) => touches(finding, place));
        actions.push(
          ...findings.flatMap((finding) =>
            quickFixes(finding, checked, result, { client, workspaceNames }, context.diagnostics),
          ),
        );
        if (findings.length > 0) actions.push(...fixAll(checked, client, CodeActionKind.QuickFix));
      }
      if (wants(context.only, CodeActionKind.RefactorRewrite))
        actions.push(...rewritingActions(checked, place, client));
      // Editors ask for source actions by name; in the menu of quick fixes they have no place.
      if (context.only && wants(context.only, FIX_ALL_KIND)) actions.push(...fixAll(checked, client, FIX_ALL_KIND));
      return actions;
    });

    connection.onRequest(FIX_ALL_REQUEST, async ({ uri }: ArticleParams) => {
      const checked = await articles.check(uri);
      const { edits } = checked ? safeFixes(checked) : { edits: [] };
      return checked && edits.length > 0 ? workspaceEdit(checked.document, edits, client) : null;
    });
  },
};

/** Whether a request limited to `only` asks for actions of `kind`: kinds are hierarchical (LSP 3.17, "Code Action Request"). */
function wants(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** A cursor at either end of a finding touches it, too. */
function touches(finding: Finding, place: Span): boolean {
  return overlaps(finding, place) || (finding.start <= place.start && place.end <= finding.end);
}

/** What can be done about one finding: its fixes, best first, then words to learn, then silence. */
function quickFixes(
  finding: Finding,
  checked: Checked,
  result: CheckResult,
  { client, workspaceNames }: Pick<Services, 'client' | 'workspaceNames'>,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const { document, profile } = checked;
  const about = { kind: CodeActionKind.QuickFix, diagnostics: diagnosticsOf(finding, checked, shown) };
  const fixes = finding.fixes.map(
    (fix, i): CodeAction => ({
      ...about,
      title: isolated(fix.title, profile.language),
      edit: workspaceEdit(document, fix.edits, client),
      ...(i === 0 ? { isPreferred: true } : {}),
    }),
  );
  const title =
    profile.rules.find(({ rule: { id } }) => id === finding.ruleId)?.rule.docs[profile.language].title ??
    finding.ruleId;
  const ignore: CodeAction = {
    ...about,
    title: isolated(say('ignoreHere', profile.language, { rule: title }), profile.language),
    edit: workspaceEdit(document, [suppressionEdit(result.document, finding.start, finding.ruleId)], client),
  };
  const others = [...nameActions(finding, checked, workspaceNames), ...dictionaryActions(finding, checked)];
  return [...fixes, ...others.map((action) => ({ ...action, ...about })), ignore];
}

/** The diagnostics of the request that show the finding. */
function diagnosticsOf(finding: Finding, { document }: Checked, shown: readonly Diagnostic[]): Diagnostic[] {
  const { start } = rangeOf(document, finding);
  return shown.filter(
    ({ code, range }) =>
      code === finding.ruleId && range.start.line === start.line && range.start.character === start.character,
  );
}

/** One action for all safe fixes, or none where there is nothing to fix safely. */
function fixAll(checked: Checked, client: ClientTraits, kind: CodeActionKind): CodeAction[] {
  const { document, profile } = checked;
  const { edits, count } = safeFixes(checked);
  if (edits.length === 0) return [];
  return [
    {
      kind,
      title: isolated(say('fixAll', profile.language, { count }), profile.language),
      edit: workspaceEdit(document, edits, client),
    },
  ];
}
