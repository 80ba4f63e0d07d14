import { majorityForm, majorityPlaces, type Use } from '../engine/consistency.js';
import type { Block } from '../engine/document.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentContext, type DocumentReport, type DocumentView, defineRule } from '../engine/rule.js';
import { dayOf } from './article-date.js';
import type { CalendarDay } from './calendar.js';
import { dates, firstToken } from './dates.js';
import type { DateMention } from './mention.js';
import { type MonthSystem, systemsOf } from './month-names.js';
import { DATE_FORMS, type DateForm, writtenDate } from './written-date.js';

interface DateUse extends Use<DateForm> {
  readonly day: CalendarDay;
  /** The digits of the date as they stand. */
  readonly digits: string;
}

const MONTHS_A_YEAR = 12;

export default defineRule({
  id: 'dates/format',
  level: 'document',
  severity: 'warning',
  fix: 'safe',
  docs: {
    ar: {
      title: 'صيغة كتابة التاريخ',
      why: 'يُكتب التاريخ باسم الشهر («30 مايو 2023») أو بالأرقام («30/5/2023»، «2023-05-30»)، ويلتزم المقال صيغة واحدة. واسم الشهر أوضح: «5/6/2023» يقرؤها بعضهم الخامس من يونيو، وبعضهم السادس من مايو.',
    },
    en: {
      title: 'How dates are written',
      why: 'A date is written with the month’s name (30 مايو 2023) or in digits (30/5/2023, 2023-05-30), and an article keeps to one form. The name is clearer: 5/6/2023 is the fifth of June to some and the sixth of May to others.',
    },
  },
  messages: {
    mixed: {
      ar: 'كُتب التاريخ هنا على غير صيغة المقال ({count}): اكتب «{right}».',
      en: 'This date is not written in the article’s form ({count}): write “{right}”.',
    },
    house: { ar: 'صيغة التاريخ المعتمدة: «{right}».', en: 'The house style for dates: “{right}”.' },
    ambiguous: {
      ar: 'قد يُقرأ اليوم شهرًا والشهر يومًا: «{right}» أوضح.',
      en: 'Day and month may be taken for each other: “{right}” is clearer.',
    },
    majority: { ar: 'الصيغة الغالبة في المقال.', en: 'The form that prevails in the article.' },
  },
  options: {
    form: {
      type: 'string',
      enum: ['majority', ...DATE_FORMS],
      default: 'majority',
      description: {
        ar: 'صيغة التاريخ: الغالبة في المقال (majority)، أو named (30 مايو 2023)، أو صيغة بالأرقام: اليوم d والشهر m والسنة y.',
        en: 'The form of dates: the one that prevails (majority), named (30 مايو 2023), or one in digits: d day, m month, y year.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'وصل في 30 مايو 2023 وغادر في 2 يونيو 2023، ثم عاد في 15/7/2023.',
        marks: '15/7/2023',
        fixed: 'وصل في 30 مايو 2023 وغادر في 2 يونيو 2023، ثم عاد في 15 يوليو 2023.',
      },
      {
        text: 'وصل في 30 أيار 2023 وغادر في 2 حزيران 2023، ثم عاد في 2023-07-15.',
        marks: '2023-07-15',
        fixed: 'وصل في 30 أيار 2023 وغادر في 2 حزيران 2023، ثم عاد في 15 تموز 2023.',
      },
      {
        text: 'وصل في 30/5/2023 وغادر في 22/6/2023 وعاد في 15 يوليو 2023.',
        marks: '15 يوليو 2023',
        fixed: 'وصل في 30/5/2023 وغادر في 22/6/2023 وعاد في 15/7/2023.',
      },
      {
        text: 'وصل في 30/5/2023 وغادر في 22/6/2023 وعاد في 2023-07-05.',
        marks: '2023-07-05',
        fixed: 'وصل في 30/5/2023 وغادر في 22/6/2023 وعاد في 5/7/2023.',
      },
      {
        text: 'وصل في ٣٠ مايو ٢٠٢٣ وغادر في ٢ يونيو ٢٠٢٣ وعاد في ١٥/٧/٢٠٢٣.',
        marks: '١٥/٧/٢٠٢٣',
        fixed: 'وصل في ٣٠ مايو ٢٠٢٣ وغادر في ٢ يونيو ٢٠٢٣ وعاد في ١٥ يوليو ٢٠٢٣.',
      },
      {
        text: 'وصل في 30/5/2023 مساء.',
        marks: '30/5/2023',
        fixed: 'وصل في 30 مايو 2023 مساء.',
        options: { form: 'named' },
      },
      {
        text: 'وصل في 5 مايو 2023 مساء.',
        marks: '5 مايو 2023',
        fixed: 'وصل في 2023-05-05 مساء.',
        options: { form: 'y-m-d' },
      },
      {
        text: 'وصل في 30 مايو 2023 وغادر في 15-7-2023.',
        marks: '15-7-2023',
        fixed: 'وصل في 30 مايو 2023 وغادر في 15 يوليو 2023.',
      },
    ],
    valid: [
      'وصل في 30 مايو 2023 وغادر في 2 يونيو 2023.',
      'وصل في 30/5/2023 وغادر في 22/6/2023.',
      'وصل في 5/6/2023 مساء.',
      'وصل في 30 مايو 2023، ثم عاد في يوليو.',
      'وصل في 30 مايو 2023، والرابط https://example.com/2023/05/30 يعمل.',
      'وصل في 30 مايو 2023، والملف report-2023-05-30 محفوظ.',
      'وصل في 30 مايو 2023، وصدر القرار رقم 15/7/2023 لاحقا.',
      'وصل في 30 مايو 2023، والموافق 24/7/1444 هجري.',
      'وصل في 30 مايو 2023 وعاد في 15 رمضان 1444 الموافق 6/4/2023.',
      'وصل في 30 مايو 2023 في رحلة 15/7.',
    ],
  },
  *check(document, context) {
    const uses = usesIn(document, context);
    const house = DATE_FORMS.find((form) => form === context.options.form);
    const form = house ?? majorityForm(uses);
    if (!form) return;
    const system = systemOf(document, context);
    const count = counted(uses.filter((use) => use.form === form).length, TIMES);
    const related = house ? [] : majorityPlaces(uses, form, 'majority');
    for (const use of uses) {
      const unclear = isAmbiguous(use);
      if (use.form === form && !(unclear && !house)) continue;
      const right = writtenDate(use.day, use.form === form ? 'named' : form, { system, digits: use.digits });
      const place = { block: use.block, start: use.start, end: use.end };
      yield (
        use.form === form
          ? {
              ...place,
              message: 'ambiguous',
              data: { right },
              severity: 'info',
              fixes: [{ replacement: right, safety: 'suggestion' }],
            }
          : {
              ...{ ...place, related },
              message: house ? 'house' : 'mixed',
              data: { right, count },
              fixes: [{ replacement: right, safety: unclear ? 'suggestion' : 'safe' }],
            }
      ) satisfies DocumentReport;
    }
  },
});

