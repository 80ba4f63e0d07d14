import { defineFeature } from '../engine/feature.js';
import type { Place } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { Token } from '../engine/tokens.js';
import { NAME_KIND } from '../lexicon/gazetteer.js';
import type { Surroundings } from '../lexicon/spelling.js';
import { surroundingsOf } from '../spelling/surroundings.js';
import { type CliticReading, cliticReadings, isArticleInDisguise } from './clitics.js';
import { nearSoundKeys, soundKeys } from './sound-keys.js';
import type { WordFacts } from './word-facts.js';

/** A name that a word may stand for, without its clitics. */
export interface NameReading extends CliticReading {
  /** How common the name is without clitics, as a Zipf value. */
  readonly zipf: number;
  /** `soundKeys` of the name. */
  readonly keys: Uint32Array;
  /** `nearSoundKeys` of the name, where the word may be a slip. */
  readonly nearKeys: Uint32Array | undefined;
}

/** A word of a block as it is written, bare, with what it may be and where it stands. */
export interface NameForm {
  readonly bare: string;
  /** Whether the dictionary knows the word. The most common words are not looked up. */
  readonly known: boolean;
  /** Whether it may be a slip: the dictionary does not know it, or hardly anyone writes it. */
  readonly suspect: boolean;
  /** How common the word is as it stands, as a Zipf value. */
  readonly zipf: number;
  /** The whole word comes first. */
  readonly readings: readonly NameReading[];
  readonly places: readonly Span[];
  /**
   * The words that stand right before or after it at some place, bare and with a mark of the side; only words that are not too common
   * to tell anything.
   */
  readonly neighbours: ReadonlySet<string>;
  /** Whether one of the neighbours is a rare word or the one before it a first name: «إسحاق هرتسوغ». */
  readonly besideRareWord: boolean;
  /** The words around its first place, where it is a word of the dictionary that may be a slip: they tell whether it is meant. */
  readonly surroundings: Surroundings | undefined;
}

/** Words of fewer letters are too like one another. */
const SHORTEST = 3;
/** Words as common as this are function words, no names. */
const FUNCTION_WORD_ZIPF = 6.2;
/** Words as common as this are right. */
const COMMON_ZIPF = 5.5;
/** Words more common than this stand beside too many others. */
const TELLING_ZIPF = 5;
const RARE_NEIGHBOUR_ZIPF = 4;
/** As a binary logarithm: some thirty people are called so. */
const MANY_PEOPLE = 5;
/** Words of the dictionary that are more common than this are meant. */
const MEANT_ZIPF = 2.8;

/** The whole word, and what is left without clitics where that is at least as common as the word with them. */
function readingsOf(bare: string, zipf: number, suspect: boolean, lexicon: WordFacts): NameReading[] {
  const readings: NameReading[] = [];
  for (const reading of cliticReadings(bare)) {
    const { prefix, core } = reading;
    const coreZipf = prefix === '' ? zipf : lexicon.zipf(core);
    if (coreZipf < zipf || coreZipf >= FUNCTION_WORD_ZIPF || isArticleInDisguise(reading, lexicon)) continue;
    const nearKeys = suspect ? nearSoundKeys(core) : undefined;
    readings.push({ prefix, core, zipf: coreZipf, keys: soundKeys(core), nearKeys });
  }
  return readings;
}

/** An alef that may have lost its hamza: the first letter of the word, or of what the article leaves. */
const BARE_ALEF = /^(?:[وفبك]?ال)?ا/;

/** Whether the word is one of the dictionary but for a hamza, which has a rule of its own: اسعار, والاسعار. */
function lacksHamza(bare: string, lexicon: WordFacts): boolean {
  const at = (BARE_ALEF.exec(bare)?.[0].length ?? 0) - 1;
  if (at < 0) return false;
  const [before, after] = [bare.slice(0, at), bare.slice(at + 1)];
  const isWord = (word: string): boolean => lexicon.zipf(word) > 0 && lexicon.accepts(word);
  // With أ also a question is a word: أيفرتون؟
  if (isWord(`${before}أ${after}`) && !lexicon.accepts(after)) return true;
  return isWord(`${before}إ${after}`) || isWord(`${before}آ${after}`);
}

/** Whether many people bear it as a first name. */
function isFirstName(bare: string, { names }: WordFacts): boolean {
  return (names.kinds(bare) & NAME_KIND.given) !== 0 && names.frequency(bare) >= MANY_PEOPLE;
}

/** The word right before (-1) or after (1) the token, with nothing but space between. */
function neighbour(text: string, tokens: readonly Token[], token: Token, step: 1 | -1): string | undefined {
  const other = tokens[token.index + step];
  if (other?.kind !== 'word') return undefined;
  const gap = step === 1 ? text.slice(token.end, other.start) : text.slice(other.end, token.start);
  return gap.trim() === '' ? other.bare : undefined;
}

type GrowingForm = NameForm & { places: Span[]; neighbours: Set<string>; besideRareWord: boolean };

function addNeighbour(form: GrowingForm, other: string, step: 1 | -1, zipf: number, lexicon: WordFacts): void {
  form.neighbours.add(step === 1 ? `${other}>` : `<${other}`);
  form.besideRareWord ||= zipf < RARE_NEIGHBOUR_ZIPF || (step === -1 && isFirstName(other, lexicon));
}

/** Every word of a block that may be a name or another spelling of one. */
export const nameForms = defineFeature<readonly NameForm[]>({
  name: 'name-forms',
  compute({ text, tokens }, lexicon) {
    const zipfs = new Map<string, number>();
    const zipfOf = (bare: string): number => {
      const zipf = zipfs.get(bare) ?? lexicon.zipf(bare);
      zipfs.set(bare, zipf);
      return zipf;
    };
    const forms = new Map<string, GrowingForm>();
    for (const token of tokens) {
      if (token.kind !== 'word' || token.bare.length < SHORTEST) continue;
      const { bare, start, end } = token;
      const zipf = zipfOf(bare);
      if (zipf >= FUNCTION_WORD_ZIPF) continue;
      let form = forms.get(bare);
      if (!form) {
        const known = zipf >= COMMON_ZIPF || lexicon.accepts(bare);
        const suspect = known ? zipf < MEANT_ZIPF : !lacksHamza(bare, lexicon);
        form = {
          bare,
          known,
          suspect,
          zipf,
          readings: readingsOf(bare, zipf, suspect, lexicon),
          places: [],
          neighbours: new Set(),
          besideRareWord: false,
          surroundings: known && suspect ? surroundingsOf(tokens, token.index, lexicon) : undefined,
        };
        forms.set(bare, form);
      }
      form.places.push({ start, end });
      for (const step of [-1, 1] as const) {
        const other = neighbour(text, tokens, token, step);
        if (other !== undefined && zipfOf(other) <= TELLING_ZIPF)
          addNeighbour(form, other, step, zipfOf(other), lexicon);
      }
    }
    return [...forms.values()];
  },
});

/** Where each of some words stands in the article. */
export function placesOf(blocks: readonly (readonly NameForm[])[], words: ReadonlySet<string>): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const [block, forms] of blocks.entries()) {
    for (const { bare, places } of forms) {
      if (!words.has(bare)) continue;
      const list = found.get(bare) ?? [];
      for (const { start, end } of places) list.push({ block, start, end });
      found.set(bare, list);
    }
  }
  return found;
}
