// Worker threads of the Node server that read articles for their names. The compiled lexicon is in memory once, for all of them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type MessagePort, type ResourceLimits, Worker } from 'node:worker_threads';
import type { ArchiveSpelling } from '../rules/engine/house.js';
import { withWords } from '../rules/lexicon/user-words.js';
import type { StoredArchive } from '../rules/names/name-archive.js';
import { lexiconFrom } from './lexicon-files.js';
import {
  compareNames,
  type NameOutcome,
  type NameReaderSettings,
  type NameReaders,
  type NameTask,
  readArticle,
} from './name-readers.js';

/** The data files of the lexicon by name, in memory that threads share. */
export type SharedData = Readonly<Record<string, SharedArrayBuffer>>;

/** What a thread is started with. */
export interface NameThreadData extends NameReaderSettings {
  readonly data: SharedData;
}

type Question = { readonly tasks: readonly NameTask[] } | { readonly archive: StoredArchive };
type Answer = { readonly outcomes: readonly NameOutcome[] } | { readonly spellings: readonly ArchiveSpelling[] };

/** One beside the server's own, which has to answer the editor. */
const THREADS = 2;
/** What a thread needs to read any article. Without limits it would let waste pile up while there is memory. */
const READING = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 8 } as const;
/** What a thread needs to compare the names of a large archive. */
const COMPARING = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 } as const;

/**
 * Starts threads of the script at `file` when there is something to do. They are let go of when all is read, and never keep the
 * process alive: names are read once, and hardly ever again in one sitting.
 */
export function startNameThreads(file: string, workerData: NameThreadData): NameReaders {
  const hire = (resourceLimits: ResourceLimits): Hand => new Hand(new Worker(file, { workerData, resourceLimits }));
  let reading: Hand[] = [];
  const comparing = new Set<Hand>();
  return {
    capacity: THREADS * 2,
    async read(tasks) {
      while (reading.length < THREADS) reading.push(hire(READING));
      const answer = await reading.reduce((least, hand) => (hand.load < least.load ? hand : least)).ask({ tasks });
      if ('outcomes' in answer) return answer.outcomes;
      throw new TypeError('a thread answered tasks with spellings');
    },
    async compare(archive) {
      const idle = reading.filter(({ load }) => load === 0);
      reading = reading.filter(({ load }) => load > 0);
      await Promise.all(idle.map((hand) => hand.close()));
      const hand = hire(COMPARING);
      comparing.add(hand);
      try {
        const answer = await hand.ask({ archive });
        if ('spellings' in answer) return answer.spellings;
        throw new TypeError('a thread answered an archive with outcomes');
      } finally {
        comparing.delete(hand);
        await hand.close();
      }
    },
    async close() {
      await Promise.all([...reading, ...comparing].map((hand) => hand.close()));
    },
  };
}

/** A thread answers questions in the order in which it got them. */
class Hand {
  readonly #waiting: { resolve(answer: Answer): void; reject(error: unknown): void }[] = [];
  #failure: unknown;

  constructor(private readonly worker: Worker) {
    worker.unref();
    worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer));
    const fail = (error: unknown): void => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread has ended')));
  }

  get load(): number {
    return this.#waiting.length;
  }

  ask(question: Question): Promise<Answer> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** What a thread does. */
export function readNamesInThread(port: MessagePort, { data, words }: NameThreadData): void {
  const loading = lexiconFrom(async (name) => {
    const shared = data[name];
    if (!shared) throw new Error(name);
    return new Uint8Array(shared);
  }).then((lexicon) => withWords(lexicon, words));
  let last: Promise<void> = Promise.resolve();
  port.on('message', (question: Question) => {
    last = last.then(async () => {
      const lexicon = await loading;
      if ('archive' in question) return port.postMessage({ spellings: compareNames(question.archive, lexicon) });
      const outcomes: NameOutcome[] = [];
      for (const task of question.tasks) {
        const text = await readFile(fileURLToPath(task.uri), 'utf8').catch(() => undefined);
        outcomes.push(text === undefined ? {} : readArticle(text, task, lexicon));
      }
      port.postMessage({ outcomes });
    });
  });
}
