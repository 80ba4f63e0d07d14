import type { Language, Severity } from '../finding.js';
import type { FinalYaa, ForbiddenWord, Strictness } from '../house.js';
import type { RegionName } from './regions/index.js';

/** What may be said of a rule: off, or the severity of its findings. */
export type Level = 'off' | Severity;
export const LEVELS = ['off', 'info', 'warning', 'error'] as const satisfies readonly Level[];

/** `recommended`: every rule but house style. `strict`: every rule. */
export type Preset = 'recommended' | 'strict';
export const PRESETS = ['recommended', 'strict'] as const satisfies readonly Preset[];

/** A rule's level, and its options where they are not the defaults. */
export interface RuleSetting {
  readonly level: Level;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Settings by rule id, or by family (`style/*`). A rule's own setting goes before its family's. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** Rules that are set otherwise for some files. */
export interface Override {
  /** Globs as in .gitignore, relative to the folder of the configuration. */
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}

/** What a configuration says. What it leaves out has no value here. */
export interface Configuration {
  readonly preset?: Preset;
  /** The language of messages. */
  readonly language?: Language;
  readonly strictness?: Strictness;
  readonly finalYaa?: FinalYaa;
  /** Whose way of writing numbers and dates the house has. */
  readonly region?: RegionName;
  readonly rules: RuleSettings;
  /** Words to accept, as in a word list. */
  readonly words: readonly string[];
  /** Words that are not to be used. A later entry for the same words goes before an earlier one. */
  readonly forbidden: readonly ForbiddenWord[];
  /** Word lists, relative to the folder of the configuration. */
  readonly dictionaries: readonly string[];
  /** Glossaries of names, relative to the folder of the configuration. */
  readonly glossary: readonly string[];
  /** Globs of files not to check, as in .gitignore, relative to the folder of the configuration. */
  readonly ignore: readonly string[];
  /** A later one goes before an earlier one. */
  readonly overrides: readonly Override[];
}

/** The names that a configuration file may have; where a folder has several, the first counts. */
export const CONFIGURATION_FILES = ['.mudaqqiqrc.json', '.mudaqqiqrc.yaml', '.mudaqqiqrc.yml'] as const;

/**
 * The names of the word list that holds for the articles of its folder and of those below without being named anywhere. All that are
 * there count; the first is the one that is made.
 */
export const WORD_LIST_FILES = ['mudaqqiq-words.txt', '.mudaqqiq-words.txt'] as const;

/** The file of the user's own words. `environment` has the variables of the process, `home` is the user's folder. */
export function userWordList(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  // Where programs keep a user's configuration: the XDG base directory specification, and Windows' own.
  const folder = environment.XDG_CONFIG_HOME || environment.APPDATA || `${home}/.config`;
  return `${folder}/mudaqqiq/dictionary.txt`;
}

/** What holds where nothing is configured. */
export const EMPTY_CONFIGURATION: Configuration = {
  rules: new Map(),
  words: [],
  forbidden: [],
  dictionaries: [],
  glossary: [],
  ignore: [],
  overrides: [],
};

/** One configuration on top of another: what `over` says of a thing goes before what `base` says, and lists are joined. */
export function mergeConfigurations(base: Configuration, over: Configuration): Configuration {
  return {
    ...base,
    ...over,
    rules: new Map([...base.rules, ...over.rules]),
    words: [...base.words, ...over.words],
    forbidden: [...base.forbidden, ...over.forbidden],
    dictionaries: [...base.dictionaries, ...over.dictionaries],
    glossary: [...base.glossary, ...over.glossary],
    ignore: [...base.ignore, ...over.ignore],
    overrides: [...base.overrides, ...over.overrides],
  };
}
