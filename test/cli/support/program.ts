import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The program under test: the built bundle. */
export const PROGRAM = fileURLToPath(new URL('../../../dist/cli/mudaqqiq.cjs', import.meta.url));

if (!existsSync(PROGRAM))
  throw new Error(`${PROGRAM} is missing: these tests run the built program, so run \`npm run build\` first`);

/** What a run of the program left. */
export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it. */
export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Where the user of the tests would keep words of his own. */
const NO_HOME = join(tmpdir(), 'mudaqqiq-no-such-home');

/** Runs `mudaqqiq` with these arguments, without the surroundings' own wishes for colour and the words of whoever runs the tests. */
export function mudaqqiq(args: readonly string[], { cwd, input, env }: RunOptions = {}): RunResult {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...surroundings } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    input: input ?? '',
    encoding: 'utf8',
    env: { ...surroundings, XDG_CONFIG_HOME: NO_HOME, ...env },
  });
  return { status, stdout, stderr };
}

/** Makes a folder with these files for the length of one test. A name may have folders in it. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mudaqqiq-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** The lines of an output, without the empty end. */
export function lines(output: string): string[] {
  return output.split('\n').filter((line) => line !== '');
}
