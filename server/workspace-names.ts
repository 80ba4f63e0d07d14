import type { CancellationToken } from 'vscode-languageserver';
import type { ArticleName } from '../rules/names/article-names.js';
import { type NamedArticle, namesOf } from './article-names.js';
import type { Articles } from './articles.js';

/** An article that has a certain name. */
export interface ArticleWithName extends NamedArticle {
  readonly name: ArticleName;
  /** Whether the editor has it open, so that what it holds may differ from the file. */
  readonly isOpen: boolean;
}

/** The names of all articles of the workspace: open ones as the editor has them. */
export class WorkspaceNames {
  constructor(private readonly articles: Articles) {}

  /** The articles that have a name in just this spelling, `first` before all others. */
  async articlesWith(name: string, first: NamedArticle, token?: CancellationToken): Promise<ArticleWithName[]> {
    const found = [...withName(first, name)];
    for (const { uri } of this.articles.documents.all()) {
      if (uri === first.document.uri) continue;
      const checked = await this.articles.check(uri, token);
      const named = checked && namesOf(checked);
      if (named) found.push(...withName(named, name));
    }
    return found;
  }
}

function withName(article: NamedArticle, name: string): ArticleWithName[] {
  const found = article.names.names.find((one) => one.name === name);
  return found ? [{ ...article, name: found, isOpen: true }] : [];
}
