import type { Block } from '../engine/document.js';
import { defineRule } from '../engine/rule.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { certainReports, certainSlips } from './certain-slips.js';
import { isTitle, mayBeName, standTogether } from './name-hints.js';
import { isVerbLikeParticle, rightEnding } from './particle-endings.js';
import { slipReports } from './slip-reports.js';
import type { Slip } from './slips.js';
import { areFormsOfOneVerb } from './voices.js';

/** The names and the prepositions that differ in their last letter alone. */
const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['علي', 'على'],
  ['وعلي', 'وعلى'],
  ['إلي', 'إلى'],
  ['وإلي', 'وإلى'],
]);
/** What a preposition stands before, and a name does not. */
const AFTER_PREPOSITION: ReadonlySet<string> = new Set(
  (
    'أن أنه أنها ما هذا هذه ذلك ذالك تلك هؤلاء جميع كل بعض عدد يد أيدي قدر حساب أساس وشك سبيل مستوى عكس متن حافة ' +
    'اطلاع علم وجه طول مدار امتداد صعيد غرار ضوء هامش شكل عاتق'
  ).split(' '),
);
/** Words with the article that are this common are hardly ever the rest of a name. */
const TOO_COMMON_FOR_NAME = 4;

/** Whether the word stands as a preposition does: before a common noun with the article, and not after a name or a title. */
function isPreposition({ text, tokens }: Block, token: WordToken, lexicon: Lexicon): boolean {
  const before = tokens[token.index - 1];
  const after = tokens[token.index + 1];
  if (after?.kind !== 'word' || !standTogether(text, token, after)) return false;
  if (before?.kind !== 'word' || !standTogether(text, before, token))
    return isDutyOfOthers(token.bare, after.bare, tokens[after.index + 1], lexicon);
  if (token.bare.endsWith('علي') && mayBeBeforeName(before.bare, lexicon)) return false;
  if (isDutyOfMine(tokens[after.index + 1], after.bare, lexicon)) return false;
  if (GOVERNS_ALA.test(before.bare) && token.bare === 'علي') return lexicon.names.kinds(after.bare) === 0;
  if (AFTER_PREPOSITION.has(after.bare)) return true;
  return isCommonNoun(after.bare, lexicon);
}

/** Whether the word has the article and is hardly the rest of a name. */
function isCommonNoun(bare: string, lexicon: Lexicon): boolean {
  return /^ال../.test(bare) && lexicon.names.kinds(bare) === 0 && lexicon.zipf(bare) >= TOO_COMMON_FOR_NAME;
}

/** Verbs and nouns that go on with على where they go on with a preposition, and seldom have a person for their object. */
const GOVERNS_ALA =
  /^[وف]?(?:[يتن]عتمد(?:ون)?|اعتمد(?:ت|وا)?|ال?اعتماد|[يتن]حافظ(?:ون)?|ال?محافظة|للمحافظة|ال?حفاظ|للحفاظ|[يتن]ؤثر|أثر(?:ت)?|ال?تأثير|[يتن]حتوي|[يتن]شتمل|[يتن]شرف|[يتن]تعرف|ال?تعرف|للتعرف|[يتن]حصل(?:ون)?|ال?حصول|للحصول|ال?قضاء|للقضاء|ال?سيطرة|للسيطرة|ال?قدرة|قادر(?:ة|ين|ون)?|بناء|ال?إقبال|ردا|عطفا|ندم(?:ت|وا|نا)?|ال?ندم|دليل|يجب|وجب|حرصا|حريص(?:ة|ين|ون)?)$/;

/** «علي المسؤولين أن يجدوا حلا» opens a clause. */
function isDutyOfOthers(bare: string, after: string, next: Token | undefined, lexicon: Lexicon): boolean {
  if (!bare.endsWith('علي') || next?.kind !== 'word' || !/^[أا]ن$/.test(next.bare)) return false;
  return isCommonNoun(after, lexicon);
}

/** «يجب علي أن أعتذر»: what I must do. */
function isDutyOfMine(next: Token | undefined, after: string, lexicon: Lexicon): boolean {
  if (!/^[أا]ن$/.test(after) || next?.kind !== 'word' || !/^[أا]/.test(next.bare)) return false;
  return lexicon
    .analyse(next.bare.replace(/^ا/, 'أ'))
    .some(({ verb }) => verb?.present === true && verb.subjects.some(({ person }) => person === 1));
}

