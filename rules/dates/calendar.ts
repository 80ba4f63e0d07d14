/** A day of some calendar; months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1 January 1970, which was a Thursday. */
export type DayNumber = number;

/** Sunday is 0. */
export type WeekdayNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type Calendar = 'gregorian' | 'hijri';

const MS_A_DAY = 86_400_000;
const THURSDAY = 4;
const MONTH_LENGTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;
/** No Hijri month has more days. Which ones have fewer the sighting of the moon tells, and countries differ. */
const LONGEST_HIJRI_MONTH = 30;

/** The number of a day of the Gregorian calendar, for years from 100 on. */
export function dayNumber({ year, month, day }: CalendarDay): DayNumber {
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

/** The day of the Gregorian calendar with this number. */
export function gregorianDay(number: DayNumber): CalendarDay {
  const date = new Date(number * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function weekdayOf(number: DayNumber): WeekdayNumber {
  return ((((number + THURSDAY) % 7) + 7) % 7) as WeekdayNumber;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The most days that the month can have; of February 29 where the year is not told. */
export function daysInMonth(calendar: Calendar, month: number, year: number | undefined): number {
  if (calendar === 'hijri') return LONGEST_HIJRI_MONTH;
  if (month === FEBRUARY && year !== undefined && !isLeapYear(year)) return 28;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** Whether the calendar has such a day. */
export function exists(calendar: Calendar, { year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(calendar, month, year);
}

/** An ISO 8601 date: 2023-05-30. */
export function isoDate({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that an ISO date names; `undefined` where there is no such day. */
export function parseIsoDate(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists('gregorian', day) ? day : undefined;
}
