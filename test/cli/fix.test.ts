import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../cli/fix.js';
import { mudaqqiq, project } from './support/program.js';
import { CLEAN, ERROR, ERROR_FIXED, WARNING, WARNING_FIXED, WARNING_RULE } from './support/texts.js';

const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('fix', () => {
  test('applies safe fixes, leaves suggestions, and reports what is left', () => {
    const folder = project({ 'a.txt': `${ERROR}\n\n${WARNING}\n` });
    const { status, stdout } = mudaqqiq(['fix', 'a.txt', '--lang', 'en', '--format', 'json'], { cwd: folder });
    expect(text(folder, 'a.txt')).toBe(`${ERROR_FIXED}\n\n${WARNING}\n`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ fixed: 1, findings: [{ ruleId: WARNING_RULE }] }],
      summary: { error: 0, warning: 1, fixed: 1 },
    });
  });

  test('is the same as check --fix', () => {
    const folder = project({ 'a.txt': ERROR });
    expect(mudaqqiq(['check', '--fix', 'a.txt'], { cwd: folder })).toMatchObject({ status: 0 });
    expect(text(folder, 'a.txt')).toBe(ERROR_FIXED);
  });

  test('--fix-suggestions applies suggestions, too', () => {
    const folder = project({ 'a.txt': `${ERROR}\n\n${WARNING}\n` });
    mudaqqiq(['fix', '--fix-suggestions', 'a.txt'], { cwd: folder });
    expect(text(folder, 'a.txt')).toBe(`${ERROR_FIXED}\n\n${WARNING_FIXED}\n`);
  });

  test('applies only the fixes of the rules and severities that are asked for', () => {
    const folder = project({ 'a.txt': `${ERROR}\n\n${WARNING}\n` });
    mudaqqiq(['fix', '--fix-suggestions', '--only', WARNING_RULE, 'a.txt'], { cwd: folder });
    expect(text(folder, 'a.txt')).toBe(`${ERROR}\n\n${WARNING_FIXED}\n`);
    mudaqqiq(['fix', '--fix-suggestions', '--min-severity', 'error', 'a.txt'], { cwd: folder });
    expect(text(folder, 'a.txt')).toBe(`${ERROR_FIXED}\n\n${WARNING_FIXED}\n`);
  });

  test('leaves a file alone that has nothing to fix, to the time of its last change', () => {
    const folder = project({ 'a.txt': CLEAN });
    const before = statSync(join(folder, 'a.txt'));
    mudaqqiq(['fix', 'a.txt'], { cwd: folder });
    const after = statSync(join(folder, 'a.txt'));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  test('keeps the permissions of a file, and a link a link', () => {
    const folder = project({ 'real.txt': ERROR });
    chmodSync(join(folder, 'real.txt'), 0o640);
    symlinkSync('real.txt', join(folder, 'link.txt'));
    mudaqqiq(['fix', 'link.txt'], { cwd: folder });
    expect(text(folder, 'real.txt')).toBe(ERROR_FIXED);
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'real.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).toSorted()).toEqual(['link.txt', 'real.txt']);
  });

  test('standard input comes out mended, and the report goes to standard error', () => {
    const { status, stdout, stderr } = mudaqqiq(['fix', '-', '--lang', 'en'], { input: `${ERROR}\n` });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${ERROR_FIXED}\n` });
    expect(stderr).toContain('fixed: 1');
  });
});

describe('--diff', () => {
  test('prints a unified diff and writes nothing; what is found still stands', () => {
    const folder = project({ 'a.txt': `${CLEAN}\n\n${ERROR}\n`, 'b.txt': CLEAN });
    const { status, stdout } = mudaqqiq(['fix', '--diff', '.'], { cwd: folder });
    expect(stdout).toBe(`--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n ${CLEAN}\n \n-${ERROR}\n+${ERROR_FIXED}\n`);
    expect(status).toBe(1);
    expect(text(folder, 'a.txt')).toBe(`${CLEAN}\n\n${ERROR}\n`);
  });
});

describe('the exact text that was checked', () => {
  test('a file that has changed since is not written', () => {
    const folder = project({ 'a.txt': ERROR });
    const path = join(folder, 'a.txt');
    const checked = readFileSync(path);
    writeFileSync(path, 'كتب المحرر شيئا آخر');
    const problem = replaceFile('a.txt', path, checked, { text: ERROR_FIXED, encoding: 'utf-8', byteOrderMark: false });
    expect(problem?.text.en).toMatch(/changed while it was being checked/);
    expect(text(folder, 'a.txt')).toBe('كتب المحرر شيئا آخر');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('a text that its encoding cannot hold is not written', () => {
    const folder = project({ 'a.txt': ERROR });
    const path = join(folder, 'a.txt');
    const problem = replaceFile('a.txt', path, readFileSync(path), {
      text: '٢٠١٦',
      encoding: 'windows-1256',
      byteOrderMark: false,
    });
    expect(problem?.text.en).toMatch(/“٢” cannot be written in windows-1256/);
    expect(text(folder, 'a.txt')).toBe(ERROR);
  });
});
