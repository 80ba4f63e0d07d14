import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ArticleName, FullName } from '../rules/names/article-names.js';
import { readNames } from '../rules/names/article-summary.js';
import { type NamedArticle, namesOf } from './article-names.js';
import type { Articles } from './articles.js';
import type { Files } from './host.js';
import type { NameIndex } from './name-index.js';
import { formatOfFile } from './name-readers.js';
import type { Profiles } from './profiles.js';
import { unescaped } from './uris.js';

/** An article with its names, as the editor or the disk has it. */
export interface FoundArticle extends Omit<NamedArticle, 'names'> {
  readonly names: Omit<NamedArticle['names'], 'preferred'>;
  /** Whether the editor has it open, so that what it holds may differ from the file. */
  readonly isOpen: boolean;
}

/** An article that has a certain name of one word. */
export interface ArticleWithName extends FoundArticle {
  readonly name: ArticleName;
}

/** An article that has a certain full name. */
export interface ArticleWithFullName extends FoundArticle {
  readonly fullName: FullName;
}

/** The names of all articles of the workspace: of open ones as the editor has them, of others as the index knows them. */
export class WorkspaceNames {
  constructor(
    private readonly articles: Articles,
    private readonly profiles: Profiles,
    private readonly files: Files,
    readonly index: NameIndex,
  ) {}

  /** The articles that have a name of one word in just this spelling, `first` before all others. */
  async articlesWith(name: string, first?: NamedArticle, token?: CancellationToken): Promise<ArticleWithName[]> {
    const found: ArticleWithName[] = [];
    for await (const article of this.#mayHave(name, first, token)) {
      const own = article.names.names.find((one) => one.name === name);
      if (own) found.push({ ...article, name: own });
    }
    return found;
  }

  /** The articles that have a full name in just this spelling. */
  async articlesWithFullName(name: string, token?: CancellationToken): Promise<ArticleWithFullName[]> {
    const found: ArticleWithFullName[] = [];
    for await (const article of this.#mayHave(name, undefined, token)) {
      const fullName = article.names.fullNames.find((one) => one.name === name);
      if (fullName) found.push({ ...article, fullName });
    }
    return found;
  }

  async *#mayHave(
    name: string,
    first: NamedArticle | undefined,
    token: CancellationToken | undefined,
  ): AsyncGenerator<FoundArticle> {
    const seen = new Set<string>();
    if (first) {
      seen.add(unescaped(first.document.uri));
      yield { ...first, isOpen: true };
    }
    for (const { uri } of this.articles.documents.all()) {
      if (seen.has(unescaped(uri))) continue;
      seen.add(unescaped(uri));
      const checked = await this.articles.check(uri, token);
      const named = checked && namesOf(checked);
      if (named) yield { ...named, isOpen: true };
    }
    for (const uri of this.index.archive.articlesWith(name)) {
      if (seen.has(unescaped(uri)) || token?.isCancellationRequested) continue;
      const article = await this.#closed(uri);
      if (article) yield article;
    }
  }

  /** An article that no editor has open. Whether it is checked at all is decided by the configuration of its place. */
  async #closed(uri: string): Promise<FoundArticle | undefined> {
    const { checker, language } = await this.profiles.of(uri);
    this.profiles.forget(uri);
    const text = await this.files.read(uri).catch(() => undefined);
    if (text === undefined || !checker) return undefined;
    const { document: source, names } = readNames(text, formatOfFile(uri), checker.lexicon);
    const document = TextDocument.create(uri, '', 0, text);
    return { document, source, names, lexicon: checker.lexicon, language, isOpen: false };
  }
}
