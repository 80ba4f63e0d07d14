import { type Disposable, RAL } from 'vscode-languageserver';

/** Turns of the event loop in which no further message came: the connection hands over one message in each. */
const QUIET_TURNS = 3;
/** A stream of changes without a pause does not put off the check for longer than this. */
const LONGEST_WAIT_MS = 60;

/** Calls back when the messages that have already arrived are handled. No timer: an idle server goes to work at once. */
function afterTurns(turns: number, run: () => void): Disposable {
  let pending = RAL().timer.setImmediate(function turn() {
    turns--;
    if (turns <= 0) run();
    else pending = RAL().timer.setImmediate(turn);
  });
  return { dispose: () => pending.dispose() };
}

/** Settles when the messages that have already arrived are handled, so that the newest text is seen and a cancellation is known. */
export function messagesHandled(): Promise<void> {
  return new Promise((resolve) => {
    afterTurns(QUIET_TURNS, resolve);
  });
}

/** Runs one task for each key, after a burst of requests for it and not for each of them. */
export class Coalescer {
  readonly #waiting = new Map<string, { readonly since: number; timer: Disposable }>();

  /** Runs `task` soon. A call with the same key before that takes its place. */
  schedule(key: string, task: () => void): void {
    const now = performance.now();
    const before = this.#waiting.get(key);
    const since = before?.since ?? now;
    before?.timer.dispose();
    const turns = now - since > LONGEST_WAIT_MS ? 1 : QUIET_TURNS;
    this.#waiting.set(key, {
      since,
      timer: afterTurns(turns, () => {
        this.#waiting.delete(key);
        task();
      }),
    });
  }

  cancel(key: string): void {
    this.#waiting.get(key)?.timer.dispose();
    this.#waiting.delete(key);
  }
}
