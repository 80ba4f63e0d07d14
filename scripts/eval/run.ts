// Quality, measured: `npm run eval [-- SET…] [--all] [--shared DIR]`. SET is a part of a set's name.
// Prints every missed error and false alarm of the articles; with --all also those of the other sets.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createChecker } from '../../rules/index.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import { type ArticleScore, isFlag, scoreArticles, scoreInjected, type Tally } from './score.js';
import { type EvalSet, loadSets } from './sets.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, shared: { type: 'string', default: '../shared/eval' } },
});

const lexicon = loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));

function percent(part: number, whole: number): string {
  return whole === 0 ? '   —' : (part / whole).toFixed(3);
}

function printTallies(tallies: ReadonlyMap<string, Tally>): void {
  const rows = [...tallies].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all'));
  for (const [name, t] of rows) {
    console.log(
      `  ${name.padEnd(34)} ${String(t.errors).padStart(5)}   found ${percent(t.found, t.errors)}   right first ${percent(t.first, t.errors)}   in first five ${percent(t.firstFive, t.errors)}`,
    );
  }
}

function printArticles(score: ArticleScore): void {
  printTallies(score.tallies);
  const all = score.tallies.get('all');
  console.log(
    `  precision ${percent(all?.found ?? 0, (all?.found ?? 0) + score.alarms.length)} · false alarms ${score.alarms.length}`,
  );
  for (const line of score.missed) console.log(`  missed     ${line}`);
  for (const line of score.withoutFix) console.log(`  not first  ${line}`);
  for (const line of score.alarms) console.log(`  alarm      ${line}`);
}

function evaluate(set: EvalSet): void {
  // A fresh checker for each text: nothing of one may help with the next.
  const check = (text: string, format: 'plain' | 'markdown' = 'plain') =>
    createChecker({ lexicon }).check(text, format).findings;
  console.log(`\n${set.name}`);
  switch (set.kind) {
    case 'articles':
      printArticles(scoreArticles(set.articles, (article) => check(article.text, article.format)));
      break;
    case 'injected': {
      const { tallies, missed, notFirst } = scoreInjected(set.items, check);
      printTallies(tallies);
      if (!values.all) break;
      for (const item of missed)
        console.log(
          `  missed     ${item.id}: ${item.text.slice(item.start, item.end)} → ${item.right} [${item.kind ?? ''}]`,
        );
      for (const item of notFirst)
        console.log(
          `  not first  ${item.id}: ${item.text.slice(item.start, item.end)} → ${item.right} [${item.kind ?? ''}]`,
        );
      break;
    }
    case 'clean': {
      let words = 0;
      const byRule = new Map<string, number>();
      for (const item of set.items) {
        words += item.text.split(/\s+/).filter(Boolean).length;
        for (const finding of check(item.text).filter(isFlag)) {
          byRule.set(finding.ruleId, (byRule.get(finding.ruleId) ?? 0) + 1);
          if (values.all) {
            const around = item.text.slice(Math.max(0, finding.start - 30), finding.end + 30).replace(/\s+/g, ' ');
            console.log(
              `  flag ${item.id} [${finding.ruleId}] ${item.text.slice(finding.start, finding.end)} → ${finding.fixes[0]?.title ?? '—'}   … ${around} …`,
            );
          }
        }
      }
      const flags = [...byRule.values()].reduce((sum, n) => sum + n, 0);
      for (const [rule, n] of [...byRule].sort((a, b) => b[1] - a[1]))
        console.log(
          `  ${rule.padEnd(36)} ${String(n).padStart(5)}   ${((1000 * n) / words).toFixed(2)} per 1,000 words`,
        );
      console.log(`  ${words} words · ${((1000 * flags) / words).toFixed(2)} flags per 1,000 words`);
    }
  }
}

const own = new URL('../../test/eval/articles', import.meta.url).pathname;
for (const set of loadSets(values.shared, own, positionals)) {
  const start = performance.now();
  evaluate(set);
  console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
