import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applyFixes, type CheckResult } from '../rules/index.js';
import { type DecodedText, type Encoding, encode } from './decode.js';
import { type Problem, problemWith, systemProblem } from './problem.js';

/** A text after its fixes, what is left to say of it, and how many findings the fixes removed. */
export interface FixedText {
  readonly text: string;
  readonly result: CheckResult;
  readonly fixed: number;
}

/** A fix may make way for another one at the same place; more rounds than this means that two rules undo each other. */
const ROUNDS = 10;

/** Applies fixes and checks again, until none is left to apply. `first` is what `check` says of `text`. */
export function fixText(
  text: string,
  first: CheckResult,
  check: (text: string) => CheckResult,
  suggestionsToo: boolean,
): FixedText {
  let current = text;
  let result = first;
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { text: next, applied } = applyFixes(current, result.findings, suggestionsToo);
    if (next === current) break;
    current = next;
    fixed += applied.length;
    result = check(current);
  }
  return { text: current, result, fixed };
}

/**
 * Puts a new text in the place of a file, in the file's own encoding: whole or not at all. Returns the problem where it cannot be done, or
 * where the file is no longer the one that was checked.
 */
export function replaceFile(
  shownPath: string,
  path: string,
  checked: Buffer,
  written: DecodedText,
): Problem | undefined {
  const bytes = encode(written.text, written);
  if ('unencodable' in bytes) return unencodable(shownPath, bytes.unencodable, written.encoding);
  let temporary: string | undefined;
  try {
    // The file that a link points to is replaced, not the link.
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    temporary = join(dirname(target), `.${basename(target)}.${Math.random().toString(36).slice(2)}`);
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    chmodSync(temporary, statSync(target).mode);
    if (!readFileSync(target).equals(checked)) {
      rmSync(temporary);
      return problemWith(shownPath, 'changedMeanwhile');
    }
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return systemProblem(shownPath, error);
  }
}

/** What to say of a text that the encoding of its file cannot hold. */
export function unencodable(shownPath: string, character: string, encoding: Encoding): Problem {
  return problemWith(shownPath, 'notInEncoding', { character, encoding });
}

/** What the fixes change, as a unified diff that `patch -p0` and `git apply -p0` take; empty where they change nothing. */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch, OMIT_HEADERS } = await import('diff');
  const hunks = createTwoFilesPatch(path, path, before, after, undefined, undefined, { headerOptions: OMIT_HEADERS });
  // The library would write the bytes of an Arabic name as numbers. As in GNU diff, a tab ends a name that has spaces.
  const name = path.includes(' ') ? `${path}\t` : path;
  return `--- ${name}\n+++ ${name}\n${hunks}`;
}
