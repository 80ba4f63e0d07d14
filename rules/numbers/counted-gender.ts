import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Gender, Lexicon } from '../lexicon/lexicon.js';
import {
  type Few,
  fewWords,
  type GenderedWords,
  genderedWords,
  genderOf,
  genderOfCounted,
  genderOfPlural,
  genderOfSingular,
  inGender,
} from './gender-agreement.js';
import { teenForm, teenGender } from './number-words.js';
import { numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/counted-gender',
  level: 'block',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'تذكير العدد وتأنيثه',
      why: 'تخالف الأعداد من 3 إلى 10 المعدود: «ثلاثة رجال» و«ثلاث نساء»، والعبرة بمفرد المعدود («ثلاثة أيام» لأن اليوم مذكر). ويوافقه 1 و2 و11 و12 والعشرة المركبة: «إحدى عشرة طالبة»، «ثلاث عشرة دولة».',
    },
    en: {
      title: 'The gender of a number',
      why: '3 to 10 take the opposite gender of what they count: ثلاثة رجال but ثلاث نساء; the singular decides (ثلاثة أيام, as يوم is masculine). 1, 2, 11, 12 and the عشر of the teens agree with it: إحدى عشرة طالبة, ثلاث عشرة دولة.',
    },
  },
  messages: {
    masculine: {
      ar: 'المعدود هنا مذكر (العبرة بمفرده)، فالصواب «{right}».',
      en: 'What is counted here is masculine (its singular decides): write “{right}”.',
    },
    feminine: {
      ar: 'المعدود هنا مؤنث (العبرة بمفرده)، فالصواب «{right}».',
      en: 'What is counted here is feminine (its singular decides): write “{right}”.',
    },
    parts: {
      ar: 'جزءا العدد المركب من 13 إلى 19 يختلفان تذكيرًا وتأنيثًا: «ثلاثة عشر» للمذكر و«ثلاث عشرة» للمؤنث.',
      en: 'The two words of 13 to 19 differ in gender: ثلاثة عشر for the masculine, ثلاث عشرة for the feminine.',
    },
    eleven: {
      ar: 'جزءا العددين 11 و12 يتفقان تذكيرًا وتأنيثًا: «أحد عشر» و«اثنا عشر» للمذكر، و«إحدى عشرة» و«اثنتا عشرة» للمؤنث.',
      en: 'The two words of 11 and 12 agree in gender: أحد عشر and اثنا عشر are masculine, إحدى عشرة and اثنتا عشرة feminine.',
    },
  },
  examples: {
    invalid: [
      { text: 'وصل ثلاث رجال إلى المخفر.', marks: 'ثلاث', fixed: 'وصل ثلاثة رجال إلى المخفر.' },
      { text: 'فازت خمسة نساء بالجائزة.', marks: 'خمسة', fixed: 'فازت خمس نساء بالجائزة.' },
      { text: 'تخرجت أحد عشر طالبة.', marks: 'أحد عشر', fixed: 'تخرجت إحدى عشرة طالبة.' },
      { text: 'وقعت ثلاثة عشر دولة على البيان.', marks: 'ثلاثة عشر', fixed: 'وقعت ثلاث عشرة دولة على البيان.' },
      { text: 'غاب ستة سنوات عن بلده.', marks: 'ستة', fixed: 'غاب ست سنوات عن بلده.' },
      { text: 'أقام أربع أيام في الفندق.', marks: 'أربع', fixed: 'أقام أربعة أيام في الفندق.' },
      { text: 'بعد ثماني أشهر عاد إلى العمل.', marks: 'ثماني', fixed: 'بعد ثمانية أشهر عاد إلى العمل.' },
      { text: 'دفع النادي ست ملايين يورو.', marks: 'ست', fixed: 'دفع النادي ستة ملايين يورو.' },
      { text: 'حضر نحو خمس آلاف مشجع.', marks: 'خمس', fixed: 'حضر نحو خمسة آلاف مشجع.' },
      { text: 'شارك اثنتا عشرة لاعبا.', marks: 'اثنتا عشرة', fixed: 'شارك اثنا عشر لاعبا.' },
      { text: 'التقى باثني عشر امرأة.', marks: 'اثني عشر', fixed: 'التقى باثنتي عشرة امرأة.' },
      { text: 'في ثمانية وأربعين ساعة انتهى كل شيء.', marks: 'ثمانية', fixed: 'في ثمان وأربعين ساعة انتهى كل شيء.' },
      { text: 'وزعت خمس وعشرون كتابا.', marks: 'خمس', fixed: 'وزعت خمسة وعشرون كتابا.' },
      { text: 'خلال السنوات الثلاثة الماضية.', marks: 'ثلاثة', fixed: 'خلال السنوات الثلاث الماضية.' },
      { text: 'في الأيام الأربع المقبلة.', marks: 'أربع', fixed: 'في الأيام الأربعة المقبلة.' },
      { text: 'أصيب خمسة عشرة شخصا.', marks: 'خمسة عشرة', fixed: 'أصيب خمسة عشر شخصا.' },
      { text: 'استمر الحصار بضع أيام.', marks: 'بضع', fixed: 'استمر الحصار بضعة أيام.' },
      { text: 'غاب بضعة سنوات.', marks: 'بضعة', fixed: 'غاب بضع سنوات.' },
      { text: 'حضر بضع عشرة رجلا.', marks: 'بضع عشرة', fixed: 'حضر بضعة عشر رجلا.' },
      { text: 'نشرت بضعة عشرة قصيدة.', marks: 'بضعة عشرة', fixed: 'نشرت بضع عشرة قصيدة.' },
      { text: 'سافر بعد خمسا وثلاثين يوما.', marks: 'خمسا', fixed: 'سافر بعد خمسة وثلاثين يوما.' },
      { text: 'سجل إحدى عشر هدفا.', marks: 'إحدى عشر', fixed: 'سجل أحد عشر هدفا.' },
      { text: 'أوقف تسع مسلحين.', marks: 'تسع', fixed: 'أوقف تسعة مسلحين.' },
      { text: 'كان رقمه ثلاثة عشرة.', marks: 'ثلاثة عشرة', fixed: 'كان رقمه ثلاثة عشر.' },
      { text: 'لعبت المنتخبات ثلاثة مباريات.', marks: 'ثلاثة', fixed: 'لعبت المنتخبات ثلاث مباريات.' },
      { text: 'أنشئت واحد وعشرون مدرسة.', marks: 'واحد', fixed: 'أنشئت إحدى وعشرون مدرسة.' },
    ],
    valid: [
      'وصل ثلاثة رجال وخمس نساء وأربعة أطفال.',
      'تخرجت إحدى عشرة طالبة وأحد عشر طالبا.',
      'وقعت ثلاث عشرة دولة، وغاب ثلاثة عشر وفدا.',
      'أقام أربعة أيام وثلاث ليال.',
      'اجتمع رؤساء الدول الثلاثة في العاصمة.',
      'التقى وزراء الخارجية الخمسة.',
      'يملك خمس الأراضي وسبع المساكن.',
      'أفرج عن ثلاثة رهائن وأربعة ضحايا.',
      'ثلاثة آلاف امرأة وستة ملايين طفلة.',
      'حضر بضعة عشر رجلا وبضع عشرة امرأة.',
      'بعد بضع سنوات وبضعة أشهر.',
      'قتل ثلاثة جنوب البلاد، وأصيب خمسة شرق المدينة.',
      'غاب ثلاثة منهم وحضر خمسة آخرون.',
      'السنوات الثلاث والأعوام الأربعة.',
      'خسر ثلاثة أسواق، وفتح ثلاث أسواق.',
      'ضبط ثلاثة وأربعين فاصلة ثمانية كيلوغرام.',
      'جاءت ثلاثة فرق من الدفاع المدني، وغابت ثلاث فرق.',
      'قالت إحدى السيدات إن أحد الرجال غادر.',
      'التقى ثماني عشرة عائلة وثمانية عشر متطوعا.',
      'اثنتان وعشرون مدرسة واثنان وعشرون معهدا.',
      'صدرت ثلاثة معجمات في عام واحد.',
      'كان مطلع القرن الواحد والعشرين قاسية أيامه.',
      'في الليالي العشر وفي الأيام العشرة.',
    ],
  },
  *check(block, context) {
    const { lexicon } = context;
    for (const numeral of context.feature(numerals, block)) {
      if (numeral.style === 'digits' || numeral.role === 'label') continue;
      for (const words of genderedWords(numeral)) {
        const report = reportOn(words, genderOfCounted(block, numeral, words, lexicon));
        if (report) yield report;
      }
    }
    for (const few of fewWords(block)) {
      const report = reportOnFew(few, lexicon);
      if (report) yield report;
    }
  },
});

