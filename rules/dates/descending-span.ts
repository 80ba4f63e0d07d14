import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import { dates, firstToken, lastToken } from './dates.js';
import type { DateMention } from './mention.js';

export default defineRule({
  id: 'dates/descending-span',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'مدة تنتهي قبل أن تبدأ',
      why: 'تبدأ المدة بالتاريخ الأسبق: «من 10 مايو إلى 30 مايو»، لا «من 30 مايو إلى 10 مايو». والتواريخ المقلوبة تضيّع على القارئ موعده.',
    },
    en: {
      title: 'A span that ends before it begins',
      why: 'A span begins with the earlier date: من 10 مايو إلى 30 مايو. One the other way round leaves the reader with no date at all.',
    },
  },
  messages: {
    found: {
      ar: 'تنتهي هذه المدة قبل أن تبدأ: راجع التاريخين.',
      en: 'This span ends before it begins: check both dates.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'يقام المهرجان من 30 مايو إلى 10 مايو 2023.',
        marks: '30 مايو إلى 10 مايو 2023',
        fixed: 'يقام المهرجان من 10 مايو إلى 30 مايو 2023.',
      },
      {
        text: 'العرض من 5/6/2023 إلى 1/6/2023 فقط.',
        marks: '5/6/2023 إلى 1/6/2023',
        fixed: 'العرض من 1/6/2023 إلى 5/6/2023 فقط.',
      },
      {
        text: 'في الفترة بين 20 مارس 2020 و5 مارس 2020 أغلقت المدارس.',
        marks: '20 مارس 2020 و5 مارس 2020',
        fixed: 'في الفترة بين 5 مارس 2020 و20 مارس 2020 أغلقت المدارس.',
      },
      {
        text: 'من 3 مايو 2024 حتى 3 مايو 2023 في القاهرة.',
        marks: '3 مايو 2024 حتى 3 مايو 2023',
        fixed: 'من 3 مايو 2023 حتى 3 مايو 2024 في القاهرة.',
      },
    ],
    valid: [
      'يقام المهرجان من 10 مايو إلى 30 مايو 2023.',
      'يقام المهرجان من 28 ديسمبر إلى 3 يناير 2024.',
      'من 30 إلى 2 مايو 2022.',
      'نقل الموعد من 30 مايو إلى 10 مايو.',
      'قدم الموعد من 30 مايو إلى 10 مايو 2023.',
      'العرض من 1/6/2023 إلى 5/6/2023.',
      'من 15 رمضان إلى 3 شوال 1444هـ.',
      'أرجئ من 30 مايو 2023 إلى 10 مايو 2024.',
    ],
  },
  *check(block, context) {
    const all = context.feature(dates, block);
    for (let i = 0; i + 1 < all.length; i++) {
      const [first, second] = [all[i], all[i + 1]];
      const report = first && second && descending(block, first, second);
      if (report) yield report;
    }
  },
});

const OPENERS: ReadonlySet<string> = new Set('من بين'.split(' '));
const JOINERS: ReadonlySet<string> = new Set('إلى الى حتى ولغاية لغاية و -'.split(' '));
/** An appointment may be moved back: قدم الموعد من 30 مايو إلى 10 مايو. */
const MOVED = /(?:نقل|قدم|بكر|عدل|غير|تقديم|تبكير|تعديل|تغيير|أرجع|تحول|حول)/;
const REACH = 5;

function descending(block: Block, first: DateMention, second: DateMention): BlockReport | undefined {
  if (first.calendar !== second.calendar || first.days.length !== 1 || second.days.length !== 1) return undefined;
  if (first.weekdays.length > 0 || second.weekdays.length > 0 || first.counterpart || second.counterpart)
    return undefined;
  const start = block.tokens[firstToken(first)];
  const secondStart = block.tokens[firstToken(second)];
  if (!start || !secondStart || !isSpan(block, firstToken(first), lastToken(first), firstToken(second)))
    return undefined;
  if (!isBefore(second, first)) return undefined;
  // Where only the second has a year, it stays at the end.
  const end = first.year ? second.end : endOfMonth(second);
  const from = block.text.slice(start.start, first.end);
  const to = block.text.slice(secondStart.start, end);
  return {
    start: start.start,
    end: second.end,
    message: 'found',
    confidence: 0.9,
    fixes: [
      {
        replacement: to + block.text.slice(first.end, secondStart.start) + from + block.text.slice(end, second.end),
      },
    ],
  };
}

function endOfMonth(date: DateMention): number {
  return date.kind === 'named' ? (date.pair ?? date.month).end : date.end;
}

/** Both dates with their own year, or both in one month of the year that the second gives. */
function isBefore(second: DateMention, first: DateMention): boolean {
  const [from, to] = [first.days[0]?.value ?? 0, second.days[0]?.value ?? 0];
  if (!second.year) return false;
  if (!first.year) return first.monthNumber === second.monthNumber && to < from;
  const order = (date: DateMention, day: number): number => (date.year?.value ?? 0) * 400 + date.monthNumber * 32 + day;
  return order(second, to) < order(first, from);
}

function isSpan({ tokens }: Block, first: number, last: number, next: number): boolean {
  const opener = tokens[first - 1];
  if (opener?.kind !== 'word' || !OPENERS.has(opener.bare)) return false;
  const joiner = tokens[last + 1];
  if (!joiner || next !== last + 2 || !JOINERS.has(joiner.text)) return false;
  return !tokens
    .slice(Math.max(0, first - REACH), first)
    .some((token) => token.kind === 'word' && MOVED.test(token.bare));
}
