import type { Localized } from '../rules/engine/message.js';
import type { Case } from '../rules/lexicon/lexicon.js';
import { explainNumber } from '../rules/numbers/explain.js';
import { numerals } from '../rules/numbers/numerals.js';
import type { HoverAnswer } from './hover.js';
import { leftToRight, sayBoth } from './messages.js';
import type { ArticlePlace } from './places.js';

/** A number in words, in the case that its place asks for, and in digits. */
export function numberHover({ checker, placed, offset }: ArticlePlace): HoverAnswer | undefined {
  const numeral = checker.feature(numerals, placed.block).find(({ start, end }) => start <= offset && offset <= end);
  const number = numeral && explainNumber(numeral, checker.lexicon);
  if (!number) return undefined;
  const { start, end, words, western, arabicIndic } = number;
  const inWords = words.map(({ text, cases }) =>
    words.length === 1
      ? sayBoth('hoverWords', { words: text })
      : sayBoth('hoverWordsInCase', { words: text, case: nameOf(cases) }),
  );
  const digits = sayBoth('hoverDigits', { western: leftToRight(western), arabicIndic: leftToRight(arabicIndic) });
  return { start, end, lines: [...inWords, digits] };
}

const NAMES: Readonly<Record<Case, Localized>> = {
  nominative: { ar: 'رفعًا', en: 'nominative' },
  accusative: { ar: 'نصبًا', en: 'accusative' },
  genitive: { ar: 'جرًّا', en: 'genitive' },
};

function nameOf(cases: readonly Case[]): Localized {
  return {
    ar: cases.map((each) => NAMES[each].ar).join(' و'),
    en: cases.map((each) => NAMES[each].en).join(' and '),
  };
}
