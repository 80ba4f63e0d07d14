import { westernDigits } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import { defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import { isPartOfLonger, toYearPair } from './year-pairs.js';

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '/']);

export default defineRule({
  id: 'numbers/descending-range',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'مدى معكوس',
      why: 'يبدأ المدى بالسنة الأقدم: «2016-2020» لا «2020-2016». وينقلب الترتيب كثيرًا حين تُكتب الأرقام في نص اتجاهه من اليمين إلى اليسار.',
    },
    en: {
      title: 'Range in reverse order',
      why: 'A range begins with the earlier year: 2016-2020, not 2020-2016. The order is easily turned round when digits are typed in right-to-left text.',
    },
  },
  messages: {
    years: {
      ar: 'المدى يبدأ بالسنة الأقدم: «{right}».',
      en: 'A range of years begins with the earlier one: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'في الفترة 2020-2016 زاد الإنتاج.', marks: '2020-2016', fixed: 'في الفترة 2016-2020 زاد الإنتاج.' },
      { text: 'الحرب العالمية الثانية (1945-1939).', marks: '1945-1939', fixed: 'الحرب العالمية الثانية (1939-1945).' },
      { text: 'خلال الأعوام ٢٠١٩–٢٠١٥ تراجع.', marks: '٢٠١٩–٢٠١٥', fixed: 'خلال الأعوام ٢٠١٥–٢٠١٩ تراجع.' },
      { text: 'موسم 2019/2018 كان الأفضل.', marks: '2019/2018', fixed: 'موسم 2018/2019 كان الأفضل.' },
      {
        text: 'الخطة الخمسية 2025 - 2021 طموحة.',
        marks: '2025 - 2021',
        fixed: 'الخطة الخمسية 2021 - 2025 طموحة.',
      },
    ],
    valid: [
      'في الفترة 2016-2020 زاد الإنتاج.',
      'فاز 3-1 ثم خسر 21-15.',
      'هاتف 2020-2016.',
      'اتصل على 2013-2010 للاستفسار.',
      'القضية رقم 2015-2014 أمام المحكمة.',
      'في 12-5-2010 صدر القرار.',
      'العد التنازلي 10-9-8.',
      'خسر 2100-1950 نقطة.',
      'الموديل 2020-2016 متوفر في السوق.',
    ],
  },
  *check(block) {
    for (const dash of block.tokens) {
      if (!DASHES.has(dash.text)) continue;
      const first = block.tokens[dash.index - 1];
      const second = block.tokens[dash.index + 1];
      if (!first || !second || !isDescending(block, first, second)) continue;
      const right = second.text + block.text.slice(first.end, second.start) + first.text;
      yield {
        start: first.start,
        end: second.end,
        message: 'years',
        data: { right },
        confidence: 0.92,
        fixes: [{ replacement: right }],
      };
    }
  },
});

/** Words that say that a number is no year. */
const NO_YEARS = /(?:هاتف|جوال|فاكس|رقم|اتصل|موديل|طراز|قضية|ملف|قانون|رمز|تليفون|تلفون)/;
/** How many words before the range one of these is looked for. */
const REACH = 3;

function isDescending(block: Block, first: Token, second: Token): boolean {
  if (first.kind !== 'number' || second.kind !== 'number') return false;
  if (first.text.length !== 4 || second.text.length !== 4) return false;
  if (Number(westernDigits(first.text)) <= Number(westernDigits(second.text))) return false;
  // Two years that are a range the other way round, with nothing that makes them a date or a code.
  if (toYearPair(second.text, first.text)?.calendar !== 'gregorian') return false;
  const isTight = first.end + 1 === second.start;
  if (!isTight && second.start - first.end !== 3) return false;
  if (isPartOfLonger(block.text, { start: first.start, end: second.end })) return false;
  for (let i = first.index - 1; i >= 0 && i >= first.index - REACH; i--) {
    const before = block.tokens[i];
    if (before?.kind === 'word' && NO_YEARS.test(before.bare)) return false;
  }
  const next = block.tokens[second.index + 1];
  return !(next?.kind === 'word' && /^(?:نقطة|صوتا?|دولار|شخصا?)$/.test(next.bare));
}
