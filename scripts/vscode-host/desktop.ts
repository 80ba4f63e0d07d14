// The same suite in a VS Code that @vscode/test-electron downloads: for a desktop with a screen and the internet.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { Outcome } from '../../test/vscode/suite/report.js';
import { PROJECT } from './host.js';
import { bundleSuite, copyWorkspace, outcomesVariable, writtenOutcomes } from './suites.js';

/** Runs the suite in the newest VS Code, or in the version that VSCODE_VERSION names. */
export async function runInDesktop(): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mudaqqiq-vscode-'));
  try {
    await runTests({
      ...(process.env.VSCODE_VERSION ? { version: process.env.VSCODE_VERSION } : {}),
      extensionDevelopmentPath: PROJECT,
      extensionTestsPath: await bundleSuite('node'),
      extensionTestsEnv: { ...outcomesVariable(), XDG_CONFIG_HOME: path.join(folder, 'config') },
      launchArgs: [copyWorkspace(folder), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
    }).catch((error: unknown) => console.error(String(error)));
    return writtenOutcomes();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
