// Writes what is made from the rules: their reference pages, the schema of configuration files, the editor's settings.
//   tsx scripts/generate.ts           writes what is stale (npm run docs)
//   tsx scripts/generate.ts --check   writes nothing, names the files that are stale and fails
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import { RULES } from '../rules/index.js';
import { type Change, changes, generatedFiles, MANIFEST, PAGES } from './generate/files.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
  const wanted = generatedFiles(RULES, await readFile(join(ROOT, MANIFEST), 'utf8'));
  const stale = changes(wanted, await readAll(new Set([...wanted.keys(), ...(await pages())])));
  if (process.argv.includes('--check')) {
    if (stale.length === 0) return;
    console.error(
      ['These generated files are stale; run `npm run docs`:', ...stale.map(({ path }) => `  ${path}`)].join('\n'),
    );
    process.exitCode = 1;
    return;
  }
  for (const change of stale) await apply(change);
  console.log(
    stale.length === 0 ? 'Generated files are up to date.' : `Updated ${stale.map(({ path }) => path).join(', ')}.`,
  );
}

async function pages(): Promise<string[]> {
  return glob(`${PAGES}/**/*.md`, { cwd: ROOT });
}

/** The texts of the files that are there, by path. */
async function readAll(paths: ReadonlySet<string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await readFile(join(ROOT, path), 'utf8').catch(() => undefined);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

async function apply({ path, text }: Change): Promise<void> {
  const file = join(ROOT, path);
  if (text === undefined) return rm(file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

await main();
