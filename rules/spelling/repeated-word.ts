import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import { judgeRepetition, opensRepeatedPhrase } from './repetition.js';

const SURE = { severity: 'error', confidence: 0.99 } as const;
const LIKELY = { severity: 'warning', confidence: 0.85 } as const;

export default defineRule({
  id: 'spelling/repeated-word',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'كلمة مكررة',
      why: 'تتكرر الكلمة سهوًا عند تعديل الجملة أو عند الانتقال من سطر إلى آخر («في في»، «أن أن»)، والعين تتجاوزها عند القراءة. أما التكرار المقصود فصحيح: «شيئًا فشيئًا»، «صفًّا صفًّا»، «جدًّا جدًّا»، «ولي ولي العهد».',
    },
    en: {
      title: 'Repeated word',
      why: 'A word gets typed twice when a sentence is edited or a line ends (في في, أن أن), and the eye skips it. Repetition that is meant is right: شيئا فشيئا, صفا صفا, جدا جدا, ولي ولي العهد.',
    },
  },
  messages: {
    repeated: {
      ar: 'كُتبت «{word}» مرتين متتاليتين: احذف إحداهما.',
      en: '“{word}” is written twice in a row: delete one of them.',
    },
    many: {
      ar: 'كُتبت «{word}» مرات متتالية: أبقِ واحدة منها.',
      en: '“{word}” is written several times in a row: keep one of them.',
    },
  },
  examples: {
    invalid: [
      { text: 'التقى الوزير نظيره في في القاهرة.', marks: 'في في', fixed: 'التقى الوزير نظيره في القاهرة.' },
      { text: 'أكد المتحدث أن أن القرار نهائي.', marks: 'أن أن', fixed: 'أكد المتحدث أن القرار نهائي.' },
      { text: 'تخلى النادي عن عن مدربه.', marks: 'عن عن', fixed: 'تخلى النادي عن مدربه.' },
      { text: 'وصل الوفد من من العاصمة.', marks: 'من من', fixed: 'وصل الوفد من العاصمة.' },
      { text: 'على الرغم من من الأمطار الغزيرة.', marks: 'من من', fixed: 'على الرغم من الأمطار الغزيرة.' },
      { text: 'قال الخبير إن إن الأسعار سترتفع.', marks: 'إن إن', fixed: 'قال الخبير إن الأسعار سترتفع.' },
      { text: 'الاتفاق الذي الذي وقعه الطرفان.', marks: 'الذي الذي', fixed: 'الاتفاق الذي وقعه الطرفان.' },
      {
        text: 'اندلعت خلال خلال الساعات الماضية معارك.',
        marks: 'خلال خلال',
        fixed: 'اندلعت خلال الساعات الماضية معارك.',
      },
      { text: 'وفي وفي ختام الجلسة صوت النواب.', marks: 'وفي وفي', fixed: 'وفي ختام الجلسة صوت النواب.' },
      { text: 'يستمر المعرض حتى حتى نهاية الشهر.', marks: 'حتى حتى', fixed: 'يستمر المعرض حتى نهاية الشهر.' },
      {
        text: 'وقالت مصادر حضرت اجتماع اللجنة المالية إن الحكومة ستقدم مشروعها إلى\nإلى البرلمان قبل نهاية الأسبوع.',
        marks: 'إلى\nإلى',
        fixed: 'وقالت مصادر حضرت اجتماع اللجنة المالية إن الحكومة ستقدم مشروعها إلى البرلمان قبل نهاية الأسبوع.',
      },
      {
        text: 'يقام الحفل في **في القاهرة** غدا.',
        format: 'markdown',
        marks: 'في **في',
        fixed: 'يقام الحفل **في القاهرة** غدا.',
      },
      {
        text: 'يقام الحفل **في** في القاهرة غدا.',
        format: 'markdown',
        marks: 'في** في',
        fixed: 'يقام الحفل **في** القاهرة غدا.',
      },
      {
        text: 'استقبل الوزير المصري المصري وفدا من رجال الأعمال.',
        marks: 'المصري المصري',
        fixed: 'استقبل الوزير المصري وفدا من رجال الأعمال.',
      },
      { text: 'زار أعضاء الوفد المدينة المدينة.', marks: 'المدينة المدينة', fixed: 'زار أعضاء الوفد المدينة.' },
      {
        text: 'فتحت الهيئة الهيئة العامة للسياحة الباب.',
        marks: 'الهيئة الهيئة',
        fixed: 'فتحت الهيئة العامة للسياحة الباب.',
      },
      {
        text: 'ينفذ المركز برامج برامج صيفية للأطفال.',
        marks: 'برامج برامج',
        fixed: 'ينفذ المركز برامج صيفية للأطفال.',
      },
      { text: 'انعقد مجلس مجلس الأمن أمس.', marks: 'مجلس مجلس', fixed: 'انعقد مجلس الأمن أمس.' },
      { text: 'فيما دارت دارت اشتباكات عنيفة.', marks: 'دارت دارت', fixed: 'فيما دارت اشتباكات عنيفة.' },
      { text: 'وأعلن وأعلن الحزب انسحابه من السباق.', marks: 'وأعلن وأعلن', fixed: 'وأعلن الحزب انسحابه من السباق.' },
      { text: 'هكذا كان كان لسان حال الجمهور.', marks: 'كان كان', fixed: 'هكذا كان لسان حال الجمهور.' },
      { text: 'يتوقع يتوقع الخبراء نموا أسرع.', marks: 'يتوقع يتوقع', fixed: 'يتوقع الخبراء نموا أسرع.' },
      { text: 'أدى عدم عدم الالتزام إلى الأزمة.', marks: 'عدم عدم', fixed: 'أدى عدم الالتزام إلى الأزمة.' },
      { text: 'في في في الوقت نفسه.', marks: 'في في في', fixed: 'في الوقت نفسه.' },
      { text: 'هذا ما ما يريده الناس.', marks: 'ما ما', fixed: 'هذا ما يريده الناس.' },
      { text: 'هذه هذه القضية تشغل الناس.', marks: 'هذه هذه', fixed: 'هذه القضية تشغل الناس.' },
      { text: 'تراجعت الأسعار بعد بعد القرار.', marks: 'بعد بعد', fixed: 'تراجعت الأسعار بعد القرار.' },
      {
        text: 'تمثل السلع 40 في المئة من حجم من حجم التجارة.',
        marks: 'من حجم من حجم',
        fixed: 'تمثل السلع 40 في المئة من حجم التجارة.',
      },
    ],
    valid: [
      'حق الأم أولا، ثم الأم ثم الأم ثم الأب.',
      'سنة بعد سنة بعد سنة تكبر المدينة.',
      'تحسن الوضع شيئا فشيئا، ورويدا رويدا عاد الناس.',
      'دخلوا صفا صفا، ويوما يوما تكبر المدينة، وعدوا النقود قطعة قطعة.',
      'لا لا، لن أوافق على ذلك أبدا أبدا.',
      'نعم نعم، هذا مهم جدا جدا في رأيي.',
      'التقى ولي ولي العهد رئيس الوزراء.',
      'أوقفت الشرطة ابن ابن عم الضحية.',
      'تعلم بطرس بطرس غالي في باريس، وحضر محمد محمد الحفل.',
      'قرأت سيرسي سيرسي رسالتها.',
      'ذكرت شبكة «سي إن إن» وقناة بي بي سي النبأ.',
      'قالت شبكة سي إن إن ترك إن الحريق أخمد.',
      'أطلق الجيش صواريخ أرض أرض بعيدة المدى.',
      'ما كان كان، وما حدث حدث ولن يعود.',
      'من مات مات، ومن بقي بقي ينتظر.',
      'من من الوزراء يوافق على هذا القرار؟',
      'السؤال هو من من مصلحته أن تطول الحرب؟',
      'غضب من من يخفي الحقيقة.',
      'لا يعرف أحد من من بينهم سيفوز.',
      'استمر الحوار اللبناني اللبناني شهورا.',
      'عطل الخلاف الفلسطيني الفلسطيني المصالحة.',
      'وصل إلى هنا. هنا توقف القطار.',
      'قال: «نعم» نعم، هكذا ببساطة.',
      'الرياض، الرياض مرة أخرى.',
      'الحذر الحذر! الطريق زلق.',
      'الله الله في أهلكم.',
      'سيصل الوفد بعد غد، لا قبل غد.',
      'كان الأمر هو هو، وظلت المدينة هي هي.',
      'بقي بين بين، لا غنيا ولا فقيرا.',
      'قال إن إن تقدموا خطوة تقدمنا خطوتين.',
      'هذا ما ما كنت أتوقعه.',
      'هتف المحتجون: «يسقط يسقط حكم الفرد»، وعاش عاش الوطن.',
      'كتب كتب التاريخ القديم، ودرس درس النحو.',
      'هيهات هيهات أن يعود الزمن.',
      'ردد الأطفال توت توت وهم يركضون.',
      'في كل ما ما زال يجري من أحداث.',
      'بلغ العدد 20 20 مرة.',
      'كان الحضور والوكلاء والوكلاء المساعدون في القاعة.',
      'ماذا عن النفاق وماذا وماذا؟',
      'لم لم يحضر الوزير الجلسة؟',
      'ينفذ الجهاز مليار مليار عملية في الثانية.',
      'كانت الحفلة رائعة رائعة، والجمهور كبير كبير.',
      'وَقَفْتُ وَقَفْتُ عَلى الأَطْلالِ.',
      'طال الليل يا ليل\nيا ليل متى الصبح',
      'سارت خطوة خطوة نحو الهدف.',
      'علّم علم النحو، ومَن من الناس لا يخطئ؟',
    ],
  },
  *check(block, { lexicon }) {
    const { tokens } = block;
    for (let i = 1; i < tokens.length; i++) {
      const [first, second] = [tokens[i - 1], tokens[i]];
      const phrase = repeatedPhrase(block, i);
      if (phrase) {
        i += 2;
        yield { ...phrase, ...LIKELY };
        continue;
      }
      if (first?.kind !== 'word' || second?.kind !== 'word' || !isSame(block, first, second)) continue;
      const last = endOfRun(block, second);
      i = last.index;
      const certainty = judgeRepetition(block, first, last, lexicon);
      // Three in a row are said with emphasis, but for words that bear none.
      if (!certainty || (last !== second && certainty !== 'sure')) continue;
      yield {
        start: first.start,
        end: last.end,
        message: last === second ? 'repeated' : 'many',
        data: { word: second.text },
        ...(certainty === 'sure' ? SURE : LIKELY),
        fixes: [{ replacement: first.text, safety: certainty === 'sure' ? 'safe' : 'suggestion' }],
      };
    }
  },
});

