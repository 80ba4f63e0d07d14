import { westernDigits } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import { isPlainNumber, numberPart } from './named-dates.js';
import { digitsLike } from './write.js';

const HOUR_WORDS: ReadonlySet<string> = new Set('الساعة الساعه والساعة للساعة بالساعة ساعة الساعتين'.split(' '));
const ZONE_WORDS: ReadonlySet<string> = new Set('بتوقيت توقيت غرينتش جرينتش تغ بالتوقيت'.split(' '));
/** Words and letters of the clock of twelve hours. The first are of the half of the day before noon. */
const MORNING: ReadonlySet<string> = new Set('ص صباحا صباح فجرا'.split(' '));
const AFTERNOON: ReadonlySet<string> = new Set('م مساء ظهرا عصرا ليلا'.split(' '));
const HOURS_A_DAY = 24;
const NOON = 12;
const MINUTES_AN_HOUR = 60;
/** How many words back «الساعة» may stand: «في تمام الساعة (7:43)». */
const REACH = 2;
const DOTTED = /^(\d{1,2})\.(\d{2})$/;

interface ClockTime {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  readonly hour: { readonly value: number; readonly digits: string; readonly end: number };
  readonly minute: { readonly value: number; readonly digits: string };
}

export default defineRule({
  id: 'dates/time',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'ساعة لا وجود لها أو مكتوبة على غير وجهها',
      why: 'الساعات أربع وعشرون والدقائق ستون، والدقائق تُكتب برقمين: «8:05» لا «8:5». ومن كتب بنظام 24 ساعة («15:30») لم يزد «مساء» أو «م»، فهما لنظام 12 ساعة.',
    },
    en: {
      title: 'A time that does not exist or is written amiss',
      why: 'A day has twenty-four hours and an hour sixty minutes; minutes have two digits: 8:05, not 8:5. A time of the 24-hour clock (15:30) takes no مساء or م, which belong to the 12-hour clock.',
    },
  },
  messages: {
    hour: { ar: 'لا وجود للساعة {written}: راجع الوقت.', en: 'There is no hour {written}: check the time.' },
    minute: { ar: 'لا تزيد الدقائق على 59: راجع الوقت.', en: 'There are no more than 59 minutes: check the time.' },
    digits: { ar: 'الدقائق برقمين: «{right}».', en: 'Minutes have two digits: “{right}”.' },
    mixed: {
      ar: 'الساعة «{written}» بنظام 24 ساعة، و«{mark}» لنظام 12 ساعة: اكتب «{right}» أو احذف «{mark}».',
      en: '“{written}” is of the 24-hour clock, “{mark}” of the 12-hour clock: write “{right}”, or delete “{mark}”.',
    },
    opposite: {
      ar: 'الساعة «{written}» بعد الظهر، و«{mark}» لما قبله: راجع الوقت.',
      en: '“{written}” is after noon, and “{mark}” is before: check the time.',
    },
  },
  examples: {
    invalid: [
      { text: 'تبدأ المباراة الساعة 25:00 بتوقيت مكة.', marks: '25:00' },
      { text: 'تبدأ المباراة الساعة 14:60.', marks: '14:60' },
      { text: 'تبدأ المباراة الساعة 8:5 مساء.', marks: '8:5', fixed: 'تبدأ المباراة الساعة 8:05 مساء.' },
      { text: 'تبدأ المباراة الساعة ٨:٥ مساء.', marks: '٨:٥', fixed: 'تبدأ المباراة الساعة ٨:٠٥ مساء.' },
      { text: 'تبدأ المباراة الساعة 15:30 مساء.', marks: '15:30 مساء', fixed: 'تبدأ المباراة الساعة 3:30 مساء.' },
      { text: 'تبدأ المباراة الساعة 20:00 م.', marks: '20:00 م', fixed: 'تبدأ المباراة الساعة 8:00 م.' },
      { text: 'يفتح الباب 14:00 صباحا.', marks: '14:00 صباحا' },
      { text: 'وقع الزلزال عند 26:10 بتوقيت غرينتش.', marks: '26:10' },
      { text: 'وقع الزلزال عند 11:75 بالتوقيت المحلي.', marks: '11:75' },
      { text: 'وقع الزلزال عند 9:7 صباحا.', marks: '9:7', fixed: 'وقع الزلزال عند 9:07 صباحا.' },
      { text: 'وقع الزلزال في الساعة 24:15.', marks: '24:15' },
      { text: 'في تمام الساعة (٧:٦٣) دقيقة.', marks: '٧:٦٣' },
      { text: 'يبث البرنامج الساعة 22:30 ليلا.', marks: '22:30 ليلا', fixed: 'يبث البرنامج الساعة 10:30 ليلا.' },
      { text: 'يبث البرنامج الساعة 14.75 بتوقيت الرياض.', marks: '14.75' },
      { text: 'تبدأ المباراة الساعة 13 مساء.', marks: '13 مساء', fixed: 'تبدأ المباراة الساعة 1 مساء.' },
      { text: 'ينتهي الدوام الساعة 16 عصرا.', marks: '16 عصرا', fixed: 'ينتهي الدوام الساعة 4 عصرا.' },
      { text: 'وصل عند الساعة 27 ليلا.', marks: '27' },
      { text: 'يبث البرنامج الساعة 13:15 ظهرا.', marks: '13:15 ظهرا', fixed: 'يبث البرنامج الساعة 1:15 ظهرا.' },
    ],
    valid: [
      'تبدأ المباراة الساعة 8:05 مساء.',
      'تبدأ المباراة الساعة 20:30 بتوقيت مكة.',
      'تبدأ المباراة الساعة 12:30 ظهرا.',
      'تبدأ المباراة الساعة 00:30 صباحا.',
      'تنتهي المهلة الساعة 24:00.',
      'تبدأ المباراة الساعة 8 مساء، والأخرى الساعة 20.',
      'على مدار الساعة 30 موظفا يعملون.',
      'فاز الفريق 3:2 في المباراة.',
      'فاز الفريق 25:20 في الشوط الأول.',
      'النسبة 1:100 على الخريطة.',
      'سورة البقرة 2:255.',
      'إنجيل متى 5:9.',
      'قطع المسافة في 1:75 من الزمن.',
      'الرابط http://localhost:80 لا يعمل.',
      'الساعة 8.30 مساء.',
      'في الساعة 11:59 دقيقة مساءً.',
      'الساعة 04:00 (01:00 تغ).',
      'سجل العداء 2:03:30 في الماراثون.',
      'أوقف 12:46 صباح أمس.',
    ],
  },
  *check(block) {
    for (const token of block.tokens) {
      if (token.kind !== 'number') continue;
      const time = clockTime(block, token) ?? dottedTime(block, token);
      const report = time ? reportOf(block, time, token) : wholeHour(block, token);
      if (report) yield report;
    }
  },
});

