import { majorityForm, majorityPlaces } from '../engine/consistency.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, defineRule } from '../engine/rule.js';
import { digitUses, type PlacedDigits, placedDigits } from './digit-uses.js';
import { convertDigits, type DigitSystem, systemsIn } from './digits.js';

const NAMES: Readonly<Record<DigitSystem, { readonly ar: string; readonly en: string }>> = {
  western: { ar: '123', en: '123' },
  'arabic-indic': { ar: '١٢٣', en: '١٢٣' },
  persian: { ar: '۱۲۳', en: '۱۲۳' },
};

export default defineRule({
  id: 'numbers/mixed-digits',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'أرقام من نظامين',
      why: 'يُكتب العدد كله بأرقام نظام واحد: «2023» أو «٢٠٢٣» لا «٢٠٢3». ولا تُكتب الأرقام الفارسية (۴، ۵، ۶) في نص عربي، ويلتزم المقال نظامًا واحدًا.',
    },
    en: {
      title: 'Digits of two systems',
      why: 'A number is written in one system throughout: 2023 or ٢٠٢٣, not ٢٠٢3. Persian digits (۴، ۵، ۶) do not belong into Arabic, and one article keeps to one system.',
    },
  },
  messages: {
    number: {
      ar: 'في هذا العدد أرقام من نظامين: «{right}».',
      en: 'This number mixes two systems of digits: “{right}”.',
    },
    persian: { ar: 'هذه أرقام فارسية: «{right}».', en: 'These are Persian digits: “{right}”.' },
    article: {
      ar: 'الأرقام هنا بصيغة {here}، وفي سائر المقال بصيغة {there} ({count}): «{right}».',
      en: 'The digits here are {here}, elsewhere in the article {there} ({count}): “{right}”.',
    },
    house: { ar: 'الأرقام المعتمدة {there}: «{right}».', en: 'The house writes {there}: “{right}”.' },
    majority: { ar: 'الأرقام الغالبة في المقال.', en: 'The digits that prevail in the article.' },
  },
  options: {
    digits: {
      type: 'string',
      enum: ['majority', 'western', 'arabic-indic'],
      default: 'majority',
      description: {
        ar: 'الأرقام: الغالبة في المقال (majority) أو الغربية 123 أو المشرقية ١٢٣.',
        en: 'The digits: those that prevail in the article (majority), Western 123, or Arabic-Indic ١٢٣.',
      },
    },
  },
  examples: {
    invalid: [
      { text: 'وقع الاتفاق في ٢٠٢3 بعد جولات.', marks: '٢٠٢3', fixed: 'وقع الاتفاق في ٢٠٢٣ بعد جولات.' },
      { text: 'سجل اللاعب ٩٩9 نقطة.', marks: '٩٩9', fixed: 'سجل اللاعب ٩٩٩ نقطة.' },
      { text: 'ارتفعت الأسعار ۵۶ في المئة.', marks: '۵۶', fixed: 'ارتفعت الأسعار ٥٦ في المئة.' },
      { text: 'حضر 20 وزيرا و15 نائبا و۴ سفراء.', marks: '۴', fixed: 'حضر 20 وزيرا و15 نائبا و4 سفراء.' },
      {
        text: 'حضر 20 وزيرا و15 نائبا، وغاب ٣ سفراء.',
        marks: '٣',
        fixed: 'حضر 20 وزيرا و15 نائبا، وغاب 3 سفراء.',
      },
      {
        text: 'بلغ العدد ١٥ ثم ٢٠ ثم 3.5 في المئة.',
        marks: '3.5',
        fixed: 'بلغ العدد ١٥ ثم ٢٠ ثم ٣٫٥ في المئة.',
      },
      {
        text: 'حضر 20 وزيرا.',
        marks: '20',
        fixed: 'حضر ٢٠ وزيرا.',
        options: { digits: 'arabic-indic' },
      },
      {
        text: 'أنفق ٦٬٠٠٠ دينار و١٫٥ مليون ريال.',
        marks: ['٦٬٠٠٠', '١٫٥'],
        fixed: 'أنفق 6,000 دينار و1.5 مليون ريال.',
        options: { digits: 'western' },
      },
    ],
    valid: [
      'حضر 20 وزيرا و15 نائبا.',
      'حضر ٢٠ وزيرا و١٥ نائبا.',
      'حلقت طائرات F-16 و٣ مروحيات فوق ٥ مدن.',
      'بدأت خدمة 5G في ٣ مدن و٤ قرى.',
      'على الموقع example.com/2023 تفاصيل عن ٣ مدن.',
      'صدر العدد ٢٠ والعدد ٢١ من المجلة.',
      { text: 'حضر ٢٠ وزيرا.', options: { digits: 'arabic-indic' } },
    ],
  },
  *check(document, context) {
    const uses = placedDigits(document, (block) => context.feature(digitUses, block))
      .filter(({ role }) => role !== 'code')
      .map((use) => ({ ...use, form: systemsIn(use.text)[0] ?? 'western', isMixed: systemsIn(use.text).length > 1 }));
    const pure = uses.filter(({ isMixed, form }) => !isMixed && form !== 'persian');
    const house = houseSystem(context.options.digits);
    const prevailing = house ?? majorityForm(pure);
    const related = house || !prevailing ? [] : majorityPlaces(pure, prevailing, 'majority');
    const count = counted(pure.filter(({ form }) => form === prevailing).length, TIMES);
    for (const use of uses) {
      const slip = use.isMixed ? 'number' : use.form === 'persian' ? 'persian' : undefined;
      if (!slip && use.form === prevailing) continue;
      const right = convertDigits(use.text, use.digits, prevailing ?? fallback(use));
      const { block, start, end } = use;
      const message = slip ?? (house ? 'house' : 'article');
      yield {
        block,
        start,
        end,
        message,
        severity: slip ? 'error' : 'warning',
        data: { right, here: NAMES[use.form], there: NAMES[prevailing ?? 'western'], count },
        // Persian digits alone do not tell which system was meant.
        fixes: (use.form === 'persian' && !prevailing ? BOTH : [prevailing ?? fallback(use)]).map((system) => ({
          replacement: convertDigits(use.text, use.digits, system),
        })),
        related: slip ? [] : related,
      } satisfies DocumentReport;
    }
  },
});

const BOTH: readonly DigitSystem[] = ['arabic-indic', 'western'];

function houseSystem(option: unknown): DigitSystem | undefined {
  return option === 'western' || option === 'arabic-indic' ? option : undefined;
}

/** Of a number of two systems the one that more of its digits are in; ٥٦ for Persian ۵۶. */
function fallback({ text }: PlacedDigits): DigitSystem {
  const western = text.match(/[0-9]/g)?.length ?? 0;
  return western > text.length / 2 ? 'western' : 'arabic-indic';
}
