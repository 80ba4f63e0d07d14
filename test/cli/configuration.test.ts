import { describe, expect, test } from 'vitest';
import { mudaqqiq, project, type RunResult } from './support/program.js';
import { CLEAN, ERROR, ERROR_RULE, WARNING, WARNING_RULE } from './support/texts.js';

const OFF = `rules: { ${ERROR_RULE}: 'off' }\n`;

/** Runs `check … --format json` and tells what was found where. */
function found(folder: string, ...args: string[]): Record<string, string[]> {
  const { stdout } = mudaqqiq(['check', ...args, '--format', 'json'], { cwd: folder });
  const report: { files: { path: string; findings: { ruleId: string; severity: string }[] }[] } = JSON.parse(stdout);
  return Object.fromEntries(
    report.files.map(({ path, findings }) => [path, findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`)]),
  );
}

const inEnglish = (folder: string, ...args: string[]): RunResult =>
  mudaqqiq([...args, '--lang', 'en'], { cwd: folder });

describe('which configuration holds', () => {
  test('the nearest one in the folder of the article or above', () => {
    const folder = project({
      '.mudaqqiqrc.yaml': OFF,
      'a.txt': ERROR,
      'news/.mudaqqiqrc.json': `{"rules": {"${ERROR_RULE}": "warning"}}`,
      'news/b.txt': ERROR,
      'news/today/c.txt': ERROR,
    });
    expect(found(folder, '.')).toEqual({
      'a.txt': [],
      'news/b.txt': [`warning ${ERROR_RULE}`],
      'news/today/c.txt': [`warning ${ERROR_RULE}`],
    });
  });

  test('--config names one for all, --no-config none', () => {
    const folder = project({
      '.mudaqqiqrc.yaml': OFF,
      'house.yml': `rules: { ${ERROR_RULE}: info }\n`,
      'a.txt': ERROR,
    });
    expect(found(folder, 'a.txt', '--config', 'house.yml')).toEqual({ 'a.txt': [`info ${ERROR_RULE}`] });
    expect(found(folder, 'a.txt', '--no-config')).toEqual({ 'a.txt': [`error ${ERROR_RULE}`] });
  });

  test('standard input has that of the name it is given, and a stream that of the working folder', () => {
    const folder = project({ 'news/.mudaqqiqrc.yaml': OFF });
    expect(mudaqqiq(['-'], { cwd: folder, input: ERROR })).toMatchObject({ status: 1 });
    expect(mudaqqiq(['-', '--stdin-filename', 'news/a.txt'], { cwd: folder, input: ERROR })).toMatchObject({
      status: 0,
    });
    expect(
      mudaqqiq(['--ndjson'], { cwd: `${folder}/news`, input: JSON.stringify({ id: 1, text: ERROR }) }),
    ).toMatchObject({ status: 0, stdout: '{"id":1,"findings":[]}\n' });
  });

  test('--rule goes before what the file says, in its overrides, too', () => {
    const folder = project({
      '.mudaqqiqrc.yaml': `${OFF}overrides: [{ files: ['*.txt'], rules: { ${ERROR_RULE}: info } }]\n`,
      'a.txt': ERROR,
    });
    expect(found(folder, '.')).toEqual({ 'a.txt': [`info ${ERROR_RULE}`] });
    expect(found(folder, '.', '--rule', `${ERROR_RULE}:warning`)).toEqual({ 'a.txt': [`warning ${ERROR_RULE}`] });
  });

  test('--rule takes a family, too', () => {
    expect(found(project({ 'a.txt': `${ERROR}\n\n${WARNING}` }), '.', '--rule', 'numbers/*:info')).toEqual({
      'a.txt': [`info ${ERROR_RULE}`, `info ${WARNING_RULE}`],
    });
  });
});

describe('what it says', () => {
  test('overrides hold for their files, and ignored files are not checked; one that is named is said to be left out', () => {
    const folder = project({
      '.mudaqqiqrc.yaml': `ignore: [archive/]\noverrides: [{ files: ['opinion/**'], rules: { ${ERROR_RULE}: 'off' } }]\n`,
      'a.txt': ERROR,
      'opinion/b.txt': ERROR,
      'archive/c.txt': ERROR,
    });
    expect(found(folder, '.')).toEqual({ 'a.txt': [`error ${ERROR_RULE}`], 'opinion/b.txt': [] });
    expect(inEnglish(folder, 'archive/c.txt')).toMatchObject({
      status: 0,
      stderr: 'mudaqqiq: archive/c.txt: skipped, as .mudaqqiqrc.yaml says\n',
    });
  });

  test('its language is spoken unless --lang asks for another', () => {
    const folder = project({ '.mudaqqiqrc.yaml': 'language: en\n', 'a.txt': CLEAN });
    expect(mudaqqiq(['.'], { cwd: folder }).stdout).toBe('No errors · 1 file · 6 words\n');
    expect(mudaqqiq(['.', '--lang', 'ar'], { cwd: folder }).stdout).toBe('لا أخطاء · ملف واحد · 6 كلمات\n');
  });

  test('its words and its dictionaries are accepted', () => {
    const unknown = 'المتظاهربن';
    const texts = { 'a.txt': `عاد ${unknown} إلى المدينة.`, 'names.txt': `# أسماء\n${unknown}\n` };
    const check = (configuration: string): Record<string, string[]> =>
      found(
        project({ ...texts, '.mudaqqiqrc.yaml': configuration }),
        'a.txt',
        '--only',
        'spelling/unknown-word',
        '--rule',
        'spelling/unknown-word:error',
      );
    expect(check('')).toEqual({ 'a.txt': ['error spelling/unknown-word'] });
    expect(check(`words: [${unknown}]\n`)).toEqual({ 'a.txt': [] });
    expect(check('dictionaries: [names.txt]\n')).toEqual({ 'a.txt': [] });
  });
});

