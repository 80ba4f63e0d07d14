// Builds everything that is shipped: the compiled lexicon where its sources changed, and the bundles.
//   tsx scripts/build.ts            all of it (npm ci runs this)
//   tsx scripts/build.ts --bundles  the bundles alone
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, rm, symlink } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';

const SHARED: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: false,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'utf8',
};
const NODE: BuildOptions = { ...SHARED, platform: 'node', target: 'node20', format: 'cjs' };

/**
 * The schema validator takes the address of its page for a base. In a worker that was made from a blob, as VS Code's are, that
 * address is none, and it throws while it loads; without one it has a base of its own.
 */
const NO_PAGE = { 'self.location': 'undefined' };

const BUNDLES: readonly BuildOptions[] = [
  { ...NODE, entryPoints: ['client/extension.ts'], outfile: 'dist/client/extension.cjs', external: ['vscode'] },
  {
    ...NODE,
    platform: 'browser',
    entryPoints: ['client/browser.ts'],
    // A web extension host tells CommonJS by the name in the manifest, browser.cjs, and then adds .js to it.
    outfile: 'dist/client/browser.cjs.js',
    external: ['vscode'],
    mainFields: ['browser', 'module', 'main'],
  },
  { ...NODE, entryPoints: ['server/node.ts'], outfile: 'dist/server/node.cjs' },
  {
    ...SHARED,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['server/browser.ts'],
    outfile: 'dist/server/browser.js',
    define: NO_PAGE,
  },
  {
    ...NODE,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli/mudaqqiq.cjs',
    // Libraries that ship as ES modules ask for their own address.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: {
      js: '#!/usr/bin/env node\nconst importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
    },
  },
  {
    ...SHARED,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    entryPoints: ['rules/index.ts'],
    outfile: 'dist/lib/index.js',
    define: NO_PAGE,
  },
];

const PROGRAM = 'dist/cli/mudaqqiq.cjs';

/**
 * Lets `npx mudaqqiq` in this folder find the program beside the tools of the other packages. Without the link npx first
 * makes a package of this folder in its cache, which takes longer and fails where an earlier try was interrupted.
 */
async function linkProgram(): Promise<void> {
  if (process.platform === 'win32' || !existsSync('node_modules/.bin')) return;
  await rm('node_modules/.bin/mudaqqiq', { force: true });
  await symlink(`../../${PROGRAM}`, 'node_modules/.bin/mudaqqiq');
}

async function main(): Promise<void> {
  if (!process.argv.includes('--bundles')) {
    const { compileIfStale } = await import('./lexicon/compile.js');
    await compileIfStale();
  }
  await Promise.all(
    BUNDLES.filter(
      ({ entryPoints }) => Array.isArray(entryPoints) && entryPoints.every((entry) => existsSync(String(entry))),
    ).map((options) => build(options)),
  );
  // The types of the library.
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.lib.json'], { stdio: 'inherit' });
  await chmod(PROGRAM, 0o755);
  await linkProgram();
}

await main();
