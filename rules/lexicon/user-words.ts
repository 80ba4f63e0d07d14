import { bareForm } from '../engine/arabic.js';
import { ARTICLE, type Attached, attachedTo, LAM } from './attached-particles.js';
import type { Analysis, Lexicon } from './lexicon.js';

/** A word of the user's that takes the endings which the dictionary knows of an example. Both without their last letter where it is the same. */
interface Patterned {
  readonly word: string;
  readonly stem: string;
  readonly example: string;
  readonly exampleStem: string;
}

/**
 * The lexicon with words of the user's own, such as names. Each is also right with the particles that are written
 * together with it: هرتسوغ makes وهرتسوغ and لهرتسوغ right, ليكود makes الليكود and لليكود right. `هاشتاغ/قرار` makes right what the
 * dictionary has of قرار: هاشتاغات, هاشتاغها. Diacritics and tatweel in `words` do not count; a line of several words counts as
 * each of them, and together as a phrase.
 */
export function withWords(lexicon: Lexicon, words: Iterable<string>): Lexicon {
  const own = new Set<string>();
  const phrases = new Set<string>();
  const patterned = new Map<string, Patterned[]>();
  for (const line of words) {
    const [entry = '', example] = bareForm(line).split('/');
    const parts = entry.split(/\s+/).filter((part) => part !== '');
    for (const part of parts) own.add(part);
    if (parts.length > 1) phrases.add(parts.join(' '));
    const [word] = parts;
    if (example === undefined || word === undefined) continue;
    const pattern = patternOf(word, example.trim());
    patterned.set(pattern.stem, [...(patterned.get(pattern.stem) ?? []), pattern]);
  }
  if (own.size === 0) return lexicon;
  const readings = (bare: string): Iterable<Analysis> => readingsOf(bare, own, patterned, lexicon);
  const isPhrase = (bare: string): boolean => {
    const [first = '', ...rest] = bare.split(/\s+/);
    const isListed = (start: string): boolean => phrases.has([start, ...rest].join(' '));
    return phrases.size > 0 && rest.length > 0 && !attachedTo(first, isListed).next().done;
  };
  const isUserWord = (bare: string): boolean =>
    !readings(bare)[Symbol.iterator]().next().done || isPhrase(bare) || lexicon.isUserWord(bare);
  return {
    ...lexicon,
    accepts: (bare) => lexicon.accepts(bare) || isUserWord(bare),
    isUserWord,
    analyse: (bare) => [...lexicon.analyse(bare), ...readings(bare)],
  };
}

/** The last letters that endings take the place of: شركة, شركتها; مستشفى, مستشفيات. */
const GIVES_WAY = /[ةىاء]$/;

function patternOf(word: string, example: string): Patterned {
  const ending = GIVES_WAY.exec(word)?.[0];
  const length = ending !== undefined && example.endsWith(ending) ? -1 : undefined;
  return { word, stem: word.slice(0, length), example, exampleStem: example.slice(0, length) };
}

/** No more letters stand before a word: وسيـ of verbs, وبالـ of nouns. */
const MOST_BEFORE = 4;

function* readingsOf(
  bare: string,
  own: ReadonlySet<string>,
  patterned: ReadonlyMap<string, readonly Patterned[]>,
  lexicon: Lexicon,
): Generator<Analysis> {
  for (const attached of attachedTo(bare, (word) => own.has(word))) {
    yield { proclitics: lettersBefore(attached), stem: attached.word, suffix: '', wordClass: 'name' };
  }
  if (patterned.size === 0) return;
  for (let start = 0; start <= MOST_BEFORE && start < bare.length; start++) {
    for (let end = start + 1; end <= bare.length; end++) {
      for (const { word, example, exampleStem } of patterned.get(bare.slice(start, end)) ?? []) {
        const asExample = bare.slice(0, start) + exampleStem + bare.slice(end);
        for (const reading of lexicon.analyse(asExample)) {
          if (reading.stem === example) yield { ...reading, stem: word };
        }
      }
    }
  }
}

/** The letters before the word, as the dictionary's readings have them: لل before كنيست as well as before الرياض. */
function lettersBefore({ particles, article, word }: Attached): string {
  if (particles.endsWith(LAM)) return article || word.startsWith(ARTICLE) ? particles + LAM : particles;
  return article ? particles + ARTICLE : particles;
}
