import type { Block } from '../engine/document.js';
import { type BlockEdit, type BlockReport, defineRule, type FixProposal } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import {
  type Certainty,
  certaintyOf,
  followsPairWord,
  followsRangeWord,
  isPartOfLonger,
  splitYears,
  toYearPair,
} from './year-pairs.js';

/** Space and invisible marks, which is what some programs make of a dash. */
const GAP = /^[\s\u200B-\u200F\u061C\uFEFF\u2066-\u2069]+$/;
const WEIGHT = {
  sure: { severity: 'error', confidence: 0.98, fix: 'safe' },
  likely: { severity: 'warning', confidence: 0.85, fix: 'suggestion' },
} as const satisfies Record<Certainty, object>;

export default defineRule({
  id: 'numbers/lost-range-separator',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'سنتان سقطت الشرطة بينهما',
      why: 'تضيع الشرطة بين السنتين عند نقل النص من برنامج إلى آخر، فتصير «2016-2020» عددًا واحدًا لا معنى له: «20162020».',
    },
    en: {
      title: 'Two years that lost the dash between them',
      why: 'The dash of a range is easily lost when text moves between programs, and 2016-2020 becomes the meaningless number 20162020.',
    },
  },
  messages: {
    joined: {
      ar: 'سنتان سقطت الشرطة بينهما: اكتب «{right}».',
      en: 'Two years that lost the dash between them: write “{right}”.',
    },
    apart: {
      ar: 'سنتان بلا شرطة ولا واو بينهما: اكتب «{right}».',
      en: 'Two years with neither a dash nor “and” between them: write “{right}”.',
    },
  },
  options: {
    separator: {
      type: 'string',
      enum: ['-', '–', '/'],
      default: '-',
      description: {
        ar: 'العلامة التي تُكتب بين السنتين.',
        en: 'The mark to write between the two years.',
      },
    },
  },
  examples: {
    invalid: [
      { text: 'في 20162020، وهو', marks: '20162020', fixed: 'في 2016-2020، وهو' },
      {
        text: 'بلغت الواردات ذروتها في ٢٠١٦٢٠٢٠ ثم تراجعت.',
        marks: '٢٠١٦٢٠٢٠',
        fixed: 'بلغت الواردات ذروتها في ٢٠١٦-٢٠٢٠ ثم تراجعت.',
      },
      {
        text: 'نما الاقتصاد في الأعوام 20222023 بوتيرة أسرع.',
        marks: '20222023',
        fixed: 'نما الاقتصاد في الأعوام 2022-2023 بوتيرة أسرع.',
      },
      {
        text: 'خلال الفترة 20102019 شيدت الوزارة مئة مدرسة.',
        marks: '20102019',
        fixed: 'خلال الفترة 2010-2019 شيدت الوزارة مئة مدرسة.',
      },
      {
        text: 'الحرب العالمية الثانية (19391945) غيرت وجه القارة.',
        marks: '19391945',
        fixed: 'الحرب العالمية الثانية (1939-1945) غيرت وجه القارة.',
      },
      {
        text: 'تصدر الفريق ترتيب موسم 20182019 بفارق نقطتين.',
        marks: '20182019',
        fixed: 'تصدر الفريق ترتيب موسم 2018-2019 بفارق نقطتين.',
      },
      {
        text: 'هداف موسم 201819 ينتقل إلى إيطاليا.',
        marks: '201819',
        fixed: 'هداف موسم 2018-19 ينتقل إلى إيطاليا.',
      },
      {
        text: 'أقر المجلس ميزانية العام المالي 20232024 أمس.',
        marks: '20232024',
        fixed: 'أقر المجلس ميزانية العام المالي 2023-2024 أمس.',
      },
      {
        text: 'يبدأ العام الدراسي 14451446 الأحد المقبل.',
        marks: '14451446',
        fixed: 'يبدأ العام الدراسي 1445-1446 الأحد المقبل.',
      },
      {
        text: 'عمل وزيرا (من ١٩٩٥١٩٩٩) ثم سفيرا.',
        marks: '١٩٩٥١٩٩٩',
        fixed: 'عمل وزيرا (من ١٩٩٥-١٩٩٩) ثم سفيرا.',
      },
      {
        text: 'نتائج المنح الدراسية في 14351436هـ.',
        marks: '14351436',
        fixed: 'نتائج المنح الدراسية في 1435-1436هـ.',
      },
      {
        text: 'وقع البلدان اتفاقيات المياه 19291959.',
        marks: '19291959',
        fixed: 'وقع البلدان اتفاقيات المياه 1929-1959.',
      },
      {
        text: 'وذلك لعامي 20052006، بحسب الجدول.',
        marks: '20052006',
        fixed: 'وذلك لعامي 2005-2006، بحسب الجدول.',
      },
      {
        text: 'كانت الفترة 2016 2020 الأصعب على القطاع.',
        marks: '2016 2020',
        fixed: 'كانت الفترة 2016-2020 الأصعب على القطاع.',
      },
      {
        text: 'تراجعت الأسعار بين عامي 2016 2020 تراجعًا حادًا.',
        marks: '2016 2020',
        fixed: 'تراجعت الأسعار بين عامي 2016 و2020 تراجعًا حادًا.',
      },
      {
        text: 'الخطة الخمسية 20212025 تشمل الموانئ.',
        marks: '20212025',
        fixed: 'الخطة الخمسية 2021-2025 تشمل الموانئ.',
      },
      {
        text: 'حكم البلاد بين 19521970، ثم خلفه نائبه.',
        marks: '19521970',
        fixed: 'حكم البلاد بين 1952-1970، ثم خلفه نائبه.',
      },
      {
        text: 'رؤية المدينة 20202030 طموحة.',
        marks: '20202030',
        fixed: 'رؤية المدينة 2020-2030 طموحة.',
      },
      {
        text: 'سجل الإنتاج أعلى مستوى له في 20142015.',
        marks: '20142015',
        fixed: 'سجل الإنتاج أعلى مستوى له في 2014-2015.',
      },
      {
        text: 'في 20162020 تضاعف العدد.',
        marks: '20162020',
        fixed: 'في 2016–2020 تضاعف العدد.',
        options: { separator: '–' },
      },
      {
        text: 'بطل الدوري في موسمي 20202021 و20212022.',
        marks: ['20202021', '20212022'],
        fixed: 'بطل الدوري في موسمي 2020-2021 و2021-2022.',
      },
    ],
    valid: [
      'هاتف 20162020',
      'خصم من 20162020 دينار، واختير من 20162020 نسخة.',
      'رقم القضية 19391945',
      'للتواصل: الهاتف 20162020، والبريد الإلكتروني.',
      'فاكس: 19501980.',
      'يمكن الاتصال على الرقم 20102015 في أوقات الدوام.',
      'رقم الحساب في المصرف 20152016.',
      'ترخيص وزارة الإعلام ذو الرقم 20112012.',
      'أرسل رسالة نصية إلى 20122014.',
      'جوال المشرف 20202021.',
      'بلغ عدد السكان 19501980 نسمة.',
      'بلغت التكلفة 20002010 دولارات.',
      'بقيمة $20162020 في السوق.',
      'ارتفع العدد إلى 20162020.',
      'في 2016-2020 تضاعف العدد.',
      'في 2016–2020 وفي 2016/2020 معا.',
      'في 20202016 شيء آخر.',
      'صدر القرار في 20230530 ونشر لاحقا.',
      'صدر القرار بتاريخ 19111999 في الجريدة الرسمية.',
      'في 17001750 ازدهرت المدينة.',
      'في 18002099 رواية خيالية.',
      'في 20162016 لم يتغير شيء.',
      'النسخة 2016.2020 من البرنامج.',
      'على الموقع example.com/20162020 تفاصيل أكثر.',
      'اتصل على +20162020 أو 00-20162020-5.',
      'قبض على المتهم في القضية التي تحمل الرقم التسلسلي في السجل 20102011.',
      'حضر 2016 2020 شخصا.',
      'خسر 2016 ثم 2020 صوتا.',
      'رمز المنتج في 20102015 وسعره الحالي.',
      'توقيت موسم 201620 غير معروف.',
      'موديل 20152016 من السيارة.',
      'عامي 2016 و2020، والأعوام 2016 إلى 2020.',
      'بلغ الإنتاج 14351436 طنا.',
      'ص.ب 20162020 بيروت.',
      'في 1,939,194 صفحة شرح واف.',
      'بلغ عدد سكان الإقليم 19501980.',
      '20162020',
    ],
  },
  *check(block, context) {
    const separator = String(context.options.separator);
    for (const token of block.tokens) {
      if (token.kind !== 'number') continue;
      const report =
        token.text.length === 4 ? yearsApart(block, token, separator) : yearsJoined(block, token, separator);
      if (report) yield report;
    }
  },
});

