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

/**
 * Something worth knowing of a whole article that several rules ask for. It is computed at most once a check, from the
 * features of the article's blocks, so that it is cheap after a keystroke.
 */
export interface DocumentFeature<T> {
  readonly name: string;
  compute(blocks: readonly Block[], lexicon: Lexicon, feature: <U>(other: Feature<U>, block: Block) => U): T;
}

/** Declares a feature of articles. */
export function defineDocumentFeature<T>(feature: DocumentFeature<T>): DocumentFeature<T> {
  return feature;
}
