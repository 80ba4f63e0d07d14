import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContainerError, readContainer, type SectionArray, writeContainer } from '../../rules/lexicon/container.js';

const TYPES = ['u8', 'u16', 'u32', 'i8', 'i16', 'i32', 'f32', 'f64'] as const;

const anySection: fc.Arbitrary<readonly [(typeof TYPES)[number], SectionArray]> = fc.oneof(
  fc.tuple(fc.constant('u8'), fc.uint8Array()),
  fc.tuple(fc.constant('u16'), fc.uint16Array()),
  fc.tuple(fc.constant('u32'), fc.uint32Array()),
  fc.tuple(fc.constant('i8'), fc.int8Array()),
  fc.tuple(fc.constant('i16'), fc.int16Array()),
  fc.tuple(fc.constant('i32'), fc.int32Array()),
  fc.tuple(fc.constant('f32'), fc.float32Array()),
  fc.tuple(fc.constant('f64'), fc.float64Array()),
);
const anySections = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9.-]{0,31}$/), anySection, { maxKeys: 8 });

function write(sections: Readonly<Record<string, readonly [string, SectionArray]>>): Uint8Array<ArrayBuffer> {
  return writeContainer(Object.fromEntries(Object.entries(sections).map(([name, [, array]]) => [name, array])));
}

/** Reads one section; a `ContainerError` is a fair answer to damaged bytes. */
function tryRead(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error;
  }
}

describe('container', () => {
  it('gives back the sections that were written, each with its type', () => {
    const file = readContainer(
      writeContainer({ 'a.codes': new Uint16Array([1, 65535]), 'b.scores': new Float32Array([0.5, -2]) }),
    );
    expect(file.names).toEqual(['a.codes', 'b.scores']);
    expect(file.section('a.codes', 'u16')).toEqual(new Uint16Array([1, 65535]));
    expect(file.section('b.scores', 'f32')).toEqual(new Float32Array([0.5, -2]));
    expect(file.has('a.codes')).toBe(true);
    expect(file.has('c')).toBe(false);
  });

  it('reads a window of a larger buffer wherever it starts', () => {
    fc.assert(
      fc.property(anySections, fc.nat(17), (sections, shift) => {
        const written = write(sections);
        const window = new Uint8Array(written.length + shift).subarray(shift);
        window.set(written);
        const file = readContainer(window);
        expect(file.names).toEqual(Object.keys(sections));
        for (const [name, [type, array]] of Object.entries(sections)) expect(file.section(name, type)).toEqual(array);
      }),
      { numRuns: 200 },
    );
  });

  it('views the bytes in place, without a copy, where they are aligned', () => {
    const written = writeContainer({ numbers: new Uint32Array([7, 8]) });
    expect(readContainer(written).section('numbers', 'u32').buffer).toBe(written.buffer);
    expect(readContainer(written.buffer).section('numbers', 'u32').buffer).toBe(written.buffer);
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'not a compiled data file'],
    ['a foreign file', new TextEncoder().encode('SET UTF-8\nFLAG long\n'), 'not a compiled data file'],
    [
      'a truncated header',
      writeContainer({ a: new Uint8Array(99) }).slice(0, 20),
      'truncated data file: 20 of 168 bytes',
    ],
    [
      'a truncated section',
      writeContainer({ a: new Uint8Array(99) }).slice(0, 160),
      'truncated data file: 160 of 168 bytes',
    ],
  ])('says what is wrong with %s', (_, bytes, message) => {
    expect(() => readContainer(bytes)).toThrow(new ContainerError(message));
  });

  it('says so when the version, a section or a type is not the expected one', () => {
    const written = writeContainer({ a: new Uint8Array(3) });
    expect(() => readContainer(written).section('b', 'u8')).toThrow('data file without section “b”');
    expect(() => readContainer(written).section('a', 'u16')).toThrow('section “a” holds u8, not u16');
    new DataView(written.buffer).setUint32(4, 9, true);
    expect(() => readContainer(written)).toThrow('compiled data of version 9; this program reads version 1');
  });

  it('never reads outside the file, whatever the bytes say', () => {
    fc.assert(
      fc.property(anySections, fc.nat(), fc.nat(255), (sections, place, value) => {
        const written = write(sections);
        written[place % written.length] = value;
        try {
          const file = readContainer(written);
          for (const name of file.names) for (const type of TYPES) tryRead(() => file.section(name, type));
        } catch (error) {
          expect(error).toBeInstanceOf(ContainerError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
