import { westernDigits } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import type { OtherToken, Token } from '../engine/tokens.js';
import { AMOUNT, EPITHETS, MONTH_WORDS, NAMED_BY_DATE, RELATIVE, TIME_WORDS, YEAR_WORDS } from './date-words.js';
import { dayWordsBefore } from './day-words.js';
import type { Evidence, MonthPart, NamedDate, NumberPart } from './mention.js';
import { type MonthName, monthNamed, systemsOf } from './month-names.js';
import { weekdaysBefore } from './weekdays-before.js';

const MOST_DAYS = 6;
const DAY_JOINERS: ReadonlySet<string> = new Set('و - – — إلى الى حتى أو او ، /'.split(' '));
const PLAIN_NUMBER = /^[0-9\u0660-\u0669\u06F0-\u06F9]+$/;
const CLITIC_STEM = /^[وفبلك]{0,2}(?:ال)?/;

/** A run of digits. */
type NumberToken = OtherToken & { readonly kind: 'number' };

/** Whether the token is digits alone, without separators. */
export function isPlainNumber(token: Token | undefined): token is NumberToken {
  return token?.kind === 'number' && PLAIN_NUMBER.test(token.text);
}

export function numberPart({ start, end, text, index }: Token): NumberPart {
  return { start, end, first: index, last: index, value: Number(westernDigits(text)), digits: text };
}

/** The name of a month that begins at token `at`; the longest where one name begins another. */
export function monthAt({ tokens }: Block, at: number): MonthPart | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const found = monthNamed(token.bare);
  if (!found) return undefined;
  // Where vowel signs or tatweel are written the letters of a prefix cannot be counted off.
  if (found.prefix > 0 && token.text.length !== token.bare.length) return undefined;
  const start = token.start + found.prefix;
  const next = tokens[at + 1];
  const second = next?.kind === 'word' ? found.seconds?.get(next.bare) : undefined;
  if (next && second) return { name: second, start, end: next.end, first: at, last: at + 1 };
  return found.word && { name: found.word, start, end: token.end, first: at, last: at };
}

/** The date around the name of a month; `undefined` where the name means something else there. */
export function namedDate(block: Block, month: MonthPart): NamedDate | undefined {
  const days = daysBefore(block, month.first);
  const pair = pairAfter(block, month);
  let last = pair ? pair.last + (isBracket(block, pair.last + 1) ? 1 : 0) : month.last;
  const adjective = block.tokens[last + 1];
  const relative = adjective?.kind === 'word' ? RELATIVE.get(adjective.bare) : undefined;
  if (relative !== undefined) last++;
  if (month.name.calendar === 'hijri' && adjective?.kind === 'word' && EPITHETS.has(adjective.bare)) last++;
  const year = yearAfter(block, last, month.name);
  const first = days[0]?.first ?? month.first;
  const evidence = evidenceFor(block, { month, first, sure: days.length > 0 || Boolean(pair ?? year ?? relative) });
  if (month.name.desperate && !(pair || (days.length > 0 && (year || relative)))) return undefined;
  if (month.name.ambiguous && evidence !== 'date' && !(month.name.slip && evidence === 'time')) return undefined;
  const { weekdays, first: begin } = weekdaysBefore(block, first);
  const start = block.tokens[begin]?.start ?? month.start;
  return {
    kind: 'named',
    calendar: month.name.calendar,
    start: Math.min(start, month.start),
    end: year?.end ?? pair?.end ?? month.end,
    weekdays,
    days,
    monthNumber: month.name.month,
    month,
    evidence,
    isName: isNamedByDate(block, first),
    ...(pair ? { pair } : {}),
    ...(year ? { year } : {}),
    ...(relative === undefined ? {} : { relative }),
  };
}

/** The days before a month, in digits or words, those that it shares with others first: 7، من 7 إلى 9، 7 و8. */
function daysBefore(block: Block, month: number): NumberPart[] {
  const { tokens } = block;
  let at = month - 1;
  if (isWord(tokens[at], MONTH_WORDS)) at--;
  const from = tokens[at]?.kind === 'word' && tokens[at]?.text === 'من';
  if (from) at--;
  const number = tokens[at];
  if (number?.kind === 'word') return dayInWords(block, number, from);
  if (!isDayNumber(number) || isPartOfLonger(block, number)) return [];
  const days = [numberPart(number)];
  for (let earlier = at - 2; days.length < MOST_DAYS; earlier -= 2) {
    const joiner = tokens[earlier + 1];
    const day = tokens[earlier];
    if (!joiner || !DAY_JOINERS.has(joiner.text) || !isDayNumber(day) || isPartOfLonger(block, day)) break;
    days.unshift(numberPart(day));
  }
  return days;
}

