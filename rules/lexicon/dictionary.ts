import { type Automaton, EDGE_FINAL, EDGE_TARGET_SHIFT, edgeFrom, NO_EDGE, wordAt } from './automaton.js';
import type { DictionaryTables } from './dictionary-tables.js';

/** No dictionary has longer words. */
export const MAX_LETTERS = 64;

/**
 * One way in which a dictionary makes a word: `prefix + (stem without its strips) + suffix`. One object serves all
 * matches of a dictionary in turn: read it during the visit, keep nothing of it but numbers.
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
 * allows the second, and at most one prefix class, allowed by the stem or by a suffix.
 */
export class Dictionary {
  readonly tables: DictionaryTables;
  readonly #width: number;
  /** How many 32-bit numbers hold the suffix classes of a flag set. */
  readonly #suffixWords: number;
  readonly #automaton: Automaton;
  /** The edges that leave the automaton's root, by letter. */
  readonly #rootEdges: Uint32Array;
  /** The nodes of the suffix trie along the end of the word, by length. */
  readonly #suffixNodes = new Uint16Array(MAX_LETTERS + 1);
  readonly #match: Match = { prefixLength: 0, suffixLength: 0, prefix: -1, use: -1, stem: -1, entry: -1 };

  /** `letters` is how many letters the alphabet of the tables has. */
  constructor(tables: DictionaryTables, letters: number) {
    this.tables = tables;
    this.#width = letters + 1;
    this.#suffixWords = Math.ceil(tables.suffixNames.length / 2 / 32);
    const root = tables.root[0] ?? 0;
    this.#automaton = { edges: tables.edges, skips: tables.skips, root };
    this.#rootEdges = Uint32Array.from({ length: this.#width }, (_, letter) => edgeFrom(this.#automaton, root, letter));
  }

