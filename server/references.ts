import type { Location } from 'vscode-languageserver';
import { sourceSpans } from '../rules/names/rename.js';
import { nameAt, namedArticle } from './article-names.js';
import { rangeOf } from './diagnostics.js';
import type { Feature } from './feature.js';

/** Lists where the name at the cursor stands, in this spelling, in the article and in the others of the workspace. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),

  start({ connection, articles, workspaceNames }) {
    connection.onReferences(async ({ textDocument, position }, token): Promise<Location[] | null> => {
      const article = await namedArticle(articles, textDocument.uri, token);
      const at = article && nameAt(article, position);
      if (!at) return null;
      const all = await workspaceNames.articlesWith(at.name.name, article, token);
      return all.flatMap(({ document, source, name }) =>
        sourceSpans(source, name).map((span) => ({ uri: document.uri, range: rangeOf(document, span) })),
      );
    });
  },
};
