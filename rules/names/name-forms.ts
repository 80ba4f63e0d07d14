import { defineFeature } from '../engine/feature.js';
import { isBlankBetween } from '../engine/lines.js';
import type { Place } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { Token, WordToken } from '../engine/tokens.js';
import { rememberByWord } from '../lexicon/by-word.js';
import { NAME_KIND } from '../lexicon/gazetteer.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Surroundings } from '../lexicon/spelling.js';
import { surroundingsOf } from '../spelling/surroundings.js';
import { type CliticReading, cliticReadings, isArticleInDisguise } from './clitics.js';
import { MANY_PEOPLE } from './people.js';
import { nearSoundKeys, soundKeys } from './sound-keys.js';
import type { WordFacts } from './word-facts.js';

/** A name that a word may stand for, without its clitics. */
export interface NameReading extends CliticReading {
  /** How common the name is without clitics, as a Zipf value. */
  readonly zipf: number;
  /** `soundKeys` of the name; of one that the dictionary lacks, the lists' Latin forms of it as well. */
  readonly keys: readonly number[];
  /** `nearSoundKeys` of the name, and its Latin forms, where the word may be a slip. */
  readonly nearKeys: readonly number[] | undefined;
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
/** Words of the dictionary that are more common than this are meant. */
const MEANT_ZIPF = 2.8;

/** Tells the keys of Latin forms from those of sounds. */
const LATIN_TAG = 0x1f83d9ab;

/** Keys of a name's sound, and of its Latin forms: names further apart than keys of sound reach may have one form. */
function withLatin(keys: readonly number[], latin: Uint16Array): readonly number[] {
  return latin.length === 0 ? keys : [...keys, ...Array.from(latin, (mark) => mark ^ LATIN_TAG)];
}

const NO_LATIN = new Uint16Array(0);

/** وودوارد, which lists have, is no و + ودوارد. */
function isListedWaw({ prefix, core }: CliticReading, bare: string, { names }: WordFacts): boolean {
  return prefix === 'و' && core.startsWith('و') && names.kinds(bare) !== 0;
}

/** The whole word, and what is left without clitics where that is at least as common as the word with them. */
function readingsOf({ bare, known, suspect, zipf }: Omit<ReadWord, 'readings'>, lexicon: WordFacts): NameReading[] {
  const readings: NameReading[] = [];
  for (const reading of cliticReadings(bare)) {
    const { prefix, core } = reading;
    const coreZipf = prefix === '' ? zipf : lexicon.zipf(core);
    if (coreZipf < zipf || coreZipf >= FUNCTION_WORD_ZIPF || isArticleInDisguise(reading, lexicon)) continue;
    if (isListedWaw(reading, bare, lexicon)) continue;
    const latin = known ? NO_LATIN : lexicon.names.latinMarks(core);
    const nearKeys = suspect ? withLatin(nearSoundKeys(core), latin) : undefined;
    readings.push({ prefix, core, zipf: coreZipf, keys: withLatin(soundKeys(core), latin), nearKeys });
  }
  // A copy has no room to grow in: texts have many words.
  return readings.slice();
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

/** What is the same of a word wherever it stands. */
export type ReadWord = Pick<NameForm, 'bare' | 'known' | 'suspect' | 'zipf' | 'readings'>;

/** Whether a word is too short, or too common, for a name. */
export function isNoName({ bare, zipf }: Pick<ReadWord, 'bare' | 'zipf'>): boolean {
  return bare.length < SHORTEST || zipf >= FUNCTION_WORD_ZIPF;
}

/** A bare word read as a name, with clitics and without. */
export const readWord = rememberByWord((bare: string, lexicon: WordFacts): ReadWord => {
  const zipf = lexicon.zipf(bare);
  const known = zipf >= COMMON_ZIPF || lexicon.accepts(bare);
  const suspect = known ? zipf < MEANT_ZIPF : !lacksHamza(bare, lexicon);
  const word = { bare, known, suspect, zipf };
  return { ...word, readings: readingsOf(word, lexicon) };
});

type Growing = NameForm & { places: Span[]; neighbours: Set<string>; besideRareWord: boolean };

/** A word of a block: how common it is, and its form where it may be a name. */
interface BlockWord {
  readonly zipf: number;
  readonly form: Growing | undefined;
}

/** Whether many people bear it as a first name. */
export function isFirstName(bare: string, { names }: WordFacts): boolean {
  return (names.kinds(bare) & NAME_KIND.given) !== 0 && names.frequency(bare) >= MANY_PEOPLE;
}

/** Whether a neighbour (`<word` or `word>`) stands beside so few words that they may be one. */
export function isRareNeighbour(neighbour: string, lexicon: WordFacts): boolean {
  return lexicon.zipf(neighbour.replace(/[<>]/, '')) < RARE_NEIGHBOUR_ZIPF;
}

function notice(form: Growing, other: WordToken, { zipf }: BlockWord, isAfter: boolean, lexicon: WordFacts): void {
  if (zipf > TELLING_ZIPF) return;
  form.neighbours.add(isAfter ? `${other.bare}>` : `<${other.bare}`);
  form.besideRareWord ||= zipf < RARE_NEIGHBOUR_ZIPF || (!isAfter && isFirstName(other.bare, lexicon));
}

/** Every word of a block that may be a name or another spelling of one. */
export const nameForms = defineFeature<readonly NameForm[]>({
  name: 'name-forms',
  compute({ text, tokens }, lexicon) {
    const words = new Map<string, BlockWord>();
    let last: { readonly token: WordToken; readonly word: BlockWord } | undefined;
    for (const token of tokens) {
      if (token.kind !== 'word') {
        last = undefined;
        continue;
      }
      let word = words.get(token.bare);
      if (!word) {
        word = firstSeen(token, tokens, lexicon);
        words.set(token.bare, word);
      }
      const before = last && isBlankBetween(text, last.token.end, token.start) ? last : undefined;
      word.form?.places.push({ start: token.start, end: token.end });
      if (before) {
        if (word.form) notice(word.form, before.token, before.word, false, lexicon);
        if (before.word.form) notice(before.word.form, token, word, true, lexicon);
      }
      last = { token, word };
    }
    return Array.from(words.values()).flatMap(({ form }) => (form ? [form] : []));
  },
});

function firstSeen({ bare, index }: WordToken, tokens: readonly Token[], lexicon: Lexicon): BlockWord {
  const zipf = lexicon.zipf(bare);
  if (isNoName({ bare, zipf })) return { zipf, form: undefined };
  const { known, suspect, readings } = readWord(bare, lexicon);
  const surroundings = known && suspect ? surroundingsOf(tokens, index, lexicon) : undefined;
  // Copied field by field: a spread takes a tenth of the time that the names of an archive take.
  const form = {
    bare,
    known,
    suspect,
    zipf,
    readings,
    places: [],
    neighbours: new Set<string>(),
    besideRareWord: false,
    surroundings,
  };
  return { zipf, form };
}

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
