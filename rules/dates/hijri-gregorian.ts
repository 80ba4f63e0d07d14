import type { Block } from '../engine/document.js';
import { type BlockEdit, type BlockReport, defineRule, type FixProposal } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import { type CalendarDay, type DayNumber, dayNumber, exists, gregorianDay } from './calendar.js';
import { BETWEEN, SAME_DAY } from './date-words.js';
import { dates, firstToken } from './dates.js';
import type { DateMention } from './mention.js';
import { HIJRI_MONTHS, nameOfMonth } from './month-names.js';
import { isPlainNumber, numberPart } from './named-dates.js';
import { hijriDay, hijriDayNumber, UMM_AL_QURA_YEARS } from './umm-al-qura.js';
import { dateEdits, digitsLike, edited } from './write.js';

/** Sightings of the moon differ from the tables, and from country to country, by so many days. */
const TOLERANCE = 2;
const LONGEST_LINK = 4;
const LINKS: ReadonlySet<string> = new Set([
  '(',
  '/',
  '-',
  '–',
  '،',
  'ه',
  'عام',
  'سنة',
  'لعام',
  'للعام',
  'لسنة',
  'أي',
  ...SAME_DAY,
  ...BETWEEN,
]);
const GREGORIAN_SIGNS: ReadonlySet<string> = new Set('م ميلادي ميلادية ميلاديا للميلاد'.split(' '));

export default defineRule({
  id: 'dates/hijri-gregorian',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'تاريخ هجري لا يوافق الميلادي',
      why: 'إذا ذُكر اليوم بالتقويمين وجب أن يتفقا: 15 رمضان 1444 هو 6 أبريل 2023 بتقويم أم القرى. ويُغتفر فرق يومين لاختلاف رؤية الهلال.',
    },
    en: {
      title: 'A Hijri date that is not the Gregorian one',
      why: 'Where a day is given in both calendars they must agree: 15 Ramadan 1444 was 6 April 2023 in the calendar of Umm al-Qura. Two days more or less are allowed, as the moon is sighted on different days.',
    },
  },
  messages: {
    day: {
      ar: '{hijri} يوافق {gregorian}، لا «{written}»: راجع أحد التاريخين.',
      en: '{hijri} is {gregorian}, not “{written}”: check one of the two dates.',
    },
    year: {
      ar: 'السنة {hijri} هـ توافق {gregorian}، لا {written}: راجع إحدى السنتين.',
      en: 'The Hijri year {hijri} is {gregorian}, not {written}: check one of the two.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'صام الناس 15 رمضان 1444 (16 أبريل 2023) يومهم.',
        marks: '16 أبريل 2023',
        fixed: 'صام الناس 15 رمضان 1444 (6 أبريل 2023) يومهم.',
      },
      {
        text: 'افتتح في 15 رمضان 1444هـ الموافق 6 مايو 2023م.',
        marks: '6 مايو 2023',
        fixed: 'افتتح في 15 رمضان 1444هـ الموافق 6 أبريل 2023م.',
      },
      {
        text: 'افتتح في 15 رمضان 1444 الموافق 6 أبريل 2022.',
        marks: '6 أبريل 2022',
        fixed: 'افتتح في 15 رمضان 1444 الموافق 6 أبريل 2023.',
      },
      {
        text: 'افتتح في 6 أبريل 2023 الموافق 25 رمضان 1444هـ.',
        marks: '25 رمضان 1444',
        fixed: 'افتتح في 6 أبريل 2023 الموافق 15 رمضان 1444هـ.',
      },
      {
        text: 'افتتح في ١٥ رمضان ١٤٤٤هـ الموافق ٢٦ أبريل ٢٠٢٣.',
        marks: '٢٦ أبريل ٢٠٢٣',
        fixed: 'افتتح في ١٥ رمضان ١٤٤٤هـ الموافق ٦ أبريل ٢٠٢٣.',
      },
      {
        text: 'افتتح بتاريخ 15/9/1444هـ الموافق 6/5/2023م.',
        marks: '6/5/2023',
        fixed: 'افتتح بتاريخ 15/9/1444هـ الموافق 6/4/2023م.',
      },
      { text: 'في 1 محرم 1446هـ (17 تموز 2024).', marks: '17 تموز 2024', fixed: 'في 1 محرم 1446هـ (7 تموز 2024).' },
      { text: 'بدأ نشاطه عام 1391هـ الموافق 1991م.', marks: '1991', fixed: 'بدأ نشاطه عام 1391هـ الموافق 1971م.' },
      { text: 'تأسست عام 1444هـ (2033م).', marks: '2033', fixed: 'تأسست عام 1444هـ (2022م).' },
    ],
    valid: [
      'أحصت المكتبة في عام 1440هـ (3870) مخطوطة.',
      'صام الناس 15 رمضان 1444 (6 أبريل 2023) يومهم.',
      'صام الناس 15 رمضان 1444 (7 أبريل 2023) يومهم.',
      'صام الناس 15 رمضان 1444هـ الموافق 5 أبريل 2023م.',
      'افتتح بتاريخ 15/9/1444هـ الموافق 6/4/2023م.',
      'من 15 رمضان 1444 إلى 30 مايو 2023.',
      'بين 15 رمضان 1444 و30 مايو 2023.',
      'بدأ نشاطه عام 1391هـ الموافق 1971م.',
      'تأسست عام 1444هـ (2022م) أو 1444هـ (2023م).',
      'العام المالي الماضي 1435هـ، 2014م.',
      'ميزانية 1435/1436هـ (2015م).',
      'توفي سنة 656هـ (1258م).',
      'في 15 رمضان، ثم في 6 أبريل 2023.',
      'الاثنين ٤-١٠-١٤٣٦ الموافق ٢٠-٧-٢٠١٥م.',
      'في 31 رمضان 1444 (6 مايو 2023).',
      'صدر عام 1391هـ، وأعيد طبعه في بيروت عام 2010م.',
    ],
  },
  *check(block, context) {
    for (const date of context.feature(dates, block)) {
      const report = date.counterpart && dayReport(block, date, date.counterpart);
      if (report) yield report;
    }
    for (const token of block.tokens) {
      const report = token.kind === 'word' && token.bare === 'ه' ? yearReport(block, token) : undefined;
      if (report) yield report;
    }
  },
});

