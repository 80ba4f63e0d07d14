import { type ExtensionContext, languages, window, workspace } from 'vscode';
import type { InitializationOptions } from '../server/protocol.js';
import { activeArticle } from './articles.js';
import { registerCommands } from './commands.js';
import type { NameNode } from './names-tree.js';
import { NamesView } from './names-view.js';
import { type ClientFactory, Session } from './session.js';
import { StatusBar, type StatusTexts, type StatusView } from './status-bar.js';

/** What other extensions, and the tests, may read of a running proofreader. */
export interface ExtensionApi {
  /** Whether the server answers. */
  readonly running: boolean;
  /** The texts of the status bar item; undefined while it is hidden. */
  readonly status: StatusTexts | undefined;
  /** The names that the side bar shows, inconsistent ones first. */
  readonly names: { readonly article: readonly NameNode[]; readonly workspace: readonly NameNode[] };
}

/** A run of letters, vowel signs and digits; VS Code's own word of plain text takes in the Arabic comma and guillemets. */
const WORD = /[\p{L}\p{M}\p{N}\u0640_]+(?:[-'’.][\p{L}\p{M}\p{N}\u0640_]+)*/u;

let running: Session | undefined;

/** Sets up everything that is the same in a Node and in a web extension host. `options` are for the server. */
export function activateExtension(
  context: ExtensionContext,
  makeClient: ClientFactory,
  options: InitializationOptions,
): ExtensionApi {
  const output = window.createOutputChannel('Mudaqqiq مدقّق', { log: true });
  const session = new Session(makeClient, output, { status: true, fileAccess: true, ...options });
  const statusBar = new StatusBar();
  const names = new NamesView(session);
  const update = (): void => statusBar.show(viewOf(session));
  context.subscriptions.push(
    output,
    statusBar,
    names,
    languages.setLanguageConfiguration('plaintext', { wordPattern: WORD }),
    session.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument(({ uri }) => session.articles.forget(uri)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('mudaqqiq.language')) update();
    }),
    ...registerCommands(session, output),
  );
  running = session;
  session.restart();
  return {
    get running() {
      return session.state.kind === 'running';
    },
    get status() {
      return statusBar.shown;
    },
    get names() {
      return { article: names.article.roots, workspace: names.workspace.roots };
    },
  };
}

/** Stops the server; the editor waits for it before it ends the extension host. */
export async function deactivateExtension(): Promise<void> {
  await running?.stop();
  running = undefined;
}

function viewOf(session: Session): StatusView {
  const article = activeArticle();
  if (!article) return { kind: 'hidden' };
  const { state } = session;
  if (state.kind === 'failed') return state;
  if (state.kind !== 'running') return { kind: 'starting' };
  const status = session.articles.get(article.uri);
  return status ? { kind: 'checked', status } : { kind: 'checking' };
}
