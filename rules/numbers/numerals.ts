import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readDigits } from './digits.js';
import { LABELS, MONTHS, WEAK_LABELS, YEAR_WORDS } from './number-contexts.js';
import { type ParsedNumber, parseNumber } from './number-parser.js';

/**
 * What a number is: `quantity` says how many or how much; `label` numbers something (المادة 3); `year`, `date` (3 أيار),
 * `time`, `percentage`; `range` is the first or last number of 10-15, which may be a score; `code` is a piece of
 * something longer (F-16, 3/4, a telephone number).
 */
export type NumberRole = 'quantity' | 'label' | 'year' | 'date' | 'time' | 'percentage' | 'range' | 'code';

/** A number of a block, and what it counts. */
export interface Numeral extends ParsedNumber {
  readonly style: 'digits' | 'words' | 'mixed';
  readonly role: NumberRole;
  /** The word after it, where a space divides them. */
  readonly next: WordToken | undefined;
  /** The token before it and what is attached to it. */
  readonly previous: Token | undefined;
  /** A sign that stands straight before digits: −5, +3. */
  readonly sign?: 'plus' | 'minus';
}

/** The numbers of a block, in order. */
export const numerals = defineFeature<readonly Numeral[]>({
  name: 'numerals',
  compute(block) {
    const { tokens } = block;
    const found: Numeral[] = [];
    for (let at = 0; at < tokens.length; ) {
      const number = parseNumber(tokens, at);
      if (!number) {
        at++;
        continue;
      }
      found.push(describe(block, number));
      at = Math.max(number.endToken, at + 1);
    }
    return found;
  },
});

function describe(block: Block, number: ParsedNumber): Numeral {
  const { tokens } = block;
  const last = tokens[number.endToken - 1];
  const after = tokens[number.endToken];
  const next = after?.kind === 'word' && last && after.start > last.end ? after : undefined;
  const previous = wordBefore(tokens, number.firstToken);
  const hasDigits = number.parts.some(({ digits }) => digits);
  const hasWords = number.parts.some(({ word }) => word);
  const style = hasDigits ? (hasWords ? 'mixed' : 'digits') : 'words';
  const sign = hasDigits ? signBefore(block, number.start) : undefined;
  return {
    ...number,
    ...(sign ? { sign } : {}),
    ...{ style, next, previous, role: roleOf(block, number, style, previous, next) },
  };
}

