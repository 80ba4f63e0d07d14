import type { OffsetMap } from './offset-map.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

/** The formats that `parse` reads. */
export type Format = 'plain' | 'markdown';

/** What a stretch of prose is in the article. Code, front matter and markup are no blocks. */
export type BlockKind = 'heading' | 'paragraph' | 'quote' | 'caption' | 'byline' | 'list-item' | 'table-cell';

/**
 * A stretch of prose without its markup. Blocks do not know where they stand: all offsets in a block count from the
 * start of `text`, so that everything computed from a block can be kept for as long as its content stays the same.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** A block at its place in the source. */
export interface PlacedBlock {
  readonly block: Block;
  /** From offsets in `block.text` to offsets in the document's source. */
  readonly map: OffsetMap;
}

/** What the front matter of an article tells. */
export interface FrontMatter {
  readonly title?: string;
  /** ISO date of the article, as written in the front matter. */
  readonly date?: string;
}

/** An article: its source, and the prose found in it in reading order. */
export interface Document {
  readonly source: string;
  readonly format: Format;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly PlacedBlock[];
  /** Comments of the source that may hold suppressions, in order: the span of the whole comment in the source, and its text. */
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}
