import { describe, expect, it } from 'vitest';
import { bareForm } from '../../rules/engine/arabic.js';
import { stemStarts, withLetters } from '../../rules/engine/stem-start.js';

describe('the places where a stem may start', () => {
  it.each([
    ['كتاب', [0, 1]],
    ['الكتاب', [0, 2, 3]],
    ['وبالكتاب', [0, 1, 2, 4]],
    ['للكتاب', [0, 1, 2]],
    ['مدرسة', [0]],
    ['و', [0]],
  ])('in %s are %j', (word, starts) => {
    const found = stemStarts(word);
    for (const start of starts.filter((at) => at <= 2)) expect(found).toContain(start);
    expect(found[0]).toBe(0);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('come after whole prefixes only', () => {
    expect(stemStarts('وبالكتاب')).toEqual([0, 1, 2, 4]);
    expect(stemStarts('مدرسة')).toEqual([0]);
    expect(stemStarts('اسم')).toEqual([0]);
  });
});

describe('a word with other letters', () => {
  it.each([
    ['ايضاً', 'أيضا', 'أيضاً'],
    ['اِلى', 'إلى', 'إِلى'],
    ['ايـــضا', 'أيضا', 'أيـــضا'],
    ['بإستقلالٍ', 'باستقلال', 'باستقلالٍ'],
  ])('keeps the signs of %s', (text, letters, expected) => {
    expect(withLetters(text, bareForm(text), letters)).toBe(expected);
  });
});
