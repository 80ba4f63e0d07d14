import type { Offset, Span } from './span.js';

/**
 * Maps offsets of a block's text to offsets of the source. Prose that stands in the source as one piece is one
 * segment; markup between two segments belongs to neither. A segment of one character may stand for several of the
 * source (`&nbsp;`, a formula): its width says for how many.
 */
export class OffsetMap {
  /**
   * `textStarts[i]` in the block's text is `sourceStarts[i]` in the source, up to the next segment's start. `widths[i]`
   * is the length in the source of a segment that is one character of text standing for something else; where it is 0
   * or missing, the segment's text is the source's own.
   */
  constructor(
    private readonly textStarts: readonly number[],
    private readonly sourceStarts: readonly number[],
    private readonly widths: readonly number[] = [],
  ) {}

  /** A map for text that stands in the source as one piece, from `start` on. */
  static at(start: Offset): OffsetMap {
    return new OffsetMap([0], [start]);
  }

  /** The source offset of the character at `offset` of the text. */
  source(offset: Offset): Offset {
    const i = this.segment(offset);
    const inside = offset - (this.textStarts[i] as number);
    const width = this.widths[i] || 0;
    return (this.sourceStarts[i] as number) + (width > 0 && inside > 0 ? width : inside);
  }

  /** The source span that holds the text of `span`; where the span covers markup, the markup is inside. */
  sourceSpan(span: Span): Span {
    const start = this.source(span.start);
    if (span.end <= span.start) return { start, end: start };
    const last = this.segment(span.end - 1);
    return { start, end: this.source(span.end - 1) + (this.widths[last] || 1) };
  }

  /** The text offset of the character that stands at `offset` of the source; `undefined` for markup and what lies before the block. */
  text(offset: Offset): Offset | undefined {
    let i = this.sourceStarts.length - 1;
    while (i >= 0 && (this.sourceStarts[i] as number) > offset) i--;
    if (i < 0) return undefined;
    const inside = offset - (this.sourceStarts[i] as number);
    const start = this.textStarts[i] as number;
    const width = this.widths[i] || 0;
    if (width > 0) return inside < width ? start : undefined;
    return start + inside <= (this.textStarts[i + 1] ?? Number.POSITIVE_INFINITY) ? start + inside : undefined;
  }

  /** Whether the text of `span` stands in the source as one piece and letter by letter, so that it may be replaced. */
  isWhole(span: Span): boolean {
    if (span.end <= span.start) return true;
    const segment = this.segment(span.start);
    return segment === this.segment(span.end - 1) && !this.widths[segment];
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
