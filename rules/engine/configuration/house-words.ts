import type { ForbiddenWord } from '../house.js';
import type { Localized } from '../message.js';
import type { ConfigurationProblem } from './problem.js';
import { type Listed, phraseKey, type WordList } from './word-list.js';

/** A word list with its file, as messages name it. Entries of a configuration have no place of their own: line 0. */
export interface WordSource extends Omit<WordList, 'problems'> {
  readonly file: string;
}

/** What all word lists of an article come to. */
export interface HouseWords {
  readonly words: readonly string[];
  readonly forbidden: readonly ForbiddenWord[];
  /** Lists that contradict each other, and example words that nobody knows. */
  readonly problems: readonly ConfigurationProblem[];
}

/** The words of a configuration as a source among others. */
export function unplaced(
  file: string,
  { words, forbidden }: { readonly words: readonly string[]; readonly forbidden: readonly ForbiddenWord[] },
): WordSource {
  const listed = <T>(value: T): Listed<T> => ({ value, start: 0, end: 0, line: 0 });
  return { file, words: words.map(listed), forbidden: forbidden.map(listed) };
}

/**
 * Puts word lists together. Of two that forbid the same word the later one counts. `isWord` tells whether the lexicon knows a word; it is
 * asked about example words alone.
 */
export function joinWords(sources: readonly WordSource[], isWord: (bare: string) => boolean): HouseWords {
  const forbidden = new Map<string, Placed<ForbiddenWord>>();
  const accepted = new Map<string, Placed<string>>();
  for (const { file, words, forbidden: own } of sources) {
    for (const entry of own) forbidden.set(phraseKey(entry.value.phrase), { ...entry, file });
    for (const entry of words) accepted.set(entry.value, { ...entry, file });
  }
  return {
    words: [...accepted.keys()],
    forbidden: [...forbidden.values()].map(({ value }) => value),
    problems: [...contradictions(accepted, forbidden), ...unknownExamples(accepted, isWord)],
  };
}

type Placed<T> = Listed<T> & { readonly file: string };

function* contradictions(
  accepted: ReadonlyMap<string, Placed<string>>,
  forbidden: ReadonlyMap<string, Placed<ForbiddenWord>>,
): Generator<ConfigurationProblem> {
  if (forbidden.size === 0) return;
  for (const entry of accepted.values()) {
    const [word = ''] = entry.value.split('/');
    const other = forbidden.get(phraseKey(word));
    if (!other) continue;
    // Told where there is a line to go to; of two such places where the word is forbidden.
    const [at, elsewhere] = other.line > 0 || entry.line === 0 ? [other, entry] : [entry, other];
    yield problemAt(at, acceptedAndForbidden(word, elsewhere, at === entry));
  }
  for (const entry of forbidden.values()) {
    const both = forbiddenReplacement(entry.value, forbidden);
    if (both !== undefined) yield problemAt(entry, replacementForbidden(both));
  }
}

function* unknownExamples(
  accepted: ReadonlyMap<string, Placed<string>>,
  isWord: (bare: string) => boolean,
): Generator<ConfigurationProblem> {
  for (const entry of accepted.values()) {
    const [, example] = entry.value.split('/');
    if (example !== undefined && !isWord(phraseKey(example))) yield problemAt(entry, unknownExample(example.trim()));
  }
}

function problemAt({ file, start, end, line }: Placed<unknown>, message: Localized): ConfigurationProblem {
  return { file, start, end, line: Math.max(1, line), column: 1, message };
}

function acceptedAndForbidden(word: string, { file, line }: Placed<unknown>, isForbiddenThere: boolean): Localized {
  const place = line > 0 ? `${file}:${line}` : file;
  const [ar, en] = isForbiddenThere ? ['ممنوعة', 'forbidden'] : ['مقبولة', 'accepted'];
  return {
    ar: `«${word}» مقبولة وممنوعة معًا: هي ${ar} أيضًا في \u2068${place}\u2069؛ احذف إحداهما`,
    en: `“${word}” is both accepted and forbidden: it is ${en} in ${place}; remove one of them`,
  };
}

/** A replacement that is forbidden itself, or has another forbidden word or phrase in it. `phrases` has the keys of all that are forbidden. */
export function forbiddenReplacement(
  { phrase, replacements }: ForbiddenWord,
  phrases: { has(key: string): boolean },
): string | undefined {
  const own = phraseKey(phrase);
  return replacements.find((text) => {
    const words = phraseKey(text).split(' ');
    return words.some((_, start) => {
      for (let end = start + 1; end <= start + MOST_WORDS; end++) {
        const part = words.slice(start, end).join(' ');
        if (part !== own && phrases.has(part)) return true;
      }
      return false;
    });
  });
}

/** Longer phrases are not looked for in replacements. */
const MOST_WORDS = 8;

/** What to say of a replacement that is forbidden itself. */
export function replacementForbidden(word: string): Localized {
  return {
    ar: `البديل «${word}» ممنوع هو أيضًا`,
    en: `the replacement “${word}” is forbidden, too`,
  };
}

function unknownExample(word: string): Localized {
  return {
    ar: `لا يعرف المعجم «${word}» ليقاس عليها؛ اختر كلمة معروفة`,
    en: `the lexicon does not know “${word}” to inflect the word like it; choose a known word`,
  };
}
