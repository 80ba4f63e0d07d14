import type { Block } from '../engine/document.js';
import type { Localized } from '../engine/message.js';
import { defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Reason } from './common-misspellings.js';
import { type Hit, misspellingsIn } from './misspelling-index.js';

const MESSAGES: Readonly<Record<Reason, Localized>> = {
  'unwritten-alef': {
    ar: 'الألف هنا تُنطق ولا تُكتب: «{right}».',
    en: 'The long a is spoken here but not written: “{right}”.',
  },
  'one-lam': {
    ar: 'يُكتب هذا الاسم الموصول بلام واحدة: «{right}».',
    en: 'This relative pronoun is written with one lam: “{right}”.',
  },
  'two-lams': {
    ar: 'المثنى من الاسم الموصول يُكتب بلامين: «{right}».',
    en: 'The dual of the relative pronoun is written with two lams: “{right}”.',
  },
  apart: {
    ar: 'كلمات مستقلة تُكتب منفصلة: «{right}».',
    en: 'These are separate words: “{right}”.',
  },
  noon: {
    ar: 'التنوين نون تُنطق ولا تُكتب: «{right}».',
    en: 'Tanween is an n that is spoken but not written: “{right}”.',
  },
  'hamza-alone': {
    ar: 'الهمزة بعد حرف مد أو ساكن تُكتب هنا مفردة على السطر: «{right}».',
    en: 'After a long vowel or a vowelless letter this hamza stands alone: “{right}”.',
  },
  'hamza-on-yeh': {
    ar: 'الهمزة المكسورة أو المكسور ما قبلها تُكتب على الياء (نبرة): «{right}».',
    en: 'With an i sound on it or before it the hamza sits on a yeh: “{right}”.',
  },
  'hamza-on-alef': {
    ar: 'الهمزة المفتوحة أو المفتوح ما قبلها تُكتب هنا على الألف: «{right}».',
    en: 'With an a sound on it or before it this hamza sits on an alef: “{right}”.',
  },
  'hamza-on-waw': {
    ar: 'الهمزة المضمومة أو المضموم ما قبلها تُكتب هنا على الواو: «{right}».',
    en: 'With a u sound on it or before it this hamza sits on a waw: “{right}”.',
  },
  'hamza-below': {
    ar: 'الهمزة هنا مكسورة فتُكتب تحت الألف: «{right}».',
    en: 'This hamza has an i sound, so it is written below the alef: “{right}”.',
  },
  'hamza-above': {
    ar: 'الهمزة هنا مفتوحة أو مضمومة فتُكتب فوق الألف: «{right}».',
    en: 'This hamza has an a or u sound, so it is written above the alef: “{right}”.',
  },
  madda: {
    ar: 'همزة بعدها ألف مد تُكتبان مدّة: «{right}».',
    en: 'A hamza with a long a is written as alef with madda: “{right}”.',
  },
  dad: { ar: 'هذه الكلمة بالضاد لا بالظاء: «{right}».', en: 'This word has a dad, not a zah: “{right}”.' },
  zah: { ar: 'هذه الكلمة بالظاء لا بالضاد: «{right}».', en: 'This word has a zah, not a dad: “{right}”.' },
  'teh-marbuta': {
    ar: 'التاء هنا مربوطة: «{right}».',
    en: 'The word ends in teh marbuta: “{right}”.',
  },
  'alef-maqsura': {
    ar: 'خطأ في الألف الأخيرة: تُكتب «{right}».',
    en: 'The final alef or yeh is the wrong one: “{right}”.',
  },
  'no-alef': {
    ar: 'لا تُزاد ألف بعد واو ليست ضمير الجماعة: «{right}».',
    en: 'No alef follows a waw that is not the plural ending of a verb: “{right}”.',
  },
  'no-yeh': {
    ar: 'كسرة ضمير المخاطبة لا تُكتب ياءً: «{right}».',
    en: 'The short i of “you” is not written as yeh: “{right}”.',
  },
  idiom: { ar: 'خطأ شائع، صوابه «{right}».', en: 'A common misspelling of “{right}”.' },
};

/** A stem that the dictionary takes for some rare word is a slip all the same where the mended word is this much more common (Zipf steps). */
const FAR_MORE_COMMON = 1.2;
const SPACE = /^[ \u00A0]+$/;

