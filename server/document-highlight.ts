import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { sourceSpans } from '../rules/names/rename.js';
import { nameAt, namedArticle } from './article-names.js';
import { rangeOf } from './diagnostics.js';
import type { Feature } from './feature.js';

/** Marks the places of the name at the cursor. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  start({ connection, articles }) {
    connection.onDocumentHighlight(async ({ textDocument, position }, token): Promise<DocumentHighlight[] | null> => {
      const article = await namedArticle(articles, textDocument.uri, token);
      const at = article && nameAt(article, position);
      if (!at) return null;
      return sourceSpans(article.source, at.name).map((span) => ({
        range: rangeOf(article.document, span),
        kind: DocumentHighlightKind.Text,
      }));
    });
  },
};
