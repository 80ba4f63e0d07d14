import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../rules/engine/tokens.js';
import type { Case, Gender } from '../../../rules/lexicon/lexicon.js';
import { parseNumber } from '../../../rules/numbers/number-parser.js';
import { MOST_SPELLED, type Spelling, spell } from '../../../rules/numbers/spell.js';

const CASES: readonly Case[] = ['nominative', 'accusative', 'genitive'];
const GENDERS: readonly Gender[] = ['masculine', 'feminine'];
const WAYS: readonly Spelling[] = CASES.flatMap((grammaticalCase) =>
  GENDERS.flatMap((gender) =>
    (['مئة', 'مائة'] as const).flatMap((hundred) =>
      [true, false].map((beforeNoun) => ({ case: grammaticalCase, gender, hundred, beforeNoun })),
    ),
  ),
);

function read(text: string): number | undefined {
  return parseNumber(tokenize(text), 0)?.value;
}

function readsBack(value: number): void {
  for (const way of WAYS) {
    const words = spell(value, way);
    const noun = way.gender === 'feminine' ? 'دولة' : 'كتاب';
    const text = way.beforeNoun ? `${words} ${noun}` : words;
    const number = parseNumber(tokenize(text), 0);
    expect([text, number?.value, text.slice(number?.start, number?.end)]).toEqual([text, value, words]);
  }
}

describe('numbers in words', () => {
  test('every integer up to 10,000 reads back as itself', () => {
    for (let value = 1; value <= 10_000; value += value < 300 ? 1 : 37) readsBack(value);
  });

  test('integers up to a trillion read back as themselves, in each case and gender', () => {
    const small = fc.integer({ min: 1, max: 999 });
    const scaled = fc.tuple(small, fc.constantFrom(1, 1e3, 1e6, 1e9), fc.integer({ min: 0, max: 999 }));
    const any = fc.oneof(
      fc.integer({ min: 1, max: 1_000_000_000_000 }),
      scaled.map(([count, scale, rest]) => count * scale + rest),
    );
    fc.assert(fc.property(any, readsBack), { numRuns: 400 });
  });

  test.each([
    [3, 'masculine', 'nominative', 'ثلاثة'],
    [12, 'feminine', 'genitive', 'اثنتي عشرة'],
    [11, 'masculine', 'nominative', 'أحد عشر'],
    [25, 'masculine', 'nominative', 'خمسة وعشرون'],
    [48, 'feminine', 'genitive', 'ثمان وأربعين'],
    [35, 'feminine', 'accusative', 'خمسا وثلاثين'],
    [103, 'feminine', 'nominative', 'مئة وثلاث'],
    [200, 'masculine', 'genitive', 'مئتي'],
    [2000, 'masculine', 'nominative', 'ألفا'],
    [200_000, 'masculine', 'accusative', 'مئتي ألف'],
    [3_011_000, 'feminine', 'nominative', 'ثلاثة ملايين وأحد عشر ألف'],
    [1_000_000_000_000, 'feminine', 'nominative', 'تريليون'],
  ] as const)('%i before a %s noun in the %s is %s', (value, gender, grammaticalCase, words) => {
    expect(spell(value, { gender, case: grammaticalCase, beforeNoun: true })).toBe(words);
  });

  test.each([0, -1, 1.5, Number.NaN, MOST_SPELLED + 1])('refuses to spell %d', (value) => {
    expect(() => spell(value, { gender: 'masculine', case: 'nominative' })).toThrow(RangeError);
  });
});

describe('numbers in running text', () => {
  test.each([
    ['خمسة وعشرون كتابا', 25],
    ['مائتي دولار', 200],
    ['خمسا وثلاثين ليلة', 35],
    ['ثلاثمئة وألف', 300],
    ['اثنتا عشرة دولة', 12],
    ['ثلاث مئة', 300],
    ['3.5 ملايين', 3_500_000],
    ['20 ألفا', 20_000],
    ['53 مليون و653 ألف جنيه', 53_653_000],
    ['٢٫٥ مليار', 2_500_000_000],
    ['1,250 طنا', 1250],
    ['مليون ونصف المليون', 1_500_000],
    ['ثلاثة ملايين ونصف', 3_500_000],
    ['الخمسة والعشرين', 25],
    ['للثلاثة عشر', 13],
    ['مئة ألف مليون', 100_000_000_000],
    ['ألفا ومئتين', 1200],
    ['ألفا رجل', 2000],
    ['ثلاثة وأربعة', 3],
    ['عشرون وثلاثون', 20],
    ['۱۲۳ نفر', 123],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each(['آلاف الدولارات', 'كتاب', 'أحد الوزراء', 'إحدى الدول', 'ثلاثا', '، 5'])(
    '%s begins with no number',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
