import type { ArchiveSpelling } from '../rules/engine/house.js';
import type { Format, Lexicon } from '../rules/index.js';
import { withWords } from '../rules/lexicon/user-words.js';
import { type ArticleSummary, summarize } from '../rules/names/article-summary.js';
import { contentHash, NameArchive, type StoredArchive } from '../rules/names/name-archive.js';
import { archiveSpellings } from '../rules/names/name-groups.js';
import type { Files, Host } from './host.js';
import { unescaped } from './uris.js';

/** An article to be read for its names, and what it was when it was read last. */
export interface NameTask {
  readonly uri: string;
  readonly hash: string | undefined;
}

/** What became of it: without `hash` it cannot be read, without `summary` it is as it was. */
export interface NameOutcome {
  readonly hash?: string;
  readonly summary?: ArticleSummary;
}

/** Whoever reads articles for their names in the background. */
export interface NameReaders {
  /** How many batches are worth handing out at once. */
  readonly capacity: number;
  read(tasks: readonly NameTask[]): Promise<readonly NameOutcome[]>;
  /** Which names of an archive are one. Takes seconds for a large one. */
  compare(archive: StoredArchive): Promise<readonly ArchiveSpelling[]>;
  close(): Promise<void>;
}

/** The names of articles are only as good as these words: names are read anew when they change. */
export interface NameReaderSettings {
  readonly words: readonly string[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;

/** The format of an article's file, by its name. */
export function formatOfFile(uri: string): Format {
  return MARKDOWN.test(unescaped(uri)) ? 'markdown' : 'plain';
}

/** Reads one article. A file that is no text of UTF-8 has no names that could be trusted. */
export function readArticle(text: string, { uri, hash: before }: NameTask, lexicon: Lexicon): NameOutcome {
  if (/[\0\uFFFD]/.test(text)) return {};
  const hash = contentHash(text);
  return hash === before ? { hash } : { hash, summary: summarize(text, formatOfFile(uri), lexicon) };
}

/** Which names of an archive are one. */
export function compareNames(archive: StoredArchive, lexicon: Lexicon): ArchiveSpelling[] {
  return archiveSpellings(NameArchive.from(archive).groups(lexicon));
}

/** Reads in this thread, one article in a turn of the event loop, so that messages come in between. */
export function readersInTurns(
  lexicon: Lexicon,
  { words }: NameReaderSettings,
  files: Files,
  nextTurn: Host['nextTurn'],
): NameReaders {
  const own = withWords(lexicon, words);
  const turn = (): Promise<void> => new Promise((resolve) => nextTurn(resolve));
  return {
    capacity: 1,
    async read(tasks) {
      const outcomes: NameOutcome[] = [];
      for (const task of tasks) {
        const text = await files.read(task.uri).catch(() => undefined);
        outcomes.push(text === undefined ? {} : readArticle(text, task, own));
        await turn();
      }
      return outcomes;
    },
    compare: async (archive) => compareNames(archive, own),
    close: async () => {},
  };
}
