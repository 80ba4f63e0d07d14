import type { Schema } from '@cfworker/json-schema';
import { DEFAULT_HOUSE, type FinalYaa, type Strictness } from '../house.js';
import type { Localized } from '../message.js';
import type { OptionSchema, Rule } from '../rule.js';
import { LEVELS, PRESETS } from './configuration.js';
import { NO_REGION, REGIONS } from './regions/index.js';

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
  words: {
    ar: 'كلمات لا تُعدّ خطأ، ومعها صورها المسبوقة بالواو والباء واللام ونحوها. ومع «هاشتاغ/قرار» تصح اللواحق التي يعرفها المعجم لكلمة «قرار».',
    en: 'Words to accept, also with prefixed particles (و، ب، ل …). `هاشتاغ/قرار` also takes the endings that the dictionary knows of قرار.',
  },
  forbidden: {
    ar: 'كلمات وعبارات لا تُستعمل، ولكل منها بديل أو قائمة بدائل، أو replacement و note فيها سبب المنع.',
    en: 'Words and phrases not to use, each with its replacement, a list of them, or `replacement` and a `note` that says why.',
  },
  replacement: { ar: 'البديل أو البدائل.', en: 'What to write instead.' },
  note: { ar: 'ملاحظة الدار، تظهر في الرسالة.', en: 'The house’s note, shown in the message.' },
  dictionaries: {
    ar: 'ملفات كلمات: في كل سطر كلمة مقبولة، أو ممنوعة هكذا: !كلمة = البديل، وما بعد # تعليق.',
    en: 'Word lists: on each line a word to accept, or to forbid, `!word = replacement`; `#` begins a comment.',
  },
  glossary: {
    ar: 'معجم أسماء الدار، أو قائمة من المعاجم: ملفات CSV أو YAML أو JSON، فيها كل اسم كما تكتبه الدار وصوره الأخرى.',
    en: 'The house’s glossary of names, or a list of them: files of CSV, YAML or JSON with each name as the house spells it and its other spellings.',
  },
  ignore: {
    ar: 'أنماط الملفات التي لا تُدقَّق، كما في ملف \u200E.gitignore.',
    en: 'Globs of files not to check, as in .gitignore.',
  },
  overrides: { ar: 'قواعد خاصة ببعض الملفات.', en: 'Rules that are set otherwise for some files.' },
  files: { ar: 'أنماط الملفات، كما في ملف \u200E.gitignore.', en: 'Globs of the files, as in .gitignore.' },
  family: { ar: 'كل قواعد هذه العائلة.', en: 'Every rule of this family.' },
} as const satisfies Record<string, Localized>;

/** A setting that takes one of a few values. */
export interface Choice {
  readonly default: string;
  readonly description: Localized;
  /** What each value means. */
  readonly values: Readonly<Record<string, Localized>>;
}

const STRICTNESS_CHOICE: Choice = {
  default: DEFAULT_HOUSE.strictness,
  description: {
    ar: 'ما يلزم ضبطه من الرسم: همزة الألف في أول الكلمة، والياء والألف المقصورة في آخرها.',
    en: 'Which spellings must be exact: the hamza on the first alef of a word, and yaa and alef maqsura at its end.',
  },
  values: {
    both: {
      ar: 'كلتاهما: «أخبار» لا «اخبار»، و«مصري» لا «مصرى».',
      en: 'Both: أخبار and not اخبار, مصري and not مصرى.',
    },
    'initial-alef-hamza': {
      ar: 'همزة أول الكلمة وحدها: تُقبل «مصرى» كما تُقبل «مصري».',
      en: 'The initial hamza alone: مصرى is as right as مصري.',
    },
    'final-yaa': {
      ar: 'الياء الأخيرة وحدها: تُقبل «اخبار» كما تُقبل «أخبار».',
      en: 'The final yaa alone: اخبار is as right as أخبار.',
    },
    none: { ar: 'لا هذه ولا تلك.', en: 'Neither.' },
  } satisfies Record<Strictness, Localized>,
};

const FINAL_YAA_CHOICE: Choice = {
  default: DEFAULT_HOUSE.finalYaa,
  description: { ar: 'كيف تُكتب الياء في آخر الكلمة.', en: 'How a yaa at the end of a word is written.' },
  values: {
    standard: { ar: 'منقوطة: «في»، «السوداني».', en: 'With dots: في, السوداني.' },
    egyptian: {
      ar: 'بلا نقط كما في مصر: تُقبل «فى» و«السودانى».',
      en: 'Without dots, as in Egypt: فى and السودانى are right, too.',
    },
  } satisfies Record<FinalYaa, Localized>,
};

const REGION_CHOICE: Choice = {
  default: NO_REGION,
  description: {
    ar: 'عادة صحافة أي منطقة يتبع المقال في الأرقام وأسماء الشهور. وما يُذكر في rules مقدَّم عليها.',
    en: 'Whose press the article follows in digits, percentages and names of months. What `rules` says goes before it.',
  },
  values: {
    [NO_REGION]: { ar: 'كل مقال على ما يغلب فيه.', en: 'Each article keeps to what prevails in it.' },
    ...Object.fromEntries(Object.entries(REGIONS).map(([name, { description }]) => [name, description])),
  },
};

/** The choices of a configuration file that are settings of the editor, too, by name. */
export const CHOICES = { strictness: STRICTNESS_CHOICE, finalYaa: FINAL_YAA_CHOICE, region: REGION_CHOICE } as const;

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
      strictness: choiceSchema(CHOICES.strictness),
      finalYaa: choiceSchema(CHOICES.finalYaa),
      region: choiceSchema(CHOICES.region),
      rules: { $ref: '#/definitions/rules' },
      words: { ...texts, ...described(DESCRIPTIONS.words) },
      forbidden: forbiddenSchema(),
      dictionaries: { ...texts, ...described(DESCRIPTIONS.dictionaries) },
      glossary: { ...oneOrMore, ...described(DESCRIPTIONS.glossary) },
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

const text: Schema = { type: 'string', minLength: 1 };
const texts: Schema = { type: 'array', items: text };
const level: Schema = { enum: [...LEVELS] };

// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
const oneOrMore: Schema = { if: { type: 'array' }, then: texts, else: text };

/** The schema of the name `forbidden`, in a configuration file and among the settings of the editor. */
export function forbiddenSchema(): Schema {
  const withNote: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      replacement: { ...oneOrMore, ...described(DESCRIPTIONS.replacement) },
      note: { ...text, ...described(DESCRIPTIONS.note) },
    },
  };
  return {
    type: 'object',
    ...described(DESCRIPTIONS.forbidden),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    additionalProperties: { if: { type: 'object' }, then: withNote, else: oneOrMore },
  };
}

function choiceSchema({ default: preset, values, description }: Choice): Schema {
  const whole = {
    ar: [description.ar, ...Object.entries(values).map(([value, { ar }]) => `${value}: ${ar}`)].join('\n'),
    en: [description.en, ...Object.entries(values).map(([value, { en }]) => `\`${value}\`: ${en}`)].join('\n'),
  };
  return { enum: Object.keys(values), default: preset, ...described(whole) };
}

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
