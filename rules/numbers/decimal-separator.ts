import { majorityForm, majorityPlaces } from '../engine/consistency.js';
import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token } from '../engine/tokens.js';
import { type DigitUse, digitUses, type PlacedDigits, placedDigits } from './digit-uses.js';
import { decimalMarkFor, groupMarkFor, readDigits, systemsIn } from './digits.js';
import { MONTHS } from './number-contexts.js';

export default defineRule({
  id: 'numbers/decimal-separator',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'الفاصلة العشرية',
      why: 'تُكتب الفاصلة العشرية نقطة مع الأرقام الغربية («3.5») وعلامة «٫» مع الأرقام المشرقية («٣٫٥»)، لا فاصلة الجمل «،». ويلتزم المقال علامة واحدة.',
    },
    en: {
      title: 'The decimal mark',
      why: 'A fraction is divided from the whole by a point with Western digits (3.5) and by ٫ with Arabic-Indic digits (٣٫٥), never by the comma of sentences «،». One article keeps to one mark.',
    },
  },
  messages: {
    comma: {
      ar: 'الفاصلة «،» لا تُكتب بين أجزاء العدد: «{right}».',
      en: 'The comma «،» does not stand inside a number: “{right}”.',
    },
    point: {
      ar: 'الفاصلة العشرية نقطة واحدة بلا مسافة: «{right}».',
      en: 'A fraction has one point and no space: “{right}”.',
    },
    mixed: {
      ar: 'الفاصلة العشرية هنا «{here}»، وفي سائر المقال «{there}» ({count}): وحِّدها واكتب «{right}».',
      en: 'The decimal mark here is “{here}”, elsewhere in the article “{there}” ({count}): keep to one and write “{right}”.',
    },
    house: { ar: 'الفاصلة العشرية المعتمدة: «{right}».', en: 'The house’s decimal mark: “{right}”.' },
    majority: { ar: 'الفاصلة الغالبة في المقال.', en: 'The mark that prevails in the article.' },
  },
  options: {
    mark: {
      type: 'string',
      enum: ['majority', '.', ',', '٫'],
      default: 'majority',
      description: {
        ar: 'الفاصلة العشرية: الغالبة في المقال (majority) أو علامة بعينها.',
        en: 'The decimal mark: the one that prevails in the article (majority), or a certain one.',
      },
    },
  },
  examples: {
    invalid: [
      { text: 'ارتفعت الأسعار بنسبة 3،1 في المئة.', marks: '3،1', fixed: 'ارتفعت الأسعار بنسبة 3.1 في المئة.' },
      { text: 'بلغت الخسائر 1،5 مليون دولار.', marks: '1،5', fixed: 'بلغت الخسائر 1.5 مليون دولار.' },
      { text: 'بلغت الخسائر ١،٥ مليون دولار.', marks: '١،٥', fixed: 'بلغت الخسائر ١٫٥ مليون دولار.' },
      { text: 'نما الاقتصاد 0،4% في الربع الأول.', marks: '0،4', fixed: 'نما الاقتصاد 0.4% في الربع الأول.' },
      { text: 'بلغ السعر 3..5 دولارات.', marks: '3..5', fixed: 'بلغ السعر 3.5 دولارات.' },
      { text: 'تراوحت الكلفة بين 3.2 و4..1 ملايين.', marks: '4..1', fixed: 'تراوحت الكلفة بين 3.2 و4.1 ملايين.' },
      { text: 'نما الاقتصاد 3 .5 في المئة.', marks: '3 .5', fixed: 'نما الاقتصاد 3.5 في المئة.' },
      { text: 'سعر التطبيق 1،99 دولار.', marks: '1،99', fixed: 'سعر التطبيق 1.99 دولار.' },
      { text: 'تتراوح الأسعار بين 695 و2،500 دولار.', marks: '2،500', fixed: 'تتراوح الأسعار بين 695 و2,500 دولار.' },
      {
        text: 'نما القطاع 3,5% ثم 4,2% ثم 2،7% هذا العام.',
        marks: '2،7',
        fixed: 'نما القطاع 3,5% ثم 4,2% ثم 2,7% هذا العام.',
      },
      {
        text: 'نما القطاع 3.5% ثم 4.2%، وتراجع 2,7% هذا العام.',
        marks: '2,7',
        fixed: 'نما القطاع 3.5% ثم 4.2%، وتراجع 2.7% هذا العام.',
      },
      {
        text: 'زادت المبيعات ٣٫٥ في المئة ثم ٤٫١ في المئة ثم ٢.٧ في المئة.',
        marks: '٢.٧',
        fixed: 'زادت المبيعات ٣٫٥ في المئة ثم ٤٫١ في المئة ثم ٢٫٧ في المئة.',
      },
      {
        text: 'بلغ المتوسط 7.25 نقطة.',
        marks: '7.25',
        fixed: 'بلغ المتوسط 7,25 نقطة.',
        options: { mark: ',' },
      },
    ],
    valid: [
      'ارتفعت الأسعار 3.5% ثم 4.1%.',
      'حضر 15. 20 منهم غادروا.',
      'الإصدار 3 ..5 من القائمة.',
      'بلغ العدد 15... 20 في الغالب.',
      'ارتفعت الأسعار ٣٫٥ في المئة.',
      'ارتفعت الأسعار 3,5% ثم 4,1%.',
      'سجل اللاعبون أرقامهم 3، 5 على التوالي.',
      'يحمل اللاعبون الأرقام 1،2،3 في التشكيلة.',
      'نصت المادتان 3،5 من القانون على ذلك.',
      'في عامي 2015،2016 تراجع الإنتاج.',
      'ينتهي الدوام الساعة 18،5 في الشتاء.',
      'بلغ العدد 1,250 طنا، ثم 2.5 مليون طن.',
      'الإصدار 10.1.2 والإصدار 3,1 من البرنامج، بسعر 2.5 دولار.',
      'في 30.5.2023 عقد الاجتماع، وزادت الحصة 2.5%.',
      'تصل السرعة إلى 100،و50 في المدن.',
      'سجلت الموازنة 12.5 مليارا و3,400 وظيفة جديدة.',
      'بلغ السعر 2.500 دينار بدلا من 2,5 دينار.',
    ],
  },
  *check(document, context) {
    const uses = placedDigits(document, (block) => context.feature(digitUses, block));
    const decimals = uses.flatMap((use) => (isDecimal(use) ? [{ ...use, form: use.digits.decimalMark ?? '' }] : []));
    const house = context.options.mark === 'majority' ? undefined : String(context.options.mark);
    for (const systems of [['western'], ['arabic-indic', 'persian']]) {
      const own = decimals.filter(({ text }) => systems.includes(systemsIn(text)[0] ?? ''));
      const right = house ?? majorityForm(own);
      if (right === undefined) continue;
      const related = house ? [] : majorityPlaces(own, right, 'majority');
      const count = counted(own.filter(({ form }) => form === right).length, TIMES);
      for (const { block, start, end, text, form } of own) {
        if (form === right) continue;
        const replacement = text.replace(form, right);
        yield {
          block,
          start,
          end,
          message: house ? 'house' : 'mixed',
          severity: 'warning',
          data: { here: form, there: right, right: replacement, count },
          fixes: [{ replacement }],
          related,
        } satisfies DocumentReport;
      }
    }
    const markOf = (text: string): string =>
      house ??
      majorityForm(decimals.filter((use) => systemsIn(use.text)[0] === systemsIn(text)[0])) ??
      decimalMarkFor(text);
    for (const [block, content] of document.blocks.entries())
      for (const slip of context.feature(commaSlips, content))
        yield { block, ...slip, ...fixesOf(slip, markOf(slip.whole)) };
  },
});

