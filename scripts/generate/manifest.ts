import { CONFIGURATION_FILES, LEVELS } from '../../rules/engine/configuration/configuration.js';
import { described, families, isolated } from '../../rules/engine/configuration/schema.js';
import { isRecord } from '../../rules/engine/configuration/validate.js';
import type { Localized } from '../../rules/engine/message.js';
import type { Rule } from '../../rules/engine/rule.js';
import { FAMILIES } from './families.js';

/** The setting that holds the level of each rule. */
const SETTING = 'mudaqqiq.rules';
const SCHEMA_URL = './data/mudaqqiqrc.schema.json';

const LEVEL_MEANINGS: Readonly<Record<(typeof LEVELS)[number], Localized>> = {
  off: { ar: 'معطّلة', en: 'Off' },
  info: { ar: 'ملاحظة', en: 'A note' },
  warning: { ar: 'تنبيه', en: 'A warning' },
  error: { ar: 'خطأ', en: 'An error' },
};

type Json = Readonly<Record<string, unknown>>;

/**
 * The extension's manifest (package.json) with what depends on the rules: the setting `mudaqqiq.rules`, and the schema of
 * configuration files. Everything else stays as it is, in its order.
 */
export function withRules(manifest: string, rules: readonly Rule[]): string {
  const whole = object(JSON.parse(manifest));
  const contributes = object(whole.contributes);
  const configuration = object(contributes.configuration);
  const properties = object(configuration.properties);
  const names = (json: boolean) => CONFIGURATION_FILES.filter((name) => name.endsWith('.json') === json);
  const result = {
    ...whole,
    contributes: {
      ...contributes,
      configuration: { ...configuration, properties: { ...properties, [SETTING]: rulesSetting(rules) } },
      jsonValidation: [{ fileMatch: names(true), url: SCHEMA_URL }],
      yamlValidation: [{ fileMatch: names(false), url: SCHEMA_URL }],
    },
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function rulesSetting(rules: readonly Rule[]): Json {
  const levels = {
    type: 'string',
    enum: LEVELS,
    enumDescriptions: LEVELS.map((level) => inOneLine(LEVEL_MEANINGS[level])),
  };
  return {
    type: 'object',
    scope: 'resource',
    order: 5,
    default: {},
    ...described({
      ar: 'مستوى كل قاعدة أو كل عائلة من القواعد. الخيارات في ملف الإعداد.',
      en: 'The level of a rule, or of a family of rules. Options go into a configuration file.',
    }),
    additionalProperties: false,
    properties: Object.fromEntries([
      ...families(rules).map((family) => [`${family}/*`, { ...levels, ...described(familyMeaning(family)) }]),
      ...rules.map((rule) => [
        rule.id,
        { ...levels, ...described({ ar: rule.docs.ar.title, en: rule.docs.en.title }) },
      ]),
    ]),
  };
}

function familyMeaning(family: string): Localized {
  const name = Object.entries(FAMILIES).find(([known]) => known === family)?.[1] ?? { ar: family, en: family };
  return { ar: `كل قواعد ${name.ar}`, en: `Every rule of ${name.en.toLowerCase()}` };
}

function inOneLine({ ar, en }: Localized): string {
  return `${isolated(ar)} · ${en}`;
}

function object(value: unknown): Json {
  return isRecord(value) ? value : {};
}
