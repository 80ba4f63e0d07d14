import type { Alphabet } from './alphabet.js';
import { closedWord } from './closed-words.js';
import type { Dictionary, Match } from './dictionary.js';
import { TENSE_BITS } from './dictionary-tables.js';
import type { Analysis, Case, NounFeatures } from './lexicon.js';
import { ALL_CASES, nounFeatures, STEM_SHAPES, type StemShape, stemShape } from './noun-classes.js';
import type { Tense } from './verb-endings.js';
import { isBaseOfVerb, verbTags } from './verb-forms.js';
import { WORD_CLASSES, type WordClass } from './word-class.js';

const TENSES: readonly Tense[] = ['past', 'present', 'imperative'];
/** Classes of nouns have two capitals; classes of verbs and of pronouns have not. */
const NOUN_CLASS = /^[A-Z]{2}$/;
/** Before nouns: n without and m with the article, then the case: r رفع, n نصب, j جر. */
const CASE_CLASS = /^([nm])([rnj])$/;
const CASES: Readonly<Record<string, Case>> = { r: 'nominative', n: 'accusative', j: 'genitive' };
/** Prefix classes that only the present takes: ف of cause, ل of purpose, ل of command, س of the future. */
const OF_THE_PRESENT: ReadonlySet<string> = new Set(['Pd', 'Ph', 'Pi', 'Pj']);

/** Classes that make a relative adjective (نسبة) of a noun. */
const RELATIVE_CLASS = /^[LMN]/;

/** What the match adds to the parts of the word; `undefined` where it says nothing of its own. */
type NounReading = { readonly noun?: NounFeatures; readonly wordClass?: WordClass } | undefined;

const NOT_INFLECTED: NounReading = {};
const NO_READINGS: readonly Analysis[] = [];

function partsOf(
  word: string,
  stem: string,
  wordClass: WordClass,
  { prefixLength, suffixLength }: Match,
  noun?: NounFeatures,
): Analysis {
  return {
    proclitics: word.slice(0, prefixLength),
    stem,
    suffix: word.slice(word.length - suffixLength),
    wordClass,
    source: undefined,
    verb: undefined,
    noun,
  };
}

/** Tells the linguist's facts behind the matches of one dictionary. */
export class Readings {
  readonly #dictionary: Dictionary;
  readonly #alphabet: Alphabet;
  /** What was worked out before: it depends on the tables alone. */
  readonly #classesOfSet = new Map<number, ReadonlySet<string>>();
  readonly #nouns = new Map<number, NounReading>();
  readonly #isBase: boolean[] = [];
  readonly #lemmas: string[] = [];
  /** The stem decoded last: its entries and uses come one after another. */
  #stemNumber = -1;
  #stem = '';
  /** Its shape as a word of the class looked at last. */
  #shape: StemShape | undefined;
  #shapedClass: WordClass | undefined;

  constructor(dictionary: Dictionary, alphabet: Alphabet) {
    this.#dictionary = dictionary;
    this.#alphabet = alphabet;
  }

  /**
   * The readings of a match of `word`: one for each tense of a verb's form, otherwise one. Empty where the match is only
   * another way to spell out a form that a class of its own describes.
   */
  of(word: string, match: Match): readonly Analysis[] {
    const { entryClass } = this.#dictionary.tables;
    const wordClass: WordClass = WORD_CLASSES[entryClass[match.entry] ?? 0] ?? 'noun';
    const stem = this.#decoded(match.stem);
    if (wordClass !== 'verb' && wordClass !== 'particle') {
      const noun = this.#nounReading(word, stem, wordClass, match);
      if (noun === undefined) return NO_READINGS;
      return [partsOf(word, stem, noun.wordClass ?? wordClass, match, noun.noun)];
    }
    const parts = partsOf(word, stem, wordClass, match);
    return wordClass === 'verb' ? this.#verbReadings(parts, match) : [closedWord(parts)];
  }

