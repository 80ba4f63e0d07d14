import { type BlockReport, defineRule } from '../engine/rule.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { LABELS, MONTHS, YEAR_WORDS } from './number-contexts.js';
import { numberWord } from './number-words.js';
import { isClitic } from './numerals.js';

/** Units that are abbreviated with two letters and more; one letter may belong to a label (3أ) or an era (2020م). */
const ABBREVIATIONS: ReadonlySet<string> = new Set('كم كلم كغ كجم كغم سم ملم مم ملغ ملجم كلغ طن'.split(' '));
/** What is written together with digits: 5جي, 3دي, 4كيه. */
const TOGETHER: ReadonlySet<string> = new Set('جي دي كيه كي بت بي'.split(' '));
/** Words of two letters that are no letter's name. */
const SHORT: ReadonlySet<string> = new Set('في من عن أو'.split(' '));
/** Words that end before a number; a name may end in digits (كوفيد19), and other words may be names. */
const BEFORE: ReadonlySet<string> = new Set(
  'من إلى في عن على حتى بين نحو حوالي قرابة بنسبة منذ خلال قبل بعد أكثر أقل بلغ بلغت رقم عام سنة عمره عمرها'.split(' '),
);

export default defineRule({
  id: 'numbers/unit-spacing',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'مسافة بين الرقم والكلمة',
      why: 'تفصل مسافة بين الرقم والكلمة بعده أو قبله: «20 كيلومترا»، «مايو 2023». ويلتصق بالرقم الحرف المفرد: «1444هـ»، «و20».',
    },
    en: {
      title: 'A space between a number and a word',
      why: 'A space divides digits from the word before or after them: 20 كيلومترا, مايو 2023. Single letters stay attached: 1444هـ, و20.',
    },
  },
  messages: {
    after: {
      ar: 'تنقص المسافة بين الرقم وما بعده: «{right}».',
      en: 'The space between the number and the next word is missing: “{right}”.',
    },
    before: {
      ar: 'تنقص المسافة قبل الرقم: «{right}».',
      en: 'The space before the number is missing: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'تبعد القرية 20كيلومترا عن العاصمة.', marks: '20كيلومترا', fixed: 'تبعد القرية 20 كيلومترا عن العاصمة.' },
      { text: 'بلغت الأرباح 30مليون دولار.', marks: '30مليون', fixed: 'بلغت الأرباح 30 مليون دولار.' },
      { text: 'صدر التقرير في مايو2023 عن الوزارة.', marks: 'مايو2023', fixed: 'صدر التقرير في مايو 2023 عن الوزارة.' },
      { text: 'ارتفعت الأسعار 26في المئة.', marks: '26في', fixed: 'ارتفعت الأسعار 26 في المئة.' },
      { text: 'استمرت المفاوضات 48ساعة متواصلة.', marks: '48ساعة', fixed: 'استمرت المفاوضات 48 ساعة متواصلة.' },
      { text: 'يمتد الطريق على مسافة ٣٥كم تقريبا.', marks: '٣٥كم', fixed: 'يمتد الطريق على مسافة ٣٥ كم تقريبا.' },
      { text: 'شاركت 33دولة في المؤتمر.', marks: '33دولة', fixed: 'شاركت 33 دولة في المؤتمر.' },
      { text: 'أقر القانون في عام2015 بالإجماع.', marks: 'عام2015', fixed: 'أقر القانون في عام 2015 بالإجماع.' },
      { text: 'تراجع الإنتاج قياسا بعام2008.', marks: 'بعام2008', fixed: 'تراجع الإنتاج قياسا بعام 2008.' },
      { text: 'وزعت البلدية 10آلاف شجرة.', marks: '10آلاف', fixed: 'وزعت البلدية 10 آلاف شجرة.' },
      { text: 'نصت المادة5 من الدستور على ذلك.', marks: 'المادة5', fixed: 'نصت المادة 5 من الدستور على ذلك.' },
    ],
    valid: [
      'تبعد القرية 20 كيلومترا عن العاصمة.',
      'صدر الكتاب سنة 1444هـ في القاهرة.',
      'بدأت خدمة 5G في المدن الكبرى.',
      'حلقت طائرات F-16 فوق المدينة.',
      'تراجعت إصابات كوفيد-19 هذا الأسبوع.',
      'اطبع الورقة بقياس A4 من فضلك.',
      'حضر 15 وزيرا و20 نائبا وبـ30 دعوة خاصة.',
      'بدأت شبكات 5جي في العمل.',
      'انظر ص240 من الديوان، ود34 من المباراة.',
      'ولد سنة 570م في مكة.',
      'أطلقت المقاومة صاروخ فجر5 للمرة الأولى.',
      'يحقق في قضية صندوق «1إم.دي.بي» الماليزي.',
      'يقيم في الشقة 3أ من المبنى.',
      'بلغت الكلفة 5ر1 مليون دولار.',
      'نشر الصورة على #رمضان2023 أمس.',
      'ارتفع عدد الـ20 الأوائل لـ25.',
    ],
  },
  *check(block, { lexicon }) {
    for (const number of block.tokens) {
      if (number.kind !== 'number') continue;
      const next = block.tokens[number.index + 1];
      const previous = block.tokens[number.index - 1];
      if (next?.kind === 'word' && next.start === number.end && isWord(next, lexicon))
        yield report('after', number, next);
      if (previous?.kind === 'word' && previous.end === number.start && endsBefore(previous))
        yield report('before', previous, number);
    }
  },
});

function report(message: 'after' | 'before', first: Token, second: Token): BlockReport {
  const right = `${first.text} ${second.text}`;
  return { start: first.start, end: second.end, message, data: { right }, fixes: [{ replacement: right }] };
}

function isWord({ bare }: WordToken, lexicon: Lexicon): boolean {
  if (bare.length < 2 || TOGETHER.has(bare)) return false;
  // A name of letters and digits, read letter by letter: 1إم.دي.بي.
  if (bare.length === 2 && !SHORT.has(bare)) return ABBREVIATIONS.has(bare);
  return (
    ABBREVIATIONS.has(bare) ||
    numberWord(bare) !== undefined ||
    lexicon.accepts(bare) ||
    lexicon.nouns.of(bare).length > 0
  );
}

function endsBefore(word: WordToken): boolean {
  const { bare, text } = word;
  if (isClitic(word) || text.endsWith('ـ') || bare.length === 1) return false;
  return stemStarts(bare).some((start) => {
    const stem = bare.slice(start);
    return (
      (start === 0 && BEFORE.has(bare)) ||
      MONTHS.has(stem) ||
      (stem.length > 1 && LABELS.has(stem)) ||
      YEAR_WORDS.has(stem)
    );
  });
}
