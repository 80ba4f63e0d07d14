import type { Container } from './container.js';
import type { ContextModel } from './context.js';
import { NamePlaces } from './name-places.js';
import { NameShape } from './name-shape.js';
import { type AttachedParts, attachedParts, joinParts, nameCores } from './particles.js';
import type { Suggestion, Surroundings } from './spelling.js';
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
 * word's uses into the other form, a third of all إ for one; forms that no dictionary has are such in up to e times as
 * many cases. Of a word's uses fewer than one in 1,000 has one certain key mistyped. scripts/lexicon/measure-slips.ts
 * prints the figures.
 */
const LN_HABIT_SHARE = { known: 2, unknown: 3 } as const;
const COSTLIEST_HABIT = 5.6;
const LN_MISTYPED_SHARE = -7;

/** ln of the share of a word's uses that turn into another form by slips of this cost. */
function lnTurned(cost: number, kind: keyof typeof LN_HABIT_SHARE): number {
  return cost <= COSTLIEST_HABIT ? Math.min(0, LN_HABIT_SHARE[kind] - cost) : Math.min(LN_MISTYPED_SHARE, -cost);
}

/** Not every word takes every particle and pronoun: what is left of the product of both frequencies. */
const LN_COMPOSED = 1;

/** Endings of number, gender and case, each with −ln of how often a word of the dictionary that takes it has it. */
const INFLECTIONS: readonly (readonly [ending: string, cost: number])[] = [
  ['ا', 4.5],
  ['ان', 4.5],
  ['تان', 5.5],
  ['ين', 3.5],
  ['تين', 5],
  ['ون', 4],
  ['وا', 4],
  ['ات', 3.5],
  ['ة', 3],
  ['ت', 3],
  ['تا', 6],
  ['ن', 5.5],
];
const SHORTEST_INFLECTED = 3;

/** The cores that the letters between particles and pronoun can stand for: ت before a pronoun may be ة. */
function coresOf({ core, pronoun }: AttachedParts): string[] {
  if (pronoun === '') return [core];
  const last = core.at(-1);
  if (last === 'ت') return [core, `${core.slice(0, -1)}ة`];
  if (last === 'ا') return [core, `${core.slice(0, -1)}ى`];
  return [core];
}

/** Of the uses of a listed name that is near a common word, at least one in ten is of the name: علي beside على. */
const LN_NAME_PART = Math.log(0.1);

/** How much the places of names count, as with the fit of words. */
const PLACE_WEIGHT = 0.7;

/** How likely it is that a word was meant as it stands, as ln of a share of running text. */
export class IntendedWords {
  readonly #vocabulary: Vocabulary;
  readonly #context: ContextModel;
  readonly #shape: NameShape;
  readonly #places: NamePlaces;
  readonly #mayBeName: (bare: string) => boolean;

  /** `mayBeName` says which words could be names: those that are listed as names or that no dictionary has. */
  constructor(file: Container, vocabulary: Vocabulary, context: ContextModel, mayBeName: (bare: string) => boolean) {
    this.#shape = new NameShape(file, vocabulary);
    this.#places = new NamePlaces(file);
    this.#mayBeName = mayBeName;
    this.#vocabulary = vocabulary;
    this.#context = context;
  }

  /** For a word of the dictionary. `suggestions` are the words it may be a slip of. */
  lnKnown(bare: string, suggestions: readonly Suggestion[]): number {
    const unexplained = Math.max(
      LN_UNLISTED_WORD,
      this.#lnUnexplained(bare, 0, 'known', suggestions),
      this.#lnComposed(bare, suggestions),
    );
    const index = this.#vocabulary.indexOf(bare);
    if (index === UNLISTED || !this.#mayBeName(bare)) return unexplained;
    return Math.max(unexplained, this.#context.lnShare(index) + LN_NAME_PART);
  }

  /** ln of the share that the word's core gives it with its particles and pronoun: few of these forms are listed themselves. */
  #lnComposed(bare: string, suggestions: readonly Suggestion[]): number {
    let best = Number.NEGATIVE_INFINITY;
    for (const parts of attachedParts(bare)) {
      for (const core of coresOf(parts)) {
        if (joinParts(parts, core) !== bare) continue;
        best = Math.max(best, this.#lnUnexplained(core, parts.cost + LN_COMPOSED, 'known', suggestions));
      }
    }
    for (const [ending, cost] of INFLECTIONS) {
      const core = bare.slice(0, -ending.length);
      if (core.length < SHORTEST_INFLECTED || !bare.endsWith(ending)) continue;
      best = Math.max(best, this.#lnUnexplained(core, cost + LN_COMPOSED, 'known', suggestions));
    }
    return best;
  }

  /** For a word that no dictionary has: a name or a new word, with particles or endings or without. */
  lnUnknown(bare: string, surroundings: Surroundings, suggestions: readonly Suggestion[]): number {
    let sum = Math.exp(this.#lnUnexplained(bare, 0, 'unknown', suggestions));
    for (const { cores, shape, cost } of nameCores(bare)) {
      sum += Math.exp(LN_NEW_WORD + this.#shape.lnProbability(shape) - cost);
      if (cost === 0) continue;
      for (const core of cores) {
        const share = Math.exp(this.#lnUnexplained(core, cost, 'unknown', suggestions));
        if (share > 0 && this.#mayBeName(core)) sum += share;
      }
    }
    const { before, after } = this.#context.numbers(surroundings);
    return Math.log(sum) + PLACE_WEIGHT * this.#places.lnBetween(before, after);
  }

  /** ln of the form's listed share (with particles of cost `attached`) that is not misspellings of the suggestions. */
  #lnUnexplained(
    form: string,
    attached: number,
    kind: keyof typeof LN_HABIT_SHARE,
    suggestions: readonly Suggestion[],
  ): number {
    const index = this.#vocabulary.indexOf(form);
    if (index === UNLISTED) return Number.NEGATIVE_INFINITY;
    let share = Math.exp(this.#context.lnShare(index) - attached);
    for (const suggestion of suggestions) share -= Math.exp(suggestion.share + lnTurned(suggestion.cost, kind));
    return share > 0 ? Math.log(share) : Number.NEGATIVE_INFINITY;
  }
}