  /** The name of the match's suffix class; empty for none. */
  classInUse({ use }: Match): string {
    return use < 0 ? '' : (this.#dictionary.suffixClasses[this.#dictionary.tables.useClass[use] ?? 0] ?? '');
  }

  #shapeOf(stem: string, wordClass: WordClass): StemShape {
    if (this.#shape === undefined || wordClass !== this.#shapedClass) {
      this.#shape = stemShape(stem, wordClass);
      this.#shapedClass = wordClass;
    }
    return this.#shape;
  }

  #decoded(stem: number): string {
    if (stem !== this.#stemNumber) {
      this.#shape = undefined;
      this.#stem = this.#alphabet.decode(this.#dictionary.stemLetters(stem));
      this.#stemNumber = stem;
    }
    return this.#stem;
  }

  #nounReading(word: string, stem: string, wordClass: WordClass, match: Match): NounReading {
    const { entryFlagSet, entryClass } = this.#dictionary.tables;
    const flagSet = entryFlagSet[match.entry] ?? 0;
    if (match.use < 0) {
      // The bare stem of a noun has a class of its own: AB, BB.
      const classes = this.#classes(flagSet);
      return classes.has('AB') || classes.has('BB') ? undefined : NOT_INFLECTED;
    }
    const shape = this.#shapeOf(stem, wordClass);
    // Whether the word without its prefix is the stem.
    const plain = word.length - match.prefixLength === stem.length && word.endsWith(stem);
    // All that the features depend on. The suffix's letters follow from its use; of the stem's only the shape counts.
    let key = match.use;
    for (const part of [flagSet, match.prefix + 1]) key = key * 4096 + part;
    key = (key * 16 + (entryClass[match.entry] ?? 0)) * 16 + (plain ? 8 : 0) + STEM_SHAPES.indexOf(shape);
    const known = this.#nouns.get(key);
    if (known !== undefined || this.#nouns.has(key)) return known;
    const suffix = word.slice(word.length - match.suffixLength);
    const reading = this.#inflectedNoun(wordClass, suffix, shape, match, plain);
    this.#nouns.set(key, reading);
    return reading;
  }

  #inflectedNoun(wordClass: WordClass, suffix: string, shape: StemShape, match: Match, plain: boolean): NounReading {
    const { useOuterClass, entryFlagSet } = this.#dictionary.tables;
    const name = this.classInUse(match);
    if (!NOUN_CLASS.test(name)) return {};
    const prefixNames = this.#prefixesAllowed(match);
    const cases = ALL_CASES.filter((grammaticalCase) =>
      prefixNames.some((prefix) => CASES[CASE_CLASS.exec(prefix)?.[2] ?? ''] === grammaticalCase),
    );
    const noun = nounFeatures({
      shape,
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
    const onlyPresent = match.prefix >= 0 && this.#isOfThePresent(match);
    if (onlyPresent && (bits & TENSE_BITS.present) === 0) return NO_READINGS;
    const flagSet = entryFlagSet[match.entry] ?? 0;
    this.#isBase[flagSet] ??= isBaseOfVerb(this.#classes(flagSet));
    const form = {
      stem: parts.stem,
      lemma: this.#lemma(tagLemma[tag] ?? 0),
      classes: this.#classes(flagSet),
      isBase: this.#isBase[flagSet],
      name: this.classInUse(match),
      suffix: parts.suffix,
    };
    const readings: Analysis[] = [];
    for (const tense of TENSES) {
      if ((bits & TENSE_BITS[tense]) === 0 || (onlyPresent && tense !== 'present')) continue;
      const verb = verbTags({ ...form, tense });
      if (verb !== undefined) readings.push({ ...parts, verb });
    }
    return readings;
  }

  /** Whether the prefix stands before the present alone. */
  #isOfThePresent(match: Match): boolean {
    return this.#prefixesAllowed(match).every((prefix) => OF_THE_PRESENT.has(prefix));
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
    this.#lemmas[number] ??= String.fromCharCode(
      ...lemmaText.subarray(lemmaStart[number] ?? 0, lemmaStart[number + 1] ?? 0),
    );
    return this.#lemmas[number];
  }
}
