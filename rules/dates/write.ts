import type { BlockEdit } from '../engine/rule.js';
import { type CalendarDay, exists } from './calendar.js';
import type { DateMention, MonthPart } from './mention.js';
import { HIJRI_MONTHS, type MonthSystem, nameOfMonth, systemsOf } from './month-names.js';

const ARABIC_INDIC = /[\u0660-\u0669]/;
const PERSIAN = /[\u06F0-\u06F9]/;

/** A number in the digits that the sample has, with as many of them at least where the sample begins with a zero. */
export function digitsLike(sample: string, value: number): string {
  const padded = /^[0\u0660\u06F0]/.test(sample) ? String(value).padStart(sample.length, '0') : String(value);
  const zero = ARABIC_INDIC.test(sample) ? 0x0660 : PERSIAN.test(sample) ? 0x06f0 : 0x30;
  return zero === 0x30 ? padded : padded.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/** What the system of a month's name calls another month. */
export function monthLike({ name }: MonthPart, month: number): string {
  if (name.calendar === 'hijri') return HIJRI_MONTHS[month - 1] ?? '';
  const [system = 'gulf-egypt']: readonly MonthSystem[] = systemsOf(name);
  return nameOfMonth(system, month);
}

/** The days that exist and differ from an impossible one by one digit and little in value, or by the order of the digits. */
export function nearDays(day: number, month: number, year: number | undefined): number[] {
  const inMonth = (value: number): boolean => exists('gregorian', { year: year ?? 2000, month, day: value });
  const sameTens = [day - 1, day - 2].filter((other) => Math.floor(other / 10) === Math.floor(day / 10));
  const swapped = day > 31 ? [(day % 10) * 10 + Math.floor(day / 10)] : [];
  return [...sameTens, ...swapped].filter(inMonth);
}

/** The edits that make another day of a date, where it has one day, in digits; only what differs is changed. */
export function dateEdits(date: DateMention, to: CalendarDay): readonly BlockEdit[] | undefined {
  const [day, other] = date.days;
  if (day?.digits === undefined || other) return undefined;
  const edits: BlockEdit[] = [];
  if (day.value !== to.day) edits.push({ start: day.start, end: day.end, text: digitsLike(day.digits, to.day) });
  if (date.monthNumber !== to.month) edits.push(...monthEdits(date, to.month));
  const { year } = date;
  if (year && year.value !== to.year)
    edits.push({ start: year.start, end: year.end, text: digitsLike(year.digits ?? '', to.year) });
  return edits;
}

function monthEdits(date: DateMention, month: number): BlockEdit[] {
  if (date.kind === 'numeric') {
    const { start, end, digits = '' } = date.month;
    return [{ start, end, text: digitsLike(digits, month) }];
  }
  return [date.month, ...(date.pair ? [date.pair] : [])].map((part) => ({
    start: part.start,
    end: part.end,
    text: monthLike(part, month),
  }));
}

/** The text of a span after edits inside it. */
export function edited(text: string, start: number, end: number, edits: readonly BlockEdit[]): string {
  let result = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
