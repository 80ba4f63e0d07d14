// Compiles data/sources/ into the files that the program loads (docs/lexicon.md describes them).
//   npm run lexicon     all of them
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONTEXT } from './context.js';
import { DICTIONARY } from './dictionary.js';
import { GAZETTEER } from './gazetteer.js';
import { DATA, type Target } from './targets.js';

/** Every compiled file. To add one, write its target in a file of its own and list it here. */
const TARGETS: readonly Target[] = [DICTIONARY, GAZETTEER, CONTEXT];

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

/** Compiles the files that are missing, or older than their sources or the compiler. */
export async function compileIfStale(): Promise<void> {
  const compilerChanged = compilerTime();
  for (const target of TARGETS) if (isStale(target, compilerChanged)) compile(target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const target of TARGETS) compile(target);
