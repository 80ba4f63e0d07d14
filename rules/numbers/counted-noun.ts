import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Noun } from '../lexicon/nouns.js';
import {
  type CountedForm,
  type CountedReading,
  formFor,
  type Government,
  governmentOf,
  hasOtherReading,
  ofValue,
  readCounted,
  STRICT_AFTER_HUNDRED,
  satisfies,
  variesAfterHundred,
} from './counted.js';
import { isFew } from './gender-agreement.js';
import { followsTens, isBookRatherThanWriter, isClosed, isMeasured, isSum, isVerbLike } from './not-counted.js';
import { isMeasure } from './noun-forms.js';
import { NOT_COUNTED } from './number-contexts.js';
import { isFractionLike, mayBeLabel, type Numeral, numerals, otherEndOf } from './numerals.js';
import { closesPhrase, isUnit } from './phrase-end.js';

export default defineRule({
  id: 'numbers/counted-noun',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'المعدود بعد العدد',
      why: 'تمييز العدد جمع مجرور بعد 3 إلى 10 («3 كتب»)، ومفرد منصوب بعد 11 إلى 99 («15 طالبًا»، «20 دولة»)، ومفرد مجرور بعد المئة والألف ومضاعفاتهما («100 دولار»). والعبرة في العدد المركب بجزئه الأخير: «103 كتب»، ويُقبل المفرد هناك («103 كتاب») ما لم تشدد الدار.',
    },
    en: {
      title: 'The noun after a number',
      why: 'A counted noun is plural after 3–10 (3 كتب), singular accusative after 11–99 (15 طالبا، 20 دولة), and singular genitive after hundreds and thousands (100 دولار). In a longer number the last part decides, 103 كتب, though the singular is accepted there unless the house is strict.',
    },
  },
  messages: {
    plural: {
      ar: 'المعدود بعد الأعداد من 3 إلى 10 جمع مجرور: «{right}».',
      en: 'After 3 to 10 the counted noun is plural: “{right}”.',
    },
    yaa: {
      ar: 'تُحذف ياء الاسم المنقوص المنوّن: «{right}».',
      en: 'The plural of a noun that ends in ـٍ loses its ي here: “{right}”.',
    },
    accusative: {
      ar: 'المعدود بعد الأعداد من 11 إلى 99 مفرد منصوب: «{right}».',
      en: 'After 11 to 99 the counted noun is singular, in the accusative: “{right}”.',
    },
    genitive: {
      ar: 'المعدود بعد المئة والألف والمليون مفرد مجرور: «{right}».',
      en: 'After hundreds, thousands and millions the counted noun is singular, in the genitive: “{right}”.',
    },
  },
  options: { strictAfterHundred: STRICT_AFTER_HUNDRED },
  examples: {
    invalid: [
      { text: 'قرأ التلميذ 3 كتابا في الصيف.', marks: 'كتابا', fixed: 'قرأ التلميذ 3 كتب في الصيف.' },
      { text: 'تخرج في المعهد 15 طلاب.', marks: 'طلاب', fixed: 'تخرج في المعهد 15 طالبا.' },
      { text: 'شاركت في القمة 20 دول من القارة.', marks: 'دول', fixed: 'شاركت في القمة 20 دولة من القارة.' },
      { text: 'يبلغ سعر التذكرة 100 دولارات.', marks: 'دولارات', fixed: 'يبلغ سعر التذكرة 100 دولار.' },
      { text: 'أمضى في المنفى 10 سنة.', marks: 'سنة', fixed: 'أمضى في المنفى 10 سنوات.' },
      { text: 'تأخرت الرحلة 5 ساعة بسبب الضباب.', marks: 'ساعة', fixed: 'تأخرت الرحلة 5 ساعات بسبب الضباب.' },
      { text: 'أوقفت الشرطة 4 متهما.', marks: 'متهما', fixed: 'أوقفت الشرطة 4 متهمين.' },
      { text: 'عاش في القاهرة 40 أعوام.', marks: 'أعوام', fixed: 'عاش في القاهرة 40 عاما.' },
      { text: 'ضم الوفد 103 عضوا.', marks: 'عضوا', fixed: 'ضم الوفد 103 أعضاء.' },
      {
        text: 'ضم الوفد 103 عضو.',
        marks: 'عضو',
        fixed: 'ضم الوفد 103 أعضاء.',
        options: { strictAfterHundred: true },
      },
      { text: 'قرأ 3 كتاب في أسبوع.', marks: 'كتاب', fixed: 'قرأ 3 كتب في أسبوع.' },
      { text: 'في المكتبة 4 كتاب عن الخيل.', marks: 'كتاب', fixed: 'في المكتبة 4 كتب عن الخيل.' },
      { text: 'يشتري كل شهر 3 كتاب جديد.', marks: 'كتاب', fixed: 'يشتري كل شهر 3 كتب جديد.' },
      { text: 'اشترت المكتبة سبعة كتاب.', marks: 'كتاب', fixed: 'اشترت المكتبة سبعة كتب.' },
      { text: 'وقف خمسون رجل في الساحة.', marks: 'رجل', fixed: 'وقف خمسون رجلا في الساحة.' },
      { text: 'حضر خمسة عشر لاعب إلى الملعب.', marks: 'لاعب', fixed: 'حضر خمسة عشر لاعبا إلى الملعب.' },
      { text: 'قتل ألفي رجلا في المعركة.', marks: 'رجلا', fixed: 'قتل ألفي رجل في المعركة.' },
      { text: 'جاء بألف جنديا إلى الحصن.', marks: 'جنديا', fixed: 'جاء بألف جندي إلى الحصن.' },
      {
        text: 'عاد إلى بلده بعد 18 شهر قضاها في السجن.',
        marks: 'شهر',
        fixed: 'عاد إلى بلده بعد 18 شهرا قضاها في السجن.',
      },
      { text: 'مساحة الشقة 95 متر مربع.', marks: 'متر مربع', fixed: 'مساحة الشقة 95 مترا مربعا.' },
      { text: 'خيموا في الوادي ست ليالي.', marks: 'ليالي', fixed: 'خيموا في الوادي ست ليال.' },
      { text: 'قدمت المطربة خمس أغاني في الحفل.', marks: 'أغاني', fixed: 'قدمت المطربة خمس أغان في الحفل.' },
      { text: 'وزع خمسة عشر قلم على التلاميذ.', marks: 'قلم', fixed: 'وزع خمسة عشر قلما على التلاميذ.' },
      {
        text: 'يقع الحصن على مسافة 40 كيلومتر جنوب البلدة.',
        marks: 'كيلومتر',
        fixed: 'يقع الحصن على مسافة 40 كيلومترا جنوب البلدة.',
      },
      {
        text: 'تخرج في المعهد 90 طالب معظمهم من الريف.',
        marks: 'طالب',
        fixed: 'تخرج في المعهد 90 طالبا معظمهم من الريف.',
      },
      { text: 'في الصف عشرون طلابا.', marks: 'طلابا', fixed: 'في الصف عشرون طالبا.' },
      { text: 'في المكتبة 3000 كتب نادرة.', marks: 'كتب', fixed: 'في المكتبة 3000 كتاب نادرة.' },
      { text: 'تسلم التبرع 200 أشخاص.', marks: 'أشخاص', fixed: 'تسلم التبرع 200 شخص.' },
      { text: 'بلغت الديون 5 ملايين دولارات.', marks: 'دولارات', fixed: 'بلغت الديون 5 ملايين دولار.' },
      { text: 'شارك في السباق 20 ألف أشخاص.', marks: 'أشخاص', fixed: 'شارك في السباق 20 ألف شخص.' },
      { text: 'غاب عن المباراة خمسة عشر لاعبين.', marks: 'لاعبين', fixed: 'غاب عن المباراة خمسة عشر لاعبا.' },
      { text: 'زار الوفد عشرين مدن.', marks: 'مدن', fixed: 'زار الوفد عشرين مدينة.' },
      { text: 'حضر ثلاثة وزيرا الافتتاح.', marks: 'وزيرا', fixed: 'حضر ثلاثة وزراء الافتتاح.' },
      { text: 'احتاج المشروع إلى مئة مهندسين.', marks: 'مهندسين', fixed: 'احتاج المشروع إلى مئة مهندس.' },
      { text: 'قضى بين 12 و15 سنوات في السجن.', marks: 'سنوات', fixed: 'قضى بين 12 و15 سنة في السجن.' },
      { text: 'خلال الـ5 سنة الماضية تغير كل شيء.', marks: 'سنة', fixed: 'خلال الـ5 سنوات الماضية تغير كل شيء.' },
      { text: 'سجن ٢٥ أعوام.', marks: 'أعوام', fixed: 'سجن ٢٥ عاما.' },
      { text: 'يعرض المتحف 13 أشياء نادرة.', marks: 'أشياء', fixed: 'يعرض المتحف 13 شيئا نادرة.' },
      { text: 'أصدرت المحكمة 12 قضاة جددا.', marks: 'قضاة', fixed: 'أصدرت المحكمة 12 قاضيا جددا.' },
      { text: 'بلغ عددهم 50 شخص.', marks: 'شخص', fixed: 'بلغ عددهم 50 شخصا.' },
      { text: 'افتتحت الوزارة 11 مستشفيات.', marks: 'مستشفيات', fixed: 'افتتحت الوزارة 11 مستشفى.' },
    ],
    valid: [
      'قرأ 3 كتب و15 رواية و20 مقالا و100 قصيدة.',
      'أمضى 10 أيام في المستشفى و11 يوما في البيت.',
      'وصل عشرات الدول ومئات المندوبين.',
      'يوافق 3 أيار عيد الصحافة، و15 شوال موعد الاختبارات.',
      'نصت المادة 3 على ذلك، وحمل الرقم 3 لاعب جديد.',
      'سجل في الدقيقة 5 هدفا رائعا.',
      'بلغ المعدل 3.5 ملايين، ثم 2.2 مليون شخص.',
      'ارتفعت الأسعار 20 في المئة.',
      'يلتقيان الساعة 8 مساء.',
      'توفي عن 75 عاما.',
      'في عام 2010 شخص الأطباء المرض.',
      'فاز الفريق 3-1، وخسر 15-12 شوطا.',
      'تراوحت المدة بين 10-15 يوما.',
      'يلزم هذا من 15 إلى 20 طالب علم.',
      'خصص المصرف 300 ألف دولار و12 مليون يورو.',
      'سعر الكتاب 5 يورو، وسعر المجلة 40 يورو.',
      'أطلقت سامسونغ هاتف غالاكسي 6 مقدمة عروضا جديدة.',
      'الشبكة 5G تغطي 15 مدينة.',
      'تراجعت إصابات كوفيد-19 أسابيع عدة.',
      'اتصلوا بالرقم 0096115 دقائق قبل الموعد.',
      'سجن 3 منهم، وأصيب 12 آخرون.',
      'صدر المرسوم رقم 15 أشهرا قبل الانتخابات.',
      'حكم 15 قرنا، وعاش 7 قرون.',
      'عند خط العرض 32 شمالا و35 شرقا.',
      { text: '| 15 دول | 3 كتاب |\n|---|---|\n| أ | ب |', format: 'markdown' },
      'ألف كتبا كثيرة.',
      'لست شاعرا ولا كاتبا، ولست طبيبا.',
      'تناول الفصل الثاني عشر قصيدة للمتنبي، والباب السابع عشر كتاب الأغاني.',
      'سجل الفرع 12 مليونا مبيعات هذا الصيف.',
      'أبعاد الجدارية 12 * 40 متر.',
      'شحن التاجر 30 طن قمح إلى الميناء.',
      'قدمت خمس أغاني حب، وأقام ثلاث ليال، وزار أربع نواد.',
      'حضر بضعة عشر رجلا.',
      'منح 15 يوم عمل إضافيا، و12 شهر خدمة.',
      'مساحة الشقة 120 مترا مربعا، والأرض 300 متر مربع.',
      'ضم الوفد 103 عضو و106 أعضاء و101 عضو.',
      'اجتمع 3 كتاب في المقهى، واجتمع سبعة كتاب في الاتحاد.',
      'وقف خمسون رجل أمن حول المبنى.',
      'ألفا كتابا عن الحرب، وألفا رواية.',
      'كتب ألف ليلة وليلة.',
      'بلغ الوزن ثلاثة وأربعين فاصلة ثمانية كيلوغرام.',
      'شارك 103 طلاب و111 طالبة و100 معلم.',
      'غاب اثنى عشر يوما.',
      'أفرج عن 8 مشتبه بهم.',
      'العنوان: ص.ب 80204 جدة.',
      '100 مليار خسائر الشركات من العاصفة.',
      'تحدث 3 كتاب عن الأزمة.',
      'دفع دولار 100 ثمنا للكتاب.',
    ],
  },
  *check(block, context) {
    if (block.kind === 'table-cell') return;
    for (const numeral of context.feature(numerals, block)) {
      const square = squareUnit(block, numeral, context.lexicon);
      if (square) yield square;
      const report = misfit(block, numeral, context.lexicon, context.options.strictAfterHundred === true);
      if (report) yield report;
    }
  },
});

