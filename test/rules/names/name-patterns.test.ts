import { describe, expect, test } from 'vitest';
import {
  areTwoPatterns,
  differInAin,
  differInConsonants,
  differInLastA,
  differInLastAlef,
  differInLastE,
  differInLastVowel,
  exchangeVowels,
  lettersOfShorter,
  mayBeAlike,
  moveVowel,
} from '../../../rules/names/name-patterns.js';

test.each([
  ['رابح', 'رباح', true],
  ['فهد', 'فهيد', true],
  ['العمري', 'العامري', true],
  ['ملكة', 'مالكة', true],
  ['منير', 'مونير', false],
  ['حفيظ', 'حفيض', false],
  ['عادل', 'عادل', false],
])('%s and %s are one root in two patterns: %s', (a, b, expected) => {
  expect([areTwoPatterns(a, b), areTwoPatterns(b, a)]).toEqual([expected, expected]);
});

test('a vowel is moved where both have one, and not where one has one more', () => {
  expect(moveVowel('عادلة', 'عديلة')).toBe(true);
  expect(moveVowel('فهد', 'فهيد')).toBe(false);
});

test('vowels are exchanged where letters stand in the same places', () => {
  expect(exchangeVowels('جورجيت', 'جورجات')).toBe(true);
  expect(exchangeVowels('جورجيت', 'جورجت')).toBe(false);
  expect(exchangeVowels('جورجيت', 'جورجيت')).toBe(false);
});

test('an ع is counted', () => {
  expect(differInAin('شعبان', 'شبان')).toBe(true);
  expect(differInAin('عصام', 'عيصام')).toBe(false);
});

describe('the last letter', () => {
  test.each([
    ['هدى', 'هدا', { a: true, alef: true, vowel: true, e: false }],
    ['سميره', 'سميرا', { a: true, alef: false, vowel: true, e: false }],
    ['عبده', 'عبدو', { a: false, alef: false, vowel: true, e: false }],
    ['نجلا', 'نجلاء', { a: false, alef: false, vowel: true, e: false }],
    ['موشي', 'موشيه', { a: false, alef: false, vowel: false, e: true }],
    ['رينيه', 'رينه', { a: false, alef: false, vowel: false, e: true }],
    ['سمير', 'سميرة', { a: false, alef: false, vowel: false, e: false }],
    ['سميرة', 'نميرا', { a: false, alef: false, vowel: false, e: false }],
  ])('of %s and %s', (a, b, expected) => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      expect({
        a: differInLastA(x, y),
        alef: differInLastAlef(x, y),
        vowel: differInLastVowel(x, y),
        e: differInLastE(x, y),
      }).toEqual(expected);
  });
});

test('consonants differ where vowels stand in the same places', () => {
  expect(differInConsonants('كلثوم', 'كلتوم')).toBe(true);
  expect(differInConsonants('سالم', 'سليم')).toBe(false);
  expect(differInConsonants('منير', 'مونير')).toBe(false);
});

test('the article is no letter of a name', () => {
  expect(lettersOfShorter('الوافي', 'لوافي')).toBe(4);
  expect(lettersOfShorter('سالم', 'السالمي')).toBe(4);
});

test.each([
  ['هرتسوغ', 'هيرتزوج', true],
  ['لطيفة', 'لاطيفة', true],
  ['عبدو', 'عبد', true],
  ['هرتسوغ', 'بلدوين', false],
  ['سالم', 'عبدالسلام', false],
])('%s and %s may be alike: %s', (a, b, expected) => {
  expect([mayBeAlike(a, b), mayBeAlike(b, a)]).toEqual([expected, expected]);
});
