// What the tests do with the editor: open articles, wait for what the server says, and choose among its fixes.
import { assert } from 'chai';
import {
  type CodeAction,
  type CodeActionKind,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ExtensionApi } from '../../../client/activation.js';

const WAIT_MS = 20_000;
const POLL_MS = 50;

/** The folder of the workspace with this name. */
export function folder(name: string): Uri {
  const found = workspace.workspaceFolders?.find((candidate) => candidate.name === name);
  assert.ok(found, `the workspace has a folder ${name}`);
  return found.uri;
}

/** Writes an article into a folder of the workspace and opens it in the editor. */
export async function openArticle(path: string, text: string): Promise<TextDocument> {
  const uri = Uri.joinPath(folder(path.split('/')[0] as string), ...path.split('/').slice(1));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** Opens an article that has never been saved. */
export async function openUntitled(language: string, content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document);
  return document;
}

/** Asks again and again until the answer is what is waited for; then returns it. Fails with the last answer. */
export async function until<T>(what: string, ask: () => T | Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    if (Date.now() > end) assert.fail(`waited in vain for ${what}; at last there was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The running extension, once its server answers. */
export async function proofreader(): Promise<ExtensionApi> {
  const extension = extensions.getExtension<ExtensionApi>('mudaqqiq.mudaqqiq');
  assert.ok(extension, 'the extension is installed');
  const api = await extension.activate();
  await until('the server', () => api.running, Boolean);
  return api;
}

/** The findings of an article as `rule: text`, in order of place. */
export function findings(document: TextDocument): string[] {
  return diagnostics(document).map(({ code, range }) => `${ruleId(code)}: ${document.getText(range)}`);
}

/** Waits until the findings are exactly these. */
export async function expectFindings(document: TextDocument, expected: readonly string[]): Promise<void> {
  await until(
    JSON.stringify(expected),
    () => findings(document),
    (found) => found.join('\n') === expected.join('\n'),
  );
}

/** The diagnostic of a rule at a text of the article; waits for it. */
export async function diagnosticAt(document: TextDocument, text: string): Promise<Diagnostic> {
  const all = await until(
    `a finding at ${text}`,
    () => diagnostics(document),
    (found) => found.some(({ range }) => document.getText(range) === text),
  );
  return all.find(({ range }) => document.getText(range) === text) as Diagnostic;
}

/** The code actions of a kind at a place. While another provider registers, VS Code may answer with none: ask until there are some. */
export function codeActions(document: TextDocument, range: Range, kind: CodeActionKind): Promise<CodeAction[]> {
  const ask = async (): Promise<CodeAction[]> => {
    try {
      return (
        (await commands.executeCommand<CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
          kind.value,
        )) ?? []
      );
    } catch {
      return [];
    }
  };
  return until('code actions', ask, (actions) => actions.length > 0);
}

/** Does what choosing the action in the menu does. */
export async function choose(action: CodeAction): Promise<void> {
  if (action.edit) assert.ok(await workspace.applyEdit(action.edit), 'the edit was applied');
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Text without the marks that keep it reading from right to left. */
export function readable(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** Puts a document of the workspace on disk away. */
export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

function diagnostics(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).sort((a, b) => a.range.start.compareTo(b.range.start));
}

function ruleId(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
