import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readCounted } from './counted.js';
import { LABELS, MONTHS } from './number-contexts.js';
import { isClitic } from './numerals.js';

export default defineRule({
  id: 'numbers/repeated-number',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'رقم كُتب مرتين',
      why: 'كُتب الرقم نفسه مرتين متتاليتين قبل ما يعدّه، والغالب أن أحدهما زائد: «15 15 شخصًا».',
    },
    en: {
      title: 'A number written twice',
      why: 'The same number stands twice in a row before what it counts, and most likely one is left over: 15 15 شخصا.',
    },
  },
  messages: {
    found: { ar: 'كُتب الرقم «{right}» مرتين.', en: 'The number “{right}” is written twice.' },
  },
  examples: {
    invalid: [
      { text: 'أصيب 15 15 شخصا في الحادث.', marks: '15 15', fixed: 'أصيب 15 شخصا في الحادث.' },
      { text: 'يلتقيان في 30 30 مايو.', marks: '30 30', fixed: 'يلتقيان في 30 مايو.' },
      { text: 'فازت الرسامة (31 31 سنة) بالجائزة.', marks: '31 31', fixed: 'فازت الرسامة (31 سنة) بالجائزة.' },
      { text: 'ارتفع ٢٠ ٢٠ في المئة.', marks: '٢٠ ٢٠', fixed: 'ارتفع ٢٠ في المئة.' },
    ],
    valid: [
      'أصيب 15 شخصا، 15 منهم أطفال.',
      'النتيجة 15 15 في الشوط الثالث.',
      'هاتف 70 70 اتصال مجاني.',
      'اتصل على 15 15 15 شكوى.',
      'خسر 15-15 نقطة.',
    ],
  },
  *check(block, { lexicon }) {
    for (const token of block.tokens) {
      const report = token.kind === 'number' ? twice(block, token, lexicon) : undefined;
      if (report) yield report;
    }
  },
});

/** A label, a code or another number before it. */
function isNumbered(before: Token, { start }: Token): boolean {
  if (before.kind === 'word')
    return (before.end === start && !isClitic(before)) || LABELS.has(before.bare.replace(/^ال/, ''));
  return before.kind !== 'punctuation' || !/[(،«"]/.test(before.text);
}

function twice({ tokens, text }: Block, first: Token, lexicon: Lexicon): BlockReport | undefined {
  const [before, second, after] = [tokens[first.index - 1], tokens[first.index + 1], tokens[first.index + 2]];
  if (second?.text !== first.text || second.kind !== 'number' || text.slice(first.end, second.start) !== ' ')
    return undefined;
  if (!before || isNumbered(before, first)) return undefined;
  if (after?.kind !== 'word' || after.start === second.end) return undefined;
  const counts = readCounted(after.bare, lexicon).some(({ noun, definite }) => noun && !definite);
  const isPercent = after.bare === 'في' && /^الم(?:ئة|ائة)$/.test(tokens[after.index + 1]?.text ?? '');
  if (!counts && !isPercent && !MONTHS.has(after.bare)) return undefined;
  return {
    start: first.start,
    end: second.end,
    message: 'found',
    data: { right: first.text },
    confidence: 0.93,
    fixes: [{ replacement: first.text }],
  };
}
