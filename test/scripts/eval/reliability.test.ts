import { describe, expect, it } from 'vitest';
import { reliability } from '../../../scripts/eval/reliability.js';

function findings(count: number, confidence: number, slips: number, weight = 1) {
  return Array.from({ length: count }, (_, i) => ({ confidence, isSlip: i < slips, weight }));
}

describe('reliability', () => {
  it('has no error where as many findings are slips as their confidence says', () => {
    expect(reliability([...findings(10, 0.9, 9), ...findings(10, 0.6, 6)]).error).toBeCloseTo(0);
  });

  it('is the distance of confidence and share of slips, by the number of findings in each bin', () => {
    const { bins, error } = reliability([...findings(30, 0.99, 15), ...findings(10, 0.75, 10)]);
    expect(bins.map(({ from, findings: n, slips }) => [from, n, slips])).toEqual([
      [0.7, 10, 1],
      [0.98, 30, 0.5],
    ]);
    expect(error).toBeCloseTo((30 * 0.49 + 10 * 0.25) / 40);
  });

  it('counts a finding for as many as it stands for', () => {
    const [bin] = reliability([...findings(10, 0.95, 10, 0.1), ...findings(1, 0.95, 0)]).bins;
    expect(bin?.slips).toBeCloseTo(0.5);
  });

  it('puts a sure finding into the last bin', () => {
    expect(reliability(findings(1, 1, 1)).bins).toMatchObject([{ from: 0.98, to: 1, findings: 1 }]);
  });
});
