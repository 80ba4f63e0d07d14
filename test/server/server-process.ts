import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Editor, type Setup } from './editor.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Two levels below the checkout, as the real bundles, so that a server finds its data. */
const BUNDLES = join(ROOT, 'test-results', `server-${process.pid}`);
afterAll(() => rmSync(BUNDLES, { recursive: true, force: true }));

/** Bundles a server as the build does; answers with the file's path. In a folder `below` the usual one it finds no data. */
export async function bundle(entry: 'server/node.ts' | 'test/server/fixture-server.ts', below = ''): Promise<string> {
  const folder = join(BUNDLES, below);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${entry.replace(/\W/g, '-')}.cjs`);
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  });
  return outfile;
}

/** A server in a process of its own that speaks on its standard streams. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  /** What it wrote on standard error. */
  stderr = '';
  /** Its exit code, once it has ended. */
  readonly exit: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(
    script: string,
    { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
  ) {
    this.#child = spawn(process.execPath, [script, ...args], { stdio: 'pipe', env: { ...process.env, ...env } });
    const { stdin, stdout, stderr } = this.#child;
    if (!stdin || !stdout || !stderr) throw new Error('the server has no standard streams');
    this.exit = new Promise((resolve) => this.#child.on('exit', resolve));
    stderr.on('data', (data) => {
      this.stderr += data;
    });
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  }

  /** Writes bytes on its standard input, whatever they are. */
  write(bytes: string): void {
    this.#child.stdin?.write(bytes);
  }

  endInput(): void {
    this.#child.stdin?.end();
  }
}

/** Editors that tests share: a server that has started once answers the next test at once. */
export class Editors {
  readonly #bySetup = new Map<string, Editor>();
  #server = '';

  use(server: string): void {
    this.#server = server;
  }

  /** An editor with this set-up, no article open and nothing heard yet. */
  async get(setup: Setup = {}): Promise<Editor> {
    const key = JSON.stringify(setup);
    const editor = this.#bySetup.get(key) ?? (await Editor.meet(new ServerProcess(this.#server).connection, setup));
    this.#bySetup.set(key, editor);
    editor.settings = setup.settings ?? {};
    await editor.reset();
    return editor;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#bySetup.values()].map((editor) => editor.stop()));
  }
}
