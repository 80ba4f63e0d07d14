import type { Block } from '../engine/document.js';
import { type DocumentReport, defineRule, type FixProposal, type PlacedEdit } from '../engine/rule.js';
import { articleDate } from './article-date.js';
import { type CalendarDay, dayNumber, exists, gregorianDay, weekdayOf } from './calendar.js';
import { dates, firstToken, lastToken } from './dates.js';
import { inferredYear } from './inferred-year.js';
import type { DateMention, NumberPart, WeekdayPart } from './mention.js';
import { ENGLISH_WEEKDAYS, MONDAY_WITH_HAMZA, WEEKDAYS } from './weekday-names.js';
import { weekdayBehind } from './weekdays-behind.js';
import { dateEdits, edited } from './write.js';

/** Before 1900 many a newspaper's country still had the Julian calendar; after 2100 a year is a slip itself. */
const YEARS = { first: 1900, last: 2100 } as const;
/** «الأحد الأول من مايو» may be the first Sunday of May. */
const MOST_WEEKDAYS_A_MONTH = 5;
const OFFSETS_TO_NEAREST: readonly number[] = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];

export default defineRule({
  id: 'dates/weekday-mismatch',
  level: 'document',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'يوم الأسبوع لا يوافق التاريخ',
      why: 'لكل تاريخ يوم واحد من أيام الأسبوع: 30 مايو 2023 يوم ثلاثاء. فإن خالفه المكتوب فأحدهما خطأ، اليوم أو التاريخ، وقد يفوّت القارئ موعده. وإن لم تُذكر السنة عُرفت من تاريخ المقال.',
    },
    en: {
      title: 'A weekday that is not the date’s',
      why: 'Every date has one weekday: 30 May 2023 was a Tuesday. Where the text says another, either the weekday or the date is wrong, and a reader may miss an appointment. A year that is left out is taken from the date of the article.',
    },
  },
  messages: {
    mismatch: {
      ar: '{date} يوم {is}، لا {written}: صحِّح اليوم أو التاريخ.',
      en: '{date} is a {isEnglish}, not a {writtenEnglish}: correct the weekday or the date.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'يلتقي الوفدان الإثنين 30 مايو 2023 في باكو.',
        marks: 'الإثنين 30 مايو 2023',
        fixed: 'يلتقي الوفدان الثلاثاء 30 مايو 2023 في باكو.',
      },
      {
        text: 'يلتقي الوفدان يوم الاثنين، 30 مايو 2023، في باكو.',
        marks: 'الاثنين، 30 مايو 2023',
        fixed: 'يلتقي الوفدان يوم الثلاثاء، 30 مايو 2023، في باكو.',
      },
      {
        text: 'افتتح الجسر مساء السبت 1 يناير 2023.',
        marks: 'السبت 1 يناير 2023',
        fixed: 'افتتح الجسر مساء الأحد 1 يناير 2023.',
      },
      {
        text: 'افتتح الجسر مساء السبت ١ يناير ٢٠٢٣.',
        marks: 'السبت ١ يناير ٢٠٢٣',
        fixed: 'افتتح الجسر مساء الأحد ١ يناير ٢٠٢٣.',
      },
      {
        text: 'تبدأ المحاكمة السبت 15/3/2024 أمام القاضي نفسه.',
        marks: 'السبت 15/3/2024',
        fixed: 'تبدأ المحاكمة الجمعة 15/3/2024 أمام القاضي نفسه.',
      },
      {
        text: 'تبدأ المحاكمة السبت 15/3/24 أمام القاضي نفسه.',
        marks: 'السبت 15/3/24',
        fixed: 'تبدأ المحاكمة الجمعة 15/3/24 أمام القاضي نفسه.',
      },
      {
        text: 'تبدأ المحاكمة الأحد الموافق 2024-03-15.',
        marks: 'الأحد الموافق 2024-03-15',
        fixed: 'تبدأ المحاكمة الجمعة الموافق 2024-03-15.',
      },
      {
        text: 'تعرض الحلقة يوم الخميس الموافق 24 - 7 - 2015.',
        marks: 'الخميس الموافق 24 - 7 - 2015',
        fixed: 'تعرض الحلقة يوم الجمعة الموافق 24 - 7 - 2015.',
      },
      {
        text: 'وقع الانفجار الأربعاء 4 آب/أغسطس 2020.',
        marks: 'الأربعاء 4 آب/أغسطس 2020',
        fixed: 'وقع الانفجار الثلاثاء 4 آب/أغسطس 2020.',
      },
      {
        text: 'وقع الانفجار الأربعاء 4 أغسطس (آب) 2020.',
        marks: 'الأربعاء 4 أغسطس (آب) 2020',
        fixed: 'وقع الانفجار الثلاثاء 4 أغسطس (آب) 2020.',
      },
      {
        text: 'اجتمعوا يوم الثلاثاء الخامس والعشرين من أبريل عام 2015.',
        marks: 'الثلاثاء الخامس والعشرين من أبريل عام 2015',
        fixed: 'اجتمعوا يوم السبت الخامس والعشرين من أبريل عام 2015.',
      },
      {
        text: 'وصل الوفد والسبت 30 مايو 2023 غادر.',
        marks: 'السبت 30 مايو 2023',
        fixed: 'وصل الوفد والثلاثاء 30 مايو 2023 غادر.',
      },
      {
        text: 'وقعا الاتفاق في 30 مايو 2023 (الأحد) في باكو.',
        marks: '30 مايو 2023 (الأحد',
        fixed: 'وقعا الاتفاق في 30 مايو 2023 (الثلاثاء) في باكو.',
      },
      {
        text: 'في 30 مايو 2023، الذي صادف يوم الأحد، وقعا الاتفاق.',
        marks: '30 مايو 2023، الذي صادف يوم الأحد',
        fixed: 'في 30 مايو 2023، الذي صادف يوم الثلاثاء، وقعا الاتفاق.',
      },
      {
        text: 'صام الناس الخميس 15 رمضان 1444هـ الموافق 7 أبريل 2023.',
        marks: 'الخميس 15 رمضان 1444هـ الموافق 7 أبريل 2023',
        fixed: 'صام الناس الجمعة 15 رمضان 1444هـ الموافق 7 أبريل 2023.',
      },
      {
        text: 'تنتهي المهلة الأربعاء 31 ديسمبر 2024.',
        marks: 'الأربعاء 31 ديسمبر 2024',
        fixed: 'تنتهي المهلة الثلاثاء 31 ديسمبر 2024.',
      },
      {
        text: 'انعقد المجلس الجمعة 14 جانفي 2012 في تونس.',
        marks: 'الجمعة 14 جانفي 2012',
        fixed: 'انعقد المجلس السبت 14 جانفي 2012 في تونس.',
      },
      {
        text: 'انعقد المجلس الجمعة 14 دجنبر 2019 في الرباط.',
        marks: 'الجمعة 14 دجنبر 2019',
        fixed: 'انعقد المجلس السبت 14 دجنبر 2019 في الرباط.',
      },
      {
        text: '---\ndate: 2023-05-31\n---\n\nالتقى الرئيسان الاثنين 30 مايو في القصر.',
        format: 'markdown',
        marks: 'الاثنين 30 مايو',
        fixed: '---\ndate: 2023-05-31\n---\n\nالتقى الرئيسان الثلاثاء 30 مايو في القصر.',
      },
      {
        text: '---\ndate: 2023-05-31\n---\n\nتعقد القمة الأحد 2 يناير المقبل.',
        format: 'markdown',
        marks: 'الأحد 2 يناير',
        fixed: '---\ndate: 2023-05-31\n---\n\nتعقد القمة الثلاثاء 2 يناير المقبل.',
      },
      {
        text: 'باكو، 31 مايو 2023\n\nالتقى الرئيسان يوم الاثنين 30 مايو في القصر، وبحثا ملفات عدة.',
        marks: 'الاثنين 30 مايو',
        fixed: 'باكو، 31 مايو 2023\n\nالتقى الرئيسان يوم الثلاثاء 30 مايو في القصر، وبحثا ملفات عدة.',
      },
    ],
    valid: [
      'يلتقي الوفدان الثلاثاء 30 مايو 2023 في باكو.',
      'يلتقي الوفدان الثلاثاء ٣٠ مايو ٢٠٢٣ في باكو.',
      'يلتقي الوفدان يوم الثلاثاء الموافق 30 مايو 2023.',
      'يلتقي الوفدان الثلاثاء 30 مايو.',
      'وقعا في 30 مايو 2023 (الثلاثاء)، ثم في 31 مايو 2023 يوم الأربعاء.',
      'منذ 30 مايو 2023، الأحد يوم عطلة.',
      'في 30 مايو 2023 (الأحد الماضي عاد) غادر.',
      'يلتقي الوفدان الاثنين 30 مايو، كما قال المتحدث.',
      'سقطت القسطنطينية الثلاثاء 29 مايو 1453.',
      'تعقد الانتخابات في الأحد الأول من مايو 2023.',
      'ولد يوم الخميس الثاني من مايو 2024.',
      'قال الثلاثاء إن 30 مايو 2023 موعد نهائي.',
      'صام الناس الخميس 15 رمضان 1444هـ الموافق 6 أبريل 2023.',
      'يومي الأربعاء والخميس 7 و8 يونيو 2023.',
      'من الأحد إلى الثلاثاء 9 مايو 2023.',
      'من الأحد 7 مايو 2023 إلى الثلاثاء 9 مايو 2023.',
      'مساء الخميس والجمعة 9 مايو 2023.',
      'انتهت مباراة السبت 3-2، وموعد الإياب 30 مايو 2023.',
      'في صحيفة الأحد، الصفحة 30، مايو 2023.',
      'الجمعة 24/7/2015 و24 - 7 - 2015.',
      'الأحد 3/2/1444 يوم هجري.',
      'السبت 1 يناير 3023 في رواية خيالية.',
      'من السبت 30 إلى الاثنين 2 مايو 2022.',
      'وقع الانفجار الثلاثاء 4 آب/أغسطس 2020 مساء.',
      'الطريق رقم 66، الجمعة 30 يونيو 2023.',
      {
        text: '---\ndate: 2023-05-31\n---\n\nالتقى الرئيسان الثلاثاء 30 مايو في القصر، ثم الأحد 28 مايو.',
        format: 'markdown',
      },
      { text: '---\ndate: 2024-01-03\n---\n\nالتقى الرئيسان الأحد 31 ديسمبر في القصر.', format: 'markdown' },
    ],
  },
  *check(document, context) {
    let article: CalendarDay | undefined;
    let asked = false;
    const ofArticle = (): CalendarDay | undefined => {
      if (!asked) article = articleDate(document, context);
      asked = true;
      return article;
    };
    for (const [index, block] of document.blocks.entries()) {
      for (const date of context.feature(dates, block)) {
        if (date.calendar !== 'gregorian') continue;
        for (const { weekday, day } of [...pairsOf(date), ...pairBehind(block, date)]) {
          const year = date.year ? date.year.value : inferredYear(date, day.value, ofArticle());
          const whole = { year: year ?? 0, month: date.monthNumber, day: day.value };
          if (isMismatch(whole, weekday)) yield report({ block, index, date, weekday, day, whole });
        }
      }
    }
  },
});

