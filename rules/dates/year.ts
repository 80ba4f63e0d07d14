import { westernDigits } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import { AMOUNT, RELATIVE, YEAR_WORDS } from './date-words.js';
import { dates } from './dates.js';
import type { NumberPart } from './mention.js';
import { isPlainNumber, numberPart } from './named-dates.js';
import { digitsLike } from './write.js';

/** Years that news speaks of. */
const LIKELY = { first: 1900, last: 2050 } as const;
/** From here on a year is a slip, if no plan or forecast is about; `last` is the last number that looks like a year. */
const FUTURE = { first: 2101, last: 2999 } as const;
/** «بحلول عام 2200» is a forecast. */
const FORECAST: ReadonlySet<string> = new Set(
  'بحلول حتى أفق افق مستقبل حلول تتوقع يتوقع متوقع رواية فيلم أحداثه أحداثها تدور ستبلغ سيبلغ ستصبح سيصبح'.split(' '),
);
/** What tells that a short year is an old one: 203 هـ, 650 ق.م, 40 للهجرة. */
const OLD: ReadonlySet<string> = new Set(
  'ه م ق قبل للهجرة للميلاد هجرية هجري هجريا ميلادية ميلادي ميلاديا بعد الهجري الميلادي'.split(' '),
);
/** How many words back a forecast is told. */
const FORECAST_REACH = 6;

export default defineRule({
  id: 'dates/year',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'سنة فيها رقم زائد أو ناقص',
      why: 'السنة أربعة أرقام: «20233» زاد فيها رقم، و«203» نقص منها، و«2203» لعل رقمين فيها تبادلا مكانيهما. أما السنون القديمة («سنة 203هـ»، «عام 650 ق.م») فعلى حالها.',
    },
    en: {
      title: 'A year with a digit too many or too few',
      why: 'A year has four digits: 20233 has one too many, 203 lacks one, and in 2203 two may have changed places. Old years (سنة 203هـ, عام 650 ق.م) are left alone.',
    },
  },
  messages: {
    long: { ar: 'في السنة «{written}» رقم زائد.', en: 'The year “{written}” has a digit too many.' },
    short: { ar: 'في السنة «{written}» رقم ناقص.', en: 'The year “{written}” lacks a digit.' },
    future: {
      ar: 'السنة «{written}» بعيدة في المستقبل: راجع أرقامها.',
      en: 'The year “{written}” is far in the future: check its digits.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'أنفق المصرف 3 ملايين يورو في عام 218.',
        marks: '218',
        fixed: 'أنفق المصرف 3 ملايين يورو في عام 2018.',
      },
      { text: 'اكتمل الجسر في نهاية عام 2107.', marks: '2107', fixed: 'اكتمل الجسر في نهاية عام 2017.' },
      { text: 'ولد الكاتب في حلب عام 2075.', marks: '2075', fixed: 'ولد الكاتب في حلب عام 1975.' },
      {
        text: 'انتقل إلى النادي عام 20122 قادما من إيطاليا.',
        marks: '20122',
        fixed: 'انتقل إلى النادي عام 2012 قادما من إيطاليا.',
      },
      { text: 'بدأ العمل في عام 20055.', marks: '20055', fixed: 'بدأ العمل في عام 2005.' },
      { text: 'بدأ العمل في عام 20100 بعشرة موظفين.', marks: '20100', fixed: 'بدأ العمل في عام 2010 بعشرة موظفين.' },
      { text: 'عقدت القمة في مايو 20233 في جدة.', marks: '20233', fixed: 'عقدت القمة في مايو 2023 في جدة.' },
      { text: 'عقدت القمة في مايو20233 في جدة.', marks: '20233', fixed: 'عقدت القمة في مايو2023 في جدة.' },
      { text: 'عقدت القمة في ٥ مايو ٢٠٢٣٣.', marks: '٢٠٢٣٣', fixed: 'عقدت القمة في ٥ مايو ٢٠٢٣.' },
      { text: 'ولد سنة 19855 في حلب.', marks: '19855', fixed: 'ولد سنة 1985 في حلب.' },
      { text: 'ولد في 3 مارس 20022 في حلب.', marks: '20022', fixed: 'ولد في 3 مارس 2002 في حلب.' },
      { text: 'منذ العام 20111 وهو في الخارج.', marks: '20111', fixed: 'منذ العام 2011 وهو في الخارج.' },
      { text: 'قبل نهاية عام 20166 بشهرين.', marks: '20166', fixed: 'قبل نهاية عام 2016 بشهرين.' },
      { text: 'مقارنة بعام 20133.', marks: '20133', fixed: 'مقارنة بعام 2013.' },
      { text: 'التقيا في 30 مايو 203 في باكو.', marks: '203', fixed: 'التقيا في 30 مايو 2003 في باكو.' },
      { text: 'التقيا في 30 مايو203 في باكو.', marks: '203', fixed: 'التقيا في 30 مايو2003 في باكو.' },
      { text: 'انطلق المشروع عام 201 بتمويل محلي.', marks: '201', fixed: 'انطلق المشروع عام 2001 بتمويل محلي.' },
      { text: 'صدر الحكم في 4 يونيو 2203.', marks: '2203', fixed: 'صدر الحكم في 4 يونيو 2023.' },
      {
        text: 'ارتفع الدخل من ألف دولار في 2014 إلى ألفين عام 215.',
        marks: '215',
        fixed: 'ارتفع الدخل من ألف دولار في 2014 إلى ألفين عام 2015.',
      },
      { text: 'صدر الحكم عام 2103.', marks: '2103', fixed: 'صدر الحكم عام 2013.' },
      { text: 'صدر الحكم عام 0213.', marks: '0213', fixed: 'صدر الحكم عام 2013.' },
    ],
    valid: [
      'توفي القيصر عام 217 في الرها.',
      'انتقل إلى النادي عام 2012 قادما من إيطاليا.',
      'توفي سنة 203هـ في بغداد.',
      'توفي سنة 203 هـ في بغداد.',
      'كانت المملكة قائمة عام 650 ق.م.',
      'بدأت الحضارة عام 20000 قبل الميلاد.',
      'اعتلى العرش عام 193، وقتل عام 211.',
      'كان ثمنها قبل عام 20000 دولار.',
      'باعت الشركة العام 20500 سيارة.',
      'ترتفع الحرارة بحلول عام 2200 خمس درجات.',
      'حتى عام 2150 ستغمر المياه الجزر.',
      'الصفحة 203 من الكتاب.',
      'الطريق 203 والرحلة 20233.',
      'طراز 20233 من الهاتف.',
      'في مايو 12500 زائر.',
      'قتل في مايو 300 شخص.',
      'رواية تدور أحداثها عام 2203.',
      'يتوقع الباحثون جفاف البحيرة عام 2130.',
      'ستبلغ الحرارة ذروتها عام 2075.',
      'تتضاعف الأعداد بحلول عام 2060.',
      'في مايو 2023 وفي عام 1444هـ.',
      'عام 1098 دخل الصليبيون أنطاكية.',
      'ميزانية عام 2016/2017.',
      'في عام 2100 قد يرتفع مستوى البحر.',
      'الرقم 203 في القائمة.',
    ],
  },
  *check(block, context) {
    const seen = new Set<number>();
    for (const date of context.feature(dates, block)) {
      if (date.kind !== 'named' || date.calendar !== 'gregorian') continue;
      // مايو203: a number that stands against the month is its year.
      const year = date.year ?? yearAgainst(block, date.pair?.last ?? date.month.last);
      if (!year) continue;
      seen.add(year.first);
      const report = reportOf(block, year, 'month');
      if (report) yield report;
    }
    for (const token of block.tokens) {
      if (token.kind !== 'word' || !YEAR_WORDS.has(token.bare)) continue;
      const number = block.tokens[token.index + 1];
      if (!isPlainNumber(number) || seen.has(number.index)) continue;
      const report = reportOf(block, numberPart(number), 'word');
      if (report) yield report;
    }
  },
});

