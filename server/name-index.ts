import { Emitter } from 'vscode-languageserver';
import type { ArchiveSpelling } from '../rules/engine/house.js';
import { readArchive, writeArchive } from '../rules/names/archive-file.js';
import { contentHash, NameArchive } from '../rules/names/name-archive.js';
import type { Cache } from './host.js';
import type { NameReaders } from './name-readers.js';

/** Reports how far the work is; `isCancelled` is asked before each batch. */
export interface Progress {
  report(done: number, all: number): void;
  readonly isCancelled: boolean;
}

export const UNWATCHED: Progress = { report: () => {}, isCancelled: false };

/** Messages between threads cost more than most articles: so many are handed out at once. */
const BATCH = 16;
/** To be counted up with what an index is made with, so that an old one is thrown away. */
const STAMP = 'server 1';

/** The names of all articles of the workspace's folders, kept on disk between sessions and followed while files change. */
export class NameIndex {
  #archive = new NameArchive();
  #spellings: readonly ArchiveSpelling[] = [];
  #readers: NameReaders | undefined;
  #key = '';
  #stamp = '';
  #changed = false;
  #isClosing = false;
  readonly #didChange = new Emitter<void>();
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly cache: Cache | undefined) {}

  /** Fires when names or their spellings have changed. */
  get onDidChange() {
    return this.#didChange.event;
  }

  get archive(): NameArchive {
    return this.#archive;
  }

  /** The spellings that others of the archive are more common than; the same list until that changes. */
  get spellings(): readonly ArchiveSpelling[] {
    return this.#spellings;
  }

  /** Reads the articles of folders; `words` is what their names depend on beyond the lexicon. What an earlier session has read is not read again. */
  build(
    folders: readonly string[],
    articles: readonly string[],
    readers: NameReaders,
    words: readonly string[],
    progress: Progress,
  ): Promise<void> {
    return this.#inTurn(async () => {
      await this.#release();
      this.#readers = readers;
      this.#key = contentHash(folders.join('\n'));
      this.#stamp = stampOf(words);
      const bytes = await this.cache?.read(this.#key).catch(() => undefined);
      this.#archive = (bytes && readArchive(bytes, this.#stamp)) ?? new NameArchive();
      const wanted = new Set(articles);
      for (const path of [...this.#archive.paths]) if (!wanted.has(path)) this.#changed = this.#archive.delete(path);
      await this.#read(articles, progress);
      await this.#compare();
      await this.#save();
    });
  }

  /** Reads articles again that have changed, or are new or gone. */
  update(uris: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#readers) return;
      await this.#read(uris, UNWATCHED);
      if (this.#changed) await this.#compare();
    });
  }

  /** Forgets all names, but for what is kept on disk. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#release();
      this.#archive = new NameArchive();
      this.#spellings = [];
      this.#didChange.fire();
    });
  }

  /** Keeps on disk what has changed, and lets go of the readers. */
  async close(): Promise<void> {
    // An editor that ends must not wait for the rest of a large archive.
    this.#isClosing = true;
    await this.#readers?.close();
    await this.#inTurn(() => this.#save());
    this.#readers = undefined;
  }

  /** Keeps on disk what has changed, before other articles are read or none. */
  async #release(): Promise<void> {
    if (!this.#readers) return;
    await this.#save();
    await this.#readers.close();
    this.#readers = undefined;
  }

  async #read(uris: readonly string[], progress: Progress): Promise<void> {
    const readers = this.#readers;
    if (!readers) return;
    let [next, done] = [0, 0];
    const work = async (): Promise<void> => {
      while (next < uris.length && !progress.isCancelled && !this.#isClosing) {
        const batch = uris.slice(next, next + BATCH);
        next += batch.length;
        const outcomes = await readers.read(batch.map((uri) => ({ uri, hash: this.#archive.hashOf(uri) })));
        for (const [i, { hash, summary }] of outcomes.entries()) {
          const uri = batch[i] ?? '';
          if (hash === undefined) this.#changed = this.#archive.delete(uri) || this.#changed;
          else if (summary) {
            this.#archive.set(uri, hash, summary);
            this.#changed = true;
          }
        }
        done += batch.length;
        progress.report(done, uris.length);
      }
    };
    await Promise.all(Array.from({ length: readers.capacity }, work));
  }

  async #compare(): Promise<void> {
    const spellings = (await this.#readers?.compare(this.#archive.stored())) ?? [];
    if (JSON.stringify(spellings) !== JSON.stringify(this.#spellings)) this.#spellings = spellings;
    this.#didChange.fire();
  }

  async #save(): Promise<void> {
    if (!this.#changed || !this.cache) return;
    await this.cache.write(this.#key, writeArchive(this.#archive, this.#stamp));
    this.#changed = false;
  }

  /** One thing after the other: each sees the archive as the one before it has left it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work).catch((error: unknown) => {
      // Readers that were let go of cannot answer any more.
      if (!this.#isClosing) throw error;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function stampOf(words: readonly string[]): string {
  return `${STAMP} ${contentHash(words.join('\n'))}`;
}
