import type { Schema } from '@cfworker/json-schema';
import type { Localized } from '../message.js';
import type { OptionSchema, Rule } from '../rule.js';
import { LEVELS, PRESETS } from './configuration.js';

/** What each name of a configuration file is for. */
const DESCRIPTIONS = {
  $schema: { ar: 'مخطط هذا الملف.', en: 'The schema of this file.' },
  preset: {
    ar: 'القواعد المفعّلة ابتداءً: recommended كل القواعد إلا ما تختاره كل دار لنفسها، وstrict كل القواعد.',
    en: 'The rules to begin with: `recommended` is every rule but house style, `strict` is every rule.',
  },
  extends: { ar: 'اسم آخر لـ preset.', en: 'Another name for `preset`.' },
  language: { ar: 'لغة الرسائل: ar العربية، وen الإنجليزية.', en: 'The language of messages.' },
  rules: {
    ar: 'مستوى كل قاعدة أو كل عائلة: off أو info أو warning أو error، أو قائمة من المستوى والخيارات.',
    en: 'The level of a rule, or of a family such as `style/*`: off, info, warning or error, or a list of the level and the options.',
  },
  words: { ar: 'كلمات لا تُعدّ خطأ.', en: 'Words to accept.' },
  dictionaries: {
    ar: 'ملفات فيها كلمات لا تُعدّ خطأ، في كل سطر كلمة، وما بعد # تعليق.',
    en: 'Files with words to accept, one a line; `#` begins a comment.',
  },
  ignore: {
    ar: 'أنماط الملفات التي لا تُدقَّق، كما في ملف \u200E.gitignore.',
    en: 'Globs of files not to check, as in .gitignore.',
  },
  overrides: { ar: 'قواعد خاصة ببعض الملفات.', en: 'Rules that are set otherwise for some files.' },
  files: { ar: 'أنماط الملفات، كما في ملف \u200E.gitignore.', en: 'Globs of the files, as in .gitignore.' },
  family: { ar: 'كل قواعد هذه العائلة.', en: 'Every rule of this family.' },
} as const satisfies Record<string, Localized>;

/** The JSON schema (draft 7) of a configuration file for these rules. */
export function configurationSchema(rules: readonly Rule[]): Schema {
  const preset = { enum: [...PRESETS], default: PRESETS[0] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.mudaqqiqrc',
    type: 'object',
    additionalProperties: false,
    // Two names for one thing: one of them at a time.
    not: { type: 'object', required: ['preset', 'extends'] },
    properties: {
      $schema: { type: 'string', ...described(DESCRIPTIONS.$schema) },
      preset: { ...preset, ...described(DESCRIPTIONS.preset) },
      extends: { ...preset, ...described(DESCRIPTIONS.extends) },
      language: { enum: ['ar', 'en'], default: 'ar', ...described(DESCRIPTIONS.language) },
      rules: { $ref: '#/definitions/rules' },
      words: { ...texts, ...described(DESCRIPTIONS.words) },
      dictionaries: { ...texts, ...described(DESCRIPTIONS.dictionaries) },
      ignore: { ...texts, ...described(DESCRIPTIONS.ignore) },
      overrides: {
        type: 'array',
        ...described(DESCRIPTIONS.overrides),
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'rules'],
          properties: {
            files: { ...texts, minItems: 1, ...described(DESCRIPTIONS.files) },
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
    },
    definitions: {
      rules: {
        type: 'object',
        additionalProperties: false,
        ...described(DESCRIPTIONS.rules),
        properties: Object.fromEntries([
          ...families(rules).map((family) => [`${family}/*`, { ...level, ...described(DESCRIPTIONS.family) }]),
          ...rules.map((rule) => [rule.id, ruleSchema(rule)]),
        ]),
      },
    },
  };
}

const texts: Schema = { type: 'array', items: { type: 'string', minLength: 1 } };
const level: Schema = { enum: [...LEVELS] };

/** The families of the rules, each once, in order. */
export function families(rules: readonly Rule[]): string[] {
  return [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))];
}

function ruleSchema(rule: Rule): Schema {
  const description = described({ ar: rule.docs.ar.title, en: rule.docs.en.title });
  const preset = rule.enabled === false ? 'off' : rule.severity;
  if (!rule.options) return { ...level, default: preset, ...description };
  const options: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)])),
  };
  return {
    default: preset,
    ...description,
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    then: { minItems: 1, maxItems: 2, items: [level, options] },
    else: level,
  };
}

function optionSchema({ description, enum: choices, ...schema }: OptionSchema): Schema {
  return { ...schema, ...(choices ? { enum: [...choices] } : {}), ...described(description) };
}

/**
 * A description, Arabic first. Editors lay it out left to right, so the Arabic stands in a right-to-left isolate
 * (Unicode Annex 9, RLI … PDI).
 */
export function described(text: Localized): Pick<Schema, 'description' | 'markdownDescription'> {
  const both = `${isolated(text.ar)}\n\n${text.en}`;
  return { description: both, markdownDescription: both };
}

/** Arabic text for a place that is laid out left to right. An isolate ends with its paragraph, so each has its own. */
export function isolated(arabic: string): string {
  return arabic.replace(/[^\n]+/g, '\u2067$&\u2069');
}
