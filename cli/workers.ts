import { type MessagePort, Worker } from 'node:worker_threads';
import type { Crew } from './crew.js';
import type { InputFile } from './files.js';
import type { Line } from './lines.js';
import { type Answers, answerLines } from './ndjson.js';
import { type Problem, UsageError } from './problem.js';
import { type Outcome, Proofreader, type ProofreaderSettings } from './proofreader.js';

type Task = { readonly file: InputFile } | { readonly lines: readonly Line[] };
type Result =
  | { readonly outcome: Outcome }
  | { readonly answers: Answers }
  | { readonly usage: readonly Problem[] }
  | { readonly error: string };

interface Waiting {
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** A worker answers its tasks in the order in which it got them. */
class Hand {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  constructor(settings: ProofreaderSettings) {
    this.#worker = new Worker(__filename, { workerData: settings });
    this.#worker.on('message', (result: Result) => this.#waiting.shift()?.resolve(result));
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  get load(): number {
    return this.#waiting.length;
  }

  send(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(task);
    });
  }

  async dismiss(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Starts `jobs` threads of this program, each with a proofreader of its own. */
export function hireWorkers(settings: ProofreaderSettings, jobs: number): Crew {
  const hands = Array.from({ length: jobs }, () => new Hand(settings));
  const send = async (task: Task): Promise<Result> => {
    const result = await hands.reduce((least, hand) => (hand.load < least.load ? hand : least)).send(task);
    if ('usage' in result) throw new UsageError(result.usage);
    if ('error' in result) throw new Error(result.error);
    return result;
  };
  return {
    capacity: jobs * 2,
    file: async (file) => {
      const result = await send({ file });
      if ('outcome' in result) return result.outcome;
      throw new TypeError('a worker answered a file with lines');
    },
    lines: async (lines) => {
      const result = await send({ lines });
      if ('answers' in result) return result.answers;
      throw new TypeError('a worker answered lines with a file');
    },
    close: async () => {
      await Promise.all(hands.map((hand) => hand.dismiss()));
    },
  };
}

/** What a worker thread does: it answers tasks until it is dismissed. */
export function work(port: MessagePort, settings: ProofreaderSettings): void {
  const proofreader = new Proofreader(settings);
  const perform = async (task: Task): Promise<Result> => {
    if ('file' in task) return { outcome: await proofreader.file(task.file) };
    return { answers: await answerLines(task.lines, proofreader) };
  };
  // A chain, so that answers leave in the order of the tasks.
  let last = Promise.resolve();
  port.on('message', (task: Task) => {
    last = last.then(async () => {
      const result = await perform(task).catch((error: unknown): Result => {
        if (error instanceof UsageError) return { usage: error.problems };
        return { error: error instanceof Error ? error.message : String(error) };
      });
      port.postMessage(result);
    });
  });
}
