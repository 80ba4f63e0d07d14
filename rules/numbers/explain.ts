import type { Block } from '../engine/document.js';
import type { Span } from '../engine/span.js';
import type { WordToken } from '../engine/tokens.js';
import type { Case, Gender, Lexicon } from '../lexicon/lexicon.js';
import { readCounted } from './counted.js';
import { convertDigits, type DigitSystem, grouped, inSystem, systemsIn } from './digits.js';
import { governsGenitive, hasPreposition } from './governed-case.js';
import { ALL } from './number-words.js';
import { isClitic, type NumberRole, type Numeral } from './numerals.js';
import { MOST_SPELLED, spell } from './spell.js';

/** What can be said of a number, in block offsets. */
export interface NumberExplanation extends Span {
  /** 3,500,000 and ٣٬٥٠٠٬٠٠٠. */
  readonly western: string;
  readonly arabicIndic: string;
  readonly words: readonly NumberInWords[];
}

/** A number in words, in the cases that have this form; where its place tells the case there is one, with that case alone. */
export interface NumberInWords {
  readonly text: string;
  readonly cases: readonly Case[];
}

/** A number written another way, in block offsets. */
export interface NumberRewriting extends Span {
  readonly to: DigitSystem | 'words';
  readonly text: string;
}

/** Numbers that are read digit by digit, or not as an amount at all. */
const NOT_READ: ReadonlySet<NumberRole> = new Set<NumberRole>(['code', 'time', 'date']);
/** From so many digits on thousands are marked. */
const GROUPED_FROM = 5;

/** What to show of a number; `undefined` for codes and dates, and for what is too large or too long to be read. */
export function explainNumber(numeral: Numeral, lexicon: Lexicon): NumberExplanation | undefined {
  const words = NOT_READ.has(numeral.role) ? [] : inWords(numeral, lexicon);
  if (words.length === 0 || numeral.value === undefined) return undefined;
  const western = signed(numeral, inDigits(numeral.value, numeral.role));
  return {
    start: numeral.start,
    end: numeral.end,
    western,
    arabicIndic: inSystem(western.replace(/,/g, '٬').replace('.', '٫'), 'arabic-indic'),
    words,
  };
}

/** The ways to write a number: its digits in the other system, digits in words, words in the digits that the block has. */
export function rewriteNumber(block: Block, numeral: Numeral, lexicon: Lexicon): readonly NumberRewriting[] {
  if (numeral.style === 'words') return wordsInDigits(block, numeral);
  return [...otherDigits(numeral), ...digitsInWords(block, numeral, lexicon)];
}

function otherDigits(numeral: Numeral): NumberRewriting[] {
  const { parts } = numeral;
  return parts.flatMap(({ start, end, text, digits }): NumberRewriting[] => {
    if (!digits) return [];
    const [own] = systemsIn(text);
    const to: DigitSystem = own === 'western' ? 'arabic-indic' : 'western';
    return [{ start, end, to, text: convertDigits(text, digits, to) }];
  });
}

function digitsInWords(block: Block, numeral: Numeral, lexicon: Lexicon): NumberRewriting[] {
  const { role, firstToken, value = 0, next, sign } = numeral;
  // A percentage would keep its sign, and كتابان is no number and a noun.
  if (role !== 'quantity' && role !== 'year') return [];
  if (sign || (value < 3 && isCounted(next, lexicon))) return [];
  const clitic = block.tokens[firstToken - 1];
  const attached = isClitic(clitic) && clitic.end === numeral.start ? clitic : undefined;
  if (attached && /ال|لل/.test(attached.bare)) return [];
  const words = inWords(numeral, lexicon, attached?.bare);
  // بـ10 is بعشرة: the tatweel goes.
  const lead = attached?.text.includes('ـ') ? attached : undefined;
  return words.map(({ text }) => ({
    ...{ start: lead?.start ?? numeral.start, end: numeral.end },
    to: 'words',
    text: (lead?.bare ?? '') + text,
  }));
}

