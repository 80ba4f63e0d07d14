import { statSync } from 'node:fs';
import { basename, extname, isAbsolute, resolve, sep } from 'node:path';
import { nearestNameHint } from '../rules/engine/near-miss.js';
import type { Format } from '../rules/index.js';
import { IgnoreFiles } from './ignore-files.js';
import { fill, type Problem, problemWith, systemProblem } from './problem.js';
import { COMMANDS } from './request.js';
import { walk } from './walk.js';

/** An article to read. */
export interface InputFile {
  /** The path as the report shows it: the way the user wrote it, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** Whether the user named it, and did not find it by a folder or a glob. */
  readonly named: boolean;
}

/** What the arguments of a command come to. A notice is worth saying but fails nothing. */
export interface Inputs {
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** The extensions that folders are searched for, with their formats. */
const FORMATS: Readonly<Record<string, Format>> = { '.txt': 'plain', '.md': 'markdown', '.markdown': 'markdown' };

/** Formats of articles that are named so as not to be taken for plain text. */
const NOT_READ: readonly string[] = ['.html', '.htm', '.docx', '.doc', '.odt', '.rtf', '.pdf'];

export const SUPPORTED_EXTENSIONS = Object.keys(FORMATS).join(' ');

/** The ignore file that holds for named files, too; `.gitignore` only holds for what a folder or a glob brings. */
const OWN_IGNORE_FILE = '.mudaqqiqignore';

/** Other people's texts are in there, and many of them. */
const PACKAGES = 'node_modules';

/** The format of a file by its name; a name without a known extension is plain text. */
export function formatOf(path: string): Format {
  return FORMATS[extname(path).toLowerCase()] ?? 'plain';
}

/** Whether a folder is searched for files of this name. */
function isArticle(path: string): boolean {
  return extname(path).toLowerCase() in FORMATS;
}

/** Finds the articles that files, folders and globs name, each once, in the order of the arguments and then by path. */
export async function findInputs(patterns: readonly string[], workingFolder: string): Promise<Inputs> {
  const finder = new Finder(patterns, workingFolder);
  for (const pattern of patterns) {
    const kind = kindOf(resolve(workingFolder, pattern));
    if (kind === 'folder') finder.folder(pattern);
    else if (kind === 'file') finder.file(pattern);
    else if (kind === 'other') finder.problems.push(problemWith(pattern, 'notRegularFile'));
    else if (kind !== 'missing') finder.problems.push(systemProblem(pattern, kind));
    else if (await isGlob(pattern)) finder.globbed(pattern, await matching(pattern, workingFolder));
    else finder.problems.push(missing(pattern));
  }
  return finder;
}

class Finder implements Inputs {
  readonly problems: Problem[] = [];
  readonly notices: Problem[] = [];
  readonly #found = new Map<string, InputFile>();
  readonly #workingFolder: string;
  readonly #own: IgnoreFiles;
  readonly #git: IgnoreFiles;

  constructor(patterns: readonly string[], workingFolder: string) {
    this.#workingFolder = workingFolder;
    const tops = [workingFolder, ...patterns.map((pattern) => this.#absolute(pattern))];
    this.#own = new IgnoreFiles(OWN_IGNORE_FILE, tops);
    this.#git = new IgnoreFiles('.gitignore', tops);
  }

  get files(): readonly InputFile[] {
    return [...this.#found.values()];
  }

  folder(folder: string): void {
    const { files, problems } = walk(folder, this.#workingFolder, {
      wants: (path) => isArticle(path) && !this.#isIgnored(path),
      skips: (path) => {
        const absolute = this.#absolute(path);
        return basename(path) === PACKAGES || this.#own.ignoresFolder(absolute) || this.#git.ignoresFolder(absolute);
      },
    });
    for (const path of files) this.#add(path, false);
    this.problems.push(...problems);
    if (files.length === 0 && problems.length === 0) {
      this.notices.push(problemWith(folder, 'nothingToRead', { supported: SUPPORTED_EXTENSIONS }));
    }
  }

  file(path: string): void {
    if (this.#own.ignores(this.#absolute(path))) {
      this.notices.push(problemWith(path, 'skippedIgnored', { file: OWN_IGNORE_FILE }));
    } else this.#add(path, true);
  }

  globbed(pattern: string, paths: readonly string[]): void {
    const kept = paths.filter((path) => !this.#isIgnored(path));
    for (const path of kept.toSorted()) this.#add(path, false);
    if (kept.length === 0) this.problems.push(problemWith(pattern, 'globMatchesNothing'));
  }

  #add(path: string, named: boolean): void {
    const extension = extname(path).toLowerCase();
    if (NOT_READ.includes(extension)) {
      this.problems.push(problemWith(path, 'formatNotRead', { extension, supported: SUPPORTED_EXTENSIONS }));
      return;
    }
    const absolute = this.#absolute(path);
    if (!this.#found.has(absolute)) this.#found.set(absolute, { path: path.split(sep).join('/'), absolute, named });
  }

  #isIgnored(path: string): boolean {
    const absolute = this.#absolute(path);
    return this.#own.ignores(absolute) || this.#git.ignores(absolute);
  }

  #absolute(path: string): string {
    return resolve(this.#workingFolder, path);
  }
}

function kindOf(path: string): 'file' | 'folder' | 'other' | 'missing' | Error {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return 'folder';
    // A pipe or a device is read like a file: `mudaqqiq check <(command)`.
    return status.isFile() || status.isFIFO() || status.isCharacterDevice() ? 'file' : 'other';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing';
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A mistyped command is taken for a path: `check` may be left out. */
function missing(path: string): Problem {
  const { ar, en } = fill('noSuchFile');
  const hint = /^[a-z]{4,}$/i.test(path) ? nearestNameHint(path, COMMANDS) : { ar: '', en: '' };
  return { path, text: { ar: ar + hint.ar, en: en + hint.en } };
}

async function isGlob(pattern: string): Promise<boolean> {
  const { isDynamicPattern } = await import('tinyglobby');
  return isDynamicPattern(pattern);
}

/** The files that a glob matches: all of them where it names an extension, else those that are articles. */
async function matching(pattern: string, workingFolder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(sep === '/' ? pattern : pattern.split(sep).join('/'), {
    cwd: workingFolder,
    ignore: [`**/${PACKAGES}/**`, '**/.git/**'],
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const namesExtension = !['', '.*'].includes(extname(pattern));
  return found.filter((path) => namesExtension || isArticle(path));
}
