import { type BlockEdit, defineRule, type FixProposal } from '../engine/rule.js';
import { daysInMonth } from './calendar.js';
import { dates } from './dates.js';
import type { MonthPart, NamedDate } from './mention.js';
import { monthLike } from './write.js';

export default defineRule({
  id: 'dates/month-pair',
  level: 'block',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'اسمان لشهرين مختلفين',
      why: 'يُكتب الشهر باسميه ليعرفه القارئ في المشرق والمغرب: «كانون الثاني/يناير»، «مايو (أيار)». والاسمان لشهر واحد، فإن اختلفا فأحدهما خطأ.',
    },
    en: {
      title: 'A pair of names of two different months',
      why: 'A month is given both its names so that readers of every country know it: كانون الثاني/يناير, مايو (أيار). Both must be the same month; where they are not, one of them is wrong.',
    },
  },
  messages: {
    different: {
      ar: '«{first}» هو «{firstOther}»، و«{second}» هو «{secondOther}»: ليسا شهرًا واحدًا.',
      en: '“{first}” is “{firstOther}” and “{second}” is “{secondOther}”: they are not the same month.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'التقيا في كانون الثاني/فبراير 2022 في جنيف.',
        marks: 'كانون الثاني/فبراير',
        fixed: 'التقيا في كانون الثاني/يناير 2022 في جنيف.',
      },
      { text: 'التقيا في يناير (شباط) الماضي.', marks: 'يناير (شباط', fixed: 'التقيا في يناير (كانون الثاني) الماضي.' },
      {
        text: 'في 15 مايو (حزيران) 2019 صدر الحكم.',
        marks: 'مايو (حزيران',
        fixed: 'في 15 مايو (أيار) 2019 صدر الحكم.',
      },
      { text: 'في 15 تموز/أغسطس صدر الحكم.', marks: 'تموز/أغسطس', fixed: 'في 15 تموز/يوليو صدر الحكم.' },
      {
        text: 'في 31 شباط/يناير 2020 صدر الحكم.',
        marks: 'شباط/يناير',
        fixed: 'في 31 كانون الثاني/يناير 2020 صدر الحكم.',
      },
      {
        text: 'منذ أكتوبر (تشرين الثاني) 2012.',
        marks: 'أكتوبر (تشرين الثاني',
        fixed: 'منذ أكتوبر (تشرين الأول) 2012.',
      },
      { text: 'منذ تشرين الأول/نوفمبر 2012.', marks: 'تشرين الأول/نوفمبر', fixed: 'منذ تشرين الأول/أكتوبر 2012.' },
      { text: 'بحلول سبتمبر (آب) المقبل.', marks: 'سبتمبر (آب', fixed: 'بحلول سبتمبر (أيلول) المقبل.' },
      { text: 'بحلول جويلية/أغسطس المقبل.', marks: 'جويلية/أغسطس', fixed: 'بحلول جويلية/يوليو المقبل.' },
      { text: 'في الثالث من نيسان/مايو 2021.', marks: 'نيسان/مايو', fixed: 'في الثالث من نيسان/أبريل 2021.' },
      { text: 'وفي آذار / أبريل 2021 انتهى العمل.', marks: 'آذار / أبريل', fixed: 'وفي آذار / مارس 2021 انتهى العمل.' },
    ],
    valid: [
      'التقيا في كانون الثاني/يناير 2022 في جنيف.',
      'التقيا في يناير (كانون الثاني) الماضي.',
      'صدر عدد يناير/فبراير من المجلة.',
      'صدر عدد مارس/أبريل من المجلة.',
      'ما بين تموز/آب وأيلول.',
      'في 15 مايو (أيار) 2019 صدر الحكم.',
      'منذ أكتوبر/تشرين الأول 2012.',
      'منذ تشرين الثاني (نوفمبر) 2012.',
      'في رمضان (يونيو) الماضي.',
      'رمضان/شعبان شهران متتاليان.',
      'من يناير إلى شباط.',
      'يناير - فبراير.',
      'في أبريل (وشباط قبله) تكررت الشكوى.',
      'جويلية (يوليو) وجوان (يونيو).',
      'يوليوز/يوليو 2020.',
      'غشت/أغسطس 2020.',
      'أعلن في مايو (أيار الماضي كان أبرد) ذلك.',
    ],
  },
  *check(block, context) {
    for (const date of context.feature(dates, block)) {
      if (date.kind !== 'named' || !date.pair || date.pair.name.month === date.month.name.month) continue;
      const { month, pair } = date;
      const secondOther = monthLike(month, pair.name.month);
      const firstOther = monthLike(pair, month.name.month);
      yield {
        start: month.start,
        end: pair.end,
        message: 'different',
        data: { first: month.name.name, firstOther, second: pair.name.name, secondOther },
        fixes: fixesFor(block.text, date, pair),
      };
    }
  },
});

/** The second name is made the first's, then the other way round; where the day is in only one of the months that one comes first. */
function fixesFor(text: string, date: NamedDate, pair: MonthPart): FixProposal<BlockEdit>[] {
  const { month } = date;
  const day = date.days.at(-1)?.value ?? 1;
  const between = text.slice(month.end, pair.start);
  const writings = [
    {
      number: month.name.month,
      replacement: `${text.slice(month.start, month.end)}${between}${monthLike(pair, month.name.month)}`,
    },
    {
      number: pair.name.month,
      replacement: `${monthLike(month, pair.name.month)}${between}${text.slice(pair.start, pair.end)}`,
    },
  ];
  const has = (number: number): boolean => day <= daysInMonth('gregorian', number, date.year?.value);
  return writings
    .sort((a, b) => Number(has(b.number)) - Number(has(a.number)))
    .map(({ replacement }) => ({ replacement }));
}
