// Finds the articles of a folder on the disk.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ignore, { type Ignore } from 'ignore';
import { isArticleName, MOST_ARTICLES } from './article-globs.js';

/** Files that tell which files are no articles of this folder and those below. */
const IGNORE_FILES = ['.gitignore', '.mudaqqiqignore'] as const;
const PACKAGES = 'node_modules';

/** The articles of a folder and those below, by URI: what begins with a dot, packages and ignored files are left alone, and links are not followed. */
export async function findArticles(folder: string): Promise<string[]> {
  const top = fileURLToPath(folder);
  const found: string[] = [];
  const visit = async (path: string, above: readonly Rules[]): Promise<void> => {
    const rules = [...above, ...(await rulesOf(join(top, path), path))];
    const entries = await readdir(join(top, path), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST_ARTICLES) return;
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isLeftAlone(entry.name) || isIgnored(entry.isDirectory() ? `${inner}/` : inner, rules)) continue;
      if (entry.isDirectory()) await visit(inner, rules);
      else if (entry.isFile() && isArticleName(entry.name)) found.push(pathToFileURL(join(top, inner)).href);
    }
  };
  await visit('', []);
  return found;
}

function isLeftAlone(name: string): boolean {
  return name.startsWith('.') || name === PACKAGES;
}

/** Globs of an ignore file, which count from its folder. */
interface Rules {
  readonly folder: string;
  readonly globs: Ignore;
}

async function rulesOf(absolute: string, folder: string): Promise<Rules[]> {
  const texts = await Promise.all(
    IGNORE_FILES.map((name) => readFile(join(absolute, name), 'utf8').catch(() => undefined)),
  );
  return texts.flatMap((text) => (text === undefined ? [] : [{ folder, globs: ignore().add(text) }]));
}

function isIgnored(path: string, rules: readonly Rules[]): boolean {
  return rules.some(({ folder, globs }) => globs.ignores(folder === '' ? path : path.slice(folder.length + 1)));
}