function yearAgainst({ tokens }: Block, last: number): NumberPart | undefined {
  const [month, number] = [tokens[last], tokens[last + 1]];
  return isPlainNumber(number) && number.start === month?.end ? numberPart(number) : undefined;
}

function reportOf(block: Block, year: NumberPart, after: 'month' | 'word'): BlockReport | undefined {
  const digits = westernDigits(year.digits ?? '');
  if (isAmount(block, year)) return undefined;
  const message = kindOf(block, { value: year.value, digits, year }, after);
  if (!message) return undefined;
  const rights = candidates(digits).slice(0, 3);
  return {
    start: year.start,
    end: year.end,
    message,
    data: { written: year.digits ?? '' },
    confidence: message === 'long' ? 0.97 : 0.85,
    fixes: rights.map((right) => ({ replacement: digitsLike(year.digits ?? '', right) })),
  };
}

function kindOf(
  block: Block,
  { value, digits, year }: { value: number; digits: string; year: NumberPart },
  after: 'month' | 'word',
): 'long' | 'short' | 'future' | undefined {
  if (digits.length === 5) return /^(?:1[89]|20)/.test(digits) ? 'long' : undefined;
  if (digits.length === 3) {
    const isShort =
      /^(?:19|20)/.test(digits) ||
      (/^2[12]/.test(digits) && (after === 'month' || hasNewYear(block) || isModern(block) || isRelative(block, year)));
    return isShort && (after === 'month' || !isOld(block, year)) ? 'short' : undefined;
  }
  if (digits.length !== 4) return undefined;
  if (digits.startsWith('0') && value > 0) return candidates(digits).length > 0 ? 'short' : undefined;
  if (value > LIKELY.last && value < FUTURE.first && isPast(block, year)) return 'future';
  if (value < FUTURE.first || value > FUTURE.last) return undefined;
  return after === 'month' || !isForecast(block, year) ? 'future' : undefined;
}

