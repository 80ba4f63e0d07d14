import type { Localized } from '../../rules/engine/message.js';
import type { Category } from '../../rules/engine/rule.js';

/** What the families of rules are called, in the order in which pages list them. */
export const FAMILIES: Readonly<Record<Category, Localized>> = {
  spelling: { ar: 'الإملاء', en: 'Spelling' },
  names: { ar: 'الأسماء', en: 'Names' },
  numbers: { ar: 'الأعداد', en: 'Numbers' },
  dates: { ar: 'التواريخ', en: 'Dates' },
  punctuation: { ar: 'علامات الترقيم', en: 'Punctuation' },
  characters: { ar: 'المحارف', en: 'Characters' },
  grammar: { ar: 'النحو', en: 'Grammar' },
  style: { ar: 'الأسلوب', en: 'Style' },
};