/** 14:30, where no further digits follow. */
function clockTime({ tokens, text }: Block, token: Token): ClockTime | undefined {
  const [colon, second] = [tokens[token.index + 1], tokens[token.index + 2]];
  if (colon?.text !== ':' || colon.start !== token.end || second?.start !== colon.end) return undefined;
  if (!isPlainNumber(token) || !isPlainNumber(second) || token.text.length > 2 || second.text.length > 2)
    return undefined;
  if (
    /[:/.-]$/.test(text.slice(Math.max(0, token.start - 1), token.start)) ||
    /^[:/-]/.test(text.slice(second.end, second.end + 1))
  )
    return undefined;
  return {
    ...{ start: token.start, end: second.end, last: second.index },
    hour: { value: numberPart(token).value, digits: token.text, end: token.end },
    minute: { value: numberPart(second).value, digits: second.text },
  };
}

/** «الساعة 14.60»: with a dot a time only straight after the word. */
function dottedTime({ tokens }: Block, token: Token): ClockTime | undefined {
  const before = tokens[token.index - 1];
  const match = before?.kind === 'word' && HOUR_WORDS.has(before.bare) ? DOTTED.exec(westernDigits(token.text)) : null;
  const [, hour = '', minute = ''] = match ?? [];
  if (!match) return undefined;
  return {
    ...{ start: token.start, end: token.end, last: token.index },
    hour: { value: Number(hour), digits: token.text.slice(0, hour.length), end: token.start + hour.length },
    minute: { value: Number(minute), digits: token.text.slice(hour.length + 1) },
  };
}

