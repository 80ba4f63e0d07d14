import type { Block } from '../engine/document.js';
import { BETWEEN, PARTS_OF_DAY, RELATIVE } from './date-words.js';
import type { WeekdayPart } from './mention.js';
import { weekdayNamed } from './weekday-names.js';

const MOST_BETWEEN = 3;
const LIST_WORDS: ReadonlySet<string> = new Set('و أو او إلى الى حتى - – — ،'.split(' '));
const MARKS: ReadonlySet<string> = new Set('، , ( - – —'.split(' '));

/** The weekday that token `at` names. */
export function weekdayAt({ tokens }: Block, at: number): WeekdayPart | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const found = weekdayNamed(token.bare);
  // Where vowel signs or tatweel are written the letters of a prefix cannot be counted off.
  if (!found || (found.prefix > 0 && token.text.length !== token.bare.length)) return undefined;
  const start = token.start + found.prefix;
  return {
    start,
    end: token.end,
    first: at,
    last: at,
    day: found.weekday.day,
    name: found.weekday.name,
    slip: found.weekday.slip,
  };
}

/** The weekdays that belong to a date beginning at token `first`, in order, and the token that the whole begins with. */
export function weekdaysBefore(
  block: Block,
  first: number,
): { readonly weekdays: readonly WeekdayPart[]; readonly first: number } {
  let at = first - 1;
  for (let skipped = 0; skipped < MOST_BETWEEN && mayStandBetween(block, at); skipped++) at--;
  const nearest = weekdayAt(block, at);
  if (!nearest) return { weekdays: [], first };
  const weekdays = [nearest];
  for (;;) {
    const [earliest = nearest] = weekdays;
    const joined = (block.tokens[earliest.first]?.start ?? earliest.start) < earliest.start;
    const before = block.tokens[earliest.first - 1];
    const isList = joined || (before !== undefined && LIST_WORDS.has(before.text));
    const earlier = isList ? weekdayAt(block, earliest.first - (joined ? 1 : 2)) : undefined;
    if (!earlier) return { weekdays, first: earliest.first };
    weekdays.unshift(earlier);
  }
}

function mayStandBetween({ tokens }: Block, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind !== 'word') return MARKS.has(token.text);
  return BETWEEN.has(token.bare) || PARTS_OF_DAY.has(token.bare) || RELATIVE.has(token.bare);
}
