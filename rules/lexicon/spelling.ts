/** A correction of a written word and what speaks for it, as natural logarithms. */
export interface Suggestion {
  /** The correction; two words where a space was lost. */
  readonly word: string;
  /** ln of (the word's frequency × its fit × how often the slip is made), the rank. */
  readonly score: number;
  /** −ln of how often the slips are made that turn the correction into what was written. */
  readonly cost: number;
  /** ln of the word's share of running text; of both shares where there are two words. */
  readonly share: number;
  /** How much likelier the word is between its neighbours than elsewhere. */
  readonly fit: number;
}

/**
 * The words beside a word in its clause, bare; left out at the edges of a clause: sentence ends, commas, brackets.
 * Numbers between words do not count.
 */
export interface Surroundings {
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** What the text around a word tells of its being a name, or meant as it stands. */
export interface NameHints {
  /** In a name list, with or without particles. */
  readonly listed?: boolean;
  /** After الرئيس، الدكتور، السيد، مدينة، شركة and the like. */
  readonly afterTitle?: boolean;
  /** Next to a listed name, or to an unknown word that looks like one. */
  readonly besideName?: boolean;
  /** In a chain of names, while what it may be a slip of is none. */
  readonly amongNames?: boolean;
  /** The same word, with or without particles, stands elsewhere in the article. */
  readonly recurs?: boolean;
  /** It stands there three times or more. */
  readonly recursOften?: boolean;
  /** Another word of the article has the same stem. */
  readonly ofTopic?: boolean;
  /** Followed by Latin letters in brackets. */
  readonly latinBeside?: boolean;
  /** In quotation marks or brackets, with hardly another word. */
  readonly quoted?: boolean;
  /** After المسمى، كلمة, or المعروف with ب. */
  readonly announced?: boolean;
  /** Written with short vowels or shadda, as no one does by a slip of a key. */
  readonly vocalised?: boolean;
  /** Beside words of a dialect, or in a paragraph full of them. */
  readonly dialect?: boolean;
  /** A word of the dictionary that grammar does not allow where it stands. */
  readonly againstGrammar?: boolean;
}

export interface Verdict {
  /** The probability that the word is a slip for one of the suggestions, 0 to 1. */
  readonly probability: number;
  /** Whether the dictionary has the word. */
  readonly known: boolean;
  /** ln of the odds that the word is a slip, without hints. */
  readonly odds: number;
  /** What it may be a slip for, the likeliest first; empty where nothing is near. */
  readonly suggestions: readonly Suggestion[];
}

/** What was meant by a word. Words are given bare: without diacritics and tatweel. */
export interface Spelling {
  /** Accepted words that may have been meant instead of `bare`, the likeliest first, as far as two slips away. */
  suggest(bare: string, surroundings: Surroundings, limit: number): readonly Suggestion[];
  /**
   * How likely the word is a slip, and for what, with `limit` suggestions at most. It looks less far than `suggest`:
   * what takes two mistyped keys proves nothing. A word of the dictionary may be a slip as well; its probability is
   * that of a real-word error. The hints count for unknown words only.
   */
  judge(bare: string, surroundings: Surroundings, hints?: NameHints, limit?: number): Verdict;
  /** How likely two words, side by side, are one word with a space in it: مع لومات. `surroundings` are those of the pair. */
  judgeSplit(left: string, right: string, surroundings: Surroundings): Verdict;
  /** The probability that a verdict would have with other hints. It costs next to nothing, where a judgement takes a search. */
  reconsider(verdict: Verdict, hints: NameHints): number;
  /** ln of the word's share of running text × its fit between its neighbours: compares spellings for one place. */
  weight(bare: string, surroundings: Surroundings): number;
}

/** The verdict on a word that nothing is near. */
export const NO_SLIP: Verdict = { probability: 0, known: true, odds: Number.NEGATIVE_INFINITY, suggestions: [] };

/** Knows nothing. */
export const NO_SPELLING: Spelling = {
  suggest: () => [],
  judge: () => NO_SLIP,
  judgeSplit: () => NO_SLIP,
  reconsider: () => 0,
  weight: () => 0,
};
