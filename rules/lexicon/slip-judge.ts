import type { Container } from './container.js';
import { ContextModel } from './context.js';
import { IntendedWords } from './intended.js';
import type { NameHints, Spelling, Suggestion, Surroundings, Verdict } from './spelling.js';
import { Suggester } from './suggestions.js';
import type { Vocabulary } from './vocabulary.js';

/** The share of words that are slips, in a draft. */
const LN_SLIP_RATE = Math.log(0.01);

/** How many suggestions are weighed against the word as it stands. */
const EVIDENCE = 6;

/**
 * The probability is the logistic function of `bias + slope × odds + hints`, where `odds` is ln of how much likelier the
 * text is with a slip than with the word as it stands. Bias and slope are fitted by scripts/lexicon/calibrate-slips.ts on
 * slips and names that it makes from the sources of the lexicon.
 */
const CALIBRATION = {
  /** Words that no dictionary has. */
  unknown: { bias: 1.7, slope: 0.78 },
  /** Words of the dictionary. */
  known: { bias: -0.8, slope: 0.57 },
} as const;

/** How much each hint takes off, in nats: ln of how much oftener it stands at names than at slips. Set by hand. */
const HINT_WEIGHTS: readonly (readonly [hint: keyof NameHints, weight: number])[] = [
  ['listed', 3],
  ['afterTitle', 2.5],
  ['besideName', 1.5],
  ['recurs', 2.5],
  ['latinBeside', 5],
  ['quoted', 1],
];

/** What suggestions are made from; `accepts` and `isListedName` as in `Lexicon`. */
export interface SpellingSources {
  accepts(bare: string): boolean;
  isListedName(bare: string): boolean;
}

/** Says what was meant by a word, and whether it was not meant as it stands. */
export class SlipJudge implements Spelling {
  readonly #accepts: (bare: string) => boolean;
  readonly #suggester: Suggester;
  readonly #intended: IntendedWords;

  /** `file` is the compiled `context.bin`, `vocabulary` the one read from it. Throws `ContainerError` where it lacks a table. */
  constructor(file: Container, vocabulary: Vocabulary, { accepts, isListedName }: SpellingSources) {
    const context = new ContextModel(file, vocabulary);
    this.#accepts = accepts;
    this.#suggester = new Suggester(vocabulary, context, (bare) => accepts(bare) || isListedName(bare));
    const mayBeName = (bare: string): boolean => isListedName(bare) || !accepts(bare);
    this.#intended = new IntendedWords(file, vocabulary, context, mayBeName);
  }

  suggest(bare: string, surroundings: Surroundings, limit: number): Suggestion[] {
    return this.#suggester.suggest(bare, surroundings, limit);
  }

  weight(bare: string, surroundings: Surroundings): number {
    return this.#suggester.share(bare) + this.#suggester.fit(bare, surroundings);
  }

  judge(bare: string, surroundings: Surroundings, hints: NameHints = {}, limit = 5): Verdict {
    const { ln, known, suggestions } = this.odds(bare, surroundings, limit);
    return { probability: probabilityOf(ln, known, hints), known, odds: ln, suggestions };
  }

  judgeSplit(left: string, right: string, surroundings: Surroundings): Verdict {
    const known = this.#accepts(left) && this.#accepts(right);
    const joined = this.#suggester.joined(left, right, surroundings);
    const suggestions = joined === undefined ? [] : [joined];
    const meant =
      this.#lnMeant(left, surroundings, []) +
      this.#lnMeant(right, surroundings, []) +
      this.#suggester.fitOfPair(left, right, surroundings);
    const odds = joined === undefined ? Number.NEGATIVE_INFINITY : LN_SLIP_RATE + joined.score - meant;
    return { probability: probabilityOf(odds, known, {}), known, odds, suggestions };
  }

  /** ln of how likely the word was meant as it stands, but for its fit between its neighbours if it is of the dictionary. */
  #lnMeant(bare: string, surroundings: Surroundings, suggestions: readonly Suggestion[]): number {
    return this.#accepts(bare)
      ? this.#intended.lnKnown(bare, suggestions)
      : this.#intended.lnUnknown(bare, surroundings, suggestions);
  }

  reconsider({ odds, known }: Verdict, hints: NameHints): number {
    return probabilityOf(odds, known, hints);
  }

  /** ln of how much likelier the text is with a slip here than with the word as it stands, before calibration. */
  odds(
    bare: string,
    surroundings: Surroundings,
    limit: number,
  ): { readonly ln: number; readonly known: boolean; readonly suggestions: readonly Suggestion[] } {
    const known = this.#accepts(bare);
    const reach = known ? 'oneSlip' : 'withHabit';
    const suggestions = this.#suggester.suggest(bare, surroundings, Math.max(limit, EVIDENCE), reach);
    const evidence = suggestions.slice(0, EVIDENCE);
    const best = evidence[0];
    if (best === undefined) return { ln: Number.NEGATIVE_INFINITY, known, suggestions };
    const all = evidence.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
    const slip = LN_SLIP_RATE + best.score + Math.log(all);
    const meant = this.#lnMeant(bare, surroundings, evidence) + (known ? this.#suggester.fit(bare, surroundings) : 0);
    return { ln: slip - meant, known, suggestions: suggestions.slice(0, limit) };
  }
}

/** The calibrated probability. Hints tell names from slips, and a word of the dictionary is no name. */
function probabilityOf(odds: number, known: boolean, hints: NameHints): number {
  const { bias, slope } = known ? CALIBRATION.known : CALIBRATION.unknown;
  const hint = known ? 0 : HINT_WEIGHTS.reduce((sum, [name, weight]) => (hints[name] === true ? sum + weight : sum), 0);
  return 1 / (1 + Math.exp(-(bias + slope * (odds - hint))));
}
