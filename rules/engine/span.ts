/** A position in a text, in UTF-16 code units from its start. */
export type Offset = number;

/** A half-open stretch of a text: `start` inclusive, `end` exclusive, both UTF-16 offsets. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
