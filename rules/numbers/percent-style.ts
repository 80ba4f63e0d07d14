import { majorityForm, majorityPlaces, type Use } from '../engine/consistency.js';
import type { Block } from '../engine/document.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, type DocumentView, defineRule } from '../engine/rule.js';
import { isSign, PERCENT_FORMS, type Percentage, type PercentForm, percentages } from './percentages.js';

type PercentUse = Use<PercentForm> & Percentage & { readonly heading: boolean };

export default defineRule({
  id: 'numbers/percent-style',
  level: 'document',
  severity: 'warning',
  fix: 'safe',
  docs: {
    ar: {
      title: 'صيغة النسبة المئوية',
      why: 'تُكتب النسبة بالعلامة («30٪» أو «30%») أو بالكلمات («30 في المئة»)، وكلها صحيح، لكن المقال الواحد يلتزم صيغة واحدة. وتلتصق العلامة بالرقم وتأتي بعده: «69%» لا «%69» ولا «69 %».',
    },
    en: {
      title: 'How percentages are written',
      why: 'A percentage is written with a sign (30٪ or 30%) or in words (30 في المئة); each is right, but one article keeps to one of them. The sign stands straight after the number: 69%, not %69 or 69 %.',
    },
  },
  messages: {
    mixed: {
      ar: 'النسبة مكتوبة هنا بصيغة «{here}»، وفي سائر المقال بصيغة «{there}» ({count}): وحِّد الصيغة واكتب «{right}».',
      en: 'This percentage is written with “{here}”, the others in the article with “{there}” ({count}): keep to one form and write “{right}”.',
    },
    before: {
      ar: 'علامة النسبة تأتي بعد الرقم: «{right}».',
      en: 'The per cent sign stands after the number: “{right}”.',
    },
    spaced: {
      ar: 'علامة النسبة تلتصق بالرقم بلا مسافة: «{right}».',
      en: 'There is no space between the number and the per cent sign: “{right}”.',
    },
    doubled: {
      ar: 'تُذكر النسبة مرة واحدة: «{right}».',
      en: 'Per cent is said once: “{right}”.',
    },
    house: {
      ar: 'صيغة النسبة المعتمدة: «{right}».',
      en: 'The house style for percentages: “{right}”.',
    },
    majority: { ar: 'الصيغة الغالبة في المقال.', en: 'The form that prevails in the article.' },
  },
  options: {
    style: {
      type: 'string',
      enum: ['majority', ...PERCENT_FORMS],
      default: 'majority',
      description: {
        ar: 'صيغة النسبة المئوية: الغالبة في المقال (majority) أو صيغة بعينها.',
        en: 'The form of percentages: the one that prevails in the article (majority), or a certain one.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'قدمت إسرائيل 69٪ من الواردات، وهو ما يمثل 17٪ من الصادرات، وتشتري أكثر من 30 في المائة من النفط.',
        marks: '30 في المائة',
        fixed: 'قدمت إسرائيل 69٪ من الواردات، وهو ما يمثل 17٪ من الصادرات، وتشتري أكثر من 30٪ من النفط.',
      },
      {
        text: 'نما الاقتصاد بنسبة 3.8%، مقارنة مع 4.2% قبل عام. وانخفضت الواردات بنسبة 12 في المئة.',
        marks: '12 في المئة',
        fixed: 'نما الاقتصاد بنسبة 3.8%، مقارنة مع 4.2% قبل عام. وانخفضت الواردات بنسبة 12%.',
      },
      {
        text: 'ارتفعت الأسعار 5 في المئة، ثم 7 في المئة، وتراجعت الأجور 3%.',
        marks: '3%',
        fixed: 'ارتفعت الأسعار 5 في المئة، ثم 7 في المئة، وتراجعت الأجور 3 في المئة.',
      },
      {
        text: 'صوت 40 بالمئة لصالح القرار، و35 بالمئة ضده، وامتنع 25 في المئة.',
        marks: '25 في المئة',
        fixed: 'صوت 40 بالمئة لصالح القرار، و35 بالمئة ضده، وامتنع 25 بالمئة.',
      },
      {
        text: 'بلغت النسبة 40 بالمائة، ثم 50 في المائة.',
        marks: '50 في المائة',
        fixed: 'بلغت النسبة 40 بالمائة، ثم 50 بالمائة.',
      },
      {
        text: 'بلغت النسبة 20% ثم 30% ثم 40٪ في آخر العام.',
        marks: '40٪',
        fixed: 'بلغت النسبة 20% ثم 30% ثم 40% في آخر العام.',
      },
      {
        text: 'بلغت نسبة المشاركة %69 في الجولة الأولى.',
        marks: '%69',
        fixed: 'بلغت نسبة المشاركة 69% في الجولة الأولى.',
      },
      {
        text: 'بلغت نسبة المشاركة ٪٦٩ في الجولة الأولى.',
        marks: '٪٦٩',
        fixed: 'بلغت نسبة المشاركة ٦٩٪ في الجولة الأولى.',
      },
      {
        text: 'بلغت نسبة المشاركة 69 % في الجولة الأولى.',
        marks: '69 %',
        fixed: 'بلغت نسبة المشاركة 69% في الجولة الأولى.',
      },
      {
        text: 'خسر السهم 5 % وكسب المؤشر 7% في يوم واحد.',
        marks: '5 %',
        fixed: 'خسر السهم 5% وكسب المؤشر 7% في يوم واحد.',
      },
      {
        text: 'تراوحت الزيادة بين %10 و%15، بحسب الوزارة.',
        marks: ['%10', '%15'],
        fixed: 'تراوحت الزيادة بين 10% و15%، بحسب الوزارة.',
      },
      {
        text: 'توقع المصرف نموا بنسبة 2% أو 3%، وتضخما بين 10-15 في المئة.',
        marks: '10-15 في المئة',
        fixed: 'توقع المصرف نموا بنسبة 2% أو 3%، وتضخما بين 10-15%.',
      },
      {
        text: 'زادت الحصة 8٪ في الربع الأول.\n\nوتراجعت 2 في المائة في الربع الثاني.\n\nثم زادت 9٪ في الربع الثالث.',
        marks: '2 في المائة',
        fixed: 'زادت الحصة 8٪ في الربع الأول.\n\nوتراجعت 2٪ في الربع الثاني.\n\nثم زادت 9٪ في الربع الثالث.',
      },
      {
        text: 'أيد الاقتراح 1.5 في المائة منهم، ورفضه 97.5 في المائة، والباقون 1%.',
        marks: '1%',
        fixed: 'أيد الاقتراح 1.5 في المائة منهم، ورفضه 97.5 في المائة، والباقون 1 في المائة.',
      },
      {
        text: 'ارتفع ٣٠ في المئة ثم ٤٠٪ ثم ٥٠٪ ثم ٦٠٪.',
        marks: '٣٠ في المئة',
        fixed: 'ارتفع ٣٠٪ ثم ٤٠٪ ثم ٥٠٪ ثم ٦٠٪.',
      },
      { text: 'ارتفع المؤشر 25%% هذا العام.', marks: '25%%', fixed: 'ارتفع المؤشر 25% هذا العام.' },
      { text: 'ارتفع المؤشر 25% في المئة.', marks: '25% في المئة', fixed: 'ارتفع المؤشر 25%.' },
      {
        text: 'ارتفع العدد 30% هذا العام.',
        marks: '30%',
        fixed: 'ارتفع العدد 30 في المئة هذا العام.',
        options: { style: 'في المئة' },
      },
      {
        text: 'ارتفع العدد 30 بالمئة هذا العام، و%20 في العام الماضي.',
        marks: ['30 بالمئة', '%20'],
        fixed: 'ارتفع العدد 30٪ هذا العام، و20٪ في العام الماضي.',
        options: { style: '٪' },
      },
      {
        text: 'يملك الصندوق 51% من الشركة، والبقية «49 بالمائة» للمؤسسين.',
        marks: '49 بالمائة',
        fixed: 'يملك الصندوق 51% من الشركة، والبقية «49%» للمؤسسين.',
      },
      {
        text: 'تراجع السهم -3 في المئة، وزاد المؤشر +5% و+6%.',
        marks: '3 في المئة',
        fixed: 'تراجع السهم -3%، وزاد المؤشر +5% و+6%.',
      },
      {
        text: '- الزراعة: 12%\n- الصناعة: 30 في المئة\n- الخدمات: 58%',
        format: 'markdown',
        marks: '30 في المئة',
        fixed: '- الزراعة: 12%\n- الصناعة: 30%\n- الخدمات: 58%',
      },
    ],
    valid: [
      'بلغت نسبة المشاركة 69% في الجولة الأولى، و71% في الثانية.',
      'بلغت نسبة المشاركة ٦٩٪ في الجولة الأولى.',
      'ارتفعت الأسعار 5 في المئة، ثم 7 في المئة.',
      'صوت 40 بالمئة لصالح القرار و35 بالمئة ضده.',
      'ارتفع العدد 30%، أي ثلاثين في المئة تقريبا.',
      'قال إن ثلاثة في المئة فقط وافقوا، فيما رفض 97%.',
      'كان واثقا مئة في المئة، وحصل على 51% من الأصوات.',
      'زاد 5 نقاط مئوية إلى 30%.',
      'خسر 5 % وكسب 7 % في يوم واحد.',
      'سكن في المئة الثانية من عمر المدينة، ونمت 3%.',
      'يقع المصنع على بعد 30 كيلومترا، وينتج 40% من الإسمنت.',
      'الرابط https://example.com/a%20b يعمل، والنسبة 20%.',
      'النسبة المئوية (%) في الجدول، والقيمة 20%.',
      'انخفضت بنحو 10-15% هذا العام.',
      'انخفضت بين 10% و15% هذا العام.',
      'نما من 5%-7% إلى 9%.',
      'بلغت النسبة 20٪؛ وبلغت الأخرى 30٪.',
      'حصل على 5 أصوات من 10، أي 50%.',
      '# نمو بنسبة 5%\n\nنما الاقتصاد بنسبة 5 في المئة، والزراعة 3 في المئة.',
      { text: '# نمو بنسبة 5%\n\nنما الاقتصاد بنسبة 5 في المئة، والزراعة 3 في المئة.', format: 'markdown' },
      { text: 'ارتفع العدد 30٪ هذا العام.', options: { style: '٪' } },
      { text: 'ارتفع العدد ثلاثين في المئة هذا العام.', options: { style: '%' } },
      { text: '# نمو بنسبة 5 %\n\nنما الاقتصاد بنسبة 5 في المئة، والزراعة 3 في المئة.', format: 'markdown' },
      'في المئة عام الماضية تغير كل شيء.',
      'لا نسب في هذا النص.',
    ],
  },
  *check(document, context) {
    const uses = usesIn(document, (block) => context.feature(percentages, block));
    const { style } = context.options;
    const house = PERCENT_FORMS.find((form) => form === style);
    const right = house ?? prevailing(uses);
    if (!right) return;
    const signs = uses.filter(({ form }) => isSign(form));
    const spacedThroughout = signs.length > 1 && signs.every(({ slip }) => slip === 'spaced');
    const count = counted(uses.filter(({ form }) => form === right).length, TIMES);
    const related = house ? [] : majorityPlaces(uses, right, 'majority');
    const isHeadlineAlone = headlineAlone(uses);
    for (const use of uses) {
      if (isHeadlineAlone(use)) continue;
      const differs = use.form !== right && !(use.heading && isSign(use.form) && !isSign(right));
      if (!differs && (!use.slip || (use.slip === 'spaced' && spacedThroughout))) continue;
      const replacement = written(use.number, differs ? right : use.form);
      const place = { block: use.block, start: use.start, end: use.end };
      yield (
        differs
          ? {
              ...place,
              message: house ? 'house' : 'mixed',
              data: { here: use.form, there: right, right: replacement, count },
              fixes: [{ replacement, safety: isSign(use.form) === isSign(right) ? 'safe' : 'suggestion' }],
              related,
            }
          : { ...place, message: use.slip ?? 'spaced', data: { right: replacement }, fixes: [{ replacement }] }
      ) satisfies DocumentReport;
    }
  },
});

