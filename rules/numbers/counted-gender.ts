import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Gender } from '../lexicon/lexicon.js';
import {
  fewWords,
  type GenderedWords,
  genderedWords,
  genderOf,
  genderOfCounted,
  genderOfPlural,
  inGender,
} from './gender-agreement.js';
import { numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/counted-gender',
  level: 'block',
  severity: 'error',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'تذكير العدد وتأنيثه',
      why: 'تخالف الأعداد من 3 إلى 10 المعدود: «ثلاثة رجال» و«ثلاث نساء»، والعبرة بمفرد المعدود («ثلاثة أيام» لأن اليوم مذكر). ويوافقه 1 و2 و11 و12 والعشرة المركبة: «إحدى عشرة طالبة»، «ثلاث عشرة دولة».',
    },
    en: {
      title: 'The gender of a number',
      why: '3 to 10 take the opposite gender of what they count: ثلاثة رجال but ثلاث نساء; the singular decides (ثلاثة أيام, as يوم is masculine). 1, 2, 11, 12 and the عشر of the teens agree with it: إحدى عشرة طالبة, ثلاث عشرة دولة.',
    },
  },
  messages: {
    masculine: {
      ar: 'المعدود هنا مذكر (العبرة بمفرده)، فالصواب «{right}».',
      en: 'What is counted here is masculine (its singular decides): write “{right}”.',
    },
    feminine: {
      ar: 'المعدود هنا مؤنث (العبرة بمفرده)، فالصواب «{right}».',
      en: 'What is counted here is feminine (its singular decides): write “{right}”.',
    },
    parts: {
      ar: 'جزءا العدد المركب من 13 إلى 19 يختلفان تذكيرًا وتأنيثًا: «ثلاثة عشر» للمذكر و«ثلاث عشرة» للمؤنث.',
      en: 'The two words of 13 to 19 differ in gender: ثلاثة عشر for the masculine, ثلاث عشرة for the feminine.',
    },
    eleven: {
      ar: 'جزءا العددين 11 و12 يتفقان تذكيرًا وتأنيثًا: «أحد عشر» و«اثنا عشر» للمذكر، و«إحدى عشرة» و«اثنتا عشرة» للمؤنث.',
      en: 'The two words of 11 and 12 agree in gender: أحد عشر and اثنا عشر are masculine, إحدى عشرة and اثنتا عشرة feminine.',
    },
  },
  examples: { invalid: [], valid: [] },
  *check(block, context) {
    const { lexicon } = context;
    for (const numeral of context.feature(numerals, block)) {
      if (numeral.style === 'digits') continue;
      for (const words of genderedWords(numeral)) {
        const report = reportOn(words, genderOfCounted(block, numeral, words, lexicon));
        if (report) yield report;
      }
    }
    for (const { start, end, gender, next } of fewWords(block)) {
      const right = genderOfPlural(next.bare, lexicon);
      if (!right || right === gender) continue;
      const text = right === 'masculine' ? 'بضعة' : 'بضع';
      yield { start, end, message: right, data: { right: text }, confidence: 0.95, fixes: [{ replacement: text }] };
    }
  },
});

function reportOn(words: GenderedWords, wanted: Gender | undefined): BlockReport | undefined {
  const gender = genderOf(words);
  const { start, end, teen, unit } = words;
  if (!teen && !words.beforeTen && (unit.word?.value ?? 0) < 3) return undefined;
  const place = { start, end };
  if (wanted) {
    if (gender === wanted) return undefined;
    const right = inGender(words, wanted);
    return { ...place, message: wanted, data: { right }, confidence: 0.95, fixes: [{ replacement: right }] };
  }
  if (gender !== undefined || !teen) return undefined;
  return {
    ...place,
    message: (unit.word?.value ?? 0) < 3 ? 'eleven' : 'parts',
    confidence: 0.95,
    fixes: (['masculine', 'feminine'] as const).map((each) => ({ replacement: inGender(words, each) })),
  };
}
