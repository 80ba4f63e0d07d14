import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readCounted } from './counted.js';
import { groupMarkFor } from './digits.js';
import { LABELS, MONTHS, WEAK_LABELS, YEAR_WORDS } from './number-contexts.js';
import { type Numeral, numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/spaced-thousands',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'مسافة داخل العدد',
      why: 'لا تُفصل خانات الآلاف بمسافة في النص العربي، فقد يُقرأ العدد عددين وينكسر في آخر السطر: «1,500» أو «1500» لا «1 500».',
    },
    en: {
      title: 'A space inside a number',
      why: 'Arabic text does not divide thousands by a space: the number reads like two, and breaks at the end of a line. Write 1,500 or 1500, not 1 500.',
    },
  },
  messages: {
    found: { ar: 'لا تُكتب مسافة داخل العدد: «{right}».', en: 'No space stands inside a number: “{right}”.' },
  },
  examples: {
    invalid: [
      { text: 'حضر 1 500 شخص إلى القاعة.', marks: '1 500', fixed: 'حضر 1,500 شخص إلى القاعة.' },
      { text: 'بلغ السعر 25 000 دينار.', marks: '25 000', fixed: 'بلغ السعر 25,000 دينار.' },
      { text: 'وزعت ١٢ ٥٠٠ نسخة.', marks: '١٢ ٥٠٠', fixed: 'وزعت ١٢٬٥٠٠ نسخة.' },
    ],
    valid: [
      'حضر 1500 شخص، و2,500 متطوع.',
      'غرمته المادة 5 200 دينار.',
      'في مايو 2023 500 شخص غادروا.',
      'سكن في الطابق 3 120 شخصا.',
      'فاز 3 مقابل 200 صوت.',
      'في عام 15 300 جندي قتلوا.',
    ],
  },
  *check(block, context) {
    if (block.kind === 'table-cell') return;
    for (const numeral of context.feature(numerals, block)) {
      const report = spaced(block, numeral, context.lexicon);
      if (report) yield report;
    }
  },
});

/** `numeral` is the last three digits: the space parts the number in two. */
function spaced({ tokens, text }: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const [first, rest] = [tokens[numeral.firstToken - 1], tokens[numeral.firstToken]];
  const before = tokens[numeral.firstToken - 2];
  if (first?.kind !== 'number' || rest?.kind !== 'number') return undefined;
  // Digits that begin with a zero pass for a code: 25 000.
  if (numeral.role !== 'quantity' && !/^[0٠]/.test(rest.text)) return undefined;
  if (!/^[1-9١-٩][0-9٠-٩]{0,2}$/.test(first.text) || !/^[0-9٠-٩]{3}$/.test(rest.text)) return undefined;
  if (!/^[ \u00A0\u202F]$/.test(text.slice(first.end, rest.start))) return undefined;
  if (before?.kind !== 'word' || before.end === first.start || isNumbered(before.bare)) return undefined;
  if (!numeral.next || !isCounted(numeral.next.bare, lexicon)) return undefined;
  const right = first.text + groupMarkFor(first.text) + rest.text;
  return {
    start: first.start,
    end: rest.end,
    message: 'found',
    data: { right },
    confidence: 0.9,
    fixes: [right, first.text + rest.text].map((replacement) => ({ replacement })),
  };
}

/** المادة 5 200 دينار: a label, and an amount behind it. */
function isNumbered(bare: string): boolean {
  const plain = bare.replace(/^[وف]?(?:[بك]?ال|لل)/, '');
  return [bare, plain].some((word) => [LABELS, WEAK_LABELS, YEAR_WORDS, MONTHS].some((list) => list.has(word)));
}

function isCounted(bare: string, lexicon: Lexicon): boolean {
  return readCounted(bare, lexicon).some(({ noun, definite }) => noun && !definite);
}
