import type { Block } from '../engine/document.js';
import type { ForbiddenWord } from '../engine/house.js';
import type { Span } from '../engine/span.js';
import { type Token, tokenize } from '../engine/tokens.js';
import { type Attached, attachedTo } from '../lexicon/attached-particles.js';
import type { Lexicon } from '../lexicon/lexicon.js';

/** What is looked for, and what to write instead. */
export interface Sought extends Pick<ForbiddenWord, 'phrase' | 'replacements'> {
  /** Whether small and capital letters are the same. */
  readonly anyCase?: boolean;
}

/** A forbidden word or phrase, cut into tokens. */
interface Entry<S extends Sought> {
  readonly forbidden: S;
  readonly tokens: readonly Piece[];
  /** The tokens of replacements that contain the phrase themselves: الضفة الغربية for الضفة. */
  readonly within: readonly (readonly Piece[])[];
}

/** A token as it is compared, and whether there is space before it. */
interface Piece {
  readonly key: string;
  readonly spaced: boolean;
}

/** A forbidden word or phrase in a text. */
export interface Occurrence<S extends Sought = Sought> extends Span {
  readonly forbidden: S;
  /** What is written together with it before its first word. */
  readonly before: Omit<Attached, 'word'>;
}

const NOTHING_BEFORE: Occurrence['before'] = { particles: '', article: false };

/** By the first token of the phrase; the longest phrase first. */
type Index<S extends Sought> = ReadonlyMap<string, readonly Entry<S>[]>;

/** An index is kept for as long as the list that it was made of; entries of it are of that list. */
const indexes = new WeakMap<readonly Sought[], Index<Sought>>();

function isIndexOf<S extends Sought>(index: Index<Sought>, forbidden: readonly S[]): index is Index<S> {
  return indexes.get(forbidden) === index;
}

function indexOf<S extends Sought>(forbidden: readonly S[]): Index<S> {
  const known = indexes.get(forbidden);
  if (known && isIndexOf(known, forbidden)) return known;
  const index = new Map<string, Entry<S>[]>();
  for (const word of forbidden) {
    const tokens = pieces(word.anyCase ? word.phrase.toLowerCase() : word.phrase);
    const first = tokens[0]?.key ?? '';
    const within = word.replacements.map(pieces).filter((pieces) => placesOf(tokens, pieces).length > 0);
    index.set(first, [...(index.get(first) ?? []), { forbidden: word, tokens, within }]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.tokens.length - a.tokens.length);
  indexes.set(forbidden, index);
  return index;
}

function pieces(text: string): Piece[] {
  return tokenize(text).map((token, i, all) => ({ key: keyOf(token), spaced: isSpaced(all, i) }));
}

function keyOf(token: Token): string {
  return token.kind === 'word' ? token.bare : token.text;
}

function isSpaced(tokens: readonly Token[], index: number): boolean {
  return (tokens[index]?.start ?? 0) > (tokens[index - 1]?.end ?? 0);
}

/** Whether a token is another, or that with particles before it. */
function mayBe(key: string, other: string | undefined): boolean {
  return key === other || !attachedTo(key, (word) => word === other).next().done;
}

/** Where `part` stands in `whole`, with particles before it or not. */
function placesOf([first, ...rest]: readonly Piece[], whole: readonly Piece[]): number[] {
  return whole.flatMap(({ key }, at) =>
    mayBe(key, first?.key) && rest.every((piece, i) => whole[at + 1 + i]?.key === piece.key) ? [at] : [],
  );
}

/** The forbidden words and phrases of a block, in order; none overlaps another. */
export function* forbiddenIn<S extends Sought>(
  block: Block,
  forbidden: readonly S[],
  lexicon: Lexicon,
): Generator<Occurrence<S>> {
  if (forbidden.length === 0) return;
  const index = indexOf(forbidden);
  const { tokens } = block;
  for (let at = 0; at < tokens.length; ) {
    const found = occurrenceAt(block, at, index, lexicon);
    if (found) yield found.occurrence;
    at += found?.tokens ?? 1;
  }
}

function occurrenceAt<S extends Sought>(
  block: Block,
  at: number,
  index: Index<S>,
  lexicon: Lexicon,
): { readonly occurrence: Occurrence<S>; readonly tokens: number } | undefined {
  const first = block.tokens[at] as Token;
  for (const { key, before } of readings(first, index)) {
    const sure = first.kind !== 'word' || key === first.bare || isAttached(first.bare, before, lexicon);
    for (const { forbidden, tokens, within } of index.get(key) ?? []) {
      // The words that follow leave no doubt what the first one is.
      if (!sure && tokens.length === 1) continue;
      if (key !== keyOf(first) && first.kind !== 'word' && !forbidden.anyCase) continue;
      if (
        !follows(block, at, tokens, 1, forbidden.anyCase) ||
        within.some((whole) => isWithin(block, at, tokens, whole))
      )
        continue;
      const last = block.tokens[at + tokens.length - 1] as Token;
      return { occurrence: { start: first.start, end: last.end, forbidden, before }, tokens: tokens.length };
    }
  }
  return undefined;
}

interface Reading {
  readonly key: string;
  readonly before: Occurrence['before'];
}

/** The forbidden beginnings that a token may be: as it stands, or with particles before it. */
function* readings(token: Token, index: Index<Sought>): Generator<Reading> {
  if (token.kind !== 'word') {
    for (const key of new Set([token.text, token.text.toLowerCase()]))
      if (index.has(key)) yield { key, before: NOTHING_BEFORE };
    return;
  }
  for (const { word, ...before } of attachedTo(token.bare, (word) => index.has(word))) {
    yield { key: word, before };
  }
}

/** Whether the word can be read with these letters before it and not as a word of its own: وقال, not كتب, where تب is forbidden. */
function isAttached(bare: string, { particles, article }: Occurrence['before'], lexicon: Lexicon): boolean {
  const letters = particles.length + (article ? 1 : 0);
  return lexicon.analyse(bare).every(({ proclitics }) => proclitics.length >= letters);
}

/** Whether the tokens from `at` on are those of a phrase, from its token number `from` on, parted in the same way. */
function follows(
  { text, tokens }: Block,
  at: number,
  phrase: readonly Piece[],
  from: number,
  anyCase = false,
): boolean {
  for (let i = from; i < phrase.length; i++) {
    const [token, before, piece] = [tokens[at + i], tokens[at + i - 1], phrase[i] as Piece];
    if (!token || !before) return false;
    const key = keyOf(token);
    if (key !== piece.key && !(anyCase && key.toLowerCase() === piece.key)) return false;
    if (!(piece.spaced ? SPACE : NOTHING).test(text.slice(before.end, token.start))) return false;
  }
  return true;
}

const SPACE = /^[ \u00A0]+$/;
const NOTHING = /^$/;

/** Whether what stands around a phrase is already the replacement that contains it, with particles before it or not. */
function isWithin(block: Block, at: number, phrase: readonly Piece[], whole: readonly Piece[]): boolean {
  return placesOf(phrase, whole).some((place) => {
    const start = at - place;
    const first = block.tokens[start];
    return first !== undefined && mayBe(keyOf(first), whole[0]?.key) && follows(block, start, whole, 1);
  });
}
