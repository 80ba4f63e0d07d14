import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readArchive, writeArchive } from '../rules/names/archive-file.js';
import { contentHash, NameArchive } from '../rules/names/name-archive.js';

/** Where programs keep what can be made again: the XDG base directory specification, and Windows' own. */
function cacheFolder(): string {
  const folder = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache');
  return join(folder, 'mudaqqiq', 'names');
}

/** What is known of the names of a folder's articles from earlier runs. What is damaged, or from another version, is thrown away. */
export class ArchiveCache {
  readonly #file: string;

  /** `stamp` tells what archives are made with. */
  constructor(
    workingFolder: string,
    private readonly stamp: string,
  ) {
    this.#file = join(cacheFolder(), `${contentHash(workingFolder)}.bin`);
  }

  load(): NameArchive {
    try {
      return readArchive(readFileSync(this.#file), this.stamp) ?? new NameArchive();
    } catch {
      return new NameArchive();
    }
  }

  /** A cache that cannot be written costs time in the next run, and nothing else. */
  save(archive: NameArchive): void {
    try {
      mkdirSync(cacheFolder(), { recursive: true });
      // Whole or not at all: another run may be reading.
      const draft = `${this.#file}.${process.pid}`;
      writeFileSync(draft, writeArchive(archive, this.stamp));
      renameSync(draft, this.#file);
    } catch {
      return;
    }
  }
}
