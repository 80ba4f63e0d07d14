import type { Language } from './finding.js';

/** A text in the languages of the interface. */
export interface Localized {
  readonly ar: string;
  readonly en: string;
}

/** Values for the `{name}` places of a message template. */
export type MessageData = Readonly<Record<string, string | number | Localized>>;

/** Fills the `{name}` places of a template. An unknown name stays as it is. */
export function formatMessage(template: Localized, data: MessageData | undefined, language: Language): string {
  return template[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data?.[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** The forms of a counted Arabic noun: مرة، مرتان، مرات. */
export interface CountedNoun {
  readonly singular: string;
  readonly dual: string;
  readonly plural: string;
  /** The singular accusative after 11 to 99, مرةً without its tanween sign. */
  readonly accusative: string;
  /** The words for 3 to 10 before it, where they are written out. */
  readonly few?: readonly string[];
  readonly en: readonly [one: string, other: string];
}

/** "time(s)" as a counted noun. */
export const TIMES: CountedNoun = {
  singular: 'مرة واحدة',
  dual: 'مرتين',
  plural: 'مرات',
  accusative: 'مرة',
  few: ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
  en: ['once', 'times'],
};

/** How often, in words that agree: مرة واحدة، مرتين، ثلاث مرات، 11 مرة. */
export function counted(count: number, noun: CountedNoun): Localized {
  const en = count === 1 ? (noun === TIMES ? noun.en[0] : `1 ${noun.en[0]}`) : `${count} ${noun.en[1]}`;
  const rest = count % 100;
  if (count === 1) return { ar: noun.singular, en };
  if (count === 2) return { ar: noun.dual, en };
  if (rest >= 3 && rest <= 10) return { ar: `${noun.few?.[count - 3] ?? count} ${noun.plural}`, en };
  return { ar: `${count} ${rest >= 11 ? noun.accusative : noun.singular.split(' ')[0]}`, en };
}
