import { defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { certainReports, certainSlips } from './certain-slips.js';
import { slipReports } from './slip-reports.js';
import type { Slip } from './slips.js';

const SEATS: Readonly<Record<string, string>> = { ء: 'alone', ئ: 'yeh', ؤ: 'waw', أ: 'alef', إ: 'below' };

/** The message for the seat that the right word has where the written one has another. */
function seatOf({ bare, suggestions }: Slip): string {
  const letters = [...(suggestions[0]?.word ?? '')];
  const different = letters.find((letter, i) => letter !== bare.charAt(i) && letter in SEATS);
  return SEATS[different ?? ''] ?? 'alone';
}

export default defineRule({
  id: 'spelling/hamza-seat',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'كرسي الهمزة',
      why: 'تُكتب الهمزة المتوسطة على حرف يناسب أقوى الحركتين، حركتها وحركة ما قبلها: الكسرة أقوى ثم الضمة ثم الفتحة. وتُكتب المتطرفة على حرف يناسب حركة ما قبلها («سيئ»، «تباطؤ»)، ومفردةً بعد ساكن أو مد («شيء»، «بناء»).',
    },
    en: {
      title: 'The seat of a hamza',
      why: 'Inside a word the hamza sits on the letter of the stronger of two vowels, its own and the one before: i, then u, then a. At the end it follows the vowel before it (سيئ, تباطؤ), and it stands alone after a consonant or a long vowel (شيء, بناء).',
    },
  },
  messages: {
    alone: {
      ar: 'الهمزة هنا بعد ساكن أو حرف مد فتُكتب مفردة: «{right}».',
      en: 'After a consonant without vowel or a long vowel this hamza stands alone: “{right}”.',
    },
    yeh: {
      ar: 'الهمزة هنا مكسورة أو قبلها كسرة فتُكتب على نبرة أو ياء: «{right}».',
      en: 'With an i sound on it or before it this hamza sits on a yeh: “{right}”.',
    },
    waw: {
      ar: 'الهمزة هنا مضمومة أو قبلها ضمة فتُكتب على واو: «{right}».',
      en: 'With a u sound on it or before it this hamza sits on a waw: “{right}”.',
    },
    alef: {
      ar: 'الهمزة هنا مفتوحة أو قبلها فتحة فتُكتب على ألف: «{right}».',
      en: 'With an a sound on it or before it this hamza sits on an alef: “{right}”.',
    },
    below: {
      ar: 'الهمزة هنا مكسورة في أول الكلمة فتُكتب تحت الألف: «{right}».',
      en: 'This initial hamza has an i sound and is written below the alef: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'حدث شيئ غريب في الملعب.', marks: 'شيئ', fixed: 'حدث شيء غريب في الملعب.' },
      { text: 'المتهم بريئ حتى تثبت إدانته.', marks: 'بريئ', fixed: 'المتهم بريء حتى تثبت إدانته.' },
      { text: 'يتسائل المراقبون عن موعد الجلسة.', marks: 'يتسائل', fixed: 'يتساءل المراقبون عن موعد الجلسة.' },
      { text: 'جائت النتائج مخالفة للتوقعات.', marks: 'جائت', fixed: 'جاءت النتائج مخالفة للتوقعات.' },
      { text: 'تلقى الرئيس برقية تهنأة من نظيره.', marks: 'تهنأة', fixed: 'تلقى الرئيس برقية تهنئة من نظيره.' },
      { text: 'ضاعت مباديء الحزب.', marks: 'مباديء', fixed: 'ضاعت مبادئ الحزب.' },
      {
        text: 'لن يفرط في شبر من صحراءه، وندم على شراءها.',
        marks: ['صحراءه', 'شراءها'],
        fixed: 'لن يفرط في شبر من صحرائه، وندم على شرائها.',
      },
      { text: 'التقى بأعداءه.', marks: 'بأعداءه', fixed: 'التقى بأعدائه.' },
      { text: 'هذا القرار يسيئ إلى سمعة البلاد.', marks: 'يسيئ', fixed: 'هذا القرار يسيء إلى سمعة البلاد.' },
    ],
    valid: [
      'وضع سيئ على شاطئ دافئ.',
      'واجه الفريق أعداءه، وصار أعداؤه أصدقاء، والتقى بأعدائه.',
      'الشيء نفسه حدث مساء.',
      'قرأ المسؤول تقريرا عن شؤون البيئة.',
      'قال المسئولون إن شئون البلاد مستقرة.',
      'الهيئة المسؤولة عن مئة مشروع.',
      'يؤدي التباطؤ إلى سوء الأحوال.',
      'كل من جاءه أكرمه، ومن أبناؤه في الخارج؟',
      'سأل من ساءه الخبر، وليته جاءنا.',
      'رأى أبناءنا وزار أبناؤنا المعرض، وقال إن أبناءنا بخير.',
    ],
  },
  *check({ blocks }, context) {
    yield* certainReports(blocks, context, onYeh, () => 'yeh', { safety: 'safe' });
    yield* slipReports(
      context,
      (slip) =>
        slip.kind === 'hamza-seat' && !isOtherCase(slip, previousWord(blocks[slip.block]?.tokens ?? [], slip.index)),
      seatOf,
    );
  },
});

