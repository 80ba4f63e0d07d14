import type { Block } from '../engine/document.js';
import { defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { certainReports, certainSlips } from './certain-slips.js';
import { slipReports } from './slip-reports.js';
import { surroundingsOf } from './surroundings.js';

/** ln of how much likelier another word may be before nothing is certain any more: أام الأسبوع. */
const LIKELIER = 3;

/** ءامن, which is no word, with the two letters in one: آمن. */
function inOneLetter({ bare, index }: WordToken, { tokens }: Block, lexicon: Lexicon): string | undefined {
  if (!/[ءأ]ا/.test(bare) || lexicon.accepts(bare)) return undefined;
  const right = bare.replace(/[ءأ]ا/, 'آ');
  if (!lexicon.accepts(right)) return undefined;
  const surroundings = surroundingsOf(tokens, index, lexicon);
  const [best] = lexicon.spelling.judge(bare, surroundings).suggestions;
  return best !== undefined && best.score > lexicon.spelling.weight(right, surroundings) + LIKELIER ? undefined : right;
}

const inTwoLetters = certainSlips('madda-in-two-letters', inOneLetter);

export default defineRule({
  id: 'spelling/madda',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'همزة ومدّ',
      why: 'إذا اجتمعت همزة مفتوحة وألف مد كُتبتا مدّة: «الآن»، «القرآن»، «منشآت»، «آمن».',
    },
    en: {
      title: 'A hamza with a long a',
      why: 'A hamza with a long a after it is written as alef with madda: الآن, القرآن, منشآت, آمن.',
    },
  },
  messages: {
    madda: {
      ar: 'همزة بعدها ألف مد، تُكتبان مدّة: «{right}».',
      en: 'A hamza with a long a is written as alef with madda: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'لا معلومات حتى الان عن الضحايا.', marks: 'الان', fixed: 'لا معلومات حتى الآن عن الضحايا.' },
      { text: 'حفظ الطلاب القران الكريم.', marks: 'القران', fixed: 'حفظ الطلاب القرآن الكريم.' },
      { text: 'استهدف الهجوم منشات نفطية.', marks: 'منشات', fixed: 'استهدف الهجوم منشآت نفطية.' },
      { text: 'وصل الاف اللاجئين إلى الحدود.', marks: 'الاف', fixed: 'وصل آلاف اللاجئين إلى الحدود.' },
      { text: 'اعتقلت الشرطة خمسة اخرين.', marks: 'اخرين', fixed: 'اعتقلت الشرطة خمسة آخرين.' },
      { text: 'تبحث العائلات عن مكان ءامن.', marks: 'ءامن', fixed: 'تبحث العائلات عن مكان آمن.' },
    ],
    valid: [
      'الآن وغدا.',
      'ألان الحديد.',
      'أسف الوزير لما حدث.',
      'عقد قران النجم في القاهرة.',
      'كان آمنا في بيته.',
      'مرأى ومسمع.',
    ],
  },
  *check({ blocks }, context) {
    yield* certainReports(blocks, context, inTwoLetters, () => 'madda', { safety: 'safe' });
    yield* slipReports(
      context,
      ({ kind }) => kind === 'madda',
      () => 'madda',
    );
  },
});
