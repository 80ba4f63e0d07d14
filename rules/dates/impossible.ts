import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import { type CalendarDay, dayNumber, daysInMonth, weekdayOf } from './calendar.js';
import { ANNOUNCING } from './date-words.js';
import { dates, firstToken } from './dates.js';
import type { DateMention, NamedDate, NumberPart, NumericDate } from './mention.js';
import { standardSpelling } from './month-names.js';
import { digitsLike, edited, nearDays } from './write.js';

const LONGEST_MONTH = 31;
const MONTHS_A_YEAR = 12;

export default defineRule({
  id: 'dates/impossible',
  level: 'block',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'تاريخ لا وجود له',
      why: 'أبريل ويونيو وسبتمبر ونوفمبر ثلاثون يومًا، وفبراير ثمانية وعشرون، أو تسعة وعشرون في السنة الكبيسة، ولا شهر بعد الثاني عشر. تاريخ مثل «31 أبريل» خطأ في رقم لا يعرف صوابه إلا الكاتب.',
    },
    en: {
      title: 'A date that does not exist',
      why: 'April, June, September and November have thirty days, February 28, or 29 in a leap year, and there is no thirteenth month. A date such as 31 April has a wrong number, and only the writer knows the right one.',
    },
  },
  messages: {
    day: {
      ar: 'لا وجود لهذا التاريخ: ليس في {month} إلا {length} يومًا{leap}. راجع اليوم أو الشهر.',
      en: 'There is no such day: the month has {length} days{leap}. Check day and month.',
    },
    zero: {
      ar: 'لا وجود ليوم رقمه صفر: راجع التاريخ.',
      en: 'No month has a day 0: check the date.',
    },
    month: {
      ar: 'لا وجود للشهر {month}: راجع التاريخ.',
      en: 'There is no month {month}: check the date.',
    },
    swapped: {
      ar: 'لا وجود للشهر {month}؛ لعل اليوم والشهر تبادلا مكانيهما: «{right}».',
      en: 'There is no month {month}; day and month may have changed places: “{right}”.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'تبدأ الدورة في 31 أبريل وتستمر أسبوعا.',
        marks: '31 أبريل',
        fixed: 'تبدأ الدورة في 30 أبريل وتستمر أسبوعا.',
      },
      { text: 'ولد الشاعر في 30 فبراير 1935 في حلب.', marks: '30 فبراير' },
      {
        text: 'صدر القرار في 29 فبراير 2023 ونشر لاحقا.',
        marks: '29 فبراير 2023',
        fixed: 'صدر القرار في 28 فبراير 2023 ونشر لاحقا.',
      },
      { text: 'يفتتح المعرض في 32 يناير.', marks: '32 يناير', fixed: 'يفتتح المعرض في 31 يناير.' },
      { text: 'وقع العقد بتاريخ 15/13/2023 في الدوحة.', marks: '15/13/2023' },
      {
        text: 'وقع العقد بتاريخ 5/13/2023 في الدوحة.',
        marks: '5/13/2023',
        fixed: 'وقع العقد بتاريخ 13/5/2023 في الدوحة.',
      },
      { text: 'ينتهي العرض يوم 31/6/2024.', marks: '31/6/2024', fixed: 'ينتهي العرض يوم 30/6/2024.' },
      { text: 'ينتهي العرض في 2024-06-31.', marks: '2024-06-31', fixed: 'ينتهي العرض في 2024-06-30.' },
      {
        text: 'عادوا إلى القرية في 31 حزيران الماضي.',
        marks: '31 حزيران',
        fixed: 'عادوا إلى القرية في 30 حزيران الماضي.',
      },
      {
        text: 'عادوا إلى القرية في ٣١ حزيران الماضي.',
        marks: '٣١ حزيران',
        fixed: 'عادوا إلى القرية في ٣٠ حزيران الماضي.',
      },
      { text: 'تستمر الزيارة من 7 إلى 31 سبتمبر.', marks: '31 سبتمبر', fixed: 'تستمر الزيارة من 7 إلى 30 سبتمبر.' },
      { text: 'يومي 30 و31 نوفمبر المقبل.', marks: '31 نوفمبر', fixed: 'يومي 30 و30 نوفمبر المقبل.' },
      { text: 'توفي في 31 فبراير (شباط) 2012.', marks: '31 فبراير' },
      { text: 'يعقد المؤتمر في الحادي والثلاثين من يونيو.', marks: 'الحادي والثلاثين من يونيو' },
      { text: 'يعقد المؤتمر في الثلاثين من شباط المقبل.', marks: 'الثلاثين من شباط' },
      {
        text: 'أغلق باب الترشح في 31 تشرين الثاني 2022.',
        marks: '31 تشرين الثاني',
        fixed: 'أغلق باب الترشح في 30 تشرين الثاني 2022.',
      },
      { text: 'أغلق باب الترشح في 31 أفريل 2022.', marks: '31 أفريل', fixed: 'أغلق باب الترشح في 30 أفريل 2022.' },
      { text: 'أغلق باب الترشح في 31 نونبر 2022.', marks: '31 نونبر', fixed: 'أغلق باب الترشح في 30 نونبر 2022.' },
      { text: 'ينطلق الموسم في 41 مايو 2025.', marks: '41 مايو', fixed: 'ينطلق الموسم في 14 مايو 2025.' },
      { text: 'ينطلق الموسم في 0 مايو 2025.', marks: '0 مايو' },
    ],
    valid: [
      'في سورة 2/13/45 من التفسير، وفي 7/12/23 عقد اللقاء.',
      'تبدأ الدورة في 30 أبريل وتستمر أسبوعا.',
      'ولد في 29 فبراير 2024، وهي سنة كبيسة.',
      'ولد في 29 فبراير 2000.',
      'يحتفل بعيد ميلاده في 29 فبراير.',
      'في 30 رمضان 1444 أعلن ثبوت الهلال.',
      'من 7 إلى 31 مايو.',
      'قتل 45 يونيو الماضي في حوادث مماثلة.',
      'بينهم 33 مارس المهنة أكثر من عشر سنوات.',
      'رقم القضية 15/13/2023 أمام المحكمة.',
      'القرار رقم 45/31/2020 الصادر أمس.',
      'الإصدار 10.15.2019 من البرنامج.',
      'اتصل على الرقم 31-31-2023.',
      'الرابط https://example.com/2023/13/45 لا يعمل.',
      'انتهت المباراة 3:2 في 30 يونيو.',
      'صفحة 31 أبرز ما في الكتاب.',
      'بتاريخ 25/11/1436هـ أعلنت النتائج.',
      'بتاريخ 30/5/2023 و2023-05-30 معا.',
      'الطريق 66 يوليو حار.',
      'في 31 كانون الأول تنتهي السنة، وفي 31 تشرين الأول بدأت الحملة.',
    ],
  },
  *check(block, context) {
    for (const date of context.feature(dates, block)) {
      if (date.calendar === 'hijri') continue;
      const report = date.kind === 'named' ? namedReport(block, date) : numericReport(block.text, date);
      if (report) yield report;
    }
  },
});

