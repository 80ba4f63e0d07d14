import { type CancellationToken, Emitter, LSPErrorCodes, ResponseError, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckResult, Format } from '../rules/index.js';
import type { Log } from './log.js';
import type { Profile, Profiles } from './profiles.js';
import type { Scheduler } from './scheduling.js';

/** The outcome of checking one version of an article. */
export interface Checked {
  readonly document: TextDocument;
  readonly version: number;
  readonly profile: Profile;
  /** Undefined where settings turn the proofreader off, or the lexicon is missing. */
  readonly result: CheckResult | undefined;
  /** Time that the check took. */
  readonly milliseconds: number;
}

/** Languages of editors that are written in Markdown; every other is plain text. */
const MARKDOWN = new Set(['markdown', 'mdx', 'quarto', 'rmd', 'pandoc']);

/** The format that an article is read in. */
export function formatOf(document: TextDocument): Format {
  return MARKDOWN.has(document.languageId) ? 'markdown' : 'plain';
}

/** The open articles, each with the outcome of its last check. */
export class Articles {
  readonly documents = new TextDocuments(TextDocument);
  readonly #checked = new Map<string, Checked>();
  readonly #didCheck = new Emitter<Checked>();

  constructor(
    private readonly profiles: Profiles,
    private readonly scheduler: Scheduler,
    private readonly log: Log,
  ) {
    this.documents.onDidClose(({ document }) => this.#checked.delete(document.uri));
  }

  /** Fires once for each version that has been checked. */
  get onDidCheck() {
    return this.#didCheck.event;
  }

  /**
   * The outcome for the newest version of an article, which is the one the client has sent last when the promise settles; undefined where the
   * article is not open. Rejects when `token` is cancelled.
   */
  async check(uri: string, token?: CancellationToken): Promise<Checked | undefined> {
    if (!this.documents.get(uri)) return undefined;
    const profile = await this.profiles.of(uri);
    await this.scheduler.messagesHandled();
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return this.checkNow(uri, profile);
  }

  /** As `check`, at once and with a profile that is at hand. */
  checkNow(uri: string, profile: Profile): Checked | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const before = this.#checked.get(uri);
    if (before?.version === document.version && before.profile === profile && before.document === document)
      return before;
    const started = performance.now();
    const result = this.#run(document, profile);
    const checked: Checked = {
      document,
      version: document.version,
      profile,
      result,
      milliseconds: performance.now() - started,
    };
    this.#checked.set(uri, checked);
    this.#didCheck.fire(checked);
    return checked;
  }

  /** The check itself. What it throws is a fault of the engine's: it is logged, and the article counts as not checked. */
  #run(document: TextDocument, profile: Profile): CheckResult | undefined {
    if (!profile.checker) return undefined;
    try {
      const result = profile.checker.check(document.getText(), formatOf(document));
      for (const { ruleId, error } of result.failures) this.log.ruleFailed(ruleId, error);
      return result;
    } catch (error) {
      this.log.checkFailed(error);
      return undefined;
    }
  }
}
