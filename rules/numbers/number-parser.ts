/** Reads numbers in running text: digits, words, and both together (53 مليونا و653 ألفا). */
import type { Span } from '../engine/span.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Gender } from '../lexicon/lexicon.js';
import { type Digits, readDigits } from './digits.js';
import { type NumberWord, numberWord, teenGender } from './number-words.js';

/** A part of a number: one word of it, or digits. The span leaves out what is attached before it (و، ب، ال). */
export interface NumberPart extends Span {
  /** The index of its token in the block. */
  readonly token: number;
  readonly text: string;
  readonly word?: NumberWord;
  readonly digits?: Digits;
  readonly definite: boolean;
}

/** A number as it stands in a text. */
export interface ParsedNumber extends Span {
  /** Indexes of its first token and of the token after its last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** `undefined` for digits that are no number: a version, an address. */
  readonly value: number | undefined;
  readonly parts: readonly NumberPart[];
  /** What is attached before it: و، ب، لل …; empty for none. */
  readonly proclitics: string;
  /** Whether a fraction follows the whole number: ثلاثة ملايين ونصف, 3.5. */
  readonly fractional: boolean;
}

interface Piece {
  readonly part: NumberPart;
  readonly proclitics: string;
}

interface Group {
  readonly value: number | undefined;
  readonly pieces: readonly Piece[];
  readonly next: number;
}

const NOTHING = '';
const AND = /^[و](?:ال)?$/;
const FRACTIONS: Readonly<Record<string, number>> = {
  نصف: 1 / 2,
  النصف: 1 / 2,
  ربع: 1 / 4,
  الربع: 1 / 4,
  ثلث: 1 / 3,
  الثلث: 1 / 3,
};

