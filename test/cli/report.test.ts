import { describe, expect, test } from 'vitest';
import { wantsColor } from '../../cli/output.js';
import { mudaqqiq, project } from './support/program.js';
import { CLEAN, ERROR, ERROR_MARK, ERROR_RULE, WARNING } from './support/texts.js';

describe('--format json', () => {
  test('is one document with UTF-16 offsets, lines and columns from 1, and fixes best first', () => {
    const source = `عنوان 😀\n\n${ERROR}\n`;
    const start = source.indexOf(ERROR_MARK);
    const { stdout, stderr, status } = mudaqqiq(['check', 'a.txt', '--format', 'json'], {
      cwd: project({ 'a.txt': source }),
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      tool: expect.stringMatching(/^mudaqqiq \d+\.\d+\.\d+$/),
      files: [
        {
          path: 'a.txt',
          words: expect.any(Number),
          findings: [
            {
              ruleId: ERROR_RULE,
              category: 'numbers',
              severity: 'error',
              confidence: expect.any(Number),
              start,
              end: start + ERROR_MARK.length,
              line: 3,
              column: start - source.indexOf(ERROR) + 1,
              endLine: 3,
              endColumn: start - source.indexOf(ERROR) + 1 + ERROR_MARK.length,
              text: ERROR_MARK,
              message: expect.stringContaining('2016-2020'),
              fixes: [
                {
                  title: 'اكتب «2016-2020»',
                  safety: 'safe',
                  edits: [{ start, end: start + ERROR_MARK.length, text: '2016-2020' }],
                },
              ],
              related: [],
            },
          ],
        },
      ],
      errors: [],
      summary: { files: 1, words: expect.any(Number), error: 1, warning: 0, info: 0, fixed: 0, fixable: 1 },
    });
  });

  test('lists what could not be read under errors, which also go to standard error', () => {
    const { stdout, stderr, status } = mudaqqiq(['a.txt', 'no.txt', '--format', 'json', '--lang', 'en'], {
      cwd: project({ 'a.txt': CLEAN }),
    });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'a.txt' }],
      errors: [{ path: 'no.txt', message: 'no such file or folder' }],
    });
    expect(stderr).toBe('mudaqqiq: no.txt: no such file or folder\n');
  });
});

test('--format ndjson has one article a line', () => {
  const { stdout } = mudaqqiq(['.', '--format', 'ndjson'], { cwd: project({ 'a.txt': CLEAN, 'b.txt': ERROR }) });
  const files = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(files).toMatchObject([
    { path: 'a.txt', findings: [] },
    { path: 'b.txt', findings: [{ text: ERROR_MARK }] },
  ]);
});

describe('--format pretty', () => {
  const files = { 'a.txt': `${ERROR}\n\n${WARNING}\n`, 'clean.txt': CLEAN };

  test('shows place, severity, message, rule, the words around and the fix, and closes with agreeing counts', () => {
    expect(mudaqqiq(['.'], { cwd: project(files) }).stdout).toMatchInlineSnapshot(`
      "a.txt
        1:35  خطأ     سنتان سقطت الشرطة بينهما: اكتب «2016-2020».  numbers/lost-range-separator
                      استمر العمل في المشروع في الأعوام [20162020] بلا توقف.
                      «20162020» ← «2016-2020»
        3:59  تنبيه   النسبة مكتوبة هنا بصيغة «في المئة»، وفي سائر المقال بصيغة «%» (مرتين): وحِّد الصيغة واكتب «7%».  numbers/percent-style
                      … 5% ثم بنسبة 6%، وانخفضت الأجور بنسبة [7 في المئة].
                      «7 في المئة» ← «7%»

      خطأ واحد، تنبيه واحد · ملفان · 28 كلمة · يمكن تصحيح واحد منها بالأمر mudaqqiq fix
      "
    `);
  });

  test('speaks English with --lang en', () => {
    expect(mudaqqiq(['.', '--lang', 'en'], { cwd: project(files) }).stdout).toMatchInlineSnapshot(`
      "a.txt
        1:35  error    Two years that lost the dash between them: write “2016-2020”.  numbers/lost-range-separator
                       استمر العمل في المشروع في الأعوام [20162020] بلا توقف.
                       “20162020” → “2016-2020”
        3:59  warning  This percentage is written with “في المئة”, the others in the article with “%” (2 times): keep to one form and write “7%”.  numbers/percent-style
                       … 5% ثم بنسبة 6%، وانخفضت الأجور بنسبة [7 في المئة].
                       “7 في المئة” → “7%”

      1 error, 1 warning · 2 files · 28 words · mudaqqiq fix can mend 1 of them
      "
    `);
  });

  test('says so where there is nothing to say', () => {
    expect(mudaqqiq(['a.txt'], { cwd: project({ 'a.txt': CLEAN }) }).stdout).toBe('لا أخطاء · ملف واحد · 6 كلمات\n');
  });

  test('--quiet leaves the findings alone', () => {
    const { stdout } = mudaqqiq(['.', '--quiet'], { cwd: project(files) });
    expect(stdout).toContain(ERROR_RULE);
    expect(stdout).not.toContain('·');
  });

  test('is coloured where that is asked for', () => {
    const folder = project({ 'a.txt': ERROR });
    const coloured = (...args: string[]): boolean =>
      mudaqqiq(['a.txt', ...args], { cwd: folder }).stdout.includes('\u001B[');
    expect([coloured(), coloured('--color'), coloured('--no-color')]).toEqual([false, true, false]);
  });

  test.each<[coloured: boolean, asked: boolean | undefined, env: Record<string, string>, terminal: boolean]>([
    [true, undefined, {}, true],
    [false, undefined, {}, false],
    [false, undefined, { TERM: 'dumb' }, true],
    [false, undefined, { NO_COLOR: '1' }, true],
    [true, undefined, { FORCE_COLOR: '1' }, false],
    [false, undefined, { FORCE_COLOR: '0' }, true],
    [false, undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    [true, true, { NO_COLOR: '1' }, false],
    [false, false, { FORCE_COLOR: '1' }, true],
  ])(
    'is coloured: %s, where the user says %s, the environment %j, and a terminal looks on: %s',
    (coloured, asked, env, terminal) => {
      expect(wantsColor(asked, env, terminal)).toBe(coloured);
    },
  );

  test('control characters of an article do not reach the terminal', () => {
    const { stdout } = mudaqqiq(['a.txt'], { cwd: project({ 'a.txt': `\u001B[31m\u202E ${ERROR}` }) });
    expect(stdout).toContain(ERROR_RULE);
    expect(stdout).not.toContain('\u001B');
    expect(stdout).not.toContain('\u202E');
  });
});

test('--stats tells time and findings by rule on standard error', () => {
  const { stdout, stderr } = mudaqqiq(['a.txt', '--stats', '--format', 'json', '--lang', 'en'], {
    cwd: project({ 'a.txt': ERROR }),
  });
  expect(JSON.parse(stdout)).toBeTypeOf('object');
  expect(stderr).toMatch(/words a second\n/);
  expect(stderr).toContain(`${ERROR_RULE}: 1\n`);
});