  /**
   * Visits every way to make the word whose first `length` letter numbers `word` holds. Returns whether a visit ended the
   * search. Allocates nothing.
   */
  search(word: Uint8Array, length: number, visit: Visit): boolean {
    const { suffixNext, prefixNext, prefixStart } = this.tables;
    let longest = 0;
    for (let node = 0; longest < length - 1; longest++) {
      node = suffixNext[node * this.#width + (word[length - longest - 1] ?? 0)] ?? 0;
      if (node === 0) break;
      this.#suffixNodes[longest + 1] = node;
    }
    if (this.#searchAfter(word, length, 0, -1, longest, visit)) return true;
    for (let node = 0, taken = 0; taken < length; taken++) {
      if (taken > 0) {
        node = prefixNext[node * this.#width + (word[taken - 1] ?? 0)] ?? 0;
        if (node === 0) break;
      }
      const end = prefixStart[node + 1] ?? 0;
      for (let prefix = prefixStart[node] ?? 0; prefix < end; prefix++) {
        if (this.#searchAfter(word, length, taken, prefix, longest, visit)) return true;
      }
    }
    return false;
  }

  /** The letters of the stem with this number. */
  stemLetters(stem: number): readonly number[] {
    return wordAt(this.#automaton, stem) ?? [];
  }

  /** All stems that begin after a prefix of `taken` letters, with every suffix up to `longest` letters. */
  #searchAfter(
    word: Uint8Array,
    length: number,
    taken: number,
    prefix: number,
    longest: number,
    visit: Visit,
  ): boolean {
    const { edges, skips, stripStart, stripLetters, prefixStrip } = this.tables;
    const strip = prefix < 0 ? 0 : (prefixStrip[prefix] ?? 0);
    const stripFrom = stripStart[strip] ?? 0;
    const stripLength = (stripStart[strip + 1] ?? 0) - stripFrom;
    if (prefix >= 0 && !this.#prefixFits(word, length, taken, prefix, stripFrom, stripLength)) return false;
    const match = this.#match;
    match.prefix = prefix;
    match.prefixLength = taken;
    let state = -1;
    let final = false;
    let index = 0;
    for (let read = -stripLength; ; read++) {
      const at = taken + read;
      if (read >= 0 && read + stripLength > 0 && length - at <= longest) {
        if (this.#searchSuffixes(word, taken, at, length - at, stripFrom, stripLength, state, final, index, visit))
          return true;
      }
      if (at === length) return false;
      const letter = read < 0 ? (stripLetters[stripFrom + stripLength + read] ?? 0) : (word[at] ?? 0);
      const edge = state < 0 ? (this.#rootEdges[letter] ?? NO_EDGE) : edgeFrom(this.#automaton, state, letter);
      if (edge === NO_EDGE) return false;
      index += skips[edge] ?? 0;
      const packed = edges[edge] ?? 0;
      final = (packed & EDGE_FINAL) !== 0;
      state = packed >>> EDGE_TARGET_SHIFT;
    }
  }

  /** The stem's letters up to place `at` of the word lead to `state`: tries every suffix that the rest of the word is. */
  #searchSuffixes(
    word: Uint8Array,
    taken: number,
    at: number,
    suffixLength: number,
    prefixStripFrom: number,
    prefixStripLength: number,
    state: number,
    final: boolean,
    index: number,
    visit: Visit,
  ): boolean {
    const {
      edges,
      skips,
      stripStart,
      stripLetters,
      suffixStart,
      suffixStrip,
      suffixCondition,
      conditionStart,
      conditionMasks,
    } = this.tables;
    const match = this.#match;
    match.suffixLength = suffixLength;
    if (suffixLength === 0 && final && this.#visitBare(index, visit)) return true;
    const node = suffixLength === 0 ? 0 : (this.#suffixNodes[suffixLength] ?? 0);
    const end = suffixStart[node + 1] ?? 0;
    for (let suffix = suffixStart[node] ?? 0; suffix < end; suffix++) {
      // What the suffix took off leads on from `state` to the end of the stem.
      const strip = suffixStrip[suffix] ?? 0;
      const stripFrom = stripStart[strip] ?? 0;
      const stripEnd = stripStart[strip + 1] ?? 0;
      let stemState = state;
      let stemFinal = final;
      let stem = index;
      for (let i = stripFrom; i < stripEnd; i++) {
        const edge = edgeFrom(this.#automaton, stemState, stripLetters[i] ?? 0);
        stemFinal = false;
        if (edge === NO_EDGE) break;
        stem += skips[edge] ?? 0;
        const packed = edges[edge] ?? 0;
        stemFinal = (packed & EDGE_FINAL) !== 0;
        stemState = packed >>> EDGE_TARGET_SHIFT;
      }
      if (!stemFinal) continue;
      // The stem's last letters are those taken off, before them those of the word, before them the prefix's strip.
      const condition = suffixCondition[suffix] ?? 0;
      const places = conditionStart[condition + 1] ?? 0;
      let fits = true;
      for (let place = conditionStart[condition] ?? 0, back = 1; place < places && fits; place++, back++) {
        const fromStrip = stripEnd - back;
        const fromWord = at - (back - (stripEnd - stripFrom));
        let letter = 0;
        if (fromStrip >= stripFrom) letter = stripLetters[fromStrip] ?? 0;
        else if (fromWord >= taken) letter = word[fromWord] ?? 0;
        else if (fromWord >= taken - prefixStripLength)
          letter = stripLetters[prefixStripFrom + prefixStripLength + fromWord - taken] ?? 0;
        fits = letter !== 0 && allows(conditionMasks, place, letter);
      }
      if (fits && this.#visitUses(stem, suffix, visit)) return true;
    }
    return false;
  }

  #prefixFits(
    word: Uint8Array,
    length: number,
    taken: number,
    prefix: number,
    stripFrom: number,
    stripLength: number,
  ): boolean {
    const { prefixCondition, conditionStart, conditionMasks, stripLetters } = this.tables;
    const condition = prefixCondition[prefix] ?? 0;
    const end = conditionStart[condition + 1] ?? 0;
    for (let place = conditionStart[condition] ?? 0, i = 0; place < end; place++, i++) {
      const at = taken + i - stripLength;
      if (i >= stripLength && at >= length) return false;
      const letter = i < stripLength ? (stripLetters[stripFrom + i] ?? 0) : (word[at] ?? 0);
      if (!allows(conditionMasks, place, letter)) return false;
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
      if (match.prefix >= 0 && !this.allowsPrefix(match.prefix, entryFlagSet[entry] ?? 0, -1)) continue;
      match.entry = entry;
      if (visit(match)) return true;
    }
    return false;
  }

  /** The stem's entries that take the suffix, under the present prefix. */
  #visitUses(stem: number, suffix: number, visit: Visit): boolean {
    const { entryStart, entryFlagSet, useStart, useClass, setSuffixes } = this.tables;
    const match = this.#match;
    match.stem = stem;
    const lastEntry = entryStart[stem + 1] ?? 0;
    const lastUse = useStart[suffix + 1] ?? 0;
    for (let entry = entryStart[stem] ?? 0; entry < lastEntry; entry++) {
      const flagSet = entryFlagSet[entry] ?? 0;
      for (let use = useStart[suffix] ?? 0; use < lastUse; use++) {
        const suffixClass = useClass[use] ?? 0;
        if (((setSuffixes[flagSet * this.#suffixWords + (suffixClass >> 5)] ?? 0) & (1 << (suffixClass & 31))) === 0)
          continue;
        if (match.prefix >= 0 && !this.allowsPrefix(match.prefix, flagSet, use)) continue;
        match.entry = entry;
        match.use = use;
        if (visit(match)) return true;
      }
    }
    return false;
  }

  /** Whether the flag set, or the suffix's use (-1 for none), has one of the prefix's classes. */
  allowsPrefix(prefix: number, flagSet: number, use: number): boolean {
    const { prefixMask, setPrefixes, usePrefixes } = this.tables;
    for (let half = 0; half < 2; half++) {
      const allowed = (setPrefixes[flagSet * 2 + half] ?? 0) | (use < 0 ? 0 : (usePrefixes[use * 2 + half] ?? 0));
      if (((prefixMask[prefix * 2 + half] ?? 0) & allowed) !== 0) return true;
    }
    return false;
  }
}

/** Whether the condition's letters at this place include `letter`. */
function allows(masks: Uint32Array, place: number, letter: number): boolean {
  return (((masks[place * 2 + (letter >> 5)] ?? 0) >>> (letter & 31)) & 1) !== 0;
}
