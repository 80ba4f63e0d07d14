import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  CONFIGURATION_FILES,
  type Configuration,
  EMPTY_CONFIGURATION,
  mergeConfigurations,
  type RuleSettings,
  userWordList,
  WORD_LIST_FILES,
} from '../rules/engine/configuration/configuration.js';
import { joinWords, unplaced, type WordSource } from '../rules/engine/configuration/house-words.js';
import type { ConfigurationProblem } from '../rules/engine/configuration/problem.js';
import { activeRules, isIgnored, resolveHouse } from '../rules/engine/configuration/resolve.js';
import { parseWordList } from '../rules/engine/configuration/word-list.js';
import { EMPTY_GLOSSARY, type Glossary } from '../rules/engine/glossary.js';
import { type ActiveRule, type House, RULES } from '../rules/index.js';
import { decode } from './decode.js';
import { lexicon } from './lexicon.js';
import { decodeProblem, systemProblem, UsageError } from './problem.js';
import type { RuleChoice } from './request.js';
import { ruleChoiceFilter } from './rule-choice.js';

/** A configuration with the folder that its paths and globs count from, and its word lists. The same object for all folders that share them. */
export interface PlacedConfiguration {
  /** What it was read from. */
  readonly key: string;
  readonly configuration: Configuration;
  readonly folder: string;
  /** The file it was read from, as messages name it; undefined where nothing is configured. */
  readonly file: string | undefined;
  /** Words of the configuration and of all word lists that hold here. */
  readonly words: readonly string[];
  readonly house: House;
  /** The files of those lists. */
  readonly wordLists: ReadonlySet<string>;
}

/** Finds, reads and keeps the configuration of each folder. */
export class Configurations {
  readonly #choice: RuleChoice;
  readonly #workingFolder: string;
  readonly #placed = new Map<string, Promise<PlacedConfiguration>>();
  readonly #fileOf = new Map<string, string | undefined>();
  readonly #listsOf = new Map<string, readonly string[]>();
  readonly #sources = new Map<string, WordSource>();
  readonly #isWanted: (active: ActiveRule) => boolean;

  constructor(choice: RuleChoice, workingFolder: string) {
    this.#choice = choice;
    this.#workingFolder = workingFolder;
    this.#isWanted = ruleChoiceFilter(choice);
  }

  /**
   * The configuration of articles in a folder: that of the nearest file in it or above, and the word lists of the user, of the folder and
   * of all above. Rejects with `UsageError` where one of them is broken.
   */
  of(folder: string): Promise<PlacedConfiguration> {
    const file = this.#fileFor(folder);
    const lists = this.#choice.configuration.from === 'none' ? [] : [...this.#userList(), ...this.#listsFor(folder)];
    const key = JSON.stringify([file, lists]);
    let placed = this.#placed.get(key);
    if (!placed) {
      placed = this.#read(key, file, lists);
      this.#placed.set(key, placed);
    }
    return placed;
  }

  /** The rules that run on a file, or on a text that is none, with what the command line says of them. */
  rulesFor({ configuration, folder }: PlacedConfiguration, file: string | undefined): readonly ActiveRule[] {
    return activeRules(configuration, RULES, file === undefined ? undefined : pathFrom(folder, file)).filter(
      this.#isWanted,
    );
  }

