import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import { completionsFor } from '../rules/names/house-names.js';
import type { Feature } from './feature.js';

/** Offers the names of the house's glossary while they are written. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: {} }),

  start({ connection, articles, profiles }) {
    connection.onCompletion(async ({ textDocument: { uri }, position }): Promise<CompletionList | null> => {
      const { checker, house } = await profiles.of(uri);
      const document = articles.documents.get(uri);
      if (!document || !checker || house.glossary.names.length === 0) return null;
      const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
      const items = completionsFor(line, house.glossary, checker.lexicon).map(
        ({ name, written, text }, i): CompletionItem => ({
          label: name.preferred,
          kind: CompletionItemKind.Text,
          ...(name.latin === '' ? {} : { detail: name.latin }),
          ...(name.note === '' ? {} : { documentation: name.note }),
          // The editor compares what is written with this: the name may be spelt otherwise, and have particles.
          filterText: written,
          sortText: String(i).padStart(3, '0'),
          textEdit: {
            range: { start: { line: position.line, character: position.character - written.length }, end: position },
            newText: text,
          },
        }),
      );
      return { isIncomplete: true, items };
    });
  },
};
