import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { hasOtherReading, readCounted } from './counted.js';
import { governsOblique } from './governed-case.js';
import { dual, isMeasure } from './noun-forms.js';
import { NOT_COUNTED } from './number-contexts.js';
import { isClitic, isFractionLike, mayBeLabel, type Numeral, numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/dual',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'المثنى بدل الرقم 2',
      why: 'العربية تثني الاسم ولا تعده باثنين: «كتابان» أو «كتابين» لا «2 كتاب»، و«مليونا دولار» أو «مليوني دولار» لا «2 مليون دولار».',
    },
    en: {
      title: 'The dual in place of the digit 2',
      why: 'Arabic has a dual: كتابان or كتابين, not 2 كتاب; مليونا دولار or مليوني دولار, not 2 مليون دولار.',
    },
  },
  messages: {
    dual: {
      ar: 'يُثنّى الاسم بدل الرقم 2: «{right}».',
      en: 'The dual stands in place of the digit 2: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'أصدرت الدار 2 رواية في عام واحد.', marks: '2 رواية', fixed: 'أصدرت الدار روايتين في عام واحد.' },
      { text: 'بلغت الكلفة نحو 2 مليون دولار.', marks: '2 مليون', fixed: 'بلغت الكلفة نحو مليوني دولار.' },
      { text: 'نزح أكثر من 2 مليون.', marks: '2 مليون', fixed: 'نزح أكثر من مليونين.' },
      { text: 'أرسلت الوزارة 2 ألف جندي إلى القاعدة.', marks: '2 ألف', fixed: 'أرسلت الوزارة ألفي جندي إلى القاعدة.' },
      { text: 'أدى الحادث إلى إصابة 2 شخص بجروح.', marks: '2 شخص', fixed: 'أدى الحادث إلى إصابة شخصين بجروح.' },
      { text: 'زار الوفد 2 دول في أسبوع.', marks: '2 دول', fixed: 'زار الوفد دولتين في أسبوع.' },
      { text: 'وزعت المكتبة 2 كتاب على كل تلميذ.', marks: '2 كتاب', fixed: 'وزعت المكتبة كتابين على كل تلميذ.' },
      { text: 'وقعت الوزارة 2 اتفاقية.', marks: '2 اتفاقية', fixed: 'وقعت الوزارة اتفاقيتين.' },
    ],
    valid: [
      'أصدرت الدار كتابين في عام واحد.',
      'فاز الفريق 2-1 في المباراة.',
      'يبعد المصنع 2 كيلومتر عن المدينة.',
      'سعر العلبة 2 دولار فقط.',
      'بلغت الكلفة 2.5 مليون دولار.',
      'انتهى الشوط الأول بنتيجة 2 مقابل هدف.',
      'نصت المادة 2 من القانون على ذلك.',
      'يحل في الرقم 2 كتاب آخر.',
      'يصل في 2 أيار إلى بيروت.',
      { text: '| العدد | النوع |\n|---|---|\n| 2 كتاب | جديد |', format: 'markdown' },
      { text: '- 2 بصلة\n- 3 بيضات', format: 'markdown' },
      'زادت الأرباح 2 في المئة.',
    ],
  },
  *check(block, context) {
    if (block.kind === 'table-cell' || block.kind === 'list-item') return;
    for (const numeral of context.feature(numerals, block)) {
      const report = inDual(block, numeral, context.lexicon);
      if (report) yield report;
    }
  },
});

function inDual(block: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { parts, role, firstToken, next } = numeral;
  const [two, scale] = parts;
  if (role !== 'quantity' || two?.digits?.shape !== 'integer' || two.digits.value !== 2 || parts.length > 2)
    return undefined;
  if (isFractionLike(block, numeral)) return undefined;
  const clitic = block.tokens[firstToken - 1];
  const attached = isClitic(clitic) && clitic.end === two.start ? clitic : undefined;
  if (attached && /ال|لل/.test(attached.bare)) return undefined;
  const forms = scale ? scaleForms(scale.text, numeral, lexicon) : nounForms(numeral, lexicon);
  if (forms.length === 0) return undefined;
  const lead = attached?.text.includes('ـ') ? attached : undefined;
  const rights = forms.map((form) => (lead?.bare ?? '') + form);
  const isOblique = governsOblique(numeral.previous) || (attached !== undefined && /[بلك]/.test(attached.bare));
  return {
    start: lead?.start ?? two.start,
    end: scale?.end ?? next?.end ?? two.end,
    message: 'dual',
    data: { right: rights.join('» / «') },
    confidence: 0.9,
    fixes: (isOblique ? rights.slice(0, 1) : rights).map((replacement) => ({ replacement })),
  };
}

/** Oblique first: it serves for the accusative and the genitive. */
function scaleForms(scale: string, { next }: Numeral, lexicon: Lexicon): readonly string[] {
  const isJoined =
    next !== undefined && readCounted(next.bare, lexicon).some(({ noun, definite }) => noun && !definite);
  return isJoined ? [`${scale}ي`, `${scale}ا`] : [`${scale}ين`, `${scale}ان`];
}

function nounForms(numeral: Numeral, lexicon: Lexicon): readonly string[] {
  const { next } = numeral;
  if (!next || NOT_COUNTED.has(next.bare) || mayBeLabel(numeral, lexicon)) return [];
  const readings = readCounted(next.bare, lexicon);
  const listed = readings.find(({ noun, definite, form }) => noun && !definite && form !== 'dual');
  if (!listed?.noun || isMeasure(listed.noun) || readings.some(({ form }) => form === 'dual')) return [];
  if (listed.form === 'singular' && !next.bare.endsWith('ة') && hasOtherReading(next.bare, lexicon)) return [];
  const { noun } = listed;
  return [true, false].flatMap((oblique) => dual(noun, oblique, false) ?? []);
}