  #fileFor(folder: string): string | undefined {
    const { configuration } = this.#choice;
    if (configuration.from === 'none') return undefined;
    if (configuration.from === 'file') return resolve(this.#workingFolder, configuration.path);
    if (this.#fileOf.has(folder)) return this.#fileOf.get(folder);
    const here = CONFIGURATION_FILES.map((name) => join(folder, name)).find((file) => existsSync(file));
    const parent = dirname(folder);
    const file = here ?? (parent === folder ? undefined : this.#fileFor(parent));
    this.#fileOf.set(folder, file);
    return file;
  }

  #userList(): readonly string[] {
    const file = resolve(userWordList(process.env, homedir()));
    return existsSync(file) ? [file] : [];
  }

  /** The word lists of a folder and of all above it, the nearest last. */
  #listsFor(folder: string): readonly string[] {
    let lists = this.#listsOf.get(folder);
    if (!lists) {
      const parent = dirname(folder);
      const here = WORD_LIST_FILES.map((name) => join(folder, name)).filter((file) => existsSync(file));
      lists = [...(parent === folder ? [] : this.#listsFor(parent)), ...here];
      this.#listsOf.set(folder, lists);
    }
    return lists;
  }

  async #read(key: string, file: string | undefined, lists: readonly string[]): Promise<PlacedConfiguration> {
    const asked = fromCommandLine(this.#choice);
    const folder = file === undefined ? this.#workingFolder : dirname(file);
    const shown = file === undefined ? undefined : this.#shown(file);
    const own = file === undefined || shown === undefined ? EMPTY_CONFIGURATION : await parse(file, shown);
    const named = own.dictionaries.map((dictionary) => resolve(folder, dictionary));
    const wordLists = [...new Set([...lists, ...named])];
    const { words, forbidden, problems } = joinWords(
      [...wordLists.map((path) => this.#source(path)), unplaced(shown ?? '', own)],
      (bare) => lexicon().analyse(bare).length > 0,
    );
    failFor(problems);
    const configuration = mergeConfigurations(own, asked);
    const glossaries = own.glossary.map((path) => resolve(folder, path));
    const house = resolveHouse(configuration, forbidden, await this.#glossary(glossaries));
    return { key, configuration, folder, file: shown, words, house, wordLists: new Set([...wordLists, ...glossaries]) };
  }

  #source(path: string): WordSource {
    let source = this.#sources.get(path);
    if (!source) {
      const file = this.#shown(path);
      const { problems, ...list } = parseWordList(readText(path, file), file);
      failFor(problems);
      source = { file, ...list };
      this.#sources.set(path, source);
    }
    return source;
  }

  async #glossary(paths: readonly string[]): Promise<Glossary> {
    if (paths.length === 0) return EMPTY_GLOSSARY;
    const { joinGlossaries, parseGlossary } = await import('../rules/engine/configuration/glossary.js');
    const files = paths.map((path) => parseGlossary(readText(path, this.#shown(path)), this.#shown(path)));
    const { glossary, problems } = joinGlossaries(files);
    failFor([...files.flatMap((file) => file.problems), ...problems]);
    return glossary;
  }

  /** As the user would write the path from where he stands. */
  #shown(path: string): string {
    const fromHere = pathFrom(this.#workingFolder, path);
    return fromHere.startsWith('..') ? path : fromHere;
  }
}

/** Reads a configuration file. Rejects with `UsageError` where it is broken. */
async function parse(file: string, shown: string): Promise<Configuration> {
  // The parser of YAML takes longer to load than an article to check: only where there is something to parse.
  const { parseConfiguration } = await import('../rules/engine/configuration/parse.js');
  const { configuration, problems } = parseConfiguration(readText(file, shown), shown, RULES);
  failFor(problems);
  return configuration;
}

function failFor(problems: readonly ConfigurationProblem[]): void {
  if (problems.length === 0) return;
  throw new UsageError(
    problems.map(({ file, line, column, message }) => ({ path: file, line, column, text: message })),
  );
}

/** Whether a file holds words, and no article. */
export function isWordList({ wordLists }: PlacedConfiguration, file: string): boolean {
  return wordLists.has(file) || WORD_LIST_FILES.some((name) => name === basename(file));
}

/** Whether a configuration leaves a file out. */
export function leavesOut({ configuration, folder }: PlacedConfiguration, file: string): boolean {
  return isIgnored(configuration, pathFrom(folder, file));
}

/** What `--preset` and `--rule` say, as a configuration that goes on top of any other, its overrides included. */
function fromCommandLine({ preset, levels }: RuleChoice): Configuration {
  const rules: RuleSettings = new Map([...levels].map(([id, level]) => [id, { level }]));
  return {
    ...EMPTY_CONFIGURATION,
    ...(preset === undefined ? {} : { preset }),
    rules,
    overrides: rules.size === 0 ? [] : [{ files: ['*'], rules }],
  };
}

function readText(path: string, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError([systemProblem(shown, error)]);
  }
  const decoded = decode(bytes);
  if ('failure' in decoded) throw new UsageError([decodeProblem(shown, decoded)]);
  return decoded.text;
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
