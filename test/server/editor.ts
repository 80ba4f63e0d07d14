import {
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  WorkDoneProgress,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  APPEND_TEXT_REQUEST,
  type AppendTextParams,
  type ArticleStatus,
  CHECK_REQUEST,
  type FileParams,
  READ_FILE_REQUEST,
  STATUS_NOTIFICATION,
  WRITE_TEXT_REQUEST,
  type WriteTextParams,
} from '../../server/protocol.js';

export const FOLDER = 'memory:/workspace';

/** How an editor without any optional capability introduces itself, and what a test adds to that. */
export interface Setup {
  readonly capabilities?: InitializeParams['capabilities'];
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  readonly settings?: Record<string, unknown>;
  readonly folder?: string;
  readonly otherFolders?: readonly string[];
  readonly processId?: number | null;
}

/** What VS Code says of itself, as far as the server asks. */
export const MODERN: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
    },
  },
};

/** An editor that keeps no diagnostics of its own: it is sent them. */
export const PUSHED: InitializeParams['capabilities'] = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};

/** The other side of the protocol: an editor with articles and files in memory, in front of a real server. */
export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: ArticleStatus[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  readonly watchers: FileSystemWatcher[] = [];
  readonly files = new Map<string, string>();
  /** What was said of the work in the background: begin, report, end. */
  readonly progress: string[] = [];
  refreshes = 0;
  settings: Record<string, unknown>;
  initialized!: InitializeResult;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    setup: Setup,
  ) {
    this.settings = setup.settings ?? {};
    this.#answer();
    connection.listen();
  }

  /** Introduces an editor to a server that has just been started. */
  static async meet(connection: ProtocolConnection, setup: Setup = {}): Promise<Editor> {
    const editor = new Editor(connection, setup);
    const folder = setup.folder ?? FOLDER;
    const params: InitializeParams = {
      processId: setup.processId === undefined ? process.pid : setup.processId,
      rootUri: folder,
      workspaceFolders: [folder, ...(setup.otherFolders ?? [])].map((uri) => ({ uri, name: 'workspace' })),
      capabilities: setup.capabilities ?? MODERN,
      initializationOptions: setup.initializationOptions,
      ...(setup.locale === undefined ? {} : { locale: setup.locale }),
    };
    editor.initialized = await connection.sendRequest('initialize', params);
    await connection.sendNotification('initialized', {});
    return editor;
  }

  /** Ends the server as LSP asks for. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
  }

  /** Closes all articles and forgets what was heard. */
  async reset(): Promise<void> {
    for (const uri of [...this.#documents.keys()]) await this.close(uri);
    await this.connection.sendRequest(CHECK_REQUEST, { uri: 'none:' });
    for (const heard of [this.published, this.statuses, this.logged, this.shown]) heard.length = 0;
  }

  /** Changes the settings, and says so. */
  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** Says that a file that the server watches has changed. */
  async fileChanged(uri: string, how: 'created' | 'changed' | 'deleted'): Promise<void> {
    const type = { created: 1, changed: 2, deleted: 3 }[how];
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Puts `text` in the place of the first occurrence of `target`. */
  async replace(uri: string, target: string, text: string): Promise<void> {
    await this.change(uri, { range: this.rangeOf(uri, target), newText: text });
  }

  async change(uri: string, ...edits: { readonly range: Range; readonly newText: string }[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    const contentChanges = edits.map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** The range of the first occurrence of a text in an article. */
  rangeOf(uri: string, target: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(target);
    if (start < 0) throw new Error(`«${target}» is not in ${uri}`);
    return { start: document.positionAt(start), end: document.positionAt(start + target.length) };
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`a ${report.kind} report`);
    return report.items;
  }

  /** Waits for diagnostics that were sent for a version of an article, or for a later one. */
  async publishedFor(uri: string, version?: number): Promise<PublishDiagnosticsParams> {
    const found = (): PublishDiagnosticsParams | undefined =>
      this.published.findLast(
        (params) => params.uri === uri && (version === undefined || (params.version ?? 0) >= version),
      );
    await this.until(() => found() !== undefined);
    return found() as PublishDiagnosticsParams;
  }

  codeActions(uri: string, target: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = {
      textDocument: { uri },
      range: this.rangeOf(uri, target),
      context: { diagnostics: [], ...context },
    };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  /** The text of an article after an edit that must be for its present version and touch nothing else. */
  edited(uri: string, edit: WorkspaceEdit | undefined): string {
    const [change] = edit?.documentChanges ?? [];
    if (!change || !('textDocument' in change)) throw new Error('no versioned edit');
    const document = this.document(uri);
    if (change.textDocument.uri !== uri || change.textDocument.version !== document.version)
      throw new Error('an edit of another text');
    const edits = change.edits.flatMap((e) => ('newText' in e ? [e] : []));
    return TextDocument.applyEdits(document, edits);
  }

  /** Waits for something that a message brings about. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #answer(): void {
    const { connection } = this;
    const heard = (): void => {
      for (const resolve of this.#waiting.splice(0)) resolve();
    };
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      heard();
    });
    connection.onNotification(STATUS_NOTIFICATION, (status: ArticleStatus) => {
      this.statuses.push(status);
      heard();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      heard();
    });
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.shown.push(message);
      heard();
      return null;
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
      heard();
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      heard();
      return null;
    });
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.watchers.push(...registrations.flatMap(({ registerOptions }) => registerOptions?.watchers ?? []));
      heard();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        this.progress.push(kind);
        heard();
      });
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest(READ_FILE_REQUEST, ({ uri }: FileParams) => {
      const text = this.files.get(uri);
      return text === undefined ? null : { text };
    });
    connection.onRequest(WRITE_TEXT_REQUEST, ({ uri, text }: WriteTextParams) => {
      this.files.set(uri, text);
      return null;
    });
    connection.onRequest(APPEND_TEXT_REQUEST, ({ uri, text }: AppendTextParams) => {
      this.files.set(uri, (this.files.get(uri) ?? '') + text);
      return null;
    });
  }
}
