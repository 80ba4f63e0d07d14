import type { Alphabet } from './alphabet.js';
import { closedWord } from './closed-words.js';
import type { Dictionary, Match } from './dictionary.js';
import { TENSE_BITS } from './dictionary-tables.js';
import type { Analysis, Case, NounFeatures, VerbTags } from './lexicon.js';
import { withTable } from './listed-nouns.js';
import { ALL_CASES, type GenderMark, genderMark, nounFeatures } from './noun-classes.js';
import type { NounTable } from './nouns.js';
import type { Tense } from './verb-endings.js';
import { verbTags } from './verb-forms.js';
import { WORD_CLASSES, type WordClass } from './word-class.js';

const TENSES: readonly Tense[] = ['past', 'present', 'imperative'];
/** Classes of nouns have two capitals; classes of verbs and of pronouns have not. */
const NOUN_CLASS = /^[A-Z]{2}$/;
/** Before nouns: n without and m with the article, then the case: r رفع, n نصب, j جر. */
const CASE_CLASS = /^([nm])([rnj])$/;
const CASES: Readonly<Record<string, Case>> = { r: 'nominative', n: 'accusative', j: 'genitive' };
/** Prefix classes that only the present takes: ف of cause, ل of purpose, ل of command, س of the future. */
const OF_THE_PRESENT: ReadonlySet<string> = new Set(['Pd', 'Ph', 'Pi', 'Pj']);

const MARKS: readonly GenderMark[] = ['', 'ة', 'ى', 'اء'];

/** Classes that make a relative adjective (نسبة) of a noun. */
const RELATIVE_CLASS = /^[LMN]/;

/** What the match adds to the parts of the word; `undefined` where it says nothing of its own. */
type NounReading = { readonly noun?: NounFeatures; readonly wordClass?: WordClass } | undefined;

/** Tells the linguist's facts behind the matches of one dictionary. */
export class Readings {
  readonly #dictionary: Dictionary;
  readonly #alphabet: Alphabet;
  readonly #table: NounTable;
  /** What was worked out before: it depends on the tables alone. */
  readonly #classesOfSet = new Map<number, ReadonlySet<string>>();
  readonly #nouns = new Map<number, NounReading>();
  /** The stem decoded last: its entries and uses come one after another. */
  #stemNumber = -1;
  #stem = '';

  constructor(dictionary: Dictionary, alphabet: Alphabet, table: NounTable) {
    this.#dictionary = dictionary;
    this.#alphabet = alphabet;
    this.#table = table;
  }

  /**
   * The readings of a match of `word`: one for each tense of a verb's form and for each noun of the table. Empty where
   * the match is only another way to spell out a form that a class of its own describes.
   */
  of(word: string, match: Match): readonly Analysis[] {
    const { entryClass } = this.#dictionary.tables;
    const wordClass: WordClass = WORD_CLASSES[entryClass[match.entry] ?? 0] ?? 'noun';
    const stem = this.#decoded(match.stem);
    const suffix = word.slice(word.length - match.suffixLength);
    const parts = { proclitics: word.slice(0, match.prefixLength), stem, suffix, wordClass };
    if (wordClass === 'particle') return [closedWord(parts)];
    if (wordClass === 'verb') return this.#verbReadings(parts, match);
    const noun = this.#nounReading(parts, match, word.slice(match.prefixLength) === stem);
    if (noun === undefined) return [];
    if (noun.noun === undefined || match.use < 0) return [{ ...parts, ...noun }];
    const reading = { ...parts, ...noun };
    return this.#listed(reading, noun.noun, match, word).map((features) => ({ ...reading, noun: features }));
  }

