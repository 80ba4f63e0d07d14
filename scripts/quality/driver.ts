// A driver is a program that checks texts with another proofreader. It reads requests, one line of JSON each, and answers each
// with a line of JSON: what it found. What was answered once is kept in a file, so that a run that was interrupted goes on
// where it was, and a later one only asks what is new.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Finding } from '../../rules/index.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text, and the spans whose corrections are scored: for others a driver may leave the replacements out. */
export interface Request {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What a driver found; offsets are UTF-16 offsets, the best replacement comes first. */
export interface Answer extends Span {
  readonly replacements: readonly string[];
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder?: string;
}

export function keyOf({ text, spans }: Request): string {
  const places = spans.map(({ start, end }) => [start, end]);
  return createHash('sha256')
    .update(JSON.stringify([text, places]))
    .digest('hex')
    .slice(0, 24);
}

/** Answers that were given before. */
export class AnswerFile {
  readonly #path: string;
  readonly #answers = new Map<string, readonly Answer[]>();

  constructor(path: string) {
    this.#path = path;
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      // The last line may have been cut when the program was stopped.
      if (!line.endsWith('}')) continue;
      const { key, answer }: { key: string; answer: readonly Answer[] } = JSON.parse(line);
      this.#answers.set(key, answer);
    }
  }

  get(request: Request): readonly Answer[] | undefined {
    return this.#answers.get(keyOf(request));
  }

  add(request: Request, answer: readonly Answer[]): void {
    const key = keyOf(request);
    this.#answers.set(key, answer);
    appendFileSync(this.#path, `${JSON.stringify({ key, answer })}\n`);
  }
}

/** Asks a driver what the file does not know yet. Throws where the driver fails; what it answered until then is kept. */
export async function ask(command: Command, requests: readonly Request[], file: AnswerFile): Promise<void> {
  const open = [...new Map(requests.filter((r) => file.get(r) === undefined).map((r) => [keyOf(r), r])).values()];
  if (open.length === 0) return;
  const driver = spawn(command.program, command.args, {
    ...(command.folder === undefined ? {} : { cwd: command.folder }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  driver.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2000);
  });
  const ended = new Promise<number | string | null>((resolve) =>
    driver.on('error', ({ message }) => resolve(message)).on('close', resolve),
  );
  // A driver that dies leaves a broken pipe: its exit code tells.
  driver.stdin.on('error', () => {});
  driver.stdin.end(open.map(({ text, spans }) => `${JSON.stringify({ text, spans })}\n`).join(''));
  let answered = 0;
  for await (const line of createInterface({ input: driver.stdout })) {
    const request = open[answered++];
    if (request !== undefined) file.add(request, JSON.parse(line));
    if (answered % 100 === 0) console.error(`  ${answered} of ${open.length} texts`);
  }
  const status = await ended;
  if (status !== 0 || answered < open.length)
    throw new Error(`${command.program} ended with ${status} after ${answered} of ${open.length} texts: ${errors}`);
}

/** Answers as findings, so that all are scored alike. */
export function findingsOf(peer: string, answers: readonly Answer[]): Finding[] {
  return answers.map(({ start, end, replacements }) => ({
    ...{
      ruleId: `peer/${peer}`,
      category: 'peer',
      severity: 'warning',
      start,
      end,
      message: '',
      confidence: 1,
      related: [],
    },
    fixes: replacements.map((text) => ({ title: text, safety: 'suggestion', edits: [{ start, end, text }] })),
  }));
}
