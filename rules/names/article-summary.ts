import type { Block, Document, Format } from '../engine/document.js';
import type { Feature } from '../engine/feature.js';
import { parse } from '../engine/parse.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type ArchiveArticle, archiveArticle } from './archive-words.js';
import { type ArticleNames, namesIn } from './article-names.js';
import { nameForms } from './name-forms.js';
import type { NameKind } from './name-standing.js';
import { nameWords } from './name-words.js';

/** A name as it is read, in one spelling. */
export interface SummedName {
  readonly name: string;
  /** The names of one word that it is made of. */
  readonly parts: readonly string[];
  readonly count: number;
  readonly kind: NameKind | undefined;
  /** Whether dictionary or name lists have all of its parts. */
  readonly familiar: boolean;
}

/** What is kept of an article's names, without their places. Plain data, to be stored and sent. */
export interface ArticleSummary {
  readonly names: readonly SummedName[];
  /** What is needed to tell which names of many articles are one. */
  readonly archive: ArchiveArticle;
}

/** A text with its names. */
export interface ReadArticle {
  readonly document: Document;
  readonly names: Omit<ArticleNames, 'preferred'>;
}

/** Reads a text for its names alone: without a checker, and nothing of it is kept. */
export function readNames(text: string, format: Format, lexicon: Lexicon): ReadArticle {
  const document = parse(text, format);
  return { document, names: namesIn(computed(document, nameWords, lexicon), lexicon) };
}

/** What is kept of a text's names. */
export function summarize(text: string, format: Format, lexicon: Lexicon): ArticleSummary {
  const { document, names } = readNames(text, format, lexicon);
  return { names: summed(names), archive: archiveArticle(computed(document, nameForms, lexicon), lexicon) };
}

/** The full names of an article with their counts. */
export function summed({ fullNames }: Pick<ArticleNames, 'fullNames'>): SummedName[] {
  return fullNames.map(({ name, parts, places }) => ({
    name,
    parts: parts.map((part) => part.name),
    count: places.length,
    kind: parts.map(({ kind }) => kind).find((kind) => kind !== undefined),
    familiar: parts.every(({ familiar }) => familiar),
  }));
}

function computed<T>({ blocks }: Document, feature: Feature<T>, lexicon: Lexicon): T[] {
  const of = <U>(one: Feature<U>, block: Block): U => one.compute(block, lexicon, (other) => of(other, block));
  return blocks.map(({ block }) => of(feature, block));
}
