import type { Gazetteer } from './gazetteer.js';
import type { Noun, NounTable } from './nouns.js';
import type { Spelling } from './spelling.js';
import type { WordClass } from './word-class.js';

export type GrammaticalNumber = 'singular' | 'dual' | 'plural';
export type Gender = 'masculine' | 'feminine';
export type Case = 'nominative' | 'accusative' | 'genitive';

/** Someone a verb form can be said of. Without a gender it is said of both. */
export interface Subject {
  readonly person: 1 | 2 | 3;
  readonly number: GrammaticalNumber;
  readonly gender?: Gender | undefined;
}

/** What the dictionary's tags and the ending tell of a verb form. Exactly one of the three tenses is true. */
export interface VerbTags {
  /** The verb's lemma, the third person masculine singular of the past: قال. */
  readonly lemma: string;
  readonly past: boolean;
  readonly present: boolean;
  readonly imperative: boolean;
  /** Everyone the form can be said of: تكتب of هي and of أنتَ. Empty where the letters leave it uncertain. */
  readonly subjects: readonly Subject[];
  /** Told by the ending of the present: يكتبون is indicative, يكتبوا is not. */
  readonly mood?: 'indicative' | 'subjunctive-or-jussive' | undefined;
  /** The object pronoun at the end: ها in كتبتها. */
  readonly object?: string | undefined;
}

/** What the affix class proves of a noun or adjective, and the table of nouns knows. What is not certain is left out. */
export interface NounFeatures {
  /** Left out where the entry may be a singular or a broken plural. */
  readonly number?: GrammaticalNumber | undefined;
  /** Of a plural, the gender of its singular: رسائل is feminine, كتب masculine. */
  readonly gender?: Gender | undefined;
  /** Whether it is someone. Of a participle or an adjective it is said as a noun: المشاركون, not الدول المشاركة. */
  readonly human?: boolean | undefined;
  /** The noun of the table (`data/nouns.tsv`) that this is the singular, the dual or a plural of: رجل for الرجال. */
  readonly listed?: Noun | undefined;
  /** The cases that the letters allow; all three in most singulars. */
  readonly cases: readonly Case[];
  /** True with the article or a pronoun; false where the ending excludes both and a complement as well. */
  readonly definite?: boolean | undefined;
  /** Whether a complement in the genitive must follow: معلمو, كتابا; false where none can: معلمون. */
  readonly construct?: boolean | undefined;
  /** The possessive pronoun at the end: هم in كتابهم. */
  readonly pronoun?: string | undefined;
}

/** One way to read a word: `proclitics + stem (inflected) + suffix`. Ambiguity is kept: a word may have several. */
export interface Analysis {
  /** The letters before the stem that the affix rules matched: و، بال، سـ …; empty for none. */
  readonly proclitics: string;
  /** The dictionary's entry. */
  readonly stem: string;
  /** The letters after the stem that the affix rules matched; empty for none. */
  readonly suffix: string;
  readonly wordClass: WordClass;
  /**
   * Where no dictionary gives the reading, what does: the table of nouns, the lists of names, or an ending that the
   * dictionary does not allow the adjective (أمنيون).
   */
  readonly source?: 'nouns' | 'names' | 'ending' | undefined;
  /** For verbs, where the dictionary tags them. */
  readonly verb?: VerbTags | undefined;
  /** For nouns, adjectives and names, and for pronouns and numerals whose form shows number and case. */
  readonly noun?: NounFeatures | undefined;
}

/** The table of nouns, asked of words in running text as well. */
export interface Nouns extends NounTable {
  /** The nouns that the word may be a form of, with clitics or without: وزير of للوزيرين, كتاب and كاتب of كتاب. */
  of(bare: string): readonly Noun[];
}

/** Questions about words. Words are given bare: without diacritics and tatweel. Nothing here changes between calls. */
export interface Lexicon {
  /** Whether the dictionary and its affix rules accept the word as it stands, or the user's own words do. */
  accepts(bare: string): boolean;
  /** Whether the user listed the word, or a word that it is with particles. What the user writes on purpose is no misspelling. */
  isUserWord(bare: string): boolean;
  /**
   * All readings of the word. Those with a `source` stand beside the dictionary's (صلاح, a masdar and a name), or
   * alone where the dictionary does not know the word (ريالات, غوتيريش): they make it known, not right.
   */
  analyse(bare: string): readonly Analysis[];
  /** How common the form is, as a Zipf value (log10 of occurrences in a billion words); 0 where it is not listed. */
  zipf(bare: string): number;
  /** What the reviewed table knows of nouns. */
  readonly nouns: Nouns;
  /** What name lists know of words. */
  readonly names: Gazetteer;
  /** What was meant by misspelled words. */
  readonly spelling: Spelling;
}
