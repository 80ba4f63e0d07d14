import { majorityForm, majorityPlaces, type Use } from '../engine/consistency.js';
import { defineFeature } from '../engine/feature.js';
import { counted, TIMES } from '../engine/message.js';
import { defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';

/** What a decade ends in: التسعينات, التسعينيات. */
const FORMS = ['ات', 'يات'] as const;
type Form = (typeof FORMS)[number];

const DECADE = /^(?:[وف]?(?:ال|بال|كال|لل|[بلك]))?(عشرين|ثلاثين|أربعين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين)(ي?ات)$/;

interface Decade extends Span {
  readonly form: Form;
}

/** The decades of a block by the plurals of their numerals. */
const decades = defineFeature<readonly Decade[]>({
  name: 'decades',
  compute(block) {
    const found: Decade[] = [];
    for (const token of block.tokens) {
      if (token.kind !== 'word' || !token.bare.endsWith('ات')) continue;
      const form = FORMS.find((ending) => ending === DECADE.exec(token.bare)?.[2]);
      if (form) found.push({ start: token.start, end: token.end, form });
    }
    return found;
  },
});

export default defineRule({
  id: 'dates/decade',
  level: 'document',
  severity: 'warning',
  fix: 'safe',
  docs: {
    ar: {
      title: 'صيغة العقد: التسعينات والتسعينيات',
      why: '«التسعينات» و«التسعينيات» جمعان مستعملان، والثانية ما أقرّه مجمع اللغة بالقاهرة لأعوام العقد. ويلتزم المقال واحدة منهما.',
    },
    en: {
      title: 'How decades are written',
      why: 'Both التسعينات and التسعينيات are in use; the second is what the Cairo academy gives for the years of a decade. An article keeps to one.',
    },
  },
  messages: {
    mixed: {
      ar: 'العقد هنا بصيغة «{here}»، وفي سائر المقال بصيغة «{there}» ({count}): اكتب «{right}».',
      en: 'This decade ends in “{here}”, the others of the article in “{there}” ({count}): write “{right}”.',
    },
    house: { ar: 'الصيغة المعتمدة للعقود: «{right}».', en: 'The house style for decades: “{right}”.' },
    majority: { ar: 'الصيغة الغالبة في المقال.', en: 'The form that prevails in the article.' },
  },
  options: {
    ending: {
      type: 'string',
      enum: ['majority', ...FORMS],
      default: 'majority',
      description: {
        ar: 'صيغة العقود: الغالبة في المقال (majority)، أو «ات» (التسعينات)، أو «يات» (التسعينيات).',
        en: 'How decades end: as most do in the article (majority), in ات (التسعينات), or in يات (التسعينيات).',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'عرف في الثمانينات، ونال الجائزة في التسعينات، ثم عاد إلى أغاني السبعينيات.',
        marks: 'السبعينيات',
        fixed: 'عرف في الثمانينات، ونال الجائزة في التسعينات، ثم عاد إلى أغاني السبعينات.',
      },
      {
        text: 'في ستينيات القرن الماضي وسبعينياته، وفي الستينيات والخمسينات.',
        marks: 'والخمسينات',
        fixed: 'في ستينيات القرن الماضي وسبعينياته، وفي الستينيات والخمسينيات.',
      },
      { text: 'بين الأربعينيات والتسعينات.', marks: 'والتسعينات', fixed: 'بين الأربعينيات والتسعينيات.' },
      {
        text: 'بين الأربعينيات والتسعينيات.',
        marks: ['الأربعينيات', 'والتسعينيات'],
        fixed: 'بين الأربعينات والتسعينات.',
        options: { ending: 'ات' },
      },
      { text: 'موضة التسعينات تعود.', marks: 'التسعينات', fixed: 'موضة التسعينيات تعود.', options: { ending: 'يات' } },
      {
        text: 'للستينات طعم، وللسبعينات طعم، وللثمانينيات طعم.',
        marks: 'وللثمانينيات',
        fixed: 'للستينات طعم، وللسبعينات طعم، وللثمانينات طعم.',
      },
    ],
    valid: [
      'عرف في الثمانينات ونال الجائزة في التسعينات.',
      'عرف في الثمانينيات ونال الجائزة في التسعينيات.',
      'في الستينيات كان ثلاثيني العمر.',
      'التسعينات وحدها.',
      'العشرينيات من عمره.',
      'أصوات الناخبين والبيانات.',
    ],
  },
  *check(document, context) {
    const uses: Use<Form>[] = document.blocks.flatMap((block, index) =>
      context.feature(decades, block).map((decade) => ({ ...decade, block: index })),
    );
    const house = FORMS.find((form) => form === context.options.ending);
    const right = house ?? majorityForm(uses);
    if (!right) return;
    const count = counted(uses.filter(({ form }) => form === right).length, TIMES);
    const related = house ? [] : majorityPlaces(uses, right, 'majority');
    for (const { form, block, start, end } of uses) {
      if (form === right) continue;
      const word = document.blocks[block]?.text.slice(start, end) ?? '';
      const replacement = word.slice(0, -form.length) + right;
      yield {
        ...{ block, start, end, related },
        message: house ? 'house' : 'mixed',
        data: { here: form, there: right, right: replacement, count },
        fixes: [{ replacement }],
      };
    }
  },
});
