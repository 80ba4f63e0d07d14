import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import {
  type Government,
  governmentOf,
  ofValue,
  readCounted,
  STRICT_AFTER_HUNDRED,
  variesAfterHundred,
} from './counted.js';
import { isMeasure } from './noun-forms.js';
import type { NumberPart } from './number-parser.js';
import { SCALES } from './number-words.js';
import { type Numeral, numerals, otherEndOf } from './numerals.js';

export default defineRule({
  id: 'numbers/scale-word',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'الألف والمليون والمليار بعد العدد',
      why: 'الألف والمليون والمليار أسماء معدودة، فتُجمع بعد 3 إلى 10 («5 ملايين»، «10 آلاف») وتُفرد بعد غيرها («20 مليون دولار»، «300 ألف»). ويُقبل «105 مليون» كما يُقبل «105 ملايين» ما لم تشدد الدار.',
    },
    en: {
      title: 'Thousand, million and milliard after a number',
      why: 'ألف، مليون and مليار are counted nouns: plural after 3–10 (5 ملايين، 10 آلاف) and singular after all else (20 مليون دولار، 300 ألف). 105 مليون is accepted beside 105 ملايين unless the house is strict.',
    },
  },
  messages: {
    plural: {
      ar: 'يُجمع المعدود بعد الأعداد من 3 إلى 10: «{right}».',
      en: 'After 3 to 10 the word is plural: “{right}”.',
    },
    accusative: {
      ar: 'يُفرد المعدود بعد الأعداد من 11 إلى 99: «{right}».',
      en: 'After 11 to 99 the word is singular: “{right}”.',
    },
    genitive: {
      ar: 'يُفرد المعدود بعد المئة والألف: «{right}».',
      en: 'After hundreds and thousands the word is singular: “{right}”.',
    },
    joined: {
      ar: 'لا تنوين هنا، فالكلمة مضافة إلى المعدود بعدها: «{right}».',
      en: 'No tanween here, as the counted noun follows: “{right}”.',
    },
  },
  options: { strictAfterHundred: STRICT_AFTER_HUNDRED },
  examples: {
    invalid: [
      { text: 'بلغت الكلفة 5 مليون دولار.', marks: 'مليون', fixed: 'بلغت الكلفة 5 ملايين دولار.' },
      { text: 'حضر الحفل 10 ألف متفرج.', marks: 'ألف', fixed: 'حضر الحفل 10 آلاف متفرج.' },
      { text: 'أنفقت الشركة 20 ملايين دولار.', marks: 'ملايين', fixed: 'أنفقت الشركة 20 مليون دولار.' },
      { text: 'زار المعرض 300 آلاف شخص.', marks: 'آلاف', fixed: 'زار المعرض 300 ألف شخص.' },
      { text: 'اقترضت الدولة 7 مليار يورو.', marks: 'مليار', fixed: 'اقترضت الدولة 7 مليارات يورو.' },
      { text: 'نزح خمسة عشر آلاف مدني.', marks: 'آلاف', fixed: 'نزح خمسة عشر ألف مدني.' },
      { text: 'تبرع بثلاثة مليون دينار.', marks: 'مليون', fixed: 'تبرع بثلاثة ملايين دينار.' },
      { text: 'بلغ الدخل 873 مليونا يورو.', marks: 'مليونا', fixed: 'بلغ الدخل 873 مليون يورو.' },
      {
        text: 'بلغت الأرباح 53 ملايين و6 ألف دولار.',
        marks: ['ملايين', 'ألف'],
        fixed: 'بلغت الأرباح 53 مليون و6 آلاف دولار.',
      },
      { text: 'وزعت الوزارة ٨ ألف سلة غذائية.', marks: 'ألف', fixed: 'وزعت الوزارة ٨ آلاف سلة غذائية.' },
      { text: 'أنفقت الحكومة مئة ملايين دولار.', marks: 'ملايين', fixed: 'أنفقت الحكومة مئة مليون دولار.' },
      {
        text: 'بلغ عدد السكان 104 مليون نسمة.',
        marks: 'مليون',
        fixed: 'بلغ عدد السكان 104 ملايين نسمة.',
        options: { strictAfterHundred: true },
      },
      {
        text: 'بلغ عدد السكان مئة وأربعة مليون نسمة.',
        marks: 'مليون',
        fixed: 'بلغ عدد السكان مئة وأربعة ملايين نسمة.',
      },
      { text: 'خصصت 9 تريليون ليرة للأجور.', marks: 'تريليون', fixed: 'خصصت 9 تريليونات ليرة للأجور.' },
    ],
    valid: [
      'بلغت الكلفة 5 ملايين دولار، ثم 20 مليونا، ثم 300 ألف.',
      'بلغت الكلفة 3.5 مليون دولار، أو 3.5 ملايين.',
      'بلغ عدد السكان 104 مليون نسمة، ثم 105 ملايين، ثم 101 مليون.',
      'حضر عشرات الآلاف، ومئات الملايين تابعوا.',
      'تبرع بمليون دولار وبألفي دينار.',
      'بلغ الدخل 20 مليون دولار و15 مليونا من التبرعات.',
      'شارك ثلاثة عشر ألف عداء وعشرة آلاف متطوع.',
      'بلغ 38 ألفا عدد الطلاب، و584 ألفا عام 2013.',
      'استورد بين 5-15 مليون برميل.',
      'حصل على مليونين وثلاثة آلاف صوت.',
      'أنفق مئة ألف، ثم مئتي ألف، ثم ألف مليون.',
      { text: '| السكان |\n|---|\n| 5 مليون |', format: 'markdown' },
      'قرأ ألف ليلة وليلة.',
    ],
  },
  *check(block, context) {
    if (block.kind === 'table-cell') return;
    for (const numeral of context.feature(numerals, block)) {
      if (numeral.role === 'quantity' || numeral.role === 'range')
        yield* misfits(block, numeral, context.lexicon, context.options.strictAfterHundred === true);
    }
  },
});

