import leven from 'leven';
import { majorityForm, majorityPlaces, type Use } from '../engine/consistency.js';
import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, defineRule } from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { WeekdayPart } from './mention.js';
import { MONDAY_WITH_HAMZA, WEEKDAYS } from './weekday-names.js';
import { isWeekdayPlace } from './weekday-places.js';
import { weekdayAt } from './weekdays-before.js';

/** Slips that no other word is spelled like. */
const PLAIN_SLIPS: ReadonlySet<string> = new Set('الثلثاء الثلاثا التلاتاء الاربعاء الأربعا الإربعاء'.split(' '));
const AFTER_DAY: ReadonlySet<string> = new Set('يوم ويوم ليوم بيوم اليوم'.split(' '));
const SHORTEST_NEAR = 5;
/** Names of two letters' difference: long enough to be known by the rest. */
const LONG = 8;
const MONDAY = 'الاثنين';
const MONDAYS = [MONDAY, MONDAY_WITH_HAMZA] as const;

type Monday = (typeof MONDAYS)[number];

interface Weekdays {
  readonly slips: readonly WeekdayPart[];
  readonly mondays: readonly (WeekdayPart & { readonly form: Monday })[];
}

const weekdays = defineFeature<Weekdays>({
  name: 'weekday-names',
  compute(block, lexicon) {
    const slips: WeekdayPart[] = [];
    const mondays: (WeekdayPart & { form: Monday })[] = [];
    for (const { index, kind, text } of block.tokens) {
      if (kind !== 'word' || text.length < 4) continue;
      const weekday = weekdayAt(block, index) ?? nearWeekday(block, index, lexicon);
      if (!weekday) continue;
      const written = block.text.slice(weekday.start, weekday.end);
      if (weekday.slip) {
        if (PLAIN_SLIPS.has(written) || isWeekdayPlace(block, index)) slips.push(weekday);
        continue;
      }
      const form = MONDAYS.find((monday) => monday === weekday.name);
      if (form && isWeekdayPlace(block, index)) mondays.push({ ...weekday, form });
    }
    return { slips, mondays };
  },
});

/** The weekday that a word after «يوم» is a slip of: one that the lexicon lacks, and that is near. */
function nearWeekday({ tokens }: Block, at: number, lexicon: Lexicon): WeekdayPart | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before?.kind !== 'word' || !AFTER_DAY.has(before.bare) || token?.kind !== 'word') return undefined;
  const { bare, start, end } = token;
  if (bare.length < SHORTEST_NEAR || lexicon.accepts(bare)) return undefined;
  for (const [day, name] of WEEKDAYS.entries()) {
    const limit = name.length >= LONG ? 2 : 1;
    if (Math.abs(name.length - bare.length) <= limit && leven(bare, name) <= limit)
      return { start, end, first: at, last: at, day: day as WeekdayPart['day'], name, slip: true };
  }
  return undefined;
}

