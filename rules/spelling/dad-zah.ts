import { defineRule } from '../engine/rule.js';
import { slipReports } from './slip-reports.js';

export default defineRule({
  id: 'spelling/dad-zah',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'ضاد كُتبت ظاء، أو ظاء كُتبت ضادًا',
      why: 'الضاد والظاء حرفان مختلفان وإن تقارب نطقهما في كثير من اللهجات: «ضابط»، «حضور» بالضاد، و«ظروف»، «انتظار»، «يحظى» بالظاء.',
    },
    en: {
      title: 'Dad written as zah, or zah as dad',
      why: 'Dad and zah are two letters although many dialects speak them alike: ضابط and حضور have a dad, ظروف, انتظار and يحظى a zah.',
    },
  },
  messages: {
    dad: {
      ar: 'هذه الكلمة بالضاد لا بالظاء: «{right}».',
      en: 'This word has a dad, not a zah: “{right}”.',
    },
    zah: {
      ar: 'هذه الكلمة بالظاء لا بالضاد: «{right}».',
      en: 'This word has a zah, not a dad: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'أصيب ظابط في الشرطة بجروح.', marks: 'ظابط', fixed: 'أصيب ضابط في الشرطة بجروح.' },
      { text: 'جرى الحفل بحظور السفير.', marks: 'بحظور', fixed: 'جرى الحفل بحضور السفير.' },
      { text: 'لا يزال المسافرون في انتضار القطار.', marks: 'انتضار', fixed: 'لا يزال المسافرون في انتظار القطار.' },
      { text: 'تعيش العائلات في ضروف صعبة.', marks: 'ضروف', fixed: 'تعيش العائلات في ظروف صعبة.' },
      { text: 'يحضى اللاعب بشعبية كبيرة.', marks: 'يحضى', fixed: 'يحظى اللاعب بشعبية كبيرة.' },
      {
        text: 'ما زالت الملفات تضل معلقة في المحاكم.',
        marks: 'تضل',
        fixed: 'ما زالت الملفات تظل معلقة في المحاكم.',
      },
    ],
    valid: [
      'حظر التجول وحضر الاجتماع.',
      'حظرت السلطات استيراد اللحوم.',
      'الحظ والحض على الخير.',
      'ظل الرجل في ظل الشجرة وضل الطريق.',
      'نضر الله وجهه، ونظر إليه.',
      'ظهر الحق.',
      'كي لا تضل القافلة طريقها في الصحراء.',
    ],
  },
  *check(_, context) {
    yield* slipReports(
      context,
      ({ kind }) => kind === 'dad-zah',
      ({ bare, suggestions }) => {
        const right = suggestions[0]?.word ?? '';
        const at = [...right].findIndex((letter, i) => letter !== bare.charAt(i));
        return right.charAt(at) === 'ض' ? 'dad' : 'zah';
      },
    );
  },
});
