import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Gender, Lexicon } from '../lexicon/lexicon.js';
import { type CountedReading, hasOtherReading, readCounted } from './counted.js';
import { governsOblique, hasPreposition } from './governed-case.js';
import { dual } from './noun-forms.js';
import { LABELS, NOT_COUNTED } from './number-contexts.js';
import { type Numeral, numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/one-and-two',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'الواحد والاثنان مع المعدود',
      why: 'الواحد والاثنان يأتيان بعد المعدود صفةً توافقه تذكيرًا وتأنيثًا: «كتاب واحد»، «قصيدة واحدة»، «سيارتان اثنتان». والاسم المثنى يغني عن العدد: «رجلان» لا «اثنان رجلان».',
    },
    en: {
      title: 'One and two with what they count',
      why: 'One and two follow the noun and agree with it: كتاب واحد, قصيدة واحدة, سيارتان اثنتان. The dual says two by itself: رجلان, not اثنان رجلان.',
    },
  },
  messages: {
    dual: {
      ar: 'المثنى يغني عن العدد اثنين: «{right}».',
      en: 'The dual says two by itself: “{right}”.',
    },
    one: {
      ar: 'الواحد صفة تأتي بعد المعدود: «{right}».',
      en: 'واحد is an adjective and follows the noun: “{right}”.',
    },
    agreement: {
      ar: 'العدد هنا صفة توافق «{noun}» تذكيرًا وتأنيثًا: «{right}».',
      en: 'The number is an adjective here and agrees with {noun} in gender: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'حضر اثنان رجلان الاجتماع.', marks: 'اثنان رجلان', fixed: 'حضر رجلان الاجتماع.' },
      { text: 'اشترى اثنين كتاب من المعرض.', marks: 'اثنين كتاب', fixed: 'اشترى كتابين من المعرض.' },
      { text: 'سافر مع اثنين أصدقاء.', marks: 'اثنين أصدقاء', fixed: 'سافر مع صديقين.' },
      { text: 'وصلت اثنتان سيارات إلى المكان.', marks: 'اثنتان سيارات', fixed: 'وصلت سيارتان إلى المكان.' },
      { text: 'اشترى واحد كتاب من المعرض.', marks: 'واحد كتاب', fixed: 'اشترى كتاب واحد من المعرض.' },
      { text: 'فاز بنقطة واحد عن منافسه.', marks: 'واحد', fixed: 'فاز بنقطة واحدة عن منافسه.' },
      { text: 'كتب قصيدة واحد في حياته.', marks: 'واحد', fixed: 'كتب قصيدة واحدة في حياته.' },
      { text: 'سجل هدف واحدة في المباراة.', marks: 'واحدة', fixed: 'سجل هدف واحد في المباراة.' },
      { text: 'أصيب شخصان اثنتان بجروح.', marks: 'اثنتان', fixed: 'أصيب شخصان اثنان بجروح.' },
      { text: 'مع سيارتين اثنين فقط.', marks: 'اثنين', fixed: 'مع سيارتين اثنتين فقط.' },
    ],
    valid: [
      'حضر رجلان اثنان، وكتب قصيدة واحدة، وقرأ كتابا واحدا.',
      'قتل اثنان وأصيب ثلاثة في الحادث.',
      'غاب اثنان من اللاعبين، وواحد منهم مصاب.',
      'يوم الاثنين رجال الأمن في الشوارع.',
      'بقي في القاعة شاعر واحد جالسا.',
      'قلم واحد أزرق، وغلاف رواية واحد.',
      'رقم واحد كتاب جديد عن الحرب.',
      'كل سنة واحد منا يغادر.',
      'جاءت سيارة واحد من الوزراء.',
      'حرب واحدة وعشرين يوما.',
      'مدينة واحد وعشرين مليونا من البشر.',
      'خرج الرجل وزوجته، واحد إلى العمل والأخرى إلى السوق.',
      'لا أحد يعرف، وكل واحد كاتب رأيه.',
      'من كل دولة واحد أو اثنان.',
      'الجولة الثانية: قائد واحد، وحكم واحد.',
      'بعد ساعة واحد من الجنود عاد.',
      'على يد واحدة، وبعين واحدة، وفي طريق واحدة.',
    ],
  },
  *check(block, context) {
    const { lexicon } = context;
    for (const numeral of context.feature(numerals, block)) {
      const [unit, more] = numeral.parts;
      const value = unit?.word?.value ?? 0;
      if (numeral.style !== 'words' || more || !unit || unit.definite || value > 2) continue;
      const report = disagreement(block, numeral, lexicon) ?? before(block, numeral, lexicon);
      if (report) yield report;
    }
  },
});

