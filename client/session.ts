import { EventEmitter, type Location, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import {
  ARTICLE_NAMES_REQUEST,
  type ArticleParams,
  type ArticleStatus,
  CHECK_REQUEST,
  FIX_ALL_REQUEST,
  type InitializationOptions,
  NAME_PLACES_REQUEST,
  NAMES_CHANGED_NOTIFICATION,
  type NameParams,
  type NamesShown,
  type ShownPlace,
  STATUS_NOTIFICATION,
  WORKSPACE_NAMES_REQUEST,
  type WorkspaceNamesParams,
} from '../server/protocol.js';
import { articleSelector, CheckedArticles } from './articles.js';
import { provideFiles } from './files.js';
import { say } from './messages.js';

/** Makes a client for the server that belongs to this kind of extension host: a process or a worker. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

export type SessionState =
  | { readonly kind: 'starting' | 'running' | 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A worker whose script cannot be loaded never answers, and nothing tells so. */
const START_MS = 60_000;

/** So many ends within three minutes, and the server is left alone. */
const MOST_RESTARTS = 4;
const RESTART_WINDOW_MS = 3 * 60 * 1000;

/** The language server as the editor sees it: started, watched, started again, and asked about articles. */
export class Session {
  /** Fires when the server's state changes, and when an article has been checked. */
  readonly onDidChange;
  /** Fires when the names of the workspace have changed. */
  readonly onDidChangeNames;
  readonly articles = new CheckedArticles();
  private readonly changed = new EventEmitter<void>();
  private readonly namesChanged = new EventEmitter<void>();
  private client: BaseLanguageClient | undefined;
  private current: SessionState = { kind: 'stopped' };
  private ends: number[] = [];
  /** The server ended before it was ready; what the client then rejects with says nothing of it. */
  private endedEarly = false;
  /** `begin` waits for the start and reports its failure; otherwise the client has started the server again by itself. */
  private beginning = false;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly makeClient: ClientFactory,
    private readonly output: LogOutputChannel,
    private readonly initializationOptions: InitializationOptions,
  ) {
    this.onDidChange = this.changed.event;
    this.onDidChangeNames = this.namesChanged.event;
  }

  get state(): SessionState {
    return this.current;
  }

  /** Starts the server, after stopping one that runs. Never rejects: a failure is shown, and is the state. */
  restart(): Promise<void> {
    this.last = this.last.then(async () => {
      await this.end();
      await this.begin();
    });
    return this.last;
  }

  /** Stops the server for good. */
  stop(): Promise<void> {
    this.last = this.last.then(() => this.end());
    return this.last;
  }

  /** Has the article checked anew, with its configuration and dictionaries read anew; null where the server does not know it, undefined while it does not run. */
  check(document: TextDocument): Promise<ArticleStatus | null | undefined> {
    return this.request(CHECK_REQUEST, document);
  }

  /** All safe fixes of the article as an edit of the version the server knows; null where there are none, undefined while the server does not run. */
  fixAll(document: TextDocument): Promise<WorkspaceEdit | null | undefined> {
    return this.request(FIX_ALL_REQUEST, document);
  }

  /** Applies an edit to the article if it still has the version that the edit was made for. Returns whether it did. */
  async apply(edit: WorkspaceEdit, document: TextDocument): Promise<boolean> {
    if (!this.client) return false;
    const converted = await this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
    const versions = (edit.documentChanges ?? [])
      .filter(TextDocumentEdit.is)
      .map((change) => change.textDocument.version);
    if (versions.some((version) => version !== null && version !== document.version)) return false;
    return workspace.applyEdit(converted);
  }

  /** The names of an article, inconsistent ones first; null where the server does not check it, undefined while it does not run. */
  articleNames(document: TextDocument): Promise<NamesShown | null | undefined> {
    return this.request(ARTICLE_NAMES_REQUEST, document);
  }

  /** The first names of all articles of the workspace; undefined while the server does not run. */
  async workspaceNames(count: number): Promise<NamesShown | undefined> {
    const params: WorkspaceNamesParams = { count };
    return this.client?.isRunning() === true
      ? this.client.sendRequest<NamesShown>(WORKSPACE_NAMES_REQUEST, params)
      : undefined;
  }

  /** Where a name stands in the workspace. */
  async namePlaces(name: string): Promise<readonly Location[]> {
    const { client } = this;
    if (client?.isRunning() !== true) return [];
    const params: NameParams = { name };
    const places = await client.sendRequest<readonly ShownPlace[]>(NAME_PLACES_REQUEST, params);
    return places.map(({ uri, range }) => ({
      uri: client.protocol2CodeConverter.asUri(uri),
      range: client.protocol2CodeConverter.asRange(range),
    }));
  }

  private async request<Result>(method: string, document: TextDocument): Promise<Result | undefined> {
    if (this.current.kind === 'starting') await this.last;
    if (this.client?.isRunning() !== true) return undefined;
    const params: ArticleParams = { uri: this.client.code2ProtocolConverter.asUri(document.uri) };
    return this.client.sendRequest<Result>(method, params);
  }

  private async begin(): Promise<void> {
    this.endedEarly = false;
    this.beginning = true;
    this.become({ kind: 'starting' });
    try {
      const client = this.makeClient(this.options());
      this.client = client;
      provideFiles(client);
      client.onNotification(STATUS_NOTIFICATION, (status: ArticleStatus) => {
        this.articles.set(client.protocol2CodeConverter.asUri(status.uri), status);
        this.changed.fire();
      });
      client.onNotification(NAMES_CHANGED_NOTIFICATION, () => this.namesChanged.fire());
      client.onDidChangeState(({ newState }) => this.follow(newState));
      await within(START_MS, client.start());
      this.become({ kind: 'running' });
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      this.fail(this.endedEarly ? say('endedEarly') : String(error instanceof Error ? error.message : error));
    } finally {
      this.beginning = false;
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.articles.clear();
    this.become({ kind: 'stopped' });
    // A client whose start failed cannot be stopped; it has let go of its server already.
    await client?.dispose().catch((error: unknown) => this.output.debug(String(error)));
  }

  /** Keeps the state in step when the client starts a server again that had ended by itself. */
  private follow(state: State): void {
    if (this.beginning || this.current.kind === 'stopped') return;
    if (state === State.Starting) {
      this.endedEarly = false;
      this.articles.clear();
      this.become({ kind: 'starting' });
    } else if (state === State.Running) {
      this.become({ kind: 'running' });
    } else if (state === State.StartFailed) {
      this.fail(say('endedEarly'));
    }
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: articleSelector(),
      initializationOptions: this.initializationOptions,
      outputChannel: this.output,
      traceOutputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticPullOptions: { onChange: true, onSave: true },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.ended(), handled: true }),
      },
    };
  }

  /** Decides what follows when the server has ended without being asked to. */
  private ended(): CloseAction {
    if (this.current.kind === 'starting') {
      this.endedEarly = true;
      return CloseAction.DoNotRestart;
    }
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < RESTART_WINDOW_MS), now];
    if (this.ends.length <= MOST_RESTARTS) return CloseAction.Restart;
    this.ends = [];
    this.fail(undefined);
    return CloseAction.DoNotRestart;
  }

  private become(state: SessionState): void {
    this.current = state;
    this.changed.fire();
  }

  /** Says that the server does not run, and offers what helps. Without a reason it has ended again and again. */
  private fail(reason: string | undefined): void {
    this.become({ kind: 'failed', reason: reason ?? say('stopped') });
    const [restart, showLog] = [say('restart'), say('showLog')];
    const text = reason === undefined ? say('stopped') : say('failed', reason);
    window.showErrorMessage(text, restart, showLog).then((choice) => {
      if (choice === restart) return this.restart();
      if (choice === showLog) this.output.show();
      return undefined;
    });
  }
}

/** Rejects when the promise has not settled in time. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(say('noAnswer', milliseconds / 1000))), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
