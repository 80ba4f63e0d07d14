import type { Block } from '../engine/document.js';
import type { CheckContext, DocumentView } from '../engine/rule.js';
import { type CalendarDay, exists, parseIsoDate } from './calendar.js';
import { dates } from './dates.js';
import type { DateMention } from './mention.js';

/** A date line stands near the top, and is short. */
const FIRST_BLOCKS = 4;
const LONGEST_LINE = 14;

/** The day the article is of: from its front matter, or from the line that gives place and date. */
export function articleDate(document: DocumentView, context: Pick<CheckContext, 'feature'>): CalendarDay | undefined {
  const told = document.frontMatter.date && parseIsoDate(document.frontMatter.date);
  if (told) return told;
  for (const block of document.blocks.slice(0, FIRST_BLOCKS)) {
    if (!isDateLine(block)) continue;
    for (const date of context.feature(dates, block)) {
      const day = dayOf(date);
      if (day && date.calendar === 'gregorian') return day;
    }
  }
  return undefined;
}

function isDateLine({ kind, tokens }: Block): boolean {
  return (kind === 'byline' || kind === 'paragraph' || kind === 'heading') && tokens.length <= LONGEST_LINE;
}

/** The one day of a date that gives day, month and year; `undefined` where something lacks or there is no such day. */
export function dayOf(date: DateMention): CalendarDay | undefined {
  const [day, other] = date.days;
  if (!day || other || !date.year) return undefined;
  const whole = { year: date.year.value, month: date.monthNumber, day: day.value };
  return exists(date.calendar, whole) ? whole : undefined;
}
