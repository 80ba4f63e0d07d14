import { defineRule } from '../engine/rule.js';
import { withLetters } from '../engine/stem-start.js';
import type { WordToken } from '../engine/tokens.js';
import type { Verdict } from '../lexicon/spelling.js';
import { LIKELY, type MissingHamza } from './missing-hamza.js';
import { missingHamzas } from './missing-hamzas.js';
import { slipKind } from './slip-kind.js';
import { type Suspect, suspectsByPlace } from './suspects.js';

export default defineRule({
  id: 'spelling/hamza-missing',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'همزة القطع الساقطة',
      why: 'همزة القطع جزء من الكلمة تُكتب دائمًا، فوق الألف إن كانت مفتوحة أو مضمومة («أخبار»، «أقيمت») وتحتها إن كانت مكسورة («إلى»، «إعلان»). أما همزة الوصل («اسم»، «استقلال») فلا تُكتب.',
    },
    en: {
      title: 'Missing hamzat qat',
      why: 'Hamzat qat is part of its word and always written: above the alef with an a or u sound (أخبار, أقيمت), below it with an i sound (إلى, إعلان). Hamzat wasl (اسم, استقلال) is not written.',
    },
  },
  messages: {
    above: {
      ar: 'همزة قطع ساقطة، وتُكتب فوق الألف: «{right}».',
      en: 'A hamzat qat is missing; it is written above the alef: “{right}”.',
    },
    below: {
      ar: 'همزة قطع ساقطة، وتُكتب تحت الألف لأنها مكسورة: «{right}».',
      en: 'A hamzat qat is missing; it has an i sound and is written below the alef: “{right}”.',
    },
    either: {
      ar: 'همزة قطع ساقطة: «{right}»، أو «{other}» إن كان ذلك هو المقصود.',
      en: 'A hamzat qat is missing: “{right}”, or “{other}” if that is meant.',
    },
    inner: {
      ar: 'همزة ساقطة في داخل الكلمة: «{right}».',
      en: 'A hamza is missing inside the word: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'اخبار الساعة من غرفة التحرير.', marks: 'اخبار', fixed: 'أخبار الساعة من غرفة التحرير.' },
      { text: 'سافر الوزير الى القاهرة.', marks: 'الى', fixed: 'سافر الوزير إلى القاهرة.' },
      { text: 'والى جانب ذلك وقع اتفاقين.', marks: 'والى', fixed: 'وإلى جانب ذلك وقع اتفاقين.' },
      { text: 'يلتقيان اليوم او غدا.', marks: 'او', fixed: 'يلتقيان اليوم أو غدا.' },
      { text: 'شارك اكثر من مئة متطوع.', marks: 'اكثر', fixed: 'شارك أكثر من مئة متطوع.' },
      { text: 'وصل الوفد مساء امس.', marks: 'امس', fixed: 'وصل الوفد مساء أمس.' },
      { text: 'كان احد المشاركين في الحملة.', marks: 'احد', fixed: 'كان أحد المشاركين في الحملة.' },
      { text: 'تبدأ الدورة يوم الاحد المقبل.', marks: 'الاحد', fixed: 'تبدأ الدورة يوم الأحد المقبل.' },
      { text: 'واضاف المتحدث في مؤتمر صحفي.', marks: 'واضاف', fixed: 'وأضاف المتحدث في مؤتمر صحفي.' },
      { text: 'أقر البرلمان الاوروبي القانون.', marks: 'الاوروبي', fixed: 'أقر البرلمان الأوروبي القانون.' },
      {
        text: 'المباراة التي اقيمت على استاد المدينة.',
        marks: 'اقيمت',
        fixed: 'المباراة التي أقيمت على استاد المدينة.',
      },
      { text: 'ناقشا ايصال المساعدات إلى القطاع.', marks: 'ايصال', fixed: 'ناقشا إيصال المساعدات إلى القطاع.' },
      {
        text: 'وزع المتطوعون الطعام في جميع انحاء البلاد.',
        marks: 'انحاء',
        fixed: 'وزع المتطوعون الطعام في جميع أنحاء البلاد.',
      },
      { text: 'وقال ايضاً إن العمل مستمر.', marks: 'ايضاً', fixed: 'وقال أيضاً إن العمل مستمر.' },
      { text: 'أكد الوزير ان الخطة جاهزة.', marks: 'ان', fixed: 'أكد الوزير أن الخطة جاهزة.' },
      { text: 'قال الوزير ان الخطة جاهزة.', marks: 'ان', fixed: 'قال الوزير إن الخطة جاهزة.' },
      {
        text: 'قالت مصادر في الوزارة، أمس، ان الخطة جاهزة.',
        marks: 'ان',
        fixed: 'قالت مصادر في الوزارة، أمس، إن الخطة جاهزة.',
      },
      { text: 'يجب ان يعود الفريق غدا.', marks: 'ان', fixed: 'يجب أن يعود الفريق غدا.' },
      { text: 'رغم انها الموزع الأول في السوق.', marks: 'انها', fixed: 'رغم أنها الموزع الأول في السوق.' },
      { text: 'مؤكدا انه لن يستقيل.', marks: 'انه', fixed: 'مؤكدا أنه لن يستقيل.' },
      {
        text: 'صرح بان الميناء سيغلق، لان العاصفة تقترب.',
        marks: ['بان', 'لان'],
        fixed: 'صرح بأن الميناء سيغلق، لأن العاصفة تقترب.',
      },
      { text: 'بدا كانه لم يسمع السؤال.', marks: 'كانه', fixed: 'بدا كأنه لم يسمع السؤال.' },
      { text: 'وإذا تأخر القرار، فان الأسعار سترتفع.', marks: 'فان', fixed: 'وإذا تأخر القرار، فإن الأسعار سترتفع.' },
      { text: 'تستمر الحملة الاعلامية شهرا.', marks: 'الاعلامية', fixed: 'تستمر الحملة الإعلامية شهرا.' },
      { text: 'وصلت المساعدات لاول مرة.', marks: 'لاول', fixed: 'وصلت المساعدات لأول مرة.' },
      { text: 'غادر للاسف قبل الافتتاح.', marks: 'للاسف', fixed: 'غادر للأسف قبل الافتتاح.' },
      { text: 'أصيب السائق باصابات خطرة.', marks: 'باصابات', fixed: 'أصيب السائق بإصابات خطرة.' },
      { text: 'تاثير القرار في السوق محدود.', marks: 'تاثير', fixed: 'تأثير القرار في السوق محدود.' },
      { text: 'جاء القطار متاخرا ساعتين.', marks: 'متاخرا', fixed: 'جاء القطار متأخرا ساعتين.' },
      { text: 'بشان المفاوضات لا جديد.', marks: 'بشان', fixed: 'بشأن المفاوضات لا جديد.' },
      { text: 'فاز المنتخب في كاس العالم.', marks: 'كاس', fixed: 'فاز المنتخب في كأس العالم.' },
      { text: 'يقع المصنع في المانيا.', marks: 'المانيا', fixed: 'يقع المصنع في ألمانيا.' },
      { text: 'زار الرئيس افغانستان وايران.', marks: ['افغانستان', 'وايران'], fixed: 'زار الرئيس أفغانستان وإيران.' },
      {
        text: 'اعلنت الشركة نتائجها، واكدت خططها.',
        marks: ['اعلنت', 'واكدت'],
        fixed: 'أعلنت الشركة نتائجها، وأكدت خططها.',
      },
      { text: 'اطلق الحكم صافرة النهاية.', marks: 'اطلق', fixed: 'أطلق الحكم صافرة النهاية.' },
      {
        text: 'اذا لم يصل، فلا بد من اجراءات اخرى.',
        marks: ['اذا', 'اجراءات', 'اخرى'],
        fixed: 'إذا لم يصل، فلا بد من إجراءات أخرى.',
      },
      { text: 'حضر احدهم حفل الافتتاح.', marks: 'احدهم', fixed: 'حضر أحدهم حفل الافتتاح.' },
      { text: 'كتب الشاهد: لم استطع الهرب.', marks: 'استطع', fixed: 'كتب الشاهد: لم أستطع الهرب.' },
      { text: 'قال: لا اعرف السبب.', marks: 'اعرف', fixed: 'قال: لا أعرف السبب.' },
      { text: 'أنا اعتقد أن القرار صائب.', marks: 'اعتقد', fixed: 'أنا أعتقد أن القرار صائب.' },
      { text: 'يعمل من اجل أسرته.', marks: 'اجل', fixed: 'يعمل من أجل أسرته.' },
      { text: 'وصل في اسرع وقت.', marks: 'اسرع', fixed: 'وصل في أسرع وقت.' },
      { text: 'ربح لان خصومه أخطؤوا.', marks: 'لان', fixed: 'ربح لأن خصومه أخطؤوا.' },
      { text: 'كل من يقرا التاريخ يعرف ذلك.', marks: 'يقرا', fixed: 'كل من يقرأ التاريخ يعرف ذلك.' },
      { text: 'انت وأخوك على حق، وانتم معنا.', marks: ['انت', 'وانتم'], fixed: 'أنت وأخوك على حق، وأنتم معنا.' },
      {
        text: 'لا انصح أحدا بالسفر، ولا ادري ماذا افعل.',
        marks: ['انصح', 'ادري', 'افعل'],
        fixed: 'لا أنصح أحدا بالسفر، ولا أدري ماذا أفعل.',
      },
      {
        text: 'ارتفاع الفواكه فالاسعار في الصيف أعلى.',
        marks: 'فالاسعار',
        fixed: 'ارتفاع الفواكه فالأسعار في الصيف أعلى.',
      },
    ],
    valid: [
      'اسمه أحمد ابن عم المدير.',
      'هذا اسم، وذاك ابن، واثنان آخران، وامرأة واثنتان.',
      'استقلال البلاد، وانتخاب المجلس، واجتماع اللجنة، واقتصاد السوق.',
      'انتظر المسافرون، واجتمع الوزراء، واستقبل الرئيس ضيفه.',
      'انطلق السباق، واحتفل الفائزون، وازداد العدد، واصطف الجمهور.',
      'قال: «اكتب رسالة، واقرأ الكتاب، وافتح النافذة».',
      'اضغط الزر، ثم ادخل رقمك، واختر اللغة.',
      'اسمع يا صديقي: انظر أمامك واذهب.',
      'كان الجو صافيا، وكانا في المدينة، وكانت معهما.',
      'بان الفرق بينهما، وبان الصبح.',
      'الأمين العام السابق بان كي مون.',
      'الهولندي فان دايك، وفريق فورمولا وان.',
      'شبكة سي ان ان، وإذاعة بي بي سي، ومجموعة ام بي سي.',
      'خدمة الواي فاي ومنظمة الفاو وحرف الواو.',
      'والي المدينة، ووالى حزبه، وواحد من الناس.',
      'جزر كايمان، وفيلم بالم سبرينغز، ولويس فيتون.',
      'الانترنت والإنترنت.',
      'جاء فلان وفلانة.',
      'سال الماء، وفأل حسن، وراس تنورة.',
      'بدا الأمر سهلا، ثم بدأ العمل.',
      'نشا الذرة مفيد.',
      'رجل فان، وعود وان.',
      'الاستراتيجية الجديدة والاستوديو الكبير.',
      'باب وكتاب ولاعب وفارس وبارد وكامل.',
      'شعار الرئاسة على بابيها الخلفيين.',
      'واتته الفرصة، ووافاه الأجل.',
      'اتجاه السوق، واتخاذ القرار، واتباع التعليمات.',
      'الهام في الأمر، والهم الأكبر، والباس.',
      'استطاع الفريق الفوز، وادعى المتهم البراءة.',
      'اعتقد القاضي أن الدليل كاف، وهو الذي انتظر طويلا، وكان قد اجتمع بالشهود.',
      'لا انتظار بعد اليوم، ولا استقبال، وما اجتمع مجلس.',
      'البرنامج على قناة «اقرأ» ومن «اكتب» إلى «انشر».',
      'الاثنين والثلاثاء، واثنا عشر شهرا.',
      'أخبار وإخبار، وأعلام وإعلام، وإلى وأو وأي.',
      'يا الله! ما أجمل الصباح.',
      'انهار المبنى، وانقاد له الجمع، واحمر وجهه.',
      'رأى الشهود، وقرأت الصحيفة، ومسألة وقت.',
      'وفرت الشركة فرص عمل موقتة للطلاب.',
      'اقرأ أيضا: تفاصيل الحادث.',
    ],
  },
  *check(block, { feature }) {
    const words = feature(suspectsByPlace, block);
    const missing = feature(missingHamzas, block);
    for (const token of block.tokens) {
      if (token.kind !== 'word') continue;
      const suspect = words.get(token.index);
      const found = missing.get(token.index) ?? (suspect && misplaced(suspect));
      if (!found || isLikelierAnother(token, found.rights, suspect)) continue;
      const { rights, ...weight } = withLikelierForm(token, found, suspect);
      const [right = '', other] = rights.map((letters) => withLetters(token.text, token.bare, letters));
      yield {
        start: token.start,
        end: token.end,
        message: other !== undefined ? 'either' : messageFor(token.bare, right),
        data: { right, other: other ?? '' },
        ...weight,
        fixes: rights.map((letters) => ({
          replacement: withLetters(token.text, token.bare, letters),
          safety: weight.severity === 'warning' ? 'suggestion' : 'safe',
        })),
      };
    }
  },
});

