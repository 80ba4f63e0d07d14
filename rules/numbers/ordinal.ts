import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token } from '../engine/tokens.js';
import type { Gender, Lexicon, NounFeatures } from '../lexicon/lexicon.js';
import { MONTHS } from './number-contexts.js';
import { numberWord, teenForm } from './number-words.js';
import { type Ordinal, ordinals } from './ordinals.js';

export default defineRule({
  id: 'numbers/ordinal',
  level: 'block',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'العدد الترتيبي',
      why: 'يوافق العدد الترتيبي ما يصفه بجزأيه: «القرن الثامن عشر» و«الدورة الثامنة عشرة». ومع العشرين وأخواتها «الحادي» لا «الواحد»: «القرن الحادي والعشرون».',
    },
    en: {
      title: 'Ordinal numbers',
      why: 'Both words of an ordinal agree with the noun: القرن الثامن عشر, الدورة الثامنة عشرة. With twenty and up the first is الحادي, not الواحد: القرن الحادي والعشرون.',
    },
  },
  messages: {
    parts: {
      ar: 'جزءا العدد الترتيبي يتفقان تذكيرًا وتأنيثًا: «{right}».',
      en: 'The two words of an ordinal agree in gender: “{right}”.',
    },
    masculine: {
      ar: 'العدد الترتيبي يوافق موصوفه المذكر: «{right}».',
      en: 'The ordinal agrees with its masculine noun: “{right}”.',
    },
    feminine: {
      ar: 'العدد الترتيبي يوافق موصوفه المؤنث: «{right}».',
      en: 'The ordinal agrees with its feminine noun: “{right}”.',
    },
    first: {
      ar: 'العدد الترتيبي مع العشرات «الحادي» لا «الواحد»: «{right}».',
      en: 'The ordinal is الحادي here, not الواحد: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'عاش في القرن الثامن عشرة.', marks: 'الثامن عشرة', fixed: 'عاش في القرن الثامن عشر.' },
      { text: 'تبدأ الجلسة الساعة الثامنة عشر.', marks: 'الثامنة عشر', fixed: 'تبدأ الجلسة الساعة الثامنة عشرة.' },
      { text: 'افتتحت الدورة الثالث عشر أمس.', marks: 'الثالث عشر', fixed: 'افتتحت الدورة الثالثة عشرة أمس.' },
      {
        text: 'في القرن الواحد والعشرين تغير العالم.',
        marks: 'الواحد والعشرين',
        fixed: 'في القرن الحادي والعشرين تغير العالم.',
      },
      {
        text: 'انطلقت النسخة الواحدة والثلاثون من المهرجان.',
        marks: 'الواحدة والثلاثون',
        fixed: 'انطلقت النسخة الحادية والثلاثون من المهرجان.',
      },
      { text: 'فاز للمرة الثالث في تاريخه.', marks: 'الثالث', fixed: 'فاز للمرة الثالثة في تاريخه.' },
      { text: 'صدر الجزء الثانية من الرواية.', marks: 'الثانية', fixed: 'صدر الجزء الثاني من الرواية.' },
      {
        text: 'تنطلق الدورة الخامس والعشرون غدا.',
        marks: 'الخامس والعشرون',
        fixed: 'تنطلق الدورة الخامسة والعشرون غدا.',
      },
      { text: 'سكن الطابق الثانية عشرة.', marks: 'الثانية عشرة', fixed: 'سكن الطابق الثاني عشر.' },
      {
        text: 'احتفلت الشركة بالذكرى التاسع لتأسيسها.',
        marks: 'التاسع',
        fixed: 'احتفلت الشركة بالذكرى التاسعة لتأسيسها.',
      },
      { text: 'يلتقيان في الثامن مساء.', marks: 'الثامن', fixed: 'يلتقيان في الثامنة مساء.' },
      { text: 'عاد بعد الحادي عشر ليلا.', marks: 'الحادي عشر', fixed: 'عاد بعد الحادية عشرة ليلا.' },
      {
        text: 'ولد في الواحد والعشرين من مايو.',
        marks: 'الواحد والعشرين',
        fixed: 'ولد في الحادي والعشرين من مايو.',
      },
      { text: 'تأخر انطلاق الحلقة الرابع.', marks: 'الرابع', fixed: 'تأخر انطلاق الحلقة الرابعة.' },
      {
        text: 'اعتذر معلمو المدرسة السابع عن الحضور.',
        marks: 'السابع',
        fixed: 'اعتذر معلمو المدرسة السابعة عن الحضور.',
      },
      { text: 'كان رابع عشرة في الترتيب.', marks: 'رابع عشرة', fixed: 'كان رابع عشر في الترتيب.' },
    ],
    valid: [
      'عاش في القرن الثامن عشر، وفي السنة الثامنة عشرة من عمره كتب روايته.',
      'في القرن الحادي والعشرين تغير العالم.',
      'رئيس الحكومة الثالث يصل اليوم.',
      'اليوم الثانية ظهرا يبدأ اللقاء.',
      'ينتهي التقديم الجمعة السابع من أغسطس.',
      'يلتقيان الأحد الثالثة عصرا.',
      'في الثامن من مايو مساء، وفي اليوم الثامن مساء.',
      'تجتمع الدول الواحدة والعشرون غدا.',
      'الساعة الواحدة والعشرون دقيقة.',
      'وزير الخارجية الأول والثاني.',
      'فاز في المباراة الأولى وتعادل في الثانية.',
      'لويس الرابع عشر ملك فرنسا.',
      'بطل الدورة الثاني عشر يتسلم كأسه.',
      'نائب المدينة الثالث.',
      'نشاهد في المشاهد الأولى محققا.',
      'في ساعات الليل الأولى هبت العاصفة.',
      'قرأ الصفحات الخمس الأولى من الرواية.',
      'ديوانه الخامس في المسيرة والثاني في المنفى.',
      'بين الثلاثين والخامسة والثلاثين من العمر.',
      'شاعر القصيدة النبطية الأول.',
      'تابع القناة الثانية والقسم الثاني.',
    ],
  },
  *check(block, context) {
    for (const ordinal of context.feature(ordinals, block)) {
      const report = misfit(block, ordinal, context.lexicon);
      if (report) yield report;
    }
  },
});

