import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activate, applyEdits, Checker, type Finding } from '../../../rules/index.js';
import demonym from '../../../rules/names/demonym.js';
import { nationalitiesModule } from '../../../scripts/lexicon/nationalities.js';
import { testLexicon } from '../../support/lexicon.js';

function check(text: string): readonly Finding[] {
  return new Checker({ lexicon: testLexicon(), rules: [activate(demonym)], language: 'ar' }).check(text, 'plain')
    .findings;
}

describe('a nisba that stands in the article in two spellings', () => {
  const text = `شكر الوزير الأذربيجاني ضيوفه.

وقالت الصحف الأذربايجانية إن الأذربايجانيين راضون.`;

  test('is counted in all its forms', () => {
    expect(check(text).map(({ message }) => message)).toEqual([
      'كُتبت النسبة «أذربايجاني» مرتين، و«أذربيجاني» مرة واحدة. التزم كتابة واحدة في المقال.',
      'كُتبت النسبة «أذربايجاني» مرتين، و«أذربيجاني» مرة واحدة. التزم كتابة واحدة في المقال.',
    ]);
  });

  test('keeps gender, number, article and clitics in the fix', () => {
    expect(check(text).map(({ fixes }) => fixes[0]?.title)).toEqual(['اكتب «الأذربيجانية»', 'اكتب «الأذربيجانيين»']);
    expect(applyEdits(text, check(text)[0]?.fixes[1]?.edits ?? [])).toBe(text.replaceAll('أذربايجان', 'أذربيجان'));
  });
});

test('a nisba that does not fit the name of the country is explained by it', () => {
  const text = 'فازت أوكرانيا أمس. وقال المدرب الأوكيراني إنه سعيد.';
  const [finding] = check(text);
  expect(finding?.message).toBe('«أوكيراني» لا توافق كتابة اسم البلد في المقال؛ النسبة إليه «أوكراني».');
  expect(finding?.related.map(({ start, end }) => text.slice(start, end))).toEqual(['أوكرانيا']);
});

test('without the country or its people in the article nothing is said', () => {
  expect(check('قال المدرب الأوكيراني إنه سعيد.')).toEqual([]);
});

test('the table of nationalities is made from its source', () => {
  const module = readFileSync(new URL('../../../rules/names/nationalities.ts', import.meta.url), 'utf8');
  expect(module).toBe(nationalitiesModule());
});