function isMismatch(day: CalendarDay, weekday: WeekdayPart): boolean {
  const inReach = day.year >= YEARS.first && day.year <= YEARS.last;
  return inReach && exists('gregorian', day) && weekdayOf(dayNumber(day)) !== weekday.day;
}

/** Which weekday stands for which day: one for one, or in a list as many as days. */
function pairsOf({ weekdays, days }: DateMention): { weekday: WeekdayPart; day: NumberPart }[] {
  if (weekdays.length !== days.length) return [];
  // From «30 إلى 2 مايو» the first is of the month before.
  if (days.some(({ value }, at) => value <= (days[at - 1]?.value ?? 0))) return [];
  return weekdays.flatMap((weekday, at) => {
    const day = days[at];
    return day && (day.digits !== undefined || day.value > MOST_WEEKDAYS_A_MONTH) ? [{ weekday, day }] : [];
  });
}

/** «30 مايو 2023 (الثلاثاء)», «30 مايو 2023، الذي صادف يوم الثلاثاء»: the weekday that is told behind a whole date. */
function pairBehind(block: Block, date: DateMention): { weekday: WeekdayPart; day: NumberPart }[] {
  const [day, other] = date.days;
  if (!day || other || !date.year || date.weekdays.length > 0) return [];
  const weekday = weekdayBehind(block, lastToken(date));
  return weekday ? [{ weekday, day }] : [];
}

