import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mudaqqiq, project, type RunResult } from './support/program.js';

const ARTICLES = {
  'a.txt': 'وصل إسحاق هرتسوغ إلى برلين.\n\nوقال هرتسوغ إن أردوغان سيلحق به، وأضاف أردوغان: «نعم».\n',
  'b.md': '# أردوغان في برلين\n\nقال **أردوغان** إن الزيارة ناجحة.\n',
  'c.txt': 'سافر اردوغان إلى برلين، ولهرتسوغ لقاء فيها.\n',
};

function names(folder: string, ...args: string[]): RunResult {
  return mudaqqiq(['names', ...args], { cwd: folder, env: { XDG_CACHE_HOME: join(folder, '.cache') } });
}

/** The spellings of each name with their counts. */
function spellings({ stdout }: RunResult): Record<string, number>[] {
  const { names: found } = JSON.parse(stdout);
  return found.map(({ spellings: all }: { spellings: { name: string; count: number }[] }) =>
    Object.fromEntries(all.map(({ name, count }) => [name, count])),
  );
}

describe('names', () => {
  test('prints names with their spellings, inconsistent ones first', () => {
    const folder = project(ARTICLES);
    const { status, stdout, stderr } = names(folder, '--lang', 'en');
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n').map((line) => line.trim());
    expect(lines).toEqual([
      'one name in 2 spellings:',
      '4  أردوغان  person, 2 articles',
      '1  اردوغان  person',
      'c.txt:1:6',
      '3  برلين  place, 3 articles',
      '2  هرتسوغ  unfamiliar, 2 articles',
      '1  إسحاق هرتسوغ  person, unfamiliar',
      '',
      '4 names · 1 in several spellings · 3 articles',
      '',
    ]);
  });

  test('as JSON have their places', () => {
    const folder = project(ARTICLES);
    const { status, stdout } = names(folder, '--format', 'json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      errors: [],
      summary: { files: 3, names: 4, inconsistent: 1 },
    });
    expect(report.names[0]).toMatchObject({ name: 'أردوغان', count: 5, kind: 'person', inconsistent: true });
    const herzog = report.names.find(({ name }: { name: string }) => name === 'هرتسوغ');
    expect(herzog.spellings[0].places).toEqual([
      { path: 'a.txt', start: 34, end: 40, line: 3, column: 6 },
      { path: 'c.txt', start: 24, end: 32, line: 1, column: 25 },
    ]);
  });

  test('as CSV are rows of spellings', () => {
    const folder = project(ARTICLES);
    expect(names(folder, '--format', 'csv', '--inconsistent').stdout).toBe(
      'name,spelling,count,articles,kind,familiar,inconsistent\r\nأردوغان,أردوغان,4,2,person,true,true\r\nأردوغان,اردوغان,1,1,person,true,true\r\n',
    );
  });

  test('are one where the house does not say that they are two', () => {
    const folder = project({
      ...ARTICLES,
      '.mudaqqiqrc.yaml': 'glossary: names.yaml\n',
      'names.yaml': 'different:\n  - [أردوغان, اردوغان]\n',
    });
    expect(spellings(names(folder, '--format', 'json', '--inconsistent'))).toEqual([]);
  });

  test('are read again only where an article has changed, whatever is in the cache', () => {
    const folder = project(ARTICLES);
    const first = spellings(names(folder, '--format', 'json'));
    const cache = join(folder, '.cache', 'mudaqqiq', 'names');
    const [file = ''] = readdirSync(cache);
    expect(spellings(names(folder, '--format', 'json'))).toEqual(first);
    writeFileSync(join(folder, 'c.txt'), 'سافر أردوغان.\n');
    expect(spellings(names(folder, '--format', 'json'))[0]).toEqual({ أردوغان: 5 });
    writeFileSync(join(cache, file), readFileSync(join(cache, file)).subarray(0, 100));
    expect(spellings(names(folder, '--format', 'json'))[0]).toEqual({ أردوغان: 5 });
    expect(spellings(names(folder, 'a.txt', '--format', 'json'))).toContainEqual({ 'إسحاق هرتسوغ': 1 });
  });

  test('are the same whoever reads them', () => {
    const folder = project(ARTICLES);
    const alone = names(folder, '--format', 'json', '--jobs', '1').stdout;
    const other = project(ARTICLES);
    expect(names(other, '--format', 'json', '--jobs', '3').stdout).toBe(alone);
  });

  test('a file that cannot be read is told, and the others are listed', () => {
    const folder = project({ ...ARTICLES, 'd.txt': new Uint8Array([0, 1, 2, 0, 0, 255]) });
    const { status, stdout, stderr } = names(folder, '--format', 'json', '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain('d.txt: binary file');
    expect(JSON.parse(stdout).errors).toHaveLength(1);
    expect(names(folder, 'none.txt').status).toBe(2);
  });

  test('of a folder without articles are none', () => {
    const folder = project({ 'a.css': '' });
    const { status, stdout } = names(folder, '--format', 'json');
    expect([status, JSON.parse(stdout).names]).toEqual([0, []]);
  });
});