export default defineRule({
  id: 'spelling/common-misspelling',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'أخطاء إملائية شائعة',
      why: 'كلمات وعبارات يكثر الخطأ في كتابتها («لاكن»، «هاذا»، «إنشاء الله»)، ولكل منها صواب واحد معروف وسبب تذكره الرسالة.',
    },
    en: {
      title: 'Common misspellings',
      why: 'Words and phrases that are often misspelled (لاكن, هاذا, إنشاء الله). Each has one right spelling, and the message tells the reason.',
    },
  },
  messages: MESSAGES,
  examples: {
    invalid: [
      { text: 'لاكن الشركات تقول غير ذلك.', marks: 'لاكن', fixed: 'لكن الشركات تقول غير ذلك.' },
      { text: 'وهاذا ما تنفيه المفوضية.', marks: 'وهاذا', fixed: 'وهذا ما تنفيه المفوضية.' },
      { text: 'فهاذه ليست المرة الأولى.', marks: 'فهاذه', fixed: 'فهذه ليست المرة الأولى.' },
      { text: 'التقى هاؤلاء في المقر.', marks: 'هاؤلاء', fixed: 'التقى هؤلاء في المقر.' },
      { text: 'وبذالك انتهت الجلسة.', marks: 'وبذالك', fixed: 'وبذلك انتهت الجلسة.' },
      {
        text: 'كذالك زار أولائك الذين فقدوا بيوتهم.',
        marks: ['كذالك', 'أولائك'],
        fixed: 'كذلك زار أولئك الذين فقدوا بيوتهم.',
      },
      {
        text: 'الرجل اللذي وصل أمس، والسيدة اللتي استقبلته.',
        marks: ['اللذي', 'اللتي'],
        fixed: 'الرجل الذي وصل أمس، والسيدة التي استقبلته.',
      },
      {
        text: 'ستتحسن الأمور إنشاء الله قبل العيد.',
        marks: 'إنشاء الله',
        fixed: 'ستتحسن الأمور إن شاء الله قبل العيد.',
      },
      { text: 'سنعود إنشاءالله قريبا.', marks: 'إنشاءالله', fixed: 'سنعود إن شاء الله قريبا.' },
      { text: 'نجحت ان شاء الله الحملة.', marks: 'ان شاء الله', fixed: 'نجحت إن شاء الله الحملة.' },
      { text: 'تحمل الوزارة المسؤلية كاملة.', marks: 'المسؤلية', fixed: 'تحمل الوزارة المسؤولية كاملة.' },
      { text: 'اجتمع بالمسؤلين عن القطاع.', marks: 'بالمسؤلين', fixed: 'اجتمع بالمسؤولين عن القطاع.' },
      { text: 'لم يحدث شيئ يذكر، وكل شئ هادئ.', marks: ['شيئ', 'شئ'], fixed: 'لم يحدث شيء يذكر، وكل شيء هادئ.' },
      { text: 'لايزال البحث جاريا عن المفقودين.', marks: 'لايزال', fixed: 'لا يزال البحث جاريا عن المفقودين.' },
      { text: 'ولايمكن القبول بهذا الوضع.', marks: 'ولايمكن', fixed: 'ولا يمكن القبول بهذا الوضع.' },
      { text: 'وصلا في أن واحد إلى المطار.', marks: 'في أن واحد', fixed: 'وصلا في آن واحد إلى المطار.' },
      { text: 'جائت النتائج مفاجئة.', marks: 'جائت', fixed: 'جاءت النتائج مفاجئة.' },
      { text: 'اتخذت البلدية إجرائات عاجلة.', marks: 'إجرائات', fixed: 'اتخذت البلدية إجراءات عاجلة.' },
      {
        text: 'امتدت الشواطىء حتى الموانىء القديمة.',
        marks: ['الشواطىء', 'الموانىء'],
        fixed: 'امتدت الشواطئ حتى الموانئ القديمة.',
      },
      { text: 'فاز الفريق في المبارات الأخيرة.', marks: 'المبارات', fixed: 'فاز الفريق في المباراة الأخيرة.' },
      { text: 'معضم السكان غادروا المدينة.', marks: 'معضم', fixed: 'معظم السكان غادروا المدينة.' },
      { text: 'زار ظابط كبير الموقع.', marks: 'ظابط', fixed: 'زار ضابط كبير الموقع.' },
      { text: 'قرأ المذيع نص الأعلان أمس.', marks: 'الأعلان', fixed: 'قرأ المذيع نص الإعلان أمس.' },
      { text: 'يعاني إكثر من نصف السكان.', marks: 'إكثر', fixed: 'يعاني أكثر من نصف السكان.' },
      { text: 'ينتظر حتى الأن رد الشركة.', marks: 'حتى الأن', fixed: 'ينتظر حتى الآن رد الشركة.' },
      {
        text: 'بدأ العمل من الأن، وللأن لم ينته.',
        marks: ['الأن', 'وللأن'],
        fixed: 'بدأ العمل من الآن، وللآن لم ينته.',
      },
      { text: 'كان رئيسا للجنة أنذاك.', marks: 'أنذاك', fixed: 'كان رئيسا للجنة آنذاك.' },
      { text: 'نظر الأخرون إليه بدهشة.', marks: 'الأخرون', fixed: 'نظر الآخرون إليه بدهشة.' },
      { text: 'تحسن الوضع شيئا فشيء.', marks: 'شيئا فشيء', fixed: 'تحسن الوضع شيئا فشيئا.' },
      { text: 'درس كل ملف على حدى.', marks: 'على حدى', fixed: 'درس كل ملف على حدة.' },
      { text: 'وحضر أيضن حفل الافتتاح.', marks: 'أيضن', fixed: 'وحضر أيضا حفل الافتتاح.' },
      { text: 'أداء الحكومة سيء جدا.', marks: 'سيء', fixed: 'أداء الحكومة سيئ جدا.' },
      { text: 'لأخر مرة قبل اعتزاله.', marks: 'لأخر مرة', fixed: 'لآخر مرة قبل اعتزاله.' },
      {
        text: 'ناقشوا الأسعار والأجور والسكن إلى أخره.',
        marks: 'إلى أخره',
        fixed: 'ناقشوا الأسعار والأجور والسكن إلى آخره.',
      },
      {
        text: 'سجل قرائة جديدة للعداد، وقرائته دقيقة.',
        marks: ['قرائة', 'وقرائته'],
        fixed: 'سجل قراءة جديدة للعداد، وقراءته دقيقة.',
      },
      {
        text: 'انتي يا أختي على حق، والأمر راجع إليكي.',
        marks: ['انتي', 'إليكي'],
        fixed: 'أنت يا أختي على حق، والأمر راجع إليك.',
      },
      { text: 'ياليت الأيام تعود.', marks: 'ياليت', fixed: 'يا ليت الأيام تعود.' },
      { text: 'كيف استطيع تحويل الملف؟', marks: 'استطيع', fixed: 'كيف أستطيع تحويل الملف؟' },
      {
        text: 'تفائلت كثيرا، وتوقع غيري الأسوء.',
        marks: ['تفائلت', 'الأسوء'],
        fixed: 'تفاءلت كثيرا، وتوقع غيري الأسوأ.',
      },
      { text: 'لوكان الأمر سهلا لفعلته كليوم.', marks: ['لوكان', 'كليوم'], fixed: 'لو كان الأمر سهلا لفعلته كل يوم.' },
      {
        text: 'الحمد الله على السلامة، ولكنى تعبت.',
        marks: ['الحمد الله', 'ولكنى'],
        fixed: 'الحمد لله على السلامة، ولكني تعبت.',
      },
      { text: 'احب فصل الربيع، ماهذا الجمال!', marks: ['احب', 'ماهذا'], fixed: 'أحب فصل الربيع، ما هذا الجمال!' },
      { text: 'تحمل المسؤليه كاملة.', marks: 'المسؤليه', fixed: 'تحمل المسؤولية كاملة.' },
      { text: 'أرجوا منكم الرد سريعا.', marks: 'أرجوا', fixed: 'أرجو منكم الرد سريعا.' },
    ],
    valid: [
      'لكن الشركات تقول غير ذلك، وهذا ما تنفيه المفوضية.',
      'التقى اللذين فازا بالجائزة، وشكر اللتين نظمتا الحفل.',
      'اللذان وقعا الاتفاق هما الوزيران.',
      'بدأ إنشاء المدرسة، وإنشاء المصنع، وإنشاء اللجنة.',
      'سنعود إن شاء الله قريبا.',
      'شئت أم أبيت، شاءت الظروف ذلك.',
      'جاء شيئا فشيئا، ورأى شيئا غريبا.',
      'الشيء بالشيء يذكر.',
      'هذا شاطئ دافئ، وذاك قارئ هادئ.',
      'سيئ الحظ، وسيئة السمعة، والسيئات.',
      'يسيء إلى سمعته، ولم يسئ إلى أحد، ولم يجئ.',
      'بُدئ العمل وملئ الخزان وعبئ الصندوق.',
      'تكمن المشكلة في أن واحدا من الشهود غاب.',
      'المدن الأخر والأيام الأخر.',
      'أخر القطار الرحلة، وأخره الزحام.',
      'أثار القرار جدلا، وأفاق المريض، وأمال الغصن.',
      'الآثار والآفاق والآمال والآراء.',
      'نضير اللون، ونضرة الوجه، وضل الطريق وظل واقفا.',
      'حظر التجول، وحضر الاجتماع، وحظيرة الطائرات.',
      'ظهر المرض، وضهر البيدر بلدة في لبنان.',
      'كان منضما إلى الحزب، وبقيت الجماعة منضمة إليه.',
      'وفاته مؤلمة، وحياته قصيرة، وفتات الخبز.',
      'بنات وبيوت وأوقات وقنوات ومباريات.',
      'مسؤول ومسئول، ومسؤولون ومسئولون.',
      'مسائلها كثيرة، ومساءلة الوزير واجبة.',
      'مستواه عال، ومحتواها غني، ومقهاه صغير.',
      'أجرا يوميا، ويبدأ العام، وقرأ الكتاب.',
      'لا يزال البحث جاريا، ولا يمكن القبول.',
      'مدينة حتا في دبي، وكانو في نيجيريا.',
      'الأمارات الدالة على المرض، والإمارات العربية المتحدة.',
      'أجراء يوميون يعملون في المزرعة، وإجراء جديد.',
      'آنذاك وحينئذ ويومئذ وعندئذ.',
      'وقف على حدة، وعلى حد سواء.',
      'من حين إلى آخر، وبين الحين والآخر.',
      'فيديو وراديو وكيلو ومايو ويونيو ويوليو.',
      'هو بريء وهي بريئة، وهو مليء وهي مليئة.',
      'تلاوة القرآن، وقرأن القصيدة معا.',
      'امرأة تقرأ، والمرأة نصف المجتمع.',
      'تساؤل الناس مشروع، وتساءلوا عن السبب، ويسائلون الوزير.',
      'أولئك الذين، وذلكم الذي.',
      'ابن الأبار الأندلسي، ومعضمية الشام.',
      'أطار النوم من عينيه، وأنساني همومي.',
      'وصف الطبيب «أنتي بيوتك» للمريض.',
      'أنت وأنتما وأنتم، وإليك ولديك وعليك.',
      'الخوف من اللاشيء.',
    ],
  },
  *check(block, { lexicon }) {
    let covered = 0;
    for (const token of block.tokens) {
      if (token.kind !== 'word' || token.start < covered) continue;
      const found = misspellingAt(block, token, lexicon);
      if (!found) continue;
      const { hit, span } = found;
      covered = span.end;
      const replacement = hit.prefix + hit.right + hit.suffix;
      yield { ...span, message: hit.reason, data: { right: replacement }, fixes: [{ replacement }] };
    }
  },
});

