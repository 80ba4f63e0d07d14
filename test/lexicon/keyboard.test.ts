import { describe, expect, it } from 'vitest';
import { arabicOfLatinKeys, keyNeighbours } from '../../rules/lexicon/keyboard.js';

const neighbours = keyNeighbours();

describe('neighbouring keys', () => {
  it.each([
    ['side by side', 'ي', 'س'],
    ['one above the other', 'ي', 'ث'],
    ['on the row below', 'ا', 'ى'],
    ['on one key, with shift', 'ا', 'أ'],
    ['on the Mac only', 'د', 'ز'],
    ['on telephones only', 'ر', 'ى'],
  ])('%s: %s and %s', (_, letter, other) => {
    expect(neighbours.get(letter)).toContain(other);
  });

  it('are so both ways', () => {
    for (const [letter, near] of neighbours) for (const other of near) expect(neighbours.get(other)).toContain(letter);
  });

  it('are few', () => {
    for (const [letter, near] of neighbours) {
      expect(near).not.toContain(letter);
      expect(new Set(near).size).toBe(near.length);
      expect(near.length).toBeLessThanOrEqual(14);
    }
    expect(neighbours.get('ض')).not.toContain('د');
  });

  it('are known for all letters of the keyboard', () => {
    for (const letter of 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذأإآ')
      expect(neighbours.get(letter)?.length).toBeGreaterThan(0);
  });
});

describe('keys set to the other language', () => {
  const [windows, mac] = arabicOfLatinKeys();
  const typed = (keys: string, layout: ReadonlyMap<string, string> | undefined): string =>
    Array.from(keys, (key) => layout?.get(key) ?? '?').join('');

  it.each([
    ['hgvzds', 'الرئيس'],
    ['lk', 'من'],
    ['ugn', 'على'],
    ['[lduh', 'جميعا'],
    ['Ygn', 'إلى'],
    ['hgHlk', 'الأمن'],
    ['gbjthr', 'للاتفاق'],
  ])('%s is %s', (keys, word) => {
    expect(typed(keys, windows)).toBe(word);
  });

  it('differ on the Mac in the last row', () => {
    expect(typed('hgmbdn', mac)).toBe('الوزير');
    expect(typed('hg,.dv', windows)).toBe('الوزير');
  });
});