/** Tells the spaced signs of a headline whose article has words only: the headline has its own room to fill. */
function headlineAlone(uses: readonly PercentUse[]): (use: PercentUse) => boolean {
  const body = uses.filter(({ heading }) => !heading);
  const isOfWords = body.length > 0 && !body.some(({ form }) => isSign(form));
  return ({ heading, slip }) => isOfWords && heading && slip === 'spaced';
}

/** Signs and words are weighed first, then the forms of what prevails: two %, two ٪ and three في المئة are an article of signs. */
function prevailing(uses: readonly PercentUse[]): PercentForm | undefined {
  const body = uses.some(({ heading }) => !heading) ? uses.filter(({ heading }) => !heading) : uses;
  const kind = majorityForm(body.map(({ form }) => ({ form: isSign(form) })));
  return majorityForm(body.filter(({ form }) => isSign(form) === kind));
}

function written(number: string, form: PercentForm): string {
  return isSign(form) ? number + form : `${number} ${form}`;
}

/** Table cells are left out: there a sign stands for want of room. In headlines too, so they do not count where there is a body. */
function usesIn(document: DocumentView, inBlock: (block: Block) => readonly Percentage[]): PercentUse[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === 'table-cell'
      ? []
      : inBlock(block).map((found) => ({ ...found, block: index, heading: block.kind === 'heading' })),
  );
}
