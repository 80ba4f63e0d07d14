import type { Block } from '../engine/document.js';
import { defineRule } from '../engine/rule.js';
import type { Analysis, Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { ADJECTIVE_CLASSES, type WordClass } from '../lexicon/word-class.js';
import { certainReports, certainSlips } from './certain-slips.js';
import { hasArticle } from './lam.js';
import { slipReports } from './slip-reports.js';
import { type Slip, slips } from './slips.js';
import { BEYOND_DOUBT } from './suspects.js';

export default defineRule({
  id: 'spelling/teh-marbuta',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'تاء مربوطة كُتبت هاء، أو هاء كُتبت تاء',
      why: 'التاء المربوطة في آخر الاسم تُكتب منقوطة وإن نُطقت هاءً عند الوقف: «الحكومة»، «دولة». أما الهاء الأصلية («مياه»، «وجه») وضمير الغائب («كتابه») فلا نقطتين عليهما.',
    },
    en: {
      title: 'Teh marbuta written as heh, or heh as teh marbuta',
      why: 'Teh marbuta at the end of a noun is written with two dots even where it is spoken as h: الحكومة, دولة. A heh that belongs to the root (مياه, وجه) and the pronoun of «his» (كتابه) have none.',
    },
  },
  messages: {
    dots: {
      ar: 'التاء المربوطة تُكتب بنقطتين: «{right}».',
      en: 'Teh marbuta is written with its two dots: “{right}”.',
    },
    heh: {
      ar: 'الهاء هنا من أصل الكلمة أو ضمير، فلا نقطتين عليها: «{right}».',
      en: 'This heh belongs to the root or is a pronoun; it has no dots: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'عقدت الحكومه جلسة استثنائية.', marks: 'الحكومه', fixed: 'عقدت الحكومة جلسة استثنائية.' },
      { text: 'أعلنت الشركه نتائجها السنوية أمس.', marks: 'الشركه', fixed: 'أعلنت الشركة نتائجها السنوية أمس.' },
      { text: 'نقص مياة الشرب يهدد القرى الجنوبية.', marks: 'مياة', fixed: 'نقص مياه الشرب يهدد القرى الجنوبية.' },
      { text: 'زار الوفد مدينة القاهره القديمة.', marks: 'القاهره', fixed: 'زار الوفد مدينة القاهرة القديمة.' },
      { text: 'في المدينه القديمة أسواق كثيرة.', marks: 'المدينه', fixed: 'في المدينة القديمة أسواق كثيرة.' },
      { text: 'لفت القرار انتباة المراقبين.', marks: 'انتباة', fixed: 'لفت القرار انتباه المراقبين.' },
      { text: 'المرحله الثانية من المشروع تبدأ غدا.', marks: 'المرحله', fixed: 'المرحلة الثانية من المشروع تبدأ غدا.' },
      { text: 'لن تفرق الفتنه بينهم.', marks: 'الفتنه', fixed: 'لن تفرق الفتنة بينهم.' },
      { text: 'أنا خائفه عليه.', marks: 'خائفه', fixed: 'أنا خائفة عليه.' },
      { text: 'مدينتي جميله وفيها حدائق كثيرة.', marks: 'جميله', fixed: 'مدينتي جميلة وفيها حدائق كثيرة.' },
      { text: 'مضت سنه كامله على الحادث.', marks: ['سنه', 'كامله'], fixed: 'مضت سنة كاملة على الحادث.' },
      {
        text: 'تناقش الحكومه القضيه اليوم، وهي قضيه كل مواطن.',
        marks: ['الحكومه', 'القضيه', 'قضيه'],
        fixed: 'تناقش الحكومة القضية اليوم، وهي قضية كل مواطن.',
      },
      { text: 'انتهت الحرب في أعقاب حملهٍ طويلة.', marks: 'حملهٍ', fixed: 'انتهت الحرب في أعقاب حملةٍ طويلة.' },
      { text: 'لدي مهاره في الرسم والخط.', marks: 'مهاره', fixed: 'لدي مهارة في الرسم والخط.' },
      { text: 'هل من طريقه لاستعادة الملف؟', marks: 'طريقه', fixed: 'هل من طريقة لاستعادة الملف؟' },
      { text: 'عائلته تسكن في مدينه حلب.', marks: 'مدينه', fixed: 'عائلته تسكن في مدينة حلب.' },
      { text: 'هذه شركة قويه جدا.', marks: 'قويه', fixed: 'هذه شركة قوية جدا.' },
      { text: 'كانت فرصه ذهبية ضائعة.', marks: 'فرصه', fixed: 'كانت فرصة ذهبية ضائعة.' },
      { text: 'تراجعت الليره أمام العملات.', marks: 'الليره', fixed: 'تراجعت الليرة أمام العملات.' },
      { text: 'لم أفهم قصتة إلا في النهاية.', marks: 'قصتة', fixed: 'لم أفهم قصته إلا في النهاية.' },
      { text: 'من يعرف المدير يحترمة كثيرا.', marks: 'يحترمة', fixed: 'من يعرف المدير يحترمه كثيرا.' },
    ],
    valid: [
      'نظر إليه بوجهٍ عابس، وفي الأمر شبهٌ كبير.',
      'وجه الوزير كلمة شبه رسمية إلى بلاده.',
      'نشر الكاتب كتابه الأول في بيروت.',
      'باع الفواكه والمياه في السوق.',
      'زار الرئيس ولده في مكتبه.',
      'أعاد المتهم المال إلى صاحبه.',
      'عاد الطبيب إلى مدينته ولم يخبر طبيبه الخاص.',
      'نحى الرجل سلاحه ورفع يديه.',
      'قبض العامل أجره كاملا.',
      'غاب اللاعب عن الملاعب منذ حادثه الأخير.',
      'يختم الكاتب مقاله بهذه العبارة.',
      'جفت مصادره وانقطعت موارده، وفقد عمله ودخله وأهله وماله.',
      'قال إنه سيلتقي نظيره الفرنسي.',
      'اجتمع الأعضاء لاختيار بديله.',
      'على الجميع أن يعملوا لدرء خطره بوعي تام.',
      'تخلى المفاوض عن قسم من مطالبه للوصول إلى اتفاق.',
      'كانت كتبه كثيرة ومواقفه واضحة.',
      'صوت له جميع مؤيديه ومعارضيه.',
      'زار شقيقه محمد في المستشفى، ولم يقتنع بنصيحة طبيبه.',
      'خسر منزله ومديره وعمله.',
      'يوجد كتابه على الطاولة، ولدي كتابه الأخير.',
      'فاز اللاعب محمد البريه بالجائزة.',
      'وترجمه إلى العربية كاتب معروف.',
      'أنا والده وهي زوجته، وأنا صديقه القديم.',
      'زارته شقيقته وزميله، ورافقت سيارته حارسه الخاص.',
    ],
  },
  *check({ blocks }, context) {
    yield* certainReports(blocks, context, afterArticle, () => 'dots', { safety: 'safe' });
    const leavesDotsOut = context.ofDocument(slips).some(isWithoutDots);
    yield* slipReports(
      context,
      (slip) =>
        slip.kind === 'teh-marbuta' &&
        !isHis(slip, blocks, context.lexicon) &&
        !mayBeHis(slip, blocks, context.lexicon, leavesDotsOut) &&
        !becomesHis(slip, context.lexicon),
      ({ suggestions }) => (suggestions[0]?.word.endsWith('ة') ? 'dots' : 'heh'),
    );
  },
});