/** The number that begins at token `at`; `undefined` where none does. */
export function parseNumber(tokens: readonly Token[], at: number): ParsedNumber | undefined {
  const reader = new Reader(tokens, at);
  return reader.read();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #first: number;
  readonly #pieces: Piece[] = [];
  #value: number | undefined = 0;
  #next: number;
  #lastScale = Number.POSITIVE_INFINITY;
  #fractional = false;

  constructor(tokens: readonly Token[], first: number) {
    this.#tokens = tokens;
    this.#first = first;
    this.#next = first;
  }

  read(): ParsedNumber | undefined {
    while (this.#readTerm());
    const [first] = this.#pieces;
    const last = this.#pieces[this.#pieces.length - 1];
    if (!first || !last) return undefined;
    this.#readFraction();
    return {
      start: first.part.start,
      end: last.part.end,
      firstToken: this.#first,
      endToken: this.#next,
      value: this.#value,
      parts: this.#pieces.map(({ part }) => part),
      proclitics: first.proclitics,
      fractional: this.#fractional,
    };
  }

  /** One term of the sum, with its scale: ثلاثمئة وخمسون ألفا. Returns whether another may follow. */
  #readTerm(): boolean {
    const isFirst = this.#pieces.length === 0;
    const group = this.#group(this.#next, !isFirst);
    const scaleAt = group?.next ?? this.#next;
    const scale = this.#scaleAt(scaleAt, group ? 'joined' : isFirst ? 'first' : 'and');
    if (scale?.part.word) {
      const size = scale.part.word.value;
      if (size >= this.#lastScale) return false;
      const count = group ? group.value : this.#alone(scale.part.word, scaleAt);
      if (count === undefined && !group) return false;
      const larger = this.#largerScales(scaleAt + 1, size);
      const product = larger.reduce((whole, { part }) => whole * (part.word?.value ?? 1), size);
      this.#take(
        [...(group?.pieces ?? []), scale, ...larger],
        scaleAt + 1 + larger.length,
        count === undefined ? undefined : count * product,
      );
      this.#lastScale = size;
      return true;
    }
    if (!group) return false;
    const value = group.value ?? Number.POSITIVE_INFINITY;
    if (!isFirst && value >= this.#lastScale) return false;
    this.#take(group.pieces, group.next, group.value);
    return false;
  }

  /** The scale words that multiply one: ألف مليون is a milliard. */
  #largerScales(at: number, size: number): Piece[] {
    const found: Piece[] = [];
    for (let scale = this.#scaleAt(at, 'joined'); scale; scale = this.#scaleAt(at + found.length, 'joined')) {
      if ((scale.part.word?.value ?? 0) <= size) break;
      found.push(scale);
    }
    return found;
  }

  /** How many a scale word without a number before it says; مليونا is two before a noun, else one with tanween. */
  #alone({ number }: NumberWord, at: number): number | undefined {
    if (number === 'singular') return 1;
    if (number === 'dual') return 2;
    if (number !== 'tanween') return undefined;
    const next = this.#tokens[at + 1];
    const joined = next?.kind === 'word' && next.start > (this.#tokens[at]?.end ?? 0) && !this.#startsWithAnd(next);
    return joined ? 2 : 1;
  }

  #startsWithAnd(token: WordToken): boolean {
    return this.#wordAt(token, 'and') !== undefined;
  }

  #take(pieces: readonly Piece[], next: number, value: number | undefined): void {
    this.#pieces.push(...pieces);
    if (pieces.some(({ part }) => part.digits?.shape === 'decimal')) this.#fractional = true;
    this.#next = next;
    this.#value = this.#value === undefined || value === undefined ? undefined : this.#value + value;
  }

  #scaleAt(at: number, how: Joint): Piece | undefined {
    const piece = this.#piece(at, how);
    return piece?.part.word?.slot === 'scale' ? piece : undefined;
  }

  /** A number below a thousand, or digits. */
  #group(at: number, needsAnd: boolean): Group | undefined {
    const first = this.#piece(at, needsAnd ? 'and' : 'first');
    if (!first) return undefined;
    const { digits, word } = first.part;
    if (digits) return { value: digits.value, pieces: [first], next: first.part.token + 1 };
    if (!word || word.slot === 'scale') return undefined;
    const hundreds = this.#hundreds(first, at);
    if (!hundreds) return this.#belowHundred(at, needsAnd ? 'and' : 'first');
    const rest = this.#belowHundred(hundreds.next, 'and');
    if (!rest) return hundreds;
    return {
      value: (hundreds.value ?? 0) + (rest.value ?? 0),
      pieces: [...hundreds.pieces, ...rest.pieces],
      next: rest.next,
    };
  }

  #hundreds(first: Piece, at: number): Group | undefined {
    const { word } = first.part;
    if (word?.slot === 'hundred') return { value: word.value, pieces: [first], next: at + 1 };
    if (word?.slot !== 'unit' || word.value < 3 || word.value > 9) return undefined;
    const hundred = this.#piece(at + 1, 'joined');
    if (hundred?.part.word?.slot !== 'hundred' || hundred.part.word.value !== 100) return undefined;
    return { value: word.value * 100, pieces: [first, hundred], next: at + 2 };
  }

  #belowHundred(at: number, how: Joint): Group | undefined {
    const first = this.#piece(at, how);
    const word = first?.part.word;
    if (!first || !word) return undefined;
    if (word.slot === 'ten') return { value: word.value, pieces: [first], next: at + 1 };
    if (word.slot !== 'unit') return undefined;
    if (word.value < 10) {
      const teen = this.#teen(at + 1);
      if (teen) return { value: 10 + word.value, pieces: [first, teen], next: at + 2 };
      const ten = this.#piece(at + 1, 'and');
      if (ten?.part.word?.slot === 'ten')
        return { value: word.value + ten.part.word.value, pieces: [first, ten], next: at + 2 };
    }
    // أحد and إحدى alone are no numbers, and neither are اثنا and ثلاثا; ثمانيا is.
    return (word.construct && word.value < 3) || (word.number === 'tanween' && word.value !== 8)
      ? undefined
      : { value: word.value, pieces: [first], next: at + 1 };
  }

  #teen(at: number): Piece | undefined {
    const token = this.#spaced(at);
    const gender = token?.kind === 'word' ? teenGender(token.bare) : undefined;
    return token?.kind === 'word' && gender ? teenPiece(token, gender) : undefined;
  }

  /** The token at `at` where it is a word that a space divides from the one before. */
  #spaced(at: number): Token | undefined {
    const token = this.#tokens[at];
    const before = this.#tokens[at - 1];
    return token && before && token.start > before.end ? token : undefined;
  }

  #piece(at: number, how: Joint): Piece | undefined {
    const token = how === 'first' ? this.#tokens[at] : this.#spaced(at);
    if (token?.kind === 'number') return how === 'first' ? digitPiece(token, NOTHING) : undefined;
    if (token?.kind !== 'word') return undefined;
    const next = this.#tokens[at + 1];
    if (how === 'and' && token.bare === 'و' && next?.kind === 'number' && next.start === token.end)
      return digitPiece(next, 'و');
    return this.#wordAt(token, how);
  }

  #wordAt(token: WordToken, how: Joint): Piece | undefined {
    if (how === 'joined') {
      const word = numberWord(token.bare);
      return word && wordPiece(token, 0, word);
    }
    for (const start of stemStarts(token.bare)) {
      const word = numberWord(token.bare.slice(start));
      // لست is «I am not» far more often than «for six».
      if (!word || /^[وفأ]?لست$/.test(token.bare)) continue;
      if (how === 'and' && !AND.test(token.bare.slice(0, start))) continue;
      return wordPiece(token, start, word);
    }
    return undefined;
  }

  /** ونصف، وربع المليون: they belong to the number, but what is counted stands before them or does not follow. */
  #readFraction(): void {
    const token = this.#spaced(this.#next);
    if (token?.kind !== 'word' || !token.bare.startsWith('و')) return;
    const fraction = FRACTIONS[token.bare.slice(1)];
    if (fraction === undefined) return;
    this.#fractional = true;
    this.#next++;
    const scale = this.#spaced(this.#next);
    const word = scale?.kind === 'word' && scale.bare.startsWith('ال') ? numberWord(scale.bare.slice(2)) : undefined;
    const size = word?.slot === 'scale' ? word.value : 1;
    if (size > 1) this.#next++;
    if (this.#value !== undefined)
      this.#value += fraction * (size > 1 || this.#lastScale > 1e15 ? size : this.#lastScale);
  }
}

