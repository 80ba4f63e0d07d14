import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';

/** Pronouns and names whose first ال counts as the article although the dictionary lists them whole. */
const WITH_ARTICLE = /^ال(?:ذي|تي|ذين|لذ[اي]ن|لت[اي]ن|لواتي|لاتي|لائي|له|لهم|آن|يوم)$/;

const ARTICLE_LENGTH = 2;

/** Whether the ال that `word` begins with is the article: الرئيس, not التزام. */
export function hasArticle(word: string, lexicon: Lexicon): boolean {
  if (!word.startsWith('ال')) return false;
  if (WITH_ARTICLE.test(word)) return true;
  const readings = dictionaryReadings(lexicon, word);
  return readings.length > 0
    ? readings.some(({ proclitics }) => proclitics === 'ال')
    : lexicon.accepts(word.slice(ARTICLE_LENGTH));
}

/**
 * The word after the preposition ل, which is written together with it. The article loses its alef (للرئيس), and of three lams two are
 * written (للجنة); the hamzat wasl of a noun stays (لالتزام).
 */
export function afterLam(word: string, lexicon: Lexicon): string {
  if (!hasArticle(word, lexicon)) return `ل${word}`;
  return word.startsWith('الل') ? `ل${word.slice(2)}` : `ل${word.slice(1)}`;
}
