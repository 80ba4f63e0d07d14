import type { Block } from '../engine/document.js';
import { RELATIVE } from './date-words.js';
import { monthAt } from './named-dates.js';

/** After these a day of the week is named. */
const BEFORE: ReadonlySet<string> = new Set(
  (
    'يوم اليوم ويوم ليوم بيوم يومي ويومي أيام نهار مساء ومساء صباح وصباح ظهر وظهر عصر وعصر فجر وفجر ليلة وليلة ليل ليلتي ضحى أمس امس وأمس ' +
    'غدا غد الغد كل صلاة خطبة'
  ).split(' '),
);
/** Of these a weekday that is one beyond doubt may come before. */
const PARTS_AFTER: ReadonlySet<string> = new Set('صباحا مساء ظهرا فجرا ليلا عصرا'.split(' '));
const PLAIN_DAY = /^[0-9\u0660-\u0669]{1,2}$/;

/** Whether the word at `at` stands where a day of the week does: after يوم or مساء, before a date or الماضي. */
export function isWeekdayPlace(block: Block, at: number): boolean {
  const { tokens } = block;
  const before = tokens[at - 1];
  if (before?.kind === 'word' && BEFORE.has(before.bare)) return true;
  if (before?.text === '(' && tokens[at + 1]?.text === ')') {
    const day = tokens[at - 2];
    return day?.kind === 'word' && BEFORE.has(day.bare);
  }
  const next = tokens[at + 1];
  if (next?.kind === 'word') return RELATIVE.has(next.bare) || PARTS_AFTER.has(next.bare);
  const isDay = next?.kind === 'number' && PLAIN_DAY.test(next.text);
  return isDay && (monthAt(block, at + 2) !== undefined || /^[/-]$/.test(tokens[at + 2]?.text ?? ''));
}
