import { type Schema, Validator } from '@cfworker/json-schema';
import type { Language } from '../finding.js';
import { FINAL_YAA, type ForbiddenWord, STRICTNESS } from '../house.js';
import type { Localized } from '../message.js';
import type { Rule } from '../rule.js';
import {
  type Configuration,
  LEVELS,
  type Override,
  PRESETS,
  type RuleSetting,
  type RuleSettings,
} from './configuration.js';
import { forbiddenReplacement, replacementForbidden } from './house-words.js';
import { reasonFor } from './reasons.js';
import { REGION_NAMES } from './regions/index.js';
import { configurationSchema } from './schema.js';
import { phraseKey, readAccepted, readForbiddenWord } from './word-list.js';

/** Something that is wrong in a configuration, with the names and indexes that lead to it from the top. */
export interface ConfigurationError {
  readonly path: readonly string[];
  /** Whether the name itself is wrong, or its value. */
  readonly at: 'name' | 'value';
  readonly message: Localized;
}

/** A configuration that was given as data. What is wrong in it is left out and told. */
export interface ValidatedConfiguration {
  readonly configuration: Configuration;
  readonly errors: readonly ConfigurationError[];
}

/** Reads a configuration given as data: the content of a file, or an editor's settings. Nothing in it is executed. */
export function validateConfiguration(value: unknown, rules: readonly Rule[]): ValidatedConfiguration {
  const given = value ?? {};
  const formal = findErrors(given, validatorFor(rules));
  const valid = without(given, formal);
  const inWords = isRecord(valid) ? findWordErrors(valid) : [];
  return { configuration: read(without(valid, inWords)), errors: [...formal, ...inWords] };
}

/** What is wrong in the words of a configuration that fits the schema. */
function findWordErrors({ words, forbidden }: Readonly<Record<string, unknown>>): ConfigurationError[] {
  const forbiddenWords = readForbidden(forbidden);
  const phrases = new Set(forbiddenWords.map(({ phrase }) => phraseKey(phrase)));
  return [
    ...forbiddenWords.flatMap((word): ConfigurationError[] => {
      const read = readForbiddenWord(word);
      const both = forbiddenReplacement(word, phrases);
      const path = ['forbidden', word.phrase];
      if ('problem' in read) return [{ path, at: 'name', message: read.problem }];
      return both === undefined ? [] : [{ path, at: 'value', message: replacementForbidden(both) }];
    }),
    ...(Array.isArray(words) ? words : []).flatMap((word: unknown, i): ConfigurationError[] => {
      if (typeof word !== 'string') return [];
      const read = readAccepted(word);
      const path = ['words', String(i)];
      if ('problem' in read) return [{ path, at: 'value', message: read.problem }];
      const contradicts = phrases.has(phraseKey(word.split('/', 1)[0] ?? ''));
      return contradicts ? [{ path, at: 'value', message: ACCEPTED_AND_FORBIDDEN }] : [];
    }),
  ];
}

const ACCEPTED_AND_FORBIDDEN: Localized = {
  ar: 'هذه الكلمة مقبولة هنا وممنوعة في forbidden؛ احذف إحداهما',
  en: 'this word is accepted here and forbidden in “forbidden”; remove one of them',
};

/** The errors, one for each place. */
function findErrors(given: unknown, { schema, validator }: RuleValidator): ConfigurationError[] {
  const errors = new Map<string, ConfigurationError>();
  if (hasBrokenName(given)) return [{ path: [], at: 'value', message: BROKEN_NAME }];
  for (const { keyword, instanceLocation } of validator.validate(given).errors) {
    const place = pointerPath(instanceLocation);
    const message = reasonFor({ keyword, path: place }, given, schema);
    // Of two names for one thing the second is too many.
    const path = keyword === 'not' ? [...place, 'extends'] : place;
    const at = keyword === 'not' || keyword === 'false' ? 'name' : 'value';
    if (message && !errors.has(pathKey(path))) errors.set(pathKey(path), { path, at, message });
  }
  return [...errors.values()];
}

