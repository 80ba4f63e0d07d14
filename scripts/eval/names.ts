// What the names rules find: `npx tsx scripts/eval/names.ts FILE… [--plant N] [--all]`.
// FILE is JSON lines, gzipped or not. Lines with a known error (`wrong`, `right`) are scored; of others every finding is
// printed with its surroundings, to be read, and counted per 1,000 words. --plant N writes one occurrence of a recurring name
// another plausible way in N of the texts, always the same ones, and scores those. --all also prints what was missed.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Finding } from '../../rules/index.js';
import { activate, Checker, loadLexicon, RULES } from '../../rules/index.js';
import { plantNames } from './planted-names.js';
import { scoreInjected } from './score.js';
import { type CleanText, type InjectedError, readLines } from './sets.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { plant: { type: 'string' }, all: { type: 'boolean', default: false } },
});

const lexicon = loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));
const rules = RULES.filter(({ id }) => id.startsWith('names/')).map(activate);

function check(text: string): readonly Finding[] {
  return new Checker({ lexicon, rules, language: 'ar' }).check(text, 'plain').findings;
}

function printScore(name: string, items: readonly InjectedError[]): void {
  const { tallies, missed, notFirst } = scoreInjected(items, check);
  console.log(name);
  for (const [kind, { errors, found, first }] of tallies)
    console.log(
      `  ${kind.padEnd(32)} ${String(errors).padStart(5)}   found ${(found / errors).toFixed(3)}   right first ${(first / errors).toFixed(3)}`,
    );
  if (!values.all) return;
  for (const item of missed)
    console.log(`  missed     ${item.id}: ${item.text.slice(item.start, item.end)} → ${item.right}`);
  for (const item of notFirst)
    console.log(`  not first  ${item.id}: ${item.text.slice(item.start, item.end)} → ${item.right}`);
}

function printFindings(name: string, items: readonly CleanText[]): void {
  let words = 0;
  let count = 0;
  for (const { id, text } of items) {
    words += text.split(/\s+/).filter(Boolean).length;
    for (const { start, end, message, ruleId, confidence } of check(text)) {
      count++;
      const around = text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');
      console.log(`${id} ${ruleId} ${confidence.toFixed(2)}  ${message}  … ${around} …`);
    }
  }
  console.log(`${name}: ${words} words, ${count} findings, ${((1000 * count) / words).toFixed(2)} per 1,000 words`);
}

for (const path of positionals) {
  const items = readLines<CleanText & Partial<InjectedError>>(path);
  if (values.plant !== undefined) {
    printScore(`${path}, planted`, plantNames(items, Number(values.plant), lexicon));
  } else {
    const errors = items.filter((item): item is InjectedError => item.right !== undefined);
    if (errors.length > 0) printScore(path, errors);
    else printFindings(path, items);
  }
}
