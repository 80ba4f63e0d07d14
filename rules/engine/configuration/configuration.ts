import type { Language, Severity } from '../finding.js';

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
  readonly rules: RuleSettings;
  /** Words to accept. */
  readonly words: readonly string[];
  /** Files with words to accept, relative to the folder of the configuration. */
  readonly dictionaries: readonly string[];
  /** Globs of files not to check, as in .gitignore, relative to the folder of the configuration. */
  readonly ignore: readonly string[];
  /** A later one goes before an earlier one. */
  readonly overrides: readonly Override[];
}

/** The names that a configuration file may have; where a folder has several, the first counts. */
export const CONFIGURATION_FILES = ['.mudaqqiqrc.json', '.mudaqqiqrc.yaml', '.mudaqqiqrc.yml'] as const;

/** What holds where nothing is configured. */
export const EMPTY_CONFIGURATION: Configuration = {
  rules: new Map(),
  words: [],
  dictionaries: [],
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
    dictionaries: [...base.dictionaries, ...over.dictionaries],
    ignore: [...base.ignore, ...over.ignore],
    overrides: [...base.overrides, ...over.overrides],
  };
}