function misfit(block: Block, numeral: Numeral, lexicon: Lexicon, strict: boolean): BlockReport | undefined {
  const { next, role } = numeral;
  if (!next || (role !== 'quantity' && role !== 'range') || NOT_COUNTED.has(next.bare)) return undefined;
  if (numeral.parts.some(({ definite }) => definite) || isVerbLike(numeral, next, lexicon)) return undefined;
  const government = governmentOf(numeral);
  if (!government || isMeasured(numeral, lexicon) || isFew(numeral.previous)) return undefined;
  if (followsTens(numeral)) return undefined;
  const allowed = governmentsOf(block, numeral, government, strict);
  const readings = readCounted(next.bare, lexicon);
  const wrong = readings.find(({ noun, definite }) => noun !== undefined && !definite);
  if (!wrong?.noun) return undefined;
  const yaa = withYaa(block, readings, next, government, lexicon);
  if (yaa) return yaa;
  const notMeant = government === 'plural' && isBookRatherThanWriter(block, numeral, next);
  for (const reading of readings) {
    if (notMeant && reading.noun?.human) continue;
    // طلابا may be read as the singular of a word that nobody writes.
    if (wrong.form === 'plural-accusative' && !reading.noun) continue;
    if (allowed.some((asked) => satisfies(reading, asked, lexicon))) return undefined;
  }
  if (government === 'genitive' && (isSum(wrong) || isClosed(numeral, wrong))) return undefined;
  if (wrong.form === 'singular' && !notMeant && isLikelyRight(block, numeral, wrong, next, government, lexicon))
    return undefined;
  return reportOf(next, nounsOf(readings), government, wrong.form, lexicon);
}

