import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { neighbourhoodOf } from './neighbourhood.js';
import {
  disagreesInGender,
  hasTanweenInVain,
  isFractionOfMany,
  isNounForVerb,
  lacksComplement,
  mayBeNounOutOfPlace,
} from './nouns-out-of-place.js';
import {
  disagreesWithPronoun,
  isDualBeforePlural,
  isJussiveInVain,
  isNoVerbAfterParticle,
  isVerbForNoun,
  mayBeVerbOutOfPlace,
} from './verbs-out-of-place.js';

/**
 * Whether grammar does not allow a word where it stands, whatever it means: two or three words tell, not how often they
 * stand together. A check is silent where right text looks like the wrong one.
 */
export function isAgainstGrammar(text: string, tokens: readonly Token[], word: WordToken, lexicon: Lexicon): boolean {
  const { bare, index } = word;
  const before = tokens[index - 1];
  const cue = before?.kind === 'word' ? before.bare : undefined;
  // Nearly all words are done with here.
  if (!mayBeVerbOutOfPlace(bare, cue) && !mayBeNounOutOfPlace(word, cue)) return false;
  const place = neighbourhoodOf(text, tokens, index);
  return (
    isDualBeforePlural(bare, place, lexicon) ||
    isJussiveInVain(bare, place) ||
    isVerbForNoun(bare, place, lexicon) ||
    isNoVerbAfterParticle(bare, place, lexicon) ||
    disagreesWithPronoun(bare, place, lexicon) ||
    hasTanweenInVain(word, lexicon) ||
    isFractionOfMany(bare, place, lexicon) ||
    isNounForVerb(bare, place, lexicon) ||
    lacksComplement(bare, place, lexicon) ||
    disagreesInGender(bare, place, lexicon)
  );
}