/** Whole dates of running text. In tables and headings they are short for want of room; one beside its Hijri form follows that. */
function usesIn(document: DocumentView, context: DocumentContext): DateUse[] {
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'table-cell' || block.kind === 'heading' || block.kind === 'byline') return [];
    const found = context.feature(dates, block);
    return found.flatMap((date) => {
      const isBeside = date.counterpart !== undefined || found.some((other) => other.counterpart === date);
      return isBeside ? [] : useOf(block, index, date);
    });
  });
}

function useOf(block: Block, index: number, date: DateMention): DateUse[] {
  const day = date.calendar === 'gregorian' ? dayOf(date) : undefined;
  const digits = date.days[0]?.digits;
  const form = formOf(date);
  if (!day || digits === undefined || !form || (date.kind === 'named' && (date.isName || date.month.name.slip)))
    return [];
  const start = block.tokens[firstToken(date)]?.start ?? date.start;
  return [{ block: index, start, end: date.end, form, day, digits: block.text.slice(start, date.end) }];
}

function formOf(date: DateMention): DateForm | undefined {
  if (date.kind === 'named') return 'named';
  const mark = date.separator === '–' ? '-' : date.separator;
  const parts = date.order === 'dmy' ? ['d', 'm', 'y'] : ['y', 'm', 'd'];
  return DATE_FORMS.find((form) => form === parts.join(mark));
}

function isAmbiguous({ form, day }: DateUse): boolean {
  return form.startsWith('d') && day.day <= MONTHS_A_YEAR && day.day !== day.month;
}

/** The system of months that the article has; that of Egypt and the Gulf where it has none. */
function systemOf(document: DocumentView, context: DocumentContext): MonthSystem {
  for (const block of document.blocks) {
    for (const date of context.feature(dates, block)) {
      const [system, ...others] = date.kind === 'named' ? systemsOf(date.month.name) : [];
      if (system && others.length === 0) return system;
    }
  }
  return 'gulf-egypt';
}
