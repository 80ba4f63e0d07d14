import { families } from '../rules/engine/configuration/schema.js';
import { unknownRule } from '../rules/engine/near-miss.js';
import { type ActiveRule, RULES, type Rule } from '../rules/index.js';
import { UsageError } from './problem.js';
import type { RuleChoice } from './request.js';

/** The rule of an id. Throws `UsageError` where there is none. */
export function findRule(id: string): Rule {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const known = RULES.map((candidate) => candidate.id);
  throw new UsageError([{ text: unknownRule(id, known) }]);
}

/** Makes sure that `--rule` and `--only` speak of rules that exist. Throws `UsageError` where they do not. */
export function validateRuleChoice({ levels, only }: RuleChoice): void {
  const known = [...RULES.map(({ id }) => id), ...families(RULES).map((family) => `${family}/*`)];
  for (const id of levels.keys()) if (!known.includes(id)) throw new UsageError([{ text: unknownRule(id, known) }]);
  for (const pattern of only) {
    if (!RULES.some(({ id }) => idPattern(pattern).test(id))) throw new UsageError('onlyMatchesNothing', { pattern });
  }
}

/** Which rules `--only` lets run. */
export function ruleChoiceFilter({ only }: RuleChoice): (active: ActiveRule) => boolean {
  if (only.length === 0) return () => true;
  const patterns = only.map(idPattern);
  return ({ rule }) => patterns.some((pattern) => pattern.test(rule.id));
}

/** A glob over rule ids as an expression: `*` stands for any letters. */
function idPattern(glob: string): RegExp {
  const source = glob
    .split(/\*+/)
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`);
}
