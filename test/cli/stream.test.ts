import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../cli/lines.js';
import { lines, mudaqqiq, PROGRAM } from './support/program.js';
import { CLEAN, ERROR, ERROR_MARK } from './support/texts.js';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

function answers(
  input: string | Uint8Array,
  ...args: string[]
): { status: number | null; stderr: string; answers: unknown[] } {
  const { status, stdout, stderr } = mudaqqiq(['check', '--ndjson', '--lang', 'en', ...args], { input });
  return { status, stderr, answers: lines(stdout).map((text) => JSON.parse(text)) };
}

describe('check --ndjson', () => {
  test('answers each line with its id and findings, in order', () => {
    const input =
      line({ id: 'أ', text: ERROR }) +
      line({ id: 7, text: CLEAN }) +
      line({ id: { a: [1] }, text: `\`${ERROR}\``, format: 'markdown' });
    expect(answers(input)).toMatchObject({
      status: 1,
      stderr: '',
      answers: [
        { id: 'أ', findings: [{ text: ERROR_MARK, line: 1 }] },
        { id: 7, findings: [] },
        { id: { a: [1] }, findings: [] },
      ],
    });
  });

  test('a line that cannot be read is answered with an error, and the run goes on to status 2', () => {
    const input = [
      '{"id": 1,',
      '[]',
      '{"id": 2}',
      '{"id": 3, "text": "س", "format": "pdf"}',
      `{"id": 4, "text": "${CLEAN}"}`,
    ].join('\n');
    expect(answers(input)).toEqual({
      status: 2,
      stderr: 'mudaqqiq: lines that could not be read: 4; the first: line 1: not valid JSON\n',
      answers: [
        { id: null, error: 'line 1: not valid JSON' },
        { id: null, error: 'line 2: must be a JSON object' },
        { id: 2, error: 'line 3: has no string “text”' },
        { id: 3, error: 'line 4: unknown “format”: "pdf"; it takes: plain markdown' },
        { id: 4, findings: [] },
      ],
    });
  });

  test('a line that is not UTF-8 is told from the others', () => {
    const input = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xff]),
      Buffer.from(`"}\n${line({ id: 2, text: CLEAN })}`),
    ]);
    expect(answers(input).answers).toEqual([
      { id: null, error: 'line 1: not valid UTF-8' },
      { id: 2, findings: [] },
    ]);
  });

  test('keeps ids that a double cannot hold, takes a byte-order mark and CRLF, skips blank lines, and a text without an id has id null', () => {
    const { stdout } = mudaqqiq(['--ndjson'], {
      input: `\uFEFF{"text":"س","id":12345678901234567890}\r\n\r\n{"text":"س"}\r\n`,
    });
    expect(stdout).toBe('{"id":12345678901234567890,"findings":[]}\n{"id":null,"findings":[]}\n');
  });

  test('an empty input has an empty output', () => {
    expect(answers('')).toEqual({ status: 0, stderr: '', answers: [] });
  });

  test('several jobs give the same answers in the same order', () => {
    const input = Array.from({ length: 600 }, (_, id) =>
      line({ id, text: `${CLEAN} ${'نص '.repeat(id % 50)}${id % 3 ? '' : ERROR}` }),
    ).join('');
    expect(answers(input, '--jobs', '2')).toEqual(answers(input));
  });

  test('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'check', '--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const answered = createInterface({ input: child.stdout });
    for (const id of [1, 2]) {
      child.stdin.write(line({ id, text: CLEAN }));
      const [answer] = await once(answered, 'line');
      expect(JSON.parse(String(answer))).toEqual({ id, findings: [] });
    }
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

describe('lines of a stream', () => {
  async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
    const collected: T[] = [];
    for await (const item of items) collected.push(item);
    return collected;
  }

  async function* chunks(...parts: readonly string[]): AsyncGenerator<Buffer> {
    for (const part of parts) yield Buffer.from(part);
  }

  test('are cut at line feeds wherever the chunks end, and come chunk by chunk', async () => {
    const batches = await all(linesOf(chunks('a\nb', 'c\n', '\nd'), 100));
    expect(batches).toEqual([
      [{ number: 1, text: 'a' }],
      [{ number: 2, text: 'bc' }],
      [{ number: 3, text: '' }],
      [{ number: 4, text: 'd' }],
    ]);
  });

  test('that are too long are dropped as they come', async () => {
    const batches = await all(linesOf(chunks('aaa', 'bbb', 'ccc\nd\n'), 5));
    expect(batches).toEqual([
      [
        { number: 1, failure: 'lineTooLong' },
        { number: 2, text: 'd' },
      ],
    ]);
  });
});

test('a reader that goes away ends the run quietly', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'check', '--ndjson'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += String(data);
  });
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  const text = line({ id: 1, text: ERROR }).repeat(200);
  const feed = setInterval(() => child.stdin.write(text), 5);
  const [status] = await once(child, 'exit');
  clearInterval(feed);
  expect({ status, complaints }).toEqual({ status: 2, complaints: '' });
});