/** Whether two words are one, with nothing but space between them. مَن and من are two: signs tell words apart. */
function isSame({ text }: Block, first: WordToken, second: WordToken): boolean {
  return first.text === second.text && /^\s+$/.test(text.slice(first.end, second.start));
}

function endOfRun(block: Block, second: WordToken): WordToken {
  let last = second;
  for (let i = second.index + 1; ; i++) {
    const next = block.tokens[i];
    if (next?.kind !== 'word' || !isSame(block, last, next)) return last;
    last = next;
  }
}

/** A preposition or the like with its word, written twice: «من حجم من حجم التجارة». `at` is the place of the word in the list of tokens. */
function repeatedPhrase(block: Block, at: number): BlockReport | undefined {
  const [first, word, again, last] = block.tokens.slice(at - 1, at + 3);
  if (first?.kind !== 'word' || word?.kind !== 'word' || again?.kind !== 'word' || last?.kind !== 'word')
    return undefined;
  if (first.text !== again.text || word.text !== last.text || !opensRepeatedPhrase(first.bare)) return undefined;
  const phrase = block.text.slice(first.start, word.end);
  if (block.text.slice(again.start, last.end) !== phrase || !/^ $/.test(block.text.slice(word.end, again.start)))
    return undefined;
  return {
    start: first.start,
    end: last.end,
    message: 'repeated',
    data: { word: phrase },
    fixes: [{ replacement: phrase, safety: 'suggestion' }],
  };
}
