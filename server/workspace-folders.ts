import { Emitter } from 'vscode-languageserver';
import { parentFolder, relativePath } from './uris.js';

/** The folders of the workspace, given by URI. */
export class WorkspaceFolders {
  readonly #didChange = new Emitter<void>();

  constructor(private folders: readonly string[]) {}

  /** Fires after the editor has added or removed folders. */
  get onDidChange() {
    return this.#didChange.event;
  }

  get all(): readonly string[] {
    return this.folders;
  }

  /** Follows the editor. */
  change(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
    this.#didChange.fire();
  }

  /** The folder of the workspace that an article lies in; for an article that is no file yet the first one. */
  topOf(uri: string): string | undefined {
    const top = this.folders.find((folder) => relativePath(folder, uri) !== undefined);
    return top ?? (uri.startsWith('file:') ? undefined : this.folders[0]);
  }

  /**
   * The folders that may hold configuration for an article, the nearest first: its own and those above. The workspace's folder is the last; a
   * file outside of the workspace has all there are.
   */
  above(uri: string): string[] {
    const top = this.topOf(uri);
    const isInside = top === undefined || relativePath(top, uri) !== undefined;
    if (top !== undefined && !isInside) return [top];
    if (top === undefined && !uri.startsWith('file:')) return [];
    const folders: string[] = [];
    for (let folder = parentFolder(uri); folder !== undefined; folder = parentFolder(folder)) {
      folders.push(folder);
      if (folder === top) break;
    }
    return folders;
  }
}
