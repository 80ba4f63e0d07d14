import ignore, { type Ignore } from 'ignore';
import type { Glossary } from '../glossary.js';
import { type ArchiveSpelling, DEFAULT_HOUSE, type ForbiddenWord, type House } from '../house.js';
import type { ActiveRule } from '../pipeline.js';
import type { Rule } from '../rule.js';
import type { Configuration, Level, Override, RuleSettings } from './configuration.js';
import { regionOf } from './regions/index.js';
import type { Region } from './regions/region.js';

/** What a configuration comes to for one rule: its level, and its options with the defaults filled in. */
export interface ResolvedRule {
  readonly rule: Rule;
  readonly level: Level;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * What a configuration comes to for each rule, in the file at `path` (relative to the folder of the configuration,
 * with `/`; left out for a text that is no file). Overrides go before rules, rules before the region, the region before the preset.
 */
export function resolveRules(configuration: Configuration, rules: readonly Rule[], path?: string): ResolvedRule[] {
  const overrides = path === undefined ? [] : configuration.overrides.filter((override) => applies(override, path));
  const layers = [configuration.rules, ...overrides.map((override) => override.rules)];
  const region: Region | undefined = regionOf(configuration.region);
  return rules.map((rule) => {
    const on = rule.enabled !== false || configuration.preset === 'strict';
    const regional = region?.rules[rule.id];
    const settings = layers.flatMap((layer) => settingOf(rule, layer) ?? []);
    return {
      rule,
      level: settings.at(-1)?.level ?? regional?.level ?? (on ? rule.severity : 'off'),
      options: Object.assign(defaultOptions(rule), regional?.options, ...settings.map((setting) => setting.options)),
    };
  });
}

/** The rules that are on, as a `Checker` takes them. */
export function activeRules(configuration: Configuration, rules: readonly Rule[], path?: string): ActiveRule[] {
  return resolveRules(configuration, rules, path).flatMap(({ rule, level, options }) =>
    level === 'off' ? [] : [{ rule, severity: level, options }],
  );
}

/** What the house decides, with the words that it forbids in all its lists, and its names. */
export function resolveHouse(
  { strictness = DEFAULT_HOUSE.strictness, finalYaa = DEFAULT_HOUSE.finalYaa }: Configuration,
  forbidden: readonly ForbiddenWord[],
  glossary: Glossary,
  archive: readonly ArchiveSpelling[] = [],
): House {
  return { strictness, finalYaa, forbidden, glossary, archive };
}

/** Whether the configuration leaves out the file at `path`, given as for `resolveRules`. */
export function isIgnored(configuration: Configuration, path: string): boolean {
  return configuration.ignore.length > 0 && matches(globs(configuration, configuration.ignore), path);
}

/** A rule's options where nothing is configured. */
export function defaultOptions(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, schema]) => [name, schema.default]));
}

function settingOf({ id }: Rule, settings: RuleSettings) {
  return settings.get(id) ?? settings.get(`${id.slice(0, id.indexOf('/'))}/*`);
}

function applies(override: Override, path: string): boolean {
  return matches(globs(override, override.files), path);
}

/** Expressions made of globs, by what the globs belong to. */
const compiled = new WeakMap<object, Ignore>();

function globs(owner: object, patterns: readonly string[]): Ignore {
  let found = compiled.get(owner);
  if (!found) {
    found = ignore().add(patterns);
    compiled.set(owner, found);
  }
  return found;
}

/** A path outside of the configuration's folder matches nothing. */
function matches(patterns: Ignore, path: string): boolean {
  return ignore.isPathValid(path) && patterns.ignores(path);
}
