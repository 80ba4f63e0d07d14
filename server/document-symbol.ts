import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Span } from '../rules/engine/span.js';
import type { NameKind } from '../rules/names/name-standing.js';
import { fullNameSpans, type NamedArticle, namedArticle } from './article-names.js';
import { rangeOf } from './diagnostics.js';
import type { Feature } from './feature.js';

const KINDS: Readonly<Record<NameKind, SymbolKind>> = {
  person: SymbolKind.Object,
  place: SymbolKind.Namespace,
  organisation: SymbolKind.Module,
};

/** The outline of an article: its headings, and under each the names that first stand there. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),

  start({ connection, articles }) {
    connection.onDocumentSymbol(async ({ textDocument }, token): Promise<DocumentSymbol[] | null> => {
      const article = await namedArticle(articles, textDocument.uri, token);
      return article ? outline(article) : null;
    });
  },
};

interface Entry {
  readonly span: Span;
  readonly symbol: DocumentSymbol;
}

function outline(article: NamedArticle): DocumentSymbol[] {
  const names = nameEntries(article);
  const headings = headingEntries(article);
  const first = headings[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return [
    ...names.filter(({ span }) => span.start < first).map(({ symbol }) => symbol),
    ...headings.map(({ span, symbol }, i) => {
      const end = headings[i + 1]?.span.start ?? article.document.getText().length;
      const children = names.filter((name) => span.start <= name.span.start && name.span.start < end);
      return {
        ...symbol,
        range: rangeOf(article.document, { start: span.start, end }),
        children: children.map((child) => child.symbol),
      };
    }),
  ];
}

function headingEntries({ document, source }: NamedArticle): Entry[] {
  return source.blocks.flatMap(({ block, map }): Entry[] => {
    const text = block.text.trim();
    if (block.kind !== 'heading' || text === '') return [];
    const span = map.sourceSpan({ start: 0, end: block.text.length });
    const range = rangeOf(document, span);
    return [{ span, symbol: { name: text, kind: SymbolKind.String, range, selectionRange: range } }];
  });
}

function nameEntries(article: NamedArticle): Entry[] {
  return article.names.fullNames.flatMap((full): Entry[] => {
    const [span] = fullNameSpans(article, full);
    if (!span) return [];
    const range = rangeOf(article.document, span);
    const kind = full.parts.map((part) => part.kind).find((one) => one !== undefined);
    const symbol: DocumentSymbol = {
      name: full.name,
      detail: String(full.places.length),
      kind: kind ? KINDS[kind] : SymbolKind.Key,
      range,
      selectionRange: range,
    };
    return [{ span, symbol }];
  });
}
