import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Sentence } from '../engine/sentences.js';
import { readDigits } from './digits.js';
import { type Numeral, numerals } from './numerals.js';
import { type Percentage, percentages } from './percentages.js';

/** Rounding may move a percentage, and a birthday an age, by one. */
const TOLERANCE = 1;

export default defineRule({
  id: 'numbers/feature-arithmetic',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  enabled: false,
  docs: {
    ar: {
      title: 'حساب لا يستقيم',
      why: 'تُراجَع الأرقام التي يُحسب بعضها من بعض: نسبة الزيادة من رقم إلى رقم، والعمر بين سنة الولادة وسنة الوفاة، ومجموع الحصص. ويُتسامح في الفرق الذي لا يزيد على واحد.',
    },
    en: {
      title: 'Figures that do not add up',
      why: 'Figures that follow from each other are worked out again: the percentage between two numbers, the age between the years of birth and death, the sum of shares. A difference of one is let pass.',
    },
  },
  messages: {
    change: {
      ar: 'التغير من {from} إلى {to} نسبته {right}%، لا {here}%.',
      en: 'From {from} to {to} is a change of {right}%, not {here}%.',
    },
    age: {
      ar: 'بين {from} و{to} {right} سنة، لا {here}.',
      en: 'Between {from} and {to} there are {right} years, not {here}.',
    },
    shares: { ar: 'مجموع هذه الحصص {sum}%.', en: 'These shares add up to {sum}%.' },
  },
  examples: {
    invalid: [
      {
        text: 'ارتفع العدد من 40 إلى 60 أي بنسبة 20%.',
        marks: '20',
        fixed: 'ارتفع العدد من 40 إلى 60 أي بنسبة 50%.',
      },
      {
        text: 'تراجع السعر من 200 دولار إلى 150 دولارا، أي بنسبة 50 في المئة.',
        marks: '50',
        fixed: 'تراجع السعر من 200 دولار إلى 150 دولارا، أي بنسبة 25 في المئة.',
      },
      { text: 'توفي الكاتب (1950-2020) عن 59 عاما.', marks: '59', fixed: 'توفي الكاتب (1950-2020) عن 70 عاما.' },
      { text: 'توزعت الأصوات بين 55% للأول و40% للثاني و15% للثالث.', marks: '55% للأول و40% للثاني و15%' },
    ],
    valid: [
      'ارتفع العدد من 40 إلى 60 أي بنسبة 50%.',
      'ارتفع العدد من 30 إلى 40 أي بنسبة 33%.',
      'توفي الكاتب (1950-2020) عن 69 عاما.',
      'توزعت الأصوات بين 55% للأول و45% للثاني.',
      'ارتفع العدد من 40 إلى 60، وتراجع المؤشر بنسبة 20%.',
      'زاد الإنتاج من 40 مليونا إلى 60 ألفا أي بنسبة 20%.',
      'من الساعة 8 إلى 10 أي بنسبة 20% من اليوم.',
    ],
  },
  *check(block, context) {
    const numbers = context.feature(numerals, block);
    const shares = context.feature(percentages, block);
    for (const sentence of block.sentences) {
      const own = numbers.filter((each) => isIn(each, sentence));
      const parts = shares.filter((each) => isIn(each, sentence));
      yield* wrongChanges(block, own, parts);
      yield* wrongAges(block, own);
      yield* wrongSums(block, sentence, parts);
    }
  },
});

function isIn({ start }: { readonly start: number }, sentence: Sentence): boolean {
  return start >= sentence.start && start < sentence.end;
}

const CHANGE = /(?:ارتفع|انخفض|تراجع|زاد|ازداد|هبط|نما|قفز|صعد|تقلص|انكمش|هوى|نزل)/;
/** How far from the second number the percentage may stand, in UTF-16 units. */
const REACH = 40;

/** ارتفع من 40 إلى 60 أي بنسبة 20%. */
function* wrongChanges(
  { text }: Block,
  numbers: readonly Numeral[],
  shares: readonly Percentage[],
): Generator<BlockReport> {
  for (let i = 0; i + 1 < numbers.length; i++) {
    const [from, to] = [numbers[i], numbers[i + 1]];
    if (!from?.value || !to?.value || from.previous?.text !== 'من' || to.previous?.text !== 'إلى') continue;
    if (from.role !== 'quantity' || to.role !== 'quantity' || from.style !== to.style) continue;
    if (unitOf(from) !== unitOf(to) || !CHANGE.test(text.slice(Math.max(0, from.start - REACH), from.start))) continue;
    const share = shares.find(({ start }) => start >= to.end && start - to.end <= REACH);
    if (!share || !/(?:^|[\s،])أي\s/.test(text.slice(to.end, share.start))) continue;
    const here = readDigits(share.number).value;
    const right = (Math.abs(to.value - from.value) / from.value) * 100;
    if (here === undefined || Math.abs(here - right) <= TOLERANCE) continue;
    const start = text.indexOf(share.number, share.start);
    const rounded = String(Math.round(right * 10) / 10);
    yield {
      start,
      end: start + share.number.length,
      message: 'change',
      data: {
        from: text.slice(from.start, from.end),
        to: text.slice(to.start, to.end),
        right: rounded,
        here: share.number,
      },
      fixes: [{ replacement: rounded }],
    };
  }
}

/** The scale of the number, which both must have in common. */
function unitOf({ parts }: Numeral): number {
  return parts[parts.length - 1]?.word?.value ?? 1;
}

const DASH = /^[-–—]$/;

/** (1950-2020) عن 59 عاما. */
function* wrongAges({ tokens, text }: Block, numbers: readonly Numeral[]): Generator<BlockReport> {
  for (const age of numbers) {
    if (age.previous?.text !== 'عن' || !age.value || !/^(?:عاما|سنة|عام)$/.test(age.next?.bare ?? '')) continue;
    for (let i = age.firstToken - 1; i >= 4; i--) {
      const [open, first, dash, second, close] = tokens.slice(i - 4, i + 1);
      if (open?.text !== '(' || close?.text !== ')' || !dash || !DASH.test(dash.text)) continue;
      const from = readDigits(first?.text ?? '').value;
      const to = readDigits(second?.text ?? '').value;
      if (first?.text.length !== 4 || second?.text.length !== 4 || from === undefined || to === undefined) continue;
      const right = to - from;
      // A birthday that was still to come makes it one year less.
      if (right > 0 && (age.value > right || age.value < right - TOLERANCE))
        yield {
          start: age.start,
          end: age.end,
          message: 'age',
          data: { from: first.text, to: second.text, right, here: text.slice(age.start, age.end) },
          fixes: [{ replacement: String(right) }, { replacement: String(right - 1) }],
        };
      break;
    }
  }
}

const DIVIDES = /(?:توزع|تتوزع|يتوزع|انقسم|تنقسم|ينقسم)/;

/** Shares of a whole that is said to be divided. */
function* wrongSums({ text }: Block, sentence: Sentence, shares: readonly Percentage[]): Generator<BlockReport> {
  const [first] = shares;
  const last = shares[shares.length - 1];
  if (!first || !last || shares.length < 2 || !DIVIDES.test(text.slice(sentence.start, first.start))) return;
  const sum = shares.reduce((total, { number }) => total + (readDigits(number).value ?? 0), 0);
  if (sum <= 100 + TOLERANCE) return;
  yield { start: first.start, end: last.end, message: 'shares', data: { sum: Math.round(sum * 10) / 10 } };
}
