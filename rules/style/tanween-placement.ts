import { majorityForm, majorityPlaces, type Use } from '../engine/consistency.js';
import { defineFeature } from '../engine/feature.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, type DocumentView, defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { WordToken } from '../engine/tokens.js';

/** Where the two strokes stand: قائلًا or قائلاً. */
type Placement = 'before-alef' | 'on-alef';

interface MarkedWord extends Span {
  readonly text: string;
  readonly form: Placement;
}

const ALEF = '\u0627';
const FATHATAN = '\u064B';
const SHADDA = '\u0651';
const LAM_ALEF = /ل[\u064B\u0651]*ا\u064B?$/;
const AYAH = /[\uFD3E\uFD3F]/;
/** Vowel signs and sukun: a word that has some is quoted with its vowels (verse, scripture) and is left as it stands. */
const VOWELS = /[\u064C-\u0650\u0652]/;
/** مساءاً: no tanween takes an alef after اء, so this is another slip and has no placement. */
const AFTER_ALEF_HAMZA = /اء[\u064B\u0651]*ا[\u064B\u0651]*$/;

function placementOf({ text }: WordToken): Placement | undefined {
  const onAlef = text.endsWith(ALEF + FATHATAN);
  if (!onAlef && !text.endsWith(FATHATAN + ALEF) && !text.endsWith(FATHATAN + SHADDA + ALEF)) return undefined;
  if (VOWELS.test(text) || AFTER_ALEF_HAMZA.test(text)) return undefined;
  return onAlef ? 'on-alef' : 'before-alef';
}

/** The word with the sign at the other place; with a shadda in Unicode's canonical order, tanween first: جدّاً as جدًّا. */
function moved(text: string, to: Placement): string {
  const letters = text.replace(FATHATAN, '').slice(0, -1);
  if (to === 'on-alef') return letters + ALEF + FATHATAN;
  return letters.endsWith(SHADDA) ? letters.slice(0, -1) + FATHATAN + SHADDA + ALEF : letters + FATHATAN + ALEF;
}

const tanweenWords = defineFeature<readonly MarkedWord[]>({
  name: 'tanween-placement',
  compute(block) {
    if (!block.text.includes(FATHATAN)) return [];
    const words: MarkedWord[] = [];
    let inAyah = false;
    for (const token of block.tokens) {
      if (token.kind === 'punctuation' && AYAH.test(token.text)) inAyah = token.text === '\uFD3F';
      if (token.kind !== 'word' || inAyah) continue;
      const form = placementOf(token);
      if (form) words.push({ start: token.start, end: token.end, text: token.text, form });
    }
    return words;
  },
});

