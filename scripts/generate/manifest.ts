import { CONFIGURATION_FILES, LEVELS } from '../../rules/engine/configuration/configuration.js';
import {
  CHOICES,
  type Choice,
  described,
  families,
  forbiddenSchema,
  isolated,
} from '../../rules/engine/configuration/schema.js';
import { isRecord } from '../../rules/engine/configuration/validate.js';
import type { Localized } from '../../rules/engine/message.js';
import type { Rule } from '../../rules/engine/rule.js';
import { FAMILIES } from './families.js';

const SECTION = 'mudaqqiq';
const SCHEMA_URL = './data/mudaqqiqrc.schema.json';

const LEVEL_MEANINGS: Readonly<Record<(typeof LEVELS)[number], Localized>> = {
  off: { ar: 'معطّلة', en: 'Off' },
  info: { ar: 'ملاحظة', en: 'A note' },
  warning: { ar: 'تنبيه', en: 'A warning' },
  error: { ar: 'خطأ', en: 'An error' },
};

type Json = Readonly<Record<string, unknown>>;

/**
 * The extension's manifest (package.json) with what depends on the engine: the settings `mudaqqiq.rules` and those that say the same as a
 * configuration file, and the schema of such files. Everything else stays as it is, in its order.
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
      configuration: { ...configuration, properties: { ...properties, ...generatedSettings(rules) } },
      jsonValidation: [{ fileMatch: names(true), url: SCHEMA_URL }],
      yamlValidation: [{ fileMatch: names(false), url: SCHEMA_URL }],
    },
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function generatedSettings(rules: readonly Rule[]): Json {
  return {
    [`${SECTION}.rules`]: rulesSetting(rules),
    ...Object.fromEntries(
      Object.entries(CHOICES).map(([name, choice], i) => [`${SECTION}.${name}`, choiceSetting(choice, 6 + i)]),
    ),
    [`${SECTION}.forbidden`]: { ...forbiddenSchema(), default: {}, scope: 'resource', order: 9 },
  };
}

function choiceSetting({ default: preset, values, description }: Choice, order: number): Json {
  return {
    type: 'string',
    enum: Object.keys(values),
    enumDescriptions: Object.values(values).map(inOneLine),
    default: preset,
    scope: 'resource',
    order,
    ...described(description),
  };
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
