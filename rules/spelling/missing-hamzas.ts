import { defineFeature } from '../engine/feature.js';
import { type MissingHamza, missingHamza } from './missing-hamza.js';

/** The words of a block that lack a hamza, by their place, with what to write instead. */
export const missingHamzas = defineFeature<ReadonlyMap<number, MissingHamza>>({
  name: 'missing-hamzas',
  compute(block, lexicon) {
    const found = new Map<number, MissingHamza>();
    for (const token of block.tokens) {
      const missing =
        token.kind === 'word' && token.bare.includes('ا') ? missingHamza(block, token, lexicon) : undefined;
      if (missing) found.set(token.index, missing);
    }
    return found;
  },
});
