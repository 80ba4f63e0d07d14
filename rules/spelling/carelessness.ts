import type { Block } from '../engine/document.js';
import { defineFeature, type Feature } from '../engine/feature.js';
import { missingHamzas } from './missing-hamzas.js';
import { rightEnding } from './particle-endings.js';
import type { Slip } from './slips.js';
import { BEYOND_DOUBT } from './suspects.js';

/** The share of words that are slips in a draft, which all probabilities go by. */
const USUAL_RATE = 0.01;
/** As many words of a usual draft weigh as much as what the text itself tells: writers differ widely. */
const WORDS_OF_PRIOR = 30;
/** However careless a writer is, most words are right. */
const MOST = 2.5;

/** Slips of the finger come singly and turn words into others by chance; what one does not know how to spell costs no more than this. */
const COSTLIEST_OF_IGNORANCE = 6.4;

/** Hamzas left out and ى for ي are what whole newspapers do that are careful otherwise. */
const OF_HABIT = 0.25;

/** What a block tells of its writer: how many words it has, and the weight of the words that show a habit, by their place. */
interface Habits {
  readonly words: number;
  readonly weights: ReadonlyMap<number, number>;
}

const habits = defineFeature<Habits>({
  name: 'habits',
  compute(block, _lexicon, feature) {
    const hamzas = feature(missingHamzas);
    const weights = new Map<number, number>();
    let words = 0;
    for (const token of block.tokens) {
      if (token.kind !== 'word') continue;
      words++;
      if (rightEnding(token.bare) !== undefined || hamzas.get(token.index)?.severity === 'error')
        weights.set(token.index, OF_HABIT);
    }
    return { words, weights };
  },
});

/**
 * Tells how much likelier than in a usual draft a slip is in this article, as ln of odds, by the words that are slips beyond
 * doubt; none of it comes from the slip itself. A reader's comment with three of them in twenty words has more.
 */
export function carelessness(
  slips: readonly Slip[],
  blocks: readonly Block[],
  ask: <T>(feature: Feature<T>, block: Block) => T,
): (slip: Slip) => number {
  let words = 0;
  const sure = blocks.map((block) => {
    const of = ask(habits, block);
    words += of.words;
    return new Map(of.weights);
  });
  for (const slip of slips) {
    if (slip.probability >= BEYOND_DOUBT && isTelling(slip)) sure[slip.block]?.set(slip.index, 1);
  }
  let all = 0;
  for (const ofBlock of sure) for (const weight of ofBlock.values()) all += weight;
  return ({ block, index, suggestions }) => {
    if ((suggestions[0]?.cost ?? 0) > COSTLIEST_OF_IGNORANCE) return 0;
    const others = all - (sure[block]?.get(index) ?? 0);
    const rate = (others + USUAL_RATE * WORDS_OF_PRIOR) / (words + WORDS_OF_PRIOR);
    return Math.min(MOST, Math.max(0, Math.log(rate / USUAL_RATE)));
  };
}

/** A name in an unusual spelling is no slip of a careless writer; of right words only endings are told surely. */
function isTelling({ known, kind }: Slip): boolean {
  return kind !== 'hamza-missing' && (!known || kind === 'teh-marbuta');
}
