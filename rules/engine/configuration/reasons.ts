import type { OutputUnit, Schema } from '@cfworker/json-schema';
import type { Localized } from '../message.js';
import { nearestNameHint, unknownRule } from '../near-miss.js';

/** What the validator found, at a path of names and indexes from the top. */
export interface Finding extends Pick<OutputUnit, 'keyword'> {
  readonly path: readonly string[];
}

/** What a finding of the validator means, in words; nothing where it only repeats one further in. */
export function reasonFor({ keyword, path }: Finding, value: unknown, schema: Schema): Localized | undefined {
  const name = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  return REASONS[keyword]?.({ name, path, value: valueAt(value, path), schema: schemaAt(schema, path), whole: schema });
}

interface Case {
  readonly name: string;
  readonly path: readonly string[];
  /** The value in question, and the schema it should fit. */
  readonly value: unknown;
  readonly schema: Schema;
  readonly whole: Schema;
}

/** By keyword of JSON schema. `false` is the schema of names that nothing knows. */
const REASONS: Readonly<Record<string, (found: Case) => Localized>> = {
  false: ({ path, whole }) =>
    unknownName(
      path,
      branches(schemaAt(whole, path.slice(0, -1))).flatMap(({ properties }) => Object.keys(properties ?? {})),
    ),
  enum: ({ name, value, schema }) => {
    const choices = (schema.enum ?? schema.else?.enum ?? []).map(String);
    const hint = typeof value === 'string' ? nearestNameHint(value, choices) : { ar: '', en: '' };
    return {
      ar: `${shown(value)} ليست من قيم «${name}»، وهي: ${choices.join('، ')}${hint.ar}`,
      en: `${shown(value)} is no value of “${name}”, which takes ${choices.join(', ')}${hint.en}`,
    };
  },
  type: ({ name, schema }) => {
    const types = typesOf(schema).flatMap((type) => TYPES[type] ?? []);
    const [ar, en] = [types.map((type) => type.ar).join(' أو '), types.map((type) => type.en).join(' or ')];
    if (name === '') return { ar: `الإعداد ينبغي أن يكون ${ar}`, en: `the configuration must be ${en}` };
    return { ar: `قيمة «${name}» ينبغي أن تكون ${ar}`, en: `“${name}” must be ${en}` };
  },
  minimum: ({ name, schema }) => ({
    ar: `قيمة «${name}» لا تقل عن ${schema.minimum}`,
    en: `“${name}” must be ${schema.minimum} or more`,
  }),
  maximum: ({ name, schema }) => ({
    ar: `قيمة «${name}» لا تزيد على ${schema.maximum}`,
    en: `“${name}” must be ${schema.maximum} or less`,
  }),
  minItems: ({ name }) => ({ ar: `قائمة «${name}» فارغة`, en: `the list “${name}” is empty` }),
  maxItems: ({ name }) => ({
    ar: `قائمة «${name}» من جزأين: المستوى والخيارات`,
    en: `the list of “${name}” has two parts: the level and the options`,
  }),
  minLength: ({ name }) => ({ ar: `في «${name}» نص فارغ`, en: `“${name}” has an empty text` }),
  required: ({ value, schema }) => {
    const missing = (schema.required ?? []).filter((name) => !(typeof value === 'object' && value && name in value));
    return { ar: `ينقص هنا: ${missing.join('، ')}`, en: `missing here: ${missing.join(', ')}` };
  },
  not: () => ({
    ar: 'preset و extends اسمان لشيء واحد: اكتب أحدهما',
    en: '“preset” and “extends” are two names for one thing: write one of them',
  }),
};

const TYPES: Readonly<Record<string, Localized>> = {
  array: { ar: 'قائمة', en: 'a list' },
  boolean: { ar: 'true أو false', en: 'true or false' },
  integer: { ar: 'عددًا صحيحًا', en: 'a whole number' },
  number: { ar: 'عددًا', en: 'a number' },
  object: { ar: 'أسماء لكل منها قيمة', en: 'names with values' },
  string: { ar: 'نصًّا', en: 'a text' },
};

function unknownName(path: readonly string[], known: readonly string[]): Localized {
  const written = path.at(-1) ?? '';
  if (path.at(-2) === 'rules') return unknownRule(written, known);
  // A name like `// …` is what is left of a comment in a file that may have none.
  if (/^(?:\/\/|\/\*)/.test(written))
    return {
      ar: 'لا تعليقات في JSON؛ اكتب الإعداد في \u200E.mudaqqiqrc.yaml',
      en: 'JSON has no comments; use .mudaqqiqrc.yaml',
    };
  const hint = nearestNameHint(written, known);
  return { ar: `لا يوجد إعداد باسم «${written}»${hint.ar}`, en: `there is no setting “${written}”${hint.en}` };
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const step of path) found = new Map<string, unknown>(Object.entries(found ?? {})).get(step);
  return found;
}

/** The schema of what stands at a path. */
function schemaAt(whole: Schema, path: readonly string[]): Schema {
  let found = dereferenced(whole, whole);
  for (const step of path) found = dereferenced(inner(found, step), whole);
  return found;
}

function inner(schema: Schema, step: string): Schema {
  for (const { items, properties, additionalProperties } of branches(schema)) {
    const part =
      properties?.[step] ?? (Array.isArray(items) ? items[Number(step)] : items) ?? additionalProperties ?? false;
    if (typeof part === 'object') return part;
  }
  return {};
}

/** A schema and what it says of some values only. */
function branches(schema: Schema): Schema[] {
  return [schema, ...[schema.then, schema.else].flatMap((part) => (part ? branches(part) : []))];
}

/** The types that a schema allows, the simplest first. */
function typesOf(schema: Schema): string[] {
  return branches(schema)
    .flatMap(({ type }) => type ?? [])
    .reverse();
}

function dereferenced(schema: Schema, whole: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  return name === undefined ? schema : { ...whole.definitions[name], ...schema };
}
