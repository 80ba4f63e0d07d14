import { bareForm } from '../engine/arabic.js';
import type { Analysis, Lexicon } from './lexicon.js';

/** The conjunctions, prepositions and the س of the future that are written together with the next word, in their order. */
const BEFORE_A_WORD = ['', 'و', 'ف', 'ب', 'ك', 'ل', 'س', 'وب', 'وك', 'ول', 'وس', 'فب', 'فك', 'فل', 'فس'] as const;
/** The same with the article. After ل the article loses its alef: للمدينة. */
const WITH_THE_ARTICLE = ['ال', 'وال', 'فال', 'بال', 'كال', 'وبال', 'وكال', 'فبال', 'فكال'] as const;
const WITH_THE_ARTICLE_AFTER_LAM = ['لل', 'ولل', 'فلل'] as const;

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
  for (const proclitics of BEFORE_A_WORD) {
    if (!bare.startsWith(proclitics)) continue;
    const rest = bare.slice(proclitics.length);
    // للرياض, never لالرياض.
    if (!(proclitics.endsWith(LAM) && rest.startsWith(ARTICLE))) yield* known(proclitics, rest);
  }
  for (const proclitics of WITH_THE_ARTICLE) {
    if (!bare.startsWith(proclitics)) continue;
    const rest = bare.slice(proclitics.length);
    if (!rest.startsWith(ARTICLE)) yield* known(proclitics, rest);
  }
  for (const proclitics of WITH_THE_ARTICLE_AFTER_LAM) {
    if (!bare.startsWith(proclitics)) continue;
    const rest = bare.slice(proclitics.length);
    if (!rest.startsWith(LAM) && !rest.startsWith(ARTICLE)) yield* known(proclitics, rest);
    // Of three lams two are written: للّيكود, of ليكود.
    yield* known(proclitics, LAM + rest);
    // A word that has the article itself: للرياض, of الرياض.
    yield* known(proclitics, ARTICLE + rest);
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
