// Starts VS Code's server and opens its workbench in Chromium.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Host } from './host.js';

const START_MS = 30_000;

/** VS Code's own calls to the outside, and what covers the editor. */
const QUIET = {
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
} as const;

/** What a workbench is started with. Paths are absolute. */
export interface WorkbenchOptions {
  /** Variables for the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Packaged extensions to install before the start. */
  readonly install?: readonly string[];
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A running VS Code server with a browser to open its workbench in, and a temporary folder that holds all they write. */
export class Workbench {
  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly context: BrowserContext,
  ) {}

  /** Starts server and browser. Rejects with the server's own words where it does not come up. */
  static async start(host: Host, options: WorkbenchOptions = {}): Promise<Workbench> {
    const folder = mkdtempSync(path.join(tmpdir(), 'mudaqqiq-vscode-'));
    const port = await freePort();
    const log = path.join(folder, 'server.log');
    mkdirSync(path.join(folder, 'user/User'), { recursive: true });
    const settings = { ...QUIET, ...options.settings };
    writeFileSync(path.join(folder, 'user/User/settings.json'), JSON.stringify(settings));
    const folders = ['--server-data-dir', 'server', '--user-data-dir', 'user', '--extensions-dir', 'extensions'];
    const args = [
      path.join(host.vscode, 'out/server-main.js'),
      ...folders.map((name) => (name.startsWith('--') ? name : path.join(folder, name))),
    ];
    const stream = openSync(log, 'a');
    const run = (...more: string[]): ChildProcess =>
      spawn(process.execPath, [...args, ...more], {
        // The user's own dictionary stays out of the tests, and the tests out of it.
        env: { ...process.env, XDG_CONFIG_HOME: path.join(folder, 'config'), ...options.env },
        stdio: ['ignore', stream, stream],
        detached: true,
      });
    for (const file of options.install ?? []) {
      const installer = run('--install-extension', file);
      const code = await new Promise((resolve) => installer.on('exit', resolve));
      if (code !== 0) throw new Error(`VS Code did not install ${file}:\n${readFileSync(log, 'utf8')}`);
    }
    const server = run(
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver',
    );
    closeSync(stream);
    try {
      await answers(server, `http://127.0.0.1:${port}/version`);
      const browser = await chromium.launch({
        executablePath: host.chromium,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--lang=en-US',
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
        ],
      });
      // The policy of the page keeps the extension of a web extension host, which another port serves, from being loaded.
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
      return new Workbench(folder, port, server, browser, context);
    } catch (error) {
      endGroup(server);
      throw new Error(`${String(error)}\n${readFileSync(log, 'utf8')}`);
    }
  }

  /** The folder of the installed extension whose identifier begins so. */
  installed(identifier: string): string {
    const folder = path.join(this.folder, 'extensions');
    const name = readdirSync(folder).find((candidate) => candidate.startsWith(identifier));
    if (name === undefined) throw new Error(`no extension ${identifier} is installed`);
    return path.join(folder, name);
  }

  /** The URI by which the workbench knows a file of this machine. */
  remote(file: string): string {
    return `vscode-remote://127.0.0.1:${this.port}${file}`;
  }

  /** Opens the workbench on a folder or a `.code-workspace` file. `payload` are VS Code's own start options. */
  async open(
    target: string,
    payload: readonly (readonly [string, string])[],
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Page> {
    const page = await this.context.newPage();
    const log = path.join(this.folder, 'browser.log');
    page.on('console', (message) => appendFileSync(log, `${message.type()}: ${message.text()}\n`));
    await prepare?.(page);
    const query = new URLSearchParams({
      [target.endsWith('.code-workspace') ? 'workspace' : 'folder']: target,
      payload: JSON.stringify([['skipWelcome', 'true'], ...payload]),
    });
    await page.goto(`http://127.0.0.1:${this.port}/?${query}`);
    return page;
  }

  /** Leaves a picture of what the workbench shows in its folder, for someone to look at. */
  async keepPicture(): Promise<void> {
    const file = path.join(this.folder, 'failure.png');
    await this.context
      .pages()[0]
      ?.screenshot({ path: file })
      .catch(() => undefined);
    console.error(`What the workbench last showed, and its logs, are in ${this.folder}`);
  }

  /** Ends browser and server. `keep` leaves their files for someone to look at. */
  async close(keep = false): Promise<void> {
    await this.browser.close();
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    endGroup(this.server);
    await ended;
    if (!keep) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Ends a process and the processes it started. */
function endGroup(process_: ChildProcess): void {
  if (process_.pid !== undefined && process_.exitCode === null) process.kill(-process_.pid, 'SIGTERM');
}

async function answers(server: ChildProcess, url: string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; ) {
    if (server.exitCode !== null) throw new Error(`VS Code's server ended with ${server.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("VS Code's server did not answer");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