/** Zipf steps by which the noun has to be more common than the imperative that it is spelled as: الفتنه, «turn him, women». */
const FAR_MORE_COMMON = 1;

/** Nouns with the article, which takes no pronoun, where the dictionary reads nothing but an imperative. */
const afterArticle = certainSlips('teh-marbuta-after-article', ({ bare }, _block, lexicon) => {
  if (!/^[وف]?ال.*ه$/.test(bare)) return undefined;
  const right = `${bare.slice(0, -1)}ة`;
  if (lexicon.zipf(right) < lexicon.zipf(bare) + FAR_MORE_COMMON) return undefined;
  const readings = dictionaryReadings(lexicon, bare);
  const isImperative = readings.length > 0 && readings.every(({ verb }) => verb?.imperative);
  return isImperative && hasArticle(right.replace(/^[وف]/, ''), lexicon) ? right : undefined;
});

/**
 * Whether the right word would only end in ه by a pronoun: تقسيمة, which no dictionary has, is no slip for تقسيمه. A verb takes no
 * ة, and no noun takes a second one (قصته, written قصتة).
 */
function becomesHis({ known, suggestions }: Slip, lexicon: Lexicon): boolean {
  const right = suggestions[0]?.word ?? '';
  if (!right.endsWith('ه')) return false;
  const readings = dictionaryReadings(lexicon, right);
  if (!readings.every(({ suffix }) => suffix.endsWith('ه'))) return false;
  return known || readings.some(({ verb, stem, suffix }) => verb === undefined && !takesOnePronoun(stem, suffix));
}

