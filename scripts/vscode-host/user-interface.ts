// Packs the extension, installs the package in a VS Code server, and has test/vscode/ui drive it by mouse and keyboard.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import Mocha from 'mocha';
import { collectOutcomes, type Outcome } from '../../test/vscode/suite/report.js';
import { provide } from '../../test/vscode/ui/driver.js';
import { type Host, PROJECT } from './host.js';
import { closing, copyWorkspace } from './suites.js';
import { Workbench } from './workbench.js';

const PACKAGE = path.join(PROJECT, 'dist/mudaqqiq.vsix');
const PICTURES = path.join(PROJECT, 'test-results/screenshots');

/** Runs the tests of the user interface; pictures go to test-results/screenshots. */
export async function runUserInterface(host: Host): Promise<readonly Outcome[]> {
  const packaged = packExtension();
  const workbench = await Workbench.start(host, { install: [PACKAGE] });
  return closing(workbench, async () => {
    const workspace = copyWorkspace(workbench.folder);
    const articles = path.join(path.dirname(workspace), 'news');
    const page = await workbench.open(workspace, [['openFile', workbench.remote(path.join(articles, 'trade.txt'))]]);
    provide({ page, articles, pictures: PICTURES, packaged, installed: workbench.installed('mudaqqiq.') });
    return runTests();
  });
}

/** Makes the package as a release does; returns the files in it. */
function packExtension(): readonly string[] {
  const run = (command: string, ...args: string[]): string => {
    const options = { cwd: PROJECT, encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const { status, stdout, stderr } = spawnSync(command, args, options);
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout;
  };
  run('npm', 'run', 'package');
  return run('npx', 'vsce', 'ls', '--no-dependencies').split('\n').filter(Boolean);
}

async function runTests(): Promise<readonly Outcome[]> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base, bail: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('../../test/vscode/ui/article.js');
  return new Promise((resolve) => {
    const outcomes = collectOutcomes(mocha.run(() => resolve(outcomes)));
  });
}
