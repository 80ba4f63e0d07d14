import { soundKey } from '../../rules/names/sound.js';

/**
 * Latin letters by the classes of `soundKey`, digraphs first. `?` stands for c and x, which are of one class or the other;
 * w, h and the vowels are of none.
 */
const CLASSES: readonly (readonly [letters: RegExp, symbol: string])[] = [
  [/sch|tch|ch|sh|kh|gh|zh|dj|tj|cz|[gjkq]/g, 'K'],
  [/ph|[bfpv]/g, 'B'],
  [/th|dh|tz|ts|[dtsz]/g, 'T'],
  [/[cx]/g, '?'],
  [/[mn]/g, 'N'],
  [/r/g, 'R'],
  [/l/g, 'L'],
];

function latinKey(latin: string): string {
  let key = latin;
  for (const [letters, symbol] of CLASSES) key = key.replace(letters, symbol);
  return key.replace(/[^A-Z?]/g, '').replace(/(.)\1+/g, '$1');
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
 * for one in long names. A single consonant proves nothing.
 */
export function soundsLike(arabic: string, latin: string): boolean {
  const key = soundKey(arabic);
  const other = latinKey(latin);
  const shorter = Math.min(key.length, other.length);
  return shorter >= 2 && keyDistance(key, other) <= (shorter >= 4 ? 1 : 0);
}
