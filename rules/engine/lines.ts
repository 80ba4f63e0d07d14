import type { Offset, Span } from './span.js';

/** The line that `offset` stands in, without its line break. Offsets are UTF-16 offsets into `text`. */
export function lineAt(text: string, offset: Offset): Span {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return { start, end: end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end };
}

/** The line after `line`; nothing after the last. */
export function lineAfter(text: string, line: Span): Span | undefined {
  const newline = text.indexOf('\n', line.end);
  return newline < 0 ? undefined : lineAt(text, newline + 1);
}

/** Whether there is nothing but white space between two offsets. */
export function isBlankBetween(text: string, start: Offset, end: Offset): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false;
  }
  return true;
}
