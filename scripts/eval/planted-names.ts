import { type Lexicon, parse } from '../../rules/index.js';
import { nameStatus } from '../../rules/names/known-names.js';
import type { CleanText, InjectedError } from './sets.js';

/** Letters that a writer may choose between for one sound. */
const SAME_SOUND: Readonly<Record<string, string>> = {
  غ: 'جق',
  ج: 'غق',
  ق: 'كغ',
  ك: 'ق',
  ت: 'ط',
  ط: 'ت',
  س: 'زص',
  ز: 'س',
  ص: 'س',
  ف: 'ڤ',
  ث: 'ت',
  ذ: 'د',
  ظ: 'ز',
};
const VOWELS = 'ايو';
const SHORTEST = 4;
const LEAST_OCCURRENCES = 3;
/** A respelling that is as common as this is another word or name. */
const COMMON_ZIPF = 2.5;

/** A generator of numbers from 0 to 1 that starts the same way every time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every plausible other spelling of a name that differs in one letter, by kind. */
function respellings(name: string): { readonly kind: string; readonly wrong: string }[] {
  const found: { kind: string; wrong: string }[] = [];
  for (let i = 1; i < name.length - 1; i++) {
    const letter = name.charAt(i);
    const isVowel = VOWELS.includes(letter);
    const besideVowel = [i - 1, i + 1].some((at) => VOWELS.includes(name.charAt(at)));
    if (isVowel) found.push({ kind: 'vowel dropped', wrong: name.slice(0, i) + name.slice(i + 1) });
    if (!isVowel && !VOWELS.includes(name.charAt(i - 1)))
      for (const vowel of 'اي') found.push({ kind: 'vowel added', wrong: name.slice(0, i) + vowel + name.slice(i) });
    for (const other of SAME_SOUND[letter] ?? [])
      found.push({ kind: 'letter of the same sound', wrong: name.slice(0, i) + other + name.slice(i + 1) });
    if (!isVowel && !besideVowel)
      found.push({ kind: 'letter doubled', wrong: name.slice(0, i) + letter + name.slice(i) });
  }
  return found;
}

/** Writes one occurrence of a recurring name of the text another way; `undefined` where no name recurs. */
function plant({ id, text }: CleanText, next: () => number, lexicon: Lexicon): InjectedError | undefined {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const words = parse(text, 'plain').blocks.flatMap(({ block, map }) =>
    block.tokens.flatMap((token) => (token.kind === 'word' ? [{ ...map.sourceSpan(token), bare: token.bare }] : [])),
  );
  const places = new Map<string, typeof words>();
  for (const word of words) places.set(word.bare, [...(places.get(word.bare) ?? []), word]);
  const names = [...places].filter(
    ([bare, uses]) =>
      uses.length >= LEAST_OCCURRENCES &&
      bare.length >= SHORTEST &&
      ['unknown', 'name'].includes(nameStatus(bare, lexicon)),
  );
  const [name, uses] = pick(names) ?? [];
  const place = pick(uses ?? []);
  const respelling =
    name === undefined
      ? undefined
      : pick(respellings(name).filter(({ wrong }) => !places.has(wrong) && lexicon.zipf(wrong) < COMMON_ZIPF));
  if (name === undefined || !place || !respelling) return undefined;
  const { wrong, kind } = respelling;
  const { start, end } = place;
  return {
    id,
    text: text.slice(0, start) + wrong + text.slice(end),
    start,
    end: start + wrong.length,
    right: name,
    kind,
  };
}

/**
 * `count` of the texts, in each one occurrence of a recurring name written another plausible way; the same ones every time.
 * Texts in which no name recurs are passed over.
 */
export function plantNames(items: readonly CleanText[], count: number, lexicon: Lexicon): InjectedError[] {
  const next = random(count);
  const planted: InjectedError[] = [];
  for (const { item } of items.map((item) => ({ item, order: next() })).sort((a, b) => a.order - b.order)) {
    if (planted.length === count) break;
    const error = plant(item, next, lexicon);
    if (error) planted.push(error);
  }
  return planted;
}
