import type { NameHints } from './spelling.js';

/** What the probability of a slip is made of; natural logarithms and counts of letters. */
export interface Evidence {
  /** How much likelier the text is with a slip here than with the word as it stands. */
  readonly odds: number;
  /** Of the likeliest suggestion; the share is the mean of two words. */
  readonly cost: number;
  readonly share: number;
  /** How much likelier the suggestion is between its neighbours than elsewhere. */
  readonly fit: number;
  /** How far the suggestion is from fitting, where even it stands badly between its neighbours. */
  readonly misfit: number;
  /** How far its share is below that of a word one would think of. */
  readonly rareness: number;
  /** 1 where it has fewer letters: one typed too many hardly ever makes another word. */
  readonly added: number;
  /** How far the slip is from those that everyone makes: a neighbouring key, a letter left out. */
  readonly far: number;
  /** The written form's share, or for a word of the dictionary what its parts give it; `LEAST_SHARE` where that is less. */
  readonly writtenShare: number;
  readonly unlisted: number;
  readonly length: number;
}

/**
 * The probability is the logistic function of the weighted sum of the evidence, less the hints. The odds alone trust the
 * counts of neighbours too much, so what they are made of is weighed once more. The weights are fitted by
 * scripts/lexicon/calibrate-slips.ts on slips, names and rare words that it makes from the sources of the lexicon; those of
 * `misfit`, `rareness`, `added` and `far`, of which such slips have too few, are set by hand.
 */
export type Calibration = Readonly<Record<keyof Evidence | 'bias', number>>;
const CALIBRATION: { readonly unknown: Calibration; readonly known: Calibration } = {
  /** Words that no dictionary has. */
  unknown: {
    bias: 3.7,
    odds: 0.76,
    cost: -0.08,
    share: 0.2,
    fit: 0,
    misfit: 0,
    rareness: 0,
    added: -1.5,
    far: -1.2,
    writtenShare: -0.24,
    unlisted: -0.09,
    length: -0.47,
  },
  /** Words of the dictionary. */
  known: {
    bias: -4.6,
    odds: 0.53,
    cost: 0.42,
    share: 0.2,
    fit: 0.2,
    misfit: -0.7,
    rareness: -2.1,
    added: -2,
    far: -2,
    writtenShare: -0.36,
    unlisted: 0.94,
    length: -0.27,
  },
};

/** The same for two words that may be one, from the odds alone. */
const SPLIT_CALIBRATION = {
  unknown: { bias: 1.7, slope: 0.78 },
  known: { bias: -0.8, slope: 0.57 },
} as const;

type HintWeights = readonly (readonly [hint: keyof NameHints, weight: number])[];

/** How much each hint takes off: ln of how much oftener it stands at names than at slips. Set by hand. */
const HINT_WEIGHTS: { readonly unknown: HintWeights; readonly known: HintWeights } = {
  unknown: [
    ['listed', 2.3],
    ['afterTitle', 2],
    ['besideName', 1.2],
    ['recurs', 2],
    ['recursOften', 2.5],
    ['latinBeside', 4],
    ['quoted', 1.5],
    ['announced', 2],
    ['vocalised', 2.5],
    ['dialect', 5],
    ['amongNames', 7],
  ],
  /** Who writes a rare word twice means it. */
  known: [
    ['recurs', 4.5],
    ['recursOften', 2],
    ['ofTopic', 2],
    ['afterTitle', 1],
    ['besideName', 1.2],
    ['latinBeside', 3],
    ['quoted', 1.7],
    ['announced', 2],
    ['vocalised', 4],
    ['dialect', 4],
    ['amongNames', 3],
    // The other way round: what grammar does not allow was not meant.
    ['againstGrammar', -6],
  ],
};

/** The weighted sum of the evidence: ln of the odds that the word is a slip. */
export function oddsOfSlip(evidence: Evidence, known: boolean): number {
  const weights = known ? CALIBRATION.known : CALIBRATION.unknown;
  return (
    weights.bias +
    weights.odds * evidence.odds +
    weights.cost * evidence.cost +
    weights.share * evidence.share +
    weights.fit * evidence.fit +
    weights.misfit * evidence.misfit +
    weights.rareness * evidence.rareness +
    weights.added * evidence.added +
    weights.far * evidence.far +
    weights.writtenShare * evidence.writtenShare +
    weights.unlisted * evidence.unlisted +
    weights.length * evidence.length
  );
}

/** The probability of those odds, less the hints at a name. */
export function probabilityOf(odds: number, known: boolean, hints: NameHints): number {
  const weights = known ? HINT_WEIGHTS.known : HINT_WEIGHTS.unknown;
  const hint = weights.reduce((sum, [name, weight]) => (hints[name] === true ? sum + weight : sum), 0);
  return 1 / (1 + Math.exp(hint - odds));
}

/** The same as `oddsOfSlip` for two words that may be one, from the plain odds alone. */
export function oddsOfSplit(odds: number, known: boolean): number {
  const { bias, slope } = known ? SPLIT_CALIBRATION.known : SPLIT_CALIBRATION.unknown;
  return bias + slope * odds;
}
