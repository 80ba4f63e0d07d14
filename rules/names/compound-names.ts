import { defineFeature } from '../engine/feature.js';
import type { Span } from '../engine/span.js';
import type { Token, WordToken } from '../engine/tokens.js';
import { foldName } from '../lexicon/gazetteer.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isNamedOften } from '../lexicon/listed-readings.js';
import { cliticReadings, isDefinite } from './clitics.js';
import { nameStatus } from './known-names.js';

/** A name of two words, as it is written at one place: عبد الله, or عبدالله. */
export interface CompoundName extends Span {
  /** What all its spellings have in common: its letters without the space, folded as in the name lists. */
  readonly key: string;
  /** The clitics before it. */
  readonly prefix: string;
  /** The name as written, without them. */
  readonly form: string;
  readonly joined: boolean;
}

/** Two names with بن or ابن between them. */
export interface Patronymic extends Span {
  readonly form: string;
}

/** What a block has of such names. A word or a pair is listed wherever it may be one; only two spellings of one key prove it. */
export interface CompoundNames {
  readonly compounds: readonly CompoundName[];
  readonly patronymics: readonly Patronymic[];
}

const ARTICLE = 'ال';

/** First words of compound names, folded. */
const OPENERS = new Set('عبد ابو ابا ابي ام'.split(' '));
/** Last words of compound names, folded, behind any name: نور الدين، جاد الله. */
const CLOSERS = new Set('الدين الله الاسلام'.split(' '));

/** Names that differ by more than a space and a last letter, by the key of the one. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['كاراباخ', 'قرهباغ'],
  ['كاراباغ', 'قرهباغ'],
  ['كارباخ', 'قرهباغ'],
  ['قراباغ', 'قرهباغ'],
  ['قراباخ', 'قرهباغ'],
]);

const WITH_ALIASES: ReadonlySet<string> = new Set(ALIASES.values());

/** Whether spellings of the name may differ in letters, and not in a space alone. */
export function hasAliases(key: string): boolean {
  return WITH_ALIASES.has(key);
}

/** The alef of ابن is written at the beginning of a line and where no father follows; between two names it is left out. */
const SON = new Set(['بن', 'ابن']);

/** Words as common as this are function words, no parts of names. */
const FUNCTION_WORD_ZIPF = 5.2;
const SHORTEST_JOINED = 5;
const SHORTEST_PART = 2;

function keyOf(letters: string): string {
  const key = foldName(letters);
  return ALIASES.get(key) ?? key;
}

/** The word without one clitic before it, and whole: و + عبد. The article is no clitic of such names. */
function readings(bare: string): { readonly prefix: string; readonly core: string }[] {
  return cliticReadings(bare).filter(({ prefix }) => !isDefinite(prefix));
}

function isNameLike(bare: string, lexicon: Lexicon): boolean {
  const status = nameStatus(bare, lexicon);
  return status === 'name' || status === 'unknown' || status === 'chance';
}

/** Whether two words side by side may be one name. */
function mayBeCompound(first: string, second: string, lexicon: Lexicon): boolean {
  if (first.length < SHORTEST_PART || second.length < SHORTEST_PART) return false;
  if (OPENERS.has(foldName(first)) || hasAliases(foldName(first + second))) return true;
  if (lexicon.zipf(first) >= FUNCTION_WORD_ZIPF) return false;
  if (CLOSERS.has(foldName(second))) return true;
  if (second.startsWith(ARTICLE) || lexicon.zipf(second) >= FUNCTION_WORD_ZIPF) return false;
  return isNameLike(first, lexicon) || nameStatus(second, lexicon) === 'name';
}

function isPersonName(bare: string, lexicon: Lexicon): boolean {
  return !bare.startsWith(ARTICLE) && lexicon.names.kinds(bare) !== 0 && isNamedOften(bare, lexicon);
}

/** The word right behind, with nothing but a space between. */
function next(text: string, tokens: readonly Token[], token: Token): WordToken | undefined {
  const other = tokens[token.index + 1];
  return other?.kind === 'word' && text.slice(token.end, other.start).trim() === '' ? other : undefined;
}

/** The names of one word that a token may be: one that no dictionary has, or a name. */
function* joinedNames({ bare, start, end }: WordToken, lexicon: Lexicon): Generator<CompoundName> {
  if (bare.length < SHORTEST_JOINED || (lexicon.accepts(bare) && nameStatus(bare, lexicon) !== 'name')) return;
  for (const { prefix, core } of readings(bare))
    if (core.length >= SHORTEST_JOINED) yield { key: keyOf(core), prefix, form: core, joined: true, start, end };
}

/** The names of two words that a token may begin. */
function* separateNames({ bare, start }: WordToken, second: WordToken, lexicon: Lexicon): Generator<CompoundName> {
  for (const { prefix, core } of readings(bare)) {
    if (!mayBeCompound(core, second.bare, lexicon)) continue;
    const form = `${core} ${second.bare}`;
    yield { key: keyOf(core + second.bare), prefix, form, joined: false, start, end: second.end };
  }
}

export const compoundNames = defineFeature<CompoundNames>({
  name: 'compound-names',
  compute({ text, tokens }, lexicon) {
    const compounds: CompoundName[] = [];
    const patronymics: Patronymic[] = [];
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      compounds.push(...joinedNames(token, lexicon));
      const second = next(text, tokens, token);
      if (!second) continue;
      compounds.push(...separateNames(token, second, lexicon));
      const third = SON.has(second.bare) ? next(text, tokens, second) : undefined;
      if (third && isPersonName(token.bare, lexicon) && isPersonName(third.bare, lexicon))
        patronymics.push({ form: second.bare, start: second.start, end: second.end });
    }
    return { compounds, patronymics };
  },
});
