/**
 * Latin letters by classes of consonants, digraphs first. `?` stands for c and x, which are of one class or the other;
 * w, h and the vowels are of none.
 */
const LATIN_CLASSES: readonly (readonly [letters: RegExp, symbol: string])[] = [
  [/sch|tch|ch|sh|kh|gh|zh|dj|tj|cz|[gjkq]/g, 'K'],
  [/ph|[bfpv]/g, 'B'],
  [/th|dh|tz|ts|[dtsz]/g, 'T'],
  [/[cx]/g, '?'],
  [/[mn]/g, 'N'],
  [/r/g, 'R'],
  [/l/g, 'L'],
];

/** Arabic letters by the same classes: those that render them in foreign names, and those that they render in Arabic ones. */
const ARABIC_CLASSES: readonly (readonly [letters: RegExp, symbol: string])[] = [
  [/تش|دج|[جغقكخگشچژ]/g, 'K'],
  [/[بپفڤ]/g, 'B'],
  [/[تثدذسصزظطض]/g, 'T'],
  [/[من]/g, 'N'],
  [/ر/g, 'R'],
  [/ل/g, 'L'],
];

function symbolsOf(word: string, classes: typeof LATIN_CLASSES): string {
  const symbols = classes.reduce((text, [letters, symbol]) => text.replace(letters, symbol), word);
  return symbols.replace(/[^A-Z?]/g, '');
}

function keyOf(word: string, classes: typeof LATIN_CLASSES): string {
  return symbolsOf(word, classes).replace(/(.)\1+/g, '$1');
}

/** Short words are told by their h as well, and by every consonant (suez, السويس): classes in which no two fall together. */
function closeKeyOf(word: string, classes: typeof LATIN_CLASSES): string {
  return symbolsOf(word.replace(/(.)\1+/g, '$1'), [...classes, [/[hحه]/g, 'H']]);
}

/** Edit distance of two short keys, in which `?` of the Latin one is T or K. */
function keyDistance(arabic: string, latin: string): number {
  let row = Array.from({ length: latin.length + 1 }, (_, j) => j);
  for (let i = 0; i < arabic.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < latin.length; j++) {
      const symbol = latin.charAt(j);
      const same = symbol === arabic.charAt(i) || (symbol === '?' && 'TK'.includes(arabic.charAt(i)));
      next.push(Math.min((row[j] ?? 0) + (same ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[latin.length] ?? 0;
}

/**
 * Whether an Arabic word is a transliteration of the Latin one rather than its translation: their consonants agree, but
 * for one in long names. A single consonant proves nothing, but one and an h do.
 */
export function soundsLike(arabic: string, latin: string): boolean {
  const key = keyOf(arabic, ARABIC_CLASSES);
  const other = keyOf(latin, LATIN_CLASSES);
  const shorter = Math.min(key.length, other.length);
  if (shorter < 2) {
    const closeKey = closeKeyOf(arabic, ARABIC_CLASSES);
    return closeKey.length >= 2 && closeKey === closeKeyOf(latin, LATIN_CLASSES);
  }
  return keyDistance(key, other) <= (shorter >= 4 ? 1 : 0);
}
