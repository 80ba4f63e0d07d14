import type { Case, Gender } from '../lexicon/lexicon.js';
import { HUNDREDS, SCALES, TENS, teenForm, unitForm } from './number-words.js';

/** How a number is to be written in words. */
export interface Spelling {
  /** The gender of what is counted. */
  readonly gender: Gender;
  readonly case: Case;
  /** Whether the counted noun follows: مئتا كتاب, but العدد مئتان. */
  readonly beforeNoun?: boolean;
  /** مئة and ثلاثمئة, or مائة and ثلاثمائة. */
  readonly hundred?: 'مئة' | 'مائة';
}

/** The largest number that is written out. */
export const MOST_SPELLED = 999_999_999_999_999;

/**
 * An integer in words, from the largest part to the smallest: 1,003 is ألف وثلاثة. Throws `RangeError` for what is no
 * integer from 1 to `MOST_SPELLED`.
 */
export function spell(value: number, spelling: Spelling): string {
  if (!Number.isInteger(value) || value < 1 || value > MOST_SPELLED) throw new RangeError(`cannot spell ${value}`);
  const parts: string[] = [];
  let rest = value;
  for (const [size, singular, plural] of LARGEST_FIRST) {
    const count = Math.floor(rest / size);
    if (count === 0) continue;
    rest %= size;
    parts.push(withScale(count, singular, plural, spelling, rest === 0 && spelling.beforeNoun === true));
  }
  if (rest > 0) parts.push(belowThousand(rest, spelling));
  return parts.join(' و');
}

const LARGEST_FIRST = SCALES.filter(([value], i) => SCALES.findIndex(([other]) => other === value) === i).reverse();

function withScale(count: number, singular: string, plural: string, spelling: Spelling, beforeNoun: boolean): string {
  const oblique = spelling.case !== 'nominative';
  if (count === 1) return singular + (spelling.case === 'accusative' && !beforeNoun ? 'ا' : '');
  if (count === 2) return singular + dualEnding(oblique, beforeNoun);
  const words = belowThousand(count, { ...spelling, gender: 'masculine', beforeNoun: true });
  const last = count % 100;
  if (last >= 3 && last <= 10) return `${words} ${plural}`;
  // The tanween of twenty million shows only where no noun follows that it would be joined to.
  return `${words} ${singular}${last >= 11 && !beforeNoun ? 'ا' : ''}`;
}

function dualEnding(oblique: boolean, construct: boolean): string {
  return (oblique ? 'ي' : 'ا') + (construct ? '' : 'ن');
}

function belowThousand(value: number, spelling: Spelling): string {
  const parts: string[] = [];
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const hundred = spelling.hundred ?? 'مئة';
  if (hundreds === 1) parts.push(hundred);
  else if (hundreds === 2) {
    const stem = `${hundred.slice(0, -1)}ت`;
    parts.push(stem + dualEnding(spelling.case !== 'nominative', rest === 0 && spelling.beforeNoun === true));
  } else if (hundreds > 2) parts.push(`${HUNDREDS[hundreds - 3] ?? ''}${hundred}`);
  if (rest > 0) parts.push(belowHundred(rest, spelling));
  return parts.join(' و');
}

function belowHundred(value: number, { gender, case: grammaticalCase, beforeNoun }: Spelling): string {
  const oblique = grammaticalCase !== 'nominative';
  const unit = value % 10;
  if (value === 1 && gender === 'feminine') return 'واحدة';
  if (value === 8 && gender === 'feminine' && !beforeNoun) return grammaticalCase === 'accusative' ? 'ثمانيا' : 'ثمان';
  if (value <= 10) return unitForm(value, gender, oblique, false);
  if (value < 20) return `${unitForm(unit, gender, oblique, true)} ${teenForm(gender)}`;
  const ten = `${TENS[Math.floor(value / 10) - 2] ?? ''}${oblique ? 'ين' : 'ون'}`;
  if (unit === 0) return ten;
  const one =
    unit >= 3 && gender === 'feminine' ? beforeTens(unit, grammaticalCase) : unitForm(unit, gender, oblique, false);
  return `${one} و${ten}`;
}

/** The feminine three to nine before a ten has tanween, which shows in the accusative (خمسا); ثمانٍ loses its yaa in the other cases. */
function beforeTens(unit: number, grammaticalCase: Case): string {
  const form = unitForm(unit, 'feminine', false, false);
  if (grammaticalCase === 'accusative') return `${form}ا`;
  return unit === 8 ? 'ثمان' : form;
}
