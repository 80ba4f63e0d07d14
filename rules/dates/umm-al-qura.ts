import type { CalendarDay, DayNumber } from './calendar.js';

/** 1 Muharram of the year 1. */
const EPOCH: DayNumber = -492_148;
const MEAN_MONTH = 29.530_588;
const MS_A_DAY = 86_400_000;
/** Years that the platform has the official tables for; before and after it reckons by rule. */
export const UMM_AL_QURA_YEARS = { first: 1300, last: 1600 } as const;

let formatter: Intl.DateTimeFormat | undefined;

/** Made when first needed: it takes longer to make than all of a short article to check. */
function ummAlQura(): Intl.DateTimeFormat {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return formatter;
}

/** The day in the calendar of Umm al-Qura; `undefined` where the platform lacks that calendar. */
export function hijriDay(number: DayNumber): CalendarDay | undefined {
  const format = ummAlQura();
  if (format.resolvedOptions().calendar !== 'islamic-umalqura') return undefined;
  const match = /^(\d+)\/(\d+)\/(\d+)/.exec(format.format(number * MS_A_DAY));
  return match ? { month: Number(match[1]), day: Number(match[2]), year: Number(match[3]) } : undefined;
}

/** The number of a Hijri day. Day 30 of a month of 29 is the first of the next. */
export function hijriDayNumber({ year, month, day }: CalendarDay): DayNumber | undefined {
  const months = (year - 1) * 12 + month - 1;
  // The middle of the month by the mean moon is in the month by the tables, too; from there back to its first day.
  const middle = Math.round(EPOCH + months * MEAN_MONTH + MEAN_MONTH / 2);
  const there = hijriDay(middle);
  if (!there) return undefined;
  const offBy = months - ((there.year - 1) * 12 + there.month - 1);
  return offBy === 0 ? middle - there.day + day : undefined;
}
