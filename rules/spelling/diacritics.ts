import { isLetter } from '../engine/arabic.js';
import { defineRule } from '../engine/rule.js';
import { type SlipKind, signSlip, straySigns, withStraySigns } from './vowel-signs.js';

const SIGN = /[\u064B-\u0652\u0670]/u;
const SHORT_VOWEL = /^[\u064E-\u0650]$/u;
/** Letters with their signs, signs that stand alone, and brackets of the Qur'an. */
const RUN = /[\uFD3E\uFD3F]|[\u0620-\u0652\u0670\u0671-\u06D3\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]+/gu;
/** A letter, a digit, a tatweel or an invisible mark before a sign carries it. */
const CARRIER = /[\p{L}\p{N}\u0640\u200B-\u200F\u061C\u00AD\uFFFC]/u;
/** Brackets around a verse of the Qur'an. */
const AYAH = /[\uFD3E\uFD3F]/;

export default defineRule({
  id: 'spelling/diacritics',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'حركات في غير موضعها',
      why: 'الحركة تُكتب بعد حرفها مباشرة، وعلى الحرف حركة واحدة (ومعها الشدة إن لزمت)، والتنوين لا يقع إلا في آخر الكلمة («قُدمت» لا «قٌدمت»، «واحدًا» لا «واحًدا»). أما ترتيب الشدة والحركة فلا يظهر للقارئ، فلا يُعلَّم.',
    },
    en: {
      title: 'Misplaced vowel signs',
      why: 'A sign is typed right after its letter, a letter has one vowel (and a shadda where needed), and tanween only ends words (قُدمت, not قٌدمت; واحدًا, not واحًدا). The order of shadda and vowel cannot be seen and is not marked.',
    },
  },
  messages: {
    stray: {
      ar: 'حركة بلا حرف: تُكتب الحركة بعد حرفها مباشرة، «{right}».',
      en: 'A vowel sign without a letter: it is typed right after its letter, “{right}”.',
    },
    doubled: { ar: 'حركة مكررة: «{right}».', en: 'A vowel sign typed twice: “{right}”.' },
    conflicting: {
      ar: 'على الحرف حركتان مختلفتان: أبقِ واحدة، مثل «{right}».',
      en: 'Two different signs on one letter: keep one, as in “{right}”.',
    },
    'tanween-inside': {
      ar: 'التنوين لا يقع إلا في آخر الكلمة: «{right}».',
      en: 'Tanween only ends words: “{right}”.',
    },
    'first-shadda': {
      ar: 'لا تبدأ الكلمة بحرف مشدد: «{right}».',
      en: 'No word begins with a doubled letter: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'هذا هو الفاصل ِ بين المدينتين.', marks: 'الفاصل ِ', fixed: 'هذا هو الفاصلِ بين المدينتين.' },
      { text: 'سافر ِمن المدينة.', marks: 'سافر ِمن', fixed: 'سافر مِن المدينة.' },
      { text: 'شكرا ًلكم جميعا.', marks: 'شكرا ًلكم', fixed: 'شكراً لكم جميعا.' },
      { text: 'شكرا ً لكم جميعا.', marks: 'شكرا ً', fixed: 'شكراً لكم جميعا.' },
      { text: 'يعمل غالباً ًجهداً أكبر.', marks: 'غالباً ًجهداً', fixed: 'يعمل غالباً جهداً أكبر.' },
      { text: 'ُكتب النص قديما.', marks: 'ُكتب', fixed: 'كُتب النص قديما.' },
      { text: 'قال: «ِمن هنا نبدأ».', marks: 'ِمن', fixed: 'قال: «مِن هنا نبدأ».' },
      { text: 'رفض الفكرة جملةًً وتفصيلا.', marks: 'جملةًً', fixed: 'رفض الفكرة جملةً وتفصيلا.' },
      { text: 'زوّّد المصنع بالآلات.', marks: 'زوّّد', fixed: 'زوّد المصنع بالآلات.' },
      { text: 'خُضتَُ النقاش وحدي.', marks: 'خُضتَُ', fixed: 'خُضتُ النقاش وحدي.' },
      { text: 'الأم المؤهلََّة علميا.', marks: 'المؤهلََّة', fixed: 'الأم المؤهلَّة علميا.' },
      { text: 'كرّْم الله وجهه.', marks: 'كرّْم', fixed: 'كرّم الله وجهه.' },
      { text: 'قٌدمت المساعدات أمس.', marks: 'قٌدمت', fixed: 'قُدمت المساعدات أمس.' },
      { text: 'تٌعد المدينة الأكبر.', marks: 'تٌعد', fixed: 'تُعد المدينة الأكبر.' },
      { text: 'وٌلد الشاعر في حلب.', marks: 'وٌلد', fixed: 'وُلد الشاعر في حلب.' },
      { text: 'رأى شارعا واحًدا مفتوحا.', marks: 'واحًدا', fixed: 'رأى شارعا واحدًا مفتوحا.' },
      { text: 'دفع مئة رياًلًا.', marks: 'رياًلًا', fixed: 'دفع مئة ريالًا.' },
      { text: 'جاءت متسلحًة بالأدلة.', marks: 'متسلحًة', fixed: 'جاءت متسلحةً بالأدلة.' },
      { text: 'مواجهة الاٍرهاب والفكر.', marks: 'الاٍرهاب', fixed: 'مواجهة الإرهاب والفكر.' },
      { text: 'ينتج مليونا سنوياًفي مصانعه.', marks: 'سنوياًفي', fixed: 'ينتج مليونا سنوياً في مصانعه.' },
      { text: 'كان الأمر قريبًاً جدا.', marks: 'قريبًاً', fixed: 'كان الأمر قريبًا جدا.' },
      { text: 'الأستاذ الذي عّلمني الكتابة.', marks: 'عّلمني', fixed: 'الأستاذ الذي علّمني الكتابة.' },
      { text: 'هذا قولٌ عربٌي فصيح.', marks: 'عربٌي', fixed: 'هذا قولٌ عربيٌ فصيح.' },
      { text: 'وكرًم القائمين على الحفل.', marks: 'وكرًم', fixed: 'وكرّم القائمين على الحفل.' },
      { text: 'مٍن هنا بدأت الحكاية.', marks: 'مٍن', fixed: 'مِن هنا بدأت الحكاية.' },
    ],
    valid: [
      'شكرًا لكم، وشكراً جزيلًا، وجدًّا وجدّاً وحقًّا.',
      'محمَّد ومحمَّد، ومُعلِّم ومعلِّم: الشدة قبل الحركة أو بعدها.',
      'قال تعالى ﴿وَلَقَدْ كَرَّمْنَا بَنِي آدَمَ﴾ صدق الله العظيم.',
      'تلا: ﴿مِنْ لَّدُنكَ رَحْمَةًۭ إِنَّكَ﴾.',
      'قِفا نَبْكِ مِنْ ذِكْرى حَبيبٍ ومَنْزِلِ.',
      'جاء عمرٌو ورأيت عمرًا ومررت بعمرٍو.',
      'هدًى ومستشفًى وفتًى وعصًا.',
      'الضمة (ُ) والكسرة (ِ) والفتحة «َ» علامات.',
      'تنوين الفتح ـً والشدة ـّ والسكون ـْ.',
      'مساءً وجزءًا وشيئًا وابتداءً.',
      'هٰذا وذٰلك ولٰكن والرَّحمٰن.',
      'كلُّ شيءٍ على ما يرامُ، والحمدُ للهِ.',
      'العالـَم والعالـِم، وبيــّــن الرئيس.',
      'رَبِّ هَبْ لِي مِّن لَّدُنكَ ذُرِّيَّةً.',
      'أمٌّ وأبٌ، ومدرسةٌ كبيرةٌ، وقاضٍ عادلٍ.',
      'إذًا، سنعود غدًا-إن شاء الله.',
      'لا حركات في هذا النص.',
      'ماءٌ، سماءٍ؛ بناءً.',
    ],
  },
  *check({ text }) {
    if (!SIGN.test(text)) return;
    let inAyah = false;
    for (const { index: start, 0: run } of text.matchAll(RUN)) {
      if (AYAH.test(run)) inAyah = run === '\uFD3E';
      if (inAyah || !SIGN.test(run)) continue;
      const end = start + run.length;
      const found = isLetter(run.charCodeAt(0)) ? inWord(run, start) : stray(text, start, run);
      if (!found) continue;
      const [right = ''] = found.rights;
      yield {
        start: found.start,
        end,
        message: found.kind,
        data: { right },
        severity: found.certain ? 'error' : 'warning',
        confidence: found.certain ? 0.98 : 0.85,
        fixes: found.rights.map((replacement) => ({ replacement, safety: found.certain ? 'safe' : 'suggestion' })),
      };
    }
  },
});

