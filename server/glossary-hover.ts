import { houseNameAt } from '../rules/names/house-names.js';
import type { HoverAnswer } from './hover.js';
import { leftToRight, sayBoth } from './messages.js';
import type { ArticlePlace } from './places.js';

/** How the house spells a name, its Latin form, and the house's remark. */
export function glossaryHover({ checker, placed, offset }: ArticlePlace): HoverAnswer | undefined {
  const { glossary } = checker.house;
  if (glossary.names.length === 0) return undefined;
  const found = houseNameAt(placed.block, offset, glossary, checker.lexicon);
  if (!found) return undefined;
  const { preferred, latin, note } = found.name;
  return {
    start: found.start,
    end: found.end,
    lines: [
      sayBoth('hoverHouseName', { name: preferred }),
      ...(latin === '' ? [] : [sayBoth('hoverLatin', { latin: leftToRight(latin) })]),
      ...(note === '' ? [] : [{ ar: note, en: note }]),
    ],
  };
}
