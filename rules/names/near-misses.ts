import { isDefinite, shareCore } from './clitics.js';
import { areInflectionsOfOneWord, withoutHamza } from './inflection.js';
import { missingHamza, nameStatus } from './known-names.js';
import type { NameForm, NameReading } from './name-forms.js';
import { areOneKeyApart, withoutOneLetter } from './one-key.js';
import type { WordFacts } from './word-facts.js';

/** A word that stands once and is one slip of a key away from a name that the article has often. */
export interface NearMiss {
  readonly bare: string;
  readonly prefix: string;
  /** The name in the word's spelling, and in the article's. */
  readonly name: string;
  readonly meant: string;
  /** The words that hold the name in the article's spelling. */
  readonly words: ReadonlySet<string>;
}

/** How often the name has to stand in the article. */
const OFTEN = 3;
/** Shorter names are one key away from too many others. */
const SHORTEST = 6;
/** A word that is more common than this is meant. */
const RARE_ZIPF = 1.5;

/** A name of the article, with the words that hold it. */
interface Counted {
  readonly reading: NameReading;
  readonly forms: NameForm[];
  count: number;
}

function countNames(blocks: readonly (readonly NameForm[])[]): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const form of blocks.flat()) {
    for (const reading of form.readings) {
      if (reading.core.length < SHORTEST - 1) continue;
      const name = counts.get(reading.core) ?? { reading, forms: [], count: 0 };
      counts.set(reading.core, name);
      name.forms.push(form);
      name.count += form.places.length;
    }
  }
  return counts;
}

function isName(core: string, lexicon: WordFacts): boolean {
  const status = nameStatus(core, lexicon);
  return status === 'name' || (status === 'unknown' && missingHamza(core, lexicon) === undefined);
}

/** The names that the article has often, by what is left of them without a letter. */
function oftenNamed(names: ReadonlyMap<string, Counted>, lexicon: WordFacts): Map<string, Counted[]> {
  const found = new Map<string, Counted[]>();
  for (const [core, name] of names) {
    if (name.count < OFTEN || core.length < SHORTEST || !isName(core, lexicon)) continue;
    for (const part of withoutOneLetter(core)) {
      const list = found.get(part);
      if (list) list.push(name);
      else found.set(part, [name]);
    }
  }
  return found;
}

function haveNeighbour(form: NameForm, others: readonly NameForm[]): boolean {
  return others.some(({ neighbours }) => [...form.neighbours].some((neighbour) => neighbours.has(neighbour)));
}

/** Whether the word, read so, is a slip for the name. */
function isMissed(form: NameForm, { prefix, core }: NameReading, meant: Counted): boolean {
  const name = meant.reading.core;
  if (!areOneKeyApart(core, name) || form.readings.some((reading) => reading.core === name)) return false;
  if (withoutHamza(core) === withoutHamza(name) || shareCore(form.bare, name)) return false;
  if (areInflectionsOfOneWord(core, name, true)) return false;
  // Arabic family names are often one letter apart: الشمري، الشهري. The same word beside both tells.
  return !(isDefinite(prefix) || core.startsWith('ال')) || haveNeighbour(form, meant.forms);
}

/** Finds the words of an article that are a name of the article mistyped. `blocks` holds the `nameForms` of each block. */
export function findNearMisses(blocks: readonly (readonly NameForm[])[], lexicon: WordFacts): NearMiss[] {
  const names = countNames(blocks);
  const often = oftenNamed(names, lexicon);
  const missed = new Map<string, NearMiss>();
  if (often.size === 0) return [];
  for (const form of blocks.flat()) {
    if (form.known || !form.suspect || form.zipf >= RARE_ZIPF) continue;
    for (const reading of form.readings) {
      if (names.get(reading.core)?.count !== 1 || lexicon.names.kinds(reading.core) !== 0) continue;
      for (const part of withoutOneLetter(reading.core)) {
        const meant = often.get(part)?.find((name) => isMissed(form, reading, name));
        if (!meant) continue;
        const { prefix, core } = reading;
        const words = new Set(meant.forms.map(({ bare }) => bare));
        missed.set(form.bare, { bare: form.bare, prefix, name: core, meant: meant.reading.core, words });
      }
    }
  }
  return [...missed.values()];
}
