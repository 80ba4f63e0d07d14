import type { RuleId } from '../rules/index.js';

/** Where the project's pages are read. */
const PAGES = 'https://github.com/mudaqqiq/mudaqqiq/blob/main/docs/rules';

/** The address of the page that explains a rule: docs/rules/FAMILY/NAME.md. */
export function rulePage(ruleId: RuleId): string {
  return `${PAGES}/${ruleId}.md`;
}
