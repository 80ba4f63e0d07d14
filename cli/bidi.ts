import type { Language } from '../rules/index.js';

const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** Keeps pieces of text of either direction from reordering their surroundings (Unicode Bidirectional Algorithm, UAX #9, section 2.4). */
export interface Isolator {
  /** A piece of the interface, in its own language's direction. */
  phrase(text: string, language: Language): string;
  /** A piece of an article. */
  article(text: string): string;
  /** A path, a rule's name or a number. */
  code(text: string): string;
}

/** For a terminal. */
export const ISOLATES: Isolator = {
  phrase: (text, language) =>
    `${language === 'ar' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`,
  article: (text) => `${RIGHT_TO_LEFT_ISOLATE}${text}${POP_ISOLATE}`,
  code: (text) => `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`,
};

/** For files and pipes, where invisible characters would be in the way of whoever reads them next. */
export const NO_ISOLATES: Isolator = { phrase: (text) => text, article: (text) => text, code: (text) => text };

/** A piece of an article without what would move the terminal's cursor or turn its line around: control characters, bidi controls. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
