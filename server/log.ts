import type { RemoteConsole } from 'vscode-languageserver';
import type { RuleId } from '../rules/index.js';

/** The editor's log. What would be said at each keystroke is said once. */
export class Log {
  readonly #said = new Set<string>();

  constructor(private readonly console: RemoteConsole) {}

  /** For the end of a promise that nobody awaits. */
  readonly failure = (error: unknown): void => this.console.error(describe(error));

  /** A rule threw. The engine has skipped it; its report needs the stack. */
  ruleFailed(ruleId: RuleId, error: unknown): void {
    this.#once(ruleId, `The rule ${ruleId} failed and is skipped: ${describe(error)}`);
  }

  /** The engine itself threw. */
  checkFailed(error: unknown): void {
    const reason = describe(error);
    this.#once(reason, `An article could not be checked: ${reason}`);
  }

  #once(key: string, message: string): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.console.error(message);
  }
}

/** An error with its stack, for the log. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Why something failed, in one line, for a message to the user. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