interface Found {
  readonly kind: SlipKind | 'stray';
  readonly start: number;
  readonly rights: readonly string[];
  readonly certain: boolean;
}

function inWord(run: string, start: number): Found | undefined {
  const slip = signSlip(run);
  return slip && { ...slip, start };
}

/** Signs at `start` with nothing before them that could bear them. */
function stray(text: string, start: number, run: string): Found | undefined {
  if (start > 0 && CARRIER.test(text.charAt(start - 1))) return undefined;
  const [signs, rest] = straySigns(run);
  if (!SIGN.test(signs) || signs.includes('\u0640')) return undefined;
  const previous = text.charAt(start - 1) === ' ' ? wordBefore(text, start - 1) : '';
  // The sign itself is meant: «الضمة (ُ)».
  if (rest === '' && previous === '') return undefined;
  const from = previous === '' ? start : start - 1 - previous.length;
  const right = withStraySigns(previous, signs, rest);
  // «أن ِشأن»: the sign may be that of either word.
  const other = `${previous}${signs} ${rest}`;
  const isUnclear = previous !== '' && rest !== '' && SHORT_VOWEL.test(signs);
  return { kind: 'stray', start: from, rights: isUnclear ? [right, other] : [right], certain: !isUnclear };
}

/** The Arabic word that ends at `end`; empty where none does. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && (isLetter(text.charCodeAt(start - 1)) || SIGN.test(text.charAt(start - 1)))) start--;
  const word = text.slice(start, end);
  return isLetter(word.charCodeAt(0)) ? word : '';
}
