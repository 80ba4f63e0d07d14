import { describe, expect, test } from 'vitest';
import { activate, applyEdits, Checker, type Finding, type Language } from '../../../rules/index.js';
import inconsistentSpelling from '../../../rules/names/inconsistent-spelling.js';
import { testLexicon } from '../../support/lexicon.js';

function check(text: string, language: Language = 'ar'): readonly Finding[] {
  const checker = new Checker({ lexicon: testLexicon(), rules: [activate(inconsistentSpelling)], language });
  return checker.check(text, 'plain').findings;
}

const ARTICLE = `شكر زيلينسكي ضيوفه. وقال زيلينسكي إن الزيارة ناجحة.

ودعا الرئيس زيلنسكي إلى العشاء، وقدم لزيلنسكي هدية.

ثم ودع زيلينسكي الضيوف.`;

describe('the finding', () => {
  test('tells how often each spelling stands in the article, clitics or not', () => {
    expect(check(ARTICLE).map(({ message }) => message)).toEqual([
      'كُتب هذا الاسم «زيلنسكي» مرتين، و«زيلينسكي» ثلاث مرات. التزم كتابة واحدة في المقال.',
      'كُتب هذا الاسم «زيلنسكي» مرتين، و«زيلينسكي» ثلاث مرات. التزم كتابة واحدة في المقال.',
    ]);
    expect(check(ARTICLE, 'en')[0]?.message).toBe(
      'This name is written “زيلنسكي” 2 times and “زيلينسكي” 3 times. Keep to one spelling in the article.',
    );
  });

  test('is related to every place of the preferred spelling', () => {
    const [finding] = check(ARTICLE);
    expect(finding?.related.map(({ start, end }) => ARTICLE.slice(start, end))).toEqual([
      'زيلينسكي',
      'زيلينسكي',
      'زيلينسكي',
    ]);
  });

  test('is a warning with suggestions, never applied by itself', () => {
    for (const { severity, fixes, confidence } of check(ARTICLE)) {
      expect(severity).toBe('warning');
      expect(fixes.map(({ safety }) => safety)).toEqual(['suggestion', 'suggestion']);
      expect(confidence).toBeGreaterThan(0.8);
    }
  });
});

describe('the fixes', () => {
  test('change the one word and keep its clitics', () => {
    const second = check(ARTICLE)[1];
    expect(second?.fixes[0]?.title).toBe('اكتب «لزيلينسكي»');
    expect(applyEdits(ARTICLE, second?.fixes[0]?.edits ?? [])).toBe(ARTICLE.replace('لزيلنسكي', 'لزيلينسكي'));
  });

  test('change all places of the article at once, in all paragraphs', () => {
    const [first] = check(ARTICLE);
    expect(first?.fixes[1]?.title).toBe('وحّد الاسم في المقال كله: «زيلينسكي»');
    expect(applyEdits(ARTICLE, first?.fixes[1]?.edits ?? [])).toBe(ARTICLE.replaceAll('زيلنسكي', 'زيلينسكي'));
  });

  test('there is nothing to change at once where one word alone differs', () => {
    const [finding, ...others] = check('وصل كيسنجر أمس، ولقي كيسنجر ترحيبا. وغادر كيسينجر اليوم.');
    expect(others).toEqual([]);
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['اكتب «كيسنجر»']);
  });
});

describe('the spelling to keep', () => {
  const fixOf = (text: string): string | undefined => check(text)[0]?.fixes[0]?.title;

  test('is the one that the article has more often, whatever others write', () => {
    expect(fixOf('أعلنت جوجل أرباحها، وقالت جوجل إنها راضية. أما غوغل فلم تنف.')).toBe('اكتب «جوجل»');
    expect(fixOf('أعلنت غوغل أرباحها، وقالت غوغل إنها راضية. أما جوجل فلم تنف.')).toBe('اكتب «غوغل»');
  });

  test('is the more common one where both stand once', () => {
    expect(fixOf('استقبل إسحاق هرتسوغ ضيفه، ثم خطب اسحق هرتسوغ.')).toBe('اكتب «إسحاق»');
    expect(fixOf('خطب اسحق هرتسوغ، ثم استقبل إسحاق هرتسوغ ضيفه.')).toBe('اكتب «إسحاق»');
  });

  test('is the well-known one beside a plain slip that stands more often', () => {
    expect(fixOf('في نيغيريا مدن كبيرة، وتصدر نيغيريا النفط. وزار الوفد نيجيريا.')).toBe('اكتب «نيجيريا»');
  });

  test('is one for all where a name has three spellings', () => {
    const text =
      'قال زيلينسكي إنه متفائل، وأكد زيلينسكي ذلك، وكرر زيلينسكي قوله. ثم سافر زيلنسكي، وعاد زلينسكي بعد يومين.';
    expect(check(text).map(({ fixes }) => fixes[0]?.title)).toEqual(['اكتب «زيلينسكي»', 'اكتب «زيلينسكي»']);
    expect(check(text)[0]?.fixes[1]?.edits.length).toBe(2);
  });
});

test('of three spellings that beat each other in a circle the most frequent one is kept', () => {
  const text =
    'قال إردوغان إن الاتفاق قريب، وأكد إردوغان ذلك، وكرر إردوغان قوله. ثم سافر أردوغان، وعاد اردوغان بعد يومين.';
  expect(check(text).map(({ fixes }) => fixes[0]?.title)).toEqual(['اكتب «إردوغان»', 'اكتب «إردوغان»']);
});

test('a name that a paragraph spells otherwise is found after the article has changed there', () => {
  const checker = new Checker({ lexicon: testLexicon(), rules: [activate(inconsistentSpelling)], language: 'ar' });
  const right = ARTICLE.replaceAll('زيلنسكي', 'زيلينسكي');
  expect(checker.check(right, 'plain').findings).toEqual([]);
  expect(checker.check(ARTICLE, 'plain').findings.length).toBe(2);
  expect(checker.check(right, 'plain').findings).toEqual([]);
});

test('words that the dictionary only makes of parts are slips for a name, words of its own without a hamza are not', () => {
  const marked = (text: string): readonly string[] => check(text).map(({ start, end }) => text.slice(start, end));
  expect(marked('سافر الوفد إلى ألمانيا، وفي ألمانيا مصانع. وتصدر ألمانا السيارات، وألمانيا غنية.')).toEqual([
    'ألمانا',
  ]);
  expect(marked('سافر الوفد إلى اليابان، وفي اليابان مصانع. وتصدر الابان السيارات.')).toEqual(['الابان']);
  expect(marked('أتممنا العمل أمس، وقد أتممنا غيره قبله. وفرحنا بعد اتمامنا له.')).toEqual([]);
});
