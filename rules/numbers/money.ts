import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import type { Span } from '../engine/span.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { formFor, governmentOf, readCounted } from './counted.js';
import { type Numeral, numerals } from './numerals.js';

/** How an amount is written: $100, 100$, 100 دولار, or دولار 100. */
export const CURRENCY_FORMS = ['sign-before', 'sign-after', 'word', 'word-before'] as const;
export type CurrencyForm = (typeof CURRENCY_FORMS)[number];

/** Signs and the currency that each of them stands for. */
const SIGNS: Readonly<Record<string, string>> = { $: 'دولار', '€': 'يورو', '£': 'جنيه', '¥': 'ين', '₺': 'ليرة' };
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SIGNS).map(([sign, singular]) => [singular, sign]),
);

/** An amount of money in digits, with its sign or the name of the currency. */
export interface Amount extends Span {
  readonly form: CurrencyForm;
  /** The currency's singular: دولار. */
  readonly currency: string;
  /** The number as written, with its scale word: 5 ملايين. */
  readonly number: string;
  /** How the amount is written in each form; a form that does not exist for it is left out. */
  readonly written: Readonly<Partial<Record<CurrencyForm, string>>>;
}

/** The amounts of money of a block. */
export const amounts = defineFeature<readonly Amount[]>({
  name: 'amounts',
  compute(block, lexicon, feature) {
    return feature(numerals).flatMap((numeral) => amountOf(block, numeral, lexicon) ?? []);
  },
});

function amountOf(block: Block, numeral: Numeral, lexicon: Lexicon): Amount | undefined {
  if (numeral.style === 'words' || numeral.role === 'percentage' || numeral.role === 'time') return undefined;
  const { tokens, text } = block;
  const before = tokens[numeral.firstToken - 1];
  const digits = tokens[numeral.firstToken];
  const afterDigits = tokens[numeral.firstToken + 1];
  const number = text.slice(numeral.start, numeral.end);
  if (before && SIGNS[before.text] && before.end === numeral.start)
    return amount(
      'sign-before',
      SIGNS[before.text] ?? '',
      number,
      { start: before.start, end: numeral.end },
      numeral,
      lexicon,
    );
  if (afterDigits && digits && SIGNS[afterDigits.text] && afterDigits.start === digits.end)
    return amount(
      'sign-after',
      SIGNS[afterDigits.text] ?? '',
      number,
      { start: numeral.start, end: afterDigits.end },
      numeral,
      lexicon,
    );
  if (numeral.role !== 'quantity') return undefined;
  const { next } = numeral;
  const named =
    next && readCounted(next.bare, lexicon).find(({ noun, definite }) => noun && !definite && NAMES[noun.singular]);
  if (next && named?.noun)
    return amount('word', named.noun.singular, number, { start: numeral.start, end: next.end }, numeral, lexicon);
  if (
    before?.kind === 'word' &&
    before.start < before.end &&
    before.end < numeral.start &&
    isReversed(block, numeral, before.bare)
  )
    return amount('word-before', before.bare, number, { start: before.start, end: numeral.end }, numeral, lexicon);
  return undefined;
}

/** دولار 100 at the end of its phrase: before another noun the number may count that. */
function isReversed({ tokens }: Block, { endToken, firstToken }: Numeral, bare: string): boolean {
  const after = tokens[endToken];
  const before = tokens[firstToken - 2];
  // مئة دولار 100: the amount has its number before it.
  if (before?.kind === 'number' || before?.kind !== 'word') return false;
  return NAMES[bare] !== undefined && (after === undefined || after.kind === 'punctuation');
}

function amount(
  form: CurrencyForm,
  currency: string,
  number: string,
  span: Span,
  numeral: Numeral,
  lexicon: Lexicon,
): Amount {
  const sign = NAMES[currency] ?? '';
  const [noun] = lexicon.nouns.withSingular(currency);
  const government = governmentOf(numeral);
  const word = noun && government ? (formFor(noun, government, lexicon) ?? currency) : currency;
  const plain = numeral.style === 'digits';
  const named = currency === 'يورو' ? currency : word;
  return {
    ...span,
    form,
    currency,
    number,
    written: {
      // A sign beside a scale word (5$ ملايين) is no form that anyone asks for.
      ...(plain && { 'sign-before': sign + number, 'sign-after': number + sign }),
      word: `${number} ${named}`,
    },
  };
}
