import type { BlockRule } from '../../rules/engine/rule.js';

/** A rule that finds nothing, for tests of what surrounds rules. */
export function silentRule(id: BlockRule['id'], more: Partial<BlockRule> = {}): BlockRule {
  return {
    id,
    level: 'block',
    severity: 'warning',
    fix: 'safe',
    docs: { ar: { title: 'عنوان القاعدة', why: 'سبب القاعدة.' }, en: { title: 'Rule title', why: 'Rule reason.' } },
    messages: { found: { ar: 'وجدت', en: 'found' } },
    examples: { invalid: [{ text: 'خطأ', marks: 'خطأ', fixed: 'صواب' }], valid: ['صواب'] },
    check: () => [],
    ...more,
  };
}
