import { articleDate } from '../rules/dates/article-date.js';
import { explainDate } from '../rules/dates/explain.js';
import type { HoverAnswer } from './hover.js';
import { leftToRight, sayBoth } from './messages.js';
import type { ArticlePlace } from './places.js';

/** The day by all its names: weekday, Hijri and ISO form. */
export function dateHover({ checker, result, placed, offset }: ArticlePlace): HoverAnswer | undefined {
  const { document } = result;
  const view = { blocks: document.blocks.map(({ block }) => block), frontMatter: document.frontMatter };
  const date = explainDate(
    placed.block,
    offset,
    articleDate(view, { feature: (feature, block) => checker.feature(feature, block) }),
  );
  if (!date) return undefined;
  const { start, end, weekday, gregorian, hijri, iso, isWhole } = date;
  return {
    start,
    end,
    lines: [
      sayBoth(isWhole ? 'hoverDate' : 'hoverInferredDate', { weekday, gregorian }),
      ...(hijri ? [sayBoth('hoverHijri', { hijri })] : []),
      sayBoth('hoverIso', { iso: leftToRight(iso) }),
    ],
  };
}
