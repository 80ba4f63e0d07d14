import { once } from 'node:events';
import type { Language } from '../rules/index.js';
import { ISOLATES } from './bidi.js';

/** A stream to write to, which may be a terminal. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Standard output and standard error, and all that is decided by what stands behind them. */
export class Output {
  readonly #stdout: OutputStream;
  readonly #stderr: OutputStream;
  #progressShown = false;

  constructor(stdout: OutputStream, stderr: OutputStream) {
    this.#stdout = stdout;
    this.#stderr = stderr;
  }

  get isTerminal(): boolean {
    return this.#stdout.isTTY === true;
  }

  /** Writes to standard output, and waits where its reader is slower. */
  async write(text: string | Uint8Array): Promise<void> {
    await this.#send(this.#stdout, text);
  }

  /** Writes to standard error what has no place on standard output. */
  async writeBeside(text: string): Promise<void> {
    await this.#send(this.#stderr, text);
  }

  async #send(stream: OutputStream, text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return;
    this.clearProgress();
    if (!stream.write(text)) await once(stream, 'drain');
  }

  /** One line on standard error, marked with the program's name. */
  line(text: string, language: Language): void {
    this.clearProgress();
    this.#stderr.write(`mudaqqiq: ${this.#stderr.isTTY ? ISOLATES.phrase(text, language) : text}\n`);
  }

  /** Shows how far a run is, where a person looks on; the next line takes its place. */
  progress(done: number, all: number): void {
    if (!this.#stderr.isTTY) return;
    const width = 24;
    const filled = Math.round((done / all) * width);
    this.#stderr.write(`\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${all}`);
    this.#progressShown = true;
  }

  /** Takes the progress line away. */
  clearProgress(): void {
    if (!this.#progressShown) return;
    this.#stderr.write('\r\u001B[K');
    this.#progressShown = false;
  }
}

/** Whether to colour: what the user asked for, then NO_COLOR (no-color.org), FORCE_COLOR, and at last whether a terminal looks on. */
export function wantsColor(asked: boolean | undefined, env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (asked !== undefined) return asked;
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal && env.TERM !== 'dumb';
}
