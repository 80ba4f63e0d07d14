import { type TextDocument, type Uri, window, workspace } from 'vscode';
import type { ArticleStatus } from '../server/protocol.js';

/** The languages of the editor that hold articles. */
const LANGUAGES = ['markdown', 'plaintext'] as const;

/**
 * Where articles come from. Other schemes (the output panel, comment boxes, the old side of a comparison, chats) hold Markdown
 * and plain text that nobody wants proofread. The workspace's own schemes cover virtual file systems.
 */
function schemes(): Set<string> {
  const folders = workspace.workspaceFolders ?? [];
  return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders.map(({ uri }) => uri.scheme)]);
}

/** Which documents the server is asked about. */
export function articleSelector(): { scheme: string; language: string }[] {
  return [...schemes()].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

/** Whether the document is one that the server is asked about. */
export function isArticle({ uri, languageId }: TextDocument): boolean {
  return LANGUAGES.some((language) => language === languageId) && schemes().has(uri.scheme);
}

/** The article in the active editor. */
export function activeArticle(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isArticle(document) ? document : undefined;
}

/** The outcome of the last check of each open article. */
export class CheckedArticles {
  private readonly byUri = new Map<string, ArticleStatus>();

  set(uri: Uri, status: ArticleStatus): void {
    this.byUri.set(uri.toString(), status);
  }

  get(uri: Uri): ArticleStatus | undefined {
    return this.byUri.get(uri.toString());
  }

  forget(uri: Uri): void {
    this.byUri.delete(uri.toString());
  }

  clear(): void {
    this.byUri.clear();
  }
}
