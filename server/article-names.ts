import type { CancellationToken, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../rules/engine/span.js';
import type { Document, Language, Lexicon } from '../rules/index.js';
import {
  type ArticleName,
  type ArticleNames,
  articleNames,
  type FullName,
  type NamePlace,
} from '../rules/names/article-names.js';
import { sourceSpans } from '../rules/names/rename.js';
import type { Articles, Checked } from './articles.js';

/** An article with the names in it. Offsets and positions hold for `document`'s present version. */
export interface NamedArticle {
  readonly document: TextDocument;
  readonly source: Document;
  readonly names: ArticleNames;
  readonly lexicon: Lexicon;
  readonly language: Language;
}

/** A check that names were asked of keeps the answer: editors ask at each move of the cursor. */
const known = new WeakMap<Checked, NamedArticle>();

/** The names of a checked article; undefined where it was not checked. */
export function namesOf(checked: Checked): NamedArticle | undefined {
  const { document, profile, result } = checked;
  if (!result || !profile.checker) return undefined;
  let named = known.get(checked);
  if (!named) {
    const names = profile.checker.ask(articleNames, result.document);
    named = { document, source: result.document, names, lexicon: profile.checker.lexicon, language: profile.language };
    known.set(checked, named);
  }
  return named;
}

/** The newest version of an open article with its names. */
export async function namedArticle(
  articles: Articles,
  uri: string,
  token?: CancellationToken,
): Promise<NamedArticle | undefined> {
  const checked = await articles.check(uri, token);
  return checked && namesOf(checked);
}

/** The name at a position, and the span of the source that it stands in without what is attached to it. */
export interface NameAt {
  readonly name: ArticleName;
  readonly place: NamePlace;
  readonly span: Span;
}

/** The name of one word that the cursor is in, or beside. Standing in a clitic is standing in the word. */
export function nameAt({ document, source, names }: NamedArticle, position: Position): NameAt | undefined {
  const offset = document.offsetAt(position);
  for (const name of names.names) {
    for (const [i, place] of name.places.entries()) {
      const word = source.blocks[place.block]?.map.sourceSpan(place);
      if (!word || offset < word.start || offset > word.end) continue;
      const span = sourceSpans(source, { ...name, places: name.places.slice(i, i + 1) })[0];
      if (span) return { name, place, span };
    }
  }
  return undefined;
}

/** Where a full name begins and ends in the source, at each of its places. */
export function fullNameSpans({ source }: Pick<NamedArticle, 'source'>, { places }: FullName): Span[] {
  return places.flatMap((place) => source.blocks[place.block]?.map.sourceSpan(place) ?? []);
}
