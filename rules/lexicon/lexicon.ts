/** What the dictionary's tags tell of a verb form. */
export interface VerbTags {
  /** The verb's lemma, the third person masculine singular of the past: قال. */
  readonly lemma: string;
  readonly past: boolean;
  readonly present: boolean;
  readonly imperative: boolean;
}

/** One way to read a word: `proclitics + stem (inflected) + suffix`. Ambiguity is kept: a word may have several. */
export interface Analysis {
  /** The letters before the stem that the affix rules matched: و، بال، سـ …; empty for none. */
  readonly proclitics: string;
  /** The dictionary's entry. */
  readonly stem: string;
  /** The letters after the stem that the affix rules matched; empty for none. */
  readonly suffix: string;
  readonly verb?: VerbTags;
}

/** A correction with its rank: the higher the score (a natural logarithm), the likelier. */
export interface Candidate {
  readonly word: string;
  readonly score: number;
}

/** Questions about words. Words are given bare: without diacritics and tatweel. Nothing here changes between calls. */
export interface Lexicon {
  /** Whether the dictionary and its affix rules accept the word as it stands, or the user's own words do. */
  accepts(bare: string): boolean;
  /** All readings of the word; empty where the dictionary does not know it. */
  analyse(bare: string): readonly Analysis[];
  /** How common the form is, as a Zipf value (log10 of occurrences in a billion words); 0 where it is not listed. */
  zipf(bare: string): number;
}
