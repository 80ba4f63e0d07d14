/** Turns of the event loop in which no further message came: a connection hands over one message in each or every other. */
const QUIET_TURNS = 3;
/** A stream of changes without a pause does not put off a check for longer than this. */
const LONGEST_WAIT_MS = 60;

/** Calls back in the next turn of the event loop. */
export type NextTurn = (run: () => void) => void;

/** Orders work after the messages that have already arrived. No timers: an idle server goes to work at once. */
export class Scheduler {
  readonly #waiting = new Map<string, { readonly since: number; readonly ticket: symbol }>();

  constructor(private readonly nextTurn: NextTurn) {}

  /** Settles when the messages that have already arrived are handled, so that the newest text is seen and a cancellation is known. */
  messagesHandled(): Promise<void> {
    return new Promise((resolve) => this.#after(QUIET_TURNS, resolve));
  }

  /** Runs `task` soon. Called again with the same key before that, it runs the newer task alone, after the burst. */
  coalesce(key: string, task: () => void): void {
    const now = performance.now();
    const since = this.#waiting.get(key)?.since ?? now;
    const ticket = Symbol(key);
    this.#waiting.set(key, { since, ticket });
    this.#after(now - since > LONGEST_WAIT_MS ? 1 : QUIET_TURNS, () => {
      if (this.#waiting.get(key)?.ticket !== ticket) return;
      this.#waiting.delete(key);
      task();
    });
  }

  /** Drops a task that has not run yet. */
  drop(key: string): void {
    this.#waiting.delete(key);
  }

  #after(turns: number, run: () => void): void {
    this.nextTurn(() => (turns <= 1 ? run() : this.#after(turns - 1, run)));
  }
}
