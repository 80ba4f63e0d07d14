/** Files that may be articles, by what their names end in. */
const ARTICLES = /\.(?:txt|md|markdown)$/i;

/** More are no workspace of articles. */
export const MOST_ARTICLES = 50_000;

/** The same as a glob. */
export const ARTICLE_GLOB = '**/*.{txt,md,markdown}';

/** Whether a file of this name, or with this URI, may be an article. */
export function isArticleName(name: string): boolean {
  return ARTICLES.test(name);
}