interface Mismatch {
  readonly block: Block;
  readonly index: number;
  readonly date: DateMention;
  readonly weekday: WeekdayPart;
  readonly day: NumberPart;
  readonly whole: CalendarDay;
}

function report(mismatch: Mismatch): DocumentReport {
  const { block, index, date, weekday, day, whole } = mismatch;
  const number = dayNumber(whole);
  const is = weekdayOf(number);
  const right: string = block.text.includes(MONDAY_WITH_HAMZA) && is === 1 ? MONDAY_WITH_HAMZA : WEEKDAYS[is];
  const near = OFFSETS_TO_NEAREST.filter((offset) => weekdayOf(number + offset) === weekday.day)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .map((offset) => gregorianDay(number + offset));
  const dateText = dateAlone(block, date, day);
  return {
    block: index,
    start: Math.min(weekday.start, startOf(block, date, weekday)),
    end: Math.max(date.end, day.end, weekday.end),
    message: 'mismatch',
    data: {
      date: date.year ? dateText : `${dateText} ${whole.year}`,
      is: indefinite(right),
      written: indefinite(weekday.name),
      isEnglish: ENGLISH_WEEKDAYS[is] ?? '',
      writtenEnglish: ENGLISH_WEEKDAYS[weekday.day] ?? '',
    },
    ...(date.year ? {} : { severity: 'warning' as const, confidence: 0.85 }),
    fixes: [
      {
        title: writeTitle(`${right} ${dateText}`),
        edits: [{ block: index, start: weekday.start, end: weekday.end, text: right }],
      },
      ...near.flatMap((other) => otherDay(mismatch, other)),
    ],
  };
}

