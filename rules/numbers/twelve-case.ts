import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readCounted } from './counted.js';
import { governsOblique, isGoverned } from './governed-case.js';
import type { NumberPart } from './number-parser.js';
import { type Numeral, numerals } from './numerals.js';
import { type Ordinal, ordinals } from './ordinals.js';

export default defineRule({
  id: 'numbers/twelve-case',
  level: 'block',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'إعراب العدد',
      why: 'اثنا عشر وألفاظ العقود والمئتان والألفان تُعرب: بالألف والواو رفعًا، وبالياء نصبًا وجرًّا: «في اثني عشر يومًا»، «من تسعة وأربعين»، «القرن الحادي والعشرين» بعد حرف الجر.',
    },
    en: {
      title: 'The case of a number',
      why: 'اثنا عشر, the tens, مئتان and ألفان show their case: ا and و in the nominative, ي in the accusative and genitive: في اثني عشر يوما, من تسعة وأربعين, في القرن الحادي والعشرين.',
    },
  },
  messages: {
    oblique: {
      ar: 'العدد هنا مجرور أو منصوب، فيُكتب بالياء: «{right}».',
      en: 'The number is in the genitive or accusative here and takes ي: “{right}”.',
    },
    dots: {
      ar: 'يُكتب «{nominative}» رفعًا و«{oblique}» نصبًا وجرًّا، لا بالألف المقصورة.',
      en: 'It is “{nominative}” in the nominative and “{oblique}” in the other cases, with no alef maqsura.',
    },
    mixed: {
      ar: 'أجزاء العدد المعطوفة إعرابها واحد: «{right}».',
      en: 'The parts of a number have the same case: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'في اثنا عشر يوما أنجز العمل.', marks: 'اثنا', fixed: 'في اثني عشر يوما أنجز العمل.' },
      { text: 'اختير من تسعة وأربعون مرشحا.', marks: 'أربعون', fixed: 'اختير من تسعة وأربعين مرشحا.' },
      { text: 'التقى باثنتا عشرة طالبة.', marks: 'اثنتا', fixed: 'التقى باثنتي عشرة طالبة.' },
      { text: 'بعد ثلاثون عاما عاد إلى قريته.', marks: 'ثلاثون', fixed: 'بعد ثلاثين عاما عاد إلى قريته.' },
      { text: 'سجن لمدة عشرون عاما.', marks: 'عشرون', fixed: 'سجن لمدة عشرين عاما.' },
      { text: 'أدى الانفجار إلى مقتل خمسون شخصا.', marks: 'خمسون', fixed: 'أدى الانفجار إلى مقتل خمسين شخصا.' },
      { text: 'تبرع بمئتان وخمسين دينارا.', marks: 'مئتان', fixed: 'تبرع بمئتين وخمسين دينارا.' },
      { text: 'أكثر من مئتا شخص شاركوا.', marks: 'مئتا', fixed: 'أكثر من مئتي شخص شاركوا.' },
      { text: 'قال إن عشرون شخصا أصيبوا.', marks: 'عشرون', fixed: 'قال إن عشرين شخصا أصيبوا.' },
      {
        text: 'في القرن الحادي والعشرون تغير العالم.',
        marks: 'والعشرون',
        fixed: 'في القرن الحادي والعشرين تغير العالم.',
      },
      { text: 'حضر مئتان وخمسين ضيفا.', marks: 'خمسين', fixed: 'حضر مئتان وخمسون ضيفا.' },
      { text: 'خلال السنوات العشرون الماضية.', marks: 'عشرون', fixed: 'خلال السنوات العشرين الماضية.' },
      { text: 'في العشرون من الشهر الجاري.', marks: 'عشرون', fixed: 'في العشرين من الشهر الجاري.' },
      { text: 'تراوحت الأعمار بين عشرون وثلاثين سنة.', marks: 'عشرون', fixed: 'تراوحت الأعمار بين عشرين وثلاثين سنة.' },
      { text: 'بلغ عدد القتلى خمسون قتيلا.', marks: 'خمسون', fixed: 'بلغ عدد القتلى خمسين قتيلا.' },
      { text: 'كان عمره ثلاثون عاما حين سافر.', marks: 'ثلاثون', fixed: 'كان عمره ثلاثين عاما حين سافر.' },
      { text: 'كانوا عشرون رجلا في القارب.', marks: 'عشرون', fixed: 'كانوا عشرين رجلا في القارب.' },
      { text: 'رأيت اثنا عشر كوكبا في المنام.', marks: 'اثنا', fixed: 'رأيت اثني عشر كوكبا في المنام.' },
      { text: 'تجاوز عدد المصابين مئتان وخمسين.', marks: 'مئتان', fixed: 'تجاوز عدد المصابين مئتين وخمسين.' },
      { text: 'استمرت الحرب عشرون عاما.', marks: 'عشرون', fixed: 'استمرت الحرب عشرين عاما.' },
      { text: 'قضى في السجن ثلاثون سنة.', marks: 'ثلاثون', fixed: 'قضى في السجن ثلاثين سنة.' },
      { text: 'بيع بسعر ألفا دولار.', marks: 'ألفا', fixed: 'بيع بسعر ألفي دولار.' },
      { text: 'بعد مرور خمسون عاما.', marks: 'خمسون', fixed: 'بعد مرور خمسين عاما.' },
      { text: 'حضر اثنى عشر وزيرا.', marks: 'اثنى', fixed: 'حضر اثنا عشر وزيرا.' },
      { text: 'في اثنتى عشرة دولة.', marks: 'اثنتى', fixed: 'في اثنتي عشرة دولة.' },
      { text: 'توزع المال على ألفان وخمسمئة أسرة.', marks: 'ألفان', fixed: 'توزع المال على ألفين وخمسمئة أسرة.' },
    ],
    valid: [
      'بلغ عدد القتلى خمسين، وكان عمره ثلاثين عاما.',
      'بلغ عشرون متسلقا القمة، وكان عشرون منهم مرضى.',
      'كان عدد كبير منهم غائبا، وعشرون حاضرين.',
      'مر عشرون عاما، ومضى على الحرب ثلاثون سنة.',
      'عمل في المصنع خمسون عاملا.',
      'قالوا: عشرون عاما تكفي.',
      'وصلوا، عشرون رجلا وامرأة.',
      'كانوا عشرين رجلا، ورأيت اثني عشر كوكبا.',
      'وصل اثنا عشر وزيرا، وغاب عشرون نائبا.',
      'في اثني عشر يوما، ومن تسعة وأربعين مرشحا.',
      'شارك في اللقاء عشرون وزيرا.',
      'قتل منهم عشرون، وأصيب من بينهم خمسون.',
      'أصيب مئتان وخمسون شخصا.',
      'حتى عشرون شخصا لا يكفون.',
      'القرن الحادي والعشرون قرن المعرفة.',
      'وقف على المنصة أربعون متحدثا.',
      'الذكرى العشرون لتأسيس النادي.',
      'بلغ عددهم خمسة وثلاثين، وعددهن أربعون.',
      'كان ذلك قبل ثلاثين عاما.',
      'وقتل جندي وجرح اثنان آخران.',
      'تكلم ألفا رجل وحضرت مئتا امرأة.',
      'التقى ألفي طالب ومئتي معلم.',
      'رأيت عشرين طائرا وخمسة وعشرين حصانا.',
    ],
  },
  *check(block, context) {
    for (const numeral of context.feature(numerals, block)) {
      if (numeral.style !== 'digits') yield* wrongParts(block, numeral, context.lexicon);
    }
    for (const ordinal of context.feature(ordinals, block)) {
      const report = wrongTail(block, ordinal);
      if (report) yield report;
    }
  },
});

