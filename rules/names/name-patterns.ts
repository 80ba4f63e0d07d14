import { isOfRoot } from './inflection.js';
import { MOST_OMISSIONS } from './sound.js';

// How two spellings differ, letter by letter: what another pattern of one root makes, and what is a choice of letters.

const ARTICLE = /^ال/;
const VOWELS = /(?!^)[اوي]/g;
const VOWEL = /[اوي]/;
/** Endings that names of one root have in common: العمري، العامري; ملكة، مالكة. */
const ENDING = /(?:ي[ةه]?|[ةه])$/;

/** The word without the article, and without an ending of a nisba or the feminine where three letters are left. */
function stemOf(word: string): string {
  const bare = word.replace(ARTICLE, '');
  const stem = bare.replace(ENDING, '');
  return stem.length < 3 ? bare : stem;
}

/** Whether two words are one root of three letters in two patterns, each of which may be a name: رابح، رباح; فهد، فهيد; العمري، العامري. */
export function areTwoPatterns(a: string, b: string): boolean {
  const [first, second] = [stemOf(a), stemOf(b)];
  return isOfRoot(first, second) || isOfRoot(second, first) || moveVowel(a, b);
}

/** The word without its long vowels but a first one. */
function skeleton(word: string): string {
  return word.replace(VOWELS, '');
}

/** Whether two words are one root of three letters, and one has its long vowel elsewhere: خالد، خليد; عادلة، عديلة. */
export function moveVowel(a: string, b: string): boolean {
  const [first, second] = [stemOf(a), stemOf(b)];
  return first.length === 4 && second.length === 4 && first !== second && skeleton(first) === skeleton(second);
}

/** Whether one long vowel stands for another: ميشال، ميشيل; رويبح، روابح. In Arabic that is another name. */
export function exchangeVowels(a: string, b: string): boolean {
  return a.length === b.length && a !== b && skeleton(a) === skeleton(b);
}

/** Whether one word has an ع more than the other, which makes another name: شعبان، شبان. */
export function differInAin(a: string, b: string): boolean {
  return a.split('ع').length !== b.split('ع').length;
}

/** Last letters that are one vowel; و for ه is Egyptian (عبده، عبدو). */
const LAST_VOWEL = /[اىيةهو]$/;
/** Those that are written for a last a, the last one for want of dots, or for a pronoun. */
const LAST_A = /[اىةه]$/;
const LAST_ALEF = /[اىة]$/;

function differInLast(a: string, b: string, letters: RegExp): boolean {
  return a.length === b.length && letters.test(a) && letters.test(b) && a.slice(0, -1) === b.slice(0, -1);
}

/** Whether only the last letter differs, and is written for a last a in both: سميرة، سميرا; يسرى، يسرا. */
export function differInLastA(a: string, b: string): boolean {
  return differInLast(a, b, LAST_A);
}

/** Whether only the last letter differs, and is one that no pronoun is: هدى، هدا. */
export function differInLastAlef(a: string, b: string): boolean {
  return differInLast(a, b, LAST_ALEF);
}

/** Whether only the last letter differs, and may be one vowel in both; or one has a last hamza that is not heard (نجلا، نجلاء). */
export function differInLastVowel(a: string, b: string): boolean {
  if (differInLast(a, b, LAST_VOWEL)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}ء` && short.endsWith('ا');
}

/** Whether é at the end is written ي or يه, or ه or يه: موشي، موشيه; أندره، أندريه. In Arabic such a ه is the feminine. */
export function differInLastE(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}ه` ? short.endsWith('ي') : short.endsWith('ه') && long === `${short.slice(0, -1)}يه`;
}

/** Whether all that differs is which letters are written for some consonants: مذكور، مدكور. */
export function differInConsonants(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++)
    if (a[i] !== b[i] && (VOWEL.test(a.charAt(i)) || VOWEL.test(b.charAt(i)))) return false;
  return true;
}

/** How many letters the shorter of two names has without the article. */
export function lettersOfShorter(a: string, b: string): number {
  return Math.min(a.replace(ARTICLE, '').length, b.replace(ARTICLE, '').length);
}

/** Vowels, hamza, ه and ع, which a spelling may leave out; no other letters of Arabic have the same last five bits. */
const LOOSE = new Set(Array.from('ءآأؤإئاةهوىيعٱ', (letter) => letter.charCodeAt(0)));
/** Two letters taken for others leave four bits. */
const MOST_BITS = 4;

/** The consonants of a bare word as bits. */
function consonants(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!LOOSE.has(code)) bits |= 1 << (code & 31);
  }
  return bits;
}

/** Whether two words may be spellings of one name, as far as their length and consonants tell at a glance; most are not. */
export function mayBeAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_OMISSIONS) return false;
  let bits = consonants(a) ^ consonants(b);
  for (let left = MOST_BITS; left >= 0; left--) {
    if (bits === 0) return true;
    bits &= bits - 1;
  }
  return false;
}
