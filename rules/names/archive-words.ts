import { rememberSmallFact } from '../lexicon/small-facts.js';
import { nameBehind } from './clitics.js';
import { isRareWord, nameStatus } from './known-names.js';
import { type NameForm, readWord } from './name-forms.js';
import { isCountryNisba } from './nisba.js';
import { findVariants } from './variants.js';
import type { WordFacts } from './word-facts.js';

/** A word of an article that may be a name, with what an archive has to know of it. */
export interface ArchiveWord {
  readonly bare: string;
  readonly count: number;
  /** As in `NameForm`. */
  readonly neighbours: readonly string[];
}

/** What an archive keeps of one article. Plain data, to be stored and sent. */
export interface ArchiveArticle {
  readonly words: readonly ArchiveWord[];
  /** Words that are another spelling of a name of the same article, with the name in the article's spelling. */
  readonly variants: readonly (readonly [bare: string, preferred: string])[];
}

/** Whether the word may be a name, with clitics or without. */
const mayBeName = rememberSmallFact((bare: string, lexicon: WordFacts) =>
  Number(
    readWord(bare, lexicon).readings.some(
      ({ core }) => (!isRareWord(core, lexicon) && nameStatus(core, lexicon) !== 'word') || isCountryNisba(core),
    ),
  ),
);

/** What an archive keeps of an article; `blocks` holds the `nameForms` of each block. */
export function archiveArticle(blocks: readonly (readonly NameForm[])[], lexicon: WordFacts): ArchiveArticle {
  const variants = findVariants(blocks, lexicon);
  const slips = new Set(variants.map(({ bare }) => bare));
  const words = new Map<string, { count: number; neighbours: Set<string> }>();
  for (const form of blocks.flat()) {
    const word = words.get(form.bare) ?? { count: 0, neighbours: new Set<string>() };
    if (word.count === 0) {
      if (mayBeName(form.bare, lexicon) === 0 && !slips.has(form.bare)) continue;
      words.set(form.bare, word);
    }
    word.count += form.places.length;
    for (const neighbour of form.neighbours) word.neighbours.add(neighbour);
  }
  return {
    words: Array.from(words, ([bare, { count, neighbours }]) => ({ bare, count, neighbours: [...neighbours] })),
    variants: variants.map(({ bare, prefix, preferred }) => [bare, nameBehind(prefix, preferred.reading.core)]),
  };
}
