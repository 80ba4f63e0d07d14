// The VS Code that the tests run in: a server and workbench from npm (code-server carries both), opened in Chromium. Nothing is downloaded from
// anywhere but the package registries, and nothing is compiled.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '../..');

const FOLDER = path.join(PROJECT, 'test/vscode/host');
const VSCODE = path.join(FOLDER, 'node_modules/code-server/lib/vscode');
const STAMP = path.join(FOLDER, 'node_modules/.set-up');

/** A VS Code that can be started. */
export interface Host {
  /** The folder of VS Code's server. */
  readonly vscode: string;
  readonly chromium: string;
}

/** What the tests need of the system, by the package of Debian and Ubuntu that has it. */
const SYSTEM_PACKAGES = {
  chromium: () => chromium() !== undefined,
  'fonts-noto-core': hasArabicFont,
  ripgrep: () => onPath('rg') !== undefined,
} as const;

/**
 * Installs what is missing where that is allowed: VS Code by npm, the rest by apt where this is root on a system that has it.
 * Returns the host, or what is missing in words. Takes well under a second where all is there.
 */
export function setUpHost(): Host | { readonly missing: readonly string[] } {
  installSystemPackages();
  const missing: string[] = missingSystemPackages().map((name) => `${name} (apt-get install ${name})`);
  if (!installVsCode()) missing.push('VS Code (npm ci in test/vscode/host failed, see above)');
  const browser = chromium();
  if (missing.length > 0 || browser === undefined) return { missing };
  linkRipgrep();
  return { vscode: VSCODE, chromium: browser };
}

function missingSystemPackages(): string[] {
  return Object.entries(SYSTEM_PACKAGES)
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name);
}

function installSystemPackages(): void {
  const missing = missingSystemPackages();
  if (missing.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing ${missing.join(', ')} …`);
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...missing);
}

/** A Chromium that starts: Ubuntu's package of that name may be an empty shell that wants another installer. */
function chromium(): string | undefined {
  const candidates = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return candidates
    .map((name) => name && onPath(name))
    .find((file) => file && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0);
}

function hasArabicFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function onPath(name: string): string | undefined {
  if (path.isAbsolute(name)) return existsSync(name) ? name : undefined;
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

/** Installs code-server and, inside it, what VS Code's server needs; both without install scripts, which would compile or download. */
function installVsCode(): boolean {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(FOLDER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  console.log('Installing VS Code for the tests …');
  const npm = (cwd: string, ...args: string[]): boolean =>
    spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0;
  if (!npm(FOLDER, 'ci') || !npm(VSCODE, 'install', '--omit=dev', '--no-save')) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

/** VS Code looks for its search tool where its own package would have downloaded it to. */
function linkRipgrep(): void {
  const folder = path.join(VSCODE, 'node_modules/@vscode/ripgrep/bin');
  const link = path.join(folder, 'rg');
  if (existsSync(link)) return;
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(onPath('rg') as string, link);
}
