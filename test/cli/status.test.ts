import { describe, expect, test } from 'vitest';
import { mudaqqiq, project } from './support/program.js';
import { CLEAN, ERROR, ERROR_RULE, WARNING, WARNING_RULE } from './support/texts.js';

const status = (text: string, ...args: string[]): number | null =>
  mudaqqiq(['a.txt', ...args], { cwd: project({ 'a.txt': text }) }).status;

describe('the exit status', () => {
  test.each<[status: number, text: string, args: string[]]>([
    [0, CLEAN, []],
    [1, ERROR, []],
    [0, WARNING, []],
    [1, WARNING, ['--min-severity', 'warning']],
    [0, WARNING, ['--min-severity', 'error']],
    [1, WARNING, ['--max-warnings', '0']],
    [0, WARNING, ['--max-warnings', '1']],
    [0, ERROR, ['--rule', `${ERROR_RULE}:off`]],
    [0, ERROR, ['--rule', `${ERROR_RULE}:warning`]],
    [1, WARNING, ['--rule', `${WARNING_RULE}:error`]],
    [0, ERROR, ['--only', 'style/*']],
    [1, ERROR, ['--only', 'style/*', '--only', 'numbers/*']],
    [1, ERROR, ['--quiet']],
  ])('is %d for «%s» with %j', (expected, text, args) => {
    expect(status(text, ...args)).toBe(expected);
  });

  test('is 2 as soon as a file could not be read, whatever was found in the others', () => {
    const folder = project({ 'a.txt': ERROR });
    const { status: code, stdout } = mudaqqiq(['no.txt', 'a.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain(ERROR_RULE);
  });
});
