import { describe, expect, test } from 'vitest';
import { lines, mudaqqiq, project } from './support/program.js';
import { CLEAN, ERROR } from './support/texts.js';

/** The paths in the report of `check … --format json`, in order. */
function checked(folder: string, ...args: string[]): string[] {
  const { stdout } = mudaqqiq(['check', ...args, '--format', 'json'], { cwd: folder });
  const report: { files: { path: string }[] } = JSON.parse(stdout);
  return report.files.map(({ path }) => path);
}

describe('files, folders and globs', () => {
  test('a folder gives the plain texts and Markdown files in it and below, in order of path', () => {
    const folder = project({
      'b.txt': CLEAN,
      'a.md': CLEAN,
      'sub/c.MARKDOWN': CLEAN,
      'notes.json': '{}',
      'image.png': '',
    });
    expect(checked(folder, '.')).toEqual(['a.md', 'b.txt', 'sub/c.MARKDOWN']);
  });

  test('without paths the current folder is checked, and `check` may be left out', () => {
    const folder = project({ 'a.txt': ERROR });
    expect(checked(folder)).toEqual(['a.txt']);
    expect(mudaqqiq([], { cwd: folder })).toMatchObject({ status: 1 });
    expect(mudaqqiq(['a.txt'], { cwd: folder })).toMatchObject({ status: 1 });
  });

  test('a file that is named is read whatever its extension', () => {
    expect(checked(project({ 'draft.article': CLEAN, LEAD: CLEAN }), 'draft.article', 'LEAD')).toEqual([
      'draft.article',
      'LEAD',
    ]);
  });

  test('a glob gives what it matches; a file that is named twice is checked once', () => {
    const folder = project({ 'news/a.txt': CLEAN, 'news/b.md': CLEAN, 'sport/c.txt': CLEAN, 'sport/d.png': '' });
    expect(checked(folder, '**/*.txt', 'news/a.txt')).toEqual(['news/a.txt', 'sport/c.txt']);
    expect(checked(folder, '{news,sport}/*')).toEqual(['news/a.txt', 'news/b.md', 'sport/c.txt']);
  });

  test('a name with the signs of a glob in it is a name where such a file exists', () => {
    expect(checked(project({ 'draft [1].txt': CLEAN }), 'draft [1].txt')).toEqual(['draft [1].txt']);
  });

  test('paths with spaces and Arabic letters are shown as they were given', () => {
    expect(checked(project({ 'مقالات اليوم/مقال أول.txt': CLEAN }), 'مقالات اليوم')).toEqual([
      'مقالات اليوم/مقال أول.txt',
    ]);
  });

  test('Markdown is told by the extension: its code is not proofread', () => {
    const text = `\`\`\`\n${ERROR}\n\`\`\`\n`;
    expect(mudaqqiq(['a.md'], { cwd: project({ 'a.md': text }) })).toMatchObject({ status: 0 });
    expect(mudaqqiq(['a.txt'], { cwd: project({ 'a.txt': text }) })).toMatchObject({ status: 1 });
  });

  test('an empty file is an article without words', () => {
    expect(mudaqqiq(['a.txt'], { cwd: project({ 'a.txt': '' }) })).toMatchObject({ status: 0, stderr: '' });
  });

  test('a folder without articles is worth a note, not an error', () => {
    const { status, stderr } = mudaqqiq(['.', '--lang', 'en'], { cwd: project({ 'a.json': '{}' }) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'mudaqqiq: .: no articles here (.txt .md .markdown)\n' });
  });
});

describe('ignore files', () => {
  test('.gitignore and .mudaqqiqignore hold for what a folder or a glob brings', () => {
    const folder = project({
      '.gitignore': 'build/\n*.bak.txt\n',
      '.mudaqqiqignore': 'archive\n',
      'a.txt': CLEAN,
      'a.bak.txt': CLEAN,
      'build/b.txt': CLEAN,
      'archive/c.txt': CLEAN,
    });
    expect(checked(folder, '.')).toEqual(['a.txt']);
    expect(checked(folder, '**/*.txt')).toEqual(['a.txt']);
  });

  test('an ignore file deeper down has the last word, but nothing comes back from an ignored folder', () => {
    const folder = project({
      '.gitignore': '*.txt\nout/\n',
      'keep/.gitignore': '!b.txt\n',
      'keep/a.txt': CLEAN,
      'keep/b.txt': CLEAN,
      'out/.gitignore': '!c.txt\n',
      'out/c.txt': CLEAN,
    });
    expect(checked(folder, '.')).toEqual(['keep/b.txt']);
  });

  test('the ignore files above the checked folder hold up to the top of the repository', () => {
    const folder = project({
      '.gitignore': 'a.txt\n',
      'repo/.git/HEAD': '',
      'repo/.gitignore': 'b.txt\n',
      'repo/sub/a.txt': CLEAN,
      'repo/sub/b.txt': CLEAN,
    });
    expect(checked(folder, 'repo/sub')).toEqual(['repo/sub/a.txt']);
  });

  test('a named file is read against .gitignore, but not against .mudaqqiqignore, which is said', () => {
    const folder = project({ '.gitignore': 'a.txt\n', '.mudaqqiqignore': 'b.txt\n', 'a.txt': CLEAN, 'b.txt': ERROR });
    expect(checked(folder, 'a.txt', 'b.txt')).toEqual(['a.txt']);
    const { status, stderr } = mudaqqiq(['b.txt', '--lang', 'en'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'mudaqqiq: b.txt: skipped, as .mudaqqiqignore says\n' });
  });

  test('node_modules and .git are never searched', () => {
    expect(checked(project({ 'node_modules/p/a.md': CLEAN, '.git/b.txt': CLEAN, 'c.md': CLEAN }), '.')).toEqual([
      'c.md',
    ]);
  });
});

describe('standard input', () => {
  test('`-` and --stdin read it; --stdin-filename names it and decides the format', () => {
    expect(mudaqqiq(['-'], { input: ERROR })).toMatchObject({ status: 1 });
    const { stdout } = mudaqqiq(['check', '--stdin', '--stdin-filename', 'مقال.md', '--format', 'json'], {
      input: `    ${ERROR}\n`,
    });
    expect(JSON.parse(stdout).files).toMatchObject([{ path: 'مقال.md', findings: [] }]);
  });
});

describe('several jobs', () => {
  test('give the same report in the same order', () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, i % 2 ? ERROR : CLEAN]));
    const folder = project(files);
    const [one, three] = ['1', '3'].map((jobs) => mudaqqiq(['.', '--jobs', jobs], { cwd: folder }));
    expect(three).toEqual(one);
    expect(lines(one?.stdout ?? '').filter((line) => line.endsWith('.txt'))).toHaveLength(6);
  });
});
