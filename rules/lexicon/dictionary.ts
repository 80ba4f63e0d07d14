import { type Automaton, Cursor, wordAt } from './automaton.js';
import type { DictionaryTables } from './dictionary-tables.js';

/** No dictionary has longer words. */
export const MAX_LETTERS = 64;

/**
 * One way in which a dictionary makes a word: `prefix + (stem without its strips) + suffix`. One object serves all
 * matches of a dictionary in turn: read it during the visit and keep nothing of it but numbers.
 */
export interface Match {
  /** How many letters of the word the prefix has. */
  prefixLength: number;
  /** How many letters of the word the suffix has. */
  suffixLength: number;
  /** The number of the prefix in the tables; -1 for none. */
  prefix: number;
  /** The number of the suffix's use in the tables; -1 for none. */
  use: number;
  /** The number of the stem, and of its entry. */
  stem: number;
  entry: number;
}

/** Looks at a match; true ends the search. */
export type Visit = (match: Match) => boolean;

/**
 * A compiled hunspell dictionary. It makes words as hunspell does: a stem, at most two suffix classes of which the first
 * allows the second, and at most one prefix class, allowed by the stem or by a suffix. A prefix takes off letters of the
 * stem only.
 */
export class Dictionary {
  readonly tables: DictionaryTables;
  /** The names of the suffix and prefix classes, by number. */
  readonly suffixClasses: readonly string[];
  readonly prefixClasses: readonly string[];
  readonly #automaton: Automaton;
  /** How many columns the tries' tables have. */
  readonly #width: number;
  /** How many 32-bit numbers hold the suffix classes of a flag set. */
  readonly #suffixWords: number;

  // What follows is the state of one search. It is kept here so that a search allocates nothing.
  #word: Uint8Array = new Uint8Array();
  #length = 0;
  /** The nodes of the suffix trie along the end of the word, by length, and the greatest length. */
  readonly #suffixNodes = new Uint16Array(MAX_LETTERS + 1);
  #longestSuffix = 0;
  /** Where in `stripLetters` the letters stand that the present prefix takes off. */
  #prefixStripFrom = 0;
  #prefixStripLength = 0;
  /** The stem as far as the word spells it, and to its end. */
  readonly #spelled: Cursor;
  readonly #stem: Cursor;
  readonly #match: Match = { prefixLength: 0, suffixLength: 0, prefix: -1, use: -1, stem: -1, entry: -1 };

  /** `letters` is how many letters the alphabet of the tables has. */
  constructor(tables: DictionaryTables, letters: number) {
    this.tables = tables;
    this.#width = letters + 1;
    this.suffixClasses = namesIn(tables.suffixNames);
    this.prefixClasses = namesIn(tables.prefixNames);
    this.#suffixWords = Math.ceil(this.suffixClasses.length / 32);
    this.#automaton = { edges: tables.edges, skips: tables.skips, root: tables.root[0] ?? 0 };
    this.#spelled = new Cursor(this.#automaton);
    this.#stem = new Cursor(this.#automaton);
  }

