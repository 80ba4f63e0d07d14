import type { Block } from '../engine/document.js';
import { defineFeature, type Feature } from '../engine/feature.js';
import type { CheckContext, DocumentReport } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { likeWritten } from './like-written.js';

/** A word that can only be another one misspelled, whatever the counts of neighbours say. */
export interface CertainSlip {
  readonly token: WordToken;
  /** The right word, with the vowel signs of the written one. */
  readonly right: string;
}

/** The words of a block for which `correctionOf` gives the right one, bare. */
export function certainSlips(
  name: string,
  correctionOf: (token: WordToken, block: Block, lexicon: Lexicon) => string | undefined,
): Feature<readonly CertainSlip[]> {
  return defineFeature({
    name,
    compute(block, lexicon) {
      const found: CertainSlip[] = [];
      for (const token of block.tokens) {
        const right = token.kind === 'word' ? correctionOf(token, block, lexicon) : undefined;
        if (token.kind === 'word' && right !== undefined) found.push({ token, right: likeWritten(token.text, right) });
      }
      return found;
    },
  });
}

/** The certain slips of an article as errors, with the message that `messageOf` names and whatever `extra` says. */
export function* certainReports(
  blocks: readonly Block[],
  context: CheckContext,
  feature: Feature<readonly CertainSlip[]>,
  messageOf: (right: string) => string,
  { safety, ...extra }: { readonly safety: 'safe' | 'suggestion'; readonly confidence?: number },
): Generator<DocumentReport> {
  for (const [block, content] of blocks.entries()) {
    for (const { token, right } of context.feature(feature, content)) {
      yield {
        block,
        start: token.start,
        end: token.end,
        message: messageOf(right),
        data: { right },
        severity: 'error',
        ...extra,
        fixes: [{ replacement: right, safety }],
      };
    }
  }
}
