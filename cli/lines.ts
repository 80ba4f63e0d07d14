import { Buffer, isUtf8 } from 'node:buffer';

/** One line of a stream, without its end; `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly failure: 'lineTooLong' | 'badUtf8Line' };

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines, and gives those that end in one chunk together: whoever writes one line and waits gets the answer at
 * once, and a fast writer gets batches. Never holds more than one chunk and `limit` bytes of an unfinished line.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let pieces: Buffer[] = [];
  let length = 0;
  const keep = (piece: Buffer): void => {
    length += piece.length;
    if (length > limit) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Line => {
    number++;
    const line =
      length > limit ? { number, failure: 'lineTooLong' as const } : toLine(number, Buffer.concat(pieces, length));
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      lines.push(take());
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take()];
}

function toLine(number: number, bytes: Buffer): Line {
  if (!isUtf8(bytes)) return { number, failure: 'badUtf8Line' };
  const text = bytes.toString('utf8');
  return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text };
}