const SINGULARS: ReadonlyMap<number, readonly string[]> = new Map(
  SCALES.map(([value]) => [value, SCALES.filter(([other]) => other === value).map(([, singular]) => singular)]),
);

function* misfits(block: Block, numeral: Numeral, lexicon: Lexicon, strict: boolean): Generator<BlockReport> {
  const { parts } = numeral;
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i];
    const before = parts[i - 1];
    if (part?.word?.slot !== 'scale' || !before || part.definite || before.definite) continue;
    const government = governmentOf({ ...numeral, parts: [before], value: 0, fractional: isDecimal(before) });
    if (!government) continue;
    if (!strict && variesAfterHundred(before) && part.word.number === 'singular') continue;
    const other = i === 1 ? otherEndOf(block, numeral) : undefined;
    if (other !== undefined && ofValue(other) !== government) continue;
    const report = misfit(part, government, i === parts.length - 1 && countsNoun(numeral, lexicon));
    if (report) yield report;
  }
}

function isDecimal({ digits }: NumberPart): boolean {
  return digits?.shape === 'decimal';
}

/** Whether the word is joined to a noun of people or a unit behind it; other nouns may begin something new: 38 ألفا عدد الطلاب. */
function countsNoun({ next }: Numeral, lexicon: Lexicon): boolean {
  return (
    next !== undefined &&
    readCounted(next.bare, lexicon).some(
      ({ noun, definite, form }) => noun && !definite && form === 'singular' && (noun.human || isMeasure(noun)),
    )
  );
}

function misfit(part: NumberPart, government: Government, joined: boolean): BlockReport | undefined {
  const { word, start, end, text } = part;
  const [singular, plural] = formsOf(word?.value ?? 0, text);
  if (!word || word.number === 'dual' || singular === undefined || plural === undefined) return undefined;
  const place = { start, end };
  if (government === 'plural') {
    if (word.number === 'plural') return undefined;
    return { ...place, message: 'plural', data: { right: plural }, fixes: [{ replacement: plural }] };
  }
  if (word.number === 'singular') return undefined;
  if (word.number === 'tanween') {
    if (government === 'accusative' && !joined) return undefined;
    const message = joined ? 'joined' : 'genitive';
    return {
      ...place,
      message,
      data: { right: singular },
      severity: 'warning',
      confidence: 0.9,
      fixes: [{ replacement: singular, safety: 'suggestion' }],
    };
  }
  return { ...place, message: government, data: { right: singular }, fixes: [{ replacement: singular }] };
}

/** The singular and the plural of the scale word that `text` is a form of. */
function formsOf(value: number, text: string): readonly [singular: string | undefined, plural: string | undefined] {
  const singulars = SINGULARS.get(value) ?? [];
  const own = SCALES.find(([, one, many]) => many === text || text.startsWith(one));
  const singular = own?.[1] ?? singulars[0];
  return [singular, SCALES.find(([, other]) => other === singular)?.[2]];
}
