import { defineRule } from '../engine/rule.js';
import { likeWritten } from './like-written.js';
import { countCores, probabilityOf } from './recurrence.js';
import { type UnfamiliarWord, unfamiliarWords } from './unfamiliar-words.js';

/** Above the first, no editor would doubt that it is a slip; above the second, most would look again. */
const SURE = 0.93;
const LIKELY = 0.5;
/** ln of how much likelier the first suggestion is than the second where fix-all may write it. */
const FAR_AHEAD = 4;
const MOST_SUGGESTIONS = 5;

function isFarAhead({ verdict }: UnfamiliarWord): boolean {
  const [first, second] = verdict.suggestions;
  return first !== undefined && (second === undefined || first.score - second.score >= FAR_AHEAD);
}

export default defineRule({
  id: 'spelling/unknown-word',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'كلمة يُرجَّح أنها خطأ مطبعي',
      why: 'كلمة لا يعرفها المعجم، وقريبة من كلمة مألوفة تناسب موضعها أكثر منها. أما الأسماء الأجنبية والكلمات الجديدة فليست أخطاء، ولذلك لا تُعلَّم كلمة غريبة ما لم يكن الخطأ هو التفسير الأرجح.',
    },
    en: {
      title: 'A word that is most likely a typo',
      why: 'The dictionary does not have the word, and it is close to a familiar one that fits its place far better. Foreign names and new words are no errors: an unfamiliar word is only marked where a slip is the likeliest explanation.',
    },
  },
  messages: {
    slip: {
      ar: 'الأرجح أن «{word}» خطأ مطبعي، وأن المقصود «{right}».',
      en: '“{word}” is most likely a typo for “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'ثم وقعا الإصنان اتفاقية جديدة.', marks: 'الإصنان', fixed: 'ثم وقعا الاثنان اتفاقية جديدة.' },
      { text: 'وأعلن الجيش العكسري حالة الطوارئ.', marks: 'العكسري', fixed: 'وأعلن الجيش العسكري حالة الطوارئ.' },
      {
        text: 'تبعد القرية عشرة كليومترات عن العاصمة.',
        marks: 'كليومترات',
        fixed: 'تبعد القرية عشرة كيلومترات عن العاصمة.',
      },
      {
        text: 'قال المتحدث باسم الحكومةة إن القرار نهائي.',
        marks: 'الحكومةة',
        fixed: 'قال المتحدث باسم الحكومة إن القرار نهائي.',
      },
      {
        text: 'اجتمع الوزراء في العاصمة لبحث الازمةا الاقتصادية.',
        marks: 'الازمةا',
        fixed: 'اجتمع الوزراء في العاصمة لبحث الأزمة الاقتصادية.',
      },
      {
        text: 'أصيب خمسة أشخاص في حادث سير على الطرق السريع قرب المسستشفى.',
        marks: 'المسستشفى',
        fixed: 'أصيب خمسة أشخاص في حادث سير على الطرق السريع قرب المستشفى.',
      },
      { text: 'وقالت المنظظمة إن الوضع خطير.', marks: 'المنظظمة', fixed: 'وقالت المنظمة إن الوضع خطير.' },
      { text: 'ناقش البرلمان مشروع القانزن الجديد.', marks: 'القانزن', fixed: 'ناقش البرلمان مشروع القانون الجديد.' },
      {
        text: 'شارك في المؤتمر وفود من الدول العربيىة.',
        marks: 'العربيىة',
        fixed: 'شارك في المؤتمر وفود من الدول العربية.',
      },
      {
        text: 'وصل الرئيس إلى مطار العاصمةفي المساء.',
        marks: 'العاصمةفي',
        fixed: 'وصل الرئيس إلى مطار العاصمة في المساء.',
      },
    ],
    valid: [
      'التقى الرئيس هرتسوغ نظيره إلهام علييف في قصر زوغلبا.',
      'وغنى الحضور النشيد «هاتكفا» بعد كلمة ميخال.',
      'قال موساييف إن أربيل وموشيه سيزوران باكو، ثم غادر موساييف القاعة.',
      'ولد ينس راسموسن في كوبنهاغن، ودرس على يد راسموسن الأب.',
      'أعلنت شركة سويفتكي (SwiftKey) عن لوحة مفاتيح جديدة.',
      'البريد info@example.org والموقع https://example.org/الاخبار',
      'عالج الطبيب مرضى كوفيد-19 وحلل الـDNA عام 1444هـ.',
      'قال المتحدث باسم الحكومة إن القرار نهائي.',
      'فبالعلم تبنى الأمم، وللقدس مكانتها، وسيستخدمونها في حينه.',
      'تسلم الجائزة المخرج الدنماركي لارس فون ترير في مهرجان كان.',
      'اتصل بي على @khalidsport أو #خبر_عاجل',
    ],
  },
  *check({ blocks }, context) {
    const counts = countCores(blocks, context);
    for (const [index, block] of blocks.entries()) {
      for (const word of context.feature(unfamiliarWords, block)) {
        const probability = probabilityOf(word, counts, context);
        const [best] = word.verdict.suggestions;
        if (probability < LIKELY || best === undefined) continue;
        const sure = probability >= SURE;
        yield {
          block: index,
          start: word.token.start,
          end: word.token.end,
          message: 'slip',
          data: { word: word.token.text, right: likeWritten(word.token.text, best.word) },
          severity: sure ? 'error' : 'warning',
          confidence: probability,
          fixes: word.verdict.suggestions.slice(0, MOST_SUGGESTIONS).map(({ word: replacement }, rank) => ({
            replacement: likeWritten(word.token.text, replacement),
            safety: sure && rank === 0 && isFarAhead(word) ? 'safe' : 'suggestion',
          })),
        };
      }
    }
  },
});