function isDecimal({ digits, role }: PlacedDigits | DigitUse): boolean {
  if (digits.shape !== 'decimal' || digits.ambiguous) return false;
  return role !== 'code' && role !== 'time' && role !== 'label';
}

/** Two runs of digits with an Arabic comma and no space between them. */
interface CommaSlip extends Span {
  readonly whole: string;
  readonly fraction: string;
  readonly message: 'comma' | 'point';
}

function fixesOf({ whole, fraction }: CommaSlip, mark: string): Pick<DocumentReport, 'data' | 'fixes' | 'confidence'> {
  const decimal = whole + mark + fraction;
  const rights = looksLikeThousands(whole, fraction) ? [whole + groupMarkFor(whole) + fraction, decimal] : [decimal];
  const fixes = rights.map((replacement) => ({
    replacement,
    safety: rights.length > 1 ? ('suggestion' as const) : ('safe' as const),
  }));
  return { data: { right: rights[0] ?? '' }, fixes, confidence: 0.97 };
}

function looksLikeThousands(whole: string, fraction: string): boolean {
  return fraction.length === 3 && whole.length <= 3 && readDigits(whole).value !== 0;
}

/** What lists numbers: المادتان 3،5. */
const LISTS: ReadonlySet<string> = new Set(
  (
    'مادتان مادتين مواد فقرتان فقرتين فقرات بندان بندين بنود عامي عامين أعوام سنوات أرقام رقمان رقمين صفحتان صفحتين صفحات ' +
    'آيتان آيتين آيات يومي أيام طابقان طابقين طوابق جولتان جولتين جولات دقيقتين دقائق'
  ).split(' '),
);

