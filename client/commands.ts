import { commands, type Disposable, type LogOutputChannel, type TextDocument, window } from 'vscode';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageclient';
import { activeArticle } from './articles.js';
import { say } from './messages.js';
import type { Session } from './session.js';

/** How long the outcome of a command stays in the status bar. */
const OUTCOME_MS = 5000;

/** Registers the commands of the manifest. */
export function registerCommands(session: Session, output: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand('mudaqqiq.checkArticle', () => withArticle((article) => checkArticle(session, article))),
    commands.registerCommand('mudaqqiq.fixAll', () => withArticle((article) => fixAll(session, article))),
    commands.registerCommand('mudaqqiq.restart', async () => {
      await session.restart();
      if (session.state.kind === 'running') window.setStatusBarMessage(say('restarted'), OUTCOME_MS);
    }),
    commands.registerCommand('mudaqqiq.showOutput', () => output.show()),
  ];
}

async function withArticle(run: (article: TextDocument) => Promise<void>): Promise<void> {
  const article = activeArticle();
  if (!article) {
    window.showInformationMessage(say('noArticle'));
    return;
  }
  try {
    await run(article);
  } catch (error) {
    window.showErrorMessage(say('requestFailed', error instanceof Error ? error.message : String(error)));
  }
}

async function checkArticle(session: Session, article: TextDocument): Promise<void> {
  const status = await session.check(article);
  if (status === undefined) return notRunning();
  if (!status?.enabled) window.setStatusBarMessage(say('off'), OUTCOME_MS);
  else if (status.errors + status.warnings === 0) window.setStatusBarMessage(say('clean'), OUTCOME_MS);
  else await commands.executeCommand('workbench.panel.markers.view.focus');
}

async function fixAll(session: Session, article: TextDocument): Promise<void> {
  const edit = await session.fixAll(article);
  if (edit === undefined) return notRunning();
  if (edit === null) window.setStatusBarMessage(say('nothingToFix'), OUTCOME_MS);
  else if (await session.apply(edit, article)) window.setStatusBarMessage(say('fixed', editCount(edit)), OUTCOME_MS);
  else window.showWarningMessage(say('changedMeanwhile'));
}

function notRunning(): void {
  const [restart, showLog] = [say('restart'), say('showLog')];
  window.showErrorMessage(say('notRunning'), restart, showLog).then((choice) => {
    if (choice === restart) commands.executeCommand('mudaqqiq.restart');
    if (choice === showLog) commands.executeCommand('mudaqqiq.showOutput');
  });
}

function editCount(edit: WorkspaceEdit): number {
  const inChanges = Object.values(edit.changes ?? {}).reduce((sum, edits) => sum + edits.length, 0);
  const inDocuments = (edit.documentChanges ?? []).filter(TextDocumentEdit.is);
  return inDocuments.reduce((sum, { edits }) => sum + edits.length, inChanges);
}
