// Compiles data/sources/ into the files that the program loads (docs/lexicon.md describes them).
//   npm run lexicon                  all of them, each in a process of its own
//   npm run lexicon -- names.bin     those named
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONTEXT } from './context.js';
import { DICTIONARY } from './dictionary.js';
import { GAZETTEER } from './gazetteer.js';
import { NOUNS } from './nouns.js';
import { DATA, type Target } from './targets.js';

/** Every compiled file. To add one, write its target in a file of its own and list it here. */
const TARGETS: readonly Target[] = [DICTIONARY, NOUNS, GAZETTEER, CONTEXT];

const COMPILER = fileURLToPath(new URL('./', import.meta.url));
const FORMAT = fileURLToPath(new URL('../../rules/lexicon/container.ts', import.meta.url));

function compile({ file, compile }: Target): void {
  const started = performance.now();
  const bytes = compile();
  writeFileSync(DATA + file, bytes);
  console.log(
    `data/${file}: ${(bytes.length / 1e6).toFixed(1)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

/** When the compiler itself was last changed, in milliseconds. */
function compilerTime(): number {
  const files = readdirSync(COMPILER).map((name) => COMPILER + name);
  return Math.max(...[...files, FORMAT].map((file) => statSync(file).mtimeMs));
}

function isStale({ file, sources }: Target, compilerChanged: number): boolean {
  if (!existsSync(DATA + file)) return true;
  const made = statSync(DATA + file).mtimeMs;
  return compilerChanged > made || sources.some((source) => statSync(`${DATA}sources/${source}`).mtimeMs > made);
}

/** Compiles several files at once, each in a process of its own. Throws where one fails. */
async function compileAll(targets: readonly Target[]): Promise<void> {
  if (targets.length === 1) return targets.forEach(compile);
  const script = fileURLToPath(import.meta.url);
  await Promise.all(
    targets.map(async ({ file }) => {
      const child = spawn(process.execPath, [...process.execArgv, script, file], { stdio: 'inherit' });
      const [status] = await once(child, 'close');
      if (status !== 0) throw new Error(`data/${file} was not compiled`);
    }),
  );
}

/** Compiles the files that are missing, or older than their sources or the compiler. */
export async function compileIfStale(): Promise<void> {
  const compilerChanged = compilerTime();
  await compileAll(TARGETS.filter((target) => isStale(target, compilerChanged)));
}

/** The targets named on the command line; all of them where none is. */
function wanted(): readonly Target[] {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !TARGETS.some(({ file }) => file === name));
  if (unknown.length > 0)
    throw new Error(`no ${unknown.join(', ')}; there are ${TARGETS.map(({ file }) => file).join(', ')}`);
  return names.length === 0 ? TARGETS : TARGETS.filter(({ file }) => names.includes(file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileAll(wanted());