describe('a house’s glossary', () => {
  const text = 'أعلنت جوجل أرباحها، ولقوقل منافسون.\n';
  const check = (files: Record<string, string>): RunResult =>
    mudaqqiq(['check', '--format', 'json', '--only', 'names/glossary', '--lang', 'en'], {
      cwd: project({ 'a.txt': text, ...files }),
    });

  test.each([
    ['names.csv', 'preferred,variants\nغوغل,جوجل|قوقل\n'],
    ['names.yaml', '- preferred: غوغل\n  variants: [جوجل, قوقل]\n'],
    ['names.json', '[{ "preferred": "غوغل", "variants": ["جوجل", "قوقل"] }]'],
  ])('is read from %s', (file, content) => {
    const { status, stdout } = check({ '.mudaqqiqrc.yaml': `glossary: ${file}\n`, [file]: content });
    expect(status).toBe(1);
    const [{ findings }] = JSON.parse(stdout).files;
    expect(findings.map(({ fixes }: { fixes: { edits: { text: string }[] }[] }) => fixes[0]?.edits[0]?.text)).toEqual([
      'غوغل',
      'ولغوغل',
    ]);
  });

  test('that is wrong ends the run with its line and column', () => {
    const { status, stderr } = check({
      '.mudaqqiqrc.json': '{ "glossary": ["names.csv"] }',
      'names.csv': 'preferred,variants\nغوغل,جوجل|غوغل\n',
    });
    expect([status, stderr]).toEqual([
      2,
      'mudaqqiq: names.csv:2:11: this is the spelling of the house itself, not another one\n',
    ]);
    expect(check({ '.mudaqqiqrc.json': '{ "glossary": "none.csv" }' })).toMatchObject({
      status: 2,
      stderr: 'mudaqqiq: none.csv: no such file or folder\n',
    });
  });
});

describe('check --archive', () => {
  const archive = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`archive/${i}.txt`, 'وصل أردوغان، وقال أردوغان إنه متفائل.\n']),
  );

  test.each([['1'], ['2']])('marks names that the archive spells otherwise, with %s jobs', (jobs) => {
    const folder = project({ ...archive, 'a.txt': 'عاد اردوغان أمس.\n', 'b.txt': 'عاد أردوغان أمس.\n' });
    const args = ['check', 'a.txt', 'b.txt', '--only', 'names/*', '--archive', '.', '--jobs', jobs, '--format', 'json'];
    const { status, stdout } = mudaqqiq(args, { cwd: folder, env: { XDG_CACHE_HOME: join(folder, '.cache') } });
    expect(status).toBe(0);
    const { files } = JSON.parse(stdout);
    expect(files).toMatchObject([
      {
        path: 'a.txt',
        findings: [{ ruleId: 'names/workspace', text: 'اردوغان', fixes: [{ edits: [{ text: 'أردوغان' }] }] }],
      },
      { path: 'b.txt', findings: [] },
    ]);
  });

  test('tells of an archive that is not there', () => {
    const folder = project({ 'a.txt': 'عاد اردوغان أمس.\n' });
    const { status, stderr } = mudaqqiq(['check', 'a.txt', '--archive', 'none', '--lang', 'en'], { cwd: folder });
    expect([status, stderr]).toEqual([2, 'mudaqqiq: none: no such file or folder\n']);
  });
});

describe('names import', () => {
  const list = '# أسماء\nغوغل: جوجل، قوقل\nإسحاق هرتسوغ\n\nيورغن = جورجن # مدرب\n';

  test('makes a glossary of a plain list', () => {
    const folder = project({ 'list.txt': list });
    const { status, stdout } = mudaqqiq(['names', 'import', 'list.txt', '--lang', 'en'], { cwd: folder });
    expect([status, stdout]).toEqual([
      0,
      'wrote the glossary names.csv with 3 names. Name it in the configuration: glossary: names.csv\n',
    ]);
    expect(readFileSync(join(folder, 'names.csv'), 'utf8')).toBe(
      'preferred,variants,note,latin\nغوغل,جوجل|قوقل,,\nإسحاق هرتسوغ,,,\nيورغن,جورجن,,\n',
    );
  });

  test('names it in the configuration, and never writes over a glossary', () => {
    const folder = project({ 'list.txt': list, '.mudaqqiqrc.yaml': '# إعداد\npreset: strict\n' });
    mkdirSync(join(folder, 'house'));
    const args = ['names', 'import', 'list.txt', '--output', 'house/names.yaml', '--lang', 'en'];
    expect(mudaqqiq(args, { cwd: folder })).toMatchObject({
      status: 0,
      stdout: 'wrote the glossary house/names.yaml with 3 names, and named it in .mudaqqiqrc.yaml\n',
    });
    expect(readFileSync(join(folder, '.mudaqqiqrc.yaml'), 'utf8')).toBe(
      '# إعداد\npreset: strict\nglossary: house/names.yaml\n',
    );
    expect(mudaqqiq(args, { cwd: folder })).toMatchObject({
      status: 2,
      stderr: 'mudaqqiq: house/names.yaml: already exists; nothing was changed; choose another name with --output\n',
    });
  });

  test('tells what is wrong with the list', () => {
    const folder = project({ 'list.txt': 'غوغل\n: جوجل\n', 'empty.txt': '# لا شيء\n' });
    const run = (file: string) => mudaqqiq(['names', 'import', file, '--lang', 'en'], { cwd: folder });
    expect(run('list.txt')).toMatchObject({ status: 2, stderr: 'mudaqqiq: list.txt:2: no name on this line\n' });
    expect(run('empty.txt')).toMatchObject({ status: 2, stderr: 'mudaqqiq: empty.txt: the file has no names\n' });
    expect(run('none.txt').status).toBe(2);
    expect(existsSync(join(folder, 'names.csv'))).toBe(false);
  });
});