/** A hamza before a pronoun, which the case of the noun seats: أعداؤه، أعداءه، أعدائه. */
const SEATED_BY_CASE = /^(.+ا)[ءؤئ]((?:ه|ها|هم|هما|هن|ك|كم|نا))$/;
const PREPOSITIONS: ReadonlySet<string> = new Set('من في على إلى عن مع بين لدى عند بعد قبل ضد دون غير'.split(' '));

/** Words with a hamza that can only sit on a yeh: at the end after a short i (مبادئ), and before the pronoun of a genitive (من أعدائه). */
const onYeh = certainSlips('hamza-on-yeh', ({ bare, index }, { tokens }, lexicon) => {
  if (/[يى]ء$/.test(bare)) {
    const right = `${bare.slice(0, -2)}ئ`;
    return !lexicon.accepts(bare) && lexicon.accepts(right) ? right : undefined;
  }
  const [, particle = '', noun = ''] = ATTACHED_PREPOSITION.exec(bare) ?? [];
  if (isNoGenitive(noun, lexicon)) return particle + inGenitive(noun);
  const isAfterPreposition = PREPOSITIONS.has(previousWord(tokens, index));
  return isAfterPreposition && isNoGenitive(bare, lexicon) ? inGenitive(bare) : undefined;
});

const ATTACHED_PREPOSITION = /^([وف]?[بك])(.+)$/;

/** Whether the word is a noun with a pronoun in another case, as its hamza shows: أعداءه. */
function isNoGenitive(bare: string, lexicon: Lexicon): boolean {
  if (!/اء(?:ه|ها|هم|هما|هن|ك|كم|نا)$/.test(bare)) return false;
  const readings = dictionaryReadings(lexicon, bare);
  return readings.length > 0 && readings.every(({ noun }) => noun?.pronoun && !noun.cases.includes('genitive'));
}

function inGenitive(noun: string): string {
  const [, stem = '', pronoun = ''] = SEATED_BY_CASE.exec(noun) ?? [];
  return `${stem}ئ${pronoun}`;
}

/** The word before, without و; empty where there is none. */
function previousWord(tokens: readonly Token[], index: number): string {
  const token = tokens[index - 1];
  return token?.kind === 'word' ? token.bare.replace(/^و(?=..)/, '') : '';
}

/** Whether the right word is the same noun in another case: only after a preposition is one case sure. */
function isOtherCase({ bare, suggestions }: Slip, previous: string): boolean {
  const right = suggestions[0]?.word ?? '';
  const [written, meant] = [SEATED_BY_CASE.exec(bare), SEATED_BY_CASE.exec(right)];
  if (!written || !meant || written[1] !== meant[1] || written[2] !== meant[2]) return false;
  return !(PREPOSITIONS.has(previous) && right.includes('ئ'));
}
