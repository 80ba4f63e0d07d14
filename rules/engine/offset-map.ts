import type { Offset, Span } from './span.js';

/**
 * Maps offsets of a block's text to offsets of the source. Prose that stands in the source as one piece is one
 * segment; markup between two segments belongs to neither.
 */
export class OffsetMap {
  /** `textStarts[i]` in the block's text is `sourceStarts[i]` in the source, up to the next segment's start. */
  constructor(
    private readonly textStarts: readonly number[],
    private readonly sourceStarts: readonly number[],
    private readonly shift = 0,
  ) {}

  /** A map for text that stands in the source as one piece, from `start` on. */
  static at(start: Offset): OffsetMap {
    return new OffsetMap([0], [start]);
  }

  /** The source offset of the character at `offset` of the text. */
  source(offset: Offset): Offset {
    const i = this.segment(offset);
    return (this.sourceStarts[i] as number) + offset - (this.textStarts[i] as number) + this.shift;
  }

  /** The source span that holds the text of `span`; where the span covers markup, the markup is inside. */
  sourceSpan(span: Span): Span {
    const start = this.source(span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: this.source(span.end - 1) + 1 };
  }

  /** Whether the text of `span` stands in the source as one piece, so that it may be replaced. */
  isWhole(span: Span): boolean {
    return span.end <= span.start || this.segment(span.start) === this.segment(span.end - 1);
  }

  private segment(offset: Offset): number {
    let low = 0;
    let high = this.textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.textStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
