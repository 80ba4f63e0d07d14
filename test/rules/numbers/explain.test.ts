import { describe, expect, test } from 'vitest';
import { makeBlock } from '../../../rules/engine/block.js';
import type { Block } from '../../../rules/engine/document.js';
import type { Feature } from '../../../rules/engine/feature.js';
import { explainNumber, rewriteNumber } from '../../../rules/numbers/explain.js';
import { type Numeral, numerals } from '../../../rules/numbers/numerals.js';
import { testLexicon } from '../../support/lexicon.js';

function first(text: string): { readonly block: Block; readonly numeral: Numeral } {
  const block = makeBlock('paragraph', text);
  const feature = <T>(other: Feature<T>): T => other.compute(block, testLexicon(), feature);
  const [numeral] = feature(numerals);
  if (!numeral) throw new Error(`no number in ${text}`);
  return { block, numeral };
}

describe('explains a number', () => {
  test.each([
    ['حضر 25 كتابا', ['خمسة وعشرون', 'خمسة وعشرين']],
    ['شارك في 25 دولة', ['خمس وعشرين']],
    ['زارت 25 دولة', ['خمس وعشرون', 'خمسا وعشرين', 'خمس وعشرين']],
    ['زار 3 مدن', ['ثلاث']],
    ['بعد 12 يوما', ['اثني عشر']],
    ['أكثر من 200 شخص', ['مئتي']],
    ['منذ عام 2023', ['ألفين وثلاثة وعشرين']],
    ['منذ سنة 2023', ['ألفين وثلاث وعشرين']],
    ['أنفق 3.5 ملايين دولار', ['ثلاثة ملايين وخمسمئة ألف']],
    ['ارتفع ٢٫٥ في المئة', ['اثنان ونصف', 'اثنين ونصف']],
    ['هبط 0.07 نقطة', ['صفر فاصلة صفر سبعة']],
    ['بلغت -5 درجات', ['ناقص خمس']],
  ])('%s', (text, words) => {
    expect(explainNumber(first(text).numeral, testLexicon())?.words.map((each) => each.text)).toEqual(words);
  });

  test('in digits of both systems', () => {
    const { numeral } = first('ثلاثة ملايين ونصف المليون دولار');
    expect(explainNumber(numeral, testLexicon())).toMatchObject({ western: '3,500,000', arabicIndic: '٣٬٥٠٠٬٠٠٠' });
  });

  test.each(['طائرة F-16', 'الساعة 8:30', 'في 30 مايو', 'هاتف 0096170123456'])('says nothing of %s', (text) => {
    expect(explainNumber(first(text).numeral, testLexicon())).toBeUndefined();
  });
});

describe('writes a number another way', () => {
  const ways = (text: string): string[] => {
    const { block, numeral } = first(text);
    return rewriteNumber(block, numeral, testLexicon()).map(
      ({ start, end, text: other }) => text.slice(0, start) + other + text.slice(end),
    );
  };

  test.each([
    ['قرأ 3 كتب', ['قرأ ٣ كتب', 'قرأ ثلاثة كتب']],
    ['التقى بـ10 طلاب', ['التقى بـ١٠ طلاب', 'التقى بعشرة طلاب']],
    ['حضر ٢٥ وزيرا', ['حضر 25 وزيرا', 'حضر خمسة وعشرون وزيرا', 'حضر خمسة وعشرين وزيرا']],
    ['أنفق 6,000.5 دينار', ['أنفق ٦٬٠٠٠٫٥ دينار', 'أنفق ستة آلاف ونصف دينار']],
    ['حضر خمسة وعشرون وزيرا', ['حضر 25 وزيرا']],
    ['التقى بعشرة طلاب', ['التقى بـ10 طلاب']],
    ['ارتفع 25%', ['ارتفع ٢٥%']],
    ['اشترى 2 كتاب', ['اشترى ٢ كتاب']],
    ['في الـ20 دولة', ['في الـ٢٠ دولة']],
    ['للعشرين دولة', []],
  ])('%s', (text, others) => {
    expect(ways(text)).toEqual(others);
  });
});