/** What may follow: what the number asks for, what the other end of a range does, and the singular where usage varies. */
function governmentsOf(block: Block, numeral: Numeral, own: Government, strict: boolean): readonly Government[] {
  const other = otherEndOf(block, numeral);
  const ofOther = other === undefined ? undefined : ofValue(other);
  const last = numeral.parts[numeral.parts.length - 1];
  const varies = !strict && last !== undefined && variesAfterHundred(last);
  return [own, ...(ofOther ? [ofOther] : []), ...(varies ? (['genitive'] as const) : [])];
}

function nounsOf(readings: readonly CountedReading[]): readonly Noun[] {
  return [...new Set(readings.flatMap(({ noun, definite }) => (noun && !definite ? [noun] : [])))];
}

/** A singular without a mark may be no counted noun, or lack its tanween because a complement follows: 15 طالب علم. */
function isLikelyRight(
  block: Block,
  numeral: Numeral,
  { noun }: CountedReading,
  next: WordToken,
  government: Government,
  lexicon: Lexicon,
): boolean {
  if (isFractionLike(block, numeral)) return true;
  // A singular in ة is what is counted even after a noun that may have a number: تأخرت الرحلة 5 ساعة.
  const { previous } = numeral;
  const isKnown = previous?.kind === 'word' && lexicon.accepts(previous.bare);
  if (/^(?:به|في|علي|إلي|من|عن)(?:م|ما|ن)$/.test(block.tokens[next.index + 1]?.text ?? '')) return true;
  // An unknown name may be numbered, but not before a unit: غرينغوتس 40 عاما.
  if (mayBeLabel(numeral, lexicon) && !isUnit(noun) && !(isKnown && next.bare.endsWith('ة'))) return true;
  const closes = closesPhrase(block, next, noun, lexicon);
  // خمسون رجل في الساحة: after these words something is counted, whatever verb the word may be elsewhere.
  const isCounted =
    closes && numeral.style !== 'digits' && (noun?.human || (government === 'accusative' && noun?.plurals.length));
  const isOther = hasOtherReading(next.bare, lexicon) && !isCounted;
  if (government === 'plural') return !next.bare.endsWith('ة') && isOther;
  return isOther || !closes;
}