export default defineRule({
  id: 'style/tanween-placement',
  level: 'document',
  severity: 'warning',
  fix: 'safe',
  docs: {
    ar: {
      title: 'موضع تنوين الفتح',
      why: 'يُكتب تنوين الفتح على الحرف الذي قبل الألف («قائلًا») أو على الألف نفسها («قائلاً»). كلا الموضعين معروف، والأول هو الأشيع في المعايير الحديثة، لكن المقال الواحد يلتزم موضعًا واحدًا.',
    },
    en: {
      title: 'Placement of tanween fath',
      why: 'Tanween fath is written on the letter before the alef (قائلًا) or on the alef itself (قائلاً). Both are known and the first is the modern norm, but one article keeps to one of them.',
    },
  },
  messages: {
    mixed: {
      ar: 'تنوين الفتح هنا {here}، وفي سائر المقال {there} ({count}): وحِّد موضعه واكتب «{right}».',
      en: 'Tanween stands {here} here and {there} elsewhere in the article ({count}): keep to one place and write “{right}”.',
    },
    tie: {
      ar: 'تنوين الفتح في المقال على موضعين: وحِّده على الحرف الذي قبل الألف واكتب «{right}».',
      en: 'Tanween stands at two places in the article: keep to the letter before the alef and write “{right}”.',
    },
    house: {
      ar: 'موضع تنوين الفتح المعتمد {there}: «{right}».',
      en: 'The house style puts tanween {there}: “{right}”.',
    },
    majority: { ar: 'الموضع الغالب في المقال.', en: 'The placement that prevails in the article.' },
  },
  options: {
    style: {
      type: 'string',
      enum: ['majority', 'before-alef', 'on-alef'],
      default: 'majority',
      description: {
        ar: 'موضع تنوين الفتح: الغالب في المقال (majority)، أو قبل الألف (before-alef)، أو على الألف (on-alef).',
        en: 'Where tanween fath stands: as most often in the article, before the alef, or on the alef.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'وتحدث الوزير قائلاً إن المشروع سينجز قريبًا، مضيفًا أن العمل مستمر.',
        marks: 'قائلاً',
        fixed: 'وتحدث الوزير قائلًا إن المشروع سينجز قريبًا، مضيفًا أن العمل مستمر.',
      },
      {
        text: 'بلغ العدد عشرين ألفاً، ثم ارتفع تدريجاً وفقًا للبيان.',
        marks: 'وفقًا',
        fixed: 'بلغ العدد عشرين ألفاً، ثم ارتفع تدريجاً وفقاً للبيان.',
      },
      {
        text: 'شكراً للجميع، وأهلًا بالضيوف.',
        marks: 'شكراً',
        fixed: 'شكرًا للجميع، وأهلًا بالضيوف.',
      },
      {
        text: 'هذا مهم جدّاً. وكان الحضور لافتًا ومنظمًا.',
        marks: 'جدّاً',
        fixed: 'هذا مهم جدًّا. وكان الحضور لافتًا ومنظمًا.',
      },
      {
        text: 'هذا مهم جدًّا. وكان الحضور كبيراً ومنظماً.',
        marks: 'جدًّا',
        fixed: 'هذا مهم جدّاً. وكان الحضور كبيراً ومنظماً.',
      },
      {
        text: 'قرأ جزءاً من التقرير. ثم أضاف شيئًا، وترك أمرًا.',
        marks: 'جزءاً',
        fixed: 'قرأ جزءًا من التقرير. ثم أضاف شيئًا، وترك أمرًا.',
      },
      {
        text: '# تعاون اقتصاديّ\n\nأكد الجانبان أيضًا أن الاتفاق دائم، وأيضًا شامل.\n\n- زار المدينة سابقاً\n- غادر سريعًا',
        format: 'markdown',
        marks: 'سابقاً',
        fixed: '# تعاون اقتصاديّ\n\nأكد الجانبان أيضًا أن الاتفاق دائم، وأيضًا شامل.\n\n- زار المدينة سابقًا\n- غادر سريعًا',
      },
      {
        text: 'كان رجلاً كريماً، وأباً حنوناً، وصديقًا وفيًا.',
        marks: ['وصديقًا', 'وفيًا'],
        fixed: 'كان رجلاً كريماً، وأباً حنوناً، وصديقاً وفياً.',
      },
      {
        text: 'قال قائلاً، وشرح الأمر وفقًا للخطة شرحًا وافيًا.',
        marks: 'قائلاً',
        fixed: 'قال قائلًا، وشرح الأمر وفقًا للخطة شرحًا وافيًا.',
      },
      {
        text: 'قال قائلاً وسأل سائلاً، وجلس سائلٌ رافعاً يده، وشرح الأمر وفقًا للخطة شرحًا وافيًا كاملًا.',
        marks: ['قائلاً', 'سائلاً', 'رافعاً'],
        fixed: 'قال قائلًا وسأل سائلًا، وجلس سائلٌ رافعًا يده، وشرح الأمر وفقًا للخطة شرحًا وافيًا كاملًا.',
      },
      {
        text: 'غادر مسرعاً ولم يعد.',
        marks: 'مسرعاً',
        fixed: 'غادر مسرعًا ولم يعد.',
        options: { style: 'before-alef' },
      },
      {
        text: 'غادر مسرعًا ولم يعد، وكان غاضبًا.',
        marks: ['مسرعًا', 'غاضبًا'],
        fixed: 'غادر مسرعاً ولم يعد، وكان غاضباً.',
        options: { style: 'on-alef' },
      },
      {
        text: 'إذاً ستعقد الجلسة غدًا، وتستمر يومًا كاملًا.',
        marks: 'إذاً',
        fixed: 'إذًا ستعقد الجلسة غدًا، وتستمر يومًا كاملًا.',
      },
      {
        text: 'وسجل الفريق هدفاً مبكرًا.\n\nوأضاف هدفًا ثانيًا بعد دقائق.',
        marks: 'هدفاً',
        fixed: 'وسجل الفريق هدفًا مبكرًا.\n\nوأضاف هدفًا ثانيًا بعد دقائق.',
      },
      {
        text: 'قال: «لست نادماً على شيء»، واصفًا القرار بأنه كان صائبًا.',
        marks: 'نادماً',
        fixed: 'قال: «لست نادمًا على شيء»، واصفًا القرار بأنه كان صائبًا.',
      },
      {
        text: 'وصل عـــاجلاً إلى المطار، ثم غادر بعيدًا وسريعًا.',
        marks: 'عـــاجلاً',
        fixed: 'وصل عـــاجلًا إلى المطار، ثم غادر بعيدًا وسريعًا.',
      },
      {
        text: 'افتتح المعرض رسميّاً، وتجول فيه الزوار ليلًا ونهارًا.',
        marks: 'رسميّاً',
        fixed: 'افتتح المعرض رسميًّا، وتجول فيه الزوار ليلًا ونهارًا.',
      },
    ],
    valid: [
      'وتحدث الوزير قائلًا إن المشروع سينجز قريبًا.',
      'وتحدث الوزير قائلاً إن المشروع سينجز قريباً.',
      'غادر مسرعاً ولم يعد.',
      'وتحدث الوزير قائلا إن المشروع سينجز قريبًا، ووفقا للبيان.',
      'التقاه مساءً ثم زار مستشفىً ومدرسةً، وعاد سريعًا.',
      'يلتقيان مساءً كل يوم، وجاء بناءً على طلبه سريعاً.',
      'سلك طريقًا آخر وحمل عصًا وفتًى وهدًى.',
      'سلك طريقاً آخر وحمل هدىً.',
      'حضر مساءاً وغادر سريعًا.',
      'قال الشاعر: «وَكُنْ رَجُلاً إِذا أَتَوا بَعْدَهُ»، ثم جلس سريعًا.',
      'تلا قوله تعالى ﴿وقولوا للناس حسنًا﴾ ثم شرحه تفصيلاً.',
      'كتابٌ جديد وكتابٍ آخر، وطبعًا كتابًا ثالثًا.',
      'جدًّا وحقًّا وسرًّا.',
      'جدّاً وحقّاً وسرّاً.',
      { text: 'غادر مسرعًا ولم يعد.', options: { style: 'before-alef' } },
      { text: 'غادر مسرعاً ولم يعد.', options: { style: 'on-alef' } },
      { text: 'حضر مساءً ومعه جزءٌ من الملف.', options: { style: 'on-alef' } },
      { text: 'النص `شكراً` في الشيفرة، وشكرًا لكم.', format: 'markdown' },
      'تابعونا على #شكراً_لكم وشكرًا جزيلًا لكم.',
      'قال قائلاً وسأل سائلاً، وشرح الأمر وفقًا للخطة شرحًا وافيًا.',
      'لا تنوين في هذا النص كله.',
    ],
  },
  *check(document, context) {
    const uses = usesIn(document, (block) => context.feature(tanweenWords, block));
    const { style } = context.options;
    const house = style === 'before-alef' || style === 'on-alef' ? style : undefined;
    if (!house && isParted(uses)) return;
    const right = house ?? majorityForm(uses, 'before-alef');
    if (!right) return;
    const count = uses.reduce((sum, { form }) => sum + (form === right ? 1 : 0), 0);
    const tied = count * 2 === uses.length;
    const related = house ? [] : majorityPlaces(uses, right, 'majority');
    for (const use of uses) {
      if (use.form === right) continue;
      const replacement = moved(use.text, right);
      yield {
        block: use.block,
        start: use.start,
        end: use.end,
        message: house ? 'house' : tied ? 'tie' : 'mixed',
        data: { right: replacement, here: PLACE[use.form], there: PLACE[right], count: counted(count, TIMES) },
        fixes: [{ replacement }],
        related,
      } satisfies DocumentReport;
    }
  },
});

const PLACE = {
  'before-alef': { ar: 'على الحرف الذي قبل الألف', en: 'before the alef' },
  'on-alef': { ar: 'على الألف', en: 'on the alef' },
} as const;

type TanweenUse = Use<Placement> & MarkedWord;

/** How many words of each kind make a habit. */
const HABIT = 2;

/**
 * Some houses write the sign on the alef of لا, where the two letters make one shape (قائلاً), and before every other alef (وفقًا). An article
 * that does so throughout is consistent.
 */
function isParted(uses: readonly TanweenUse[]): boolean {
  const withLam = uses.filter(({ text }) => LAM_ALEF.test(text));
  const others = uses.length - withLam.length;
  return (
    withLam.length >= HABIT &&
    others >= HABIT &&
    uses.every(({ text, form }) => (form === 'on-alef') === LAM_ALEF.test(text))
  );
}

function usesIn(
  document: DocumentView,
  wordsOf: (block: DocumentView['blocks'][number]) => readonly MarkedWord[],
): TanweenUse[] {
  return document.blocks.flatMap((block, index) => wordsOf(block).map((word) => ({ ...word, block: index })));
}
