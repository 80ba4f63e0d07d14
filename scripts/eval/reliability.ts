// How far the confidence of findings is right: of those that say 0.9, nine in ten should be slips.

/** A finding: the probability that it gives, whether it is a slip, and how many findings of a draft it stands for. */
export interface Outcome {
  readonly confidence: number;
  readonly isSlip: boolean;
  readonly weight: number;
}

/** The lower ends of the bins; sure findings are most of all, so bins are narrow there. */
const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98] as const;

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly findings: number;
  /** Mean confidence and share of slips, each by weight. */
  readonly confidence: number;
  readonly slips: number;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** The mean distance between confidence and share of slips, by weight (expected calibration error). */
  readonly error: number;
}

export function reliability(outcomes: readonly Outcome[]): Reliability {
  const weightOf = (some: readonly Outcome[]): number => some.reduce((sum, { weight }) => sum + weight, 0);
  const total = weightOf(outcomes);
  const bins: Bin[] = [];
  let error = 0;
  for (const [i, from] of BINS.entries()) {
    const to = BINS[i + 1] ?? 1;
    const within = outcomes.filter(
      ({ confidence }) => confidence >= from && (confidence < to || i === BINS.length - 1),
    );
    const weight = weightOf(within);
    if (weight === 0) continue;
    const confidence = within.reduce((sum, outcome) => sum + outcome.weight * outcome.confidence, 0) / weight;
    const slips = weightOf(within.filter(({ isSlip }) => isSlip)) / weight;
    bins.push({ from, to, findings: within.length, confidence, slips });
    error += (weight / total) * Math.abs(confidence - slips);
  }
  return { bins, error };
}
