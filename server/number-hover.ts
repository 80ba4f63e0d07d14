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
  const { nominative, oblique } = words;
  const inWords =
    nominative !== undefined && oblique !== undefined
      ? sayBoth('hoverWordsInCases', { nominative, oblique })
      : sayBoth('hoverWords', { words: nominative ?? oblique ?? '' });
  const digits = sayBoth('hoverDigits', { western: leftToRight(western), arabicIndic: leftToRight(arabicIndic) });
  return { start, end, lines: [inWords, digits] };
}
