import type { Alphabet } from './alphabet.js';
import { closedWordFeatures } from './closed-words.js';
import type { Dictionary, Match } from './dictionary.js';
import { TENSE_BITS } from './dictionary-tables.js';
import type { Analysis, Case, VerbTags } from './lexicon.js';
import { nounFeatures } from './noun-classes.js';
import { type Tense, verbTags } from './verb-forms.js';
import { WORD_CLASSES, type WordClass } from './word-class.js';

const TENSES: readonly Tense[] = ['past', 'present', 'imperative'];
/** Classes of nouns have two capitals; classes of verbs and of pronouns have not. */
const NOUN_CLASS = /^[A-Z]{2}$/;
/** Before nouns: n without and m with the article, then the case: r رفع, n نصب, j جر. */
const CASE_CLASS = /^([nm])([rnj])$/;
const CASES: Readonly<Record<string, Case>> = { r: 'nominative', n: 'accusative', j: 'genitive' };
const ALL_CASES: readonly Case[] = ['nominative', 'accusative', 'genitive'];
/** Prefix classes that only the present takes: ف of cause, ل of purpose, ل of command, س of the future. */
const OF_THE_PRESENT: ReadonlySet<string> = new Set(['Pd', 'Ph', 'Pi', 'Pj']);

/** The two-letter names in a table of names. */
function namesIn(table: Uint16Array): string[] {
  return String.fromCharCode(...table).match(/../g) ?? [];
}

/** Tells the linguist's facts behind the matches of one dictionary. */
export class Readings {
  readonly #dictionary: Dictionary;
  readonly #alphabet: Alphabet;
  readonly #suffixNames: readonly string[];
  readonly #prefixNames: readonly string[];
  readonly #classesOfSet = new Map<number, ReadonlySet<string>>();

  constructor(dictionary: Dictionary, alphabet: Alphabet) {
    this.#dictionary = dictionary;
    this.#alphabet = alphabet;
    this.#suffixNames = namesIn(dictionary.tables.suffixNames);
    this.#prefixNames = namesIn(dictionary.tables.prefixNames);
  }

  /**
   * The readings of a match of `word`: one for each tense of a verb's form, otherwise one. Empty where the match is only
   * another way to spell out a form that a class of its own describes.
   */
  of(word: string, match: Match): Analysis[] {
    const { tables } = this.#dictionary;
    const wordClass: WordClass = WORD_CLASSES[tables.entryClass[match.entry] ?? 0] ?? 'noun';
    const stem = this.#alphabet.decode(this.#dictionary.stemLetters(match.stem));
    const end = word.length - match.suffixLength;
    const base = { proclitics: word.slice(0, match.prefixLength), stem, suffix: word.slice(end), wordClass };
    if (wordClass === 'verb') return this.#verbReadings(base, match);
    const classes = this.#classes(tables.entryFlagSet[match.entry] ?? 0);
    const name = match.use < 0 ? '' : (this.#suffixNames[tables.useClass[match.use] ?? 0] ?? '');
    if (!NOUN_CLASS.test(name)) {
      // The bare stem of a noun has a class of its own: AB, BB.
      if (match.use < 0 && (classes.has('AB') || classes.has('BB'))) return [];
      const noun = match.use < 0 ? closedWordFeatures(stem) : undefined;
      return [noun === undefined ? base : { ...base, noun }];
    }
    const prefixNames = this.#prefixesAllowed(match);
    const cases = ALL_CASES.filter((grammaticalCase) =>
      prefixNames.some((prefix) => CASES[CASE_CLASS.exec(prefix)?.[2] ?? ''] === grammaticalCase),
    );
    const noun = nounFeatures({
      stem,
      wordClass,
      classes,
      name,
      withPronoun: (tables.useOuterClass[match.use] ?? 0) > 0,
      form: word.slice(match.prefixLength),
      suffix: base.suffix,
      cases: cases.length > 0 ? cases : ALL_CASES,
      article: match.prefix >= 0 && prefixNames.some((prefix) => CASE_CLASS.exec(prefix)?.[1] === 'm'),
    });
    return noun === undefined ? [] : [{ ...base, noun }];
  }

  #verbReadings(base: Analysis, match: Match): Analysis[] {
    const { tables } = this.#dictionary;
    const tag = tables.entryTag[match.entry] ?? 0;
    const bits = tables.tagTenses[tag] ?? 0;
    if (bits === 0) return [base];
    const classes = this.#classes(tables.entryFlagSet[match.entry] ?? 0);
    const name = match.use < 0 ? '' : (this.#suffixNames[tables.useClass[match.use] ?? 0] ?? '');
    const onlyPresent = match.prefix >= 0 && this.#prefixesAllowed(match).every((prefix) => OF_THE_PRESENT.has(prefix));
    const lemma = this.#lemma(tables.tagLemma[tag] ?? 0);
    const readings = TENSES.filter((tense) => (bits & TENSE_BITS[tense]) !== 0 && (!onlyPresent || tense === 'present'))
      .map((tense) => verbTags({ stem: base.stem, lemma, tense, classes, name, suffix: base.suffix }))
      .filter((verb): verb is VerbTags => verb !== undefined);
    return readings.map((verb) => ({ ...base, verb }));
  }

  /** The suffix classes of a flag set, by name. */
  #classes(flagSet: number): ReadonlySet<string> {
    let classes = this.#classesOfSet.get(flagSet);
    if (classes === undefined) {
      const { setSuffixes } = this.#dictionary.tables;
      const words = Math.ceil(this.#suffixNames.length / 32);
      classes = new Set(
        this.#suffixNames.filter((_, i) => ((setSuffixes[flagSet * words + (i >> 5)] ?? 0) & (1 << (i & 31))) !== 0),
      );
      this.#classesOfSet.set(flagSet, classes);
    }
    return classes;
  }

  /** The prefix classes that the stem and the suffix allow; with a prefix, those of them that it has. */
  #prefixesAllowed({ prefix, use, entry }: Match): string[] {
    const { prefixMask, setPrefixes, usePrefixes, entryFlagSet } = this.#dictionary.tables;
    const flagSet = entryFlagSet[entry] ?? 0;
    return this.#prefixNames.filter((_, i) => {
      const half = i >> 5;
      const allowed = (setPrefixes[flagSet * 2 + half] ?? 0) | (use < 0 ? 0 : (usePrefixes[use * 2 + half] ?? 0));
      const has = prefix < 0 ? allowed : allowed & (prefixMask[prefix * 2 + half] ?? 0);
      return (has & (1 << (i & 31))) !== 0;
    });
  }

  #lemma(number: number): string {
    const { lemmaStart, lemmaText } = this.#dictionary.tables;
    return String.fromCharCode(...lemmaText.subarray(lemmaStart[number] ?? 0, lemmaStart[number + 1] ?? 0));
  }
}