/** 50 متر مربع: the unit and its adjective both have the tanween of the accusative. */
function squareUnit(block: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { next, role } = numeral;
  const power = next && block.tokens[next.index + 1];
  if (!next || role !== 'quantity' || power?.kind !== 'word' || !/^(?:مربع|مكعب)ا?$/.test(power.bare)) return undefined;
  if (governmentOf(numeral) !== 'accusative') return undefined;
  const unit = readCounted(next.bare, lexicon).find(({ form, noun }) => form === 'singular' && noun && isMeasure(noun));
  const singular = unit?.noun && formFor(unit.noun, 'accusative', lexicon);
  if (singular === undefined || singular === next.bare) return undefined;
  const right = `${singular} ${power.bare.replace(/ا?$/, 'ا')}`;
  return {
    start: next.start,
    end: power.end,
    message: 'accusative',
    data: { right },
    severity: 'warning',
    confidence: 0.93,
    fixes: [{ replacement: right, safety: 'suggestion' }],
  };
}

/** ست ليالي: the plural of a noun in ـٍ loses its ي where nothing is joined to it. */
function withYaa(
  block: Block,
  readings: readonly CountedReading[],
  next: WordToken,
  government: Government,
  lexicon: Lexicon,
): BlockReport | undefined {
  if (government !== 'plural' || !next.bare.endsWith('ي')) return undefined;
  const right = next.bare.slice(0, -1);
  const noun = readings.find(
    ({ form, definite, noun: listed }) => form === 'plural' && !definite && listed?.plurals[0] === right,
  )?.noun;
  if (!noun || !closesPhrase(block, next, noun, lexicon)) return undefined;
  return {
    start: next.start,
    end: next.end,
    message: 'yaa',
    data: { right },
    severity: 'warning',
    confidence: 0.92,
    fixes: [{ replacement: right, safety: 'suggestion' }],
  };
}

function reportOf(
  { start, end }: WordToken,
  nouns: readonly Noun[],
  government: Government,
  form: CountedForm,
  lexicon: Lexicon,
): BlockReport | undefined {
  const rights = [...new Set(nouns.flatMap((noun) => formFor(noun, government, lexicon) ?? []))];
  const [right] = rights;
  if (right === undefined) return undefined;
  const certain = form !== 'singular' && rights.length === 1;
  return {
    start,
    end,
    message: government,
    data: { right },
    severity: certain ? 'error' : 'warning',
    confidence: certain ? 0.97 : 0.9,
    fixes: rights.map((replacement) => ({ replacement, safety: certain ? 'safe' : 'suggestion' })),
  };
}
