import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/**
 * The ignore files of one name (`.gitignore`) in a folder and the folders above it, up to the top of the project. As git has it, a file
 * nearer to the path decides, and nothing inside an ignored folder comes back.
 */
export class IgnoreFiles {
  readonly #name: string;
  readonly #tops: readonly string[];
  readonly #rules = new Map<string, Ignore | undefined>();
  readonly #ignoredFolders = new Map<string, boolean>();
  readonly #topOfFolder = new Map<string, string>();

  /** `tops`: how far up to look from a path that is in no repository, such as the working folder and the folders that are searched. */
  constructor(name: string, tops: readonly string[]) {
    this.#name = name;
    // The outermost first.
    this.#tops = [...tops].sort((a, b) => a.length - b.length);
  }

  /** Whether the file at an absolute path is ignored. */
  ignores(file: string): boolean {
    const folder = dirname(file);
    return this.ignoresFolder(folder) || this.#test(file, '', this.#topOf(folder));
  }

  /** Whether the folder at an absolute path is ignored, and with it everything in it. */
  ignoresFolder(folder: string): boolean {
    return this.#ignoresFolder(folder, this.#topOf(folder));
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

  /** The top of the project that a folder is in: its repository, one of the tops we were given, or else itself. */
  #topOf(folder: string): string {
    let top = this.#topOfFolder.get(folder);
    if (top === undefined) {
      top = repositoryOf(folder) ?? this.#tops.find((candidate) => isInside(folder, candidate)) ?? folder;
      this.#topOfFolder.set(folder, top);
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
