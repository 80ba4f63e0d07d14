/**
 * Numbers over many orders of magnitude in a few bits: what is stored is a step on a logarithmic scale. Step 0 is the
 * number 0; step n is `least × ratio^(n - 1)`.
 */
export interface LogScale {
  readonly least: number;
  readonly ratio: number;
  /** The greatest step; greater numbers become it. */
  readonly steps: number;
}

/** The step nearest to `value` in ratio; 0 for numbers that are nearer to 0 than to the least. */
export function stepOf({ least, ratio, steps }: LogScale, value: number): number {
  if (value < least / Math.sqrt(ratio)) return 0;
  return Math.min(steps, Math.round(Math.log(value / least) / Math.log(ratio)) + 1);
}

/** The values of all steps, for look-up by step. */
export function valuesOf({ least, ratio, steps }: LogScale): Float64Array {
  return Float64Array.from({ length: steps + 1 }, (_, step) => (step === 0 ? 0 : least * ratio ** (step - 1)));
}
