import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import type { Span } from '../engine/span.js';
import type { Token } from '../engine/tokens.js';

/** The ways to write "per cent" after digits. */
export const PERCENT_FORMS = ['%', '٪', 'في المئة', 'في المائة', 'بالمئة', 'بالمائة'] as const;
export type PercentForm = (typeof PERCENT_FORMS)[number];

/** How a sign stands that does not stand once and straight after its number: %69, 69 %, 69%%, 69% في المئة. */
export type SignSlip = 'before' | 'spaced' | 'doubled';

/** A number in digits with its sign or words, in block offsets: from the first digit (or the sign before it) to the end of the sign or words. */
export interface Percentage extends Span {
  readonly form: PercentForm;
  /** The digits alone; of a range, 10-15, both numbers. */
  readonly number: string;
  readonly slip?: SignSlip;
}

export function isSign(form: string): form is '%' | '٪' {
  return form === '%' || form === '٪';
}

/** The second word of في المئة and the whole of بالمئة, with the spellings that a slip gives them. */
const AFTER_FI: Readonly<Record<string, PercentForm>> = {
  المئة: 'في المئة',
  المئه: 'في المئة',
  المائة: 'في المائة',
  المائه: 'في المائة',
};
const WITH_BI: Readonly<Record<string, PercentForm>> = {
  بالمئة: 'بالمئة',
  بالمئه: 'بالمئة',
  بالمائة: 'بالمائة',
  بالمائه: 'بالمائة',
};
const DASHES: ReadonlySet<string> = new Set(['-', '–', '−']);
const SPACE = /^[ \u00A0\u202F\u2009]$/;

/** The percentages of a block that are written with digits. Numbers in words are left out: they cannot take a sign. */
export const percentages = defineFeature<readonly Percentage[]>({
  name: 'percentages',
  compute(block) {
    const found: Percentage[] = [];
    for (const token of block.tokens) {
      if (token.kind !== 'number') continue;
      const first = rangeStart(block, token);
      const unit = unitAfter(block, token) ?? signBefore(block, first, token);
      if (unit) found.push({ ...unit, number: block.text.slice(first.start, token.end) });
    }
    return found;
  },
});

/** The first number of 10-15, where `token` is the second; else the token itself. */
function rangeStart({ tokens }: Block, token: Token): Token {
  const dash = tokens[token.index - 1];
  const first = tokens[token.index - 2];
  const joined =
    first?.kind === 'number' && dash?.start === first.end && dash.end === token.start && DASHES.has(dash.text);
  return joined ? first : token;
}

type Unit = Span & Pick<Percentage, 'form' | 'slip'>;

function unitAfter(block: Block, token: Token): Unit | undefined {
  const { start } = rangeStart(block, token);
  const next = block.tokens[token.index + 1];
  if (!next) return undefined;
  if (isSign(next.text)) {
    if (next.start === token.end) {
      const again = secondUnit(block, next);
      return { start, end: again ?? next.end, form: next.text, ...(again ? { slip: 'doubled' } : {}) };
    }
    if (!SPACE.test(block.text.slice(token.end, next.start)) || stickToNumber(block, next)) return undefined;
    return { start, end: next.end, form: next.text, slip: 'spaced' };
  }
  const words = wordsAfter(block, token);
  return words && { start, ...words };
}

/** The end of a second sign or of words that say the same again: %% , % في المئة. */
function secondUnit(block: Block, sign: Token): number | undefined {
  const next = block.tokens[sign.index + 1];
  if (next && isSign(next.text) && next.start === sign.end) return next.end;
  return wordsAfter(block, sign)?.end;
}

/** بالمئة, في المئة behind a token. */
function wordsAfter(
  { tokens, text }: Block,
  token: Token,
): { readonly end: number; readonly form: PercentForm } | undefined {
  const next = tokens[token.index + 1];
  if (next?.kind !== 'word' || !SPACE.test(text.slice(token.end, next.start))) return undefined;
  const single = WITH_BI[next.bare];
  if (single) return { end: next.end, form: single };
  if (next.bare !== 'في' && next.bare !== 'فى') return undefined;
  const hundred = tokens[next.index + 1];
  const form = hundred?.kind === 'word' ? AFTER_FI[hundred.bare] : undefined;
  if (!hundred || !form || !SPACE.test(text.slice(next.end, hundred.start))) return undefined;
  return { end: hundred.end, form };
}

/** %69, where the sign does not belong to a number before it. */
function signBefore({ text, tokens }: Block, first: Token, last: Token): Unit | undefined {
  const sign = tokens[first.index - 1];
  if (!sign || !isSign(sign.text) || sign.end !== first.start) return undefined;
  const before = tokens[sign.index - 1];
  if (before?.end === sign.start && before.kind !== 'punctuation' && before.kind !== 'word') return undefined;
  // %69% has a sign too many; which one is the slip is not for this rule to say.
  if (isSign(text.charAt(last.end))) return undefined;
  return { start: sign.start, end: last.end, form: sign.text, slip: 'before' };
}

/** Whether the sign stands straight before a number: in «5 %69» it is not the 5's. */
function stickToNumber({ tokens }: Block, sign: Token): boolean {
  const next = tokens[sign.index + 1];
  return next?.kind === 'number' && next.start === sign.end;
}
