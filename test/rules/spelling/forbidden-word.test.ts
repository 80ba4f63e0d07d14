import { describe, expect, test } from 'vitest';
import type { ForbiddenWord } from '../../../rules/engine/house.js';
import { applyFixes, createChecker, type Finding } from '../../../rules/index.js';
import { withWords } from '../../../rules/lexicon/user-words.js';
import { testLexicon } from '../../support/lexicon.js';

function forbid(phrase: string, ...replacements: string[]): ForbiddenWord {
  return { phrase, replacements, note: '' };
}

function check(text: string, forbidden: readonly ForbiddenWord[], format: 'plain' | 'markdown' = 'plain') {
  const { findings, failures } = createChecker({ lexicon: testLexicon(), house: { forbidden } }).check(text, format);
  expect(failures).toEqual([]);
  return findings.filter(({ ruleId }) => ruleId === 'spelling/forbidden-word');
}

function safety({ fixes }: Finding): string[] {
  return fixes.map((fix) => fix.safety);
}

describe('A forbidden word', () => {
  test.each([
    ['قوقل', 'غوغل', 'وقوقل وفقوقل لقوقل وبقوقل للقوقل', 'وغوغل وفقوقل لغوغل وبغوغل للغوغل'],
    [
      'الدنمرك',
      'الدنمارك',
      'الدنمرك والدنمرك للدنمرك وللدنمرك بالدنمرك',
      'الدنمارك والدنمارك للدنمارك وللدنمارك بالدنمارك',
    ],
    ['قوقل', 'الشركة', 'قوقل لقوقل للقوقل بقوقل', 'الشركة للشركة للشركة بالشركة'],
    ['قوقل', 'ليكود', 'للقوقل', 'لليكود'],
    ['قوقل', 'التماس', 'لقوقل', 'لالتماس'],
    ['قوقل', 'Google', 'قوقل وقوقل', 'Google وـGoogle'],
    ['فيسبوك الأم', 'ميتا', 'لفيسبوك الأم', 'لميتا'],
    ['كوفيد-20', 'كوفيد-19', 'بكوفيد-20 وكوفيد 20', 'بكوفيد-19 وكوفيد 20'],
    ['OK', 'حسنا', 'OK', 'حسنا'],
  ])('«%s» becomes «%s» with what is written together with it', (phrase, right, text, fixed) => {
    const sentence = (words: string): string => `كتب المحرر هنا ${words} ثم خرج.`;
    const findings = check(sentence(text), [forbid(phrase, right)]);
    expect(applyFixes(sentence(text), findings).text).toBe(sentence(fixed));
  });

  test('is found with signs over its letters, and in Markdown', () => {
    const text = 'أعلنت **قُوقل** ذلك.';
    const findings = check(text, [forbid('قوقل', 'غوغل')], 'markdown');
    expect(applyFixes(text, findings).text).toBe('أعلنت **غوغل** ذلك.');
  });

  test('is mended without asking only where there is one way', () => {
    const text = 'تصدى الجيش للميليشيا.';
    expect(check(text, [forbid('ميليشيا', 'جماعة')]).map(safety)).toEqual([['safe']]);
    expect(check(text, [forbid('ميليشيا', 'جماعة', 'فصيل')]).map(safety)).toEqual([['suggestion', 'suggestion']]);
    expect(check(text, [forbid('ميليشيا', 'جماعة مسلحة')]).map(safety)).toEqual([['suggestion']]);
    expect(check(text, [forbid('ميليشيا')]).map(safety)).toEqual([[]]);
  });

  test.each([
    ['جماعة مسلحة', 'للجماعة المسلحة'],
    ['محرك البحث', 'لمحرك البحث'],
    ['جماعة', 'للجماعة'],
  ])('with the article is a guess for several words, and a good one: %s', (replacement, expected) => {
    const [finding] = check('تصدى الجيش للميليشيا.', [forbid('ميليشيا', replacement)]);
    expect(finding?.fixes[0]?.edits[0]?.text).toBe(expected);
  });

  test('says what the house says', () => {
    const house = { forbidden: [{ phrase: 'قوقل', replacements: ['غوغل', 'محرك البحث'], note: 'قرار الدار.' }] };
    const message = (language: 'ar' | 'en'): string | undefined =>
      createChecker({ lexicon: testLexicon(), house, language }).check('بحث في قوقل.', 'plain').findings[0]?.message;
    expect(message('ar')).toBe('«قوقل» من الكلمات التي لا تستعملها الدار، وبديلها «غوغل» أو «محرك البحث». قرار الدار.');
    expect(message('en')).toBe('The house does not use “قوقل”; write “غوغل” or “محرك البحث”. قرار الدار.');
  });

  test('goes before other rules of spelling, and before what the user accepts', () => {
    const forbidden = [forbid('لاكن', 'بيد أن')];
    const lexicon = withWords(testLexicon(), ['لاكن']);
    const { findings } = createChecker({ lexicon, house: { forbidden } }).check('سافر لاكن عاد.', 'plain');
    expect(findings).toMatchObject([{ ruleId: 'spelling/forbidden-word', severity: 'error' }]);
  });

  test('has replacements that are right, whatever the dictionary says', () => {
    const text = 'وصل زخرفانوشك إلى المدينة.';
    const { findings } = createChecker({
      lexicon: testLexicon(),
      house: { forbidden: [forbid('زخرفانوش', 'زخرفانوشك')] },
    }).check(text, 'plain');
    expect(findings).toEqual([]);
  });

  test.each([
    [
      'الضفة',
      'الضفة الغربية',
      'زار الضفة، ثم الضفة الغربية، وبالضفة الغربية قرى.',
      'زار الضفة الغربية، ثم الضفة الغربية، وبالضفة الغربية قرى.',
    ],
    [
      'غزة',
      'قطاع غزة',
      'وصل إلى غزة، وعاد من قطاع غزة ومن قطاع غزة.',
      'وصل إلى قطاع غزة، وعاد من قطاع غزة ومن قطاع غزة.',
    ],
    ['غزة', 'بغزة', 'وصل إلى غزة.', 'وصل إلى بغزة.'],
  ])('«%s» is right within its replacement «%s»', (phrase, right, text, fixed) => {
    const findings = check(text, [forbid(phrase, right)]);
    const mended = applyFixes(text, findings).text;
    expect(mended).toBe(fixed);
    expect(check(mended, [forbid(phrase, right)])).toEqual([]);
  });

  test('of several words goes before one of them, and is one phrase only where nothing stands between', () => {
    const forbidden = [forbid('لقي', 'وجد'), forbid('لقي حتفه', 'مات')];
    const marks = (text: string): string[] => check(text, forbidden).map(({ start, end }) => text.slice(start, end));
    expect(marks('لقي حتفه هناك.')).toEqual(['لقي حتفه']);
    expect(marks('لقي، حتفه هناك.')).toEqual(['لقي']);
  });

  test.each([
    ['تب', 'كتب الصحفي رسالة.'],
    ['هم', 'فهم القارئ ذلك.'],
    ['لام', 'كلام الناس كثير.'],
  ])('«%s» is not seen in a word of its own: %s', (phrase, text) => {
    expect(check(text, [forbid(phrase, 'بديل')])).toEqual([]);
  });

  test('takes time that grows with the text, with a list of thousands', () => {
    const forbidden = Array.from({ length: 5000 }, (_, i) => forbid(`كلمة${i}`, `بديل${i}`));
    const text = 'كتب المحرر هنا كلمة7 ثم خرج من المبنى. '.repeat(3000);
    const started = performance.now();
    expect(check(text, forbidden)).toHaveLength(3000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
