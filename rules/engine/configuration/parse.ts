import type { Rule } from '../rule.js';
import { type Configuration, EMPTY_CONFIGURATION } from './configuration.js';
import { readDataFile } from './data-file.js';
import type { ConfigurationProblem } from './problem.js';
import { validateConfiguration } from './validate.js';

/** What a configuration file says. What is wrong in it is left out and told. */
export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** A longer file is no configuration that a person wrote. In UTF-16 units. */
const LONGEST_FILE = 1_000_000;

/** Reads the text of a configuration file, JSON or YAML. Never throws: `problems` says what is wrong. */
export function parseConfiguration(text: string, file: string, rules: readonly Rule[]): ParsedConfiguration {
  const data = readDataFile(text, file, LONGEST_FILE);
  if ('problems' in data) return { configuration: EMPTY_CONFIGURATION, problems: data.problems };
  const { configuration, errors } = validateConfiguration(data.value, rules);
  return { configuration, problems: errors.map(({ path, at, message }) => data.problemAt(path, at, message)) };
}
