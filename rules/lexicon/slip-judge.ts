import type { Container } from './container.js';
import { ContextModel } from './context.js';
import { IntendedWords } from './intended.js';
import type { Analysis } from './lexicon.js';
import { type Evidence, oddsOfSlip, oddsOfSplit, probabilityOf } from './slip-calibration.js';
import {
  type NameHints,
  NO_SLIP,
  type Spelling,
  type Suggestion,
  type Surroundings,
  type Verdict,
} from './spelling.js';
import { Suggester } from './suggestions.js';
import type { Vocabulary } from './vocabulary.js';

/** The share of words that are slips, in a draft. */
const LN_SLIP_RATE = Math.log(0.01);

/** How many suggestions are weighed against the word as it stands. */
const WEIGHED = 6;

/** What another form of the same word may fit better by: only grammar can tell the two apart. */
const FIT_OF_FORM = 1;
/** Neighbours that seldom stand beside each other take this much off the fit of a right word, too. */
const TOLERATED_MISFIT = -1.5;
/** A letter typed twice costs no more. */
const COSTLIEST_DOUBLING = 6.5;
/** Slips that cost no more are common: a neighbouring key; where no dictionary has the word, one key more. */
const COSTLIEST_COMMON = { known: 7.6, unknown: 8.6 } as const;
/** ln of the share of a word of some 4 in a million. */
const FAMILIAR_SHARE = -12.5;
/** The counts of neighbours say little of a word that is hardly listed itself. */
const LEAST_FIT_OF_RARE_WORD = -0.5;
const RARE_SHARE = -16;
/** A rare form of a word (أيدتا) is not much rarer than this against a common one (أيدوا), as ln. */
const LN_RARER_FORM = 4;
/** Habits are made in rare words as in others. */
const RARENESS_OF_HABITS = 0.3;
/** Slips that cost no more are habits: they turn a form into another on their own. */
const COSTLIEST_HABIT = 5.6;

/** ln of a share that no listed form is below. */
const LEAST_SHARE = -20;

/** What suggestions are made from; `accepts` and `analyse` as in `Lexicon`. */
export interface SpellingSources {
  accepts(bare: string): boolean;
  analyse(bare: string): readonly Analysis[];
  isListedName(bare: string): boolean;
}

/** Says what was meant by a word, and whether it was not meant as it stands. */
export class SlipJudge implements Spelling {
  readonly #accepts: (bare: string) => boolean;
  readonly #suggester: Suggester;
  readonly #intended: IntendedWords;
  /** The lemmas of verbs and the stems of other words that may be read in a word. */
  readonly #stems: (bare: string) => readonly string[];

