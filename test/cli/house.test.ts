import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mudaqqiq, project, type RunResult } from './support/program.js';

/** A word that no dictionary has, in a sentence where it is taken for a typo. */
const UNKNOWN = 'الوزيرب';
const ARTICLE = `التقى ${UNKNOWN} نظيره في العاصمة.\n`;

/** Runs `check` with a home of the project's own, and with English messages. */
function check(folder: string, ...args: string[]): RunResult {
  return mudaqqiq(['check', ...args, '--lang', 'en'], { cwd: folder, env: { XDG_CONFIG_HOME: join(folder, 'home') } });
}

/** The texts that are flagged, by file. */
function flagged(folder: string, ...args: string[]): Record<string, string[]> {
  const { stdout } = check(folder, ...args, '--format', 'json');
  const report: { files: { path: string; findings: { text: string; severity: string }[] }[] } = JSON.parse(stdout);
  return Object.fromEntries(
    report.files.map(({ path, findings }) => [
      path,
      findings.filter(({ severity }) => severity !== 'info').map(({ text }) => text),
    ]),
  );
}

describe('a word list of a folder', () => {
  test.each(['mudaqqiq-words.txt', '.mudaqqiq-words.txt'])(
    'named %s holds for the articles there and below',
    (name) => {
      const folder = project({
        [`news/${name}`]: `# أسماء\n${UNKNOWN}\n`,
        'a.txt': ARTICLE,
        'news/b.txt': ARTICLE,
        'news/today/c.txt': `قال و${UNKNOWN} ذلك.\n`,
      });
      expect(flagged(folder, '.')).toEqual({ 'a.txt': [UNKNOWN], 'news/b.txt': [], 'news/today/c.txt': [] });
    },
  );

  test('is joined with those above, with what a configuration names, and with the user’s own', () => {
    const words = ['زخرفانوشك', 'قرطبانوفك', 'شمندرولسك', 'برطمانوفت'];
    const folder = project({
      'home/mudaqqiq/dictionary.txt': words[0] ?? '',
      'mudaqqiq-words.txt': words[1] ?? '',
      'news/mudaqqiq-words.txt': words[2] ?? '',
      'names.txt': words[3] ?? '',
      '.mudaqqiqrc.yaml': 'dictionaries: [names.txt]\nrules: { spelling/unknown-word: error }\n',
      'news/a.txt': words.map((word) => `وصل ${word} إلى المدينة.\n`).join('\n'),
    });
    expect(flagged(folder, 'news')).toEqual({ 'news/a.txt': [] });
    expect(flagged(folder, 'news', '--no-config')['news/a.txt']?.length).toBeGreaterThan(0);
  });

  test('is no article, and neither is one that a configuration names', () => {
    const folder = project({
      'mudaqqiq-words.txt': UNKNOWN,
      'lists/names.txt': 'الوزيربر',
      '.mudaqqiqrc.yaml': 'dictionaries: [lists/names.txt]\n',
      'a.txt': ARTICLE,
    });
    expect(flagged(folder, '.')).toEqual({ 'a.txt': [] });
    expect(check(folder, 'mudaqqiq-words.txt')).toMatchObject({
      status: 0,
      stderr: 'mudaqqiq: mudaqqiq-words.txt: skipped: a word list, not an article\n',
    });
  });

  test('holds for standard input and for a stream, too', () => {
    const folder = project({ 'mudaqqiq-words.txt': UNKNOWN });
    expect(mudaqqiq(['-', '--format', 'json'], { cwd: folder, input: ARTICLE }).stdout).toContain('"findings":[]');
    const input = JSON.stringify({ id: 1, text: ARTICLE });
    expect(mudaqqiq(['--ndjson'], { cwd: folder, input }).stdout).toBe('{"id":1,"findings":[]}\n');
  });

  test('may be in UTF-16, as Windows writes it', () => {
    const folder = project({
      'mudaqqiq-words.txt': Buffer.from(`\uFEFF${UNKNOWN}\r\n`, 'utf16le'),
      'a.txt': ARTICLE,
    });
    expect(flagged(folder, 'a.txt')).toEqual({ 'a.txt': [] });
  });
});

