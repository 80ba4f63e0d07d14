import { nearestNameHint } from '../rules/engine/near-miss.js';
import type { ActiveRule } from '../rules/index.js';
import { activate, RULES, recommendedRules } from '../rules/index.js';
import { UsageError } from './problem.js';
import type { RuleChoice } from './request.js';

/** What holds for the articles of a folder. */
export interface Configuration {
  readonly rules: readonly ActiveRule[];
}

/** Finds, reads and keeps the configuration of each folder. */
export class Configurations {
  readonly #choice: RuleChoice;
  #only: Configuration | undefined;

  constructor(choice: RuleChoice, _workingFolder: string) {
    this.#choice = choice;
  }

  /** The configuration of articles in a folder, the same object for the same configuration. Throws `UsageError` where it is broken. */
  of(_folder: string): Configuration {
    this.#only ??= { rules: chosenRules(recommendedRules(), this.#choice) };
    return this.#only;
  }
}

/** What `--rule` and `--only` leave of the configured rules. */
function chosenRules(configured: readonly ActiveRule[], { levels, only }: RuleChoice): readonly ActiveRule[] {
  const byId = new Map<string, ActiveRule>(configured.map((active) => [active.rule.id, active]));
  for (const [id, level] of levels) {
    const rule = findRule(id);
    if (level === 'off') byId.delete(id);
    else byId.set(id, { ...(byId.get(id) ?? activate(rule)), severity: level });
  }
  if (only.length === 0) return [...byId.values()];
  const patterns = only.map(idPattern);
  return [...byId.values()].filter(({ rule }) => patterns.some((pattern) => pattern.test(rule.id)));
}

/** The rule of an id. Throws `UsageError` where there is none. */
export function findRule(id: string): (typeof RULES)[number] {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const ids = RULES.map((candidate) => candidate.id);
  throw new UsageError('unknownRule', { rule: id, hint: nearestNameHint(id, ids) });
}

/** Makes sure that `--rule` and `--only` speak of rules that exist. Throws `UsageError` where they do not. */
export function validateChoice({ levels, only }: RuleChoice): void {
  for (const id of levels.keys()) findRule(id);
  for (const pattern of only) {
    if (!RULES.some(({ id }) => idPattern(pattern).test(id))) throw new UsageError('onlyMatchesNothing', { pattern });
  }
}

/** A glob over rule ids as an expression: `*` stands for any letters of one part, `**` for all. */
function idPattern(glob: string): RegExp {
  const source = glob
    .split('*')
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('[^]*');
  return new RegExp(`^${source}$`);
}