  /** The letters of the stem with this number. */
  stemLetters(stem: number): readonly number[] {
    return wordAt(this.#automaton, stem) ?? [];
  }

  /**
   * Visits every way to make the word whose first `length` letter numbers `word` holds. Returns whether a visit ended the
   * search. Allocates nothing.
   */
  search(word: Uint8Array, length: number, visit: Visit): boolean {
    const { prefixNext, prefixStart } = this.tables;
    this.#word = word;
    this.#length = length;
    this.#findSuffixes();
    this.#match.prefix = -1;
    this.#match.prefixLength = 0;
    this.#prefixStripLength = 0;
    if (this.#searchStems(visit)) return true;
    for (let node = 0, taken = 1; taken < length; taken++) {
      node = prefixNext[node * this.#width + (word[taken - 1] ?? 0)] ?? 0;
      if (node === 0) break;
      const end = prefixStart[node + 1] ?? 0;
      for (let prefix = prefixStart[node] ?? 0; prefix < end; prefix++) {
        if (this.#takePrefix(prefix, taken) && this.#searchStems(visit)) return true;
      }
    }
    return false;
  }

  /** Walks the suffix trie from the end of the word; at least one letter is left for the stem. */
  #findSuffixes(): void {
    const { suffixNext } = this.tables;
    let node = 0;
    let longest = 0;
    while (longest < this.#length - 1) {
      node = suffixNext[node * this.#width + (this.#word[this.#length - longest - 1] ?? 0)] ?? 0;
      if (node === 0) break;
      longest++;
      this.#suffixNodes[longest] = node;
    }
    this.#longestSuffix = longest;
  }

  /** Makes `prefix` the present one; false where its condition does not hold. */
  #takePrefix(prefix: number, prefixLength: number): boolean {
    const { prefixStrip, stripStart, prefixCondition, conditionStart, conditionMasks } = this.tables;
    const strip = prefixStrip[prefix] ?? 0;
    this.#prefixStripFrom = stripStart[strip] ?? 0;
    this.#prefixStripLength = (stripStart[strip + 1] ?? 0) - this.#prefixStripFrom;
    this.#match.prefix = prefix;
    this.#match.prefixLength = prefixLength;
    const condition = prefixCondition[prefix] ?? 0;
    const end = conditionStart[condition + 1] ?? 0;
    for (
      let place = conditionStart[condition] ?? 0, i = prefixLength - this.#prefixStripLength;
      place < end;
      place++, i++
    ) {
      if (i >= this.#length || !allows(conditionMasks, place, this.#spelledLetter(i))) return false;
    }
    return true;
  }

  /** Letter `at` of the word; before the end of the prefix, what it took off stands instead. 0 before that. */
  #spelledLetter(at: number): number {
    const fromPrefix = at - this.#match.prefixLength;
    if (fromPrefix >= 0) return this.#word[at] ?? 0;
    if (fromPrefix < -this.#prefixStripLength) return 0;
    return this.tables.stripLetters[this.#prefixStripFrom + this.#prefixStripLength + fromPrefix] ?? 0;
  }

  /** All stems after the present prefix, with every suffix. */
  #searchStems(visit: Visit): boolean {
    const start = this.#match.prefixLength - this.#prefixStripLength;
    this.#spelled.reset();
    for (let at = start; ; at++) {
      const rest = this.#length - at;
      // hunspell leaves at least one letter to the stem, be it one that was taken off in front.
      if (
        at > start &&
        at >= this.#match.prefixLength &&
        rest <= this.#longestSuffix &&
        this.#searchSuffixes(at, rest, visit)
      )
        return true;
      if (rest === 0 || !this.#spelled.step(this.#spelledLetter(at))) return false;
    }
  }

  /** All suffixes that the word's last `suffixLength` letters spell, on stems that begin with the letters before. */
  #searchSuffixes(at: number, suffixLength: number, visit: Visit): boolean {
    const { suffixStart, suffixStrip, suffixCondition, stripStart } = this.tables;
    this.#match.suffixLength = suffixLength;
    if (suffixLength === 0 && this.#spelled.final && this.#visitBare(this.#spelled.index, visit)) return true;
    const node = suffixLength === 0 ? 0 : (this.#suffixNodes[suffixLength] ?? 0);
    const end = suffixStart[node + 1] ?? 0;
    for (let suffix = suffixStart[node] ?? 0; suffix < end; suffix++) {
      const strip = suffixStrip[suffix] ?? 0;
      const from = stripStart[strip] ?? 0;
      const to = stripStart[strip + 1] ?? 0;
      if (!this.#completeStem(from, to)) continue;
      if (
        this.#suffixFits(suffixCondition[suffix] ?? 0, at, from, to) &&
        this.#visitUses(this.#stem.index, suffix, visit)
      )
        return true;
    }
    return false;
  }

  /** Whether there is a stem that goes on with the letters taken off, `from` up to `to` in `stripLetters`. */
  #completeStem(from: number, to: number): boolean {
    this.#stem.moveTo(this.#spelled);
    for (let i = from; i < to; i++) if (!this.#stem.step(this.tables.stripLetters[i] ?? 0)) return false;
    return this.#stem.final;
  }

  /** Whether the stem's end is as the condition wants it: the letters taken off, and before them those before `at`. */
  #suffixFits(condition: number, at: number, stripFrom: number, stripTo: number): boolean {
    const { conditionStart, conditionMasks, stripLetters } = this.tables;
    const end = conditionStart[condition + 1] ?? 0;
    for (let place = conditionStart[condition] ?? 0, back = 1; place < end; place++, back++) {
      const inStrip = stripTo - back;
      const letter =
        inStrip >= stripFrom ? (stripLetters[inStrip] ?? 0) : this.#spelledLetter(at + inStrip - stripFrom);
      if (letter === 0 || !allows(conditionMasks, place, letter)) return false;
    }
    return true;
  }

  /** The stem's entries that stand without a suffix, under the present prefix. */
  #visitBare(stem: number, visit: Visit): boolean {
    const { entryStart, entryFlagSet } = this.tables;
    const match = this.#match;
    match.use = -1;
    match.stem = stem;
    const end = entryStart[stem + 1] ?? 0;
    for (let entry = entryStart[stem] ?? 0; entry < end; entry++) {
      if (!this.#prefixAllowed(entryFlagSet[entry] ?? 0, -1)) continue;
      match.entry = entry;
      if (visit(match)) return true;
    }
    return false;
  }

  /** The stem's entries that take the suffix, under the present prefix. */
  #visitUses(stem: number, suffix: number, visit: Visit): boolean {
    const { entryStart, entryFlagSet, useStart, useClass } = this.tables;
    const match = this.#match;
    match.stem = stem;
    const lastEntry = entryStart[stem + 1] ?? 0;
    const lastUse = useStart[suffix + 1] ?? 0;
    for (let entry = entryStart[stem] ?? 0; entry < lastEntry; entry++) {
      const flagSet = entryFlagSet[entry] ?? 0;
      for (let use = useStart[suffix] ?? 0; use < lastUse; use++) {
        if (!this.hasSuffixClass(flagSet, useClass[use] ?? 0) || !this.#prefixAllowed(flagSet, use)) continue;
        match.entry = entry;
        match.use = use;
        if (visit(match)) return true;
      }
    }
    return false;
  }

  /** Whether the suffix class, by number, is in the flag set. */
  hasSuffixClass(flagSet: number, suffixClass: number): boolean {
    return (
      ((this.tables.setSuffixes[flagSet * this.#suffixWords + (suffixClass >> 5)] ?? 0) & (1 << (suffixClass & 31))) !==
      0
    );
  }

  /** Whether there is no prefix, or the flag set or the suffix's use (-1 for none) has one of its classes. */
  #prefixAllowed(flagSet: number, use: number): boolean {
    const { prefixMask } = this.tables;
    const { prefix } = this.#match;
    if (prefix < 0) return true;
    for (let half = 0; half < 2; half++) {
      if (((prefixMask[prefix * 2 + half] ?? 0) & this.allowedPrefixes(flagSet, use, half)) !== 0) return true;
    }
    return false;
  }

  /** One half of the mask of prefix classes that the flag set and the suffix's use (-1 for none) allow. */
  allowedPrefixes(flagSet: number, use: number, half: number): number {
    const { setPrefixes, usePrefixes } = this.tables;
    return (setPrefixes[flagSet * 2 + half] ?? 0) | (use < 0 ? 0 : (usePrefixes[use * 2 + half] ?? 0));
  }
}

/** The two-letter names in a table of names. */
function namesIn(table: Uint16Array): readonly string[] {
  return String.fromCharCode(...table).match(/../g) ?? [];
}

/** Whether the condition's letters at this place include `letter`. */
function allows(masks: Uint32Array, place: number, letter: number): boolean {
  return (((masks[place * 2 + (letter >> 5)] ?? 0) >>> (letter & 31)) & 1) !== 0;
}
