import { defineRule } from '../engine/rule.js';
import { likeWritten } from './like-written.js';
import { slipReports } from './slip-reports.js';

/** Particles and pronouns that are right in one spelling alone, with و or ف before them or without. */
const CERTAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ فى: 'في', هى: 'هي', أى: 'أي', حتي: 'حتى', التى: 'التي', الذى: 'الذي', إلىه: 'إليه', علىه: 'عليه' }),
);

function certain(bare: string): string | undefined {
  const conjunction = /^[وف](?=..)/.exec(bare)?.[0] ?? '';
  const right = CERTAIN.get(bare) ?? CERTAIN.get(bare.slice(conjunction.length));
  return right === undefined || CERTAIN.has(bare) ? right : conjunction + right;
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
      { text: 'أكد مصدر أمنى أن الحادث عرضي.', marks: 'أمنى', fixed: 'أكد مصدر أمني أن الحادث عرضي.' },
    ],
    valid: [
      'التقى علي حسن نظيره علي محمود.',
      'قال علي إنه لن يستقيل.',
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
    for (const [block, { tokens }] of blocks.entries()) {
      for (const token of tokens) {
        const right = token.kind === 'word' ? certain(token.bare) : undefined;
        if (token.kind !== 'word' || right === undefined) continue;
        yield {
          block,
          start: token.start,
          end: token.end,
          message: right.endsWith('ى') ? 'maqsura' : 'yeh',
          data: { right },
          severity: 'error',
          fixes: [{ replacement: likeWritten(token.text, right), safety: 'safe' }],
        };
      }
    }
    yield* slipReports(
      context,
      ({ kind, bare }) => kind === 'alef-maqsura' && certain(bare) === undefined,
      ({ suggestions }) => {
        const last = suggestions[0]?.word.at(-1);
        return last === 'ي' ? 'yeh' : last === 'ى' ? 'maqsura' : 'alef';
      },
    );
  },
});
