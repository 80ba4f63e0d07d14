/**
 * Classes of Arabic characters: the one place that says which code unit is a letter, a vowel sign or a digit
 * (Unicode 16, blocks Arabic, Arabic Supplement and Arabic Presentation Forms).
 */

/** ـ, which stretches a word and is no letter. */
export const TATWEEL = '\u0640';

/** For use inside `[]` of a regular expression with the `u` flag. */
export const LETTERS =
  '\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FC\u06FF\u0750-\u077F\uFB50-\uFDFB\uFE70-\uFEFC';
/** Harakat, tanween, shadda, sukun, superscript alef and the other signs written over or under a letter. */
export const DIACRITICS = '\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED';
/** Western, Arabic-Indic and Persian digits. */
export const DIGITS = '0-9\u0660-\u0669\u06F0-\u06F9';

/** Whether the code unit is an Arabic letter. */
export function isLetter(code: number): boolean {
  if (code < 0x0620) return false;
  if (code <= 0x064a) return code !== 0x0640;
  if (code < 0x066e) return false;
  if (code <= 0x06d3) return code !== 0x0670;
  if (code <= 0x06ff)
    return (
      code === 0x06d5 || code === 0x06ee || code === 0x06ef || (code >= 0x06fa && code !== 0x06fd && code !== 0x06fe)
    );
  if (code <= 0x077f) return code >= 0x0750;
  return (code >= 0xfb50 && code <= 0xfdfb) || (code >= 0xfe70 && code <= 0xfefc);
}

/** Whether the code unit is a sign written over or under a letter. */
export function isDiacritic(code: number): boolean {
  if (code < 0x0610 || code > 0x06ed) return false;
  return (
    code <= 0x061a ||
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    (code >= 0x06d6 && code !== 0x06dd && code !== 0x06de && code !== 0x06e5 && code !== 0x06e6 && code !== 0x06e9)
  );
}

/** Whether the code unit is a Western, Arabic-Indic or Persian digit. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x0660 && code <= 0x0669) || (code >= 0x06f0 && code <= 0x06f9);
}

const UNWRITTEN = new RegExp(`[${DIACRITICS}${TATWEEL}]`, 'gu');

/** The letters of a word alone: without diacritics and tatweel. Returns the same string where there are none. */
export function bareForm(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === 0x0640 || isDiacritic(code)) return word.replace(UNWRITTEN, '');
  }
  return word;
}

/** The value of a run of digits of any of the three systems, as Western digits. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
