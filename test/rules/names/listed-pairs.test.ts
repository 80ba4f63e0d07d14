import { describe, expect, test } from 'vitest';
import { LISTED_DIFFERENT, LISTED_SAME } from './listed-pairs.js';
import { areTakenForOne } from './taken-for-one.js';

/** Every other pair: for tuning from the first on, to measure from the second on. */
function half<T>(pairs: readonly T[], from: 0 | 1): T[] {
  return pairs.filter((_, i) => i % 2 === from);
}

function measure(from: 0 | 1): { precision: number; recall: number } {
  const same = half(LISTED_SAME, from);
  const found = same.filter(([name, other]) => areTakenForOne(name, other, 'جوزيف')).length;
  const wrong = half(LISTED_DIFFERENT, from).filter(([name, other]) => areTakenForOne(name, other, 'ماريا')).length;
  return { precision: found / (found + wrong), recall: found / same.length };
}

test('there are enough pairs, and none twice', () => {
  for (const pairs of [LISTED_SAME, LISTED_DIFFERENT]) {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(new Set(pairs.map(([name, other]) => `${name} ${other}`)).size).toBe(pairs.length);
  }
});

describe.each([
  ['tuning', 0],
  ['held out', 1],
] as const)('of listed names, %s', (_, from) => {
  test('what is taken for one name is one, and most of what is one is found', () => {
    const { precision, recall } = measure(from);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});
