import { type MessagePort, Worker } from 'node:worker_threads';
import type { NameArchive } from '../rules/names/name-archive.js';
import type { InputFile } from './files.js';
import { type SharedData, shareLexicon, useShared } from './lexicon.js';
import { type NameOutcome, NameReader, type NameReaderSettings, type NameTask } from './name-reader.js';

/** Whoever reads names: this thread, or several others. */
export interface NameCrew {
  /** Reads files; what is still as the archive has it is not read again. */
  read(
    files: readonly InputFile[],
    archive: NameArchive,
    take: (file: InputFile, outcome: NameOutcome) => void,
  ): Promise<void>;
  close(): Promise<void>;
}

/** What a worker thread is started with. */
export interface NameWorkerData {
  readonly names: NameReaderSettings;
  readonly data: SharedData;
}

/** What a thread needs to read any article. Without limits it would let waste pile up while there is memory. */
const LIMITS = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 6 } as const;
/** Messages cost more than most articles: so many are handed out at once. */
const BATCH = 16;

export async function hireNameReaders(settings: NameReaderSettings, jobs: number): Promise<NameCrew> {
  if (jobs <= 1) {
    const reader = new NameReader(settings);
    return {
      async read(files, archive, take) {
        for (const file of files) take(file, await reader.summarize(taskOf(file, archive)));
      },
      close: async () => {},
    };
  }
  const workerData: NameWorkerData = { names: settings, data: shareLexicon() };
  const workers = Array.from({ length: jobs }, () => new Worker(__filename, { workerData, resourceLimits: LIMITS }));
  return {
    read: (files, archive, take) => handOut(workers, files, archive, take),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function taskOf(file: InputFile, archive: NameArchive): NameTask {
  return { file, hash: archive.hashOf(file.absolute) };
}

/** Each worker gets its next batch when it has answered the last one. */
async function handOut(
  workers: readonly Worker[],
  files: readonly InputFile[],
  archive: NameArchive,
  take: (file: InputFile, outcome: NameOutcome) => void,
): Promise<void> {
  let next = 0;
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let batch: readonly InputFile[] = [];
      const send = (): void => {
        batch = files.slice(next, next + BATCH);
        next += batch.length;
        if (batch.length === 0) resolve();
        else worker.postMessage(batch.map((file) => taskOf(file, archive)));
      };
      worker.on('message', (outcomes: readonly NameOutcome[]) => {
        for (const [i, outcome] of outcomes.entries()) {
          const file = batch[i];
          if (file) take(file, outcome);
        }
        send();
      });
      worker.on('error', reject);
      send();
    });
  await Promise.all(workers.map(work));
}

/** What a worker thread does: it answers batches until it is dismissed. */
export function workOnNames(port: MessagePort, { names, data }: NameWorkerData): void {
  useShared(data);
  const reader = new NameReader(names);
  port.on('message', async (tasks: readonly NameTask[]) => {
    const outcomes: NameOutcome[] = [];
    for (const task of tasks) outcomes.push(await reader.summarize(task));
    port.postMessage(outcomes);
  });
}
