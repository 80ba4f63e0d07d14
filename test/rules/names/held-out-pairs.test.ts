import { expect, test } from 'vitest';
import { HELD_OUT_DIFFERENT, HELD_OUT_SAME } from './held-out-pairs.js';
import { LISTED_DIFFERENT, LISTED_SAME } from './listed-pairs.js';
import { areTakenForOne } from './taken-for-one.js';

const SAME_FIRST = 'جوزيف';
const OTHER_FIRST = 'ماريا';

test('there are enough pairs, none twice, and none that anything was tuned on', () => {
  const tuned = new Set([...LISTED_SAME, ...LISTED_DIFFERENT].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  for (const pairs of [HELD_OUT_SAME, HELD_OUT_DIFFERENT]) {
    expect(pairs.length).toBeGreaterThanOrEqual(440);
    expect(new Set(pairs.map(([name, other]) => `${name} ${other}`)).size).toBe(pairs.length);
    expect(pairs.filter(([name, other]) => tuned.has(`${name} ${other}`))).toEqual([]);
  }
});

test('of names drawn at random, what is taken for one name is one', () => {
  const found = HELD_OUT_SAME.filter(([name, other]) => areTakenForOne(name, other, SAME_FIRST)).length;
  const wrong = HELD_OUT_DIFFERENT.filter(([name, other]) => areTakenForOne(name, other, OTHER_FIRST)).length;
  expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.98);
  expect(found / HELD_OUT_SAME.length).toBeGreaterThanOrEqual(0.9);
});