describe('a broken configuration', () => {
  test.each<[what: string, configuration: string, expected: RegExp]>([
    ['that is no YAML', 'rules: {\n', /^mudaqqiq: \.mudaqqiqrc\.yaml:2:1: \S.*\n$/],
    ['with an unknown name', 'preset: strict\nrulez: {}\n', /^mudaqqiq: \.mudaqqiqrc\.yaml:2:1: .*rulez.*\n$/],
    [
      'with an unknown rule',
      `rules:\n  ${ERROR_RULE}s: off\n`,
      new RegExp(`^mudaqqiq: \\.mudaqqiqrc\\.yaml:2:3: .*did you mean “${ERROR_RULE}”\\?\\n$`),
    ],
    ['with a wrong value', `rules:\n  ${ERROR_RULE}: loud\n`, /^mudaqqiq: \.mudaqqiqrc\.yaml:2:\d+: .*loud.*\n$/],
    ['with a dictionary that is missing', 'dictionaries: [no.txt]\n', /^mudaqqiq: no\.txt: no such file or folder\n$/],
  ])('%s is answered with file, line and reason once, and status 2', (_what, configuration, expected) => {
    const { status, stdout, stderr } = inEnglish(
      project({ '.mudaqqiqrc.yaml': configuration, 'a.txt': ERROR, 'b.txt': ERROR }),
      'check',
      '.',
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(expected);
  });

  test('ends a stream before it begins', () => {
    const folder = project({ '.mudaqqiqrc.yaml': 'preset: loud\n' });
    const { status, stdout, stderr } = mudaqqiq(['--ndjson'], {
      cwd: folder,
      input: JSON.stringify({ id: 1, text: CLEAN }),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^mudaqqiq: \.mudaqqiqrc\.yaml:1:9: .*\n$/);
  });

  test('holds up the articles below it, and no others', () => {
    const folder = project({ 'bad/.mudaqqiqrc.yaml': 'preset: loud\n', 'bad/a.txt': ERROR, 'good/b.txt': ERROR });
    expect(found(folder, '.')).toEqual({ 'good/b.txt': [`error ${ERROR_RULE}`] });
    expect(mudaqqiq(['.'], { cwd: folder }).status).toBe(2);
  });

  test.each([
    ['missing', 'no.yaml', /^mudaqqiq: no\.yaml: no such file or folder\n$/],
    ['a folder', 'a', /^mudaqqiq: a: is a folder, not a file\n$/],
  ])('that --config names and that is %s', (_what, name, expected) => {
    const { status, stderr } = inEnglish(project({ 'a/b.txt': CLEAN }), '.', '--config', name);
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
  });
});

test('a comment that suppresses nothing, because no rule has that name, is worth a note', () => {
  const folder = project({ 'a.md': `${CLEAN}\n\n<!-- mudaqqiq-disable numbers/lost-range -->\n` });
  const { status, stderr } = inEnglish(folder, 'a.md');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^mudaqqiq: a\.md:3:23: there is no rule “numbers\/lost-range”/);
});
