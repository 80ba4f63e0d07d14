import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Language } from '../rules/index.js';
import { renameEdits } from '../rules/names/rename.js';
import { nameAt, namedArticle } from './article-names.js';
import type { ClientTraits } from './client-traits.js';
import { rangeOf } from './diagnostics.js';
import { workspaceEdits } from './edits.js';
import type { Feature, Services } from './feature.js';
import { readNames } from './glossary-commands.js';
import { say } from './messages.js';
import type { ArticleWithName } from './workspace-names.js';

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
        const found = await workspaceNames.articlesWith(at.name.name, article, token);
        return renamed(found, written, client, article.language);
      },
    );
  },
};

/** The edit that gives a name another spelling in all these articles. */
function renamed(
  articles: readonly ArticleWithName[],
  newName: string,
  client: ClientTraits,
  language: Language,
): WorkspaceEdit {
  const edits = articles.map(({ document, source, name, lexicon, isOpen }) => ({
    document,
    edits: renameEdits(source, name, newName, lexicon),
    version: isOpen ? document.version : null,
  }));
  return workspaceEdits(edits, client, say('unopenedArticles', language));
}

/** The command behind "change in all articles". */
export async function changeEverywhere(
  argument: unknown,
  { connection, client, profiles, workspaceNames }: Services,
): Promise<void> {
  const names = readNames(argument);
  if (!names) return;
  const { language } = await profiles.of(names.uri);
  const edit = renamed(await workspaceNames.articlesWith(names.name), names.other, client, language);
  await connection.workspace.applyEdit(edit);
}