export default defineRule({
  id: 'dates/weekday-name',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'اسم يوم فيه خطأ',
      why: '«الأحد» و«الأربعاء» بهمزة قطع، و«الاثنين» بهمزة وصل، و«الثلاثاء» بألفين. ويكتب كثيرون «الإثنين» بالهمزة، فلا يُعدّ خطأ ما دام المقال كله عليه.',
    },
    en: {
      title: 'A misspelled weekday',
      why: 'الأحد and الأربعاء have a hamza, الاثنين has none, and الثلاثاء has two alefs. Many houses write الإثنين with a hamza; it is left alone as long as the whole article does so.',
    },
  },
  messages: {
    slip: {
      ar: 'اسم اليوم يُكتب «{right}».',
      en: 'The weekday is written “{right}”.',
    },
    hamza: {
      ar: 'اسم اليوم بهمزة قطع: «{right}».',
      en: 'The weekday has a hamza: “{right}”.',
    },
    wasl: {
      ar: '«الاثنين» همزته همزة وصل لا تُكتب.',
      en: 'الاثنين has a joining alef, without hamza.',
    },
    mixed: {
      ar: 'كُتب هنا «{here}»، وفي سائر المقال «{there}» ({count}): وحِّد الرسم.',
      en: 'Here it is “{here}”, elsewhere in the article “{there}” ({count}): keep to one.',
    },
    house: {
      ar: 'الرسم المعتمد: «{there}».',
      en: 'The house style is “{there}”.',
    },
    majority: { ar: 'الرسم الغالب في المقال.', en: 'The spelling that prevails in the article.' },
  },
  options: {
    monday: {
      type: 'string',
      enum: ['majority', ...MONDAYS],
      default: 'majority',
      description: {
        ar: 'رسم «الاثنين»: الغالب في المقال (majority) أو رسم بعينه.',
        en: 'How Monday is spelled: as the article mostly does (majority), or one way.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'يصوت المجلس يوم الاربعاء على المشروع.',
        marks: 'الاربعاء',
        fixed: 'يصوت المجلس يوم الأربعاء على المشروع.',
      },
      { text: 'يصوت المجلس الثلثاء على المشروع.', marks: 'الثلثاء', fixed: 'يصوت المجلس الثلاثاء على المشروع.' },
      { text: 'عقد اجتماع يوم الأثنين الماضي.', marks: 'الأثنين', fixed: 'عقد اجتماع يوم الاثنين الماضي.' },
      { text: 'غادرت البعثة يوم الاحد الماضي.', marks: 'الاحد', fixed: 'غادرت البعثة يوم الأحد الماضي.' },
      { text: 'تغادر البعثة الاحد المقبل.', marks: 'الاحد', fixed: 'تغادر البعثة الأحد المقبل.' },
      { text: 'تغادر البعثة الاحد 12 مايو.', marks: 'الاحد', fixed: 'تغادر البعثة الأحد 12 مايو.' },
      { text: 'صلاة الجمعه في الجامع الكبير.', marks: 'الجمعه', fixed: 'صلاة الجمعة في الجامع الكبير.' },
      { text: 'وصل مساء الاحد إلى الرياض.', marks: 'الاحد', fixed: 'وصل مساء الأحد إلى الرياض.' },
      { text: 'يلتقيان اليوم الاتنين في عمّان.', marks: 'الاتنين', fixed: 'يلتقيان اليوم الاثنين في عمّان.' },
      { text: 'وقال والاربعاء موعد الإياب.', marks: 'الاربعاء', fixed: 'وقال والأربعاء موعد الإياب.' },
      { text: 'من صباح الأثنين إلى مساء الخميس.', marks: 'الأثنين', fixed: 'من صباح الاثنين إلى مساء الخميس.' },
      { text: 'حضر الجميع أمس الاحد.', marks: 'الاحد', fixed: 'حضر الجميع أمس الأحد.' },
      { text: 'حضر الجميع أمس (الاحد).', marks: 'الاحد', fixed: 'حضر الجميع أمس (الأحد).' },
      { text: 'يعود يوم الأربغاء من إجازته.', marks: 'الأربغاء', fixed: 'يعود يوم الأربعاء من إجازته.' },
      { text: 'يعود يوم الثلاثاا من إجازته.', marks: 'الثلاثاا', fixed: 'يعود يوم الثلاثاء من إجازته.' },
      { text: 'يعود يوم الخمبس من إجازته.', marks: 'الخمبس', fixed: 'يعود يوم الخميس من إجازته.' },
      { text: 'يومي الثلاثا والخميس.', marks: 'الثلاثا', fixed: 'يومي الثلاثاء والخميس.' },
      {
        text: 'وصل يوم الاثنين وغادر يوم الإثنين ثم عاد مساء الاثنين.',
        marks: 'الإثنين',
        fixed: 'وصل يوم الاثنين وغادر يوم الاثنين ثم عاد مساء الاثنين.',
      },
      {
        text: 'وصل يوم الإثنين، وغادر فجر الإثنين المقبل، وعاد مساء الاثنين.',
        marks: 'الاثنين',
        fixed: 'وصل يوم الإثنين، وغادر فجر الإثنين المقبل، وعاد مساء الإثنين.',
      },
      { text: 'يلتقيان يوم الإثنين.', marks: 'الإثنين', fixed: 'يلتقيان يوم الاثنين.', options: { monday: 'الاثنين' } },
      { text: 'يلتقيان يوم الاثنين.', marks: 'الاثنين', fixed: 'يلتقيان يوم الإثنين.', options: { monday: 'الإثنين' } },
    ],
    valid: [
      'يلتقيان يوم الإثنين.',
      'يلتقيان يوم الإثنين ثم مساء الإثنين.',
      'يلتقيان يوم الاثنين، فالثلاثاء، فالأربعاء.',
      'قال إن الاثنين تحدثا طويلا.',
      'قال إن الإثنين موعدهما، وإن الاثنين تحدثا طويلا.',
      'لم يحضر احد من المدعوين.',
      'الواحد الاحد.',
      'يوم الجمعة السوداء.',
      'من الأحد إلى الخميس.',
      'حتى السبت المقبل.',
      'يوم الخمسين بعد القيامة.',
      'يوم السبق في الميدان.',
      'يوم التلاقي.',
      'صباح السبت 3 يونيو.',
      'سوق الخميس وسوق الأربعاء.',
      'ليلة الثلاثاء الماضي.',
      'أعلن كلا الاثنين انسحابه.',
      'اليوم الأحدث في السلسلة.',
      'يوم الأحداث الكبرى.',
      'كل أربعاء وكل خميس.',
    ],
  },
  *check(document, context) {
    const mondays: (Use<Monday> & WeekdayPart)[] = [];
    for (const [index, block] of document.blocks.entries()) {
      const found = context.feature(weekdays, block);
      for (const slip of found.slips) yield slipReport(block, index, slip);
      for (const monday of found.mondays) mondays.push({ ...monday, block: index });
    }
    yield* mondayReports(
      mondays,
      MONDAYS.find((form) => form === context.options.monday),
    );
  },
});

function slipReport(block: Block, index: number, { start, end, name }: WeekdayPart): DocumentReport {
  const written = block.text.slice(start, end);
  const alef = (text: string): string => text.replace(/[أإ]/g, 'ا');
  const message = alef(written) !== alef(name) ? 'slip' : name === MONDAY ? 'wasl' : 'hamza';
  return { block: index, start, end, message, data: { right: name }, fixes: [{ replacement: name }] };
}

function* mondayReports(uses: readonly Use<Monday>[], house: Monday | undefined): Generator<DocumentReport> {
  const right = house ?? majorityForm(uses);
  if (!right) return;
  const related = house ? [] : majorityPlaces(uses, right, 'majority');
  const count = counted(uses.filter(({ form }) => form === right).length, TIMES);
  for (const { block, start, end, form } of uses) {
    if (form === right) continue;
    yield {
      ...{ block, start, end, related },
      message: house ? 'house' : 'mixed',
      data: { here: form, there: right, count },
      severity: 'warning',
      fixes: [{ replacement: right }],
    };
  }
}