const FORMS: Readonly<Record<string, string>> = {
  واحد: 'واحدة',
  واحدا: 'واحدة',
  اثنان: 'اثنتان',
  اثنين: 'اثنتين',
};

/** The same number for the other gender: قصيدة واحد → واحدة. */
function otherForm(word: string, gender: Gender): string | undefined {
  if (gender === 'feminine') return FORMS[word];
  return Object.keys(FORMS).find((masculine) => FORMS[masculine] === word);
}

/** Words after which the number is no adjective of the noun before: واحد من, واحد منهم, واحد وعشرون, واحد تلو الآخر. */
const GOES_ON = /^(?:من|منهم|منهن|منها|منا|منكم|تلو|بعد|أو|و.*|على|ضد|مقابل|إلى|في|كل|ل.*|ب.*)$/;
/** Of these a noun has either gender. By singular. */
const EITHER: ReadonlySet<string> = new Set('طريق سوق حال روح سبيل سكين لسان نفس بلد'.split(' '));

/** قصيدة واحد, where the noun is all that the number may describe. */
function disagreement({ tokens }: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { firstToken, proclitics, parts } = numeral;
  const [unit] = parts;
  const noun = tokens[firstToken - 1];
  const after = tokens[numeral.endToken];
  if (!unit || proclitics !== '' || noun?.kind !== 'word') return undefined;
  if (isSpoken(tokens[firstToken - 2]) || mayDescribe(tokens[firstToken - 2], unit.word?.gender, lexicon))
    return undefined;
  const isTwo = unit.word?.value === 2;
  if (!isTwo && after?.kind === 'word' && GOES_ON.test(after.bare) && !/^(?:في|من|عن|على)$/.test(after.bare))
    return undefined;
  if (after?.kind === 'word' && after.bare === 'من') return undefined;
  const readings = readDescribed(noun, lexicon).filter(({ form }) => (form === 'dual') === isTwo);
  const genders = new Set(
    readings.map(({ gender, noun: listed }) => (listed && EITHER.has(listed.singular) ? undefined : gender)),
  );
  const [gender] = genders;
  if (genders.size !== 1 || !gender || unit.word?.gender === gender) return undefined;
  // A masculine noun is told from a feminine one with certainty where its last letter tells it.
  if (!isTwo && gender === 'masculine' && /[ةى]$/.test(noun.bare)) return undefined;
  const right = otherForm(unit.text, gender);
  if (right === undefined) return undefined;
  const { start, end } = unit;
  return {
    start,
    end,
    message: 'agreement',
    data: { noun: noun.text, right },
    confidence: 0.9,
    fixes: [{ replacement: right }],
  };
}

/** In غلاف رواية واحد the number may be said of غلاف. */
function mayDescribe(before: Token | undefined, number: Gender | undefined, lexicon: Lexicon): boolean {
  if (before?.kind !== 'word') return false;
  const readings = lexicon.analyse(before.bare);
  if (readings.some(({ wordClass }) => wordClass === 'particle')) return false;
  const isVerbToo = readings.some(({ verb }) => verb !== undefined);
  return (
    readings.length === 0 ||
    readings.some(
      ({ noun }) =>
        noun && (noun.gender ?? number) === number && (!isVerbToo || (noun.listed && noun.number === 'singular')),
    )
  );
}

