import type { Block } from '../engine/document.js';
import { type BlockEdit, type BlockReport, defineRule, type FixProposal } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import { MONTH_WORDS, YEAR_WORDS } from './date-words.js';
import { dates } from './dates.js';
import type { DateMention, NumberPart } from './mention.js';
import { reportOf } from './month-name.js';
import { isPlainNumber, numberPart } from './named-dates.js';
import { nearMonths } from './near-months.js';
import { digitsLike } from './write.js';

const LONGEST_MONTH = 30;
const MONTHS_A_YEAR = 12;
const YEARS = { first: 1200, last: 1500 } as const;
/** The sign of a Hijri year without the tatweel that keeps it from reading as the letter haa. */
const BARE_SIGN = 'ه';

export default defineRule({
  id: 'dates/hijri',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'خطأ في تاريخ هجري',
      why: 'الشهران «ربيع الأول» و«ربيع الآخر» مذكران معرّفان، و«جمادى الأولى» و«جمادى الآخرة» مؤنثان بألف مقصورة، ولا يزيد شهر هجري على ثلاثين يومًا، ورمز السنة الهجرية «هـ» بهاء ممدودة.',
    },
    en: {
      title: 'A slip in a Hijri date',
      why: 'ربيع الأول and ربيع الآخر have the article and are masculine, جمادى الأولى and جمادى الآخرة are feminine with a final alef maqsura, no Hijri month has more than thirty days, and the sign of the year is هـ with its tail.',
    },
  },
  messages: {
    hamza: {
      ar: 'اسم الشهر الهجري يُكتب بالهمزة: «{right}».',
      en: 'The Hijri month has a hamza: “{right}”.',
    },
    article: {
      ar: 'اسم الشهر الهجري معرَّف بأل: «{right}».',
      en: 'The Hijri month’s second word has the article: “{right}”.',
    },
    letters: {
      ar: 'اسم الشهر الهجري «{right}»، لا «{written}».',
      en: 'The Hijri month is “{right}”, not “{written}”.',
    },
    day: {
      ar: 'لا يزيد الشهر الهجري على 30 يومًا: راجع اليوم أو الشهر.',
      en: 'No Hijri month has more than 30 days: check day and month.',
    },
    month: {
      ar: 'لا وجود للشهر {month}: راجع التاريخ.',
      en: 'There is no month {month}: check the date.',
    },
    sign: {
      ar: 'رمز السنة الهجرية هاء ممدودة: «{right}».',
      en: 'The sign of a Hijri year is a haa with its tail: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'ولد في 12 ربيع اول 1444.', marks: 'ربيع اول', fixed: 'ولد في 12 ربيع الأول 1444.' },
      { text: 'ولد في 12 ربيع الاول 1444هـ.', marks: 'ربيع الاول', fixed: 'ولد في 12 ربيع الأول 1444هـ.' },
      { text: 'ولد في 3 ربيع ثاني 1444هـ.', marks: 'ربيع ثاني', fixed: 'ولد في 3 ربيع الثاني 1444هـ.' },
      { text: 'ولد في 3 ربيع الاخر 1444هـ.', marks: 'ربيع الاخر', fixed: 'ولد في 3 ربيع الآخر 1444هـ.' },
      {
        text: 'تبدأ الاختبارات في 5 جمادي الأولى.',
        marks: 'جمادي الأولى',
        fixed: 'تبدأ الاختبارات في 5 جمادى الأولى.',
      },
      { text: 'تبدأ الاختبارات في 5 جمادى الأول.', marks: 'جمادى الأول', fixed: 'تبدأ الاختبارات في 5 جمادى الأولى.' },
      { text: 'تبدأ الاختبارات في جماد أول 1445.', marks: 'جماد أول', fixed: 'تبدأ الاختبارات في جمادى الأولى 1445.' },
      {
        text: 'تبدأ الاختبارات في جمادى الثاني 1445.',
        marks: 'جمادى الثاني',
        fixed: 'تبدأ الاختبارات في جمادى الثانية 1445.',
      },
      { text: 'تبدأ الاختبارات في جمادى الاخرة.', marks: 'جمادى الاخرة', fixed: 'تبدأ الاختبارات في جمادى الآخرة.' },
      { text: 'يغادر الحجاج في منتصف ذي القعده.', marks: 'ذي القعده', fixed: 'يغادر الحجاج في منتصف ذي القعدة.' },
      { text: 'يغادر الحجاج في الثالث من ذي الحجه.', marks: 'ذي الحجه', fixed: 'يغادر الحجاج في الثالث من ذي الحجة.' },
      { text: 'وهل ذو الحجه قبل أيام.', marks: 'ذو الحجه', fixed: 'وهل ذو الحجة قبل أيام.' },
      { text: 'يحل العيد في 31 رمضان.', marks: '31 رمضان', fixed: 'يحل العيد في 30 رمضان.' },
      { text: 'يحل العيد في 33 شعبان 1444.', marks: '33 شعبان' },
      { text: 'بتاريخ 31/6/1436هـ صدر القرار.', marks: '31/6/1436', fixed: 'بتاريخ 30/6/1436هـ صدر القرار.' },
      { text: 'بتاريخ 25/14/1436هـ صدر القرار.', marks: '25/14/1436' },
      { text: 'عدّلت اللائحة عام 1444ه بقرار.', marks: '1444ه', fixed: 'عدّلت اللائحة عام 1444هـ بقرار.' },
      { text: 'عدّلت اللائحة عام 1444 ه بقرار.', marks: '1444 ه', fixed: 'عدّلت اللائحة عام 1444 هـ بقرار.' },
      { text: 'عدّلت اللائحة عام ١٤٤٤ه بقرار.', marks: '١٤٤٤ه', fixed: 'عدّلت اللائحة عام ١٤٤٤هـ بقرار.' },
      { text: 'خرج في شهر رمضان سنة 40 ه إلى المسجد.', marks: '40 ه', fixed: 'خرج في شهر رمضان سنة 40 هـ إلى المسجد.' },
      { text: 'ميزانية 1435/1436ه أكبر من سابقتها.', marks: '1436ه', fixed: 'ميزانية 1435/1436هـ أكبر من سابقتها.' },
      { text: 'في 15 شعبين 1444 عقد قرانهما.', marks: 'شعبين', fixed: 'في 15 شعبان 1444 عقد قرانهما.' },
      { text: 'في 15 رمضام 1444 عقد قرانهما.', marks: 'رمضام', fixed: 'في 15 رمضان 1444 عقد قرانهما.' },
    ],
    valid: [
      'ولد في 12 ربيع الأول 1444هـ.',
      'ولد في 12 ربيع الآخر 1444هـ.',
      'ولد في 12 ربيع الثاني 1444هـ.',
      'تبدأ الاختبارات في 5 جمادى الأولى 1445.',
      'في جمادى الآخرة وفي جمادى الثانية.',
      'يغادر الحجاج في منتصف ذي القعدة.',
      'وهل ذو الحجة، ثم شهر ذي الحجة الحرام.',
      'يحل العيد في 30 رمضان.',
      'قال ربيع أول أمس إنه سيعتزل.',
      'سجل ربيع ثاني أهداف المباراة.',
      'جمادي اسم العائلة.',
      'بتاريخ 30/6/1436هـ صدر القرار.',
      'سجل رمضان 35 هدفا في الموسم.',
      'عدّلت اللائحة عام 1444هـ بقرار.',
      'عدّلت اللائحة عام 1444 هـ بقرار.',
      'أ) ب) ه) و)',
      'الفقرة 3 ه من المادة.',
      'كان له ه في آخر الكلمة.',
      'ذو حجة قوية وبيان.',
      'رجل ذو قعدة طويلة.',
      'قرأ محرم بحثه، وصفر اليدين عاد.',
      'مدينة 6 أكتوبر ورمضان المبارك.',
    ],
  },
  *check(block, context) {
    for (const date of context.feature(dates, block)) {
      if (date.calendar !== 'hijri') continue;
      if (date.kind === 'named' && date.month.name.slip)
        yield reportOf(block.text, date.month, [nameWithCase(block, date.month.start, date.month.name.name)]);
      const impossible = impossibleReport(date);
      if (impossible) yield impossible;
    }
    for (const near of nearMonths(block, context.lexicon))
      if (near.name.calendar === 'hijri') yield reportOf(block.text, near, [near.name.name]);
    for (const token of block.tokens) {
      const sign = token.text === BARE_SIGN ? signReport(block, token) : undefined;
      if (sign) yield sign;
    }
  },
});

