import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isQuoted } from '../spelling/quotation.js';

/**
 * Letters of Persian, Urdu, Kurdish and Uyghur that are other characters than the Arabic letters they look like, and what
 * they can stand for: within a word the first, at its end any (Unicode 16, block Arabic).
 */
const FOREIGN_FORMS: Readonly<Record<string, string>> = {
  ی: 'يى',
  ې: 'ي',
  ے: 'يى',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'هة',
  ە: 'هة',
  ھ: 'ه',
  ۀ: 'هة',
  ۃ: 'ة',
};

const FOREIGN_FORM = /[یېےکڪہەھۀۃ]/;

/** Letters that Arabic text has not even in names. */
const FOREIGN_LETTER = /[ٹڈڑںۓ]/;
/** Small words of Persian and Urdu that are no Arabic words typed with their letters, as این is for أين. */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  'که را برای است های می شده نیز از یک کے کی کا کو میں ہے ہیں اور نے سے'.split(' '),
);
/** Words that look this far on either side for them. */
const REACH = 6;

/** Whether the word has a letter that only looks like an Arabic one. */
export function hasForeignForm(word: string): boolean {
  return FOREIGN_FORM.test(word);
}

/** The word in Arabic letters; several where its last letter can stand for several. */
export function arabicSpellings(word: string): string[] {
  const last = word.length - 1;
  const rest = Array.from(word.slice(0, last), (letter) => FOREIGN_FORMS[letter]?.charAt(0) ?? letter).join('');
  return Array.from(FOREIGN_FORMS[word.charAt(last)] ?? word.charAt(last), (letter) => rest + letter);
}

/** Whether token number `index` stands in Persian or Urdu text, or is or may be a title in it. */
export function isOfOtherLanguage(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  for (let at = Math.max(0, index - REACH); at <= index + REACH; at++) {
    const near = tokens[at];
    if (near?.kind === 'word' && (FOREIGN_WORDS.has(near.bare) || FOREIGN_LETTER.test(near.bare))) return true;
  }
  return isQuoted(tokens, token) && !isArabicTerm(tokens, index, lexicon);
}

/** Whether the term around token number `index` is one word, or made of words that the dictionary has in Arabic letters. */
function isArabicTerm(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const isKnown = ({ bare }: WordToken): boolean => arabicSpellings(bare).some((word) => lexicon.accepts(word));
  const isWord = (at: number): boolean => tokens[at]?.kind === 'word';
  if (!isWord(index - 1) && !isWord(index + 1)) return true;
  for (const step of [-1, 1] as const) {
    for (let at = index; ; at += step) {
      const token = tokens[at];
      if (token?.kind !== 'word') break;
      if (!isKnown(token)) return false;
    }
  }
  return true;
}
