import type { Token, WordToken } from '../engine/tokens.js';

const OPENING: ReadonlySet<string> = new Set(['"', '“', '«', '‘', '”', '»', '(', '{']);
const CLOSING: ReadonlySet<string> = new Set(['"', '”', '»', '’', '“', '«', ')', '}']);

/** So many words in quotation marks are a title or a term; more are what somebody said. */
const LONGEST_TERM = 3;

/** Whether the word stands in quotation marks or brackets with hardly another: a title, a term, a word of another tongue. */
export function isQuoted(tokens: readonly Token[], { index }: WordToken): boolean {
  const isWord = (at: number): boolean => tokens[at]?.kind === 'word';
  let first = index;
  while (isWord(first - 1) && index - first < LONGEST_TERM) first--;
  let last = index;
  while (isWord(last + 1) && last - first < LONGEST_TERM) last++;
  return (
    last - first < LONGEST_TERM &&
    OPENING.has(tokens[first - 1]?.text ?? '') &&
    CLOSING.has(tokens[last + 1]?.text ?? '')
  );
}

/** Words after which a term stands that readers may not know. */
const ANNOUNCING =
  /^[وف]?(?:يسم[ىي]|تسم[ىي]|سم[يى]|سميت|يسمونه|يسمونها|المسم[ىي]|المسماة|مسم[ىي]|يدعى|تدعى|كلمة|كلمتا|لفظة|لفظ|مصطلح|تسمية|لقب|بلقب|باسم|اسم)$/;
/** What a term with ب in front follows: المعروف بـ، ما يعرف بـ. */
const ANNOUNCING_WITH_BA =
  /^[وف]?(?:ال)?(?:معروف|معروفة|موسوم|موسومة|ملقب|ملقبة|مسمى|مسماة)$|^[وف]?[يت]?(?:عرف|عرفت|لقب|لقبت|سمى|سمي|سميت|وصف)$/;

/** Whether the word before it announces a word as a term. */
export function isAnnounced(before: string, bare: string): boolean {
  return (bare.startsWith('ب') ? ANNOUNCING_WITH_BA : ANNOUNCING).test(before);
}
