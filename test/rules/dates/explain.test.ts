import { describe, expect, test } from 'vitest';
import { explainDate, rewriteDate } from '../../../rules/dates/explain.js';
import { makeBlock } from '../../../rules/engine/block.js';

const TUESDAY = { weekday: 'الثلاثاء', gregorian: '30 مايو 2023', hijri: '10 ذو القعدة 1444هـ', iso: '2023-05-30' };

describe('explains the date at an offset', () => {
  test.each([
    'التقيا في 30 مايو 2023 في باكو',
    'التقيا في ٣٠ أيار/مايو ٢٠٢٣ في باكو',
    'التقيا يوم الثلاثاء 30/5/2023 في باكو',
    'التقيا في 2023-05-30 في باكو',
    'التقيا في الثلاثين من مايو عام 2023 في باكو',
    'التقيا في 10 ذي القعدة 1444هـ في باكو',
  ])('%s', (text) => {
    const { start, end, ...names } = explainDate(makeBlock('paragraph', text), 14) ?? { start: 0, end: 0 };
    expect(names).toEqual(TUESDAY);
    expect(start).toBeGreaterThan(0);
    expect(end).toBeLessThan(text.length);
  });

  test.each(['التقيا في مايو 2023 في باكو', 'التقيا في 31 أبريل 2023 في باكو', 'مارس الرياضة في باكو صباحا'])(
    'nothing of a date that is not whole: %s',
    (text) => {
      expect(explainDate(makeBlock('paragraph', text), 12)).toBeUndefined();
    },
  );
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
    });
  });

  test('of one in digits, with the name of the month and its own digits', () => {
    expect(forms('التقيا في ٣٠/٥/٢٠٢٣ مساء')).toMatchObject({ named: '٣٠ مايو ٢٠٢٣', 'y-m-d': '٢٠٢٣-٠٥-٣٠' });
  });

  test('not of a Hijri date', () => {
    expect(forms('التقيا في 10 ذي القعدة 1444هـ مساء')).toEqual({});
  });
});
