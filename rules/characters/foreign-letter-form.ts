import { defineRule } from '../engine/rule.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { likeWritten } from '../spelling/like-written.js';
import { surroundingsOf } from '../spelling/surroundings.js';
import { arabicSpellings, hasForeignForm, isOfOtherLanguage } from './foreign-letters.js';

/** What no dictionary has is mended with the letter only where a slip is this likely: الایراني is الإيراني. */
const SURELY_A_SLIP = 0.7;

/** Letters of foreign sounds that Arabic text may have, and what a house that forbids them writes. */
const FOREIGN_SOUNDS: Readonly<Record<string, string>> = { پ: 'ب', چ: 'تش', ژ: 'ج', ڤ: 'ف', گ: 'غ' };
const FORBIDDEN_BY_NONE: readonly string[] = [];

export default defineRule({
  id: 'characters/foreign-letter-form',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'حرف من لوحة مفاتيح غير عربية',
      why: 'للفارسية والأردية والكردية أشكال من الياء والكاف والهاء والتاء المربوطة تشبه الحروف العربية وليست إياها: «ی» و«ک» و«ہ» و«ۃ». تبدو الكلمة سليمة على الشاشة، لكن البحث لا يجدها، وقد تظهر بحروف مقطعة. أما حروف الأصوات الأجنبية (پ چ ژ ڤ گ) فتبقى في الأسماء ما لم يمنعها أسلوب الدار.',
    },
    en: {
      title: 'A letter from a keyboard that is not Arabic',
      why: 'Persian, Urdu and Kurdish have their own ی, ک, ہ and ۃ, which look like Arabic letters and are none. The word looks right on the screen, but no search finds it and some fonts break it. Letters for foreign sounds (پ چ ژ ڤ گ) stay in names unless the house forbids them.',
    },
  },
  messages: {
    form: {
      ar: 'في «{word}» حرف من لوحة مفاتيح غير عربية («{letter}»): «{right}».',
      en: '“{word}” has a letter from a keyboard that is not Arabic (“{letter}”): “{right}”.',
    },
    sound: {
      ar: 'أسلوب الدار لا يستعمل «{letter}»: «{right}».',
      en: 'The house does not use “{letter}”: “{right}”.',
    },
  },
  options: {
    forbid: {
      type: 'array',
      items: { type: 'string' },
      default: FORBIDDEN_BY_NONE,
      description: {
        ar: 'حروف الأصوات الأجنبية التي لا تستعملها الدار، من پ وچ وژ وڤ وگ.',
        en: 'The letters for foreign sounds that the house does not use, of پ, چ, ژ, ڤ and گ.',
      },
    },
  },
  examples: {
    invalid: [
      { text: 'وصل الوزیر إلى العاصمة.', marks: 'الوزیر', fixed: 'وصل الوزير إلى العاصمة.' },
      { text: 'قرأت الکتاب كله.', marks: 'الکتاب', fixed: 'قرأت الكتاب كله.' },
      { text: 'عاد إلی البيت مساء.', marks: 'إلی', fixed: 'عاد إلى البيت مساء.' },
      { text: 'بقي فی المكتب حتی الليل.', marks: ['فی', 'حتی'], fixed: 'بقي في المكتب حتى الليل.' },
      { text: 'زار المدرسۃ أمس.', marks: 'المدرسۃ', fixed: 'زار المدرسة أمس.' },
      { text: 'هـٰذا هو الموعد، وھذا المكان.', marks: 'وھذا', fixed: 'هـٰذا هو الموعد، وهذا المكان.' },
      { text: 'مدينة کركوك ومدينة أربیل.', marks: ['کركوك', 'أربیل'], fixed: 'مدينة كركوك ومدينة أربيل.' },
      { text: 'التقى نظيره الایراني في بغداد.', marks: 'الایراني', fixed: 'التقى نظيره الإيراني في بغداد.' },
      { text: 'این ذهبت العدالة؟', marks: 'این', fixed: 'أين ذهبت العدالة؟' },
      { text: 'كانت لیلةً طويلة.', marks: 'لیلةً', fixed: 'كانت ليلةً طويلة.' },
      { text: 'هاتف يعمل بنظام «أندروید» الجديد.', marks: 'أندروید', fixed: 'هاتف يعمل بنظام «أندرويد» الجديد.' },
      { text: 'سافر تسوتکوف إلى صوفيا.', marks: 'تسوتکوف', fixed: 'سافر تسوتكوف إلى صوفيا.' },
      {
        text: 'وصل الوفد إلى ڤيينا.',
        marks: 'ڤيينا',
        fixed: 'وصل الوفد إلى فيينا.',
        options: { forbid: ['ڤ', 'پ'] },
      },
    ],
    valid: [
      'زار پاريس وڤيينا، وقرأ رواية چيخوف، وسمع أغنية لگوگوش.',
      'صدرت صحيفة «جمهوری اسلامی» في طهران.',
      'كتب على الجدار: این کتاب را بخوان که خوب است.',
      'نشرت الصحيفة بالأردية: یہ کتاب اچھی ہے اور سستی بھی.',
      'كتب على حسابه #ایران وأضاف رابطا.',
      { text: 'وصل الوفد إلى ڤيينا.', options: { forbid: ['پ'] } },
    ],
  },
  *check({ tokens }, { lexicon, options }) {
    const forbidden = (options.forbid as readonly string[]).filter((letter) => letter in FOREIGN_SOUNDS);
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      if (hasForeignForm(token.bare)) {
        if (isOfOtherLanguage(tokens, token.index, lexicon)) continue;
        const right = likeWritten(token.text, meant(tokens, token, lexicon));
        yield report(token, 'form', foreignFormIn(token), right);
      } else {
        const letter = forbidden.find((one) => token.bare.includes(one));
        if (letter !== undefined) yield report(token, 'sound', letter, withoutSounds(token.text, forbidden));
      }
    }
  },
});

function report({ start, end, text }: WordToken, message: 'form' | 'sound', letter: string, right: string) {
  const safety = message === 'form' ? 'safe' : 'suggestion';
  return { start, end, message, data: { word: text, letter, right }, fixes: [{ replacement: right, safety }] } as const;
}

function foreignFormIn({ bare }: WordToken): string {
  return Array.from(bare).find(hasForeignForm) ?? '';
}

function withoutSounds(written: string, forbidden: readonly string[]): string {
  return Array.from(written, (letter) => (forbidden.includes(letter) ? FOREIGN_SOUNDS[letter] : letter)).join('');
}

/** The word in Arabic letters: the spelling that fits best, or what it is a slip of; of a name that nothing knows, the first. */
function meant(tokens: readonly Token[], token: WordToken, lexicon: Lexicon): string {
  const spellings = arabicSpellings(token.bare);
  const surroundings = surroundingsOf(tokens, token.index, lexicon);
  const weight = (word: string): number => lexicon.spelling.weight(word, surroundings);
  const [word] = spellings.filter((spelling) => lexicon.accepts(spelling)).sort((a, b) => weight(b) - weight(a));
  if (word !== undefined) return word;
  const isName = (spelling: string): boolean => lexicon.names.kinds(spelling) !== 0;
  for (const spelling of spellings) {
    const { probability, suggestions } = lexicon.spelling.judge(spelling, surroundings);
    const [best] = suggestions;
    if (best !== undefined && probability >= SURELY_A_SLIP) return best.word;
  }
  return spellings.find(isName) ?? spellings[0] ?? token.bare;
}
