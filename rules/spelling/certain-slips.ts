import type { Block } from '../engine/document.js';
import { defineFeature, type Feature } from '../engine/feature.js';
import type { CheckContext, DocumentReport } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { likeWritten } from './like-written.js';

/** A word that can only be another one misspelled, whatever the counts of neighbours say. */
export interface CertainSlip {
  readonly token: WordToken;
  /** What is right, best first, with the vowel signs of the written word; never empty. */
  readonly rights: readonly string[];
}

/** The words of a block for which `correctionOf` gives what is right, bare and best first; it gives nothing for any other word. */
export function certainSlips(
  name: string,
  correctionOf: (token: WordToken, block: Block, lexicon: Lexicon) => string | readonly string[] | undefined,
): Feature<readonly CertainSlip[]> {
  return defineFeature({
    name,
    compute(block, lexicon) {
      const found: CertainSlip[] = [];
      for (const token of block.tokens) {
        if (token.kind !== 'word') continue;
        const correction = correctionOf(token, block, lexicon) ?? [];
        const rights = typeof correction === 'string' ? [correction] : correction;
        if (rights.length > 0) found.push({ token, rights: rights.map((right) => likeWritten(token.text, right)) });
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
    for (const { token, rights } of context.feature(feature, content)) {
      const [right = ''] = rights;
      yield {
        block,
        start: token.start,
        end: token.end,
        message: messageOf(right),
        data: { right },
        severity: 'error',
        ...extra,
        fixes: rights.map((replacement, rank) => ({ replacement, safety: rank === 0 ? safety : 'suggestion' })),
      };
    }
  }
}
