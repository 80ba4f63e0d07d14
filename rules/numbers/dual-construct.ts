import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { hasOtherReading, readCounted } from './counted.js';
import { isGoverned } from './governed-case.js';
import { isMeasure } from './noun-forms.js';
import { NOT_COUNTED } from './number-contexts.js';
import { type Numeral, numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/dual-construct',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'نون المثنى قبل المعدود',
      why: 'تُحذف نون «مئتان» و«ألفان» و«مليونان» حين يضاف العدد إلى معدوده: «مئتا رجل»، «ألفي دينار»، «مليوني نسمة». وتبقى حين ينفرد: «دفع ألفين».',
    },
    en: {
      title: 'The nun of a dual before the noun',
      why: 'مئتان, ألفان and مليونان lose their ن before what they count: مئتا رجل, ألفي دينار, مليوني نسمة. Alone they keep it: دفع ألفين.',
    },
  },
  messages: {
    found: {
      ar: 'تُحذف نون المثنى لأن المعدود بعده مضاف إليه: «{right}».',
      en: 'The dual loses its ن before the noun that it counts: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'تضم المدينة مليونين نسمة.', marks: 'مليونين', fixed: 'تضم المدينة مليوني نسمة.' },
      { text: 'دفع ألفين دينار ثمنا للحاسوب.', marks: 'ألفين', fixed: 'دفع ألفي دينار ثمنا للحاسوب.' },
      { text: 'تبرع بمئتين دولار للجمعية.', marks: 'مئتين', fixed: 'تبرع بمئتي دولار للجمعية.' },
      { text: 'وصل إلى الميدان مئتان رجل.', marks: 'مئتان', fixed: 'وصل إلى الميدان مئتا رجل.' },
      { text: 'شارك في العرض ألفان جندي.', marks: 'ألفان', fixed: 'شارك في العرض ألفا جندي.' },
      { text: 'بني القصر منذ مئتان عام.', marks: 'مئتان', fixed: 'بني القصر منذ مئتي عام.' },
      { text: 'زرعت البلدية مائتين شجرة.', marks: 'مائتين', fixed: 'زرعت البلدية مائتي شجرة.' },
      { text: 'خسر المصرف مليارين يورو.', marks: 'مليارين', fixed: 'خسر المصرف ملياري يورو.' },
      { text: 'باع ثلاثة آلاف ومئتين نسخة.', marks: 'مئتين', fixed: 'باع ثلاثة آلاف ومئتي نسخة.' },
    ],
    valid: [
      'تضم المدينة مليوني نسمة، ودفع ألفي دينار.',
      'دفع ألفين، ثم دفع مئتين أخريين.',
      'دفع ألفين وخمسمئة دينار.',
      'شارك مئتان وعشرون لاعبا.',
      'كان ذلك عام ألفين قبل الأزمة.',
      'تبرع بمئتين نقدا، وبألفين شيكا.',
      'بلغ مليونين عدد السكان.',
      'قتل مئتان منهم في المعركة.',
      'حصل على ألفين من الأصوات.',
      'بين ألفين وثلاثة آلاف متظاهر.',
      'في سنة ألفين كتب روايته الأولى.',
    ],
  },
  *check(block, context) {
    for (const numeral of context.feature(numerals, block)) {
      const report = withNun(block, numeral, context.lexicon);
      if (report) yield report;
    }
  },
});

/** What a count is said of, rather than counted: بلغ مليونين عدد السكان. By singular. */
const SAID_OF: ReadonlySet<string> = new Set(
  'عدد قيمة ثمن سعر مجموع حصيلة كلفة تكلفة نصيب دخل راتب أجر شيك'.split(' '),
);

function withNun(block: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { parts, next, role } = numeral;
  const last = parts[parts.length - 1];
  if (role !== 'quantity' || !next || NOT_COUNTED.has(next.bare)) return undefined;
  if (last?.word?.number !== 'dual' || last.word.construct || last.definite) return undefined;
  const counts = readCounted(next.bare, lexicon).some(
    ({ noun, definite, form }) =>
      noun &&
      !definite &&
      !SAID_OF.has(noun.singular) &&
      (form === 'singular' || (form === 'accusative' && (noun.human || isMeasure(noun)))),
  );
  if (!counts || (hasOtherReading(next.bare, lexicon) && !next.bare.endsWith('ة'))) return undefined;
  const stem = last.text.slice(0, -2);
  const right = stem + (last.text.endsWith('ين') || isGoverned(block.tokens, numeral) ? 'ي' : 'ا');
  return {
    start: last.start,
    end: last.end,
    message: 'found',
    data: { right },
    confidence: 0.97,
    fixes: [{ replacement: right }],
  };
}
