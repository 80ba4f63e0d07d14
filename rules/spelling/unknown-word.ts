import { defineRule } from '../engine/rule.js';
import { FALLBACK, slipReports } from './slip-reports.js';

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
        text: 'اجتمع الوزراء في العاصمة لبحث الازمةا الاقتصادية.',
        marks: 'الازمةا',
        fixed: 'اجتمع الوزراء في العاصمة لبحث الأزمة الاقتصادية.',
      },
      { text: 'زار الوزير المدىسة الجديدة.', marks: 'المدىسة', fixed: 'زار الوزير المدرسة الجديدة.' },
      { text: 'ناقش البرلمان مشروع القانزن الجديد.', marks: 'القانزن', fixed: 'ناقش البرلمان مشروع القانون الجديد.' },
      {
        text: 'شارك في المؤتمر وفود من الدول العربيىة.',
        marks: 'العربيىة',
        fixed: 'شارك في المؤتمر وفود من الدول العربية.',
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
  *check(_, context) {
    yield* slipReports(
      context,
      ({ known, kind }) => !known && FALLBACK.has(kind),
      () => 'slip',
    );
  },
});
