import { statSync } from 'node:fs';
import { extname, isAbsolute, posix, resolve, sep } from 'node:path';
import { nearestNameHint } from '../rules/engine/near-miss.js';
import type { Format } from '../rules/index.js';
import { fill, type Problem, problemWith, systemProblem } from './problem.js';
import { COMMANDS } from './request.js';

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

/** The format of a file by its name; a name without a known extension is plain text. */
export function formatOf(path: string): Format {
  return FORMATS[extname(path).toLowerCase()] ?? 'plain';
}

/** Finds the articles that files, folders and globs name, each once, in the order of the arguments and then by path. */
export async function findInputs(patterns: readonly string[], workingFolder: string): Promise<Inputs> {
  const files = new Map<string, InputFile>();
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const add = (path: string, named: boolean): void => {
    const absolute = resolve(workingFolder, path);
    if (!files.has(absolute)) files.set(absolute, { path: path.split(sep).join('/'), absolute, named });
  };
  const { IgnoreFiles } = await import('./ignore-files.js');
  const own = new IgnoreFiles(OWN_IGNORE_FILE, workingFolder);
  const git = new IgnoreFiles('.gitignore', workingFolder);
  const addReadable = (path: string, named: boolean): void => {
    const extension = extname(path).toLowerCase();
    if (!NOT_READ.includes(extension)) add(path, named);
    else problems.push(problemWith(path, 'formatNotRead', { extension, supported: SUPPORTED_EXTENSIONS }));
  };
  const addFound = (paths: readonly string[]): number => {
    const kept = paths.filter((path) => {
      const absolute = resolve(workingFolder, path);
      return !own.ignores(absolute) && !git.ignores(absolute);
    });
    for (const path of kept.toSorted()) addReadable(path, false);
    return kept.length;
  };

  for (const pattern of patterns) {
    const kind = kindOf(resolve(workingFolder, pattern));
    if (kind === 'folder') {
      if (addFound(await articlesIn(pattern, workingFolder)) === 0) {
        notices.push(problemWith(pattern, 'nothingToRead', { supported: SUPPORTED_EXTENSIONS }));
      }
    } else if (kind === 'file') {
      if (own.ignores(resolve(workingFolder, pattern))) {
        notices.push(problemWith(pattern, 'skippedIgnored', { file: OWN_IGNORE_FILE }));
      } else addReadable(pattern, true);
    } else if (kind === 'other') {
      problems.push(problemWith(pattern, 'notRegularFile'));
    } else if (kind === 'missing' && (await isGlob(pattern))) {
      if (addFound(await matching(pattern, workingFolder)) === 0)
        problems.push(problemWith(pattern, 'globMatchesNothing'));
    } else {
      problems.push(kind === 'missing' ? missing(pattern) : systemProblem(pattern, kind));
    }
  }
  return { files: [...files.values()], problems, notices };
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

const NEVER_SEARCHED: readonly string[] = ['**/node_modules/**', '**/.git/**'];

async function articlesIn(folder: string, workingFolder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const extensions = Object.keys(FORMATS).map((extension) => extension.slice(1));
  const found = await glob(`**/*.{${extensions.join(',')}}`, {
    cwd: resolve(workingFolder, folder),
    ignore: NEVER_SEARCHED,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  const prefix = folder.split(sep).join('/');
  return found.map((path) => posix.join(prefix, path));
}

/** The files that a glob matches: all of them where it names an extension, else those that are articles. */
async function matching(pattern: string, workingFolder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(sep === '/' ? pattern : pattern.split(sep).join('/'), {
    cwd: workingFolder,
    ignore: NEVER_SEARCHED,
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const namesExtension = !['', '.*'].includes(extname(pattern));
  return found.filter((path) => namesExtension || extname(path).toLowerCase() in FORMATS);
}