/** A title, a part of a name, or a verb whose subject may come next: قال علي. */
function mayBeBeforeName(bare: string, lexicon: Lexicon): boolean {
  if (isTitle(bare) || mayBeName(bare, lexicon)) return true;
  return SAYING.test(bare);
}

/** Verbs of which people are the subject or object most of the time. */
const SAYING =
  /^[وف]?(?:قال|أكد|أضاف|صرح|ذكر|أوضح|أشار|رأى|يقول|يرى|سجل|أحرز|شارك|وقع|كان|هو|وهو|زار|التقى|مع|عن|من|أن|إن|بن|يا|عبد|وصل|غادر|فاز|لعب)$/;

/** Of two forms of one verb, يعطي and يعطى, the active and the passive, only strong evidence tells which was meant. */
const SURE_OF_VOICE = 0.6;

function isOtherVoice({ known, bare, suggestions, probability }: Slip, lexicon: Lexicon): boolean {
  if (!known || probability >= SURE_OF_VOICE) return false;
  return areFormsOfOneVerb(bare, suggestions[0]?.word ?? '', lexicon);
}

/** «ولّى هاربا» and «وفى بوعده»; but «وفى القاهرة» and «ولى أخ». */
function isLikelyVerb({ text, tokens }: Block, token: WordToken): boolean {
  const after = tokens[token.index + 1];
  if (/\u0651/.test(token.text)) return true;
  if (after?.kind !== 'word' || !standTogether(text, token, after)) return false;
  return token.bare === 'وفى' ? /^ب/.test(after.bare) : /^(?:ال|.*(?:ا|ه|ها|هم)$)/.test(after.bare);
}

const certainWords = certainSlips('certain-maqsura', (token, block, lexicon) => {
  if (isVerbLikeParticle(token.bare) && isLikelyVerb(block, token)) return undefined;
  const preposition = AMBIGUOUS.get(token.bare);
  if (preposition !== undefined && isPreposition(block, token, lexicon)) return preposition;
  return rightEnding(token.bare) ?? comparative(token, block, lexicon);
});

/** Zipf steps by which a comparative has to be more common than the verb of «I» that has its letters but the last. */
const MORE_COMMON = 0.8;

/** «اعلي من»: a comparative in ى, which lacks its hamza in most such text as well. */
function comparative({ bare, index }: WordToken, { tokens }: Block, lexicon: Lexicon): string | undefined {
  const [, conjunction = '', root] = /^([وف]?)[أا](..ي)$/.exec(bare) ?? [];
  const next = tokens[index + 1];
  if (root === undefined || next?.kind !== 'word' || next.bare !== 'من') return undefined;
  const right = `أ${root.slice(0, -1)}ى`;
  const isComparative = lexicon.analyse(right).some(({ wordClass }) => wordClass === 'elative');
  const lead = lexicon.zipf(right) - lexicon.zipf(`أ${root}`);
  return isComparative && lead >= MORE_COMMON ? conjunction + right : undefined;
}