  #listed(
    { stem, suffix, proclitics, wordClass }: Analysis,
    features: NounFeatures,
    match: Match,
    word: string,
  ): readonly NounFeatures[] {
    const pronounLength = features.pronoun?.length ?? 0;
    return withTable(
      {
        stem,
        wordClass,
        name: this.#classInUse(match),
        core: word.slice(proclitics.length, word.length - pronounLength),
        ending: suffix.slice(0, suffix.length - pronounLength),
        features,
      },
      this.#table,
    );
  }

  /** The name of the match's suffix class; empty for none. */
  #classInUse({ use }: Match): string {
    return use < 0 ? '' : (this.#dictionary.suffixClasses[this.#dictionary.tables.useClass[use] ?? 0] ?? '');
  }

  #decoded(stem: number): string {
    if (stem !== this.#stemNumber) {
      this.#stem = this.#alphabet.decode(this.#dictionary.stemLetters(stem));
      this.#stemNumber = stem;
    }
    return this.#stem;
  }

  /** `plain`: the word without its prefix is the stem. */
  #nounReading(parts: Analysis, match: Match, plain: boolean): NounReading {
    const { entryFlagSet, entryClass } = this.#dictionary.tables;
    const flagSet = entryFlagSet[match.entry] ?? 0;
    if (match.use < 0) {
      // The bare stem of a noun has a class of its own: AB, BB.
      const classes = this.#classes(flagSet);
      return classes.has('AB') || classes.has('BB') ? undefined : {};
    }
    // All that the features depend on. The suffix's letters follow from its use; of the stem's only the mark counts.
    const mark = genderMark(parts.stem, parts.wordClass);
    let key = match.use;
    for (const part of [flagSet, match.prefix + 1, entryClass[match.entry] ?? 0]) key = key * 512 + part;
    key = key * 8 + (plain ? 4 : 0) + MARKS.indexOf(mark);
    if (!this.#nouns.has(key)) this.#nouns.set(key, this.#inflectedNoun(parts, mark, match, plain));
    return this.#nouns.get(key);
  }

  #inflectedNoun({ wordClass, suffix }: Analysis, mark: GenderMark, match: Match, plain: boolean): NounReading {
    const { useOuterClass, entryFlagSet } = this.#dictionary.tables;
    const name = this.#classInUse(match);
    if (!NOUN_CLASS.test(name)) return {};
    const prefixNames = this.#prefixesAllowed(match);
    const cases = ALL_CASES.filter((grammaticalCase) =>
      prefixNames.some((prefix) => CASES[CASE_CLASS.exec(prefix)?.[2] ?? ''] === grammaticalCase),
    );
    const noun = nounFeatures({
      mark,
      wordClass,
      classes: this.#classes(entryFlagSet[match.entry] ?? 0),
      name,
      withPronoun: (useOuterClass[match.use] ?? 0) > 0,
      plain,
      suffix,
      cases: cases.length > 0 ? cases : ALL_CASES,
      article: match.prefix >= 0 && prefixNames.some((prefix) => CASE_CLASS.exec(prefix)?.[1] === 'm'),
    });
    if (noun === undefined) return undefined;
    return RELATIVE_CLASS.test(name) ? { noun, wordClass: 'nisba' } : { noun };
  }

  #verbReadings(parts: Analysis, match: Match): readonly Analysis[] {
    const { entryTag, tagTenses, tagLemma, entryFlagSet } = this.#dictionary.tables;
    const tag = entryTag[match.entry] ?? 0;
    const bits = tagTenses[tag] ?? 0;
    if (bits === 0) return [parts];
    const form = {
      stem: parts.stem,
      lemma: this.#lemma(tagLemma[tag] ?? 0),
      classes: this.#classes(entryFlagSet[match.entry] ?? 0),
      name: this.#classInUse(match),
      suffix: parts.suffix,
    };
    const onlyPresent = match.prefix >= 0 && this.#prefixesAllowed(match).every((prefix) => OF_THE_PRESENT.has(prefix));
    return TENSES.filter((tense) => (bits & TENSE_BITS[tense]) !== 0 && (!onlyPresent || tense === 'present'))
      .map((tense) => verbTags({ ...form, tense }))
      .filter((verb): verb is VerbTags => verb !== undefined)
      .map((verb) => ({ ...parts, verb }));
  }

  /** The suffix classes of a flag set, by name. */
  #classes(flagSet: number): ReadonlySet<string> {
    let classes = this.#classesOfSet.get(flagSet);
    if (classes === undefined) {
      classes = new Set(
        this.#dictionary.suffixClasses.filter((_, suffixClass) =>
          this.#dictionary.hasSuffixClass(flagSet, suffixClass),
        ),
      );
      this.#classesOfSet.set(flagSet, classes);
    }
    return classes;
  }

  /** The prefix classes that the stem and the suffix allow; with a prefix, those of them that it has. */
  #prefixesAllowed({ prefix, use, entry }: Match): string[] {
    const { prefixMask, entryFlagSet } = this.#dictionary.tables;
    const flagSet = entryFlagSet[entry] ?? 0;
    return this.#dictionary.prefixClasses.filter((_, prefixClass) => {
      const half = prefixClass >> 5;
      const allowed = this.#dictionary.allowedPrefixes(flagSet, use, half);
      const has = prefix < 0 ? allowed : allowed & (prefixMask[prefix * 2 + half] ?? 0);
      return (has & (1 << (prefixClass & 31))) !== 0;
    });
  }

  #lemma(number: number): string {
    const { lemmaStart, lemmaText } = this.#dictionary.tables;
    return String.fromCharCode(...lemmaText.subarray(lemmaStart[number] ?? 0, lemmaStart[number + 1] ?? 0));
  }
}