/** How a word of a number is joined to the one before: not at all, by a space, by و. */
type Joint = 'first' | 'joined' | 'and';

function digitPiece(token: Token, proclitics: string): Piece {
  const { start, end, index, text } = token;
  return { proclitics, part: { start, end, token: index, text, digits: readDigits(text), definite: false } };
}

function wordPiece(token: WordToken, from: number, word: NumberWord): Piece {
  const proclitics = token.bare.slice(0, from);
  const start = token.start + offsetOf(token, from);
  return {
    proclitics,
    part: {
      start,
      end: token.end,
      token: token.index,
      text: token.bare.slice(from),
      word,
      definite: /(?:ال|لل)$/.test(proclitics),
    },
  };
}

function teenPiece(token: WordToken, gender: Gender): Piece {
  const { start, end, index, bare } = token;
  const word: NumberWord = { slot: 'teen', value: 10, gender, cases: [] };
  return { proclitics: NOTHING, part: { start, end, token: index, text: bare, word, definite: false } };
}

/** The offset in the word's text of its bare letter number `letter`. */
export function offsetOf({ text, bare }: WordToken, letter: number): number {
  if (text === bare) return letter;
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) !== bare.charAt(seen)) continue;
    if (seen === letter) return i;
    seen++;
  }
  return text.length;
}