function wordsInDigits(block: Block, { value, start, end, proclitics, parts, role }: Numeral): NumberRewriting[] {
  if (value === undefined || proclitics.includes('ا') || parts.some(({ definite }) => definite)) return [];
  const [to = 'western'] = systemsIn(block.text);
  const western = inDigits(value, role);
  const text = to === 'western' ? western : inSystem(western.replace(/,/g, '٬').replace('.', '٫'), to);
  return [{ start, end, to, text: (/[بلك]$/.test(proclitics) ? 'ـ' : '') + text }];
}

/** Digits with marks between thousands, but for years. */
function inDigits(value: number, role: NumberRole): string {
  const [whole = '', fraction] = String(settled(value)).split('.');
  const marked = whole.length >= GROUPED_FROM && role !== 'year' ? grouped(whole, ',') : whole;
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** 2.3 million is 2,300,000 and no fraction more. */
function settled(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : Number(value.toFixed(6));
}

function signed({ sign }: Numeral, digits: string): string {
  return sign === 'minus' ? `-${digits}` : digits;
}

/** `attached` is what is written before the digits: بـ in بـ10. */
function inWords(numeral: Numeral, lexicon: Lexicon, attached = ''): readonly NumberInWords[] {
  const cases: readonly Case[] = isGenitive(numeral, attached) ? ['genitive'] : ALL;
  const byText = new Map<string, Case[]>();
  for (const each of cases) {
    const text = spelled(numeral, each, lexicon);
    if (text === undefined) return [];
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  return [...byText].map(([text, those]) => ({ text, cases: those }));
}

function isGenitive({ role, previous, proclitics }: Numeral, attached: string): boolean {
  if (role === 'year' || hasPreposition(proclitics) || /[بلك]$/.test(attached)) return true;
  return proclitics === '' && !attached.startsWith('و') && governsGenitive(previous);
}

function spelled(numeral: Numeral, grammaticalCase: Case, lexicon: Lexicon): string | undefined {
  const value = numeral.value === undefined ? undefined : settled(numeral.value);
  if (value === undefined || value > MOST_SPELLED) return undefined;
  const whole = Math.floor(value);
  const beforeNoun = Number.isInteger(value) && numeral.role === 'quantity' && isCounted(numeral.next, lexicon);
  const gender = genderAskedFor(numeral, lexicon);
  const words = whole === 0 ? 'صفر' : spell(whole, { gender, case: grammaticalCase, beforeNoun });
  const rest = value === whole ? '' : fractionInWords(String(value).split('.')[1] ?? '');
  return `${numeral.sign === 'minus' ? 'ناقص ' : ''}${words}${rest}`;
}

const SIMPLE_FRACTIONS: Readonly<Record<string, string>> = { '5': ' ونصف', '25': ' وربع' };

/** The digits behind the point: 5 is ونصف, 07 is فاصلة صفر سبعة. */
function fractionInWords(digits: string): string {
  const simple = SIMPLE_FRACTIONS[digits];
  if (simple !== undefined) return simple;
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  return ` فاصلة ${'صفر '.repeat(zeros)}${spell(Number(digits), { gender: 'masculine', case: 'nominative' })}`;
}

function isCounted(next: WordToken | undefined, lexicon: Lexicon): boolean {
  return next !== undefined && readCounted(next.bare, lexicon).some(({ noun, definite }) => noun && !definite);
}

/** The gender of what is counted; a number that counts nothing has the form for the masculine. */
function genderAskedFor({ role, previous, next }: Numeral, lexicon: Lexicon): Gender {
  if (role === 'year')
    return previous?.kind === 'word' && /سن(?:ة|تي|وات)$/.test(previous.bare) ? 'feminine' : 'masculine';
  if (!next || role !== 'quantity') return 'masculine';
  const genders = new Set(
    readCounted(next.bare, lexicon).flatMap(({ gender, noun }) => (noun && gender ? [gender] : [])),
  );
  return genders.size === 1 && genders.has('feminine') ? 'feminine' : 'masculine';
}