/** From this probability on, the words around leave no doubt that a word of the dictionary lacks its hamza. */
const SURELY_MISPLACED = 0.75;

const ON_ALEF = /[أإ]/g;
/** Of أنّ and its like the words before and after tell: «وبان الصبح». */
const ANNA = /^[وف]?[بلك]?ان/;

/** A word of the dictionary that only another one with a hamza on its alef fits in its place: «من يقرا التاريخ». موقتة is a style. */
function misplaced({ token, verdict }: Suspect): MissingHamza | undefined {
  const [best] = verdict.suggestions;
  if (!best || !verdict.known || verdict.probability < SURELY_MISPLACED || ANNA.test(token.bare)) return undefined;
  return best.word.replace(ON_ALEF, 'ا') === token.bare ? { rights: [best.word], ...LIKELY } : undefined;
}

/** ln of how much likelier another word has to be than the one with a hamza: خلال اقرن التاسع عشر. */
const LIKELIER = 1;
/** The same for another form with a hamza. */
const LIKELIER_FORM = 2;
const MOST_LIKELY_A_SLIP = 0.5;

/** Whether the word is most likely a slip for one that does not lack a hamza alone. The rules of typos find that. */
function isLikelierAnother(token: WordToken, rights: readonly string[], suspect: Suspect | undefined): boolean {
  const verdict = suspect?.verdict;
  const [best] = verdict?.suggestions ?? [];
  if (!verdict || !best || verdict.probability < MOST_LIKELY_A_SLIP || rights.includes(best.word)) return false;
  const own = scoreOf(rights, verdict);
  return best.score - own >= LIKELIER && slipKind(token.bare, best.word) !== 'hamza-missing';
}

/** How likely the likeliest of the words was meant, as ln; minus infinity where none is among the suggestions. */
function scoreOf(words: readonly string[], { suggestions }: Verdict): number {
  return suggestions.find(({ word }) => words.includes(word))?.score ?? Number.NEGATIVE_INFINITY;
}

/** The same with the form with a hamza in front that is likelier, where there is one: of ايرين both أيرين and إيرين are names. */
function withLikelierForm(token: WordToken, missing: MissingHamza, suspect: Suspect | undefined): MissingHamza {
  const [best] = suspect?.verdict.suggestions ?? [];
  if (!suspect || !best || slipKind(token.bare, best.word) !== 'hamza-missing') return missing;
  if (best.score - scoreOf(missing.rights, suspect.verdict) < LIKELIER_FORM) return missing;
  return { rights: [best.word, ...missing.rights], ...LIKELY };
}

function messageFor(bare: string, right: string): 'above' | 'below' | 'inner' {
  if (right.includes('إ')) return 'below';
  const at = [...right.replace(/[^ء-ي]/g, '')].findIndex((letter, i) => letter !== bare.charAt(i));
  return at <= 4 ? 'above' : 'inner';
}
