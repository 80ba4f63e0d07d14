import { type CalendarDay, dayNumber } from './calendar.js';
import type { DateMention } from './mention.js';

const HALF_A_YEAR = 183;

/** The year in which the day is nearest to the article's, on the side that الماضي or المقبل tells. */
export function inferredYear(date: DateMention, day: number, article: CalendarDay | undefined): number | undefined {
  if (!article || date.kind !== 'named' || date.calendar !== 'gregorian') return undefined;
  const { monthNumber: month, relative } = date;
  const today = dayNumber(article);
  const distances = [article.year - 1, article.year, article.year + 1]
    .map((year) => ({ year, distance: dayNumber({ year, month, day }) - today }))
    .filter(({ distance }) => (relative === -1 ? distance <= 0 : relative === 1 ? distance >= 0 : true))
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
  const [nearest] = distances;
  const limit = relative ? 2 * HALF_A_YEAR : HALF_A_YEAR;
  return nearest && Math.abs(nearest.distance) < limit ? nearest.year : undefined;
}
