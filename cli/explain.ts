import pc from 'picocolors';
import type { InvalidExample } from '../rules/engine/rule.js';
import type { Rule } from '../rules/index.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { wantsColor } from './output.js';
import { findRule } from './rule-choice.js';
import type { Surroundings } from './run.js';
import { FIXES, SEVERITIES } from './severities.js';
import type { ExitStatus } from './summary.js';

const TEXTS = {
  invalid: { ar: 'يُعلَّم', en: 'Marked' },
  valid: { ar: 'لا يُعلَّم', en: 'Left alone' },
  options: { ar: 'الخيارات', en: 'Options' },
  off: { ar: 'معطّلة حتى تُفعَّل في الإعداد', en: 'off until it is configured' },
} as const;

/** The examples are the rule's tests, too: a reader needs the first of them, which say most. */
const MOST_EXAMPLES = 6;

/** `explain RULE`: what the rule finds, why, with its examples and options. Throws `UsageError` for a rule that does not exist. */
export async function explain(id: string, { output, language, color }: Surroundings): Promise<ExitStatus> {
  const rule = findRule(id);
  const c = pc.createColors(wantsColor(color, process.env, output.isTerminal));
  const { title, why } = rule.docs[language];
  const { name, color: paint } = SEVERITIES[rule.severity];
  const facts = [
    c[paint](name[language]),
    FIXES[rule.fix][language],
    ...(rule.enabled === false ? [TEXTS.off[language]] : []),
  ];
  const sections = [
    `${c.bold(title)}\n${c.dim(rule.id)} · ${facts.join(' · ')}`,
    why.trim(),
    section(
      c.red(TEXTS.invalid[language]),
      rule.examples.invalid.slice(0, MOST_EXAMPLES).map((example) => invalidLine(example, c)),
    ),
    section(
      c.green(TEXTS.valid[language]),
      rule.examples.valid
        .slice(0, MOST_EXAMPLES)
        .map((example) => (typeof example === 'string' ? oneLine(example) : oneLine(example.text) + given(example))),
    ),
    section(
      TEXTS.options[language],
      optionLines(rule).map(({ head, description }) => `${c.bold(head)}: ${description[language]}`),
    ),
  ];
  await output.write(`${sections.filter((text) => text !== '').join('\n\n')}\n`);
  return 0;
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** The example with its flagged texts in brackets, and what it becomes. */
function invalidLine(example: InvalidExample, c: ReturnType<typeof pc.createColors>): string {
  const { text, marks, fixed } = example;
  let line = '';
  let at = 0;
  for (const mark of [marks].flat()) {
    const start = text.indexOf(mark, at);
    line += text.slice(at, start) + c.red(`[${mark}]`);
    at = start + mark.length;
  }
  line = oneLine(line + text.slice(at)) + given(example);
  return fixed === undefined ? line : `${line}\n    ${c.green(oneLine(fixed))}`;
}

/** What the example needs to be configured, after it. */
function given(example: Conditions): string {
  const conditions = conditionsOf(example);
  return conditions.length === 0 ? '' : ` (${conditions.join('; ')})`;
}

function optionLines({ options }: Rule): { head: string; description: { ar: string; en: string } }[] {
  return Object.entries(options ?? {}).map(([name, option]) => ({
    head: `${name} (${option.enum?.join(' | ') ?? option.type}, ${JSON.stringify(option.default)})`,
    description: option.description,
  }));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ⏎ ');
}