/** 3..5 and 3 .5: one mark of a fraction too many, or a space before it. */
function pointSlipAt({ tokens, text }: Block, point: Token): CommaSlip | undefined {
  const whole = tokens[point.index - 1];
  const second = tokens[point.index + 1];
  const isDoubled = second?.text === '.' && second.start === point.end && whole?.end === point.start;
  const isApart = whole !== undefined && text.slice(whole.end, point.start) === ' ';
  const fraction = isDoubled ? tokens[point.index + 2] : second;
  if (whole?.kind !== 'number' || fraction?.kind !== 'number' || (!isDoubled && !isApart)) return undefined;
  if (fraction.start !== (isDoubled ? second : point).end) return undefined;
  if (readDigits(whole.text).shape !== 'integer' || readDigits(fraction.text).shape !== 'integer') return undefined;
  const goesOn = /^[.:/-]\d/.test(text.slice(fraction.end, fraction.end + 2));
  if (goesOn || /[.:/\-A-Za-z]$/.test(text.slice(Math.max(0, whole.start - 1), whole.start))) return undefined;
  return { start: whole.start, end: fraction.end, whole: whole.text, fraction: fraction.text, message: 'point' };
}

const commaSlips = defineFeature<readonly CommaSlip[]>({
  name: 'comma-in-number',
  compute(block) {
    const found: CommaSlip[] = [];
    for (const comma of block.tokens) {
      const slip =
        comma.text === '،' ? slipAt(block, comma) : comma.text === '.' ? pointSlipAt(block, comma) : undefined;
      if (slip) found.push(slip);
    }
    return found;
  },
});

function slipAt({ tokens }: Block, comma: Token): CommaSlip | undefined {
  const whole = tokens[comma.index - 1];
  const fraction = tokens[comma.index + 1];
  if (whole?.kind !== 'number' || fraction?.kind !== 'number') return undefined;
  if (whole.end !== comma.start || fraction.start !== comma.end) return undefined;
  if (readDigits(whole.text).shape !== 'integer' || readDigits(fraction.text).shape !== 'integer') return undefined;
  const before = tokens[whole.index - 1];
  const after = tokens[fraction.index + 1];
  if (before?.text === '،' && before.end === whole.start) return undefined;
  if (after?.start === fraction.end && /[،:/]/.test(after.text)) return undefined;
  if (before?.end === whole.start && /[:/]/.test(before.text)) return undefined;
  if (isListed(before, after) || whole.text.length === 4 || isHour(before, fraction)) return undefined;
  return { start: whole.start, end: fraction.end, whole: whole.text, fraction: fraction.text, message: 'comma' };
}

/** «الساعة 18،5»: minutes and hours that changed places. */
function isHour(before: Token | undefined, { text }: Token): boolean {
  return before?.text === 'الساعة' && text.length === 1;
}

/** Numbers of a list, and two days of a month: 3،5 أيار. */
function isListed(before: Token | undefined, after: Token | undefined): boolean {
  if (after?.kind === 'word' && MONTHS.has(after.bare)) return true;
  return before?.kind === 'word' && stemStarts(before.bare).some((start) => LISTS.has(before.bare.slice(start)));
}