interface Described {
  readonly gender: Gender;
  readonly isSingular: boolean;
}

function misfit(block: Block, ordinal: Ordinal, lexicon: Lexicon): BlockReport | undefined {
  const { unit, tail, isCardinal, start, end } = ordinal;
  if (!isCardinal && unit.gender === 'masculine' && isHour(block, ordinal)) {
    const right = written(ordinal, 'feminine');
    return { start, end, message: 'feminine', data: { right }, confidence: 0.9, fixes: [{ replacement: right }] };
  }
  const noun = describedBy(block, ordinal, lexicon);
  if (isCardinal) {
    const gender = noun?.gender ?? (isDayOfMonth(block, ordinal) ? 'masculine' : undefined);
    if (!gender || block.tokens[ordinal.firstToken - 1]?.text === 'الساعة') return undefined;
    const right = written(ordinal, gender);
    return {
      start,
      end,
      message: 'first',
      data: { right },
      severity: 'warning',
      confidence: 0.9,
      fixes: [{ replacement: right }],
    };
  }
  const parts = tail?.gender !== undefined && tail.gender !== unit.gender;
  if (!parts && (!noun?.isSingular || noun.gender === unit.gender)) return undefined;
  const gender = noun?.gender;
  const rights = gender ? [gender] : [unit.gender, tail?.gender ?? unit.gender];
  const fixes = rights.map((each) => ({ replacement: written(ordinal, each) }));
  return {
    start,
    end,
    message: parts ? 'parts' : (gender ?? 'parts'),
    data: { right: fixes[0]?.replacement ?? '' },
    confidence: parts ? 0.96 : 0.9,
    fixes,
  };
}

/** الواحد والعشرين من مايو. */
function isDayOfMonth({ tokens }: Block, { endToken }: Ordinal): boolean {
  const [from, month] = [tokens[endToken], tokens[endToken + 1]];
  return from?.text === 'من' && month?.kind === 'word' && (MONTHS.has(month.bare) || month.bare === 'الشهر');
}

const PARTS_OF_DAY: ReadonlySet<string> = new Set('مساء صباحا ظهرا عصرا ليلا فجرا'.split(' '));
const AT: ReadonlySet<string> = new Set('في عند حتى قبل بعد منذ وفي وعند نحو تمام'.split(' '));

/** «في الثامن مساء»: an hour, which is feminine; a day of the month has its month behind it. */
function isHour({ tokens }: Block, { firstToken, endToken, article }: Ordinal): boolean {
  const [before, after] = [tokens[firstToken - 1], tokens[endToken]];
  if (article !== 'ال' || before?.kind !== 'word' || after?.kind !== 'word') return false;
  return AT.has(before.bare) && PARTS_OF_DAY.has(after.bare);
}

