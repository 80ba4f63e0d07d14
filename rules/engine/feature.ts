import type { Lexicon } from '../lexicon/lexicon.js';
import type { Block } from './document.js';

/**
 * Something worth knowing of a block that several rules, or a document rule, ask for: its names, its percentages, its
 * unknown words. It is computed at most once for each content of a block and must not depend on anything else.
 */
export interface Feature<T> {
  readonly name: string;
  compute(block: Block, lexicon: Lexicon, feature: <U>(other: Feature<U>) => U): T;
}

/** Declares a feature. */
export function defineFeature<T>(feature: Feature<T>): Feature<T> {
  return feature;
}
