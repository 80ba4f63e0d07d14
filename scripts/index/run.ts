// How fast the names of a folder's articles are read, and in how much memory: `npm run bench:names -- FOLDER [OPTIONS]`.
//   --articles N    makes N articles of the folder's, as many times over as it takes (10,000)
//   --words N       so many words has each (500)
//   --jobs LIST     with so many threads (2,1)
// Each count of threads reads all articles with an empty cache, and again with what that kept. Build first: it runs the program as shipped.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cost, processCost } from '../quality/process-cost.js';
import { articlesOf } from './articles.js';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/mudaqqiq.cjs', import.meta.url));
/** Folders of more files are slow to list on some systems. */
const FILES_PER_FOLDER = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '10000' },
    words: { type: 'string', default: '500' },
    jobs: { type: 'string', default: '2,1' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('which folder of articles? npm run bench:names -- FOLDER');

const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'mudaqqiq-names-'));
try {
  await measure(scratch);
} finally {
  rmSync(scratch, { recursive: true });
}

async function measure(place: string): Promise<void> {
  const articles = join(place, 'articles');
  let [files, words] = [0, 0];
  for (const article of articlesOf(texts, Number(values.articles), Number(values.words))) {
    const part = join(articles, String(Math.floor(files / FILES_PER_FOLDER)));
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${files}.txt`), article.text);
    files++;
    words += article.words;
  }
  console.log(`${files} articles, ${words} words`);
  process.env.XDG_CACHE_HOME = join(place, 'cache');
  for (const jobs of values.jobs.split(',')) {
    rmSync(process.env.XDG_CACHE_HOME, { recursive: true, force: true });
    for (const cache of ['cold', 'warm']) {
      const args = [PROGRAM, 'names', '--format', 'csv', '--jobs', jobs, articles];
      const cost = await processCost({ program: process.execPath, args, folder: place }, 1);
      if (cost) console.log(lineOf(jobs, cache, cost, words));
    }
  }
}

function lineOf(jobs: string, cache: string, { seconds, megabytes }: Cost, words: number): string {
  const memory = megabytes === undefined ? '' : `, ${Math.round(megabytes)} MB`;
  return `${jobs} threads, ${cache}: ${seconds.toFixed(1)} s, ${Math.round(words / seconds)} words/s${memory}`;
}