function reportOf(block: Block, time: ClockTime, first: Token): BlockReport | undefined {
  const { start, end, hour, minute } = time;
  const mark = markAfter(block, time.last);
  if (!mark && !isTime(block, first.index, time.last)) return undefined;
  const written = block.text.slice(start, end);
  if (hour.value > HOURS_A_DAY || (hour.value === HOURS_A_DAY && minute.value > 0))
    return { start, end, message: 'hour', data: { written: hour.digits } };
  if (minute.value >= MINUTES_AN_HOUR) return { start, end, message: 'minute' };
  if (minute.digits.length === 1) {
    const right = block.text.slice(start, end - 1) + digitsLike(minute.digits, 0) + minute.digits;
    return { start, end, message: 'digits', data: { right }, fixes: [{ replacement: right }] };
  }
  if (!mark || hour.value <= NOON) return undefined;
  const span = { start, end: mark.end };
  const data = { written, mark: mark.text };
  if (MORNING.has(mark.bare)) return { ...span, message: 'opposite', data };
  const twelve = digitsLike(hour.digits, hour.value % NOON || NOON) + block.text.slice(hour.end, mark.end);
  return {
    ...span,
    message: 'mixed',
    data: { ...data, right: twelve },
    fixes: [
      { replacement: twelve, safety: 'suggestion' },
      { replacement: written, safety: 'suggestion' },
    ],
  };
}

/** «الساعة 13 مساء»: an hour without minutes, which is one only straight after the word. */
function wholeHour(block: Block, token: Token): BlockReport | undefined {
  const before = block.tokens[token.index - 1];
  const mark = markAfter(block, token.index);
  if (before?.kind !== 'word' || !HOUR_WORDS.has(before.bare) || !isPlainNumber(token)) return undefined;
  const { start, end, text: digits } = token;
  const { value } = numberPart(token);
  if (digits.length > 2 || !mark) return undefined;
  if (value > HOURS_A_DAY) return { start, end, message: 'hour', data: { written: digits } };
  if (value <= NOON || value === HOURS_A_DAY) return undefined;
  const data = { written: digits, mark: mark.text };
  if (MORNING.has(mark.bare)) return { start, end: mark.end, message: 'opposite', data };
  const right = digitsLike(digits, value % NOON) + block.text.slice(end, mark.end);
  return {
    start,
    end: mark.end,
    message: 'mixed',
    data: { ...data, right },
    fixes: [
      { replacement: right, safety: 'suggestion' },
      { replacement: digits, safety: 'suggestion' },
    ],
  };
}

function markAfter({ tokens }: Block, last: number): (Token & { readonly bare: string }) | undefined {
  const next = tokens[last + 1];
  return next?.kind === 'word' && (MORNING.has(next.bare) || AFTERNOON.has(next.bare)) ? next : undefined;
}

/** Whether the text says that the digits are a time, and not a score, a ratio or a verse. */
function isTime({ tokens }: Block, first: number, last: number): boolean {
  for (let at = first - 1; at >= first - REACH; at--) {
    const token = tokens[at];
    if (token?.kind === 'word' && HOUR_WORDS.has(token.bare)) return true;
  }
  const next = tokens[last + 1];
  return next?.kind === 'word' && ZONE_WORDS.has(next.bare);
}
