import { bareForm } from '../arabic.js';
import type { ForbiddenWord } from '../house.js';
import type { Localized } from '../message.js';
import type { Span } from '../span.js';
import { tokenize } from '../tokens.js';
import type { ConfigurationProblem } from './problem.js';

/** Something that a word list says, and where: the entry's span in the file and its line, which counts from 1. */
export interface Listed<T> extends Span {
  readonly value: T;
  readonly line: number;
}

/** What a word list says. A line that is wrong is left out and told. */
export interface WordList {
  /** Words to accept, each as `withWords` takes it: `هرتسوغ`, `قره باغ`, `هاشتاغ/قرار`. */
  readonly words: readonly Listed<string>[];
  readonly forbidden: readonly Listed<ForbiddenWord>[];
  readonly problems: readonly ConfigurationProblem[];
}

/** A longer file is no list that a person keeps. In UTF-16 units. */
const LONGEST_FILE = 20_000_000;
/** More would bury the first, which usually tells that the file is no word list at all. */
const MOST_PROBLEMS = 20;

/**
 * Reads a word list: one entry a line, `#` begins a comment. `هرتسوغ` is accepted, with what may be written together with it; `قره باغ` is
 * accepted word by word; `هاشتاغ/قرار` also takes the endings that the dictionary knows of قرار. `!قوقل = غوغل، محرك البحث # ملاحظة`
 * forbids a word or phrase, and names what to write instead and why.
 */
export function parseWordList(text: string, file: string): WordList {
  const words: Listed<string>[] = [];
  const forbidden: Listed<ForbiddenWord>[] = [];
  const problems: ConfigurationProblem[] = [];
  if (text.length > LONGEST_FILE) {
    return { words, forbidden, problems: [{ file, start: 0, end: 0, line: 1, column: 1, message: TOO_LONG }] };
  }
  let index = 0;
  // With the line ends, which count in offsets.
  for (const [i, whole] of text.split(/(\r\n|\r|\n)/).entries()) {
    const lineStart = index;
    index += whole.length;
    const entry = withoutComment(whole);
    if (entry === '') continue;
    const start = lineStart + whole.indexOf(entry);
    const place = { start, end: start + entry.length, line: i / 2 + 1 };
    const read = entry.startsWith('!') ? readForbidden(entry.slice(1), commentOf(whole)) : readAccepted(entry);
    if ('problem' in read) {
      if (problems.length < MOST_PROBLEMS) {
        problems.push({ file, ...place, column: start - lineStart + 1, message: read.problem });
      }
    } else if ('phrase' in read) forbidden.push({ value: read, ...place });
    else words.push({ value: read.word, ...place });
  }
  return { words, forbidden, problems };
}

type Problem = { readonly problem: Localized };

function withoutComment(line: string): string {
  const hash = line.indexOf('#');
  return (hash < 0 ? line : line.slice(0, hash)).replace(/^\uFEFF/, '').trim();
}

function commentOf(line: string): string {
  const hash = line.indexOf('#');
  return hash < 0 ? '' : line.slice(hash + 1).trim();
}

/** Reads a word to accept, with its example word after a slash where it has one. */
export function readAccepted(entry: string): { readonly word: string } | Problem {
  if (entry.includes('\uFFFD')) return { problem: NOT_UTF8 };
  if (entry.startsWith('!')) return { problem: FORBIDDEN_ELSEWHERE };
  if (/[=!]/.test(entry)) return { problem: FORBIDDEN_WITHOUT_MARK };
  const [word = '', example, ...more] = entry.split('/');
  if (example !== undefined && (more.length > 0 || countWords(example) !== 1 || countWords(word) !== 1)) {
    return { problem: BAD_EXAMPLE };
  }
  return countWords(word) > 0 ? { word: entry } : { problem: NOT_WORDS };
}

/** Reads `phrase = replacement، replacement`; the part from the sign on may be missing. */
function readForbidden(entry: string, note: string): ForbiddenWord | Problem {
  const [phrase = '', instead, ...more] = entry.split('=');
  if (more.length > 0) return { problem: TWO_SIGNS };
  const replacements = instead === undefined ? [] : instead.split(/[،,]/).map((text) => text.trim());
  if (replacements.includes('')) return { problem: NO_REPLACEMENT };
  return readForbiddenWord({ phrase: phrase.trim(), replacements, note });
}

/** Checks a forbidden word however it was written down. */
export function readForbiddenWord(word: ForbiddenWord): ForbiddenWord | Problem {
  if (!/[\p{L}\p{N}]/u.test(word.phrase)) return { problem: NOTHING_FORBIDDEN };
  return word.replacements.some((text) => samePhrase(text, word.phrase)) ? { problem: FOR_ITSELF } : word;
}

/** Whether two phrases have the same words; signs over letters and blanks do not count. */
export function samePhrase(a: string, b: string): boolean {
  return phraseKey(a) === phraseKey(b);
}

/** What phrases are compared by. */
export function phraseKey(phrase: string): string {
  return bareForm(phrase).trim().split(/\s+/).join(' ');
}

/** How many words a text has; 0 where it has marks of punctuation as well. */
function countWords(text: string): number {
  const tokens = tokenize(text);
  if (tokens.some(({ kind, text: mark }) => kind === 'punctuation' && !IN_NAMES.test(mark))) return 0;
  return tokens.filter(({ kind }) => kind !== 'punctuation').length;
}

/** كوفيد-19, د. حسين. */
const IN_NAMES = /^[-‐‑–.’'ـ]$/;

const TOO_LONG: Localized = { ar: 'الملف أطول من أن يكون قائمة كلمات', en: 'the file is too long for a word list' };
const NOT_UTF8: Localized = {
  ar: 'ليس الملف بترميز UTF-8؛ احفظه به',
  en: 'the file is not in UTF-8; save it as UTF-8',
};
const NOT_WORDS: Localized = {
  ar: 'في كل سطر كلمة أو اسم من كلمات، بلا علامات ترقيم',
  en: 'a line holds one word, or one name of several, without punctuation',
};
const NOTHING_FORBIDDEN: Localized = {
  ar: 'تنقص الكلمة الممنوعة',
  en: 'the forbidden word is missing',
};
const FORBIDDEN_ELSEWHERE: Localized = {
  ar: 'الكلمات الممنوعة مكانها forbidden',
  en: 'forbidden words go to “forbidden”',
};
const FORBIDDEN_WITHOUT_MARK: Localized = {
  ar: 'الكلمة الممنوعة تبدأ بعلامة التعجب: !كلمة = البديل',
  en: 'a forbidden word begins with an exclamation mark: !word = replacement',
};
const TWO_SIGNS: Localized = {
  ar: 'في السطر أكثر من علامة =؛ افصل بين البدائل بفاصلة',
  en: 'the line has more than one =; put commas between replacements',
};
const NO_REPLACEMENT: Localized = {
  ar: 'ينقص البديل بعد علامة = أو بين فاصلتين',
  en: 'a replacement is missing after = or between commas',
};
const FOR_ITSELF: Localized = {
  ar: 'البديل هو الكلمة الممنوعة نفسها',
  en: 'the replacement is the forbidden word itself',
};
const BAD_EXAMPLE: Localized = {
  ar: 'قبل الشرطة المائلة كلمة واحدة، وبعدها كلمة واحدة تُقاس عليها: هاشتاغ/قرار',
  en: 'one word stands before the slash, and after it one word to inflect it like: هاشتاغ/قرار',
};
