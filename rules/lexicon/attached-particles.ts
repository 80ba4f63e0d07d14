import type { Lexicon } from './lexicon.js';
import { PROCLITICS } from './proclitics.js';
import { isNameClass } from './word-class.js';

export const ARTICLE = 'ال';
export const LAM = 'ل';

/** What may stand before a word without article, and before the article with ا or, after ل, without. */
const PARTICLES = PROCLITICS.filter(({ article }) => article === undefined).map(({ letters }) => letters);
const BEFORE_THE_ARTICLE = PROCLITICS.filter(({ article }) => article === 'ال').map(({ letters }) =>
  letters.slice(0, -2),
);
const WITH_LAM = PROCLITICS.filter(({ article }) => article === 'لل').map(({ letters }) => letters.slice(0, -1));

/** A word with what is written together with it before it. */
export interface Attached {
  /** Conjunction and preposition: و، بـ، ول … */
  readonly particles: string;
  /** Whether the article stands between them and the word; an article that belongs to the word itself does not count. */
  readonly article: boolean;
  readonly word: string;
}

/** The ways to read `bare` as one of a set of words, which `has` knows, with particles and article before it. */
export function* attachedTo(bare: string, has: (word: string) => boolean): Generator<Attached> {
  const known = function* (particles: string, article: boolean, word: string): Generator<Attached> {
    if (word !== '' && has(word)) yield { particles, article, word };
  };
  for (const particles of PARTICLES) {
    if (!bare.startsWith(particles)) continue;
    const rest = bare.slice(particles.length);
    // للرياض, never لالرياض.
    if (!(particles.endsWith(LAM) && rest.startsWith(ARTICLE))) yield* known(particles, false, rest);
  }
  for (const particles of BEFORE_THE_ARTICLE) {
    if (!bare.startsWith(particles + ARTICLE)) continue;
    const rest = bare.slice(particles.length + ARTICLE.length);
    if (!rest.startsWith(ARTICLE)) yield* known(particles, true, rest);
  }
  for (const particles of WITH_LAM) {
    if (!bare.startsWith(particles + LAM)) continue;
    const rest = bare.slice(particles.length + LAM.length);
    if (!rest.startsWith(LAM) && !rest.startsWith(ARTICLE)) yield* known(particles, true, rest);
    // Of three lams two are written: للّيكود, of ليكود.
    yield* known(particles, true, LAM + rest);
    // A word that has the article itself: للرياض, of الرياض.
    yield* known(particles, false, ARTICLE + rest);
  }
}

/** Writes particles and article together with a word: ل + الرياض is للرياض, ل + ال + ليكود is لليكود. `hasArticle`: the word begins with its own. */
export function attach({ particles, article }: Omit<Attached, 'word'>, word: string, hasArticle: boolean): string {
  if (!article && !hasArticle) return particles + word;
  const rest = hasArticle ? word.slice(ARTICLE.length) : word;
  if (!particles.endsWith(LAM)) return particles + ARTICLE + rest;
  // Of three lams two are written.
  return particles + (rest.startsWith(LAM) ? rest : LAM + rest);
}

/** Whether a word or phrase begins with the article: الرياض does, التماس has the letters of its own. */
export function beginsWithArticle(text: string, { analyse }: Pick<Lexicon, 'analyse'>): boolean {
  if (!text.startsWith(ARTICLE)) return false;
  const [first = ''] = text.split(/\s/, 1);
  return analyse(first).every(({ proclitics, wordClass }) => proclitics !== '' || isNameClass(wordClass));
}
