import { type Conditions, conditionsOf } from '../../cli/conditions.js';
import { FIXES, SEVERITIES } from '../../cli/severities.js';
import type { Language } from '../../rules/engine/finding.js';
import type { Localized } from '../../rules/engine/message.js';
import type { InvalidExample, OptionSchema, Rule } from '../../rules/engine/rule.js';
import { suppressionComment } from '../../rules/engine/suppressions.js';
import { code, codeBlock, DIRECTION, inDirection, plain, table } from './markup.js';

/** Where a page comes from; only files that say so are ever overwritten or removed. */
export const GENERATED = '<!-- Generated from the rules by `npm run docs`. Do not edit. -->';

const HEADINGS = {
  examples: { ar: 'أمثلة', en: 'Examples' },
  valid: { ar: 'ما لا تنبّه عليه', en: 'Never flagged' },
  options: { ar: 'الخيارات', en: 'Options' },
  fix: { ar: 'التصحيح', en: 'Fix safety' },
  off: { ar: 'تعطيلها', en: 'Switching it off' },
  on: { ar: 'تفعيلها', en: 'Switching it on' },
} as const satisfies Record<string, Localized>;

const COLUMNS = {
  wrong: { ar: 'خطأ', en: 'Wrong' },
  right: { ar: 'صواب', en: 'Right' },
  option: { ar: 'الخيار', en: 'Option' },
  values: { ar: 'القيم', en: 'Values' },
  preset: { ar: 'القيمة المبدئية', en: 'Default' },
  meaning: { ar: 'المعنى', en: 'Meaning' },
} as const satisfies Record<string, Localized>;

const FIX_SAFETY: Readonly<Record<Rule['fix'], Localized>> = {
  safe: {
    ar: `مؤكد: يطبّقه ${code('mudaqqiq fix')} والأمر «صحّح الأخطاء المؤكدة» من غير سؤال، إلا ما يُعرض منه اقتراحًا.`,
    en: `Safe: ${code('mudaqqiq fix')} and “Fix All” apply it without asking, but for what is offered as a suggestion.`,
  },
  suggestion: {
    ar: `اقتراح: يُعرض عليك ولا يُطبّق حتى تختاره، أو تطلب ${code('mudaqqiq fix --fix-suggestions')}.`,
    en: `A suggestion: it is offered, and applied only when you choose it or ask for ${code('mudaqqiq fix --fix-suggestions')}.`,
  },
  none: { ar: 'لا تصحيح لها: القرار للمحرر.', en: 'None: the decision is the editor’s.' },
};

const TEXTS = {
  off: { ar: 'معطّلة حتى تُفعَّل في الإعداد', en: 'off until it is configured' },
  inFile: {
    ar: `في ملف الإعداد ${code('.mudaqqiqrc.yaml')}:`,
    en: `In the configuration file ${code('.mudaqqiqrc.yaml')}:`,
  },
  inArticle: {
    ar: 'في المقال، قبل السطر الذي لا تريدها فيه (والثاني في النص العادي):',
    en: 'In the article, above the line where you do not want it (the second in plain text):',
  },
  withOptions: { ar: 'بالخيار', en: 'with' },
} as const satisfies Record<string, Localized>;

/** The page of one rule in Markdown, Arabic first. */
export function rulePage(rule: Rule): string {
  const languages: readonly Language[] = ['ar', 'en'];
  return `${GENERATED}\n\n${languages.map((language) => inDirection(DIRECTION[language], part(rule, language))).join('\n\n---\n\n')}\n`;
}

/** Arabic examples, in a part that may be English. */
function examples(markdown: string, language: Language): string {
  return language === 'ar' ? markdown : inDirection('rtl', markdown);
}

/** The page's part in one language. */
function part(rule: Rule, language: Language): string {
  const heading = (name: keyof typeof HEADINGS): string => `## ${HEADINGS[name][language]}`;
  const { title, why } = rule.docs[language];
  const sections = [
    `# ${title}`,
    facts(rule, language),
    why.trim(),
    heading('examples'),
    examples(
      table(
        [COLUMNS.wrong[language], COLUMNS.right[language]],
        rule.examples.invalid.map((example) => [marked(example) + conditions(example, language), right(example)]),
      ),
      language,
    ),
    heading('valid'),
    examples(rule.examples.valid.map((example) => `- ${validText(example, language)}`).join('\n'), language),
    ...(rule.options ? [heading('options'), optionTable(rule.options, language)] : []),
    heading('fix'),
    FIX_SAFETY[rule.fix][language],
    heading(rule.enabled === false ? 'on' : 'off'),
    TEXTS.inFile[language],
    codeBlock('yaml', `rules:\n  ${rule.id}: ${rule.enabled === false ? rule.severity : 'off'}`),
    ...(rule.enabled === false ? [] : [TEXTS.inArticle[language], comments(rule)]),
  ];
  return sections.join('\n\n');
}

function facts(rule: Rule, language: Language): string {
  const off = rule.enabled === false ? [TEXTS.off[language]] : [];
  return [code(rule.id), SEVERITIES[rule.severity].name[language], FIXES[rule.fix][language], ...off].join(' · ');
}

function comments({ id }: Rule): string {
  return codeBlock('text', `${suppressionComment('markdown', id)}\n${suppressionComment('plain', id)}`);
}

/** Private characters that mark the flagged text until it is Markdown. */
const FLAG_START = '\uE000';
const FLAG_END = '\uE001';

/** The example's text with what is flagged in bold. */
function marked({ text, marks }: InvalidExample): string {
  let result = '';
  let at = 0;
  for (const mark of [marks].flat()) {
    const start = text.indexOf(mark, at);
    if (start < 0) throw new Error(`«${mark}» does not stand in the example «${text}»`);
    result += text.slice(at, start) + FLAG_START + mark + FLAG_END;
    at = start + mark.length;
  }
  return plain(result + text.slice(at))
    .replaceAll(FLAG_START, '<b>')
    .replaceAll(FLAG_END, '</b>');
}

function right({ fixed }: InvalidExample): string {
  return fixed === undefined ? '—' : plain(fixed);
}

function validText(example: Rule['examples']['valid'][number], language: Language): string {
  return typeof example === 'string' ? plain(example) : plain(example.text) + conditions(example, language);
}

/** The options that an example needs, and what of a configuration. */
function conditions(example: Conditions, language: Language): string {
  const lines = conditionsOf(example).map(code);
  return lines.length === 0 ? '' : ` (${TEXTS.withOptions[language]} ${lines.join(' ')})`;
}

function optionTable(options: Readonly<Record<string, OptionSchema>>, language: Language): string {
  return table(
    [COLUMNS.option, COLUMNS.values, COLUMNS.preset, COLUMNS.meaning].map((column) => column[language]),
    Object.entries(options).map(([name, option]) => [
      code(name),
      values(option),
      code(JSON.stringify(option.default)),
      option.description[language],
    ]),
  );
}

function values({ type, enum: choices, minimum, maximum }: OptionSchema): string {
  if (choices) return choices.map(code).join(' ');
  if (minimum === undefined && maximum === undefined) return code(type);
  return code(`${minimum ?? ''}…${maximum ?? ''}`);
}
