import { westernDigits } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import type { Span } from '../engine/span.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token } from '../engine/tokens.js';

/** Years that an article may speak of, by calendar. A Hijri year is taken for one only where the text says so. */
const GREGORIAN = { first: 1800, last: 2100 } as const;
const HIJRI = { first: 1200, last: 1500 } as const;
/** The longest span of years that is still likelier a range than a number of another kind. */
const LONGEST_RANGE = 120;

/** Words that a span of years follows, without و ف ب ل ك and the article. */
const RANGE_WORDS: ReadonlySet<string> = new Set(
  (
    'عامي سنتي أعوام اعوام سنوات سنين فترة مدة مرحلة حقبة خلال بين موسم مواسم موسمي ولاية دورة خطة رؤية حرب ' +
    'دراسي مالي مالية ميزانية موازنة استراتيجية إستراتيجية'
  ).split(' '),
);
/** Words before a year or a span of years, and before much else. */
const LOOSE_WORDS: ReadonlySet<string> = new Set('في فى عام سنة منذ منتصف أواخر أوائل مطلع'.split(' '));
/** Between the two years of a dual, عامي 2016 و2020, a واو may have stood. */
const PAIR_WORDS: ReadonlySet<string> = new Set('عامي سنتي بين'.split(' '));
/** What is counted by years that run over the turn of the year: 2016-17 · 1435-1436. */
const SEASON_WORDS: ReadonlySet<string> = new Set('موسم دراسي مالي'.split(' '));

/** Words that announce a number which is no year: a telephone, an account, a date. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'هاتف هاتفه هاتفها هاتفي هاتفنا هواتف تلفون تليفون تلفونات جوال جواله جوالها موبايل محمول نقال فاكس تلفاكس واتساب واتس سنترال تحويلة ' +
    'رقم رقمه رقمها رقمهم رقمي أرقام ارقام مرقم حساب حسابه حسابها حسابي حسابات آيبان ايبان تواصل اتصال اتصل اتصلوا ' +
    'كود رمز شفرة شيفرة تسلسلي باركود تاريخ مؤرخ مؤرخة موافق يوم'
  ).split(' '),
);
/** Words of documents and of amounts, whose numbers often stand some words behind them. */
const DOCUMENT_WORDS: ReadonlySet<string> = new Set(
  (
    'ترخيص رخصة قضية دعوى ملف محضر السجل القيد هوية إقامة جواز بطاقة عضوية صندوق حجز استفسار استعلام مراسلة رسالة طلب معاملة ' +
    'فاتورة صك حوالة إيصال شحنة طرد مرجع مرجعي ضريبي إيداع ايداع لوحة موديل طراز ' +
    'عدد عددهم عددها تعداد بلغ بلغت يبلغ تبلغ وصل وصلت مجموع إجمالي قيمة بقيمته مبلغ تكلفة كلفة ثمن سعر حصيلة إلى نحو حوالي قرابة'
  ).split(' '),
);
/** How many words back such a word is looked for. */
const REACH = 5;
/** A number after one of these is a quantity. */
const UNIT =
  /^(?:دولار|ريال|جنيه|دينار|درهم|ليرة|يورو|روبي|روبل|فرنك|شيكل|نسمة|شخص|صوت|ناخب|متر|كيلو|طن|أطنان|برميل|كلم$|كم$|هكتار|فدان|نقطة|وحدة|سهم|مشاهد|متابع|نسخة|تذكرة|سيارة|طالب|عامل|موظف|مواطن|زائر|مليون|ألف|مليار)/;

