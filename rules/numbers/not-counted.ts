/** Where the noun after a number is not what it counts. */
import type { Block } from '../engine/document.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type CountedReading, readCounted } from './counted.js';
import { isSeldomCounted } from './gender-agreement.js';
import { hasPreposition } from './governed-case.js';
import { isMeasure } from './noun-forms.js';
import { numberWord } from './number-words.js';
import type { Numeral } from './numerals.js';

/** What a sum of money is: in 100 مليار خسائر الشركات the milliards are dollars. By singular. */
const SUMS: ReadonlySet<string> = new Set(
  'خسارة ربح دين مساعدة تعويض إيراد راتب أجر استثمار قرض عائد مبيع صادر وارد تبرع ضريبة غرامة كلفة تكلفة نفقة رسم مكسب'.split(
    ' ',
  ),
);

/** خسائر in 100 مليار خسائر الشركات. */
export function isSum({ noun }: CountedReading): boolean {
  return noun !== undefined && SUMS.has(noun.singular);
}

/** 12 مليونا أرباح الفرع: the tanween tells that nothing is joined to the number. */
export function isClosed({ parts }: Numeral, { form, noun }: CountedReading): boolean {
  return parts[parts.length - 1]?.word?.number === 'tanween' && form === 'plural' && !(noun && isMeasure(noun));
}

/** ألف alone is «he wrote» as well, and ألفا «the two wrote»; people are not written. */
export function isVerbLike({ parts, proclitics }: Numeral, next: WordToken, lexicon: Lexicon): boolean {
  const [only, more] = parts;
  if (more || !only || (only.text !== 'ألف' && only.text !== 'ألفا') || hasPreposition(proclitics)) return false;
  const nouns = readCounted(next.bare, lexicon).flatMap((each) =>
    each.noun && !isSeldomCounted(each) ? each.noun : [],
  );
  return nouns.length === 0 || nouns.some((noun) => !noun.human && !isMeasure(noun));
}

/** ثلاثون وخمسة راكبا: the order is the slip, not the noun. */
export function followsTens({ proclitics, previous }: Numeral): boolean {
  return proclitics === 'و' && previous?.kind === 'word' && numberWord(previous.bare)?.slot === 'ten';
}

/** دولار 100: the currency stands before its number, which counts nothing behind it. */
export function isMeasured({ style, previous }: Numeral, lexicon: Lexicon): boolean {
  if (style !== 'digits' || previous?.kind !== 'word') return false;
  return lexicon.nouns.withSingular(previous.bare).some(isMeasure);
}

/** What is done to books, and where they stand: قرأ 3 كتاب. كتاب is the plural of كاتب as well. */
const OF_BOOKS =
  /^[وف]?(?:(?:أ|ن|ي|ت)?(?:قرأ|قرا|شتر|صدر|نشر|طبع|وزع|ترجم|بيع|باع|استعار|ستعير)|(?:اشتر|أصدر|ألف|أهد|حمل)|(?:في)?(?:ال)?(?:مكتبة|رف|معرض|حقيبة|طاولة)$)(?:ى|ي|ت|يت|نا|ينا|وا|ها)?$/;
const REACH = 4;

/** Whether كتاب after a number is a book, and not the plural of كاتب. */
export function isBookRatherThanWriter({ tokens }: Block, { firstToken }: Numeral, { bare }: WordToken): boolean {
  if (bare !== 'كتاب') return false;
  return tokens
    .slice(Math.max(0, firstToken - REACH), firstToken)
    .some((token) => token.kind === 'word' && OF_BOOKS.test(token.bare));
}
