import type { Block } from '../engine/document.js';
import { defineFeature, type Feature } from '../engine/feature.js';
import { rightEnding } from './particle-endings.js';
import type { Slip } from './slips.js';
import { BEYOND_DOUBT } from './suspects.js';

/** Letters at the end of a word that some writers write for each other throughout: what is written, and what is meant. */
const HABITS = ['هة', 'ةه', 'ىي', 'يى'] as const;
type Habit = (typeof HABITS)[number];

/** The share of the words with such an ending that are written so by mistake, in texts of other writers. */
const LN_RARE = Math.log(0.003);
/** A habit is never proof of a word that is right as well. */
const MOST = 5;

function habitOf(bare: string, right = ''): Habit | undefined {
  if (bare.length !== right.length || bare.slice(0, -1) !== right.slice(0, -1)) return undefined;
  return HABITS.find((habit) => habit === bare.slice(-1) + right.slice(-1));
}

/** How many words of a block end in each letter, and how many particles (فى، حتي) show each habit. */
const endings = defineFeature<ReadonlyMap<string, number>>({
  name: 'endings',
  compute({ tokens }) {
    const counts = new Map<string, number>();
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      const right = rightEnding(token.bare);
      const last = token.bare.slice(-1);
      const ending = right === undefined ? last : (habitOf(token.bare, right) ?? last);
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
    return counts;
  },
});

/**
 * Tells what the writer's habits add to the odds of a slip, as ln: whoever writes الحكومه and المرحله means قضية by قضيه. By the share
 * of the article's words of this ending that are surely slips.
 */
export function writersHabits(
  slips: readonly Slip[],
  blocks: readonly Block[],
  ask: <T>(feature: Feature<T>, block: Block) => T,
): (slip: Slip) => number {
  const sure = new Map<Habit, number>();
  for (const { bare, suggestions, probability } of slips) {
    const habit = probability >= BEYOND_DOUBT ? habitOf(bare, suggestions[0]?.word) : undefined;
    if (habit) sure.set(habit, (sure.get(habit) ?? 0) + 1);
  }
  const count = (ending: string): number =>
    blocks.reduce((sum, block) => sum + (ask(endings, block).get(ending) ?? 0), 0);
  const gains = new Map<Habit, number>();
  for (const habit of HABITS) {
    const wrong = (sure.get(habit) ?? 0) + count(habit);
    if (wrong > 0)
      gains.set(habit, Math.min(MOST, Math.max(0, Math.log(wrong / (wrong + count(habit.charAt(1)) + 1)) - LN_RARE)));
  }
  return ({ bare, suggestions }) => {
    const habit = gains.size > 0 ? habitOf(bare, suggestions[0]?.word) : undefined;
    return habit ? (gains.get(habit) ?? 0) : 0;
  };
}
