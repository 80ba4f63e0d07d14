import { expect, test } from 'vitest';
import { KeyIndex } from '../../../rules/names/key-index.js';

test('every number of a key is found, the last one first, however many there are', () => {
  const index = new KeyIndex(10);
  for (let i = 0; i < 5000; i++) index.add((i % 1700) * -0x1234567, i);
  const found = (key: number): number[] => {
    const values: number[] = [];
    index.visit(key | 0, (value) => values.push(value));
    return values;
  };
  expect(found(3 * -0x1234567)).toEqual([3403, 1703, 3]);
  expect(found(0)).toEqual([3400, 1700, 0]);
  expect(found(1)).toEqual([]);
});