function namedReport(block: Block, date: NamedDate): BlockReport | undefined {
  const day = date.days.at(-1);
  if (!day || !isWrong(day.value, date)) return undefined;
  if ((day.value > LONGEST_MONTH || day.value === 0) && !isSurelyDay(block, date, day)) return undefined;
  const end = date.pair ? date.month.end : (date.year?.end ?? date.month.end);
  return dayReport(block.text, date, day, { start: day.start, end: isLeapMatter(date, day) ? end : date.month.end });
}

function numericReport(text: string, date: NumericDate): BlockReport | undefined {
  const [day] = date.days;
  const span = { start: Math.min(day.start, date.year.start), end: Math.max(day.end, date.year.end) };
  if (!date.announced && date.separator !== '/') return undefined;
  if (date.monthNumber >= 1 && date.monthNumber <= MONTHS_A_YEAR)
    return isWrong(day.value, date) ? dayReport(text, date, day, span) : undefined;
  const data = { month: date.month.digits ?? '' };
  const { value: month, digits = '' } = date.month;
  if (month < 1 || month > LONGEST_MONTH || day.value < 1 || day.value > MONTHS_A_YEAR)
    return { ...span, message: 'month', data };
  const right = date.order === 'dmy' ? `${digits}/${day.digits}` : `${day.digits}/${digits}`;
  return {
    ...span,
    message: 'swapped',
    data: { ...data, right },
    fixes: [
      {
        title: { ar: 'بدِّل اليوم والشهر', en: 'Swap day and month' },
        edits: [
          { start: day.start, end: day.end, text: digits },
          { start: date.month.start, end: date.month.end, text: day.digits ?? '' },
        ],
      },
    ],
  };
}

function isWrong(day: number, { monthNumber, year }: DateMention): boolean {
  return day < 1 || day > daysInMonth('gregorian', monthNumber, plausibleYear(year));
}

/** A year with a digit too many or too few says nothing of leap years. */
function plausibleYear(year: NumberPart | undefined): number | undefined {
  return year?.digits?.length === 4 ? year.value : undefined;
}

function isLeapMatter({ monthNumber }: DateMention, { value }: NumberPart): boolean {
  return monthNumber === 2 && value === 29;
}

function dayReport(text: string, date: DateMention, day: NumberPart, span: Span): BlockReport {
  if (day.value === 0) return { ...span, message: 'zero' };
  const year = plausibleYear(date.year);
  const leap = isLeapMatter(date, day) && year !== undefined;
  return {
    ...span,
    message: 'day',
    data: {
      month: date.kind === 'named' ? standardSpelling(date.month.name.name) : 'الشهر',
      length: daysInMonth('gregorian', date.monthNumber, year),
      leap: leap ? { ar: `، فسنة ${year} ليست كبيسة`, en: `, ${year} being no leap year` } : '',
    },
    fixes: likelyDays(date, day, year).map((right) => {
      const edits = [{ start: day.start, end: day.end, text: right }];
      const written = edited(text, span.start, span.end, edits);
      return { title: { ar: `اكتب «${written}»`, en: `Write “${written}”` }, edits };
    }),
  };
}

/** Near days, first the one that the weekday before the date is of. */
function likelyDays(date: DateMention, { value, digits }: NumberPart, year: number | undefined): string[] {
  if (digits === undefined) return [];
  const near = nearDays(value, date.monthNumber, year);
  const weekday = date.weekdays.length === 1 ? date.weekdays[0]?.day : undefined;
  const fits = (day: CalendarDay): boolean => weekdayOf(dayNumber(day)) === weekday;
  if (weekday !== undefined && year !== undefined)
    near.sort(
      (a, b) =>
        Number(fits({ year, month: date.monthNumber, day: b })) -
        Number(fits({ year, month: date.monthNumber, day: a })),
    );
  return near.map((day) => digitsLike(digits, day));
}

/** «قتل 45 يونيو الماضي» has a count before the month: a number over 31 is a day only where a word or the year says so. */
function isSurelyDay(block: Block, date: NamedDate, day: NumberPart): boolean {
  if (date.weekdays.length > 0 || date.days.length > 1 || date.year) return true;
  const before = block.tokens[firstToken(date) - 1];
  return before?.kind === 'word' && before.end < day.start && ANNOUNCING.has(before.bare);
}