/** Whether the noun has a ة of its own, written ت before the pronoun. */
function takesOnePronoun(stem: string, suffix: string): boolean {
  return suffix.endsWith('ته') || (stem.endsWith('ة') && suffix.endsWith('ه'));
}

const ADJECTIVES: ReadonlySet<WordClass> = new Set([...ADJECTIVE_CLASSES, 'elative']);

/** Whether a masculine adjective with the article follows: «حادثه الأخير» has a pronoun, or the adjective would have none. */
function isHis({ known, bare, block, index }: Slip, blocks: readonly Block[], lexicon: Lexicon): boolean {
  if (!known || !bare.endsWith('ه')) return false;
  const next = blocks[block]?.tokens[index + 1];
  if (next?.kind !== 'word' || !next.bare.startsWith('ال')) return false;
  const readings = dictionaryReadings(lexicon, next.bare).filter(({ noun }) => noun?.definite === true);
  return (
    readings.length > 0 &&
    readings.every(({ noun, wordClass }) => ADJECTIVES.has(wordClass) && noun?.gender !== 'feminine')
  );
}

/** Whether the slip shows a writer who leaves out the dots: الحكومه, which is no word. */
function isWithoutDots({ kind, known, bare, probability }: Slip): boolean {
  return kind === 'teh-marbuta' && !known && bare.endsWith('ه') && probability >= BEYOND_DOUBT;
}

/** From this probability on, the words around tell of a noun without pronoun. */
const SURE_WITHOUT_PRONOUN = 0.9;

/**
 * Whether grammar allows «his» here: a noun or a verb that nothing completes (لاختيار بديله، يزيد خطره على), not beside a feminine
 * noun that it would describe (مجموعة مكونه من), nor a word that has it too seldom where the writer leaves out dots.
 */
function mayBeHis(
  { known, bare, block, index, probability, againstGrammar, excludesHis }: Slip,
  blocks: readonly Block[],
  lexicon: Lexicon,
  leavesDotsOut: boolean,
): boolean {
  if (!known || againstGrammar || excludesHis || probability >= SURE_WITHOUT_PRONOUN) return false;
  if (!bare.endsWith('ه') || bare.startsWith('ال')) return false;
  const tokens = blocks[block]?.tokens;
  const [before, next] = [tokens?.[index - 1], tokens?.[index + 1]];
  if (before?.kind === 'word' && /(?:[ةه]|ات)$/.test(before.bare)) return false;
  const withPronoun = dictionaryReadings(lexicon, bare).filter(({ suffix }) => suffix.endsWith('ه'));
  if (withPronoun.some(({ wordClass }) => wordClass === 'adjective' || wordClass === 'nisba')) return false;
  if (leavesDotsOut && isRareWithHis(bare, withPronoun, lexicon)) return false;
  return next?.kind !== 'word' || !mayComplete(next.bare, lexicon);
}

/** Zipf steps by which the form in ة has to be more common for its misspellings to be what texts have of the word. */
const LEAD_OF_NOUN = 1;
const LEAD_OF_ADJECTIVE = 0.6;
/** Zipf steps by which a word with «his» is rarer than the word. */
const COST_OF_PRONOUN = 1.4;
/** Of what the word counts, this much more than «his» gives it. */
const UNEXPLAINED = 0.5;

/** Whether «his» hardly accounts for the word in texts: مريحه, of an adjective; صفحه, of صفح, which is rare itself. */
function isRareWithHis(bare: string, withPronoun: readonly Analysis[], lexicon: Lexicon): boolean {
  const lead = lexicon.zipf(`${bare.slice(0, -1)}ة`) - lexicon.zipf(bare);
  if (withPronoun.every(({ wordClass, noun }) => ADJECTIVES.has(wordClass) && noun?.human !== true))
    return lead >= LEAD_OF_ADJECTIVE;
  if (lead < LEAD_OF_NOUN) return false;
  return withPronoun.every(({ proclitics, stem }) => {
    const core = bare.slice(proclitics.length);
    return lexicon.zipf(stem) - COST_OF_PRONOUN < lexicon.zipf(core) - UNEXPLAINED;
  });
}

/** Whether the word may be the complement of the noun before it; what may have a preposition is none: بوعي. */
function mayComplete(bare: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyse(bare);
  if (readings.some(({ wordClass, proclitics }) => wordClass === 'particle' || /^[وفبلك]/.test(proclitics)))
    return false;
  return readings.length === 0 || readings.some(({ noun }) => noun !== undefined);
}
