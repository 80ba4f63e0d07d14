import type { InlineContext, InlineParser } from '@lezer/markdown';
import { LETTERS } from '../arabic.js';
import type { Offset } from '../span.js';

/**
 * No person writes as much markup in one paragraph. What comes after it is read as plain prose, because the parser's
 * work grows with the square of the marks that find no partner.
 */
const MAX_MARKS = 1000;
/** `***` is emphasis on strong emphasis; a longer run is a line drawn by hand. */
const MAX_EMPHASIS_RUN = 3;

const MARKS = charSet('*_~`[]<$');
/** Where markup may begin: a mark, an escape, an entity, a picture, a web address. */
const STARTS = charSet('*_~`[]<$\\&!hHwW');

/** What has been seen of one block's text so far. */
interface Progress {
  marks: number;
  /** Closing marks that the rest of the block has none of. */
  readonly missing: Set<string>;
}

const progressOf = new WeakMap<InlineContext, Progress>();

function progress(cx: InlineContext): Progress {
  let found = progressOf.get(cx);
  if (!found) {
    found = { marks: 0, missing: new Set() };
    progressOf.set(cx, found);
  }
  return found;
}

/** Where `closing` stands at or after `from` in the block's text; -1 where it does not, which is looked for once only. */
function findClosing(cx: InlineContext, closing: string, from: number): number {
  const { missing } = progress(cx);
  if (missing.has(closing)) return -1;
  const found = cx.text.indexOf(closing, from);
  if (found < 0) missing.add(closing);
  return found;
}

/** Passes over plain text in one step, and keeps the number of marks within bounds. */
const plainRun: InlineParser = {
  name: 'PlainRun',
  before: 'Escape',
  parse(cx, next, pos) {
    if (STARTS[next] === 0 || next >= STARTS.length) return endOfPlainRun(cx, pos);
    if (MARKS[next] === 0) return -1;
    if (next === 0x2a || next === 0x5f || next === 0x7e) {
      let end = pos + 1;
      while (end < cx.end && cx.char(end) === next) end++;
      if (end - pos > MAX_EMPHASIS_RUN) return end;
    }
    return ++progress(cx).marks > MAX_MARKS ? cx.end : -1;
  },
};

function endOfPlainRun(cx: InlineContext, pos: Offset): Offset {
  const { text, offset } = cx;
  let i = pos - offset + 1;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code < STARTS.length && STARTS[code] === 1) break;
    i++;
  }
  return i + offset;
}

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>[\]«»"“”„`،؛؟]+/iy;
/** Punctuation at the end of an address belongs to the sentence, as GFM has it. */
const TRAILING_PUNCTUATION = charSet("?!.,:;*_~'");

/** A bare web address. GFM's own rule stops at no Arabic punctuation: «https://example.com، ثم». */
const webAddress: InlineParser = {
  name: 'WebAddress',
  after: 'Escape',
  parse(cx, next, pos) {
    if ((next | 0x20) !== 0x68 && (next | 0x20) !== 0x77) return -1;
    const start = pos - cx.offset;
    if (start > 0 && /\w/.test(cx.text.charAt(start - 1))) return -1;
    WEB_ADDRESS.lastIndex = start;
    const match = WEB_ADDRESS.exec(cx.text);
    if (!match) return -1;
    return cx.addElement(cx.elt('WebAddress', pos, pos + addressLength(match[0])));
  },
};

function addressLength(text: string): number {
  let unclosed = 0;
  for (let i = 0; i < text.length; i++) unclosed += Number(text[i] === ')') - Number(text[i] === '(');
  let end = text.length;
  for (; end > 1; end--) {
    const last = text.charCodeAt(end - 1);
    if (last === 0x29 && unclosed > 0) unclosed--;
    else if (TRAILING_PUNCTUATION[last] !== 1) break;
  }
  return end;
}

/** TeX, and not the price of something: a command, an index, a group or an equation, or one variable alone. */
const TEX = /[\\^_{}=]|^\d*[A-Za-z]['′]?$/;
const ARABIC_LETTER = new RegExp(`[${LETTERS}]`, 'u');
const MAX_INLINE_FORMULA = 500;

/** A formula: `$$…$$`, or `$…$` as Pandoc has it (no space inside the dollars, no digit after) where it is clearly TeX. */
const formula: InlineParser = {
  name: 'Formula',
  after: 'Escape',
  parse(cx, next, pos) {
    if (next !== 0x24) return -1;
    const double = cx.char(pos + 1) === 0x24;
    const end = double ? displayEnd(cx, pos - cx.offset) : inlineEnd(cx.text, pos - cx.offset);
    return end < 0 ? -1 : cx.addElement(cx.elt('Formula', pos, end + cx.offset));
  },
};

function displayEnd(cx: InlineContext, start: number): number {
  const close = findClosing(cx, '$$', start + 2);
  return close > start + 2 && isTex(cx.text.slice(start + 2, close)) ? close + 2 : -1;
}

function inlineEnd(text: string, start: number): number {
  const window = text.slice(start + 1, start + 1 + MAX_INLINE_FORMULA);
  const close = window.indexOf('$');
  if (close < 1 || /^\s|\s$|\n/.test(window.slice(0, close)) || /\d/.test(window.charAt(close + 1))) return -1;
  return isTex(window.slice(0, close)) ? start + close + 2 : -1;
}

function isTex(content: string): boolean {
  return TEX.test(content) && (content.includes('\\') || !ARABIC_LETTER.test(content));
}

const AUTOLINK = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,255})>/iy;
const ATTRIBUTE = '\\s+[a-zA-Z:_][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const TAG = new RegExp(`^<(?:/[a-zA-Z][\\w-]*\\s*|[a-zA-Z][\\w-]*(?:${ATTRIBUTE})*\\s*/?)>`);
const MAX_TAG = 1000;

/** What begins with `<`, as CommonMark section 6.6 has it; a tag's length is bounded so that time stays linear. */
const angleBracket: InlineParser = {
  name: 'HTMLTag',
  parse(cx, next, pos) {
    if (next !== 0x3c) return -1;
    const start = pos - cx.offset;
    const add = (node: string, end: number): number => cx.addElement(cx.elt(node, pos, end + cx.offset));
    for (const [opening, closing, node] of BRACKETED) {
      if (!cx.text.startsWith(opening, start)) continue;
      const close = findClosing(cx, closing, start + opening.length);
      return close < 0 ? -1 : add(node, close + closing.length);
    }
    AUTOLINK.lastIndex = start;
    const autolink = AUTOLINK.exec(cx.text);
    if (autolink) return add('Autolink', start + autolink[0].length);
    const tag = TAG.exec(cx.text.slice(start, start + MAX_TAG));
    return tag ? add('HTMLTag', start + tag[0].length) : -1;
  },
};

const BRACKETED = [
  ['<!-->', '', 'Comment'],
  ['<!--->', '', 'Comment'],
  ['<!--', '-->', 'Comment'],
  ['<?', '?>', 'ProcessingInstruction'],
  ['<![CDATA[', ']]>', 'HTMLTag'],
] as const;

/** The inline syntax that is added to CommonMark's, or takes the place of the parser's own. */
export const INLINE_PARSERS: readonly InlineParser[] = [plainRun, webAddress, formula, angleBracket];

function charSet(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}