const BROKEN_NAME: Localized = { ar: 'في أحد الأسماء نصف حرف', en: 'a name has half a character in it' };

/** Whether a name has a surrogate without its pair, which no JSON pointer can hold. */
function hasBrokenName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, item]) => /\p{Surrogate}/u.test(name) || hasBrokenName(item));
}

interface RuleValidator {
  readonly schema: Schema;
  readonly validator: Validator;
}

const validators = new WeakMap<readonly Rule[], RuleValidator>();

function validatorFor(rules: readonly Rule[]): RuleValidator {
  let found = validators.get(rules);
  if (!found) {
    const schema = configurationSchema(rules);
    found = { schema, validator: new Validator(schema, '7', false) };
    validators.set(rules, found);
  }
  return found;
}

/** The steps of a JSON pointer in a URI fragment (RFC 6901). */
function pointerPath(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

function without(value: unknown, errors: readonly ConfigurationError[]): unknown {
  return withoutErrors(value, [], new Set(errors.map(({ path }) => pathKey(path))));
}

/** A copy without the values that errors were found in. In a pair of level and options a wrong part takes none along. */
function withoutErrors(value: unknown, path: readonly string[], wrong: ReadonlySet<string>): unknown {
  if (wrong.has(pathKey(path))) return undefined;
  if (Array.isArray(value)) return value.map((item: unknown, i) => withoutErrors(item, [...path, String(i)], wrong));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(
    ([name, item]) => [name, withoutErrors(item, [...path, name], wrong)] as const,
  );
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function read(value: unknown): Configuration {
  const given = isRecord(value) ? value : {};
  const preset = PRESETS.find((name) => name === (given.preset ?? given.extends));
  const language = (['ar', 'en'] satisfies Language[]).find((name) => name === given.language);
  const strictness = STRICTNESS.find((name) => name === given.strictness);
  const finalYaa = FINAL_YAA.find((name) => name === given.finalYaa);
  const region = REGION_NAMES.find((name) => name === given.region);
  return {
    ...(preset ? { preset } : {}),
    ...(language ? { language } : {}),
    ...(strictness ? { strictness } : {}),
    ...(finalYaa ? { finalYaa } : {}),
    ...(region ? { region } : {}),
    rules: readRules(given.rules),
    words: readTexts(given.words),
    forbidden: readForbidden(given.forbidden),
    dictionaries: readTexts(given.dictionaries),
    glossary: typeof given.glossary === 'string' ? [given.glossary] : readTexts(given.glossary),
    ignore: readTexts(given.ignore),
    overrides: Array.isArray(given.overrides) ? given.overrides.flatMap(readOverride) : [],
  };
}

function readOverride(value: unknown): Override[] {
  if (!isRecord(value)) return [];
  const override = { files: readTexts(value.files), rules: readRules(value.rules) };
  return override.files.length > 0 ? [override] : [];
}

function readRules(value: unknown): RuleSettings {
  const entries = Object.entries(isRecord(value) ? value : {});
  return new Map(entries.flatMap(([id, setting]) => readSetting(setting).map((read) => [id, read] as const)));
}

function readSetting(value: unknown): RuleSetting[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const level = LEVELS.find((name) => name === parts[0]);
  if (!level) return [];
  return [isRecord(parts[1]) ? { level, options: parts[1] } : { level }];
}

function readForbidden(value: unknown): ForbiddenWord[] {
  return Object.entries(isRecord(value) ? value : {}).map(([phrase, said]) => {
    const { replacement, note } = isRecord(said) ? said : { replacement: said, note: undefined };
    const replacements = typeof replacement === 'string' ? [replacement] : readTexts(replacement);
    return { phrase, replacements, note: typeof note === 'string' ? note : '' };
  });
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Whether a value is names with values, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
