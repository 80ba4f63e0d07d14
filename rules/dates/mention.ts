import type { Span } from '../engine/span.js';
import type { Calendar, WeekdayNumber } from './calendar.js';
import type { MonthName } from './month-names.js';

/** A part of a date: its span in the block, and the tokens `first` to `last`, both of it. */
export interface Part extends Span {
  readonly first: number;
  readonly last: number;
}

export interface NumberPart extends Part {
  readonly value: number;
  /** The digits as written; left out where the number is in words. */
  readonly digits?: string;
}

export interface WeekdayPart extends Part {
  readonly day: WeekdayNumber;
  /** As it is to be written. */
  readonly name: string;
  /** Whether it is spelled another way. */
  readonly slip: boolean;
}

/** A month by its name. The span leaves out و ف ب ل ك before it. */
export interface MonthPart extends Part {
  readonly name: MonthName;
}

/**
 * How sure it is that the name is one of a month: `date` beside a day, a year, its other name or «شهر»; `time` after a
 * word that times follow (في، منذ، أواخر); `none` where nothing tells.
 */
export type Evidence = 'date' | 'time' | 'none';

interface MentionBase extends Span {
  readonly calendar: Calendar;
  /** The days of the week that stand before it, in order. */
  readonly weekdays: readonly WeekdayPart[];
  /** The days of the month, in order: of «7 و8 مايو» both. */
  readonly days: readonly NumberPart[];
  /** 1 to 12; anything in a numeric date. */
  readonly monthNumber: number;
  readonly year?: NumberPart;
  /** The date before it that is the same day in the other calendar. */
  readonly counterpart?: DateMention;
}

/** 30 مايو 2023، أيار/مايو، رمضان 1444هـ: a month by its name and what belongs to it. */
export interface NamedDate extends MentionBase {
  readonly kind: 'named';
  readonly month: MonthPart;
  /** The month's name in another system: مايو (أيار), مايو/أيار. */
  readonly pair?: MonthPart;
  readonly evidence: Evidence;
  /** What stands after the month without a year: الماضي −1, الحالي 0, المقبل +1. */
  readonly relative?: -1 | 0 | 1;
  /** Whether the date names an event, a place or a party: ثورة 25 يناير. */
  readonly isName: boolean;
}

/** 30/5/2023, 2023-05-30. */
export interface NumericDate extends MentionBase {
  readonly kind: 'numeric';
  readonly order: 'dmy' | 'ymd';
  readonly separator: string;
  readonly days: readonly [NumberPart];
  readonly month: NumberPart;
  readonly year: NumberPart;
  /** Whether a word before it says that it is a date: في، يوم، بتاريخ. */
  readonly announced: boolean;
}

export type DateMention = NamedDate | NumericDate;
