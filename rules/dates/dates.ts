import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import { EPITHETS, SAME_DAY } from './date-words.js';
import type { DateMention } from './mention.js';
import { monthAt, namedDate } from './named-dates.js';
import { numericDate } from './numeric-dates.js';

/** What may stand between the two forms of one day beside that which joins them: 15 رمضان 1444 هـ، الموافق 6 أبريل. */
const LINKS: ReadonlySet<string> = new Set(
  '- – — ، , ) ه م ل هجرية هجري هجريا للهجرة ميلادية ميلادي ميلاديا للميلاد أي في'.split(' '),
);
const BRACKETS: ReadonlySet<string> = new Set('( /'.split(' '));
const MOST_LINKS = 4;

/** The dates of a block, and every other mention of a month, in order of place. */
export const dates = defineFeature<readonly DateMention[]>({ name: 'dates', compute: datesIn });

/** What the feature `dates` gives, for who has a block and no checker. */
export function datesIn(block: Block): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < block.tokens.length; at++) {
    const date = dateAt(block, at);
    if (!date) continue;
    found.push(withCounterpart(block, date, found.at(-1)));
    at = lastToken(date);
  }
  return found;
}

function dateAt(block: Block, at: number): DateMention | undefined {
  const kind = block.tokens[at]?.kind;
  if (kind === 'number') return numericDate(block, at);
  if (kind !== 'word') return undefined;
  const month = monthAt(block, at);
  return month && namedDate(block, month);
}

/** The last token of a date. */
export function lastToken(date: DateMention): number {
  if (date.kind === 'numeric') return date.order === 'ymd' ? date.days[0].last : date.year.last;
  return date.year?.last ?? date.pair?.last ?? date.month.last;
}

/** The first token of a date without its weekday. */
export function firstToken(date: DateMention): number {
  if (date.kind === 'numeric') return date.order === 'ymd' ? date.year.first : date.days[0].first;
  return date.days[0]?.first ?? date.month.first;
}

/** The date with the one before, where that is the same day in the other calendar; the weekday before both belongs to both. */
function withCounterpart(block: Block, date: DateMention, before: DateMention | undefined): DateMention {
  if (!before || before.calendar === date.calendar || !areLinked(block, lastToken(before), firstToken(date)))
    return date;
  return { ...date, counterpart: before, weekdays: date.weekdays.length > 0 ? date.weekdays : before.weekdays };
}

function areLinked({ tokens }: Block, last: number, first: number): boolean {
  if (first - last - 1 > MOST_LINKS) return false;
  let joined = false;
  for (let at = last + 1; at < first; at++) {
    const token = tokens[at];
    const text = token?.kind === 'word' ? token.bare : (token?.text ?? '');
    if (SAME_DAY.has(text) || BRACKETS.has(text)) joined = true;
    else if (!LINKS.has(text) && !EPITHETS.has(text)) return false;
  }
  return joined;
}
