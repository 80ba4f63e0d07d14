import type { Block, Format } from '../engine/document.js';
import type { Feature } from '../engine/feature.js';
import { parse } from '../engine/parse.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type ArchiveArticle, archiveArticle } from './archive-words.js';
import { namesIn } from './article-names.js';
import { nameForms } from './name-forms.js';
import type { NameKind } from './name-standing.js';
import { nameWords } from './name-words.js';

/** A name of an article in one spelling. */
export interface SummedName {
  readonly name: string;
  readonly count: number;
  readonly kind: NameKind | undefined;
  readonly familiar: boolean;
}

/** What is kept of an article's names, without their places. Plain data, to be stored and sent. */
export interface ArticleSummary {
  readonly names: readonly SummedName[];
  /** What is needed to tell which names of many articles are one. */
  readonly archive: ArchiveArticle;
}

/** The names of a text, read by themselves: without a checker, and nothing of it is kept. */
export function summarize(text: string, format: Format, lexicon: Lexicon): ArticleSummary {
  const blocks = parse(text, format).blocks.map(({ block }) => block);
  const read = <T>(feature: Feature<T>, block: Block): T =>
    feature.compute(block, lexicon, (other) => read(other, block));
  const { names } = namesIn(
    blocks.map((block) => read(nameWords, block)),
    lexicon,
  );
  return {
    names: names.map(({ name, places, kind, familiar }) => ({ name, count: places.length, kind, familiar })),
    archive: archiveArticle(
      blocks.map((block) => read(nameForms, block)),
      lexicon,
    ),
  };
}