const OPENERS: ReadonlySet<string> = new Set(['(', '[', '«', '"', '“']);
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '؟', '!', '؛']);
/** Straight before the number these make it part of something longer: a code, a price, a telephone number. */
const JOINED_BEFORE = /[-–—/+_*#.,:\\$€£@]$/;
/** Straight after the number, with another digit or letter behind. */
const JOINED_AFTER = /^[-–—/_.,:\\]?[0-9\u0660-\u0669A-Za-z]|^[$€£%٪]/;

/** Two years as they are written. */
export interface YearPair {
  readonly first: string;
  readonly second: string;
  readonly calendar: 'gregorian' | 'hijri';
}

/** How sure it is that a number is two years. */
export type Certainty = 'sure' | 'likely';

/** How sure the text around makes it that the number is two years; `undefined` where it may well be something else. */
export function certaintyOf(block: Block, token: Token, pair: YearPair): Certainty | undefined {
  const season = follows(block, token, SEASON_WORDS, 2);
  if (pair.second.length === 2 && !season) return undefined;
  if (pair.calendar === 'hijri' && !season && !hijriMarkFollows(block, token)) return undefined;
  if (follows(block, token, NUMBER_WORDS, followsRangeWord(block, token) ? 2 : REACH)) return undefined;
  if (followsRangeWord(block, token)) return 'sure';
  if (unitFollows(block, token)) return undefined;
  if (follows(block, token, LOOSE_WORDS, 1)) return 'sure';
  if (follows(block, token, DOCUMENT_WORDS, REACH)) return undefined;
  if (closesPhrase(block, token) && /^[وف]?من$/.test(block.tokens[token.index - 1]?.text ?? '')) return 'likely';
  if (isBracketed(block, token) && follows(block, token, undefined, 1)) return 'sure';
  if (follows(block, token, RANGE_WORDS, 3)) return 'likely';
  return closesPhrase(block, token) && follows(block, token, undefined, 1) ? 'likely' : undefined;
}

/** 20162020 as 2016 and 2020, or 201617 as 2016 and 17. */
export function splitYears(digits: string): YearPair | undefined {
  if (digits.length !== 8 && digits.length !== 6) return undefined;
  return toYearPair(digits.slice(0, 4), digits.slice(4));
}

/** Two plausible years in ascending order; `undefined` for any other numbers. */
export function toYearPair(first: string, second: string): YearPair | undefined {
  const from = Number(westernDigits(first));
  const short = second.length === 2;
  const to = Number(westernDigits(second)) + (short ? Math.floor((from + 1) / 100) * 100 : 0);
  // NaN, where a separator stands among the digits, fails every comparison.
  if (!(from < to && to - from <= (short ? 1 : LONGEST_RANGE))) return undefined;
  if (from >= GREGORIAN.first && to <= GREGORIAN.last) return { first, second, calendar: 'gregorian' };
  return from >= HIJRI.first && to <= HIJRI.last ? { first, second, calendar: 'hijri' } : undefined;
}

/** Whether a word for a span of years stands straight before the number: الفترة 2016-2020. */
export function followsRangeWord(block: Block, token: Token): boolean {
  return follows(block, token, RANGE_WORDS, 1);
}

/** Whether a word for two years stands straight before the number: عامي 2016 و2020. */
export function followsPairWord(block: Block, token: Token): boolean {
  return follows(block, token, PAIR_WORDS, 1);
}

/** Whether one of the last `reach` words of the sentence before the number is in `words`; any word where none are given. */
function follows(block: Block, token: Token, words: ReadonlySet<string> | undefined, reach: number): boolean {
  let seen = 0;
  for (let i = token.index - 1; i >= 0 && seen < reach; i--) {
    const before = block.tokens[i];
    if (before === undefined || SENTENCE_ENDS.has(before.text)) return false;
    if (before.kind !== 'word') continue;
    seen++;
    if (words === undefined ? before.bare.length > 2 : isAmong(words, before.bare)) return true;
  }
  return false;
}

function isAmong(words: ReadonlySet<string>, bare: string): boolean {
  return stemStarts(bare).some((start) => words.has(bare.slice(start)));
}

/** Whether the number is a piece of a code, a price, a telephone number. */
export function isPartOfLonger(text: string, span: Span): boolean {
  return (
    JOINED_BEFORE.test(text.slice(Math.max(0, span.start - 1), span.start)) ||
    JOINED_AFTER.test(text.slice(span.end, span.end + 2))
  );
}

function isBracketed(block: Block, token: Token): boolean {
  return (
    OPENERS.has(block.tokens[token.index - 1]?.text ?? '') && block.tokens[token.index + 1]?.kind === 'punctuation'
  );
}

function closesPhrase(block: Block, token: Token): boolean {
  const next = block.tokens[token.index + 1];
  return (
    block.tokens[token.index - 1]?.kind === 'word' &&
    (next === undefined || (next.kind === 'punctuation' && !OPENERS.has(next.text)))
  );
}

function hijriMarkFollows(block: Block, token: Token): boolean {
  const next = block.tokens[token.index + 1];
  return next?.kind === 'word' && (next.bare === 'ه' || next.bare === 'هجرية' || next.bare === 'هجري');
}

function unitFollows(block: Block, token: Token): boolean {
  const next = block.tokens[token.index + 1];
  return next?.kind === 'word' && UNIT.test(next.bare);
}
