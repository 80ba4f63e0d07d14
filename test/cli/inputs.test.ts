import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInputs } from '../../cli/files.js';
import { lines, mudaqqiq, project } from './support/program.js';
import { CLEAN, ERROR } from './support/texts.js';

/** The paths of the articles that these arguments name, in order. */
async function checked(folder: string, ...paths: string[]): Promise<string[]> {
  const { files } = await findInputs(paths, folder);
  return files.map(({ path }) => path);
}

describe('files, folders and globs', () => {
  test('a folder gives the plain texts and Markdown files in it and below, in order of path', async () => {
    const folder = project({
      'b.txt': CLEAN,
      'a.md': CLEAN,
      'sub/c.MARKDOWN': CLEAN,
      'notes.json': '{}',
      'image.png': '',
    });
    expect(await checked(folder, '.')).toEqual(['a.md', 'b.txt', 'sub/c.MARKDOWN']);
  });

  test('without paths the current folder is checked, and `check` may be left out', async () => {
    const folder = project({ 'a.txt': ERROR });
    expect(mudaqqiq([], { cwd: folder })).toMatchObject({ status: 1 });
    expect(mudaqqiq(['a.txt'], { cwd: folder })).toMatchObject({ status: 1 });
  });

  test('a file that is named is read whatever its extension', async () => {
    expect(await checked(project({ 'draft.article': CLEAN, LEAD: CLEAN }), 'draft.article', 'LEAD')).toEqual([
      'draft.article',
      'LEAD',
    ]);
  });

  test('a glob gives what it matches; a file that is named twice is checked once', async () => {
    const folder = project({ 'news/a.txt': CLEAN, 'news/b.md': CLEAN, 'sport/c.txt': CLEAN, 'sport/d.png': '' });
    expect(await checked(folder, '**/*.txt', 'news/a.txt')).toEqual(['news/a.txt', 'sport/c.txt']);
    expect(await checked(folder, '{news,sport}/*')).toEqual(['news/a.txt', 'news/b.md', 'sport/c.txt']);
  });

  test('a name with the signs of a glob in it is a name where such a file exists', async () => {
    expect(await checked(project({ 'draft [1].txt': CLEAN }), 'draft [1].txt')).toEqual(['draft [1].txt']);
  });

  test('paths with spaces and Arabic letters are shown as they were given', async () => {
    expect(await checked(project({ 'مقالات اليوم/مقال أول.txt': CLEAN }), 'مقالات اليوم')).toEqual([
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

test('a link to a file is followed, a link to a folder is not, and one that leads nowhere is no file', async () => {
  const folder = project({ 'a/b.txt': CLEAN });
  symlinkSync('a/b.txt', join(folder, 'link.txt'));
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('nowhere', join(folder, 'dead.txt'));
  expect(await checked(folder, '.')).toEqual(['a/b.txt', 'link.txt']);
});

describe('ignore files', () => {
  test('.gitignore and .mudaqqiqignore hold for what a folder or a glob brings', async () => {
    const folder = project({
      '.gitignore': 'build/\n*.bak.txt\n',
      '.mudaqqiqignore': 'archive\n',
      'a.txt': CLEAN,
      'a.bak.txt': CLEAN,
      'build/b.txt': CLEAN,
      'archive/c.txt': CLEAN,
    });
    expect(await checked(folder, '.')).toEqual(['a.txt']);
    expect(await checked(folder, '**/*.txt')).toEqual(['a.txt']);
  });

  test('an ignore file deeper down has the last word, but nothing comes back from an ignored folder', async () => {
    const folder = project({
      '.gitignore': '*.txt\nout/\n',
      'keep/.gitignore': '!b.txt\n',
      'keep/a.txt': CLEAN,
      'keep/b.txt': CLEAN,
      'out/.gitignore': '!c.txt\n',
      'out/c.txt': CLEAN,
    });
    expect(await checked(folder, '.')).toEqual(['keep/b.txt']);
  });

  test('the ignore files above the checked folder hold up to the top of the repository', async () => {
    const folder = project({
      '.gitignore': 'a.txt\n',
      'repo/.git/HEAD': '',
      'repo/.gitignore': 'b.txt\n',
      'repo/sub/a.txt': CLEAN,
      'repo/sub/b.txt': CLEAN,
    });
    expect(await checked(folder, 'repo/sub')).toEqual(['repo/sub/a.txt']);
  });

  test('a named file is read against .gitignore, but not against .mudaqqiqignore, which is said', async () => {
    const folder = project({ '.gitignore': 'a.txt\n', '.mudaqqiqignore': 'b.txt\n', 'a.txt': CLEAN, 'b.txt': ERROR });
    expect(await checked(folder, 'a.txt', 'b.txt')).toEqual(['a.txt']);
    const { status, stderr } = mudaqqiq(['b.txt', '--lang', 'en'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'mudaqqiq: b.txt: skipped, as .mudaqqiqignore says\n' });
  });

  test('they hold in a folder outside of the working folder, too', async () => {
    const folder = project({
      'site/.gitignore': 'build/\n',
      'site/build/a.txt': CLEAN,
      'site/b.txt': CLEAN,
      'here/c.txt': CLEAN,
    });
    expect(await checked(join(folder, 'here'), '../site')).toEqual(['../site/b.txt']);
  });

  test('node_modules and what begins with a dot are never searched', async () => {
    expect(
      await checked(
        project({
          'node_modules/p/a.md': CLEAN,
          '.git/b.txt': CLEAN,
          '.drafts/d.md': CLEAN,
          '.e.md': CLEAN,
          'c.md': CLEAN,
        }),
        '.',
      ),
    ).toEqual(['c.md']);
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
