import { describe, expect, test } from 'vitest';
import { problemLine, systemProblem } from '../../cli/problem.js';
import { lines, mudaqqiq, project } from './support/program.js';
import { CLEAN } from './support/texts.js';

const FILES = {
  'a.txt': CLEAN,
  'picture.txt': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
  'broken.txt': Buffer.from([...Buffer.from(`${CLEAN}\n`), 0xd8, 0x20]),
  'a.docx': 'PK',
  'old/.mudaqqiqrc.yaml': 'rules: [',
};

// Every bad input is answered with one line that says what is wrong, and with status 2.
describe.each<[what: string, args: string[], line: string]>([
  ['a missing file', ['no.txt'], 'no.txt: no such file or folder'],
  ['a mistyped command', ['chekc'], 'chekc: no such file or folder; did you mean “check”?'],
  ['a binary file', ['picture.txt'], 'picture.txt: binary file, not text'],
  [
    'damaged UTF-8',
    ['broken.txt'],
    'broken.txt:2: damaged UTF-8: invalid bytes on this line; mend the file and try again',
  ],
  [
    'a format that is not read',
    ['a.docx'],
    'a.docx: .docx files are not supported in this version; supported: .txt .md .markdown',
  ],
  ['a glob without matches', ['*.text'], '*.text: no file matches this pattern'],
  ['an unknown option', ['check', '--formt', 'json'], 'unknown option: --formt; did you mean “--format”?'],
  [
    'an unknown format',
    ['check', '--format', 'xml', 'a.txt'],
    '--format does not take “xml”; it takes: pretty json ndjson',
  ],
  [
    'a format that is not there yet',
    ['check', '--format', 'sarif', 'a.txt'],
    '--format does not take “sarif”; it takes: pretty json ndjson',
  ],
  [
    'an option that is not there yet',
    ['check', '--baseline', 'b.json', 'a.txt'],
    '--baseline is not available in this version',
  ],
  ['names of standard input', ['names', '-'], 'names reads files, not standard input'],
  ['an option without its value', ['check', 'a.txt', '--format'], 'the option --format needs a value'],
  [
    'an unknown rule',
    ['explain', 'spelling/hamza-mising'],
    'there is no rule “spelling/hamza-mising”; did you mean “spelling/hamza-missing”?',
  ],
  [
    'an unknown rule in --rule',
    ['check', '--rule', 'numbers/percent-stile:off', 'a.txt'],
    'there is no rule “numbers/percent-stile”; did you mean “numbers/percent-style”?',
  ],
  [
    'a --rule without a level',
    ['check', '--rule', 'numbers/percent-style', 'a.txt'],
    '--rule is written ID:LEVEL, such as spelling/unknown-word:off, not “numbers/percent-style”',
  ],
  [
    'an unknown level',
    ['check', '--rule', 'numbers/percent-style:loud', 'a.txt'],
    '--rule does not take “loud”; it takes: off info warning error',
  ],
  [
    'an --only that matches nothing',
    ['check', '--only', 'spelings/*', 'a.txt'],
    'no rule matches --only “spelings/*”; mudaqqiq rules lists them',
  ],
  [
    'a number that is none',
    ['check', '--max-warnings', 'many', 'a.txt'],
    '--max-warnings needs a whole number from 0 up, not “many”',
  ],
  ['an unknown language', ['check', '--lang=fr', 'a.txt'], '--lang does not take “fr”; it takes: ar en'],
  ['a rule that is not named', ['explain'], 'missing argument: rule'],
  ['standard input beside a file', ['check', '-', 'a.txt'], 'standard input cannot be read together with other files'],
  ['options that exclude each other', ['check', '--ndjson', '--fix'], '--ndjson and --fix cannot be used together'],
])('%s', (_what, args, expected) => {
  test('is answered with one line and status 2', () => {
    const language = args.includes('--lang=fr') ? [] : ['--lang', 'en'];
    const { status, stderr } = mudaqqiq([...args, ...language], { cwd: project(FILES) });
    if (language.length > 0) expect(stderr).toBe(`mudaqqiq: ${expected}\n`);
    expect(lines(stderr)).toHaveLength(1);
    expect(status).toBe(2);
  });
});

test('errors are in Arabic unless English is asked for', () => {
  expect(mudaqqiq(['no.txt'], { cwd: project({}) }).stderr).toBe('mudaqqiq: no.txt: لا يوجد ملف أو مجلد بهذا الاسم\n');
});

test.each([
  ['EACCES', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['EIO', 'cannot be used: EIO: i/o error, read'],
])('what the system says (%s) is put into words', (code, words) => {
  const error = Object.assign(new Error(`${code}: i/o error, read`), { code });
  expect(problemLine(systemProblem('a.txt', error), 'en')).toBe(`a.txt: ${words}`);
});
