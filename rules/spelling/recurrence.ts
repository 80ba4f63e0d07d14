import type { Block } from '../engine/document.js';
import type { Feature } from '../engine/feature.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type Suspect, suspects } from './suspects.js';

/** Asks a block for one of its features. */
type Ask = <T>(feature: Feature<T>, block: Block) => T;

/** How often each core occurs among the suspects of the article. */
export function countCores(blocks: readonly Block[], ask: Ask): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const { cores } of ask(suspects, block)) {
      for (const core of cores) counts.set(core, (counts.get(core) ?? 0) + 1);
    }
  }
  return counts;
}

/** The probability that the word is a slip; what recurs in the article is likelier meant. */
export function probabilityOf(
  { cores, hints, verdict }: Suspect,
  counts: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): number {
  const recurs = cores.some((core) => (counts.get(core) ?? 0) > 1);
  return recurs ? lexicon.spelling.reconsider(verdict, { ...hints, recurs }) : verdict.probability;
}
