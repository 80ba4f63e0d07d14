/**
 * What is written together with the word behind it: conjunction, preposition and article in this order, or conjunction
 * and the س of the future. The costs are −ln of how often a form of running text has them, as the frequencies of the
 * vocabulary's forms with and without them give it.
 */
export interface Proclitic {
  /** As it is written: وبال. Empty for none. */
  readonly letters: string;
  /** Of ل and the article لل is written: للمدينة. */
  readonly article: 'ال' | 'لل' | undefined;
  /** س, which stands before verbs. */
  readonly future: boolean;
  readonly cost: number;
}

const CONJUNCTIONS: Readonly<Record<string, number>> = { '': 0, و: 2.3, ف: 4 };
const PREPOSITIONS: Readonly<Record<string, number>> = { '': 0, ب: 3, ل: 3, ك: 4.5 };
const ARTICLE_COST = 1.1;
const FUTURE = 'س';
const FUTURE_COST = 4.5;

/** All of them; the empty one comes before those of which it is the beginning. */
export const PROCLITICS: readonly Proclitic[] = Object.entries(CONJUNCTIONS).flatMap(([conjunction, first]) => [
  ...Object.entries(PREPOSITIONS).flatMap(([preposition, second]): Proclitic[] => {
    const cost = first + second;
    const before = conjunction + preposition;
    const withArticle: Omit<Proclitic, 'future' | 'cost'> =
      preposition === 'ل' ? { letters: `${before}ل`, article: 'لل' } : { letters: `${before}ال`, article: 'ال' };
    return [
      { letters: before, article: undefined, future: false, cost },
      { ...withArticle, future: false, cost: cost + ARTICLE_COST },
    ];
  }),
  { letters: conjunction + FUTURE, article: undefined, future: true, cost: first + FUTURE_COST },
]);
