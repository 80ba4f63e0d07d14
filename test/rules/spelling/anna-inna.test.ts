import { describe, expect, it } from 'vitest';
import { makeBlock } from '../../../rules/engine/block.js';
import { annaOrInna } from '../../../rules/spelling/anna-inna.js';
import { testLexicon } from '../../support/lexicon.js';

/** The right spellings that are offered for the first word of the sentence that asks for any. */
function offered(sentence: string): readonly string[] | undefined {
  const block = makeBlock('paragraph', sentence);
  for (const token of block.tokens) {
    const rights = token.kind === 'word' ? annaOrInna(block, token, testLexicon()) : undefined;
    if (rights) return rights;
  }
  return undefined;
}

describe('a word of the family of أنّ without its hamza', () => {
  it.each([
    ['قال الوزير ان الخطة جاهزة.', 'إن'],
    ['قالت مصادر في الوزارة التي يرأسها عمر ان الخطة جاهزة.', 'إن'],
    ['ان الخطة جاهزة.', 'إن'],
    ['وقال: «ان الخطة جاهزة».', 'إن'],
    ['حيث انها جاهزة.', 'إنها'],
    ['أكد الوزير ان الخطة جاهزة.', 'أن'],
    ['قال الوزير، مؤكدا ان الخطة جاهزة.', 'أن'],
    ['يريد ان يعود.', 'أن'],
    ['قال إنه يريد ان يعود.', 'أن'],
    ['على الرغم من انه غائب.', 'أنه'],
    ['جاء لانه مدعو.', 'لأنه'],
    ['بدا كانها نائمة.', 'كأنها'],
    ['أقر بان الخطة تعثرت.', 'بأن'],
    ['غير أنه غاب، فان الجلسة ألغيت.', 'فإن'],
  ])('«%s» is %s', (sentence, right) => {
    expect(offered(sentence)?.[0]).toBe(right);
  });

  it.each([
    'شبكة سي ان ان الأميركية.',
    'الأمين العام بان كي مون.',
    'اللاعب الهولندي فان بيرسي.',
    'سباق فورمولا وان في البحرين.',
  ])('is left alone in «%s»', (sentence) => {
    expect(offered(sentence) ?? []).toEqual([]);
  });

  it.each(['كان الجو صافيا.', 'كانا معا.', 'باني المدينة.', 'جاء فلان.', 'إن الخطة جاهزة.'])(
    'is not looked for in «%s»',
    (sentence) => {
      expect(offered(sentence)).toBeUndefined();
    },
  );
});
