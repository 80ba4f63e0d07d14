import type { Location } from 'vscode-languageserver';
import type { Glossary } from '../rules/engine/glossary.js';
import { EMPTY_GLOSSARY, isSettled } from '../rules/engine/glossary.js';
import type { FullName } from '../rules/names/article-names.js';
import { summed } from '../rules/names/article-summary.js';
import { groupNames, type NameGroup, preferredSpellings } from '../rules/names/name-groups.js';
import { fullNameSpans, type NamedArticle, namedArticle } from './article-names.js';
import { rangeOf } from './diagnostics.js';
import type { Feature } from './feature.js';
import {
  ARTICLE_NAMES_REQUEST,
  type ArticleParams,
  NAME_PLACES_REQUEST,
  NAMES_CHANGED_NOTIFICATION,
  NAMES_PER_PAGE,
  type NameParams,
  type NamesShown,
  type ShownName,
  WORKSPACE_NAMES_REQUEST,
  type WorkspaceNamesParams,
} from './protocol.js';
import { inFolder } from './uris.js';

/** Answers a client that shows names in a view: those of an article, and those of the workspace. */
export const namesView: Feature = {
  start({ connection, client, articles, profiles, folders, workspaceNames, log }) {
    const { index } = workspaceNames;

    connection.onRequest(ARTICLE_NAMES_REQUEST, async ({ uri }: ArticleParams): Promise<NamesShown | null> => {
      const article = await namedArticle(articles, uri);
      if (!article) return null;
      const { house } = await profiles.of(uri);
      const places = new Map(article.names.fullNames.map((full) => [full.name, locationsOf(article, full)]));
      const names = groupsOf(article, house.glossary).map((group) => shown(group, places));
      return { names, all: names.length, articles: 1 };
    });

    connection.onRequest(WORKSPACE_NAMES_REQUEST, async (params?: WorkspaceNamesParams): Promise<NamesShown> => {
      const [top] = folders.all;
      const glossary = top === undefined ? EMPTY_GLOSSARY : (await profiles.of(inFolder(top, '_'))).house.glossary;
      const groups = groupNames(index.archive.names(), preferredSpellings(index.spellings, glossary));
      return {
        names: groups.slice(0, countIn(params)).map((group) => shown(group, NO_PLACES)),
        all: groups.length,
        articles: index.archive.size,
      };
    });

    connection.onRequest(NAME_PLACES_REQUEST, async ({ name }: NameParams, token): Promise<Location[]> => {
      const found = await workspaceNames.articlesWithFullName(name, token);
      return found.flatMap((article) => locationsOf(article, article.fullName));
    });

    if (client.options.status)
      index.onDidChange(() => connection.sendNotification(NAMES_CHANGED_NOTIFICATION).catch(log.failure));
  },
};

function countIn(params: WorkspaceNamesParams | undefined): number {
  const count = params?.count;
  return typeof count === 'number' && count > 0 ? count : NAMES_PER_PAGE;
}

const NO_PLACES: ReadonlyMap<string, readonly Location[]> = new Map();

function groupsOf({ names }: NamedArticle, glossary: Glossary): readonly NameGroup[] {
  const open = [...names.preferred].filter(([name, other]) => !isSettled(glossary, name, other));
  return groupNames(
    summed(names).map((name) => ({ ...name, articles: 1 })),
    new Map(open),
  );
}

function locationsOf(article: Pick<NamedArticle, 'document' | 'source'>, full: FullName): Location[] {
  return fullNameSpans(article, full).map((span) => ({
    uri: article.document.uri,
    range: rangeOf(article.document, span),
  }));
}

function shown(
  { name, count, kind, familiar, spellings }: NameGroup,
  places: ReadonlyMap<string, readonly Location[]>,
): ShownName {
  return {
    name,
    count,
    ...(kind ? { kind } : {}),
    familiar,
    spellings: spellings.map((spelling) => ({
      name: spelling.name,
      parts: spelling.parts,
      count: spelling.count,
      articles: spelling.articles,
      ...(places.has(spelling.name) ? { places: places.get(spelling.name) ?? [] } : {}),
    })),
  };
}