/** «كل دولة واحد»: one of each. */
function isSpoken(before: Token | undefined): boolean {
  return before?.kind === 'word' && /^(?:كل|لكل|وكل|بكل|أي)$/.test(before.bare);
}

/** The noun before, also with a preposition, where nothing else may be read in it. */
function readDescribed({ bare }: WordToken, lexicon: Lexicon): readonly CountedReading[] {
  const whole = readCounted(bare, lexicon);
  const readings = whole.length > 0 || !/^[وبلك]/.test(bare) ? whole : readCounted(bare.slice(1), lexicon);
  const certain = readings.filter(({ noun, definite }) => noun && !definite);
  if (readings.some(({ definite, form }) => definite || form === 'plural')) return [];
  return mayBeVerb(bare, certain, lexicon) ? [] : certain;
}

/** Hardly any verb is spelled like a dual or ends in ة. */
function mayBeVerb(bare: string, readings: readonly CountedReading[], lexicon: Lexicon): boolean {
  return !bare.endsWith('ة') && !readings.some(({ form }) => form === 'dual') && hasOtherReading(bare, lexicon);
}

/** اثنان رجلان, واحد كتاب: the number before the noun. */
function before(block: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { next, parts, proclitics, previous, firstToken } = numeral;
  const [unit] = parts;
  if (!unit || !next || NOT_COUNTED.has(next.bare) || unit.word?.construct || proclitics.startsWith('و'))
    return undefined;
  const isTwo = unit.word?.value === 2;
  if (describesBefore(previous, isTwo, lexicon)) return undefined;
  const readings = readCounted(next.bare, lexicon).filter(({ noun, definite }) => noun && !definite);
  const [counted] = readings;
  if (!counted?.noun || mayBeVerb(next.bare, readings, lexicon)) return undefined;
  const lead = proclitics;
  const token = block.tokens[firstToken];
  if (token?.kind !== 'word' || token.text !== token.bare) return undefined;
  const place = { start: token.start, end: next.end };
  if (isTwo) {
    const isOblique = !unit.word.cases.includes('nominative') || governsOblique(previous) || hasPreposition(proclitics);
    const right = dual(counted.noun, isOblique, false);
    if (right === undefined || !fitsTwo(readings)) return undefined;
    return {
      ...place,
      message: 'dual',
      data: { right: lead + right },
      confidence: 0.9,
      fixes: [{ replacement: lead + right }],
    };
  }
  if (unit.text !== 'واحد' || counted.form !== 'singular' || !isOnlyVerb(previous, lexicon)) return undefined;
  const right = `${lead}${next.bare} ${counted.gender === 'feminine' ? 'واحدة' : 'واحد'}`;
  return { ...place, message: 'one', data: { right }, confidence: 0.85, fixes: [{ replacement: right }] };
}

/** قتل اثنان رجال أمن: people of a kind may be named after two. */
function fitsTwo(readings: readonly CountedReading[]): boolean {
  return readings.every(({ form }) => form !== 'plural-accusative' && form !== 'accusative');
}

/** Whether the number belongs to the word before it: رجلان اثنان, رقم واحد, كل واحد. */
function describesBefore(previous: Token | undefined, isTwo: boolean, lexicon: Lexicon): boolean {
  if (previous?.kind !== 'word') return false;
  if (governsOblique(previous) && previous.bare !== 'كل') return false;
  if (LABELS.has(previous.bare.replace(/^ال/, '')) || previous.bare === 'كل') return true;
  if (isTwo) return /(?:ان|ين)$/.test(previous.bare) || !hasVerbReading(previous.bare, lexicon);
  return !isOnlyVerb(previous, lexicon);
}

function hasVerbReading(bare: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(bare).some(({ verb }) => verb !== undefined);
}

function isOnlyVerb(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  const readings = lexicon.analyse(token.bare);
  return readings.some(({ verb }) => verb !== undefined) && !readings.some(({ noun }) => noun);
}
