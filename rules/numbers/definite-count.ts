import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Gender, Lexicon } from '../lexicon/lexicon.js';
import { type CountedReading, readCounted } from './counted.js';
import { genderOfPlural } from './gender-agreement.js';
import { governsOblique, hasPreposition } from './governed-case.js';
import { NOT_COUNTED } from './number-contexts.js';
import { unitForm } from './number-words.js';
import { type Numeral, numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/definite-count',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'تعريف العدد ومعدوده',
      why: 'يُعرَّف العدد من 3 إلى 10 بتقديم المعدود: «السنوات الخمس»، أو بتعريف المعدود وحده: «خمس السنوات». أما «الخمس سنوات» فأجازها بعض النحاة، والأفصح غيرها، ولا تُذكر في ألفاظ الزمان إلا تلميحًا.',
    },
    en: {
      title: 'A definite number and its noun',
      why: 'With 3 to 10 the noun comes first, السنوات الخمس, or it alone has the article, خمس السنوات. الخمس سنوات is allowed by some grammarians, and held to be the weaker form; with units of time it is only a hint.',
    },
  },
  messages: {
    both: {
      ar: 'يُعرَّف جزءا العدد المعطوف معًا: «{right}».',
      en: 'Both parts of the number take the article: “{right}”.',
    },
    found: {
      ar: 'الأفصح في تعريف العدد: «{right}» أو «{other}».',
      en: 'The better form of a definite number is “{right}” or “{other}”.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'خلال الأربع وعشرين ساعة الماضية.',
        marks: 'عشرين',
        fixed: 'خلال الأربع والعشرين ساعة الماضية.',
      },
      {
        text: 'تغير كل شيء في الخمس سنوات الماضية.',
        marks: 'الخمس سنوات',
        fixed: 'تغير كل شيء في السنوات الخمس الماضية.',
      },
      { text: 'قرأ الثلاثة كتب في أسبوع.', marks: 'الثلاثة كتب', fixed: 'قرأ الكتب الثلاثة في أسبوع.' },
      {
        text: 'خلال الثلاثة أشهر المقبلة ينتهي العمل.',
        marks: 'الثلاثة أشهر',
        fixed: 'خلال الأشهر الثلاثة المقبلة ينتهي العمل.',
      },
      { text: 'عاد للأربع مدن نفسها.', marks: 'للأربع مدن', fixed: 'عاد للمدن الأربع نفسها.' },
      { text: 'التقى بالسبعة لاعبين الجدد.', marks: 'بالسبعة لاعبين', fixed: 'التقى باللاعبين السبعة الجدد.' },
      { text: 'في الثلاثة مباريات الأخيرة.', marks: 'الثلاثة مباريات', fixed: 'في المباريات الثلاث الأخيرة.' },
    ],
    valid: [
      'خلال الأربع والعشرين ساعة الماضية.',
      'تغير كل شيء في السنوات الخمس الماضية.',
      'قرأ ثلاثة الكتب، وقرأ الكتب الثلاثة.',
      'الخمسة عشر يوما والعشرون دولة والمئة كتاب.',
      'اجتمع الثلاثة أمس، وغادر الأربعة صباحا.',
      'فاز الخمسة بميداليات ذهبية.',
      'تحدث الثلاثة عن مشاريعهم.',
      'كتبت الطالبات الأربع قصائد عن النهر.',
      'شاهد فيلم «رسائل السبع سنوات» مرتين.',
      'التقى الثلاثة مسؤولين في الوزارة.',
      'زار الأربعة مدارس في المدينة.',
      'كتب الخمسة مقالات عن الحرب.',
    ],
  },
  *check(block, context) {
    for (const numeral of context.feature(numerals, block)) {
      const report = halfDefinite(numeral) ?? misplaced(block, numeral, context.lexicon);
      if (report) yield report;
    }
  },
});

