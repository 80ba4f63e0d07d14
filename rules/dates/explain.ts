import type { Block } from '../engine/document.js';
import type { Span } from '../engine/span.js';
import { dayOf } from './article-date.js';
import { type CalendarDay, type DayNumber, dayNumber, gregorianDay, isoDate, weekdayOf } from './calendar.js';
import { datesIn, firstToken } from './dates.js';
import type { DateMention } from './mention.js';
import { HIJRI_MONTHS, type MonthSystem, nameOfMonth, systemsOf } from './month-names.js';
import { hijriDay, hijriDayNumber } from './umm-al-qura.js';
import { WEEKDAYS } from './weekday-names.js';
import { DATE_FORMS, type DateForm, writtenDate } from './written-date.js';

/** What can be said of a whole date: the day by all its names. The span is the date without its weekday, in block offsets. */
export interface DateExplanation extends Span {
  readonly weekday: string;
  /** 30 مايو 2023. */
  readonly gregorian: string;
  /** 10 ذو القعدة 1444هـ; left out where the platform lacks the calendar of Umm al-Qura. */
  readonly hijri?: string;
  readonly iso: string;
}

/** The date at an offset in another form. */
export interface Rewriting extends Span {
  readonly form: DateForm;
  readonly text: string;
}

/** What to show of the date that the offset, a UTF-16 offset into the block's text, stands in; `undefined` where there is no whole date. */
export function explainDate(block: Block, offset: number): DateExplanation | undefined {
  const found = dateAt(block, offset);
  if (!found) return undefined;
  const { span, number } = found;
  const day = gregorianDay(number);
  const hijri = hijriDay(number);
  return {
    ...span,
    weekday: WEEKDAYS[weekdayOf(number)],
    gregorian: `${day.day} ${nameOfMonth('gulf-egypt', day.month)} ${day.year}`,
    ...(hijri ? { hijri: `${hijri.day} ${HIJRI_MONTHS[hijri.month - 1]} ${hijri.year}هـ` } : {}),
    iso: isoDate(day),
  };
}

/** The Gregorian date at the offset in every form that it does not have, in its own digits and with its own system of months. */
export function rewriteDate(block: Block, offset: number): readonly Rewriting[] {
  const found = dateAt(block, offset);
  if (found?.date.calendar !== 'gregorian') return [];
  const { span, date, number } = found;
  const written = block.text.slice(span.start, span.end);
  const day: CalendarDay = gregorianDay(number);
  const writing = { system: systemOf(date), digits: date.days[0]?.digits ?? '' };
  return DATE_FORMS.map((form) => ({ ...span, form, text: writtenDate(day, form, writing) })).filter(
    ({ text }) => text !== written,
  );
}

function dateAt(
  block: Block,
  offset: number,
): { readonly date: DateMention; readonly span: Span; readonly number: DayNumber } | undefined {
  const date = datesIn(block).find(({ start, end }) => start <= offset && offset <= end);
  const day = date && dayOf(date);
  if (!date || !day) return undefined;
  const number = date.calendar === 'gregorian' ? dayNumber(day) : hijriDayNumber(day);
  const start = block.tokens[firstToken(date)]?.start ?? date.start;
  return number === undefined ? undefined : { date, span: { start, end: date.end }, number };
}

function systemOf(date: DateMention): MonthSystem {
  const [system = 'gulf-egypt'] = date.kind === 'named' ? systemsOf(date.month.name) : [];
  return system;
}