function written({ unit, tail, article }: Ordinal, gender: Gender): string {
  const head = article + unit.forms[gender];
  if (!tail) return head;
  return `${head} ${tail.kind === 'teen' ? teenForm(gender) : tail.text}`;
}

/** Days and times of day, which an hour or a date may follow: اليوم الثانية ظهرا, الجمعة السابع من أغسطس. */
const HOURS_FOLLOW: ReadonlySet<string> = new Set(
  'اليوم أمس الأمس غدا الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت المساء الصباح الليل الفجر العصر الظهر'.split(
    ' ',
  ),
);
/** Nouns after which the ordinal says more than their number, or that are one with it. */
const NOT_DESCRIBED: ReadonlySet<string> = new Set(['ربيع', 'جمادى', 'كانون', 'تشرين']);

/** The definite singular straight before an ordinal that it describes; `undefined` where it may describe another word. */
function describedBy(
  { tokens }: Block,
  { firstToken, article, unit }: Ordinal,
  lexicon: Lexicon,
): Described | undefined {
  const noun = tokens[firstToken - 1];
  if (article === '' || noun?.kind !== 'word' || NOT_DESCRIBED.has(noun.bare)) return undefined;
  if (HOURS_FOLLOW.has(noun.bare) || isNumber(noun.bare)) return undefined;
  const ordinal = tokens[firstToken];
  // In البطولة والثالث the ordinal is joined to something further back.
  if (ordinal?.kind === 'word' && /^[وف]/.test(ordinal.bare)) return undefined;
  const readings = lexicon
    .analyse(noun.bare)
    .filter(({ noun: features, proclitics }) => features !== undefined && /(?:ال|لل)$/.test(proclitics));
  // المشاهد is one who watches, and the plural of مشهد.
  if (readings.some(({ noun: features }) => features?.number === 'plural')) return undefined;
  if (!readings.some(({ noun: features }) => features?.listed)) return undefined;
  const genders = new Set(readings.flatMap(({ noun: features }) => features?.gender ?? []));
  const [gender] = genders;
  if (genders.size !== 1 || !gender) return undefined;
  // شاعر القصيدة النبطية الأول: an adjective between moves the noun in question one word back.
  const isAdjective = /ية?$/.test(noun.bare) && isDefinite(tokens[firstToken - 2]);
  const head = tokens[firstToken - (isAdjective ? 3 : 2)];
  const standsAlone = STANDS_ALONE.test(noun.bare);
  return !standsAlone && mayDescribe(head, unit.gender, lexicon) ? undefined : { gender, isSingular: true };
}

/** With a preposition or و before it a noun is no complement of the one before; neither is the hour. */
const STANDS_ALONE = /^(?:[وف]?(?:بال|كال|لل)|[وف]ال|الساعة$)/;
/** What is said of a numbered thing, and has no number itself: انطلاق الحلقة الرابعة. */
const NOT_NUMBERED =
  /^[وفبل]{0,2}(?:بدء|بداية|انطلاق|انطلاقة|افتتاح|اختتام|ختام|نهاية|انتهاء|إقامة|تنظيم|استضافة|إطلاق|تنفيذ|خلال|مستهل|مطلع|دخول|خوض|توقف|تأجيل)$/;

function isDefinite(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^(?:[وفبك]?ال|لل)/.test(token.bare);
}

/** الصفحات الخمس الأولى. */
function isNumber(bare: string): boolean {
  return stemStarts(bare).some((start) => numberWord(bare.slice(start)) !== undefined);
}

/** In بطل الدورة الثاني the ordinal is said of بطل. */
function mayDescribe(before: Token | undefined, gender: Gender, lexicon: Lexicon): boolean {
  if (before?.kind !== 'word' || NOT_NUMBERED.test(before.bare)) return false;
  const readings = lexicon.analyse(before.bare);
  if (readings.length === 0) return true;
  if (readings.some(({ wordClass }) => wordClass === 'particle')) return false;
  return readings.some(
    ({ noun, proclitics }) =>
      noun !== undefined &&
      !/(?:ال|لل)$/.test(proclitics) &&
      // One of many people is no «second»: معلمو المدرسة السابعة.
      !(noun.number === 'plural' && noun.human) &&
      genderOfDescribed(noun, before.bare) === gender,
  );
}

/** Plurals of what is not human are described in the feminine: ساعات الليل الأولى. */
function genderOfDescribed({ gender, number, human }: NounFeatures, bare: string): Gender {
  if (number === 'plural' && !human) return 'feminine';
  return gender ?? (bare.endsWith('ة') ? 'feminine' : 'masculine');
}
