import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readCounted } from './counted.js';
import { type Numeral, numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/tens-first',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'الآحاد قبل العشرات',
      why: 'تُقدَّم الآحاد على العشرات في العدد المعطوف: «خمسة وثلاثون راكبًا» لا «ثلاثون وخمسة».',
    },
    en: {
      title: 'Ones before tens',
      why: 'In a number of two words the ones come before the tens: خمسة وثلاثون راكبا, not ثلاثون وخمسة.',
    },
  },
  messages: {
    found: { ar: 'تُقدَّم الآحاد على العشرات: «{right}».', en: 'The ones come before the tens: “{right}”.' },
  },
  examples: {
    invalid: [
      { text: 'وصل ثلاثون وخمسة راكبا.', marks: 'ثلاثون وخمسة', fixed: 'وصل خمسة وثلاثون راكبا.' },
      { text: 'في عشرين وثلاث دولة.', marks: 'عشرين وثلاث', fixed: 'في ثلاث وعشرين دولة.' },
    ],
    valid: [
      'وصل خمسة وثلاثون راكبا.',
      'حضر عشرون وغاب خمسة وزراء.',
      'بين عشرين وثلاثين دولة.',
      'قتل ثلاثون وخمسة أصيبوا.',
      'عمر الأول عشرون، وخمسة أطفال معه.',
    ],
  },
  *check(block, context) {
    const all = context.feature(numerals, block);
    for (let i = 0; i + 1 < all.length; i++) {
      const [tens, ones] = [all[i], all[i + 1]];
      const report = tens && ones && isTensFirst(tens, ones, context.lexicon) ? reversed(block, tens, ones) : undefined;
      if (report) yield report;
    }
  },
});

/** Twenty to ninety with one to nine behind them, and a singular that only both together count. */
function isTensFirst(tens: Numeral, ones: Numeral, lexicon: Lexicon): boolean {
  const [ten, moreTens] = tens.parts;
  const [unit, moreOnes] = ones.parts;
  if (moreTens || moreOnes || ten?.word?.slot !== 'ten' || unit?.word?.slot !== 'unit') return false;
  if (ten.definite || ones.proclitics !== 'و' || ones.firstToken !== tens.endToken || !ones.next) return false;
  return readCounted(ones.next.bare, lexicon).some(
    ({ form, noun, definite }) =>
      noun && !definite && (form === 'accusative' || (form === 'singular' && ones.next?.bare.endsWith('ة'))),
  );
}

function reversed({ text }: Block, tens: Numeral, ones: Numeral): BlockReport {
  const right = `${text.slice(ones.start, ones.end)} و${text.slice(tens.start, tens.end)}`;
  return {
    start: tens.start,
    end: ones.end,
    message: 'found',
    data: { right },
    confidence: 0.93,
    fixes: [{ replacement: right }],
  };
}
