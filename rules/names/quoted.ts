import type { Block } from '../engine/document.js';
import { overlaps, type Span } from '../engine/span.js';

/** Opening marks with what closes them. */
const QUOTES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '”': '“', '"': '"', '‹': '›', '‘': '’' };

const spans = new WeakMap<Block, readonly Span[]>();

/** The quotations of a block, from mark to mark. A mark that is never closed quotes nothing. */
function quotationsIn(block: Block): readonly Span[] {
  let found = spans.get(block);
  if (!found) {
    found = [...quotations(block.text)];
    spans.set(block, found);
  }
  return found;
}

function* quotations(text: string): Generator<Span> {
  for (let at = 0; at < text.length; at++) {
    const close = QUOTES[text.charAt(at)];
    if (close === undefined) continue;
    const end = text.indexOf(close, at + 1);
    // Whatever else opens later may still be closed.
    if (end < 0) continue;
    yield { start: at, end: end + 1 };
    at = end;
  }
}

/** Whether a span stands in a quotation, or among other words of Latin letters as in a title. */
export function isQuoted(block: Block, span: Span): boolean {
  if (quotationsIn(block).some((quotation) => overlaps(quotation, span))) return true;
  const { tokens } = block;
  const first = tokens.findIndex(({ start }) => start >= span.start);
  const last = tokens.findLastIndex(({ end }) => end <= span.end);
  if (tokens[first]?.kind !== 'latin') return false;
  return tokens[first - 1]?.kind === 'latin' || tokens[last + 1]?.kind === 'latin';
}
