import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer, writeContainer } from '../../rules/lexicon/container.js';
import { MAX_VALUE, NO_VALUE, pairValue, readPairTable } from '../../rules/lexicon/pair-table.js';
import { buildPairTable } from '../../scripts/lexicon/pair-table-builder.js';

type Pair = readonly [first: number, second: number, value: number];

function table(pairs: readonly Pair[]) {
  return buildPairTable({
    firsts: Uint32Array.from(pairs, ([first]) => first),
    seconds: Uint32Array.from(pairs, ([, second]) => second),
    values: Uint8Array.from(pairs, ([, , value]) => value),
  });
}

const number = fc.nat(2 ** 21);
const pairs = fc.uniqueArray(fc.tuple(number, number, fc.nat(MAX_VALUE)), {
  selector: ([first, second]) => `${first} ${second}`,
});

describe('a pair table', () => {
  it('gives every pair its value', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const built = table(list);
        for (const [first, second, value] of list) expect(pairValue(built, first, second)).toBe(value);
      }),
    );
  });

  it('holds 100,000 pairs in less than 2.5 bytes each and knows nearly all strangers as such', () => {
    const list = Array.from({ length: 100_000 }, (_, i): Pair => [i >> 3, (i * 7919) & 0xfffff, i & MAX_VALUE]);
    const built = table(list);
    expect(built.cells.byteLength / list.length).toBeLessThan(2.5);
    expect(list.filter(([first, second, value]) => pairValue(built, first, second) !== value)).toEqual([]);
    let mistaken = 0;
    for (let i = 0; i < 100_000; i++) if (pairValue(built, i, 0x100000 + i) !== NO_VALUE) mistaken++;
    expect(mistaken / 100_000).toBeLessThan(2 / 4096);
  });

  it('tells the order of a pair', () => {
    const built = table([[1, 2, 5]]);
    expect(pairValue(built, 1, 2)).toBe(5);
    expect(pairValue(built, 2, 1)).toBe(NO_VALUE);
  });

  it('is the same after a file', () => {
    const built = table([
      [3, 4, 7],
      [5, 6, 0],
    ]);
    const file = readContainer(
      writeContainer({
        'x.layout': Uint32Array.of(built.segmentLength, built.segmentCount, built.seed),
        'x.cells': built.cells,
      }),
    );
    expect(readPairTable(file, 'x')).toEqual(built);
  });

  it('refuses values that do not fit, and pairs that come twice', () => {
    expect(() => table([[1, 2, MAX_VALUE + 1]])).toThrow(RangeError);
    expect(() =>
      table([
        [1, 2, 3],
        [1, 2, 4],
      ]),
    ).toThrow(RangeError);
  });
});
