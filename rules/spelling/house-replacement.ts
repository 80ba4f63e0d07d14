import { attach, beginsWithArticle } from '../lexicon/attached-particles.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { WordClass } from '../lexicon/word-class.js';
import type { Occurrence } from './forbidden-words.js';

/** Where the article meets several words, which of them takes it is a guess. */
export function isPlain(replacement: string, { before }: Occurrence): boolean {
  return !before.article || !/\s/.test(replacement);
}

/** What the house writes, with the particles and the article that the word has. */
export function replacementFor(text: string, { before }: Occurrence, lexicon: Lexicon): string {
  if (!/^\p{Script=Arabic}/u.test(text)) return withLatin(text, before);
  const [first = '', ...rest] = text.split(/\s+/);
  const write = (one: Occurrence['before'], word: string): string =>
    attach(one, word, beginsWithArticle(word, lexicon));
  if (!before.article || rest.length === 0) return [write(before, first), ...rest].join(' ');
  // محرك البحث is definite by its second word; of جماعة مسلحة both take the article.
  if (rest.some((word) => beginsWithArticle(word, lexicon))) {
    return [write({ ...before, article: false }, first), ...rest].join(' ');
  }
  const isDescribed = rest.every((word) => lexicon.analyse(word).some(({ wordClass }) => DESCRIBING.has(wordClass)));
  const others = isDescribed ? rest.map((word) => write({ particles: '', article: true }, word)) : rest;
  return [write(before, first), ...others].join(' ');
}

const DESCRIBING: ReadonlySet<WordClass> = new Set<WordClass>([
  'active-participle',
  'passive-participle',
  'adjective',
  'nisba',
]);

/** والـFacebook: a tatweel joins what stands before Latin letters. */
function withLatin(text: string, before: Occurrence['before']): string {
  const letters = attach(before, '', false);
  return letters === '' ? text : `${letters}ـ${text}`;
}
