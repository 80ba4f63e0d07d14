// Which spellings of a whole archive are put together: `npx tsx scripts/eval/archive.ts FILE [--top N] [--plant N]`.
// FILE is JSON lines with a text each, gzipped or not. Prints the largest groups, to be read. --plant N first writes one occurrence of
// a recurring name another plausible way in N of the texts and tells how many are in a group with the right spelling.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../rules/index.js';
import type { ArchiveGroup } from '../../rules/names/archive-groups.js';
import { summarize } from '../../rules/names/article-summary.js';
import { cliticReadings, nameBehind } from '../../rules/names/clitics.js';
import { contentHash, NameArchive } from '../../rules/names/name-archive.js';
import { plantNames } from './planted-names.js';
import { type CleanText, type InjectedError, readLines } from './sets.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { top: { type: 'string', default: '200' }, plant: { type: 'string', default: '0' } },
});

const lexicon = loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));

function isFound({ text, start, end, right }: InjectedError, groups: readonly ArchiveGroup[]): boolean {
  const wrong = text.slice(start, end);
  return groups.some(({ spellings }) => {
    const names = new Set(spellings.map(({ name }) => name));
    const has = (word: string): boolean =>
      cliticReadings(word).some(({ prefix, core }) => names.has(nameBehind(prefix, core)));
    return has(wrong) && has(right);
  });
}

for (const path of positionals) {
  const texts = readLines<CleanText>(path);
  const planted = new Map(plantNames(texts, Number(values.plant), lexicon).map((error) => [error.id, error]));
  const archive = new NameArchive();
  for (const clean of texts) {
    const { text } = planted.get(clean.id) ?? clean;
    archive.set(String(clean.id), contentHash(text), summarize(text, 'plain', lexicon));
  }
  const started = performance.now();
  const groups = archive.groups(lexicon);
  console.log(
    `${path}: ${archive.size} articles, ${groups.length} groups in ${Math.round(performance.now() - started)} ms`,
  );
  for (const { spellings } of groups.slice(0, Number(values.top)))
    console.log(spellings.map(({ name, count }) => `${name} ${count}`).join(' · '));
  if (planted.size === 0) continue;
  const missed = [...planted.values()].filter((error) => !isFound(error, groups));
  console.log(`planted ${planted.size}, found ${((planted.size - missed.length) / planted.size).toFixed(3)}`);
  for (const { text, start, end, right, kind } of missed)
    console.log(`  missed ${kind}: ${text.slice(start, end)} → ${right}`);
}
