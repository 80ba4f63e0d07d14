import { FIXES, SEVERITIES } from '../../cli/severities.js';
import type { Language } from '../../rules/engine/finding.js';
import type { Localized } from '../../rules/engine/message.js';
import { categoryOf, type Rule } from '../../rules/engine/rule.js';
import { FAMILIES } from './families.js';
import { DIRECTION, inDirection, table } from './markup.js';
import { GENERATED } from './rule-page.js';

const TEXTS = {
  title: { ar: 'القواعد', en: 'Rules' },
  introduction: {
    ar: 'هذا ما يفحصه مدقّق. القاعدة التي عليها علامة ○ معطّلة حتى تُفعَّل في الإعداد.',
    en: 'What Mudaqqiq checks. A rule marked ○ is off until it is configured.',
  },
  rule: { ar: 'القاعدة', en: 'Rule' },
  finds: { ar: 'ما تجده', en: 'What it finds' },
  severity: { ar: 'المستوى', en: 'Severity' },
  fix: { ar: 'التصحيح', en: 'Fix' },
} as const satisfies Record<string, Localized>;

/** The page that lists the rules by family, Arabic first. */
export function indexPage(rules: readonly Rule[]): string {
  const languages: readonly Language[] = ['ar', 'en'];
  const parts = languages.map((language) => inDirection(DIRECTION[language], part(rules, language)));
  return `${GENERATED}\n\n${parts.join('\n\n---\n\n')}\n`;
}

function part(rules: readonly Rule[], language: Language): string {
  const families = Object.entries(FAMILIES).flatMap(([family, name]) => {
    const members = rules.filter(({ id }) => categoryOf(id) === family);
    return members.length === 0 ? [] : [`## ${name[language]}`, familyTable(members, language)];
  });
  return [`# ${TEXTS.title[language]}`, TEXTS.introduction[language], ...families].join('\n\n');
}

function familyTable(rules: readonly Rule[], language: Language): string {
  const columns = [TEXTS.rule, TEXTS.finds, TEXTS.severity, TEXTS.fix].map((column) => column[language]);
  return table(
    columns,
    rules.map((rule) => [
      `[<code dir="ltr">${rule.id}</code>](${rule.id}.md)${rule.enabled === false ? ' ○' : ''}`,
      rule.docs[language].title,
      SEVERITIES[rule.severity].name[language],
      FIXES[rule.fix][language],
    ]),
  );
}
