import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { explain } from '../../cli/explain.js';
import { Output } from '../../cli/output.js';
import { RULES } from '../../rules/index.js';
import { lines, mudaqqiq, PROGRAM, project } from './support/program.js';
import { CLEAN, ERROR_RULE } from './support/texts.js';

describe('rules', () => {
  test('lists every rule with its title, in the language that is asked for', () => {
    expect(lines(mudaqqiq(['rules']).stdout)).toHaveLength(RULES.length);
    for (const language of ['ar', 'en'] as const) {
      const { stdout } = mudaqqiq(['rules', '--lang', language]);
      for (const { id, docs } of RULES)
        expect(stdout).toMatch(new RegExp(`^${id} .*${docs[language].title.slice(0, 10)}`, 'm'));
    }
  });

  test('gives the same as JSON', () => {
    const { stdout } = mudaqqiq(['rules', '--format', 'json', '--lang', 'en']);
    expect(JSON.parse(stdout)).toEqual(
      RULES.map(({ id }) => expect.objectContaining({ id, title: expect.any(String), enabled: expect.any(Boolean) })),
    );
  });
});

describe('explain', () => {
  test.each(['ar', 'en'] as const)('tells what the rule finds, why, with examples and options, in %s', (language) => {
    const { stdout, status } = mudaqqiq(['explain', ERROR_RULE, '--lang', language]);
    const rule = RULES.find(({ id }) => id === ERROR_RULE);
    expect(status).toBe(0);
    expect(stdout).toContain(rule?.docs[language].title);
    expect(stdout).toContain(rule?.docs[language].why.trim());
    expect(stdout).toContain('[20162020]');
  });

  test('has something to say of every rule in both languages', async () => {
    for (const { id, docs } of RULES) {
      for (const language of ['ar', 'en'] as const) {
        const stream = new PassThrough();
        const output = new Output(stream, stream);
        expect(
          await explain(id, {
            output,
            stdin: Readable.from([]),
            language,
            languageAsked: language,
            color: false,
            workingFolder: '',
            version: '',
          }),
        ).toBe(0);
        expect(String(stream.read())).toContain(docs[language].title);
      }
    }
  });
});

describe('help and version', () => {
  test('are printed on standard output with status 0, in both languages', () => {
    expect(mudaqqiq(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(mudaqqiq(['--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^الاستعمال: mudaqqiq /) });
    expect(mudaqqiq(['check', '--help', '--lang', 'en'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: mudaqqiq check /),
    });
  });
});

describe('init', () => {
  test.each(['ar', 'en'])(
    'writes a configuration that holds, as it is and with every example in it, in %s',
    (language) => {
      const folder = project({ 'a.txt': CLEAN, 'names.txt': '' });
      expect(mudaqqiq(['init', '--preset', 'strict', '--lang', language], { cwd: folder })).toMatchObject({
        status: 0,
        stderr: '',
      });
      const file = join(folder, '.mudaqqiqrc.yaml');
      const written = readFileSync(file, 'utf8');
      expect(written).toMatch(/^preset: strict$/m);
      expect(mudaqqiq(['a.txt'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
      const uncommented = written.replace(/^# (?=\w+:$|\s)/gm, '');
      expect(uncommented).toMatch(/^rules:$/m);
      writeFileSync(file, uncommented);
      expect(mudaqqiq(['a.txt'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    },
  );

  test('never writes over a configuration', () => {
    const folder = project({ '.mudaqqiqrc.yaml': 'preset: strict\n' });
    const expected = {
      status: 2,
      stdout: '',
      stderr: 'mudaqqiq: .mudaqqiqrc.yaml: already exists; nothing was changed\n',
    };
    expect(mudaqqiq(['init', '--lang', 'en'], { cwd: folder })).toEqual(expected);
    expect(readFileSync(join(folder, '.mudaqqiqrc.yaml'), 'utf8')).toBe('preset: strict\n');
  });
});

describe('lsp', () => {
  test('speaks the protocol on standard input and output', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    const [answer] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    expect(String(answer)).toMatch(/^Content-Length: \d+\r\n/);
    child.kill();
    await once(child, 'exit');
  });
});
