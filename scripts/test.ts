// Runs every test: `npm test`, or one suite: `npm test -- unit` / `npm test -- vscode`. All set-up is done here.
// Closes with one line: N passed, N failed[, N skipped]. Where CI is set, a skipped test is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const RESULTS = 'test-results';

function run(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Tests below the editor: rules, engine, lexicon, command line, language server. */
function unitTests(): Counts {
  const file = `${RESULTS}/unit.json`;
  const status = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  // A file that does not load fails the run without counting a test.
  const failed = report.numFailedTests || (status === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** Tests in a real VS Code: see test/vscode/README.md. */
function editorTests(): Counts {
  const file = `${RESULTS}/vscode.json`;
  const status = run('npx', ['tsx', 'scripts/vscode-host/run.ts']);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
  return { ...counts, failed: counts.failed || (status === 0 ? 0 : 1) };
}

const SUITES: Readonly<Record<string, () => Counts>> = { unit: unitTests, vscode: editorTests };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
if (run('npx', ['tsx', 'scripts/build.ts']) !== 0) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, suite] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const counts = suite();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
if (process.env.CI && total.skipped > 0) {
  console.error(`${total.skipped} tests were skipped, which counts as a failure here`);
  total.failed += total.skipped;
  total.skipped = 0;
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