/** الأربع وعشرين ساعة: both parts have the article. */
function halfDefinite({ parts, style }: Numeral): BlockReport | undefined {
  const [unit, ten, more] = parts;
  if (style !== 'words' || more || !unit?.definite || unit.word?.slot !== 'unit') return undefined;
  if (ten?.word?.slot !== 'ten' || ten.definite) return undefined;
  const { start, end, text } = ten;
  const right = `ال${text}`;
  return {
    start,
    end,
    message: 'both',
    data: { right: `وال${text}` },
    confidence: 0.93,
    fixes: [{ replacement: right }],
  };
}

function misplaced(block: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { parts, next, proclitics, firstToken, style } = numeral;
  const [unit, more] = parts;
  const value = unit?.word?.value ?? 0;
  if (style !== 'words' || more || !unit?.definite || !next || value < 3 || value > 10) return undefined;
  const token = block.tokens[firstToken];
  if (token?.kind !== 'word' || token.text !== token.bare || NOT_COUNTED.has(next.bare)) return undefined;
  if (!isIndefinitePlural(readCounted(next.bare, lexicon))) return undefined;
  if (isAdjective(numeral, lexicon) || isTitle(block, numeral.endToken)) return undefined;
  if (mayBeObject(numeral, next.bare, unit.word?.gender)) return undefined;
  const gender = genderOfPlural(next.bare, lexicon) ?? unit.word?.gender ?? 'masculine';
  const number = unitForm(value, gender, false, false);
  const isFor = proclitics.endsWith('لل');
  const lead = proclitics.slice(0, -2);
  const right = `${lead}${withArticle(next.bare, isFor)} ال${number}`;
  const other = `${lead}${isFor ? 'ل' : ''}${number} ال${next.bare}`;
  return {
    start: token.start,
    end: next.end,
    message: 'found',
    data: { right, other },
    confidence: 0.85,
    // «الخمس سنوات» is in every newspaper.
    ...(isTime(next.bare, lexicon) ? { severity: 'info' as const } : {}),
    fixes: [{ replacement: right }, { replacement: other }],
  };
}

function isIndefinitePlural(readings: readonly CountedReading[]): boolean {
  return readings.some(({ form, definite, noun }) => form === 'plural' && !definite && noun);
}

/** By singular. */
const TIMES: ReadonlySet<string> = new Set('سنة عام شهر أسبوع يوم ليلة ساعة دقيقة عقد قرن'.split(' '));

function isTime(plural: string, lexicon: Lexicon): boolean {
  return lexicon.nouns.withPlural(plural).some(({ singular }) => TIMES.has(singular));
}

/** كتبت الطالبات الأربع قصائد: the number belongs to the noun before it. */
function isAdjective({ previous, proclitics }: Numeral, lexicon: Lexicon): boolean {
  if (previous?.kind !== 'word' || proclitics !== 'ال') return false;
  return lexicon.analyse(previous.bare).some(({ noun, proclitics: before }) => noun && /(?:ال|لل)$/.test(before));
}

/** «رسائل السبع سنوات»: titles are left as they are. */
function isTitle({ tokens }: Block, noun: number): boolean {
  return /^["»”]$/.test(tokens[noun + 1]?.text ?? '');
}

/** Plurals that show no accusative, so that they may be an object beside a subject: التقى الثلاثة مسؤولين, زار الثلاثة مدارس. */
const CASELESS = /(?:ات|ين)$|^..ا.ي?.$/;

function mayBeObject({ proclitics, previous }: Numeral, plural: string, gender: Gender | undefined): boolean {
  return CASELESS.test(plural) && gender !== 'feminine' && !hasPreposition(proclitics) && !governsOblique(previous);
}

/** المدن, and after ل للمدن; before ل one lam of three is left out: للاعبين. */
function withArticle(plural: string, isFor: boolean): string {
  if (!isFor) return `ال${plural}`;
  return plural.startsWith('ل') ? `ل${plural}` : `لل${plural}`;
}