function yearsJoined(block: Block, token: Token, separator: string): BlockReport | undefined {
  const pair = splitYears(token.text);
  if (!pair || isPartOfLonger(block.text, token)) return undefined;
  const certainty = certaintyOf(block, token, pair);
  if (!certainty) return undefined;
  const { fix, ...weight } = WEIGHT[certainty];
  const right = pair.first + separator + pair.second;
  const fixes: FixProposal<BlockEdit>[] = [{ replacement: right, safety: fix }];
  if (followsPairWord(block, token)) {
    fixes.push({ replacement: `${pair.first} و${pair.second}`, safety: 'suggestion' });
  }
  return { start: token.start, end: token.end, message: 'joined', data: { right }, ...weight, fixes };
}

/** Two years with nothing but space, or an invisible mark that was a dash once, between them. */
function yearsApart(block: Block, token: Token, separator: string): BlockReport | undefined {
  const next = block.tokens[token.index + 1];
  if (next?.kind !== 'number' || next.text.length !== 4) return undefined;
  if (!GAP.test(block.text.slice(token.end, next.start)) || !followsRangeWord(block, token)) return undefined;
  const pair = toYearPair(token.text, next.text);
  if (pair?.calendar !== 'gregorian' || isPartOfLonger(block.text, { start: token.start, end: next.end }))
    return undefined;
  const dash = pair.first + separator + pair.second;
  const and = `${pair.first} و${pair.second}`;
  const [right, other] = followsPairWord(block, token) ? [and, dash] : [dash, and];
  return {
    start: token.start,
    end: next.end,
    message: 'apart',
    data: { right },
    severity: 'warning',
    confidence: WEIGHT.likely.confidence,
    fixes: [
      { replacement: right, safety: 'suggestion' },
      { replacement: other, safety: 'suggestion' },
    ],
  };
}