function showsNominative({ word }: NumberPart): boolean {
  return word !== undefined && word.number !== 'tanween' && word.cases.length === 1 && word.cases[0] === 'nominative';
}

function showsOblique({ word }: NumberPart): boolean {
  return word !== undefined && word.cases.length === 2;
}

function* wrongParts(block: Block, numeral: Numeral, lexicon: Lexicon): Generator<BlockReport> {
  const { parts, proclitics, firstToken, previous, next } = numeral;
  const governed =
    isGoverned(block.tokens, numeral) ||
    (proclitics === 'ال' && (governsOblique(previous) || isGovernedNoun(block.tokens, firstToken - 1)));
  for (const part of parts) if (MAQSURA.test(part.text)) yield withoutDots(part, governed);
  const wrong = parts.filter((part) => showsNominative(part));
  if (governed) {
    if (next && isDualBeforeNoun(parts, next.bare, lexicon)) wrong.push(...parts);
    for (const part of wrong) yield report(part, oblique(part.text), 'oblique', 0.95);
    return;
  }
  const first = parts.find((part) => showsNominative(part) || showsOblique(part));
  if (!first || wrong.length === 0) return;
  for (const part of parts) {
    if (showsNominative(first) && showsOblique(part)) yield report(part, nominative(part.text), 'mixed', 0.85);
    else if (showsOblique(first) && showsNominative(part)) yield report(part, oblique(part.text), 'mixed', 0.85);
  }
}

