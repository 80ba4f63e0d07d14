import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { renameEdits } from '../rules/names/rename.js';
import { nameAt, namedArticle } from './article-names.js';
import { rangeOf } from './diagnostics.js';
import { workspaceEdits } from './edits.js';
import type { Feature } from './feature.js';
import { say } from './messages.js';

/** A name is letters, with what may stand between its words. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N}ـ'’.-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}ـ'’.-]*)*$/u;

/** Gives the name at the cursor another spelling wherever it stands, with what is attached to it: in the article and in the others of the workspace. */
export const rename: Feature = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),

  start({ connection, client, articles, workspaceNames }) {
    connection.onPrepareRename(async ({ textDocument, position }, token) => {
      const article = await namedArticle(articles, textDocument.uri, token);
      const at = article && nameAt(article, position);
      return at ? { range: rangeOf(article.document, at.span), placeholder: at.name.name } : null;
    });

    connection.onRenameRequest(
      async ({ textDocument, position, newName }, token): Promise<WorkspaceEdit | ResponseError<void> | null> => {
        const article = await namedArticle(articles, textDocument.uri, token);
        const at = article && nameAt(article, position);
        if (!at) return null;
        const written = newName.trim().replace(/\s+/g, ' ');
        if (!NAME.test(written))
          return new ResponseError(LSPErrorCodes.RequestFailed, say('badName', article.language, { name: written }));
        const all = await workspaceNames.articlesWith(at.name.name, article, token);
        return workspaceEdits(
          all.map(({ document, source, name, lexicon, isOpen }) => ({
            document,
            edits: renameEdits(source, name, written, lexicon),
            version: isOpen ? document.version : null,
          })),
          client,
        );
      },
    );
  },
};
