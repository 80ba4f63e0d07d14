import type { AffixEntry, LetterSet } from './hunspell-affix.js';

/** The letters allowed at one place, as bits by letter number. */
export type LetterMask = bigint;

/** A suffix as a word shows it: one suffix class, or one put on another (كتاب + ا + هما). */
export interface SuffixChain {
  readonly append: string;
  /** What the stem loses at its end. */
  readonly strip: string;
  /** The letters allowed at the stem's places, the last letter first. */
  readonly condition: readonly LetterMask[];
  /** The class that the stem must have. */
  readonly flag: string;
  /** The class added to that one. */
  readonly outer: string | undefined;
  /** The classes that the suffix's own classes allow; those of prefixes count. */
  readonly continuation: readonly string[];
}

export type MaskOf = (set: LetterSet) => LetterMask;

/** A condition with the letters that are known already taken out; undefined where they contradict it. */
function resolved(
  condition: readonly LetterMask[],
  known: string,
  any: LetterMask,
  letterMask: (letter: string) => LetterMask,
): LetterMask[] | undefined {
  const places = [...condition];
  const letters = Array.from(known).reverse();
  for (const [place, letter] of letters.entries()) {
    const mask = places[place];
    if (mask === undefined) break;
    if ((mask & letterMask(letter)) === 0n) return undefined;
    places[place] = any;
  }
  return places.length <= letters.length ? [] : places;
}

/** `outer` put on `inner`; undefined where no stem can take both. */
function chain(
  inner: AffixEntry,
  outer: AffixEntry,
  mask: (condition: readonly LetterSet[]) => LetterMask[],
  any: LetterMask,
): Omit<SuffixChain, 'continuation'> | undefined {
  // What the outer suffix takes off may reach into the stem.
  const reach = Math.max(0, outer.strip.length - inner.append.length);
  const taken = outer.strip.slice(reach);
  if (!inner.append.endsWith(taken)) return undefined;
  const extra = outer.strip.slice(0, reach);
  const onStem = mask(inner.condition);
  const onForm = mask(outer.condition);
  for (let place = inner.append.length; place < onForm.length; place++) {
    const at = place - inner.append.length + inner.strip.length;
    while (onStem.length <= at) onStem.push(any);
    onStem[at] = (onStem[at] ?? any) & (onForm[place] ?? any);
  }
  const append = inner.append.slice(0, inner.append.length - taken.length) + outer.append;
  return { append, strip: extra + inner.strip, condition: onStem, flag: inner.flag, outer: outer.flag };
}

/** Every suffix of one class and of two, as far as some stem can take it. */
export function suffixChains(suffixes: readonly AffixEntry[], maskOf: MaskOf): SuffixChain[] {
  const any = maskOf({ negated: true, letters: '' });
  const letterMask = (letter: string): LetterMask => maskOf({ negated: false, letters: letter });
  const mask = (condition: readonly LetterSet[]): LetterMask[] => condition.map(maskOf).reverse();
  const byFlag = new Map<string, AffixEntry[]>();
  for (const suffix of suffixes) byFlag.set(suffix.flag, [...(byFlag.get(suffix.flag) ?? []), suffix]);
  const chains: SuffixChain[] = [];
  const add = (made: SuffixChain): void => {
    const condition = resolved(made.condition, made.strip, any, letterMask);
    if (condition !== undefined) chains.push({ ...made, condition });
  };
  for (const inner of suffixes) {
    add({ ...inner, condition: mask(inner.condition), outer: undefined });
    for (const outerFlag of inner.continuation) {
      for (const outer of byFlag.get(outerFlag) ?? []) {
        const made = chain(inner, outer, mask, any);
        // The letters that the outer condition sees in the inner suffix are known now.
        const fits = made !== undefined && resolved(mask(outer.condition), inner.append, any, letterMask) !== undefined;
        if (fits) add({ ...made, continuation: [...inner.continuation, ...outer.continuation] });
      }
    }
  }
  return chains;
}