/** ذي القعده → ذي القعدة: the case of the first word is the sentence's. */
function nameWithCase({ text }: Block, start: number, name: string): string {
  return name.startsWith('ذو ') ? text.slice(start, start + 2) + name.slice(2) : name;
}

function impossibleReport(date: DateMention): BlockReport | undefined {
  const day = date.days.at(-1);
  if (!day) return undefined;
  const spanEnd = date.kind === 'numeric' ? date.end : date.month.end;
  const span = { start: date.kind === 'numeric' ? Math.min(day.start, date.year.start) : day.start, end: spanEnd };
  if (date.kind === 'numeric' && (date.monthNumber < 1 || date.monthNumber > MONTHS_A_YEAR))
    return date.announced ? { ...span, message: 'month', data: { month: date.monthNumber } } : undefined;
  if (day.value <= LONGEST_MONTH) return undefined;
  return { ...span, message: 'day', fixes: dayFixes(day) };
}

function dayFixes({ value, digits, start, end }: NumberPart): FixProposal<BlockEdit>[] {
  if (digits === undefined || value !== LONGEST_MONTH + 1) return [];
  const right = digitsLike(digits, LONGEST_MONTH);
  return [
    {
      title: { ar: `اكتب «${right}»`, en: `Write “${right}”` },
      safety: 'suggestion',
      edits: [{ start, end, text: right }],
    },
  ];
}

/** 1444ه, and 40 ه where a word says that the number is a year. */
function signReport({ tokens, text }: Block, sign: Token): BlockReport | undefined {
  const number = tokens[sign.index - 1];
  if (!isPlainNumber(number) || sign.start - number.end > 1) return undefined;
  const { value } = numberPart(number);
  const before = tokens[number.index - 1];
  const told = before?.kind === 'word' && (YEAR_WORDS.has(before.bare) || MONTH_WORDS.has(before.bare));
  if (!told && (value < YEARS.first || value > YEARS.last)) return undefined;
  const right = `${text.slice(number.start, sign.start)}هـ`;
  return {
    start: number.start,
    end: sign.end,
    message: 'sign',
    data: { right },
    fixes: [
      {
        title: { ar: `اكتب «${right}»`, en: `Write “${right}”` },
        edits: [{ start: sign.start, end: sign.end, text: 'هـ' }],
      },
    ],
  };
}
