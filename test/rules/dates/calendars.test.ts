import { expect, test } from 'vitest';
import { dayNumber, gregorianDay, isoDate, weekdayOf } from '../../../rules/dates/calendar.js';
import { hijriDay, hijriDayNumber } from '../../../rules/dates/umm-al-qura.js';

const MS_A_DAY = 86_400_000;
const FIRST = dayNumber({ year: 1900, month: 1, day: 1 });
const LAST = dayNumber({ year: 2077, month: 12, day: 31 });

test('every day from 1900 to 2077 has the weekday that the platform gives it, and comes back from its number', () => {
  const names = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
  const week = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const wrong: number[] = [];
  for (let number = FIRST; number <= LAST; number++) {
    const day = gregorianDay(number);
    const iso = new Date(number * MS_A_DAY).toISOString().slice(0, 10);
    const isRight =
      week[weekdayOf(number)] === names.format(number * MS_A_DAY) && isoDate(day) === iso && dayNumber(day) === number;
    if (!isRight) wrong.push(number);
  }
  expect(wrong).toEqual([]);
});

test('every day from 1900 to 2077 has the Hijri date that the platform gives it, and comes back from that', () => {
  const parts = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'short', timeZone: 'UTC' });
  const wrong: number[] = [];
  for (let number = FIRST; number <= LAST; number++) {
    const day = hijriDay(number);
    const [month, date, year] = (parts.format(number * MS_A_DAY).match(/\d+/g) ?? []).map(Number);
    const isSame = day?.month === month && day?.day === date && (day?.year ?? 0) % 100 === (year ?? 0) % 100;
    if (!day || !isSame || hijriDayNumber(day) !== number) wrong.push(number);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['2023-04-06', { year: 1444, month: 9, day: 15 }],
  ['2022-07-30', { year: 1444, month: 1, day: 1 }],
  ['2024-07-07', { year: 1446, month: 1, day: 1 }],
])('%s is a known Hijri day', (iso, hijri) => {
  expect(hijriDay(Date.parse(iso) / MS_A_DAY)).toEqual(hijri);
});
