import { majorityForm, majorityPlaces } from '../engine/consistency.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, defineRule } from '../engine/rule.js';
import { digitUses, type PlacedDigits, placedDigits } from './digit-uses.js';
import { decimalMarkFor, grouped, groupMarkFor, systemsIn } from './digits.js';

/** How the thousands of a number are written: with a mark between them, or without. */
type Grouping = 'marked' | 'plain';
type GroupingUse = PlacedDigits & { readonly form: Grouping };

export default defineRule({
  id: 'numbers/grouping',
  level: 'document',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'فواصل الآلاف',
      why: 'تفصل فاصلة الآلاف بين كل ثلاث خانات من اليمين: «100,000» لا «1,00,000». ويلتزم المقال كتابتها أو تركها في الأعداد المتماثلة.',
    },
    en: {
      title: 'Thousands separators',
      why: 'A separator divides groups of three digits: 100,000, not 1,00,000. One article either writes it in numbers of the same size or leaves it out.',
    },
  },
  messages: {
    groups: {
      ar: 'فاصلة الآلاف تفصل ثلاث خانات: «{right}».',
      en: 'Thousands are divided into groups of three digits: “{right}”.',
    },
    swapped: {
      ar: 'الفاصلتان متبادلتان، فالنقطة للعشري والفاصلة للآلاف: «{right}».',
      en: 'The two marks have changed places: “{right}”.',
    },
    marked: {
      ar: 'سائر أعداد المقال بفاصلة آلاف ({count}): «{right}».',
      en: 'Other numbers of the article have a thousands separator ({count}): “{right}”.',
    },
    plain: {
      ar: 'سائر أعداد المقال بلا فاصلة آلاف ({count}): «{right}».',
      en: 'Other numbers of the article have no thousands separator ({count}): “{right}”.',
    },
    house: { ar: 'الصيغة المعتمدة: «{right}».', en: 'The house style: “{right}”.' },
    majority: { ar: 'الصيغة الغالبة في المقال.', en: 'The form that prevails in the article.' },
  },
  options: {
    separator: {
      type: 'string',
      enum: ['majority', 'always', 'never'],
      default: 'majority',
      description: {
        ar: 'فاصلة الآلاف: ما يغلب في المقال (majority)، أو دائمًا (always)، أو لا تُكتب (never).',
        en: 'The thousands separator: as most of the article has it (majority), always, or never.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'وزع الديوان 41250 سلة بكلفة 3.150.000.000 دينار، ثم 4.720.000.000 دينار.',
        marks: '41250',
        fixed: 'وزع الديوان 41,250 سلة بكلفة 3.150.000.000 دينار، ثم 4.720.000.000 دينار.',
      },
      { text: 'تبرع بمبلغ 1,00,000 دينار.', marks: '1,00,000', fixed: 'تبرع بمبلغ 100,000 دينار.' },
      { text: 'بلغ عدد السكان 12,34,567 نسمة.', marks: '12,34,567', fixed: 'بلغ عدد السكان 1,234,567 نسمة.' },
      { text: 'بلغ السعر 6.000,5 ليرة.', marks: '6.000,5', fixed: 'بلغ السعر 6,000.5 ليرة.' },
      { text: 'باع ١٬٠٠٬٠٠٠ نسخة.', marks: '١٬٠٠٬٠٠٠', fixed: 'باع ١٠٠٬٠٠٠ نسخة.' },
      {
        text: 'حضر 6000 مشجع، ثم 7,500 مشجع، ثم 8,200 مشجع.',
        marks: '6000',
        fixed: 'حضر 6,000 مشجع، ثم 7,500 مشجع، ثم 8,200 مشجع.',
      },
      {
        text: 'باعت الشركة 12000 سيارة و15000 دراجة و20,000 قطعة.',
        marks: '20,000',
        fixed: 'باعت الشركة 12000 سيارة و15000 دراجة و20000 قطعة.',
      },
      {
        text: 'وزعت 25000 سلة.',
        marks: '25000',
        fixed: 'وزعت 25,000 سلة.',
        options: { separator: 'always' },
      },
      {
        text: 'وزعت 25,000 سلة.',
        marks: '25,000',
        fixed: 'وزعت 25000 سلة.',
        options: { separator: 'never' },
      },
    ],
    valid: [
      'بلغ المبلغ 3.150.000.000 دينار، ثم 4.720.000.000 دينار.',
      'في عام 2015 حضر 7,500 مشجع و8,200 لاعب.',
      'اتصل على 70123456، والبرنامج بإصدار 10.1.2 على 192.168.1.1.',
      'حضر 100,000 مشجع وبلغت الكلفة 1,234,567.5 دينار.',
      'وزعت 5000 سلة و12,500 كتاب و20,000 قلم.',
      'يحمل اللاعبون الأرقام 1,2,3 و10,11,12.',
      'رقم الملف 12345 والحصيلة 15,000 دينار و20,000 ريال.',
      'عند 33.5,36.3 تقع العاصمة.',
      'بلغ السعر 1.500.000 ليرة.',
    ],
  },
  *check(document, context) {
    const uses = placedDigits(document, (block) => context.feature(digitUses, block));
    for (const use of uses) {
      if (use.digits.shape === 'malformed' && use.role !== 'code') yield malformed(use);
    }
    // Many houses leave the separator out of four digits alone, so numbers of four digits are their own case.
    for (const size of ['four', 'more'] as const) {
      const own = uses.flatMap((use) => (sizeOf(use) === size ? [{ ...use, form: groupingOf(use) }] : []));
      yield* unlike(own, context.options.separator);
    }
  },
});

