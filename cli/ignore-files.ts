import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/**
 * The ignore files of one name (`.gitignore`) in a folder and the folders above it, up to the top of the project. As git has it, a file
 * nearer to the path decides, and nothing inside an ignored folder comes back.
 */
export class IgnoreFiles {
  readonly #name: string;
  readonly #workingFolder: string;
  readonly #rules = new Map<string, Ignore | undefined>();
  readonly #ignoredFolders = new Map<string, boolean>();
  readonly #tops = new Map<string, string>();

  /** `workingFolder`: the top for paths below it that no repository holds. */
  constructor(name: string, workingFolder: string) {
    this.#name = name;
    this.#workingFolder = workingFolder;
  }

  /** Whether the file at an absolute path is ignored. */
  ignores(file: string): boolean {
    const top = this.#topOf(dirname(file));
    return this.#ignoresFolder(dirname(file), top) || this.#test(file, '', top);
  }

  #ignoresFolder(folder: string, top: string): boolean {
    if (folder === top || !isInside(folder, top)) return false;
    let ignored = this.#ignoredFolders.get(folder);
    if (ignored === undefined) {
      ignored = this.#ignoresFolder(dirname(folder), top) || this.#test(folder, '/', top);
      this.#ignoredFolders.set(folder, ignored);
    }
    return ignored;
  }

  /** What the ignore file nearest to the path says of it; `suffix` is `/` for a folder. */
  #test(path: string, suffix: '' | '/', top: string): boolean {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const rules = this.#rulesOf(folder);
      if (rules) {
        const verdict = rules.test(relative(folder, path).split(sep).join('/') + suffix);
        if (verdict.ignored) return true;
        if (verdict.unignored) return false;
      }
      if (folder === top || folder === dirname(folder)) return false;
    }
  }

  #rulesOf(folder: string): Ignore | undefined {
    if (!this.#rules.has(folder)) this.#rules.set(folder, readRules(join(folder, this.#name)));
    return this.#rules.get(folder);
  }

  /** The top of the project that a folder is in: its repository, the working folder, or else itself. */
  #topOf(folder: string): string {
    let top = this.#tops.get(folder);
    if (top === undefined) {
      top = repositoryOf(folder) ?? (isInside(folder, this.#workingFolder) ? this.#workingFolder : folder);
      this.#tops.set(folder, top);
    }
    return top;
  }
}

function readRules(file: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (basename(at) === '') return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
