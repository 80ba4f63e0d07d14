/** و and ف, which stand before any word. */
export const CONJUNCTIONS = ['', 'و', 'ف'] as const;

/** Everything written together with a noun before it: conjunction, preposition and article, in this order; ل with the article is لل. */
export const NOUN_PREFIXES: ReadonlySet<string> = new Set(
  CONJUNCTIONS.flatMap((conjunction) =>
    ['', 'ب', 'ل', 'ك', 'ال', 'بال', 'كال', 'لل'].map((particle) => conjunction + particle),
  ),
);

/** The letters that these prefixes are made of, and how many they have at most. */
export const PREFIX_LETTERS = 'وفبلكا';
export const LONGEST_PREFIX = 4;

/** The places, UTF-16 offsets into the bare word, where the word without its prefixes may start; 0 comes first. */
export function stemStarts(bare: string): number[] {
  const starts = [0];
  for (let at = 1; at <= LONGEST_PREFIX && at < bare.length; at++) {
    if (!PREFIX_LETTERS.includes(bare.charAt(at - 1))) break;
    if (NOUN_PREFIXES.has(bare.slice(0, at))) starts.push(at);
  }
  return starts;
}

/** The text of a word, signs over its letters and all, with the letters of `letters`, which are as many as the word's own. */
export function withLetters(text: string, bare: string, letters: string): string {
  let result = '';
  let at = 0;
  for (const character of text) {
    if (character === bare.charAt(at)) {
      result += letters.charAt(at);
      at++;
    } else {
      result += character;
    }
  }
  return result;
}
