import type { ContextModel } from './context.js';
import type { NameShape } from './name-shape.js';
import { nameCores } from './particles.js';
import type { Suggestion } from './spelling.js';
import { UNLISTED, type Vocabulary } from './vocabulary.js';

/** The share of running text that is names and new words that no dictionary has, and of each letter of their spelling. */
const LN_NEW_WORD = Math.log(0.02);
/**
 * The share of a word of the dictionary that no list of frequencies has: the dictionaries make some 90 million forms, and
 * one word in 200 of edited text is one that is not among the 640,000 listed.
 */
const LN_UNLISTED_WORD = -22;
/**
 * A form's listed frequency counts its misspelled uses, too. In unedited text a habit of cost c turns up to e^(2 − c) of a
 * word's uses into the other form (scripts/lexicon/measure-slips.ts): a third of all إ lose their hamza.
 */
const LN_HABIT_SHARE = 2;

/** How likely it is that a word was meant as it stands, as ln of a share of running text. */
export class IntendedWords {
  readonly #vocabulary: Vocabulary;
  readonly #context: ContextModel;
  readonly #shape: NameShape;
  readonly #mayBeName: (bare: string) => boolean;

  /** `mayBeName` says which words could be names: those that are listed as names or that no dictionary has. */
  constructor(vocabulary: Vocabulary, context: ContextModel, shape: NameShape, mayBeName: (bare: string) => boolean) {
    this.#mayBeName = mayBeName;
    this.#vocabulary = vocabulary;
    this.#context = context;
    this.#shape = shape;
  }

  /** For a word of the dictionary. `suggestions` are the words it may be a slip of. */
  lnKnown(bare: string, suggestions: readonly Suggestion[]): number {
    return Math.max(LN_UNLISTED_WORD, this.#lnUnexplained(bare, 0, suggestions));
  }

  /** For a word that no dictionary has: a name or a new word, with particles or endings or without. */
  lnUnknown(bare: string, suggestions: readonly Suggestion[]): number {
    let sum = Math.exp(this.#lnUnexplained(bare, 0, suggestions));
    for (const { cores, shape, cost } of nameCores(bare)) {
      sum += Math.exp(LN_NEW_WORD + this.#shape.lnProbability(shape) - cost);
      if (cost === 0) continue;
      for (const core of cores) {
        const share = Math.exp(this.#lnUnexplained(core, cost, suggestions));
        if (share > 0 && this.#mayBeName(core)) sum += share;
      }
    }
    return Math.log(sum);
  }

  /** ln of the form's listed share (with particles of cost `attached`) that is not misspellings of the suggestions. */
  #lnUnexplained(form: string, attached: number, suggestions: readonly Suggestion[]): number {
    const index = this.#vocabulary.indexOf(form);
    if (index === UNLISTED) return Number.NEGATIVE_INFINITY;
    let share = Math.exp(this.#context.lnShare(index) - attached);
    for (const suggestion of suggestions)
      share -= Math.exp(suggestion.share + Math.min(0, LN_HABIT_SHARE - suggestion.cost));
    return share > 0 ? Math.log(share) : Number.NEGATIVE_INFINITY;
  }
}
