import { describe, expect, test } from 'vitest';
import { activate, Checker } from '../../../rules/index.js';
import inconsistentSpelling from '../../../rules/names/inconsistent-spelling.js';
import { testLexicon } from '../../support/lexicon.js';
import { DIFFERENT, SAME } from './pairs.js';

const checker = new Checker({ lexicon: testLexicon(), rules: [activate(inconsistentSpelling)], language: 'ar' });

/** An article that has the first name three times and the second once, beside other words. */
function flagged(name: string, other: string): readonly string[] {
  const text = `كان ${name} أول المتحدثين. ويرى خبراء أن ${name} محق في رأيه، فيما يستعد ${name} للرحيل.\n\nأما ${other} فلم يصدر عنه تعليق.`;
  return checker.check(text, 'plain').findings.map(({ start, end }) => text.slice(start, end));
}

describe('two spellings of one name', () => {
  test.each(SAME)('%s and %s', (name, otherwise) => {
    expect(flagged(name, otherwise)).toEqual([otherwise.split(' ').at(-1)]);
  });
});

describe('two names, or two words', () => {
  test.each(DIFFERENT)('%s and %s', (name, other) => {
    expect(flagged(name, other)).toEqual([]);
  });
});
