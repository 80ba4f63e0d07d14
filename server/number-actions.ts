import { rewriteNumber } from '../rules/numbers/explain.js';
import { numerals } from '../rules/numbers/numerals.js';
import type { ArticlePlace } from './places.js';
import type { Offer } from './rewriting-actions.js';

/** A number in the other digits, in words, or in digits where it is in words. */
export function numberRewritings({ checker, placed, offset }: ArticlePlace): readonly Offer[] {
  return checker
    .feature(numerals, placed.block)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .flatMap((numeral) => rewriteNumber(placed.block, numeral, checker.lexicon));
}
