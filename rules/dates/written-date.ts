import type { CalendarDay } from './calendar.js';
import { type MonthSystem, nameOfMonth } from './month-names.js';
import { digitsLike } from './write.js';

/** The ways to write a whole date: with the month's name, or in digits, d the day, m the month and y the year. */
export const DATE_FORMS = ['named', 'd/m/y', 'd-m-y', 'd.m.y', 'y/m/d', 'y-m-d'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** ISO 8601 gives day and month two digits. */
const ISO: DateForm = 'y-m-d';

/** A day in one of the forms, in the digits that the sample has. */
export function writtenDate(
  { day, month, year }: CalendarDay,
  form: DateForm,
  { system, digits }: { readonly system: MonthSystem; readonly digits: string },
): string {
  const number = (value: number): string => digitsLike(digits.replace(/^[0\u0660\u06F0]+/, ''), value);
  if (form === 'named') return `${number(day)} ${nameOfMonth(system, month)} ${number(year)}`;
  const two = (value: number): string => (form === ISO && value < 10 ? number(0) : '') + number(value);
  return form.replace('d', two(day)).replace('m', two(month)).replace('y', number(year));
}
