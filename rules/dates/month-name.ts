import { type BlockReport, defineRule } from '../engine/rule.js';
import { dates } from './dates.js';
import type { MonthPart } from './mention.js';
import { nearMonths } from './near-months.js';

const ALEFS = /[أإآا]/g;
const ARTICLE = /(?:^| )(?:ال)?/g;

export default defineRule({
  id: 'dates/month-name',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'اسم شهر فيه خطأ',
      why: 'أسماء الشهور معدودة ولكل منها رسم ثابت: أبريل وأغسطس وأكتوبر وأيلول وأيار بهمزة قطع، وآذار وآب بمدّة، وتشرين الأول والثاني وكانون الأول والثاني بأل التعريف. وأسماء كل بلد صحيحة فيه: جويلية، غشت، تموز.',
    },
    en: {
      title: 'A misspelled name of a month',
      why: 'The names of months are few and each has one spelling: أبريل، أغسطس، أكتوبر، أيلول and أيار begin with a hamza, آذار and آب with a madda, and the second word of تشرين الأول and كانون الثاني has its article. Names of every country are right: جويلية، غشت، تموز.',
    },
  },
  messages: {
    hamza: {
      ar: 'اسم الشهر يُكتب بالهمزة: «{right}».',
      en: 'The month’s name has a hamza: “{right}”.',
    },
    article: {
      ar: 'جزء اسم الشهر الثاني معرَّف بأل: «{right}».',
      en: 'The second word of the month’s name has the article: “{right}”.',
    },
    letters: {
      ar: 'اسم الشهر «{right}»، لا «{written}».',
      en: 'The month is “{right}”, not “{written}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'بدأ العام الدراسي في ابريل الماضي.', marks: 'ابريل', fixed: 'بدأ العام الدراسي في أبريل الماضي.' },
      { text: 'يفتتح المتحف في 12 اغسطس المقبل.', marks: 'اغسطس', fixed: 'يفتتح المتحف في 12 أغسطس المقبل.' },
      { text: 'يفتتح المتحف في 12 اكتوبر 2023.', marks: 'اكتوبر', fixed: 'يفتتح المتحف في 12 أكتوبر 2023.' },
      {
        text: 'انتهت الحملة في سبتمر (أيلول) الماضي.',
        marks: 'سبتمر',
        fixed: 'انتهت الحملة في سبتمبر (أيلول) الماضي.',
      },
      { text: 'وقع الاتفاق في تشرين اول 2021.', marks: 'تشرين اول', fixed: 'وقع الاتفاق في تشرين الأول 2021.' },
      { text: 'وقع الاتفاق في 5 تشرين ثاني 2021.', marks: 'تشرين ثاني', fixed: 'وقع الاتفاق في 5 تشرين الثاني 2021.' },
      { text: 'وقع الاتفاق في كانون ثاني 2021.', marks: 'كانون ثاني', fixed: 'وقع الاتفاق في كانون الثاني 2021.' },
      { text: 'وقع الاتفاق في كانون الاول 2021.', marks: 'كانون الاول', fixed: 'وقع الاتفاق في كانون الأول 2021.' },
      { text: 'زار الوفد بيروت في 14 اذار 2019.', marks: 'اذار', fixed: 'زار الوفد بيروت في 14 آذار 2019.' },
      { text: 'زار الوفد بيروت في 14 أذار 2019.', marks: 'أذار', fixed: 'زار الوفد بيروت في 14 آذار 2019.' },
      { text: 'جرت الانتخابات في 6 ايار 2018.', marks: 'ايار', fixed: 'جرت الانتخابات في 6 أيار 2018.' },
      { text: 'منذ ايلول الفائت لم يصدر بيان.', marks: 'ايلول', fixed: 'منذ أيلول الفائت لم يصدر بيان.' },
      { text: 'هز انفجار المرفأ في 4 اب 2020.', marks: 'اب', fixed: 'هز انفجار المرفأ في 4 آب 2020.' },
      { text: 'هز انفجار المرفأ في 4 أب/أغسطس 2020.', marks: 'أب', fixed: 'هز انفجار المرفأ في 4 آب/أغسطس 2020.' },
      {
        text: 'تسلم المنصب في نوفبر (تشرين الثاني) 2013.',
        marks: 'نوفبر',
        fixed: 'تسلم المنصب في نوفمبر (تشرين الثاني) 2013.',
      },
      { text: 'اعتمد الدستور في 9 افريل 1989.', marks: 'افريل', fixed: 'اعتمد الدستور في 9 أفريل 1989.' },
      { text: 'صدر الحكم يوم 15 ديسمبير 2022.', marks: 'ديسمبير', fixed: 'صدر الحكم يوم 15 ديسمبر 2022.' },
      { text: 'صدر الحكم يوم 15 فبرابر 2022.', marks: 'فبرابر', fixed: 'صدر الحكم يوم 15 فبراير 2022.' },
      { text: 'صدر الحكم في شهر سبتمير.', marks: 'سبتمير', fixed: 'صدر الحكم في شهر سبتمبر.' },
      { text: 'صدر الحكم في 3 أغشطس (آب) الماضي.', marks: 'أغشطس', fixed: 'صدر الحكم في 3 أغسطس (آب) الماضي.' },
      { text: 'بين 10 و12 نوفنبر المقبل.', marks: 'نوفنبر', fixed: 'بين 10 و12 نوفمبر المقبل.' },
      { text: 'كتب حزيرن (يونيو) نهاية الفصل.', marks: 'حزيرن', fixed: 'كتب حزيران (يونيو) نهاية الفصل.' },
      { text: 'وفي أوكتوبر 2019 خرجت المظاهرات.', marks: 'أوكتوبر', fixed: 'وفي أكتوبر 2019 خرجت المظاهرات.' },
      { text: 'من ابريل إلى اغسطس.', marks: ['ابريل', 'اغسطس'], fixed: 'من أبريل إلى أغسطس.' },
    ],
    valid: [
      'بدأ العام الدراسي في أبريل الماضي.',
      'بدأ العام الدراسي في إبريل الماضي.',
      'في 5 يوليه 1962 وفي 23 يوليو 1952.',
      'في 14 جويلية 2011 وفي 14 يوليوز 2011.',
      'في غشت وشتنبر ونونبر ودجنبر.',
      'مارس الرياضة منذ صغره.',
      'آب من سفره بعد عام.',
      'اب الطفل حضر الجلسة.',
      'وقال أب لثلاثة أطفال إنه خائف.',
      'في 4 آب/أغسطس 2020.',
      'كانت حرب تشرين أول حرب يخوضها.',
      'صدرت جريدة تشرين أول أمس.',
      'قدم كانون التدفئة دفئا للبيت.',
      'سجل 3 أهداف 2012 في مرمى خصمه.',
      'باع 12 سيارة 2019 مستعملة.',
      'غنت أوت سايدر في الحفل.',
      'رأى 5 مباريات الماضي أمامه.',
      'تشرين الأول وتشرين الثاني وكانون الأول.',
      'في أوغسطس الماضي.',
      'زار مايوركا 2012 مع أسرته.',
      'ذكر الكاتب جوان 2019 في روايته.',
    ],
  },
  *check(block, context) {
    for (const date of context.feature(dates, block)) {
      if (date.kind !== 'named') continue;
      for (const part of date.pair ? [date.month, date.pair] : [date.month])
        if (part.name.slip && part.name.calendar === 'gregorian') yield reportOf(block.text, part, [part.name.name]);
    }
    for (const part of nearMonths(block, context.lexicon)) {
      if (part.name.calendar === 'hijri') continue;
      const names = [part.name, ...part.others].map(({ name }) => name);
      yield { ...reportOf(block.text, part, names), ...(names.length > 1 ? { confidence: 0.9 } : {}) };
    }
  },
});

/** What to say of a name that is a slip of `names`, the likeliest first; the fix is safe where there is one. */
export function reportOf(text: string, part: MonthPart, names: readonly string[]): BlockReport {
  const written = text.slice(part.start, part.end);
  const [right = ''] = names;
  return {
    start: part.start,
    end: part.end,
    message: kindOf(written, right),
    data: { written, right },
    fixes: names.map((name) => ({ replacement: name, ...(names.length > 1 ? { safety: 'suggestion' as const } : {}) })),
  };
}

function kindOf(written: string, right: string): 'hamza' | 'article' | 'letters' {
  const bare = (text: string): string => text.replace(ALEFS, 'ا');
  if (bare(written) === bare(right)) return 'hamza';
  return bare(written).replace(ARTICLE, ' ') === bare(right).replace(ARTICLE, ' ') ? 'article' : 'letters';
}
