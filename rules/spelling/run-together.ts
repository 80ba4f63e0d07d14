import { defineRule } from '../engine/rule.js';
import { likeWritten } from './like-written.js';
import { splitOf } from './lost-space.js';
import { countCores, probabilityOf } from './recurrence.js';
import { unfamiliarWords } from './suspects.js';

/** Beyond doubt, and worth a look. */
const SURE = 0.93;
const LIKELY = 0.12;
/** What is known of a split that the figures alone would not give. */
const CONFIDENCE = { 'final-letter': 0.98, particle: 0.95, 'common-words': 0.8 } as const;

export default defineRule({
  id: 'spelling/run-together',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'كلمتان بلا مسافة بينهما',
      why: 'تضيع المسافة بين كلمتين عند الكتابة السريعة، ولا سيما بعد حرف لا يتصل بما بعده («إنالحكومة»). والتاء المربوطة والألف المقصورة لا تقعان إلا في آخر الكلمة، فما بعدهما كلمة جديدة («مدينةالقدس»، «علىالأرض»).',
    },
    en: {
      title: 'Two words without a space between them',
      why: 'The space between two words gets lost in fast typing, most of all after a letter that does not join the next one. ة and ى only end words, so that what follows them is a new word (مدينةالقدس, علىالأرض).',
    },
  },
  messages: {
    'final-letter': {
      ar: '«{letter}» لا تقع إلا في آخر الكلمة: افصل بين الكلمتين واكتب «{right}».',
      en: '{letter} only ends words: part the two words, “{right}”.',
    },
    'lost-space': {
      ar: 'سقطت المسافة بين الكلمات: «{right}».',
      en: 'The space between words was lost: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'عاش سنوات فيالعراق قبل عودته.', marks: 'فيالعراق', fixed: 'عاش سنوات في العراق قبل عودته.' },
      { text: 'منالمقرر أن تعقد الجلسة غدا.', marks: 'منالمقرر', fixed: 'من المقرر أن تعقد الجلسة غدا.' },
      { text: 'زار الوفد مدينةالقدس أمس.', marks: 'مدينةالقدس', fixed: 'زار الوفد مدينة القدس أمس.' },
      { text: 'سقط الجريح علىالأرض فورا.', marks: 'علىالأرض', fixed: 'سقط الجريح على الأرض فورا.' },
      { text: 'قال إنالحكومة ستعلن القرار.', marks: 'إنالحكومة', fixed: 'قال إن الحكومة ستعلن القرار.' },
      { text: 'التقىالوزير نظيره الفرنسي.', marks: 'التقىالوزير', fixed: 'التقى الوزير نظيره الفرنسي.' },
      { text: 'تحدث رئيسالوزراء إلى الصحفيين.', marks: 'رئيسالوزراء', fixed: 'تحدث رئيس الوزراء إلى الصحفيين.' },
      { text: 'يجب أنيكون القرار واضحا.', marks: 'أنيكون', fixed: 'يجب أن يكون القرار واضحا.' },
      {
        text: 'بلغ عدد سكان المدينةفي العام الماضي مليونا.',
        marks: 'المدينةفي',
        fixed: 'بلغ عدد سكان المدينة في العام الماضي مليونا.',
      },
      { text: 'استمرت الحرب حتىنهاية العام.', marks: 'حتىنهاية', fixed: 'استمرت الحرب حتى نهاية العام.' },
      { text: 'وجدت الدراسة أنالأطفال ينامون أقل.', marks: 'أنالأطفال', fixed: 'وجدت الدراسة أن الأطفال ينامون أقل.' },
      { text: 'العلاقات بينالبلدين جيدة.', marks: 'بينالبلدين', fixed: 'العلاقات بين البلدين جيدة.' },
      { text: 'غادر قبلأيام إلى باريس.', marks: 'قبلأيام', fixed: 'غادر قبل أيام إلى باريس.' },
      { text: 'اعترف بذلك فيهذا الوقت الصعب.', marks: 'فيهذا', fixed: 'اعترف بذلك في هذا الوقت الصعب.' },
      { text: 'وجد فيكلالدول حلولا مماثلة.', marks: 'فيكلالدول', fixed: 'وجد في كل الدول حلولا مماثلة.' },
      { text: 'اتفق علىأن يعود.', marks: 'علىأن', fixed: 'اتفق على أن يعود.' },
      { text: 'أصدرت وزارةالصحة بيانا.', marks: 'وزارةالصحة', fixed: 'أصدرت وزارة الصحة بيانا.' },
      { text: 'طلب المزيدمن الوقت.', marks: 'المزيدمن', fixed: 'طلب المزيد من الوقت.' },
      {
        text: 'أعلن المجلسالأعلى نتائج الانتخابات.',
        marks: 'المجلسالأعلى',
        fixed: 'أعلن المجلس الأعلى نتائج الانتخابات.',
      },
      { text: 'لم يحضر منذعام أي اجتماع.', marks: 'منذعام', fixed: 'لم يحضر منذ عام أي اجتماع.' },
      { text: 'سافر حولالعالم مرتين.', marks: 'حولالعالم', fixed: 'سافر حول العالم مرتين.' },
      { text: 'القضية قدتكون معقدة.', marks: 'قدتكون', fixed: 'القضية قد تكون معقدة.' },
      { text: 'كانتالقواعد واضحة للجميع.', marks: 'كانتالقواعد', fixed: 'كانت القواعد واضحة للجميع.' },
      { text: 'أعلن وزيرالخارجية الفرنسي ذلك.', marks: 'وزيرالخارجية', fixed: 'أعلن وزير الخارجية الفرنسي ذلك.' },
      { text: 'قال إن السكان لايريدون الرحيل.', marks: 'لايريدون', fixed: 'قال إن السكان لا يريدون الرحيل.' },
      { text: 'لم يفهم أحد مايحدث في المدينة.', marks: 'مايحدث', fixed: 'لم يفهم أحد ما يحدث في المدينة.' },
      { text: 'خاطب الشاعر قومه: ياعرب.', marks: 'ياعرب', fixed: 'خاطب الشاعر قومه: يا عرب.' },
      {
        text: 'قال: ياايها الناس، ويااخي الكريم.',
        marks: ['ياايها', 'ويااخي'],
        fixed: 'قال: يا أيها الناس، ويا أخي الكريم.',
      },
      { text: 'قال: ولاقوة لي على ذلك.', marks: 'ولاقوة', fixed: 'قال: ولا قوة لي على ذلك.' },
      { text: 'شارك عبدالرحمنمحمد في السباق.', marks: 'عبدالرحمنمحمد', fixed: 'شارك عبدالرحمن محمد في السباق.' },
    ],
    valid: [
      'فبالعلم تبنى الأمم، وللقدس مكانتها، وكالعادة حضر.',
      'عبدالله وعبدالرحمن وأبوظبي ونورالدين وسعدالدين.',
      'سيستخدمونها وفسيكفيكهم وأنلزمكموها.',
      'التقى هرتسوغ نظيره علييف في باكو.',
      'لاعب مالي، ولامركزية، واللاعنف، واللامبالاة.',
      'مستشفاهم ومبناها ومدرستهم وفتاته.',
      'ماكدونالد ومانشستر ومانديلا وفينيسيا وفيتنام.',
      'منهم ومنها وعنها وعليها ولديها وإليها.',
      'كأنما وكلما وريثما وحيثما وبينما وإنما وفيما.',
      'سان فرانسيسكو وبوركينافاسو وكوالالمبور.',
      'حضرموت وبعلبك ومعديكرب وسامراء.',
      'حينئذ ويومئذ وعندئذ وآنذاك.',
      'الكهرومغناطيسية والأفروآسيوية والأنجلوسكسونية.',
      'إنستغرام وإنتربول وأنتيغوا وأنغولا.',
      'كيميائيون وفيزيائيون وبيولوجيون.',
      'مئتان وثلاثمئة وأربعمائة وخمسمئة ألف.',
      'حول العالم وقبل أيام وفي العراق.',
      'لايبزيغ ولاتفيا ولاتسيو ومايكل ومايلز ومايرز وياسين وياسمين وياقوت.',
      'مازال السباق مستمرا، ومازالت النتيجة معلقة، ومادامت الشمس مشرقة.',
      'لاسلكي ولاوعي ولانهائي ولامبالاة ولاإرادي.',
      'فاز لاتسيو، وسجل لايفر هدفا، وغنت مايا دياب مع مايك.',
    ],
  },
  *check({ blocks }, context) {
    const counts = countCores(blocks, context.feature);
    for (const [index, block] of blocks.entries()) {
      for (const word of context.feature(unfamiliarWords, block)) {
        const probability = probabilityOf(word, counts, context.lexicon);
        const split = splitOf(word, probability >= LIKELY, context.lexicon);
        if (!split) continue;
        const { token } = word;
        const right = likeWritten(token.text, split.words);
        const isFinal = split.proof === 'final-letter';
        yield {
          block: index,
          start: token.start,
          end: token.end,
          message: isFinal ? 'final-letter' : 'lost-space',
          data: { right, letter: split.words.includes('ة ') ? 'ة' : 'ى' },
          severity: isFinal || probability >= SURE ? 'error' : 'warning',
          confidence: split.proof === 'judge' ? probability : Math.max(probability, CONFIDENCE[split.proof]),
          fixes: [{ replacement: right, safety: isFinal ? 'safe' : 'suggestion' }],
        };
      }
    }
  },
});
