import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  CONFIGURATION_FILES,
  type Configuration,
  EMPTY_CONFIGURATION,
  mergeConfigurations,
  type RuleSettings,
} from '../rules/engine/configuration/configuration.js';
import { activeRules, isIgnored } from '../rules/engine/configuration/resolve.js';
import { type ActiveRule, RULES } from '../rules/index.js';
import { decode } from './decode.js';
import { decodeProblem, systemProblem, UsageError } from './problem.js';
import type { RuleChoice } from './request.js';
import { ruleChoiceFilter } from './rule-choice.js';

/** A configuration with the folder that its paths and globs count from. Made once for each file. */
export interface PlacedConfiguration {
  readonly configuration: Configuration;
  readonly folder: string;
  /** The file it was read from, as messages name it; undefined where nothing is configured. */
  readonly file: string | undefined;
  /** Words of the configuration and of the dictionaries it names. */
  readonly words: readonly string[];
}

/** Finds, reads and keeps the configuration of each folder. */
export class Configurations {
  readonly #choice: RuleChoice;
  readonly #workingFolder: string;
  readonly #files = new Map<string | undefined, Promise<PlacedConfiguration>>();
  readonly #fileOf = new Map<string, string | undefined>();
  readonly #isWanted: (active: ActiveRule) => boolean;

  constructor(choice: RuleChoice, workingFolder: string) {
    this.#choice = choice;
    this.#workingFolder = workingFolder;
    this.#isWanted = ruleChoiceFilter(choice);
  }

  /** The configuration of articles in a folder: that of the nearest file in it or above. Rejects with `UsageError` where it is broken. */
  of(folder: string): Promise<PlacedConfiguration> {
    const file = this.#fileFor(folder);
    let placed = this.#files.get(file);
    if (!placed) {
      placed = this.#read(file);
      this.#files.set(file, placed);
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

  async #read(file: string | undefined): Promise<PlacedConfiguration> {
    const asked = fromCommandLine(this.#choice);
    if (file === undefined) {
      return { configuration: asked, folder: this.#workingFolder, file: undefined, words: [] };
    }
    const shown = this.#shown(file);
    // The parser of YAML takes longer to load than an article to check: only where there is something to parse.
    const { parseConfiguration } = await import('../rules/engine/configuration/parse.js');
    const { configuration, problems } = parseConfiguration(readText(file, shown), shown, RULES);
    if (problems.length > 0) {
      throw new UsageError(problems.map(({ line, column, message }) => ({ path: shown, line, column, text: message })));
    }
    const folder = dirname(file);
    const words = await this.#words(configuration, folder);
    return { configuration: mergeConfigurations(configuration, asked), folder, file: shown, words };
  }

  async #words({ words, dictionaries }: Configuration, folder: string): Promise<string[]> {
    if (dictionaries.length === 0) return [...words];
    const { parseWordList } = await import('../rules/engine/configuration/word-list.js');
    const listed = dictionaries.flatMap((dictionary) => {
      const path = resolve(folder, dictionary);
      return parseWordList(readText(path, this.#shown(path)));
    });
    return [...words, ...listed];
  }

  /** As the user would write the path from where he stands. */
  #shown(path: string): string {
    const fromHere = pathFrom(this.#workingFolder, path);
    return fromHere.startsWith('..') ? path : fromHere;
  }
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