/** Where the date begins, for a weekday that stands behind it. */
function startOf(block: Block, date: DateMention, weekday: WeekdayPart): number {
  return weekday.start < date.end ? weekday.start : (block.tokens[firstToken(date)]?.start ?? date.start);
}

/** «30 مايو 2023»: the date without its weekday; of several days the one that is meant. */
function dateAlone({ text }: Block, date: DateMention, day: NumberPart): string {
  if (date.kind === 'numeric') return text.slice(Math.min(day.start, date.year.start), date.end);
  if (date.days.at(-1) === day) return text.slice(day.start, date.end);
  return `${text.slice(day.start, day.end)} ${text.slice(date.month.start, date.end)}`;
}

/** الثلاثاء → ثلاثاء. */
function indefinite(weekday: string): string {
  return weekday.slice(2);
}

function writeTitle(text: string): { ar: string; en: string } {
  return { ar: `اكتب «${text}»`, en: `Write “${text}”` };
}

/** The fix that keeps the weekday and moves the date, over the end of a month or year if need be. */
function otherDay({ block, index, date, weekday }: Mismatch, to: CalendarDay): FixProposal<PlacedEdit>[] {
  const edits = date.counterpart ? undefined : dateEdits(date, to);
  if (!edits) return [];
  const title = writeTitle(edited(block.text, startOf(block, date, weekday), Math.max(date.end, weekday.end), edits));
  return [{ title, edits: edits.map((edit) => ({ ...edit, block: index })) }];
}
