import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EMPTY_GLOSSARY, type Glossary } from '../rules/engine/glossary.js';
import type { Lexicon } from '../rules/index.js';
import { withWords } from '../rules/lexicon/user-words.js';
import { type ArticleSummary, type ReadArticle, readNames, summarize } from '../rules/names/article-summary.js';
import { contentHash } from '../rules/names/name-archive.js';
import { Configurations, isWordList, leavesOut, type PlacedConfiguration } from './configuration.js';
import { decode } from './decode.js';
import { formatOf, type InputFile } from './files.js';
import { lexicon } from './lexicon.js';
import { decodeProblem, type Problem, problemWith, systemProblem, UsageError } from './problem.js';
import type { RuleChoice } from './request.js';

/** What names are read with; plain data, so that it can be handed to a worker. */
export interface NameReaderSettings extends RuleChoice {
  readonly workingFolder: string;
}

/** An article to be read for its names, and what it was when it was read last. */
export interface NameTask {
  readonly file: InputFile;
  readonly hash: string | undefined;
}

/** What became of it. Without a summary the article is as it was, or there are reasons why it was not read. */
export interface NameOutcome {
  readonly hash?: string;
  readonly summary?: ArticleSummary;
  readonly problems: readonly Problem[];
  readonly notices?: readonly Problem[];
}

/** Reads the names of articles, each with the words and names of its place. */
export class NameReader {
  readonly #configurations: Configurations;
  readonly #lexicons = new Map<string, Lexicon>();

  constructor({ workingFolder, ...choice }: NameReaderSettings) {
    this.#configurations = new Configurations(choice, workingFolder);
  }

  /** The names of a file, unless it is still as the hash says. */
  async summarize({ file, hash: before }: NameTask): Promise<NameOutcome> {
    const read = await this.#read(file);
    if (!('text' in read)) return read;
    const { text, configuration } = read;
    const hash = contentHash(`${wordsKey(configuration)}\n${text}`);
    if (hash === before) return { hash, problems: [] };
    return { hash, summary: summarize(text, formatOf(file.path), this.#lexicon(configuration)), problems: [] };
  }

  /** A file with its names and their places. */
  async names(file: InputFile): Promise<(ReadArticle & { readonly text: string }) | undefined> {
    const read = await this.#read(file);
    if (!('text' in read)) return undefined;
    return { text: read.text, ...readNames(read.text, formatOf(file.path), this.#lexicon(read.configuration)) };
  }

  /** The names that the house has decided about in a folder. */
  async glossaryOf(folder: string): Promise<Glossary> {
    try {
      return (await this.#configurations.of(folder)).house.glossary;
    } catch {
      return EMPTY_GLOSSARY;
    }
  }

  async #read({
    path,
    absolute,
    named,
  }: InputFile): Promise<NameOutcome | { readonly text: string; readonly configuration: PlacedConfiguration }> {
    let configuration: PlacedConfiguration;
    try {
      configuration = await this.#configurations.of(dirname(absolute));
    } catch (error) {
      if (error instanceof UsageError) return { problems: error.problems };
      throw error;
    }
    const skipped = (notice: Problem): NameOutcome => ({ problems: [], notices: named ? [notice] : [] });
    if (leavesOut(configuration, absolute))
      return skipped(problemWith(path, 'skippedIgnored', { file: configuration.file ?? '' }));
    if (isWordList(configuration, absolute)) return skipped(problemWith(path, 'skippedWordList'));
    try {
      const decoded = decode(readFileSync(absolute));
      return 'failure' in decoded
        ? { problems: [decodeProblem(path, decoded)] }
        : { text: decoded.text, configuration };
    } catch (error) {
      return { problems: [systemProblem(path, error)] };
    }
  }

  #lexicon(configuration: PlacedConfiguration): Lexicon {
    let found = this.#lexicons.get(configuration.key);
    if (!found) {
      const names = configuration.house.glossary.names.map(({ preferred }) => preferred);
      found = withWords(lexicon(), [...configuration.words, ...names]);
      this.#lexicons.set(configuration.key, found);
    }
    return found;
  }
}

const keys = new WeakMap<PlacedConfiguration, string>();

/** Words of the house may be names, so names are read anew when they change. */
function wordsKey(configuration: PlacedConfiguration): string {
  let key = keys.get(configuration);
  if (key === undefined) {
    const names = configuration.house.glossary.names.map(({ preferred }) => preferred);
    key = contentHash([...configuration.words, '', ...names].join('\n'));
    keys.set(configuration, key);
  }
  return key;
}
