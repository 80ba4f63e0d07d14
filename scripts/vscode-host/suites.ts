// The suite of test/vscode/suite in a Node and in a web extension host. Each runs in a workbench of its own and returns the outcome of every test.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Page } from 'playwright-core';
import { OUTCOMES_LINE, type Outcome } from '../../test/vscode/suite/report.js';
import { type Host, PROJECT } from './host.js';
import { developInBrowser, serveFolder } from './web-extension.js';
import { Workbench } from './workbench.js';

const SUITE_MS = 240_000;
const BUNDLES = path.join(PROJECT, '.vscode-test/suite');
const OUTCOMES = path.join(BUNDLES, 'outcomes.json');
const WORKSPACE = path.join(PROJECT, 'test/vscode/workspace');

/** Mocha's build for browsers takes `module.exports` for its own where there is one; the suite's exports are put back after it. */
const IN_BROWSER: BuildOptions = {
  format: 'iife',
  platform: 'browser',
  globalName: 'testSuite',
  footer: { js: 'module.exports = testSuite;' },
};

/** Bundles the suite for a kind of extension host; returns the path that VS Code is given. A web extension host adds .js to it. */
export async function bundleSuite(kind: 'node' | 'web'): Promise<string> {
  const name = path.join(BUNDLES, `${kind}.cjs`);
  await build({
    entryPoints: [path.join(PROJECT, 'test/vscode/suite', kind === 'node' ? 'index.ts' : 'web.ts')],
    outfile: kind === 'node' ? name : `${name}.js`,
    bundle: true,
    ...(kind === 'node' ? { format: 'cjs', platform: 'node' } : IN_BROWSER),
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return name;
}

/** Copies the workspace of the tests to where they may write; returns its `.code-workspace` file. */
export function copyWorkspace(folder: string): string {
  cpSync(WORKSPACE, path.join(folder, 'workspace'), { recursive: true });
  return path.join(folder, 'workspace/articles.code-workspace');
}

/** The variable by which the suite in a Node extension host learns where to write its outcomes. */
export function outcomesVariable(): Record<string, string> {
  rmSync(OUTCOMES, { force: true });
  return { MUDAQQIQ_TEST_OUTCOMES: OUTCOMES };
}

/** The outcomes that a suite in a Node extension host has written. */
export function writtenOutcomes(): readonly Outcome[] {
  if (!existsSync(OUTCOMES)) throw new Error('the suite ended without its outcomes');
  return JSON.parse(readFileSync(OUTCOMES, 'utf8')) as Outcome[];
}

/** Runs the suite in the extension host of a VS Code server, a Node process. */
export async function runInNodeHost(host: Host): Promise<readonly Outcome[]> {
  const suite = await bundleSuite('node');
  const workbench = await Workbench.start(host, { env: outcomesVariable() });
  return closing(workbench, async () => {
    await runToExit(workbench, [
      ['extensionDevelopmentPath', workbench.remote(PROJECT)],
      ['extensionTestsPath', workbench.remote(suite)],
    ]);
    return writtenOutcomes();
  });
}

/** Runs the suite in a web extension host, a worker of the browser, with the server in another worker. */
export async function runInWebHost(host: Host): Promise<readonly Outcome[]> {
  const suite = await bundleSuite('web');
  const served = await serveFolder(PROJECT);
  const workbench = await Workbench.start(host);
  return closing(workbench, async () => {
    const url = `${served.origin}/${path.relative(PROJECT, suite)}`;
    const lines = await runToExit(workbench, [], (page) => developInBrowser(page, served.origin, url));
    const line = lines.find((text) => text.startsWith(OUTCOMES_LINE));
    if (line === undefined) throw new Error('the suite ended without its outcomes');
    return JSON.parse(line.slice(OUTCOMES_LINE.length)) as Outcome[];
  }).finally(() => served.close());
}

/** Opens the workbench on a copy of the tests' workspace and waits until the suite has ended; returns the lines of its console. */
async function runToExit(
  workbench: Workbench,
  payload: readonly (readonly [string, string])[],
  prepare?: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  let ended: () => void = () => undefined;
  const exit = new Promise<void>((resolve, reject) => {
    ended = resolve;
    setTimeout(() => reject(new Error(`the suite has not ended within ${SUITE_MS / 1000} s`)), SUITE_MS).unref();
  });
  // The workbench hands over the console of the extension host, and the exit code of the tests, by functions of these names.
  await workbench.open(copyWorkspace(workbench.folder), payload, async (page) => {
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      const text = args.map(String).join(' ');
      lines.push(text);
      if (/^(?:[✔✘-] | {4})/.test(text)) console.log(text);
    });
    await page.exposeFunction('codeAutomationExit', () => ended());
    page.on('crash', () => console.error('the page of the workbench crashed'));
    await prepare?.(page);
  });
  await exit;
  if (!lines.some((line) => /^[✔✘-] /.test(line))) console.error(lines.join('\n'));
  return lines;
}

/** Runs tests in a workbench and closes it. Where one fails, the workbench's files stay, with a picture of what it last showed. */
export async function closing(
  workbench: Workbench,
  run: () => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  let failed = true;
  try {
    const outcomes = await run();
    failed = outcomes.some(({ state }) => state === 'failed');
    return outcomes;
  } finally {
    if (failed) await workbench.keepPicture();
    await workbench.close(failed);
  }
}
