import type { Finding } from '../../rules/index.js';
import type { Check, CheckedText } from './checked-texts.js';
import { isAtTypo, type RealTypo } from './real-typos.js';
import type { Outcome } from './reliability.js';
import { touches } from './score.js';
import { countWords, type InjectedError } from './sets.js';

/** The share of words that are slips, in a draft; what the judge of slips reckons with too. */
export const SLIPS_PER_WORD = 0.01;

export function isSpelling({ ruleId }: Finding): boolean {
  return ruleId.startsWith('spelling/');
}

/**
 * The spelling findings of injected errors, together with those of the clean text that they were injected into (findings
 * beside an injected error are among these). `weighted` counts the injected ones as if so many were injected as a draft has.
 */
export function injectedOutcomes(
  injected: readonly InjectedError[],
  clean: readonly CheckedText[],
  { check, typos, weighted }: { check: Check; typos: readonly RealTypo[]; weighted: boolean },
): Outcome[] {
  const words = clean.reduce((sum, { text }) => sum + countWords(text), 0);
  const weight = weighted ? (SLIPS_PER_WORD * words) / injected.length : 1;
  return [
    ...injected.flatMap((item) =>
      check(item.text)
        .filter((finding) => isSpelling(finding) && touches(finding, item))
        .map(({ confidence }) => ({ confidence, isSlip: true, weight })),
    ),
    ...clean.flatMap(({ id, findings }) =>
      findings
        .filter(isSpelling)
        .map((finding) => ({ confidence: finding.confidence, isSlip: isAtTypo(typos, id, finding), weight: 1 })),
    ),
  ];
}
