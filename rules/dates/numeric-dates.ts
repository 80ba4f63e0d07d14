import type { Block } from '../engine/document.js';
import type { Token } from '../engine/tokens.js';
import type { Calendar } from './calendar.js';
import { ANNOUNCING, NUMBERED } from './date-words.js';
import type { NumberPart, NumericDate } from './mention.js';
import { isPlainNumber, numberPart } from './named-dates.js';
import { weekdayAt, weekdaysBefore } from './weekdays-before.js';

const SEPARATORS: ReadonlySet<string> = new Set('/ - – ـ'.split(' '));
const DOTTED = /^(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})\.(\d{1,2})\.(\d{1,2}))$/;
const GREGORIAN = { first: 1800, last: 2199 } as const;
const HIJRI = { first: 1300, last: 1500 } as const;
/** How many words back a word may stand that says that this is the number of something. */
const REACH = 3;

/** The date in digits that begins at token `at`: 30/5/2023, 2023-05-30, 30 - 5 - 2023, 30.5.2023. */
export function numericDate(block: Block, at: number): NumericDate | undefined {
  const parts = dotted(block, at) ?? separated(block, at);
  if (!parts) return undefined;
  const [a, b, c] = parts.numbers;
  const yearFirst = a.digits?.length === 4;
  const [year, day] = yearFirst ? [a, c] : [c, a];
  const whole = year.digits?.length === 4 ? year : yearOfTwoDigits(block, at, parts);
  if (!whole || (b.digits?.length ?? 9) > 2 || (day.digits?.length ?? 9) > 2) return undefined;
  const calendar = calendarOf(whole.value);
  if (!calendar || isPartOfLonger(block, a.start, c.end) || isNumbered(block, at)) return undefined;
  const { weekdays, first } = weekdaysBefore(block, at);
  return {
    kind: 'numeric',
    calendar,
    start: block.tokens[first]?.start ?? a.start,
    end: c.end,
    weekdays,
    days: [day],
    monthNumber: b.value,
    month: b,
    year: whole,
    order: yearFirst ? 'ymd' : 'dmy',
    separator: parts.separator,
    announced: weekdays.length > 0 || isAnnounced(block, at),
  };
}

interface Numbers {
  readonly numbers: readonly [NumberPart, NumberPart, NumberPart];
  readonly separator: string;
}

/** From here on two digits are a year of the last century: 30/5/98. */
const LAST_CENTURY = 50;

/** 30/5/23 after a word that a date follows; without one it may be a code, a share, a verse. */
function yearOfTwoDigits(block: Block, at: number, { numbers, separator }: Numbers): NumberPart | undefined {
  const [day, month, year] = numbers;
  if (separator !== '/' || year.digits?.length !== 2 || !isAnnounced(block, at)) return undefined;
  if (day.value < 1 || day.value > 31 || month.value < 1 || month.value > 12) return undefined;
  return { ...year, value: year.value + (year.value < LAST_CENTURY ? 2000 : 1900) };
}

function separated({ tokens }: Block, at: number): Numbers | undefined {
  const [a, first, b, second, c] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (!first || !SEPARATORS.has(first.text) || second?.text !== first.text) return undefined;
  if (!isPlainNumber(a) || !isPlainNumber(b) || !isPlainNumber(c)) return undefined;
  return { numbers: [numberPart(a), numberPart(b), numberPart(c)], separator: first.text };
}

/** 30.5.2023 is one token. With dots a number is a date only where it can be one: versions look alike. */
function dotted({ tokens }: Block, at: number): Numbers | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length < 8) return undefined;
  const match = DOTTED.exec(token.text);
  if (!match) return undefined;
  const [a = '', b = '', c = ''] = match[1] === undefined ? match.slice(4) : match.slice(1);
  const [day, month] = a.length === 4 ? [c, b] : [a, b];
  if (Number(day) > 31 || Number(month) > 12) return undefined;
  const part = (text: string, start: number): NumberPart => ({
    ...{ start, end: start + text.length, first: at, last: at },
    ...{ value: Number(text), digits: text },
  });
  const second = token.start + a.length + 1;
  const numbers = [part(a, token.start), part(b, second), part(c, second + b.length + 1)] as const;
  return { numbers, separator: '.' };
}

function calendarOf(year: number): Calendar | undefined {
  if (year >= GREGORIAN.first && year <= GREGORIAN.last) return 'gregorian';
  return year >= HIJRI.first && year <= HIJRI.last ? 'hijri' : undefined;
}

/** Whether the digits go on before or behind: a code, a path, a telephone number. */
function isPartOfLonger({ text }: Block, start: number, end: number): boolean {
  return (
    /[-–/.,:_#+A-Za-z0-9\u0660-\u0669]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /^[-–/_:%٪A-Za-z]|^[.,]?[0-9\u0660-\u0669]/.test(text.slice(end, end + 2))
  );
}

function isNumbered({ tokens }: Block, at: number): boolean {
  for (let back = at - 1; back >= at - REACH; back--) {
    const token = tokens[back];
    if (!token || (token.kind === 'punctuation' && token.text !== '(' && token.text !== ':')) return false;
    if (token.kind === 'word' && ANNOUNCING.has(token.bare) && back === at - 1 && token.bare !== 'من') return false;
    if (token.kind === 'word' && NUMBERED.has(token.bare)) return true;
  }
  return false;
}

function isAnnounced(block: Block, at: number): boolean {
  const before: Token | undefined = block.tokens[at - 1];
  return before?.kind === 'word' && (ANNOUNCING.has(before.bare) || weekdayAt(block, at - 1) !== undefined);
}