export default defineRule({
  id: 'spelling/alef-maqsura',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'ياء كُتبت ألفًا مقصورة، أو العكس',
      why: 'الياء في آخر الكلمة منقوطة («في»، «التي»، «السوداني»)، والألف المقصورة بلا نقط («على»، «حتى»، «مستشفى»). ومن الدور ما يكتب الياء الأخيرة بلا نقط، ولها خيار في الإعدادات.',
    },
    en: {
      title: 'Yeh written as alef maqsura, or the other way round',
      why: 'A final yeh has two dots (في, التي, السوداني), an alef maqsura has none (على, حتى, مستشفى). Some houses write every final yeh without dots; there is a setting for them.',
    },
  },
  messages: {
    yeh: {
      ar: 'الياء في آخر الكلمة تُكتب بنقطتين: «{right}».',
      en: 'A final yeh is written with two dots: “{right}”.',
    },
    maqsura: {
      ar: 'الألف المقصورة تُكتب ياءً بلا نقط: «{right}».',
      en: 'Alef maqsura is written like a yeh without dots: “{right}”.',
    },
    alef: {
      ar: 'الألف في آخر هذه الكلمة قائمة: «{right}».',
      en: 'This word ends in an upright alef: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'وصل الوفد فى الموعد المحدد.', marks: 'فى', fixed: 'وصل الوفد في الموعد المحدد.' },
      { text: 'المدينة التى زارها الرئيس.', marks: 'التى', fixed: 'المدينة التي زارها الرئيس.' },
      { text: 'نقل الجرحى إلي مستشفي المدينة.', marks: ['إلي', 'مستشفي'], fixed: 'نقل الجرحى إلى مستشفى المدينة.' },
      {
        text: 'التقى الوزير نظيره السودانى في الخرطوم.',
        marks: 'السودانى',
        fixed: 'التقى الوزير نظيره السوداني في الخرطوم.',
      },
      { text: 'انتظر الجمهور حتي منتصف الليل.', marks: 'حتي', fixed: 'انتظر الجمهور حتى منتصف الليل.' },
      { text: 'وافق المجلس علي الميزانية الجديدة.', marks: 'علي', fixed: 'وافق المجلس على الميزانية الجديدة.' },
      { text: 'أشار الوزير إلي أن المفاوضات مستمرة.', marks: 'إلي', fixed: 'أشار الوزير إلى أن المفاوضات مستمرة.' },
      { text: 'سيركز المنتخب علي البطولة المقبلة.', marks: 'علي', fixed: 'سيركز المنتخب على البطولة المقبلة.' },
      { text: 'أكد مصدر أمنى أن الحادث عرضي.', marks: 'أمنى', fixed: 'أكد مصدر أمني أن الحادث عرضي.' },
      {
        text: 'يضم المخيم حوالى ألف لاجئ فى الوقت الذى تقل فيه المياه.',
        marks: ['حوالى', 'فى', 'الذى'],
        fixed: 'يضم المخيم حوالي ألف لاجئ في الوقت الذي تقل فيه المياه.',
      },
      { text: 'وفى القاهرة عقد المؤتمر.', marks: 'وفى', fixed: 'وفي القاهرة عقد المؤتمر.' },
      { text: 'علي المسؤولين أن يجدوا حلا.', marks: 'علي', fixed: 'على المسؤولين أن يجدوا حلا.' },
      {
        text: 'نكون علي قدر المسؤولية، وهذا دليل علي نجاحنا.',
        marks: ['علي', 'علي'],
        fixed: 'نكون على قدر المسؤولية، وهذا دليل على نجاحنا.',
      },
      { text: 'هو أعلي من غيره وأقوي من أخيه.', marks: ['أعلي', 'وأقوي'], fixed: 'هو أعلى من غيره وأقوى من أخيه.' },
      { text: 'هذا المشروع يعتمد علي خبرة العمال.', marks: 'علي', fixed: 'هذا المشروع يعتمد على خبرة العمال.' },
    ],
    valid: [
      'ولّى الجندي هاربا، وولى الزمن الجميل، ولى هاربا، ولى الأدبار.',
      'وعد الرئيس ووفى بوعده، ثم وفى بالتزاماته كلها.',
      'كان يجب علي أن أعتذر.',
      'علي الحسيني أن يعتذر، وعلي أن أعتذر أيضا.',
      'أعطي من مالي، وأبكي من الألم، وأمشي من هنا.',
      'حصل علي على الجائزة، ويعتمد علي محمود على أخيه.',
      'رست السفينة في مرسى الميناء الذي افتتح في الصيف.',
      'التقى علي حسن نظيره علي محمود.',
      'قال علي إنه لن يستقيل.',
      'وسجل وسام أبو علي الهدف الأول.',
      'أحرز علي الهدف الأول، وشارك علي الحربي في الهجوم.',
      'زار الأمير علي الملعب، والتقى المدرب علي اللاعبين.',
      'كان هذا أحب إلي، ونظر إلي وابتسم.',
      'عاد يحيى إلى منى ومعه مصطفى.',
      'نظر إلي وقال: لا علي ولا لي.',
      'بنى المهندسون مستشفى ومبنى للبلدية.',
      'مشى الرجل حتى آخر القرية.',
      'بني تميم وبني هاشم من قبائل العرب.',
      'هذا كتابي وذاك بيتي.',
      'أي شيء هذا؟ وهي التي قالت ذلك.',
    ],
  },
  *check({ blocks }, context) {
    yield* certainReports(blocks, context, certainWords, (right) => (right.endsWith('ى') ? 'maqsura' : 'yeh'), {
      safety: 'safe',
    });
    yield* slipReports(
      context,
      (slip) =>
        slip.kind === 'alef-maqsura' && rightEnding(slip.bare) === undefined && !isOtherVoice(slip, context.lexicon),
      ({ suggestions }) => {
        const last = suggestions[0]?.word.at(-1);
        return last === 'ي' ? 'yeh' : last === 'ى' ? 'maqsura' : 'alef';
      },
    );
  },
});
