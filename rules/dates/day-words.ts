import type { Block } from '../engine/document.js';
import type { Token } from '../engine/tokens.js';

/** Ordinals of days without their article, masculine and feminine as they stand before من. */
const UNITS: Readonly<Record<string, number>> = {
  أول: 1,
  اول: 1,
  حادي: 1,
  حادى: 1,
  ثاني: 2,
  ثانى: 2,
  ثالث: 3,
  رابع: 4,
  خامس: 5,
  سادس: 6,
  سابع: 7,
  ثامن: 8,
  تاسع: 9,
  عاشر: 10,
};
const TENS: Readonly<Record<string, number>> = {
  العشرين: 20,
  العشرون: 20,
  الثلاثين: 30,
  الثلاثون: 30,
};
const TEEN = 'عشر';

/** A day of the month in words, from token `first` to `last`, both of it. */
export interface DayWords {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

/** The day that is written in words and ends with token `last`: الثلاثين، الخامس والعشرين، السابع عشر، الأول. */
export function dayWordsBefore({ tokens }: Block, last: number): DayWords | undefined {
  const word = bareOf(tokens[last]);
  if (word === undefined) return undefined;
  if (word === TEEN) {
    const unit = unitOf(bareOf(tokens[last - 1]));
    return unit ? { value: 10 + unit, first: last - 1, last } : undefined;
  }
  const joined = word.startsWith('و');
  const tens = TENS[joined ? word.slice(1) : word];
  if (tens === undefined) {
    const unit = unitOf(word);
    return unit ? { value: unit, first: last, last } : undefined;
  }
  const unit = joined ? unitOf(bareOf(tokens[last - 1])) : undefined;
  if (joined) return unit ? { value: tens + unit, first: last - 1, last } : undefined;
  return { value: tens, first: last, last };
}

/** السابع → 7, with و, ب or ل before the article too; `undefined` for any other word. */
function unitOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const article = word.indexOf('ال');
  if (article < 0 || article > 2) return word.startsWith('لل') ? UNITS[word.slice(2)] : undefined;
  return UNITS[word.slice(article + 2)];
}

function bareOf(token: Token | undefined): string | undefined {
  return token?.kind === 'word' ? token.bare : undefined;
}
