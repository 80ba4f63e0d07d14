import { Alphabet } from './alphabet.js';
import type { Container } from './container.js';
import { Dictionary, MAX_LETTERS, type Visit } from './dictionary.js';
import { readTables } from './dictionary-tables.js';
import type { Analysis } from './lexicon.js';
import { withTable } from './listed-nouns.js';
import { missingReading } from './missing-words.js';
import { NO_NOUNS, type NounTable } from './nouns.js';
import { Readings } from './readings.js';
import { sameReading } from './same-reading.js';
import { UNDEFINED_CLASS } from './verb-forms.js';

/** The dictionaries of the compiled file, in the order they are asked. */
export const LAYERS = ['ayaspell', 'ayaspell-newer', 'additions'] as const;
export type Layer = (typeof LAYERS)[number];

interface LoadedLayer {
  readonly dictionary: Dictionary;
  readonly readings: Readings;
  /** Ends the search at the first match that makes a word right. */
  readonly accept: Visit;
}

/** Which words the compiled dictionaries know, and how they read them. */
export class CompiledDictionaries {
  readonly #alphabet: Alphabet;
  readonly #layers: readonly LoadedLayer[];
  readonly #table: NounTable;
  readonly #letters = new Uint8Array(MAX_LETTERS);

  /** Throws `ContainerError` where the file lacks one of `layers`. */
  constructor(file: Container, layers: readonly Layer[] = LAYERS, table: NounTable = NO_NOUNS) {
    this.#table = table;
    this.#alphabet = new Alphabet(file.section('alphabet', 'u16'), file.section('conversions', 'u16'));
    this.#layers = layers.map((layer) => {
      const dictionary = new Dictionary(readTables(file, layer), this.#alphabet.size);
      const undefinedClass = dictionary.suffixClasses.indexOf(UNDEFINED_CLASS);
      const { useClass } = dictionary.tables;
      const accept: Visit = ({ use }) => use < 0 || useClass[use] !== undefinedClass;
      return { dictionary, readings: new Readings(dictionary, this.#alphabet), accept };
    });
  }

  /** Whether one of the dictionaries makes the word. */
  accepts(bare: string): boolean {
    const length = this.#encode(bare);
    if (length === 0) return false;
    for (const { dictionary, accept } of this.#layers)
      if (dictionary.search(this.#letters, length, accept)) return true;
    return false;
  }

  /** Every reading of the word, each once; none where the word is not right. */
  analyse(bare: string): readonly Analysis[] {
    const word = this.#alphabet.converted(bare);
    const length = this.#alphabet.encode(word, this.#letters);
    if (length === 0) return [];
    const found: Analysis[] = [];
    /** The affix class that each of them comes from. */
    const classes: string[] = [];
    let isKnown = false;
    for (const { dictionary, readings, accept } of this.#layers) {
      dictionary.search(this.#letters, length, (match) => {
        isKnown ||= accept(match);
        for (const reading of readings.of(word, match)) {
          if (found.some((other) => sameReading(other, reading))) continue;
          found.push(reading);
          classes.push(readings.classInUse(match));
        }
        return false;
      });
    }
    if (!isKnown) return [];
    const missing = missingReading(word);
    const readings: Analysis[] = missing === undefined ? [] : [missing];
    for (const reading of withoutPoorer(found)) {
      if (missing !== undefined && sameReading(reading, missing)) continue;
      const known = withTable(word, reading, classes[found.indexOf(reading)] ?? '', this.#table);
      for (const one of known)
        if (one === reading || !readings.some((other) => sameReading(other, one))) readings.push(one);
    }
    return readings;
  }

  #encode(bare: string): number {
    const length = this.#alphabet.encode(bare, this.#letters);
    if (length > 0) return length;
    const converted = this.#alphabet.converted(bare);
    return converted === bare ? 0 : this.#alphabet.encode(converted, this.#letters);
  }
}

/** A whole that the dictionary lists beside its parts: كأنهم beside كأن and هم. */
function isWhole({ wordClass, proclitics, suffix, noun }: Analysis): boolean {
  return wordClass === 'particle' && proclitics === '' && suffix === '' && noun === undefined;
}

/** ل before a ل that is no article; the dictionary allows it before every noun, for the few that begin with ل. */
function isDoubledLam({ proclitics, noun }: Analysis): boolean {
  return proclitics.endsWith('لل') && noun !== undefined && noun.definite !== true;
}

/** Whether `other` says the same of a noun and allows more cases: مدرسة of all cases, beside مدرسة(ً) of the accusative. */
function allowsMoreCases(other: Analysis, reading: Analysis): boolean {
  if (other.noun === undefined || reading.noun === undefined) return false;
  const { cases } = other.noun;
  if (
    cases.length <= reading.noun.cases.length ||
    !reading.noun.cases.every((grammaticalCase) => cases.includes(grammaticalCase))
  )
    return false;
  return sameReading(other, { ...reading, noun: { ...reading.noun, cases } });
}

/** Leaves out readings that another one tells better. */
function withoutPoorer(readings: readonly Analysis[]): readonly Analysis[] {
  const tagged = readings.some(({ verb }) => verb !== undefined);
  const parted = readings.some((reading) => reading.wordClass === 'particle' && !isWhole(reading));
  const withArticle = readings.some(({ proclitics, noun }) => proclitics.endsWith('لل') && noun?.definite === true);
  return readings.filter((reading) => {
    if (reading.wordClass === 'verb' && reading.verb === undefined) return !tagged;
    if ((parted && isWhole(reading)) || (withArticle && isDoubledLam(reading))) return false;
    return !readings.some((other) => allowsMoreCases(other, reading));
  });
}
