/**
 * What kind of word an entry is, as far as the dictionary's own arrangement tells: it lists masdars, participles,
 * adjectives, names and so on under headings of their own. A compiled dictionary holds places in this list.
 */
export const WORD_CLASSES = [
  'noun',
  'particle',
  'verb',
  'name',
  'person-name',
  'place-name',
  'organisation-name',
  'masdar',
  'active-participle',
  'passive-participle',
  'intensive',
  'adjective',
  'elative',
  'nisba',
] as const;

/** `noun` where the dictionary does not say more; `intensive` is the form of مبالغة, `elative` that of تفضيل. */
export type WordClass = (typeof WORD_CLASSES)[number];

/** Words that describe as a rule; an elative compares. */
export const ADJECTIVE_CLASSES: ReadonlySet<WordClass> = new Set([
  'adjective',
  'nisba',
  'intensive',
  'active-participle',
  'passive-participle',
]);

const NAME_CLASSES: ReadonlySet<WordClass> = new Set(['name', 'person-name', 'place-name', 'organisation-name']);

/** Whether words of the class are names. */
export function isNameClass(wordClass: WordClass): boolean {
  return NAME_CLASSES.has(wordClass);
}
