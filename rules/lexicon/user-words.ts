import { bareForm } from '../engine/arabic.js';
import type { Analysis, Lexicon } from './lexicon.js';
import { PROCLITICS } from './proclitics.js';

const ARTICLE = 'ال';
const LAM = 'ل';

/** A user's word with what is written before it. */
interface Found {
  readonly proclitics: string;
  readonly word: string;
}

/** The user's words that `bare` may be, each with the letters before it. */
function* find(bare: string, words: ReadonlySet<string>): Generator<Found> {
  const known = function* (proclitics: string, word: string): Generator<Found> {
    if (words.has(word)) yield { proclitics, word };
  };
  for (const { letters, article } of PROCLITICS) {
    if (!bare.startsWith(letters)) continue;
    const rest = bare.slice(letters.length);
    if (article === 'لل') {
      if (!rest.startsWith(LAM) && !rest.startsWith(ARTICLE)) yield* known(letters, rest);
      // Of three lams two are written: للّيكود, of ليكود.
      yield* known(letters, LAM + rest);
      // A word that has the article itself: للرياض, of الرياض.
      yield* known(letters, ARTICLE + rest);
    } else if (!rest.startsWith(ARTICLE) || (article === undefined && !letters.endsWith(LAM))) {
      // والرياض, but للرياض and never لالرياض.
      yield* known(letters, rest);
    }
  }
}

/**
 * The lexicon with words of the user's own, such as names. Each is also right with the particles that are written
 * together with it: هرتسوغ makes وهرتسوغ and لهرتسوغ right, ليكود makes الليكود and لليكود right. Diacritics and tatweel in
 * `words` do not count; a line of several words counts as each of them.
 */
export function withWords(lexicon: Lexicon, words: Iterable<string>): Lexicon {
  const own = new Set<string>();
  for (const line of words) for (const word of bareForm(line).split(/\s+/)) if (word !== '') own.add(word);
  if (own.size === 0) return lexicon;
  const isUserWord = (bare: string): boolean => find(bare, own).next().done === false || lexicon.isUserWord(bare);
  return {
    ...lexicon,
    accepts: (bare) => lexicon.accepts(bare) || isUserWord(bare),
    isUserWord,
    analyse: (bare) => [
      ...lexicon.analyse(bare),
      ...Array.from(
        find(bare, own),
        ({ proclitics, word }): Analysis => ({ proclitics, stem: word, suffix: '', wordClass: 'name' }),
      ),
    ],
  };
}
