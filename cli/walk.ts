import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Problem, systemProblem } from './problem.js';

/** How to search a folder. Both questions are asked of paths as `walk` gives them. */
export interface WalkOptions {
  readonly wants: (file: string) => boolean;
  readonly skips: (folder: string) => boolean;
}

/** What was found in a folder, and what could not be searched. */
export interface WalkResult {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Finds files in a folder and below, in order of path. `folder` is relative to `workingFolder`, and so are the paths, which begin with it. What begins with a dot is left alone, and so are links to
 * folders, which may lead round in a circle. A folder that cannot be read is a problem and stops nothing.
 */
export function walk(folder: string, workingFolder: string, options: WalkOptions): WalkResult {
  const files: string[] = [];
  const problems: Problem[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of entriesOf(at, workingFolder, problems)) {
      if (entry.name.startsWith('.')) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!options.skips(path)) waiting.push(path);
      } else if (options.wants(path) && isFile(entry, resolve(workingFolder, path))) files.push(path);
    }
  }
  return { files: files.sort(), problems };
}

function entriesOf(folder: string, workingFolder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(resolve(workingFolder, folder), { withFileTypes: true });
  } catch (error) {
    problems.push(systemProblem(folder, error));
    return [];
  }
}

/** A link that leads nowhere is no file. */
function isFile(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
