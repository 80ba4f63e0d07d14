import { majorityForm, majorityPlaces } from '../engine/consistency.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, defineRule } from '../engine/rule.js';
import { type Amount, amounts, type CurrencyForm } from './money.js';

type PlacedAmount = Amount & { readonly block: number };

export default defineRule({
  id: 'numbers/currency',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'كتابة المبالغ',
      why: 'يُكتب المبلغ بالرمز («$100») أو بالكلمة («100 دولار»)، ويلتزم المقال صيغة واحدة. واسم العملة يأتي بعد الرقم: «100 دولار» لا «دولار 100».',
    },
    en: {
      title: 'How money is written',
      why: 'An amount has a sign ($100) or a word (100 دولار), and one article keeps to one of them. The name of the currency follows the number: 100 دولار, not دولار 100.',
    },
  },
  messages: {
    order: {
      ar: 'اسم العملة يأتي بعد الرقم: «{right}».',
      en: 'The name of the currency follows the number: “{right}”.',
    },
    mixed: {
      ar: 'المبالغ في سائر المقال بصيغة أخرى ({count}): وحِّد الصيغة واكتب «{right}».',
      en: 'Other amounts of the article are written another way ({count}): keep to one and write “{right}”.',
    },
    house: { ar: 'صيغة المبالغ المعتمدة: «{right}».', en: 'The house style for amounts: “{right}”.' },
    majority: { ar: 'الصيغة الغالبة في المقال.', en: 'The form that prevails in the article.' },
  },
  options: {
    style: {
      type: 'string',
      enum: ['majority', 'word', 'sign-before', 'sign-after'],
      default: 'majority',
      description: {
        ar: 'صيغة المبالغ: الغالبة في المقال (majority)، أو كلمة بعد الرقم (word)، أو رمز قبله (sign-before) أو بعده (sign-after).',
        en: 'How money is written: as most of the article has it (majority), with a word, with a sign before the number, or with one after it.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'سعر الهاتف 100 دولار، والحاسوب 500 دولار، والساعة $200.',
        marks: '$200',
        fixed: 'سعر الهاتف 100 دولار، والحاسوب 500 دولار، والساعة 200 دولار.',
      },
      {
        text: 'سعر الهاتف $100 والحاسوب $500 والساعة 200$.',
        marks: '200$',
        fixed: 'سعر الهاتف $100 والحاسوب $500 والساعة $200.',
      },
      {
        text: 'دفع 15 دولارا ثم 20 دولارا ثم €15.',
        marks: '€15',
        fixed: 'دفع 15 دولارا ثم 20 دولارا ثم 15 يورو.',
      },
      { text: 'بلغ السعر دولار 100.', marks: 'دولار 100', fixed: 'بلغ السعر 100 دولار.' },
      { text: 'دفع $5 للتذكرة.', marks: '$5', fixed: 'دفع 5 دولارات للتذكرة.', options: { style: 'word' } },
      { text: 'دفع 45$ للتذكرة.', marks: '45$', fixed: 'دفع 45 دولارا للتذكرة.', options: { style: 'word' } },
      { text: 'دفع 100 دولار.', marks: '100 دولار', fixed: 'دفع $100.', options: { style: 'sign-before' } },
    ],
    valid: [
      'سعر الهاتف 100 دولار والحاسوب 500 دولار.',
      'سعر الهاتف $100 والحاسوب $500.',
      'أنفقت الشركة $200 على كل عامل و5 ملايين دولار على المصنع، ثم $300 على غيره.',
      'بلغ سعر الدولار 100 ليرة.',
      'صرف الدولار 1500 ليرة، وبلغ اليورو 1700.',
      'دفع بالدولار 100 مرة.',
      'حصل على مئة دولار 3 مرات.',
    ],
  },
  *check(document, context) {
    const all: PlacedAmount[] = document.blocks.flatMap((block, index) =>
      block.kind === 'table-cell' ? [] : context.feature(amounts, block).map((each) => ({ ...each, block: index })),
    );
    const { style } = context.options;
    const house = style === 'majority' ? undefined : formNamed(style);
    const comparable = all.filter(({ form }) => form !== 'word-before');
    const right = house ?? majorityForm<CurrencyForm>(comparable, 'word');
    const related = house || !right ? [] : majorityPlaces(comparable, right, 'majority');
    const count = counted(comparable.filter(({ form }) => form === right).length, TIMES);
    for (const { block, start, end, form, written } of all) {
      const isReversed = form === 'word-before';
      const wanted = isReversed ? written.word : right && form !== right ? written[right] : undefined;
      if (wanted === undefined) continue;
      yield {
        block,
        start,
        end,
        message: isReversed ? 'order' : house ? 'house' : 'mixed',
        data: { right: wanted, count },
        fixes: [{ replacement: wanted }],
        related: isReversed ? [] : related,
      } satisfies DocumentReport;
    }
  },
});

function formNamed(option: unknown): CurrencyForm | undefined {
  return option === 'word' || option === 'sign-before' || option === 'sign-after' ? option : undefined;
}
