import type { Block } from '../engine/document.js';
import type { Localized } from '../engine/message.js';
import type { Span } from '../engine/span.js';
import { dayOf } from './article-date.js';
import { type CalendarDay, type DayNumber, dayNumber, exists, gregorianDay, isoDate, weekdayOf } from './calendar.js';
import { datesIn, firstToken } from './dates.js';
import { inferredYear } from './inferred-year.js';
import type { DateMention } from './mention.js';
import { HIJRI_MONTHS, MONTH_SYSTEMS, type MonthSystem, nameOfMonth, systemsOf } from './month-names.js';
import { hijriDay, hijriDayNumber } from './umm-al-qura.js';
import { ENGLISH_WEEKDAYS, WEEKDAYS } from './weekday-names.js';
import { DATE_FORMS, type DateForm, writtenDate } from './written-date.js';

/** What can be said of a date: the day by all its names. The span is the date without its weekday, in block offsets. */
export interface DateExplanation extends Span {
  readonly weekday: Localized;
  /** 30 مايو 2023, 30 May 2023. */
  readonly gregorian: Localized;
  /** 10 ذو القعدة 1444هـ; left out where the platform lacks the calendar of Umm al-Qura. */
  readonly hijri?: Localized;
  readonly iso: string;
  /** Whether the year stands there, and is not taken from the date of the article. */
  readonly isWhole: boolean;
}

/** The date at an offset in another form, or with the months of another system. */
export interface Rewriting extends Span {
  readonly form: DateForm | MonthSystem | 'both-names';
  readonly text: string;
}

const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
const ENGLISH_HIJRI_MONTHS: readonly string[] = [
  'Muharram',
  'Safar',
  'Rabi al-Awwal',
  'Rabi al-Thani',
  'Jumada al-Ula',
  'Jumada al-Akhira',
  'Rajab',
  'Shaban',
  'Ramadan',
  'Shawwal',
  'Dhu al-Qada',
  'Dhu al-Hijja',
];

/**
 * What to show of the date that the offset, a UTF-16 offset into the block's text, stands in. A year that is left out is the one
 * nearest to the article's date. `undefined` where there is no date, or no way to tell which day it is.
 */
export function explainDate(block: Block, offset: number, article?: CalendarDay): DateExplanation | undefined {
  const found = dateAt(block, offset, article);
  if (!found) return undefined;
  const { span, date, number } = found;
  const day = gregorianDay(number);
  const hijri = hijriDay(number);
  const weekday = weekdayOf(number);
  return {
    ...span,
    weekday: { ar: WEEKDAYS[weekday], en: ENGLISH_WEEKDAYS[weekday] },
    gregorian: {
      ar: `${day.day} ${nameOfMonth(systemOf(date), day.month)} ${day.year}`,
      en: `${day.day} ${ENGLISH_MONTHS[day.month - 1] ?? ''} ${day.year}`,
    },
    ...(hijri ? { hijri: hijriNames(hijri) } : {}),
    iso: isoDate(day),
    isWhole: date.year !== undefined,
  };
}

function hijriNames({ day, month, year }: CalendarDay): Localized {
  return {
    ar: `${day} ${HIJRI_MONTHS[month - 1] ?? ''} ${year}هـ`,
    en: `${day} ${ENGLISH_HIJRI_MONTHS[month - 1] ?? ''} ${year} AH`,
  };
}

/** The Gregorian date at the offset in every form that it does not have, in its own digits, and with the months of the other systems. */
export function rewriteDate(block: Block, offset: number): readonly Rewriting[] {
  const found = dateAt(block, offset);
  if (found?.date.calendar !== 'gregorian') return [];
  const { span, date, number } = found;
  const day: CalendarDay = gregorianDay(number);
  const digits = date.days[0]?.digits ?? '';
  const own = systemOf(date);
  const named = (system: MonthSystem): string => writtenDate(day, 'named', { system, digits });
  const others = MONTH_SYSTEMS.filter((system) => system !== own);
  const all: Pick<Rewriting, 'form' | 'text'>[] = [
    ...DATE_FORMS.map((form) => ({ form, text: writtenDate(day, form, { system: own, digits }) })),
    ...others.map((form) => ({ form, text: named(form) })),
    { form: 'both-names', text: withBothNames(named('levant'), day.month) },
  ];
  const seen = new Set([block.text.slice(span.start, span.end)]);
  return all.flatMap((rewriting) => {
    if (seen.has(rewriting.text)) return [];
    seen.add(rewriting.text);
    return [{ ...span, ...rewriting }];
  });
}

/** 30 أيار/مايو 2023. */
function withBothNames(levantine: string, month: number): string {
  const name = nameOfMonth('levant', month);
  return levantine.replace(name, `${name}/${nameOfMonth('gulf-egypt', month)}`);
}

function dateAt(
  block: Block,
  offset: number,
  article?: CalendarDay,
): { readonly date: DateMention; readonly span: Span; readonly number: DayNumber } | undefined {
  const date = datesIn(block).find(({ start, end }) => start <= offset && offset <= end);
  const day = date && (dayOf(date) ?? dayByArticle(date, article));
  if (!date || !day) return undefined;
  const number = date.calendar === 'gregorian' ? dayNumber(day) : hijriDayNumber(day);
  const start = block.tokens[firstToken(date)]?.start ?? date.start;
  return number === undefined ? undefined : { date, span: { start, end: date.end }, number };
}

function dayByArticle(date: DateMention, article: CalendarDay | undefined): CalendarDay | undefined {
  const [day, other] = date.days;
  const year = day && !other && !date.year ? inferredYear(date, day.value, article) : undefined;
  if (year === undefined || !day) return undefined;
  const whole = { year, month: date.monthNumber, day: day.value };
  return exists(date.calendar, whole) ? whole : undefined;
}

function systemOf(date: DateMention): MonthSystem {
  const [system = 'gulf-egypt'] = date.kind === 'named' ? systemsOf(date.month.name) : [];
  return system;
}
