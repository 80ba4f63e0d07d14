import type { Block } from '../engine/document.js';
import type { WeekdayPart } from './mention.js';
import { weekdayAt } from './weekdays-before.js';

const FALLS_ON: ReadonlySet<string> = new Set('صادف يصادف وافق يوافق المصادف الموافق والمصادف'.split(' '));
const FILLERS: ReadonlySet<string> = new Set('الذي التي وهو وهي ، يوم'.split(' '));
const MOST_FILLERS = 3;

/** The weekday that a date ending with token `last` is said to fall on: (الثلاثاء), الذي صادف يوم الثلاثاء. */
export function weekdayBehind(block: Block, last: number): WeekdayPart | undefined {
  const { tokens } = block;
  if (tokens[last + 1]?.text === '(') {
    const at = last + (tokens[last + 2]?.text === 'يوم' ? 3 : 2);
    return tokens[at + 1]?.text === ')' ? weekdayAt(block, at) : undefined;
  }
  let at = last + 1;
  let falls = false;
  for (let seen = 0; seen < MOST_FILLERS + 1; seen++, at++) {
    const token = tokens[at];
    const text = token?.kind === 'word' ? token.bare : (token?.text ?? '');
    if (FALLS_ON.has(text)) falls = true;
    else if (!FILLERS.has(text)) break;
  }
  return falls ? weekdayAt(block, at) : undefined;
}