function numberOf(date: DateMention): DayNumber | undefined {
  const [day, other] = date.days;
  if (!day || other || !date.year) return undefined;
  const whole = { year: date.year.value, month: date.monthNumber, day: day.value };
  if (!exists(date.calendar, whole)) return undefined;
  if (date.calendar === 'gregorian') return dayNumber(whole);
  const covered = whole.year >= UMM_AL_QURA_YEARS.first && whole.year <= UMM_AL_QURA_YEARS.last;
  return covered ? hijriDayNumber(whole) : undefined;
}

function dayReport(block: Block, date: DateMention, before: DateMention): BlockReport | undefined {
  const [here, there] = [numberOf(date), numberOf(before)];
  if (here === undefined || there === undefined || Math.abs(here - there) <= TOLERANCE) return undefined;
  const start = block.tokens[firstToken(date)]?.start ?? date.start;
  const hijriNumber = date.calendar === 'hijri' ? here : there;
  const hijri = hijriDay(hijriNumber);
  return {
    start,
    end: date.end,
    message: 'day',
    confidence: 0.9,
    data: {
      hijri: hijri ? `${hijri.day} ${HIJRI_MONTHS[hijri.month - 1]} ${hijri.year}` : '',
      gregorian: inWords(gregorianDay(hijriNumber)),
      written: block.text.slice(start, date.end),
    },
    fixes: [...moved(block, date, there), ...moved(block, before, here)],
  };
}

function inWords({ day, month, year }: CalendarDay): string {
  return `${day} ${nameOfMonth('gulf-egypt', month)} ${year}`;
}

/** The fix that makes the date the day of this number. */
function moved({ text, tokens }: Block, date: DateMention, number: DayNumber): FixProposal<BlockEdit>[] {
  const to = date.calendar === 'hijri' ? hijriDay(number) : gregorianDay(number);
  const edits = to && dateEdits(date, to);
  if (!edits) return [];
  const right = edited(text, tokens[firstToken(date)]?.start ?? date.start, date.end, edits);
  return [{ title: { ar: `اكتب «${right}»`, en: `Write “${right}”` }, edits }];
}

/** A year so far off is none. */
const FAR_YEARS = 200;

/** «1391هـ الموافق 1971م»: the two years must have days in common. */
function yearReport({ tokens }: Block, sign: Token): BlockReport | undefined {
  const number = tokens[sign.index - 1];
  if (!isPlainNumber(number) || number.text.length !== 4 || !isYearAlone(tokens, number.index)) return undefined;
  const hijri = numberPart(number).value;
  const other = gregorianYearAfter(tokens, sign.index);
  if (!other || hijri < UMM_AL_QURA_YEARS.first || hijri > UMM_AL_QURA_YEARS.last) return undefined;
  const [first, next] = [hijri, hijri + 1].map((year) => hijriDayNumber({ year, month: 1, day: 1 }));
  if (first === undefined || next === undefined) return undefined;
  const [from, to] = [gregorianDay(first - TOLERANCE).year, gregorianDay(next + TOLERANCE).year];
  const written = numberPart(other);
  // 1440هـ (3870) is a year and a number of manuscripts.
  if ((written.value >= from && written.value <= to) || Math.abs(written.value - from) > FAR_YEARS) return undefined;
  return {
    start: other.start,
    end: other.end,
    message: 'year',
    confidence: 0.85,
    data: { hijri, gregorian: from === to ? String(from) : `${from}-${to}`, written: other.text },
    fixes: [...new Set([from, to])].map((year) => ({ replacement: digitsLike(other.text, year) })),
  };
}

/** Whether the year is no part of a range of years: 1435/1436 هـ. */
function isYearAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'word' || before.text === '(' || before.text === '،';
}

/** The year behind that has the sign of the Gregorian calendar. */
function gregorianYearAfter(tokens: readonly Token[], sign: number): Token | undefined {
  for (let at = sign + 1; at <= sign + LONGEST_LINK; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    if (isPlainNumber(token)) {
      const mark = tokens[at + 1];
      const told = mark?.kind === 'word' && GREGORIAN_SIGNS.has(mark.bare);
      return token.text.length === 4 && (told || mark?.text === ')') && at > sign + 1 ? token : undefined;
    }
    if (!LINKS.has(token.kind === 'word' ? token.bare : token.text)) return undefined;
  }
  return undefined;
}
