import { Alphabet } from './alphabet.js';
import type { Container } from './container.js';
import { Dictionary, MAX_LETTERS, type Visit } from './dictionary.js';
import { readTables } from './dictionary-tables.js';
import type { Analysis } from './lexicon.js';
import { Readings } from './readings.js';
import { sameReading } from './same-reading.js';

/** The dictionaries of the compiled file, in the order they are asked. */
export const LAYERS = ['ayaspell', 'ayaspell-newer'] as const;
export type Layer = (typeof LAYERS)[number];

const FIRST_MATCH: Visit = () => true;

/** Which words the compiled dictionaries know, and how they read them. */
export class CompiledDictionaries {
  readonly #alphabet: Alphabet;
  readonly #layers: readonly { readonly dictionary: Dictionary; readonly readings: Readings }[];
  readonly #letters = new Uint8Array(MAX_LETTERS);

  /** Throws `ContainerError` where the file lacks one of `layers`. */
  constructor(file: Container, layers: readonly Layer[] = LAYERS) {
    this.#alphabet = new Alphabet(file.section('alphabet', 'u16'), file.section('conversions', 'u16'));
    this.#layers = layers.map((layer) => {
      const dictionary = new Dictionary(readTables(file, layer), this.#alphabet.size);
      return { dictionary, readings: new Readings(dictionary, this.#alphabet) };
    });
  }

  /** Whether one of the dictionaries makes the word. */
  accepts(bare: string): boolean {
    const length = this.#encode(bare);
    if (length === 0) return false;
    for (const { dictionary } of this.#layers) if (dictionary.search(this.#letters, length, FIRST_MATCH)) return true;
    return false;
  }

  /** Every reading of the word, each once. */
  analyse(bare: string): readonly Analysis[] {
    const word = this.#alphabet.converted(bare);
    const length = this.#alphabet.encode(word, this.#letters);
    if (length === 0) return [];
    const found: Analysis[] = [];
    for (const { dictionary, readings } of this.#layers) {
      dictionary.search(this.#letters, length, (match) => {
        for (const reading of readings.of(word, match)) {
          if (!found.some((other) => sameReading(other, reading))) found.push(reading);
        }
        return false;
      });
    }
    return withoutPoorer(found);
  }

  #encode(bare: string): number {
    const length = this.#alphabet.encode(bare, this.#letters);
    if (length > 0) return length;
    const converted = this.#alphabet.converted(bare);
    return converted === bare ? 0 : this.#alphabet.encode(converted, this.#letters);
  }
}

/** Leaves out readings that say less than another: a verb without its tags beside one with them, a word listed with its particles beside its parts. */
function withoutPoorer(readings: readonly Analysis[]): readonly Analysis[] {
  const tagged = readings.some(({ verb }) => verb !== undefined);
  const parted = readings.some(({ proclitics, wordClass }) => wordClass === 'particle' && proclitics !== '');
  return readings.filter((reading) => {
    if (reading.wordClass === 'verb') return reading.verb !== undefined || !tagged;
    return !(
      parted &&
      reading.wordClass === 'particle' &&
      reading.proclitics === '' &&
      reading.suffix === '' &&
      reading.noun === undefined
    );
  });
}
