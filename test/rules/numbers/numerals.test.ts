import { describe, expect, test } from 'vitest';
import { makeBlock } from '../../../rules/engine/block.js';
import type { Feature } from '../../../rules/engine/feature.js';
import { type Numeral, numerals } from '../../../rules/numbers/numerals.js';
import { testLexicon } from '../../support/lexicon.js';

function numbersIn(text: string): readonly Numeral[] {
  const block = makeBlock('paragraph', text);
  const feature = <T>(other: Feature<T>): T => other.compute(block, testLexicon(), feature);
  return feature(numerals);
}

describe('what a number is, by its shape and what stands around it', () => {
  test.each([
    ['a quantity', 'قرأ 15 كتابا', ['quantity']],
    ['a quantity with thousands', 'بيعت 12,500 نسخة', ['quantity']],
    ['a decimal with a scale word', 'أنفق ٣٫٥ ملايين', ['quantity']],
    ['a number in words', 'قرأ خمسة عشر كتابا', ['quantity']],
    ['a percentage', 'ارتفع 25%', ['percentage']],
    ['a year', 'بدأت الحرب عام 1975', ['year']],
    ['a year that only its size tells', 'منذ 2019 تغير كل شيء', ['year']],
    ['an old year', 'توفي سنة 203', ['year']],
    ['a day', 'في 3 أيار', ['date']],
    ['a time', 'عند 14:30', ['time', 'time']],
    ['a range', 'بين 10-15 عاما', ['range', 'range']],
    ['a score', 'فاز 3-1', ['range', 'range']],
    ['a label', 'نصت المادة 3', ['label']],
    ['a channel', 'قناة 24', ['label']],
    ['a post box', 'ص.ب 80204 جدة', ['label']],
    ['a telephone number', 'هاتف 0096170123456', ['code']],
    ['a long identifier', 'هوية 1023456789', ['code']],
    ['a version', 'الإصدار 10.1.2', ['code']],
    ['an address', 'الخادم 192.168.0.1', ['code']],
    ['a fraction', 'أنجز 3/4 العمل', ['code', 'code']],
    ['an aircraft', 'طائرة F-16', ['code']],
    ['a virus', 'كوفيد-19', ['code']],
    ['a generation', 'شبكة 5G', ['code']],
    ['coordinates', 'عند 33.5°N', ['code']],
    ['a verse', 'البقرة 2:255', ['time', 'time']],
  ] as const)('%s: %s', (_, text, roles) => {
    expect(numbersIn(text).map(({ role }) => role)).toEqual(roles);
  });

  test.each([
    ['-5 درجات', 'minus'],
    ['هبطت إلى −3 درجات', 'minus'],
    ['فاق +2 درجة', 'plus'],
    ['بين 10-5 درجات', undefined],
    ['كوفيد-19', undefined],
  ] as const)('a sign before it: %s', (text, sign) => {
    expect(numbersIn(text).at(-1)?.sign).toBe(sign);
  });

  test.each([
    ['قرأ 15 كتابا', 'كتابا'],
    ['أنفق 3.5 ملايين دولار', 'دولار'],
    ['التقى خمسة وعشرين وزيرا', 'وزيرا'],
    ['بلغ العدد 15.', undefined],
  ] as const)('what it counts: %s', (text, counted) => {
    expect(numbersIn(text)[0]?.next?.text).toBe(counted);
  });

  test.each([
    ['قرأ 15 كتابا', 'digits'],
    ['قرأ خمسة عشر كتابا', 'words'],
    ['أنفق 20 ألفا', 'mixed'],
  ] as const)('its style: %s', (text, style) => {
    expect(numbersIn(text)[0]?.style).toBe(style);
  });
});
