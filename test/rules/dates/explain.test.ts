import { describe, expect, test } from 'vitest';
import { explainDate, rewriteDate } from '../../../rules/dates/explain.js';
import { makeBlock } from '../../../rules/engine/block.js';

const TUESDAY = {
  weekday: { ar: 'الثلاثاء', en: 'Tuesday' },
  gregorian: { ar: expect.stringMatching(/^30 (?:مايو|أيار) 2023$/), en: '30 May 2023' },
  hijri: { ar: '10 ذو القعدة 1444هـ', en: '10 Dhu al-Qada 1444 AH' },
  iso: '2023-05-30',
  isWhole: true,
};

describe('explains the date at an offset', () => {
  test.each([
    'التقيا في 30 مايو 2023 في باكو',
    'التقيا في ٣٠ أيار/مايو ٢٠٢٣ في باكو',
    'التقيا يوم الثلاثاء 30/5/2023 في باكو',
    'التقيا في 2023-05-30 في باكو',
    'التقيا في 30/5/23 في باكو',
    'التقيا في الثلاثين من مايو عام 2023 في باكو',
    'التقيا في 10 ذي القعدة 1444هـ في باكو',
  ])('%s', (text) => {
    const { start, end, ...names } = explainDate(makeBlock('paragraph', text), 14) ?? { start: 0, end: 0 };
    expect(names).toEqual(TUESDAY);
    expect(start).toBeGreaterThan(0);
    expect(end).toBeLessThan(text.length);
  });

  test.each([
    'حصل على 30/5/23 في الشوط',
    'التقيا في مايو 2023 في باكو',
    'التقيا في 31 أبريل 2023 في باكو',
    'مارس الرياضة في باكو صباحا',
  ])('nothing of a date that is not whole: %s', (text) => {
    expect(explainDate(makeBlock('paragraph', text), 12)).toBeUndefined();
  });
});

describe('takes a year that is left out from the date of the article', () => {
  const explain = (text: string): string | undefined =>
    explainDate(makeBlock('paragraph', text), 12, { year: 2023, month: 1, day: 5 })?.iso;

  test.each([
    ['التقيا في 30 مايو في باكو', '2023-05-30'],
    ['التقيا في 28 ديسمبر في باكو', '2022-12-28'],
    ['يلتقيان في 28 ديسمبر المقبل', '2023-12-28'],
  ])('%s', (text, iso) => {
    expect(explain(text)).toBe(iso);
  });

  test('and says nothing where the article has no date', () => {
    expect(explainDate(makeBlock('paragraph', 'التقيا في 30 مايو في باكو'), 12)).toBeUndefined();
  });
});

describe('writes the date in other forms', () => {
  const forms = (text: string): Record<string, string> =>
    Object.fromEntries(rewriteDate(makeBlock('paragraph', text), 12).map(({ form, text: other }) => [form, other]));

  test('of the named one, in digits', () => {
    expect(forms('التقيا في 5 حزيران 2023 مساء')).toEqual({
      'd/m/y': '5/6/2023',
      'd-m-y': '5-6-2023',
      'd.m.y': '5.6.2023',
      'y/m/d': '2023/6/5',
      'y-m-d': '2023-06-05',
      'gulf-egypt': '5 يونيو 2023',
      maghreb: '5 جوان 2023',
      'both-names': '5 حزيران/يونيو 2023',
    });
  });

  test('of one in digits, with the name of the month and its own digits', () => {
    expect(forms('التقيا في ٣٠/٥/٢٠٢٣ مساء')).toMatchObject({ named: '٣٠ مايو ٢٠٢٣', 'y-m-d': '٢٠٢٣-٠٥-٣٠' });
  });

  test('not of a Hijri date', () => {
    expect(forms('التقيا في 10 ذي القعدة 1444هـ مساء')).toEqual({});
  });
});
