import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readCounted } from './counted.js';
import { genderOfPlural } from './gender-agreement.js';
import { isMeasure } from './noun-forms.js';
import { isClitic, type Numeral, numerals } from './numerals.js';
import { spell } from './spell.js';

export default defineRule({
  id: 'numbers/spelled-small',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  enabled: false,
  docs: {
    ar: {
      title: 'الأعداد الصغيرة: كلمات أو أرقام',
      why: 'تكتب دور كثيرة الأعداد من 3 إلى 10 بالكلمات («ثلاثة كتب») وما فوقها بالأرقام، وتكتبها دور أخرى بالأرقام كلها. وتبقى الأرقام في الوحدات والنسب والتواريخ والأعمار والنتائج.',
    },
    en: {
      title: 'Small numbers: words or digits',
      why: 'Many houses spell out 3 to 10 (ثلاثة كتب) and write digits from there on; others always write digits. Units, percentages, dates, ages and scores keep their digits.',
    },
  },
  messages: {
    words: {
      ar: 'تُكتب الأعداد الصغيرة بالكلمات: «{right}».',
      en: 'Small numbers are written in words: “{right}”.',
    },
    digits: { ar: 'تُكتب الأعداد بالأرقام: «{right}».', en: 'Numbers are written in digits: “{right}”.' },
  },
  options: {
    style: {
      type: 'string',
      enum: ['words', 'digits'],
      default: 'words',
      description: {
        ar: 'الأعداد من 3 إلى 10: بالكلمات (words) أو بالأرقام (digits).',
        en: 'Numbers from 3 to 10: in words, or in digits.',
      },
    },
  },
  examples: {
    invalid: [
      { text: 'قرأ 3 كتب في الصيف.', marks: '3', fixed: 'قرأ ثلاثة كتب في الصيف.' },
      { text: 'زار الوفد 5 مدن.', marks: '5', fixed: 'زار الوفد خمس مدن.' },
      { text: 'حضر ٨ وزراء وغابت ٨ وزيرات.', marks: ['٨', '٨'], fixed: 'حضر ثمانية وزراء وغابت ثماني وزيرات.' },
      { text: 'التقى بـ10 طلاب.', marks: 'بـ10', fixed: 'التقى بعشرة طلاب.' },
      { text: 'قرأ ثلاثة كتب.', marks: 'ثلاثة', fixed: 'قرأ 3 كتب.', options: { style: 'digits' } },
      { text: 'التقى بعشرة طلاب.', marks: 'عشرة', fixed: 'التقى بـ10 طلاب.', options: { style: 'digits' } },
    ],
    valid: [
      'قرأ ثلاثة كتب و15 رواية.',
      'عمره 5 سنوات، ووزنه 8 كيلوغرامات.',
      'ارتفعت الأسعار 3 في المئة، ثم 4%.',
      'يصل في 3 أيار، وينتهي العرض بعد 2:30.',
      'فاز الفريق 3-1 وخسر 4 أهداف مقابل هدف.',
      'نصت المادة 3 على ذلك.',
      'أنفق 5 ملايين دولار.',
      { text: 'قرأ 3 كتب.', options: { style: 'digits' } },
    ],
  },
  *check(block, context) {
    if (block.kind === 'table-cell' || block.kind === 'heading') return;
    const toWords = context.options.style !== 'digits';
    for (const numeral of context.feature(numerals, block)) {
      const report = toWords ? inWords(block, numeral, context.lexicon) : inDigits(numeral, context.lexicon);
      if (report) yield report;
    }
  },
});

/** Ages and scores: 5 سنوات, 3 أهداف. By singular. */
const KEEP_DIGITS: ReadonlySet<string> = new Set('سنة عام هدف نقطة شوط دقيقة'.split(' '));

/** The counted plural after a number from three to ten; `undefined` for what keeps its digits. */
function countsPlainNoun({ next, parts, value, role, previous }: Numeral, lexicon: Lexicon): boolean {
  if (!next || role !== 'quantity' || parts.length !== 1 || value === undefined || value < 3 || value > 10)
    return false;
  if (!Number.isInteger(value) || previous?.kind === 'number') return false;
  const readings = readCounted(next.bare, lexicon);
  return readings.some(
    ({ form, noun }) => form === 'plural' && noun && !isMeasure(noun) && !KEEP_DIGITS.has(noun.singular),
  );
}

function inWords(block: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { next, style, value, firstToken } = numeral;
  if (style !== 'digits' || !next || !countsPlainNoun(numeral, lexicon)) return undefined;
  const gender = genderOfPlural(next.bare, lexicon);
  const clitic = block.tokens[firstToken - 1];
  const attached = isClitic(clitic) && clitic.end === numeral.start ? clitic : undefined;
  if (!gender || (attached && /ال|لل/.test(attached.bare))) return undefined;
  const words = spell(value ?? 0, { gender, case: 'genitive', beforeNoun: true });
  const lead = attached?.text.includes('ـ') ? attached : undefined;
  const right = (lead?.bare ?? '') + words;
  return {
    start: lead?.start ?? numeral.start,
    end: numeral.end,
    message: 'words',
    data: { right },
    fixes: [{ replacement: right }],
  };
}

function inDigits(numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { style, value, proclitics, start, end } = numeral;
  if (style !== 'words' || !countsPlainNoun(numeral, lexicon) || proclitics.includes('ا')) return undefined;
  // A particle is divided from digits by a tatweel: بـ10; و is not.
  const right = (/[بلك]$/.test(proclitics) ? 'ـ' : '') + String(value);
  return { start, end, message: 'digits', data: { right }, fixes: [{ replacement: right }] };
}
