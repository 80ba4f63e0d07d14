import { defineRule } from '../engine/rule.js';
import { slipReports } from './slip-reports.js';

export default defineRule({
  id: 'spelling/silent-alef',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'الألف الفارقة',
      why: 'تُكتب ألف بعد واو الجماعة المتطرفة في الفعل («قالوا»، «لم يفعلوا»)، ولا تُكتب بعد واو من أصل الفعل («يدعو»، «نرجو»)، ولا بعد واو جمع المذكر السالم المضاف («معلمو المدرسة»).',
    },
    en: {
      title: 'The silent alef',
      why: 'An alef is written after the final waw of a plural verb (قالوا, لم يفعلوا), but not after a waw of the root (يدعو, نرجو) nor after that of a plural noun before its complement (معلمو المدرسة).',
    },
  },
  messages: {
    missing: {
      ar: 'تُكتب ألف بعد واو الجماعة: «{right}».',
      en: 'An alef is written after the waw of a plural verb: “{right}”.',
    },
    extra: {
      ar: 'لا تُكتب ألف بعد واو ليست ضمير جماعة في فعل: «{right}».',
      en: 'No alef follows a waw that is not the plural ending of a verb: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'المتظاهرون قالو إنهم سيعودون.', marks: 'قالو', fixed: 'المتظاهرون قالوا إنهم سيعودون.' },
      { text: 'السكان لم يفعلو شيئا.', marks: 'يفعلو', fixed: 'السكان لم يفعلوا شيئا.' },
      { text: 'نرجوا من الركاب التوجه إلى البوابة.', marks: 'نرجوا', fixed: 'نرجو من الركاب التوجه إلى البوابة.' },
      { text: 'اجتمع معلموا المدرسة في القاعة.', marks: 'معلموا', fixed: 'اجتمع معلمو المدرسة في القاعة.' },
    ],
    valid: [
      'عليهم أن يدعوا إلى الهدوء.',
      'يدعو الرئيس إلى الحوار.',
      'معلمو المدرسة وذوو الضحايا.',
      'أخو الوزير وأبو أحمد.',
      'لم ينموا ولن يشكوا.',
      'بدو الصحراء.',
      'عدو الأمس صديق اليوم.',
      'حاول مصممو الأزياء الوصول إلى الجمهور.',
    ],
  },
  *check(_, context) {
    yield* slipReports(
      context,
      ({ kind }) => kind === 'silent-alef',
      ({ suggestions }) => (suggestions[0]?.word.endsWith('ا') ? 'missing' : 'extra'),
    );
  },
});