/** The numbers that are not written as the house, or most of the article, has them. */
function* unlike(uses: readonly GroupingUse[], house: unknown): Generator<DocumentReport> {
  const right = house === 'always' ? 'marked' : house === 'never' ? 'plain' : majorityForm(uses);
  if (!right) return;
  const related = house === 'majority' ? majorityPlaces(uses, right, 'majority') : [];
  const count = counted(uses.filter(({ form }) => form === right).length, TIMES);
  for (const { block, start, end, text, form } of uses) {
    if (form === right) continue;
    const mark = majorityForm(uses.flatMap((use) => markOf(use, text))) ?? groupMarkFor(text);
    const replacement = right === 'marked' ? grouped(text, mark) : text.replace(/[,.٬]/g, '');
    yield {
      block,
      start,
      end,
      message: house === 'majority' ? right : 'house',
      severity: 'warning',
      data: { right: replacement, count },
      fixes: [{ replacement }],
      related,
    };
  }
}

/** Whole quantities of four digits, and larger ones; `undefined` for all that is no quantity. */
function sizeOf({ digits, role, text, mayBeLabel }: PlacedDigits): 'four' | 'more' | undefined {
  if (role !== 'quantity' || mayBeLabel || digits.value === undefined || digits.decimalMark !== undefined)
    return undefined;
  if (digits.shape !== 'integer' && digits.shape !== 'grouped') return undefined;
  const length = text.length - (text.match(/[,.٬]/g)?.length ?? 0);
  return length < 4 ? undefined : length === 4 ? 'four' : 'more';
}

/** The mark of a number in the same digits as `text`. */
function markOf({ text: other, digits }: PlacedDigits, text: string): readonly { readonly form: string }[] {
  // A point would make a fraction of the number: 41.250.
  if (!digits.groupMark || digits.groupMark === '.') return [];
  return systemsIn(other)[0] === systemsIn(text)[0] ? [{ form: digits.groupMark }] : [];
}

function groupingOf({ digits }: PlacedDigits): Grouping {
  return digits.shape === 'grouped' ? 'marked' : 'plain';
}

function malformed({ block, start, end, text, digits }: PlacedDigits): DocumentReport {
  const right = regrouped(text, digits.groupMark ?? '', digits.decimalMark);
  const isSwapped = digits.decimalMark === ',' || digits.decimalMark === '٬';
  return {
    block,
    start,
    end,
    message: isSwapped ? 'swapped' : 'groups',
    data: { right },
    confidence: 0.95,
    fixes: [{ replacement: right }],
  };
}

/** The number in groups of three, with the marks that belong to its digits. */
function regrouped(text: string, groupMark: string, decimalMark: string | undefined): string {
  const at = decimalMark === undefined ? text.length : text.lastIndexOf(decimalMark);
  const whole = text.slice(0, at).split(groupMark).join('');
  if (decimalMark === undefined) return grouped(whole, groupMark);
  return grouped(whole, groupMarkFor(text)) + decimalMarkFor(text) + text.slice(at + 1);
}
