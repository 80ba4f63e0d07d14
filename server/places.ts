import type { PlacedBlock } from '../rules/engine/document.js';
import type { Offset, Span } from '../rules/engine/span.js';
import type { Checker, CheckResult, TextEdit } from '../rules/index.js';
import type { Checked } from './articles.js';

/** A place in the prose of a checked article. */
export interface ArticlePlace {
  readonly checker: Checker;
  readonly result: CheckResult;
  readonly placed: PlacedBlock;
  /** UTF-16 offset into the block's text. */
  readonly offset: Offset;
}

/** The prose at an offset of an article; `undefined` in markup and code, and where the article is not checked. */
export function placeAt({ profile: { checker }, result }: Checked, sourceOffset: Offset): ArticlePlace | undefined {
  if (!checker || !result) return undefined;
  for (const placed of result.document.blocks) {
    const offset = placed.map.text(sourceOffset);
    if (offset !== undefined && offset <= placed.block.text.length) return { checker, result, placed, offset };
  }
  return undefined;
}

/** An edit of a block's text as an edit of the article; `undefined` where markup stands inside. */
export function sourceEdit({ map }: PlacedBlock, span: Span, text: string): TextEdit | undefined {
  return map.isWhole(span) ? { ...map.sourceSpan(span), text } : undefined;
}