describe('a word list with an error', () => {
  test.each<[what: string, files: Record<string, string | Uint8Array>, expected: string]>([
    [
      'in a line',
      { 'mudaqqiq-words.txt': 'شاس\nهرتسوغ، علييف\n' },
      'mudaqqiq-words.txt:2:1: a line holds one word, or one name of several, without punctuation',
    ],
    [
      'in an example word',
      { 'mudaqqiq-words.txt': 'هاشتاغ/قرراا\n' },
      'mudaqqiq-words.txt:1:1: the lexicon does not know “قرراا” to inflect the word like it; choose a known word',
    ],
    [
      'that contradicts itself',
      { 'mudaqqiq-words.txt': 'قوقل\n!قوقل = غوغل\n' },
      'mudaqqiq-words.txt:2:1: “قوقل” is both accepted and forbidden: it is accepted in mudaqqiq-words.txt:1; remove one of them',
    ],
    [
      'that contradicts the configuration',
      { 'mudaqqiq-words.txt': '!قوقل = غوغل\n', '.mudaqqiqrc.yaml': 'words: [قوقل]\n' },
      'mudaqqiq-words.txt:1:1: “قوقل” is both accepted and forbidden: it is accepted in .mudaqqiqrc.yaml; remove one of them',
    ],
    [
      'that is no text',
      { 'mudaqqiq-words.txt': new Uint8Array([0, 1, 2, 0, 3, 255, 0]) },
      'mudaqqiq-words.txt: binary file, not text',
    ],
  ])('%s is told with its place, once, and ends in status 2', (_what, files, expected) => {
    const folder = project({ ...files, 'a.txt': ARTICLE, 'b.txt': ARTICLE });
    expect(check(folder, '.')).toMatchObject({ status: 2, stderr: `mudaqqiq: ${expected}\n` });
  });

  test('holds up the articles below it, and no others', () => {
    const folder = project({ 'bad/mudaqqiq-words.txt': '؟', 'bad/a.txt': ARTICLE, 'good/b.txt': ARTICLE });
    expect(flagged(folder, '.')).toEqual({ 'good/b.txt': [UNKNOWN] });
    expect(check(folder, '.').status).toBe(2);
  });

  test('a folder in its place is an error, too', () => {
    const folder = project({ 'mudaqqiq-words.txt/x.md': 'نص', 'a.txt': ARTICLE });
    expect(check(folder, 'a.txt')).toMatchObject({
      status: 2,
      stderr: 'mudaqqiq: mudaqqiq-words.txt: is a folder, not a file\n',
    });
  });
});

describe('forbidden words', () => {
  test('of a configuration and of a word list are found, said with the note, and mended', () => {
    const folder = project({
      '.mudaqqiqrc.yaml': 'forbidden:\n  ميليشيا: { replacement: [جماعة, فصيل], note: صفة محايدة. }\n',
      'mudaqqiq-words.txt': '!قوقل = غوغل # اسم الشركة في دليل الدار.\n',
      'a.txt': 'تصدى الجيش للميليشيا. أعلنت وقوقل ذلك.\n',
    });
    const { status, stdout } = check(folder, '.');
    expect(status).toBe(1);
    expect(stdout).toContain('The house does not use “ميليشيا”; write “للجماعة” or “للفصيل”. صفة محايدة.');
    expect(stdout).toContain('The house does not use “قوقل”; write “وغوغل”. اسم الشركة في دليل الدار.');
    mudaqqiq(['fix', '.'], { cwd: folder });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('تصدى الجيش للميليشيا. أعلنت وغوغل ذلك.\n');
  });

  test('do not make a fix grow', () => {
    const folder = project({ 'mudaqqiq-words.txt': '!الضفة = الضفة الغربية\n', 'a.txt': 'زار الوفد الضفة أمس.\n' });
    mudaqqiq(['fix', 'a.txt'], { cwd: folder });
    mudaqqiq(['fix', 'a.txt'], { cwd: folder });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('زار الوفد الضفة الغربية أمس.\n');
  });
});

describe('strictness and the final yaa', () => {
  const TEXT = 'سافر الوزير الى القاهرة مع الوفد المصرى.\n';

  test.each([
    ['', ['الى', 'المصرى']],
    ['strictness: both', ['الى', 'المصرى']],
    ['strictness: initial-alef-hamza', ['الى']],
    ['strictness: final-yaa', ['المصرى']],
    ['strictness: none', []],
    ['finalYaa: egyptian', ['الى']],
    ['strictness: none\nfinalYaa: egyptian', []],
  ])('«%s» decides what is flagged', (configuration, expected) => {
    expect(flagged(project({ '.mudaqqiqrc.yaml': configuration, 'a.txt': TEXT }), '.')).toEqual({ 'a.txt': expected });
  });

  test('with a value that does not exist end in status 2', () => {
    const { status, stderr } = check(project({ '.mudaqqiqrc.yaml': 'strictness: all\n', 'a.txt': TEXT }), '.');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mudaqqiq: \.mudaqqiqrc\.yaml:1:13: "all" is no value of “strictness”/);
  });
});

describe('the region', () => {
  const TEXT = 'بلغت الأرباح 5% في 5 يناير 2023.\n';

  test.each([
    ['none', []],
    ['gulf', []],
    ['levant', ['5%', 'يناير']],
    ['egypt', ['5%', '5', '2023']],
    ['maghreb', ['5%', 'يناير']],
  ])('%s decides how numbers and months are written', (region, texts) => {
    expect(flagged(project({ '.mudaqqiqrc.yaml': `region: ${region}\n`, 'a.txt': TEXT }), '.')).toEqual({
      'a.txt': texts,
    });
  });

  test('gives way to the options of a rule', () => {
    const configuration = 'region: levant\nrules: { dates/month-system: [warning, { region: gulf-egypt }] }\n';
    expect(flagged(project({ '.mudaqqiqrc.yaml': configuration, 'a.txt': TEXT }), '.')).toEqual({ 'a.txt': ['5%'] });
  });

  test('must be one that there is', () => {
    const { status, stderr } = check(project({ '.mudaqqiqrc.yaml': 'region: levent\n', 'a.txt': TEXT }), '.');
    expect(status).toBe(2);
    expect(stderr).toMatch(/"levent" is no value of “region”.*did you mean “levant”/);
  });
});
