import { describe, expect, test } from 'vitest';
import type { Format } from '../../rules/engine/document.js';
import type { Finding } from '../../rules/engine/finding.js';
import { applyEdits } from '../../rules/engine/fixes.js';
import type { House } from '../../rules/engine/house.js';
import type { Rule } from '../../rules/engine/rule.js';
import { activate, createChecker, RULES } from '../../rules/index.js';
import { testLexicon } from '../support/lexicon.js';

interface Example {
  readonly text: string;
  readonly format?: Format;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly house?: Partial<House>;
}

function findings(rule: Rule, example: Example): readonly Finding[] {
  const active = activate(rule);
  const checker = createChecker({
    lexicon: testLexicon(),
    rules: [{ ...active, options: { ...active.options, ...example.options } }],
    ...(example.house ? { house: example.house } : {}),
  });
  const result = checker.check(example.text, example.format ?? 'plain');
  expect(result.failures, 'the rule threw').toEqual([]);
  return result.findings;
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.invalid.map((example) => [example.text, example] as const))('marks %s', (text, example) => {
    const found = findings(rule, example);
    expect(found.map((finding) => text.slice(finding.start, finding.end))).toEqual([example.marks].flat());
    if (example.fixed !== undefined) {
      // One edit may stand in the fixes of several findings (all spellings of one name): it is made once.
      const edits = new Map(
        found.flatMap((finding) => finding.fixes[0]?.edits ?? []).map((edit) => [`${edit.start}-${edit.end}`, edit]),
      );
      expect(applyEdits(text, [...edits.values()])).toBe(example.fixed);
    } else {
      expect(found.flatMap((finding) => finding.fixes)).toEqual([]);
    }
  });

  const valid = rule.examples.valid.map((example) => (typeof example === 'string' ? { text: example } : example));
  test.each(valid.map((example) => [example.text, example] as const))('leaves %s', (_text, example) => {
    // A hint is no flag, but for a rule that only gives hints.
    const flags = findings(rule, example).filter((finding) => finding.severity !== 'info' || rule.severity === 'info');
    expect(flags.map((finding) => example.text.slice(finding.start, finding.end))).toEqual([]);
  });

  test('says what it finds in both languages, and gives examples of both kinds', () => {
    for (const text of [rule.docs.ar.title, rule.docs.ar.why, rule.docs.en.title, rule.docs.en.why])
      expect(text.trim()).not.toBe('');
    expect(rule.examples.invalid.length).toBeGreaterThan(0);
    expect(rule.examples.valid.length).toBeGreaterThan(0);
  });
});