/** «الأول من مايو» is a day; «الأول مايو» is none, but «الخامس والعشرين أغسطس» is, though من is left out. */
function dayInWords(block: Block, { index, end }: Token, from: boolean): NumberPart[] {
  const words = dayWordsBefore(block, index);
  const first = words && block.tokens[words.first];
  if (!words || !first || (!from && words.value <= 10)) return [];
  return [{ ...words, start: first.start, end }];
}

function isDayNumber(token: Token | undefined): token is NumberToken {
  return isPlainNumber(token) && token.text.length <= 2;
}

/** Whether the digits belong to a fraction, a score or a code. */
function isPartOfLonger({ text }: Block, { start }: Token): boolean {
  return /[0-9\u0660-\u0669A-Za-z][:/.,]$|[#$€£+A-Za-z]$/.test(text.slice(Math.max(0, start - 2), start));
}

/** The other name of the month: مايو/أيار، مايو (أيار)، مايو أيار; in the first two also of another month, where the two do not fit. */
function pairAfter(block: Block, month: MonthPart): MonthPart | undefined {
  if (month.name.calendar === 'hijri') return undefined;
  const opener = block.tokens[month.last + 1]?.text;
  const isJoined = opener === '/' || opener === '(' || opener === '[';
  const other = monthAt(block, month.last + (isJoined ? 2 : 1));
  if (other?.name.calendar !== 'gregorian' || other.name.name === month.name.name) return undefined;
  const isSame = other.name.month === month.name.month;
  if (!isJoined) return isSame ? other : undefined;
  if (opener !== '/' && !isBracket(block, other.last + 1)) return undefined;
  // يناير/فبراير are two months of one system, which is how a span of two months is written.
  const systems = systemsOf(month.name);
  return isSame || !systemsOf(other.name).some((system) => systems.includes(system)) ? other : undefined;
}

function isBracket({ tokens }: Block, at: number): boolean {
  const text = tokens[at]?.text;
  return text === ')' || text === ']';
}

/** The year after token `last`: 2023، عام 2023، من عام 2023. One with too many or too few digits too, which no amount has there. */
function yearAfter(block: Block, last: number, month: MonthName): NumberPart | undefined {
  const { tokens } = block;
  let at = last + 1;
  const comma = tokens[at]?.text === '،' || tokens[at]?.text === ',';
  if (comma) at++;
  if (tokens[at]?.text === 'من') at++;
  const told = isWord(tokens[at], YEAR_WORDS);
  if (told) at++;
  const number = tokens[at];
  if (!isPlainNumber(number) || (at > last + 1 && !told && !comma)) return undefined;
  const part = numberPart(number);
  return isYear(block, part, { told, comma, month }) ? part : undefined;
}

const FAR_FUTURE = 2999;

function isYear(
  block: Block,
  { value, digits = '', last, end }: NumberPart,
  { told, comma, month }: { told: boolean; comma: boolean; month: MonthName },
): boolean {
  const next = block.tokens[last + 1];
  if (next?.kind === 'word' && AMOUNT.test(next.bare) && !told) return false;
  if (/[%٪$€£:]/.test(block.text.charAt(end)) || (next?.kind === 'number' && next.start === end)) return false;
  if (month.calendar === 'hijri')
    return value >= 1 && value <= 1600 && (digits.length === 4 || told || block.text.startsWith('ه', end));
  if (digits.length === 4) return value >= (comma && !told ? 1800 : 1000) && value <= FAR_FUTURE;
  return !comma && (digits.length === 3 || digits.length === 5) && /^[12]/.test(westernDigits(digits));
}

function evidenceFor(
  { tokens }: Block,
  { month, first, sure }: { month: MonthPart; first: number; sure: boolean },
): Evidence {
  if (sure) return 'date';
  const before = tokens[first - 1];
  if (isWord(before, MONTH_WORDS)) return 'date';
  const prefix = tokens[month.first];
  const joined = prefix !== undefined && prefix.start < month.start;
  return isWord(before, TIME_WORDS) || joined ? 'time' : 'none';
}

/** Whether the date is a name: ثورة 25 يناير، فريق 14 آذار. */
function isNamedByDate({ tokens }: Block, first: number): boolean {
  for (let at = first - 1; at >= first - 3; at--) {
    const token = tokens[at];
    if (token?.kind === 'punctuation' && '«"“('.includes(token.text)) continue;
    if (token?.kind !== 'word') return false;
    if (NAMED_BY_DATE.has(token.bare) || NAMED_BY_DATE.has(token.bare.replace(CLITIC_STEM, ''))) return true;
    if (token.bare !== 'من' && token.bare !== 'و') return false;
  }
  return false;
}

function isWord(token: Token | undefined, list: ReadonlySet<string>): boolean {
  return token?.kind === 'word' && list.has(token.bare);
}
