import { westernDigits } from '../engine/arabic.js';

/** The three sets of digits. */
export type DigitSystem = 'western' | 'arabic-indic' | 'persian';

const ARABIC_COMMA_BELOW = '٫';
const THOUSANDS_MARK = '٬';

/**
 * What the marks between the digits of one number make of it: `integer` none; `grouped` thousands; `decimal` a fraction;
 * `malformed` thousands that are no groups of three, or marks in each other's place; `other` a version, an address, a list.
 */
export type DigitShape = 'integer' | 'grouped' | 'decimal' | 'malformed' | 'other';

/** A run of digits with the marks between them. */
export interface Digits {
  readonly shape: DigitShape;
  /** The value; `undefined` for `other`, and where it has more digits than a number can hold. */
  readonly value: number | undefined;
  /** The mark before the fraction and the one between thousands, where they are known. */
  readonly decimalMark?: string;
  readonly groupMark?: string;
  /** Whether it may be thousands as well as a fraction: 2.500. */
  readonly ambiguous?: boolean;
}

/** The digits that a digit belongs to; `code` is that of one of them. */
export function systemOf(code: number): DigitSystem {
  return code < 0x660 ? 'western' : code < 0x6f0 ? 'arabic-indic' : 'persian';
}

/** The systems that the digits of a text are of, in the order of their first place. */
export function systemsIn(text: string): DigitSystem[] {
  const systems: DigitSystem[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isDigit =
      (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
    if (!isDigit) continue;
    const system = systemOf(code);
    if (!systems.includes(system)) systems.push(system);
  }
  return systems;
}

const ZERO: Readonly<Record<DigitSystem, number>> = { western: 0x30, 'arabic-indic': 0x660, persian: 0x6f0 };

/** The text with its digits in another system, and with the marks that belong to them: 3.5 as ٣٫٥. */
export function inSystem(text: string, system: DigitSystem): string {
  return westernDigits(text).replace(/\d/g, (digit) => String.fromCharCode(ZERO[system] + Number(digit)));
}

/** A number in other digits, with the marks that belong to them: 6,000.5 as ٦٬٠٠٠٫٥. */
export function convertDigits(text: string, { decimalMark, groupMark, shape }: Digits, system: DigitSystem): string {
  const marks = [...text].map((character) => {
    if (character === decimalMark && shape !== 'other') return system === 'western' ? '.' : ARABIC_COMMA_BELOW;
    if (character === groupMark) return system === 'western' ? ',' : THOUSANDS_MARK;
    return character;
  });
  return inSystem(marks.join(''), system);
}

/** The mark of fractions that goes with the digits of a number. */
export function decimalMarkFor(text: string): string {
  return systemsIn(text)[0] === 'western' ? '.' : ARABIC_COMMA_BELOW;
}

/** The mark of thousands that goes with the digits of a number. */
export function groupMarkFor(text: string): string {
  return systemsIn(text)[0] === 'western' ? ',' : THOUSANDS_MARK;
}

/** Whole digits with `mark` before each group of three. */
export function grouped(digits: string, mark: string): string {
  const lead = digits.length % 3 || 3;
  let result = digits.slice(0, lead);
  for (let at = lead; at < digits.length; at += 3) result += mark + digits.slice(at, at + 3);
  return result;
}

/** More digits than these lose the last ones as a number. */
const MOST_DIGITS = 15;
const MARKS = /[.,٫٬]/g;

/** Reads the text of a number token. */
export function readDigits(text: string): Digits {
  const marks = text.match(MARKS);
  if (!marks) return { shape: 'integer', value: valueIn(text) };
  const segments = text.split(MARKS);
  const lengths = segments.map(({ length }) => length);
  return marks.length === 1 ? oneMark(text, marks[0] ?? '', lengths, segments) : severalMarks(marks, lengths, segments);
}

function valueIn(whole: string, fraction = ''): number | undefined {
  if (whole.length > MOST_DIGITS) return undefined;
  return Number(westernDigits(fraction === '' ? whole : `${whole}.${fraction}`));
}

function oneMark(text: string, mark: string, lengths: readonly number[], segments: readonly string[]): Digits {
  const [whole = '', fraction = ''] = segments;
  const three = lengths[1] === 3 && whole.length <= 3 && westernDigits(whole.charAt(0)) !== '0';
  const asDecimal: Digits = { shape: 'decimal', value: valueIn(whole, fraction), decimalMark: mark };
  if (mark === ARABIC_COMMA_BELOW) return asDecimal;
  if (mark === '.') return three ? { ...asDecimal, ambiguous: true } : asDecimal;
  if (three) return { shape: 'grouped', value: valueIn(whole + fraction), groupMark: mark };
  if (mark === THOUSANDS_MARK) return { shape: 'malformed', value: valueIn(text.replace(MARKS, '')), groupMark: mark };
  return asDecimal;
}

function severalMarks(marks: readonly string[], lengths: readonly number[], segments: readonly string[]): Digits {
  const [first = ''] = marks;
  const last = marks[marks.length - 1] ?? '';
  const inner = marks.slice(0, -1);
  if (!inner.every((mark) => mark === first)) return { shape: 'other', value: undefined };
  const whole = segments.slice(0, last === first ? undefined : -1);
  const isGrouped = (lengths[0] ?? 0) <= 3 && whole.slice(1).every(({ length }) => length === 3);
  const digits = whole.join('');
  if (last === first) {
    if (isGrouped && first !== ARABIC_COMMA_BELOW)
      return { shape: 'grouped', value: valueIn(digits), groupMark: first };
    return looksLikeThousands(first, whole)
      ? { shape: 'malformed', value: valueIn(digits), groupMark: first }
      : { shape: 'other', value: undefined };
  }
  const fraction = segments[segments.length - 1] ?? '';
  const pair = first + last;
  const read = { value: valueIn(digits, fraction), groupMark: first, decimalMark: last };
  if (isGrouped && (pair === ',.' || pair === '٬٫' || pair === ',٫')) return { shape: 'grouped', ...read };
  const swapped = isGrouped && (pair === '.,' || pair === '٫٬');
  const uneven = pair === ',.' || pair === '٬٫';
  return swapped || (uneven && looksLikeThousands(first, whole))
    ? { shape: 'malformed', ...read }
    : { shape: 'other', value: undefined };
}

/** Uneven groups are a slip where at least the last one has three digits; 1,2,3 is a list, 10.0.0.1 an address. */
function looksLikeThousands(mark: string, segments: readonly string[]): boolean {
  const last = segments[segments.length - 1] ?? '';
  return (mark === ',' || mark === THOUSANDS_MARK) && last.length === 3 && (segments[0] ?? '').length <= 3;
}