/** A dash is a sign only where nothing stands before it that it may join the number to. */
function signBefore({ text }: Block, start: number): 'plus' | 'minus' | undefined {
  const mark = text.charAt(start - 1);
  if (mark !== '+' && mark !== '-' && mark !== '\u2212') return undefined;
  if (!/^[\s(«"]?$/.test(text.charAt(start - 2))) return undefined;
  return mark === '+' ? 'plus' : 'minus';
}

/** The token before a number, past a clitic that is written apart from its digits: و20, الـ5. */
function wordBefore(tokens: readonly Token[], first: number): Token | undefined {
  const before = tokens[first - 1];
  return isClitic(before) && before?.end === tokens[first]?.start ? tokens[first - 2] : before;
}

const CLITICS: ReadonlySet<string> = new Set(
  ['', 'و', 'ف'].flatMap((and) => ['', 'ب', 'ل', 'ك', 'ال', 'بال', 'كال', 'لل'].map((more) => and + more)),
);

/** Whether the token is a particle that is written together with a noun or with digits. */
export function isClitic(token: Token | undefined): token is WordToken {
  return token?.kind === 'word' && CLITICS.has(token.bare);
}

/** The decimal point in words: ثلاثة فاصلة خمسة. */
const POINT: ReadonlySet<string> = new Set(['فاصلة', 'فاصل']);

function roleOf(
  block: Block,
  number: ParsedNumber,
  style: Numeral['style'],
  previous: Token | undefined,
  next: WordToken | undefined,
): NumberRole {
  if (isFactor(previous)) return 'code';
  if (isOrdinalTail(number, previous)) return 'label';
  if (style === 'words') return isAmong(LABELS, previous) && !isPlain(number) ? 'label' : 'quantity';
  const { tokens } = block;
  const first = tokens[number.firstToken];
  const last = tokens[number.endToken - 1];
  if (!first || !last) return 'code';
  const before = joinedBefore(block, first);
  const after = joinedAfter(block, last);
  if (before === 'code' || after === 'code') return 'code';
  if (before === 'time' || after === 'time') return 'time';
  if (after === 'percentage') return 'percentage';
  if (isLongCode(first.text) || number.value === undefined) return 'code';
  if (next && MONTHS.has(next.bare)) return 'date';
  if (style === 'digits' && isYear(number, first.text, previous)) return 'year';
  if (isAmong(LABELS, previous) || isPostBox(tokens, previous)) return 'label';
  return before === 'range' || after === 'range' ? 'range' : 'quantity';
}

/** The fraction of ثلاثة فاصلة خمسة, and the second side of 10 × 20. */
function isFactor(previous: Token | undefined): boolean {
  if (previous?.kind === 'word') return POINT.has(previous.bare);
  return previous !== undefined && TIMES_SIGNS.has(previous.text);
}

const TIMES_SIGNS: ReadonlySet<string> = new Set(['*', '×', 'x', 'X']);
const ORDINAL_UNIT = /(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ة?$/;

/** In الباب السابع عشر قصيدة nothing is counted. */
function isOrdinalTail({ parts }: ParsedNumber, previous: Token | undefined): boolean {
  const [only, more] = parts;
  return !more && only?.word?.value === 10 && previous?.kind === 'word' && ORDINAL_UNIT.test(previous.bare);
}

/** ص.ب 80204, ص ب 80204. */
function isPostBox(tokens: readonly Token[], previous: Token | undefined): boolean {
  if (previous?.text !== 'ب') return false;
  return tokens[previous.index - 1]?.text === 'ص' || tokens[previous.index - 2]?.text === 'ص';
}

/** ثلاث ساعات after الساعة is a length of time no less; the time of day has an ordinal. */
function isPlain(number: ParsedNumber): boolean {
  return !number.parts.some(({ definite }) => definite);
}

/** Whether the word before the number may be what it numbers: المنزل 30, آيفون 6. */
export function mayBeLabel({ previous }: Numeral, lexicon: Lexicon): boolean {
  if (previous?.kind === 'latin') return true;
  if (previous?.kind !== 'word') return false;
  return isAmong(WEAK_LABELS, previous) || !lexicon.accepts(previous.bare);
}

function isAmong(list: ReadonlySet<string>, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (list.has(token.bare)) return true;
  return stemStarts(token.bare).some((start) => start > 0 && list.has(token.bare.slice(start)));
}

type Joined = 'code' | 'time' | 'percentage' | 'range' | undefined;

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−']);
/** Signs that belong to an amount. */
const AMOUNT_SIGNS: ReadonlySet<string> = new Set(['$', '€', '£', '¥', '+', '±', '~', '≈', '<', '>']);
const PERCENT: ReadonlySet<string> = new Set(['%', '٪']);
const CODE_SIGNS: ReadonlySet<string> = new Set([
  '/',
  '\\',
  '_',
  '#',
  '@',
  '*',
  '×',
  '=',
  '&',
  '،',
  ',',
  '.',
  '٫',
  '٬',
  '°',
  '’',
  "'",
]);

/** What the token that stands straight before the digits makes of them. */
function joinedBefore({ tokens }: Block, first: Token): Joined {
  const before = tokens[first.index - 1];
  if (!before || before.end !== first.start) return undefined;
  if (before.kind === 'latin' || before.kind === 'web' || before.kind === 'number') return 'code';
  if (before.kind === 'word') return isClitic(before) ? undefined : 'code';
  const further = tokens[before.index - 1];
  const attached = further?.end === before.start ? further : undefined;
  if (DASHES.has(before.text)) {
    if (!attached) return undefined;
    if (attached.kind === 'number') return 'range';
    return attached.kind === 'punctuation' ? undefined : 'code';
  }
  if (before.text === ':') return attached?.kind === 'number' ? 'time' : undefined;
  if (PERCENT.has(before.text)) return 'percentage';
  if (!CODE_SIGNS.has(before.text)) return undefined;
  return attached && attached.kind !== 'punctuation'
    ? attached.kind === 'word' && before.text === '،'
      ? undefined
      : 'code'
    : undefined;
}

/** What the token that stands straight after the digits makes of them. */
function joinedAfter({ tokens }: Block, last: Token): Joined {
  const after = tokens[last.index + 1];
  if (!after || after.end === after.start || after.start !== last.end) return undefined;
  if (after.kind !== 'punctuation') return 'code';
  const further = tokens[after.index + 1];
  const attached = further?.start === after.end ? further : undefined;
  if (DASHES.has(after.text)) return attached?.kind === 'number' ? 'range' : attached ? 'code' : undefined;
  if (after.text === ':') return attached?.kind === 'number' ? 'time' : undefined;
  if (PERCENT.has(after.text)) return 'percentage';
  if (AMOUNT_SIGNS.has(after.text) || !CODE_SIGNS.has(after.text)) return undefined;
  return attached?.kind === 'number' || attached?.kind === 'latin' ? 'code' : undefined;
}

/** Telephone numbers and the like: a zero at the beginning, or more digits than a quantity without marks has. */
function isLongCode(text: string): boolean {
  return /^[0٠۰][0-9٠-٩۰-۹]/.test(text) || /^[0-9٠-٩۰-۹]{9,}$/.test(text);
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** A bare number between these is a year even where nothing before it says so. */
const CERTAIN_YEARS = { first: 1900, last: 2099 } as const;

function isYear({ value, parts }: ParsedNumber, text: string, previous: Token | undefined): boolean {
  if (value === undefined || parts.length !== 1 || !/^.{3,4}$/.test(text)) return false;
  if (text.length === 3)
    return previous?.kind === 'word' && /^(?:[وفبل]?عام|[وفبل]?سنة|ال(?:عام|سنة))$/.test(previous.bare);
  if (value >= CERTAIN_YEARS.first && value <= CERTAIN_YEARS.last) return true;
  if (value < FIRST_YEAR || value > LAST_YEAR) return false;
  return isAmong(YEAR_WORDS, previous) || (previous?.kind === 'word' && MONTHS.has(previous.bare));
}

/** The value of the number on the other side of the dash in 10-15; `undefined` for a number that stands alone. */
export function otherEndOf(block: Block, numeral: Numeral): number | undefined {
  if (numeral.role !== 'range') return undefined;
  const { tokens } = block;
  const before = tokens[numeral.firstToken - 2];
  const after = tokens[numeral.firstToken + 2];
  const other = before?.kind === 'number' && before.end + 1 === numeral.start ? before : after;
  return other?.kind === 'number' ? readDigits(other.text).value : undefined;
}

/** Whether an invisible mark hides that the number belongs to the one before it: 38.\u200F57, which some programs make of 57.38. */
export function isFractionLike({ tokens, text }: Block, { firstToken, start }: Numeral): boolean {
  const mark = tokens[firstToken - 1];
  return (
    (mark?.text === '.' || mark?.text === ',') &&
    tokens[firstToken - 2]?.kind === 'number' &&
    text.slice(mark.end, start).trim() !== ''
  );
}