/** اثنى عشر: the ي of the case without its dots, which some read as the alef of the nominative. */
const MAQSURA = /^[اإأ]ثنت?ى$/;

function withoutDots({ start, end, text }: NumberPart, governed: boolean): BlockReport {
  const stem = `ا${text.slice(1, -1)}`;
  const rights = governed ? [`${stem}ي`] : [`${stem}ا`, `${stem}ي`];
  return {
    ...{ start, end, message: 'dots', data: { nominative: `${stem}ا`, oblique: `${stem}ي` }, confidence: 0.97 },
    fixes: rights.map((replacement) => ({ replacement })),
  };
}

/** بسعر ألفا دولار: in the genitive ألفا is no single thousand, but two without their ي. */
function isDualBeforeNoun(parts: readonly NumberPart[], next: string, lexicon: Lexicon): boolean {
  const [only, more] = parts;
  if (more || only?.word?.number !== 'tanween') return false;
  return readCounted(next, lexicon).some(({ form, definite, noun }) => form === 'singular' && !definite && noun);
}

function report(
  { start, end }: NumberPart,
  right: string,
  message: 'oblique' | 'mixed',
  confidence: number,
): BlockReport {
  return { start, end, message, data: { right }, confidence, fixes: [{ replacement: right }] };
}

function oblique(text: string): string {
  return text.replace(/ون$/, 'ين').replace(/ان$/, 'ين').replace(/ا$/, 'ي');
}

function nominative(text: string): string {
  if (/ت?ين$/.test(text) && /^(?:اثن|اثنت|مئت|مائت|ألف|مليون|مليار)/.test(text)) return text.replace(/ين$/, 'ان');
  return text.replace(/ين$/, 'ون').replace(/ي$/, 'ا');
}

/** Whether the definite noun at `at` is in the genitive: في القرن, خلال السنوات, بالدورة. */
function isGovernedNoun(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at];
  if (noun?.kind !== 'word') return false;
  if (/^[وف]?(?:[بك]ال|لل)/.test(noun.bare)) return true;
  return noun.bare.startsWith('ال') && governsOblique(tokens[at - 1]);
}

function wrongTail({ tokens }: Block, { tail, firstToken, article }: Ordinal): BlockReport | undefined {
  if (tail?.kind !== 'ten' || tail.word?.cases[0] !== 'nominative') return undefined;
  const governed = article === 'لل' || governsOblique(tokens[firstToken - 1]) || isGovernedNoun(tokens, firstToken - 1);
  if (!governed) return undefined;
  const right = oblique(tail.text);
  return {
    start: tail.start,
    end: tail.end,
    message: 'oblique',
    data: { right },
    confidence: 0.95,
    fixes: [{ replacement: right }],
  };
}
