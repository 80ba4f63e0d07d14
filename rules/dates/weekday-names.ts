import type { WeekdayNumber } from './calendar.js';

/** A name of a day of the week. */
export interface WeekdayName {
  readonly day: WeekdayNumber;
  /** As it is to be written. */
  readonly name: string;
  /** Whether the word is spelled another way than `name`. */
  readonly slip: boolean;
}

/** Sunday first. */
export const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;

export const ENGLISH_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Monday with a hamza: a loan of the pronunciation that many houses keep. */
export const MONDAY_WITH_HAMZA = 'الإثنين';

/** Frequent slips by the weekday; rarer ones are found by their distance, where a weekday must stand. */
const SLIPS: readonly (readonly [day: WeekdayNumber, slips: string])[] = [
  [0, 'الاحد الإحد'],
  [1, 'الأثنين الاتنين الإتنين'],
  [2, 'الثلثاء الثلاثا التلاتاء'],
  [3, 'الاربعاء الأربعا الاربعا الإربعاء'],
  [5, 'الجمعه'],
];

const NAMES: ReadonlyMap<string, WeekdayName> = new Map([
  ...WEEKDAYS.map((name, day): [string, WeekdayName] => [name, { day: day as WeekdayNumber, name, slip: false }]),
  [MONDAY_WITH_HAMZA, { day: 1, name: MONDAY_WITH_HAMZA, slip: false }],
  ...SLIPS.flatMap(([day, slips]) =>
    slips.split(' ').map((slip): [string, WeekdayName] => [slip, { day, name: WEEKDAYS[day], slip: true }]),
  ),
]);

/** What may stand before the article of a weekday. */
const PROCLITICS = 'وفبك';

/** The weekday that the letters of a word name, and how many letters of و ف ب ك stand before it. */
export function weekdayNamed(bare: string): { readonly weekday: WeekdayName; readonly prefix: number } | undefined {
  for (let prefix = 0; prefix <= 2; prefix++) {
    // Every weekday begins with ا: nothing else needs to be looked up.
    if (bare.charCodeAt(prefix) === 0x0627) {
      const weekday = NAMES.get(prefix === 0 ? bare : bare.slice(prefix));
      return weekday && { weekday, prefix };
    }
    if (!PROCLITICS.includes(bare.charAt(prefix))) return undefined;
  }
  return undefined;
}