  /** `file` is the compiled `context.bin`, `vocabulary` the one read from it. Throws `ContainerError` where it lacks a table. */
  constructor(file: Container, vocabulary: Vocabulary, { accepts, analyse, isListedName }: SpellingSources) {
    const context = new ContextModel(file, vocabulary);
    this.#accepts = accepts;
    this.#stems = (bare) => analyse(bare).map(({ stem, verb }) => verb?.lemma ?? stem);
    this.#suggester = new Suggester(
      vocabulary,
      context,
      (bare) => (accepts(bare) && !hasAlefOfTanween(bare, analyse)) || isListedName(bare),
      // وهي counts «and she», not what الوهي is made of.
      (bare) => analyse(bare).every(({ wordClass }) => wordClass !== 'particle'),
    );
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
    const { evidence, known, suggestions } = this.weigh(bare, surroundings, limit);
    if (evidence === undefined) return { ...NO_SLIP, known };
    const odds = oddsOfSlip(evidence, known);
    return { probability: probabilityOf(odds, known, hints), known, odds, suggestions };
  }

  judgeSplit(left: string, right: string, surroundings: Surroundings): Verdict {
    const known = this.#accepts(left) && this.#accepts(right);
    const joined = this.#suggester.joined(left, right, surroundings);
    if (joined === undefined) return { ...NO_SLIP, known };
    const meant =
      this.#lnMeant(left, surroundings, []) +
      this.#lnMeant(right, surroundings, []) +
      this.#suggester.fitOfPair(left, right, surroundings);
    const odds = oddsOfSplit(LN_SLIP_RATE + joined.score - meant, known);
    return { probability: probabilityOf(odds, known, {}), known, odds, suggestions: [joined] };
  }

  /** ln of how likely the word was meant as it stands, but for its fit between its neighbours if it is of the dictionary. */
  #lnMeant(bare: string, surroundings: Surroundings, suggestions: readonly Suggestion[]): number {
    return this.#accepts(bare)
      ? this.#intended.lnKnown(bare, suggestions)
      : this.#intended.lnUnknown(bare, surroundings, suggestions);
  }

  /**
   * Where a suggestion is another form of the written word itself (للمحافظة, المحافظة), the word fits its neighbours as well
   * as that does, but for the grammar: pairs of words are counted too seldom for every form to show it.
   */
  #asForms(fit: number, suggestions: readonly Suggestion[], isForm: (suggestion: Suggestion) => boolean): Suggestion[] {
    const most = fit + FIT_OF_FORM;
    return suggestions
      .map((other) =>
        other.fit > most && isForm(other) ? { ...other, score: other.score - other.fit + most, fit: most } : other,
      )
      .sort((a, b) => b.score - a.score);
  }

  #fitAsWritten(bare: string, surroundings: Surroundings): number {
    const fit = this.#suggester.fit(bare, surroundings);
    return this.#suggester.share(bare) < RARE_SHARE ? Math.max(LEAST_FIT_OF_RARE_WORD, fit) : fit;
  }

  /** Tells the suggestions that are forms of the word itself, not made by a habit. */
  #formsOf(bare: string): (suggestion: Suggestion) => boolean {
    const stems = this.#stems(bare);
    const known = new Map<string, boolean>();
    return ({ word, cost }) => {
      if (cost <= COSTLIEST_HABIT) return false;
      const isForm = known.get(word) ?? shareStem(stems, this.#stems(word));
      known.set(word, isForm);
      return isForm;
    };
  }

  reconsider({ odds, known }: Verdict, hints: NameHints): number {
    return probabilityOf(odds, known, hints);
  }

  /** What speaks for a slip; no evidence where nothing is near. */
  weigh(
    bare: string,
    surroundings: Surroundings,
    limit: number,
  ): { readonly evidence: Evidence | undefined; readonly known: boolean; readonly suggestions: readonly Suggestion[] } {
    const known = this.#accepts(bare);
    const found = this.#suggester.suggest(
      bare,
      surroundings,
      Math.max(limit, WEIGHED),
      known ? 'oneSlip' : 'withHabit',
    );
    const fit = known ? this.#fitAsWritten(bare, surroundings) : 0;
    const isForm = known && found.length > 0 ? this.#formsOf(bare) : () => false;
    const suggestions = known ? this.#asForms(fit, found, isForm) : found;
    const weighed = suggestions.slice(0, WEIGHED);
    const best = weighed[0];
    if (best === undefined) return { evidence: undefined, known, suggestions };
    const all = weighed.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
    const slip = LN_SLIP_RATE + best.score + Math.log(all);
    const listed = this.#lnMeant(bare, surroundings, weighed);
    const meant = fit + (isForm(best) ? Math.max(listed, best.share - LN_RARER_FORM) : listed);
    const share = Math.max(this.#suggester.share(bare), known ? listed : LEAST_SHARE);
    const evidence = {
      odds: slip - meant,
      cost: best.cost,
      share: best.word.includes(' ') ? best.share / 2 : best.share,
      fit: best.fit,
      misfit: Math.max(0, TOLERATED_MISFIT - best.fit),
      rareness: Math.max(0, FAMILIAR_SHARE - best.share) * (best.cost <= COSTLIEST_HABIT ? RARENESS_OF_HABITS : 1),
      added: best.word.length < bare.length && best.cost > COSTLIEST_DOUBLING ? 1 : 0,
      far: Math.max(0, best.cost - (known ? COSTLIEST_COMMON.known : COSTLIEST_COMMON.unknown)),
      writtenShare: Math.max(LEAST_SHARE, share),
      unlisted: share <= LEAST_SHARE ? 1 : 0,
      length: bare.length,
    };
    return { evidence, known, suggestions: suggestions.slice(0, limit) };
  }
}

/** مساءا: the alef of a tanween, which is not written after اء. It stands there in a few duals alone (جاءا). */
function hasAlefOfTanween(bare: string, analyse: (bare: string) => readonly Analysis[]): boolean {
  return bare.endsWith('اءا') && analyse(bare).every(({ verb }) => verb === undefined);
}

function shareStem(a: readonly string[], b: readonly string[]): boolean {
  return a.some((stem) => b.some((other) => stem === other || stem === `${other}ة` || other === `${stem}ة`));
}
