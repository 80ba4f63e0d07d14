import { rewriteDate } from '../rules/dates/explain.js';
import type { ArticlePlace } from './places.js';
import type { Offer } from './rewriting-actions.js';

/** A date in the other styles, and with the months of other countries. */
export function dateRewritings({ placed, offset }: ArticlePlace): readonly Offer[] {
  return rewriteDate(placed.block, offset);
}
