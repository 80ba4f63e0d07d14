// Runs the tests in VS Code and writes test-results/vscode.json with their counts:
//   tsx scripts/vscode-host/run.ts [node] [web] [ui]   all of them, or the named parts
//   tsx scripts/vscode-host/run.ts desktop             the same suite in a downloaded VS Code, on a desktop
// Where something is missing that cannot be installed, it says so and counts the tests as skipped.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../test/vscode/suite/report.js';
import { runInDesktop } from './desktop.js';
import { type Host, PROJECT, setUpHost } from './host.js';
import { runInNodeHost, runInWebHost } from './suites.js';
import { runUserInterface } from './user-interface.js';

interface Part {
  readonly title: string;
  /** The folder whose files declare the part's tests. */
  readonly folder: string;
  /** A file of the folder that the part leaves out. */
  readonly without?: string;
  run(host: Host): Promise<readonly Outcome[]>;
}

const PARTS: Readonly<Record<string, Part>> = {
  node: { title: 'the suite in a Node extension host', folder: 'suite', run: runInNodeHost },
  web: { title: 'the suite in a web extension host', folder: 'suite', without: 'server-process.ts', run: runInWebHost },
  ui: { title: 'the packaged extension, by mouse and keyboard', folder: 'ui', run: runUserInterface },
};

/** The tests that a part declares, counted for when it cannot run. */
function declaredTests({ folder, without }: Part): number {
  const root = path.join(PROJECT, 'test/vscode', folder);
  const files = readdirSync(root).filter((name) => name !== without);
  const sources = files.map((name) => readFileSync(path.join(root, name), 'utf8'));
  return sources.reduce((sum, source) => sum + (source.match(/^ {2}test\(/gm)?.length ?? 0), 0);
}

async function outcomesOf(name: string, part: Part, host: Host): Promise<readonly Outcome[]> {
  console.log(`\nVS Code: ${part.title}`);
  const started = Date.now();
  try {
    return await part.run(host);
  } catch (error) {
    console.error(error);
    return [{ title: `${name} did not end as it should`, state: 'failed', error: String(error) }];
  } finally {
    console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

async function main(): Promise<number> {
  const names = process.argv.slice(2);
  const outcomes: Outcome[] = [];
  let skipped = 0;
  let missing: readonly string[] = [];
  if (names.includes('desktop')) {
    outcomes.push(...(await runInDesktop()));
  } else {
    const wanted = Object.entries(PARTS).filter(([name]) => names.length === 0 || names.includes(name));
    const host = setUpHost();
    if ('missing' in host) {
      missing = host.missing;
      skipped = wanted.reduce((sum, [, part]) => sum + declaredTests(part), 0);
      console.error(`Tests in VS Code are skipped. Missing: ${missing.join('; ')}`);
    } else {
      for (const [name, part] of wanted) outcomes.push(...(await outcomesOf(name, part, host)));
    }
  }
  const count = (state: Outcome['state']): number => outcomes.filter((outcome) => outcome.state === state).length;
  const counts = { passed: count('passed'), failed: count('failed'), skipped: skipped + count('skipped') };
  mkdirSync(path.join(PROJECT, 'test-results'), { recursive: true });
  writeFileSync(
    path.join(PROJECT, 'test-results/vscode.json'),
    JSON.stringify({ ...counts, missing, outcomes }, null, 1),
  );
  console.log(`\nVS Code: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
}

process.exit(await main());