const QUOTE = /["«“'‘]/;

function misspellingAt(block: Block, token: WordToken, lexicon: Lexicon): { hit: Hit; span: Span } | undefined {
  const next = block.tokens[token.index + 1];
  for (const hit of misspellingsIn(token.bare, next?.kind === 'word' ? next.bare : undefined)) {
    const end = hit.scope === 'phrase' ? endOfPhrase(block, token, hit.rest) : token.end;
    // «أنتي بيوتك»: what opens a quotation may be the beginning of a foreign word.
    if (hit.reason === 'no-yeh' && QUOTE.test(block.text.charAt(token.start - 1))) continue;
    if (end === undefined || (hit.scope === 'stem' && !isSlip(token.bare, hit, lexicon))) continue;
    return { hit, span: { start: token.start, end } };
  }
  return withoutDots(token, lexicon);
}

/** A word that lacks the dots of its ة as well: المسؤليه. */
function withoutDots({ bare, start, end }: WordToken, lexicon: Lexicon): { hit: Hit; span: Span } | undefined {
  if (!bare.endsWith('ه') || lexicon.accepts(bare)) return undefined;
  const dotted = `${bare.slice(0, -1)}ة`;
  for (const hit of misspellingsIn(dotted, undefined))
    if (hit.scope === 'word' || (hit.scope === 'stem' && isSlip(dotted, hit, lexicon)))
      return { hit, span: { start, end } };
  return undefined;
}

/** Where the phrase ends, if the words after `token` are `rest` with nothing but space between. */
function endOfPhrase({ text, tokens }: Block, token: WordToken, rest: readonly string[]): number | undefined {
  let { end } = token;
  for (let i = 0; i < rest.length; i++) {
    const next = tokens[token.index + 1 + i];
    if (next?.kind !== 'word' || next.bare !== rest[i] || !SPACE.test(text.slice(end, next.start))) return undefined;
    end = next.end;
  }
  return end;
}

function isSlip(bare: string, { prefix, right, suffix }: Hit, lexicon: Lexicon): boolean {
  const mended = prefix + right + suffix;
  if (!lexicon.accepts(mended)) return false;
  return !lexicon.accepts(bare) || lexicon.zipf(mended) >= lexicon.zipf(bare) + FAR_MORE_COMMON;
}