function reportOnFew({ start, end, gender, next, teen }: Few, lexicon: Lexicon): BlockReport | undefined {
  const wanted = teen ? genderOfSingular(next.bare, lexicon) : genderOfPlural(next.bare, lexicon);
  if (!wanted || (wanted === gender && (!teen || teenGender(teen.bare) === wanted))) return undefined;
  const few = wanted === 'masculine' ? 'بضعة' : 'بضع';
  const right = teen ? `${few} ${teenForm(wanted)}` : few;
  return { start, end, message: wanted, data: { right }, confidence: 0.95, fixes: [{ replacement: right }] };
}

function reportOn(words: GenderedWords, wanted: Gender | undefined): BlockReport | undefined {
  const gender = genderOf(words);
  const { start, end, teen, unit } = words;
  if (!teen && !words.beforeTen && (unit.word?.value ?? 0) < 3) return undefined;
  const place = { start, end };
  if (wanted) {
    if (gender === wanted) return undefined;
    const right = inGender(words, wanted);
    return { ...place, message: wanted, data: { right }, confidence: 0.95, fixes: [{ replacement: right }] };
  }
  if (gender !== undefined || !teen) return undefined;
  return {
    ...place,
    message: (unit.word?.value ?? 0) < 3 ? 'eleven' : 'parts',
    confidence: 0.95,
    fixes: (['masculine', 'feminine'] as const).map((each) => ({ replacement: inGender(words, each) })),
  };
}
