import { bareForm, isDiacritic, isDigit, isLetter } from './arabic.js';
import type { Span } from './span.js';

/**
 * `word` is a run of Arabic letters; `number` a run of digits, with a separator only between two digits; `latin` a run
 * of letters of any other script; `web` a URL, e-mail address, @handle, #hashtag or file name, never to be proofread.
 */
export type TokenKind = 'word' | 'number' | 'latin' | 'web' | 'punctuation';

interface TokenBase extends Span {
  readonly text: string;
  /** The token's place in the block's list of tokens. */
  readonly index: number;
}

/** An Arabic word as written, and its letters without diacritics and tatweel. */
export interface WordToken extends TokenBase {
  readonly kind: 'word';
  readonly bare: string;
}

export interface OtherToken extends TokenBase {
  readonly kind: Exclude<TokenKind, 'word'>;
}

/** The smallest piece of prose that rules look at. Space is no token: it shows in the offsets. */
export type Token = WordToken | OtherToken;

// One alternation, tried at each token's start only; every branch is linear.
const WEB =
  /(?:https?:\/\/|www\.)[^\s<>«»"“”،؛]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@[A-Za-z0-9_]+|#[\p{L}\p{M}\p{N}_]+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|gov|edu|info|io|co|tv|me)(?:\.[a-z]{2})?(?![A-Za-z0-9])(?:\/[^\s<>«»"“”،؛]*)?/uy;
const OTHER_SCRIPT = /[\p{L}\p{M}]+(?:['’.&-](?=\p{L})[\p{L}\p{M}]+)*/uy;

/** Joins digits into one number: 6,000 · 3.5 · ٣٫٥ · ٦٬٠٠٠, but not the Arabic comma. */
function isNumberSeparator(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x066b || code === 0x066c;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** Invisible marks that may stand inside or beside a word without breaking it: ZWNJ, ZWJ, LRM, RLM, ALM, BOM, soft hyphen. */
function isInvisible(code: number): boolean {
  return (
    code === 0x200b ||
    code === 0x200c ||
    code === 0x200d ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x061c ||
    code === 0xfeff ||
    code === 0xad
  );
}

function mayStartWeb(code: number): boolean {
  return (
    code === 0x40 ||
    code === 0x23 ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDiacritic(code) || code === 0x0640) end = i + 1;
    else if (!isInvisible(code)) break;
  }
  return end;
}

function numberEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    if (isDigit(text.charCodeAt(i))) i++;
    else if (isNumberSeparator(text.charCodeAt(i)) && isDigit(text.charCodeAt(i + 1))) i += 2;
    else break;
  }
  return i;
}

/** The kind of the token that starts at `at`, where there is no space, and its end. */
function scan(text: string, at: number): readonly [kind: TokenKind, end: number] {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return ['word', wordEnd(text, at)];
  if (code === 0x0640) {
    const end = wordEnd(text, at);
    return [end === at + 1 ? 'punctuation' : 'word', end];
  }
  const webEnd = mayStartWeb(code) ? match(WEB, text, at) : at;
  if (webEnd > at) return ['web', webEnd];
  if (isDigit(code)) return ['number', numberEnd(text, at)];
  const latinEnd = match(OTHER_SCRIPT, text, at);
  if (latinEnd > at) return ['latin', latinEnd];
  return ['punctuation', at + (code >= 0xd800 && code <= 0xdbff ? 2 : 1)];
}

/** Cuts prose into tokens in one pass. Offsets are UTF-16 offsets into `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isInvisible(code)) {
      at++;
      continue;
    }
    const [kind, end] = scan(text, at);
    const piece = { start: at, end, text: text.slice(at, end), index: tokens.length };
    tokens.push(
      kind === 'word' ? { kind, ...piece, bare: bareForm(piece.text.replace(INVISIBLE, '')) } : { kind, ...piece },
    );
    at = end;
  }
  return tokens;
}

const INVISIBLE = /[\u200B-\u200F\u061C\uFEFF\u00AD]/g;
