import type { Block } from '../engine/document.js';
import type { CheckContext } from '../engine/rule.js';
import { type UnfamiliarWord, unfamiliarWords } from './unfamiliar-words.js';

/** How often each core occurs among the unfamiliar words of the article. */
export function countCores(blocks: readonly Block[], context: CheckContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const { cores } of context.feature(unfamiliarWords, block)) {
      for (const core of cores) counts.set(core, (counts.get(core) ?? 0) + 1);
    }
  }
  return counts;
}

/** The probability that the word is a slip; what recurs in the article is likelier a name. */
export function probabilityOf(
  { cores, hints, verdict }: UnfamiliarWord,
  counts: ReadonlyMap<string, number>,
  { lexicon }: CheckContext,
): number {
  const recurs = cores.some((core) => (counts.get(core) ?? 0) > 1);
  return recurs ? lexicon.spelling.reconsider(verdict, { ...hints, recurs }) : verdict.probability;
}