/** A quantity, a price or part of a longer number: «كان ثمنه قبل عام 20000 دولار». */
function isAmount({ tokens, text }: Block, { start, end, last, first }: NumberPart): boolean {
  const next = tokens[last + 1];
  if (next?.kind === 'word' && AMOUNT.test(next.bare)) return true;
  if (/^[$€£%٪]|^[-–/:][0-9\u0660-\u0669]/.test(text.slice(end, end + 2))) return true;
  if (/[$€£#+/:.,-]$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  // Two years before Christ count down; «عام 20000 قبل الميلاد» is one of them.
  const before = tokens[first - 2];
  return (next?.kind === 'word' && /^(?:قبل|ق)$/.test(next.bare)) || before?.text === 'رقم';
}

/** Whether the year, or another of the block, is one of old times. */
function isOld(block: Block, { last }: NumberPart): boolean {
  const next = block.tokens[last + 1];
  if (next?.kind === 'word' && OLD.has(next.bare)) return true;
  return block.tokens.some((token, at) => isOldYear(block, token, at, last));
}

function isOldYear({ tokens }: Block, token: Token, at: number, last: number): boolean {
  if (at === last || !isPlainNumber(token) || token.text.length > 4) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || !YEAR_WORDS.has(before.bare)) return false;
  return numberPart(token).value < 1500;
}

/** Whether the block speaks of a year of our time. */
function hasNewYear({ tokens }: Block): boolean {
  return tokens.some((token) => {
    const value = isPlainNumber(token) && token.text.length === 4 ? numberPart(token).value : 0;
    return value >= LIKELY.first && value <= LIKELY.last;
  });
}

/** What is over when it is told: ولد عام 2075. */
const PAST =
  /^[وف]?(?:ولد|ولدت|توفي|توفيت|مات|تأسس|تأسست|أسس|أسست|أنشئ|أنشئت|تخرج|تخرجت|صدر|صدرت|اندلع|اندلعت|قتل|اغتيل|انتخب|استقلت|تزوج|تزوجت|هاجر|هاجرت)$/;
const FAR_REACH = 5;

function isPast({ tokens }: Block, { first }: NumberPart): boolean {
  return tokens
    .slice(Math.max(0, first - FAR_REACH), first)
    .some((token) => token.kind === 'word' && PAST.test(token.bare));
}

/** «عام 219 المقبل». */
function isRelative({ tokens }: Block, { last }: NumberPart): boolean {
  const next = tokens[last + 1];
  return next?.kind === 'word' && RELATIVE.has(next.bare);
}

/** What a text about the third century does not speak of. */
const MODERN =
  /^(?:مليون|ملايين|مليار|مليارات|دولار|دولارا|دولارات|يورو|بالمئة|بالمائة|المئة|المائة|الإنترنت|برميل|شركة|الشركة)$/;

function isModern({ tokens }: Block): boolean {
  return tokens.some((token) =>
    token.kind === 'word' ? MODERN.test(token.bare) : token.text === '%' || token.text === '٪',
  );
}

function isForecast({ tokens }: Block, { first }: NumberPart): boolean {
  for (let at = first - 1; at >= first - FORECAST_REACH; at--) {
    const token = tokens[at];
    if (token?.kind === 'word' && FORECAST.has(token.bare)) return true;
  }
  return false;
}

/** The likely years that a slip of one digit makes of this: a doubled digit first, then one too many, too few, or two that changed places. */
function candidates(digits: string): number[] {
  const found: string[] = [];
  if (digits.length === 5) {
    for (let at = 1; at < digits.length; at++) if (digits[at] === digits[at - 1]) found.unshift(without(digits, at));
    for (let at = digits.length - 1; at >= 0; at--) found.push(without(digits, at));
  } else if (digits.length === 4) {
    for (let at = 0; at < 3; at++)
      found.push(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2));
    for (const century of ['20', '19']) found.push(century + digits.slice(2));
  } else {
    // 203: the digit that was dropped is most likely one that is there twice, as in 2023, or a zero.
    for (let at = 1; at <= digits.length; at++)
      for (const digit of [...new Set([digits.charAt(at - 1), digits.charAt(at - 2), '0', '1', '2', '9'])])
        found.push(digits.slice(0, at) + digit + digits.slice(at));
  }
  return [...new Set(found.map(Number))].filter((year) => year >= LIKELY.first && year <= LIKELY.last);
}

function without(digits: string, at: number): string {
  return digits.slice(0, at) + digits.slice(at + 1);
}
