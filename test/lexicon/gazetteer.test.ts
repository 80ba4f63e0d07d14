import { describe, expect, test } from 'vitest';
import { foldName, NAME_KIND } from '../../rules/lexicon/gazetteer.js';
import { soundsLike } from '../../scripts/lexicon/latin-sound.js';
import { testLexicon } from '../support/lexicon.js';

const { names } = testLexicon();

describe('kinds', () => {
  test('tell given names, family names and places', () => {
    expect(names.kinds('أحمد') & NAME_KIND.given).not.toBe(0);
    expect(names.kinds('القحطاني') & NAME_KIND.family).not.toBe(0);
    expect(names.kinds('كاليفورنيا') & NAME_KIND.place).not.toBe(0);
  });

  test('do not depend on hamza, ة or ى', () => {
    expect(names.kinds('احمد')).toBe(names.kinds('أحمد'));
    expect(names.kinds('فاطمه')).toBe(names.kinds('فاطمة'));
    expect(names.kinds('مصطفي')).toBe(names.kinds('مصطفى'));
  });

  test.each(['القاهرة', 'الموصل', 'الأحساء', 'السويس', 'الرياض', 'مصر'])('know %s for a place', (word) => {
    expect(names.kinds(word) & NAME_KIND.place).not.toBe(0);
  });

  test('are 0 for words that are in no list, or are none', () => {
    for (const word of ['والاستعدادات', 'qwerty', '', 'ا'.repeat(200)]) expect(names.kinds(word)).toBe(0);
  });
});

test('frequency grows with the people who are called so', () => {
  expect(names.frequency('محمد')).toBeGreaterThan(names.frequency('متعب'));
  expect(names.frequency('والاستعدادات')).toBe(0);
});

describe('shareLatin', () => {
  test.each([
    ['إسحاق', 'اسحق', true],
    ['كيفن', 'كيفين', true],
    ['أحمد', 'حامد', false],
    ['سلمان', 'سليمان', false],
    ['سعيد', 'سعد', false],
    ['أحمد', 'والاستعدادات', undefined],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(names.shareLatin(a, b)).toBe(expected);
  });
});

test('latinMarks has one in common for names of one Latin form', () => {
  const shared = (a: string, b: string): boolean =>
    names.latinMarks(a).some((mark) => names.latinMarks(b).includes(mark));
  expect(shared('كيفن', 'كيفين')).toBe(true);
  expect(shared('أحمد', 'حامد')).toBe(false);
  expect(names.latinMarks('والاستعدادات')).toHaveLength(0);
});

test('foldName writes a name as the lists have it', () => {
  expect(foldName('أسامة')).toBe('اسامه');
  expect(foldName('هرتسوغ')).toBe('هرتسوغ');
});

describe('soundsLike tells a transliteration from a translation', () => {
  test.each([
    ['كاليفورنيا', 'california', true],
    ['هيوستن', 'houston', true],
    ['تشيخوف', 'chekhov', true],
    ['بوردو', 'bordeaux', false],
    ['نهر', 'river', false],
    ['مدينة', 'city', false],
    ['الشمالية', 'north', false],
    ['سويس', 'suez', true],
    ['حماة', 'hama', true],
    ['مصر', 'egypt', false],
  ])('%s, %s: %s', (arabic, latin, expected) => {
    expect(soundsLike(arabic, latin)).toBe(expected);
  });
});
