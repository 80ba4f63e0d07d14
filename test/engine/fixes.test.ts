import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, FixSafety, TextEdit } from '../../rules/engine/finding.js';
import { applyEdits, applyFixes } from '../../rules/engine/fixes.js';

function finding(safety: FixSafety, ...edits: TextEdit[]): Finding {
  const [{ start, end }] = edits as [TextEdit];
  return {
    ruleId: 'test/rule',
    category: 'test',
    severity: 'error',
    start,
    end,
    message: '',
    confidence: 1,
    fixes: [{ title: '', safety, edits }],
    related: [],
  };
}

describe('applyEdits', () => {
  test('applies edits given in any order', () => {
    expect(
      applyEdits('ابتث', [
        { start: 3, end: 4, text: 'X' },
        { start: 0, end: 1, text: '' },
      ]),
    ).toBe('بتX');
  });

  test('refuses edits that overlap or lie outside the text, and changes nothing', () => {
    expect(() =>
      applyEdits('ابتث', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits('اب', [{ start: 1, end: 5, text: '' }])).toThrow(RangeError);
  });
});

describe('applyFixes', () => {
  test('takes safe fixes alone unless suggestions are asked for', () => {
    const findings = [
      finding('safe', { start: 0, end: 1, text: 'X' }),
      finding('suggestion', { start: 2, end: 3, text: 'Y' }),
    ];
    expect(applyFixes('abc', findings).text).toBe('Xbc');
    expect(applyFixes('abc', findings, true).text).toBe('XbY');
  });

  test('applies a fix with several edits whole or not at all', () => {
    const first = finding('safe', { start: 0, end: 1, text: 'X' });
    const both = finding('safe', { start: 2, end: 3, text: 'Y' }, { start: 0, end: 1, text: 'Z' });
    const result = applyFixes('abc', [first, both]);
    expect(result.text).toBe('Xbc');
    expect(result.skipped).toEqual([both]);
  });

  test('makes an edit once that several findings share', () => {
    const edit = { start: 0, end: 1, text: 'X' };
    expect(
      applyFixes('abc', [finding('safe', edit), finding('safe', edit, { start: 2, end: 3, text: 'Y' })]).text,
    ).toBe('XbY');
  });

  test('never throws and never touches what no edit covers, whatever the fixes', () => {
    const edits = fc.array(fc.record({ start: fc.nat(20), length: fc.nat(4), text: fc.constantFrom('', 'X', 'YY') }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 6 }), (fixes) => {
        const text = 'abcdefghijklmnopqrstuvwxyz';
        const findings = fixes
          .map((list) => list.map(({ start, length, text: insert }) => ({ start, end: start + length, text: insert })))
          .filter((list) => list.every((a, i) => list.every((b, j) => i === j || a.end < b.start || b.end < a.start)))
          .map((list) => finding('safe', ...(list as [TextEdit, ...TextEdit[]])));
        const result = applyFixes(text, findings);
        expect(result.applied.length + result.skipped.length).toBe(findings.length);
        expect(result.text.endsWith('z')).toBe(true);
      }),
    );
  });
});
