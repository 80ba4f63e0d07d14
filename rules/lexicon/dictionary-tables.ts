import type { Container } from './container.js';

/**
 * The compiled form of one hunspell dictionary. Names of sections, element types and their meaning; docs/lexicon.md
 * explains how they work together. "Start" tables have one element more than what they index: the things that belong to
 * number n are `start[n]` up to, but not including, `start[n + 1]`. Masks of prefix classes are pairs of 32-bit numbers.
 */
export interface DictionaryTables {
  /** The automaton of stems (automaton.ts). */
  readonly edges: Uint32Array;
  readonly skips: Uint32Array;
  /** One element: the automaton's root. */
  readonly root: Uint32Array;

  /** Entries of the stem with this number. */
  readonly entryStart: Uint32Array;
  /** For each entry: its flag set, its tag (0 for none), and its word class (a place in `WORD_CLASSES`). */
  readonly entryFlagSet: Uint16Array;
  readonly entryTag: Uint16Array;
  readonly entryClass: Uint8Array;

  /** The suffix classes of each flag set, as bits in as many 32-bit numbers as the classes need. Set 0 is empty. */
  readonly setSuffixes: Uint32Array;
  /** The prefix classes of each flag set, as masks. */
  readonly setPrefixes: Uint32Array;
  /** The names of the classes, two UTF-16 code units each. */
  readonly suffixNames: Uint16Array;
  readonly prefixNames: Uint16Array;

  /** What affixes take off a stem: letters of strip number n. Strip 0 is empty. */
  readonly stripStart: Uint16Array;
  readonly stripLetters: Uint8Array;
  /** What a stem must end (or begin) with: a mask of letters for each place, counted from that end. Condition 0 is empty. */
  readonly conditionStart: Uint16Array;
  readonly conditionMasks: Uint32Array;

  /** The trie of prefixes: the node after node n and letter l is element n × width + l, 0 for none; the root is node 0. */
  readonly prefixNext: Uint16Array;
  /** For each node, the prefixes spelled by the way to it: strip, condition on what follows, classes. */
  readonly prefixStart: Uint16Array;
  readonly prefixStrip: Uint16Array;
  readonly prefixCondition: Uint16Array;
  readonly prefixMask: Uint32Array;

  /** The trie of suffixes, from the last letter to the first, built alike. One or two suffix classes spell a suffix. */
  readonly suffixNext: Uint16Array;
  /** For each node, the suffixes spelled by the way to it: strip and condition on the stem. */
  readonly suffixStart: Uint16Array;
  readonly suffixStrip: Uint16Array;
  readonly suffixCondition: Uint16Array;
  /** For each such suffix, its uses: the class that the stem must have, the class added to that one (1 and up; 0 for none) and the prefix classes that the suffix allows. */
  readonly useStart: Uint32Array;
  readonly useClass: Uint16Array;
  readonly useOuterClass: Uint16Array;
  readonly usePrefixes: Uint32Array;

  /** For each tag: the number of its lemma, and bits for its tenses (`TENSE_BITS`). Tag 0 is empty. */
  readonly tagLemma: Uint16Array;
  readonly tagTenses: Uint8Array;
  /** The lemmas' UTF-16 code units. */
  readonly lemmaStart: Uint32Array;
  readonly lemmaText: Uint16Array;
}

/** Bits of `tagTenses`. */
export const TENSE_BITS = { past: 1, present: 2, imperative: 4 } as const;

/** The tables of the dictionary `layer` in a compiled file. Throws `ContainerError` where one is missing. */
export function readTables(file: Container, layer: string): DictionaryTables {
  const u8 = (name: string): Uint8Array => file.section(`${layer}.${name}`, 'u8');
  const u16 = (name: string): Uint16Array => file.section(`${layer}.${name}`, 'u16');
  const u32 = (name: string): Uint32Array => file.section(`${layer}.${name}`, 'u32');
  return {
    edges: u32('edges'),
    skips: u32('skips'),
    root: u32('root'),
    entryStart: u32('entryStart'),
    entryFlagSet: u16('entryFlagSet'),
    entryTag: u16('entryTag'),
    entryClass: u8('entryClass'),
    setSuffixes: u32('setSuffixes'),
    setPrefixes: u32('setPrefixes'),
    suffixNames: u16('suffixNames'),
    prefixNames: u16('prefixNames'),
    stripStart: u16('stripStart'),
    stripLetters: u8('stripLetters'),
    conditionStart: u16('conditionStart'),
    conditionMasks: u32('conditionMasks'),
    prefixNext: u16('prefixNext'),
    prefixStart: u16('prefixStart'),
    prefixStrip: u16('prefixStrip'),
    prefixCondition: u16('prefixCondition'),
    prefixMask: u32('prefixMask'),
    suffixNext: u16('suffixNext'),
    suffixStart: u16('suffixStart'),
    suffixStrip: u16('suffixStrip'),
    suffixCondition: u16('suffixCondition'),
    useStart: u32('useStart'),
    useClass: u16('useClass'),
    useOuterClass: u16('useOuterClass'),
    usePrefixes: u32('usePrefixes'),
    tagLemma: u16('tagLemma'),
    tagTenses: u8('tagTenses'),
    lemmaStart: u32('lemmaStart'),
    lemmaText: u16('lemmaText'),
  };
}
