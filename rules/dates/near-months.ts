import leven from 'leven';
import type { Block } from '../engine/document.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { MONTH_WORDS, RELATIVE } from './date-words.js';
import type { MonthPart } from './mention.js';
import { type MonthName, monthByName, SINGLE_NAMES } from './month-names.js';
import { isPlainNumber, monthAt, numberPart } from './named-dates.js';

const SHORTEST = 4;
/** From this length on two letters may differ. */
const LONG = 6;
const PROCLITICS = 'وفبلك';
const YEARS = { first: 1000, last: 2100 } as const;
const LONGEST_MONTH = 31;
/** How much the place tells that a month must stand there, apart from the word itself. */
interface Place {
  readonly dayBefore: boolean;
  readonly monthWord: boolean;
  readonly yearAfter: boolean;
  /** The month that stands in brackets or after a slash. */
  readonly pair: MonthPart | undefined;
}

/** A word that is no name of a month, and the names it is a slip of, the nearest first. */
export interface NearMonth extends MonthPart {
  readonly others: readonly MonthName[];
}

/** The months that words stand for which no table lists: 12 سبتمير 2019. The place must be one of a month; only words that the lexicon lacks are looked at, unless the place leaves no doubt. */
export function* nearMonths(block: Block, lexicon: Lexicon): Generator<NearMonth> {
  for (const token of block.tokens) {
    if (token.kind !== 'word' || token.bare.length < SHORTEST) continue;
    const place = placeOf(block, token.index);
    if (!place || monthAt(block, token.index)) continue;
    const near = nearest(token, place, lexicon);
    if (near) yield near;
  }
}

function placeOf(block: Block, at: number): Place | undefined {
  const { tokens } = block;
  const before = tokens[at - 1];
  const number = before?.kind === 'word' && before.bare === 'من' ? tokens[at - 2] : before;
  const dayBefore = isPlainNumber(number) && number.text.length <= 2 && numberPart(number).value <= LONGEST_MONTH;
  const monthWord = before?.kind === 'word' && MONTH_WORDS.has(before.bare);
  const next = tokens[at + 1];
  const yearAfter = next?.kind === 'word' ? RELATIVE.has(next.bare) : isPlainNumber(next) && isYear(next);
  const pair = next?.text === '(' || next?.text === '/' ? monthAt(block, at + 2) : undefined;
  return dayBefore || monthWord || yearAfter || pair ? { dayBefore, monthWord, yearAfter, pair } : undefined;
}

function isYear(token: Token): boolean {
  const { value } = numberPart(token);
  return value >= YEARS.first && value <= YEARS.last;
}

function nearest(token: WordToken, place: Place, lexicon: Lexicon): NearMonth | undefined {
  const known = lexicon.accepts(token.bare);
  if (known && !(place.pair || (place.dayBefore && place.yearAfter))) return undefined;
  const prefix = PROCLITICS.includes(token.bare.charAt(0)) && token.text.length === token.bare.length ? 1 : 0;
  const whole = namesNear(token.bare, place, known);
  const stem = prefix > 0 && !known ? namesNear(token.bare.slice(prefix), place, known) : [];
  const inStem = stem.length > 0 && (whole.length === 0 || (stem[0]?.distance ?? 0) < (whole[0]?.distance ?? 0));
  const [best, ...others] = (inStem ? stem : whole).map(({ name }) => name);
  if (!best) return undefined;
  const start = token.start + (inStem ? prefix : 0);
  return { name: best, others, start, end: token.end, first: token.index, last: token.index };
}

interface Near {
  readonly name: MonthName;
  readonly distance: number;
}

function namesNear(word: string, place: Place, known: boolean): Near[] {
  const limit = known || word.length < LONG ? 1 : 2;
  const near: Near[] = [];
  for (const written of SINGLE_NAMES) {
    const name = Math.abs(written.length - word.length) <= limit ? monthByName(written) : undefined;
    if (!name || !fits(name, written, place)) continue;
    const distance = leven(word, written);
    if (distance <= limit) near.push({ name, distance });
  }
  return near.sort((a, b) => a.distance - b.distance);
}

/** Of a pair both names are one month; a Hijri name takes no pair. Short names are near too many words to go by them without one. */
function fits({ calendar, month }: MonthName, written: string, { pair, dayBefore, yearAfter }: Place): boolean {
  if (pair) return pair.name.calendar === calendar && pair.name.month === month;
  return written.length >= LONG - 1 || (dayBefore && yearAfter && written.length >= SHORTEST);
}
