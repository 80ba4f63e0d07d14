import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../cli/decode.js';
import { mudaqqiq, project } from './support/program.js';
import { ERROR, ERROR_FIXED } from './support/texts.js';

const TEXT = `${ERROR}\r\nسطر ثان؟\r\n`;

function windows1256(text: string): Buffer {
  const bytes = encode(text, { encoding: 'windows-1256', byteOrderMark: false });
  if (!Buffer.isBuffer(bytes)) throw new Error('not in windows-1256');
  return bytes;
}

const FILES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16LE with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16BE with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ['UTF-16LE', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16BE', Buffer.from(TEXT, 'utf16le').swap16()],
  ['windows-1256', windows1256(TEXT)],
];

describe.each(FILES)('%s', (_name, bytes) => {
  test('is read as the text it holds, with offsets that count after the byte-order mark', () => {
    expect(decode(bytes)).toMatchObject({ text: TEXT });
  });

  test('is written back the way it was', () => {
    const decoded = decode(bytes);
    if ('failure' in decoded) throw new Error(decoded.failure);
    expect(encode(decoded.text, decoded)).toEqual(bytes);
  });
});

test('a fix keeps encoding, byte-order mark and line ends', () => {
  const folder = project(Object.fromEntries(FILES.map(([name, bytes]) => [`${name}.txt`, bytes])));
  expect(mudaqqiq(['fix', '.'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  for (const [name, bytes] of FILES) {
    const decoded = decode(bytes);
    if ('failure' in decoded) throw new Error(decoded.failure);
    expect(readFileSync(join(folder, `${name}.txt`)), name).toEqual(encode(TEXT.replace(ERROR, ERROR_FIXED), decoded));
  }
});

test('the report says which encoding was read where it is not UTF-8', () => {
  const folder = project({ 'a.txt': windows1256(TEXT), 'b.txt': TEXT });
  expect(mudaqqiq(['.', '--lang', 'en'], { cwd: folder }).stdout).toContain('a.txt  read as windows-1256\n');
  const { files } = JSON.parse(mudaqqiq(['.', '--format', 'json'], { cwd: folder }).stdout);
  expect(files.map(({ encoding }: { encoding?: string }) => encoding)).toEqual(['windows-1256', undefined]);
});

describe('bytes that are no text', () => {
  test.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46])],
    ['an archive', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08])],
    ['noise without zero bytes', Buffer.from(Array.from({ length: 2000 }, (_, i) => ((i * 7919) % 255) + 1))],
  ])('%s is binary', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ failure: 'binary' });
  });

  test('UTF-8 with a few broken bytes is not taken for windows-1256: the line is named', () => {
    const bytes = Buffer.concat([Buffer.from(`${TEXT}سطر `), Buffer.from([0xd8]), Buffer.from(' ثالث\n')]);
    expect(decode(bytes)).toEqual({ failure: 'damaged', encoding: 'utf-8', line: 3 });
  });

  test('UTF-16 that was cut in the middle of a character is damaged', () => {
    expect(decode(Buffer.from(`\uFEFF${TEXT}`, 'utf16le').subarray(0, -1))).toMatchObject({ failure: 'damaged' });
  });

  test('no byte is lost between reading and writing, whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string().map((text) => Buffer.from(text, 'utf16le')),
        ),
        (given) => {
          const bytes = Buffer.from(given);
          const decoded = decode(bytes);
          if (!('failure' in decoded)) expect(encode(decoded.text, decoded)).toEqual(bytes);
        },
      ),
    );
  });
});

test('a character that the encoding lacks is named', () => {
  expect(encode('١٢', { encoding: 'windows-1256', byteOrderMark: false })).toEqual({ unencodable: '١' });
});
