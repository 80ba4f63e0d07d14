import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** A sentence: a span of the block's text and the tokens it covers (`firstToken` inclusive, `endToken` exclusive). */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

const STOPS = new Set(['.', '!', '؟', '?', '…', '۔']);
const CLOSERS = new Set(['"', '”', '»', ')', '’', ']', '“']);

/** Groups tokens into sentences: a stop ends one, with the quotes and brackets that close after it. A stop between letters or digits (3.5، ق.م) does not. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const last = i === tokens.length - 1;
    if (!last && !endsSentence(text, tokens, i)) continue;
    let end = i + 1;
    while (
      end < tokens.length &&
      CLOSERS.has((tokens[end] as Token).text) &&
      (tokens[end] as Token).start === (tokens[end - 1] as Token).end
    )
      end++;
    const close = tokens[end - 1] ?? token;
    sentences.push({ start: (tokens[first] as Token).start, end: close.end, firstToken: first, endToken: end });
    first = end;
    i = end - 1;
  }
  return sentences;
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'punctuation' || !STOPS.has(token.text)) return false;
  const next = tokens[at + 1] as Token;
  if (token.text === '.' && next.start === token.end && next.kind !== 'punctuation') return false;
  if (next.start === token.end && STOPS.has(next.text)) return false;
  // «قال: "ما هذا؟" ثم خرج»: a closing quote straight before a comma goes on.
  return text.charCodeAt(token.end) !== 0x060c;
}
