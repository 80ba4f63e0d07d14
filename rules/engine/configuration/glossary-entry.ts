import type { GlossaryName } from '../glossary.js';
import type { Localized } from '../message.js';
import type { ConfigurationProblem } from './problem.js';
import { phraseKey } from './word-list.js';

/** A text of a glossary that knows its place. */
export interface Located {
  readonly text: string;
  /** A problem with this text. */
  problem(message: Localized): ConfigurationProblem;
}

/** One entry of a glossary as it is written, in whatever format. */
export interface RawEntry {
  readonly preferred: Located | undefined;
  readonly variants: readonly Located[];
  /** Names that are not this one. */
  readonly different: readonly Located[];
  readonly note: string;
  readonly latin: string;
  readonly caseSensitive: boolean;
  readonly keepInQuotes: boolean;
  /** A problem with the entry as a whole. */
  problem(message: Localized): ConfigurationProblem;
}

/** A name of a glossary with the places of its texts. */
export interface PlacedName {
  readonly name: GlossaryName;
  readonly preferred: Located;
  readonly variants: readonly Located[];
}

/** What a glossary file says. What is wrong in it is left out and told. */
export interface GlossaryFile {
  readonly names: readonly PlacedName[];
  readonly different: readonly (readonly [string, string])[];
  readonly problems: readonly ConfigurationProblem[];
}

/** More would bury the first, which usually tells that the file is no glossary at all. */
const MOST_PROBLEMS = 20;

/** Gathers entries, and what is wrong in them. */
export class GlossaryBuilder {
  readonly #names: PlacedName[] = [];
  readonly #different: (readonly [string, string])[] = [];
  readonly #problems: ConfigurationProblem[] = [];

  fail(problem: ConfigurationProblem): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
  }

  add(entry: RawEntry): void {
    const { preferred, note, latin, caseSensitive, keepInQuotes } = entry;
    if (!preferred || !hasLetters(preferred.text)) {
      this.fail(preferred?.problem(NO_NAME) ?? entry.problem(NO_NAME));
      return;
    }
    const own = phraseKey(preferred.text);
    const variants = entry.variants.filter((variant) => this.#isOther(variant, own));
    for (const other of entry.different.filter((one) => this.#isOther(one, own)))
      this.addPair(own, phraseKey(other.text));
    if (entry.variants.length === 0 && entry.different.length > 0) return;
    const name = {
      preferred: tidy(preferred.text),
      variants: variants.map(({ text }) => tidy(text)),
      note: note.trim(),
      latin: latin.trim(),
      caseSensitive,
      keepInQuotes,
    };
    this.#names.push({ name, preferred, variants });
  }

  addPair(a: string, b: string): void {
    this.#different.push([a, b]);
  }

  result(): GlossaryFile {
    return { names: this.#names, different: this.#different, problems: this.#problems };
  }

  /** Whether the text is a spelling other than the entry's own; tells where it is not. */
  #isOther(text: Located, own: string): boolean {
    const key = phraseKey(text.text);
    if (!hasLetters(text.text)) this.fail(text.problem(NO_SPELLING));
    else if (key === own) this.fail(text.problem(SAME_SPELLING));
    else return true;
    return false;
  }
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const NO_NAME: Localized = {
  ar: 'ينقص الاسم كما تكتبه الدار (preferred)',
  en: 'the name as the house spells it is missing (preferred)',
};
const NO_SPELLING: Localized = { ar: 'صورة فارغة، لا حروف فيها', en: 'an empty spelling, without letters' };
const SAME_SPELLING: Localized = {
  ar: 'هذه هي كتابة الدار نفسها، لا صورة أخرى',
  en: 'this is the spelling of the house itself, not another one',
};
