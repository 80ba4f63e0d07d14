import { westernDigits } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import { type Numeral, numerals } from './numerals.js';
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
    numbers: {
      ar: 'المدى يبدأ بالعدد الأصغر: «{right}».',
      en: 'A range begins with the smaller number: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'في الفترة 2020-2016 زاد الإنتاج.', marks: '2020-2016', fixed: 'في الفترة 2016-2020 زاد الإنتاج.' },
      { text: 'الحرب العالمية الثانية (1945-1939).', marks: '1945-1939', fixed: 'الحرب العالمية الثانية (1939-1945).' },
      { text: 'خلال الأعوام ٢٠١٩–٢٠١٥ تراجع.', marks: '٢٠١٩–٢٠١٥', fixed: 'خلال الأعوام ٢٠١٥–٢٠١٩ تراجع.' },
      { text: 'تتراوح أعمارهم بين 40-20 عاما.', marks: '40-20', fixed: 'تتراوح أعمارهم بين 20-40 عاما.' },
      { text: 'تراوحت الحرارة بين 35 و28 درجة.', marks: '35 و28', fixed: 'تراوحت الحرارة بين 28 و35 درجة.' },
      { text: 'موسم 2019/2018 كان الأفضل.', marks: '2019/2018', fixed: 'موسم 2018/2019 كان الأفضل.' },
      {
        text: 'الخطة الخمسية 2025 - 2021 طموحة.',
        marks: '2025 - 2021',
        fixed: 'الخطة الخمسية 2021 - 2025 طموحة.',
      },
    ],
    valid: [
      'تتراوح أعمارهم بين 20 و40 عاما، وتتراوح النسبة بين 5-7%.',
      'جمعت المباراة بين 11 لاعبا و9 لاعبين.',
      'تتراوح الحرارة بين 5 و-3 درجات.',
      'يتراوح السعر بين 5.5 مليون و6 ملايين.',
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
  *check(block, context) {
    yield* backwards(block, context.feature(numerals, block));
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

/** What says that two numbers are the ends of a range. */
const RANGES = /^[وف]?(?:يتراوح|تتراوح|تراوح|تراوحت|يتراوحون|متراوحة?)$/;
const RANGE_REACH = 5;
const BETWEEN = /^(?:ما)?بين$/;

/** تتراوح بين 40-20 عاما, تراوحت بين 35 و28 درجة. */
function* backwards(block: Block, all: readonly Numeral[]): Generator<BlockReport> {
  for (let i = 0; i + 1 < all.length; i++) {
    const [first, second] = [all[i], all[i + 1]];
    if (!first || !second || first.previous?.kind !== 'word' || !BETWEEN.test(first.previous.bare)) continue;
    if (!areEnds(block, first, second) || !isRanging(block, first.firstToken)) continue;
    const right = numberText(block, second) + block.text.slice(first.end, second.start) + numberText(block, first);
    yield {
      start: first.start,
      end: second.end,
      message: 'numbers',
      data: { right },
      confidence: 0.88,
      fixes: [{ replacement: right }],
    };
  }
}

/** Two whole numbers in digits, the larger first, with a dash or و alone between them. */
function areEnds({ text }: Block, first: Numeral, second: Numeral): boolean {
  if (first.style !== 'digits' || second.style !== 'digits') return false;
  if (first.value === undefined || second.value === undefined || first.value <= second.value) return false;
  if (first.role === 'year' || first.sign || second.sign || second.role === 'time') return false;
  return /^(?: ?[-–—] ?| و)$/.test(text.slice(first.end, second.start));
}

function isRanging({ tokens }: Block, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - RANGE_REACH), at)
    .some((token) => token.kind === 'word' && RANGES.test(token.bare));
}

function numberText({ text }: Block, { start, end }: Numeral): string {
  return text.slice(start, end);
}

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
