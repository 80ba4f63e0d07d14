import type { Lexicon } from '../lexicon/lexicon.js';

/** What names need to know of words. A `Lexicon` is one. */
export type WordFacts = Pick<Lexicon, 'accepts' | 'analyse' | 'isUserWord' | 'zipf' | 'names' | 'spelling'>;

/** The same facts, each looked up once: in a search for names the same few words are asked for again and again. */
export function remembered(facts: WordFacts): WordFacts {
  const once = <T>(ask: (bare: string) => T): ((bare: string) => T) => {
    const known = new Map<string, T>();
    return (bare) => {
      const before = known.get(bare);
      if (before !== undefined) return before;
      const fact = ask(bare);
      known.set(bare, fact);
      return fact;
    };
  };
  return {
    accepts: once((bare) => facts.accepts(bare)),
    analyse: once((bare) => facts.analyse(bare)),
    zipf: once((bare) => facts.zipf(bare)),
    isUserWord: (bare) => facts.isUserWord(bare),
    names: facts.names,
    spelling: facts.spelling,
  };
}
