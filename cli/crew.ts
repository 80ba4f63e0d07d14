import type { InputFile } from './files.js';
import type { Line } from './lines.js';
import { type Answers, answerLines } from './ndjson.js';
import { type Outcome, Proofreader, type ProofreaderSettings } from './proofreader.js';

/** Whoever does the proofreading: this thread, or several others. */
export interface Crew {
  /** How many pieces of work are worth handing out at once. */
  readonly capacity: number;
  file(input: InputFile): Promise<Outcome>;
  lines(lines: readonly Line[]): Promise<Answers>;
  close(): Promise<void>;
}

/** A crew of `jobs` worker threads; of this thread alone where one is enough. */
export async function hireCrew(settings: ProofreaderSettings, jobs: number): Promise<Crew> {
  if (jobs > 1) {
    const { hireWorkers } = await import('./workers.js');
    return hireWorkers(settings, jobs);
  }
  const proofreader = new Proofreader(settings);
  return {
    capacity: 1,
    file: (input) => proofreader.file(input),
    lines: (lines) => answerLines(lines, proofreader),
    close: async () => {},
  };
}

/** Hands out pieces of work and takes the results in the order of the pieces, each as soon as it is there. */
export async function inOrder<Piece, Result>(
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  capacity: number,
  work: (piece: Piece) => Promise<Result>,
  take: (result: Result) => Promise<void>,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let last = Promise.resolve();
  for await (const piece of pieces) {
    const result = work(piece);
    // Whoever fails first ends the run below; the others must not count as unhandled until then.
    result.catch(() => {});
    const before = last;
    last = before.then(async () => take(await result));
    last.catch(() => {});
    underWay.push(last);
    if (underWay.length >= capacity) await underWay.shift();
  }
  await last;
}
