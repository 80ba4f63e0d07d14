import { makeBlock } from '../block.js';
import type { BlockKind, PlacedBlock } from '../document.js';
import { OffsetMap } from '../offset-map.js';
import type { Offset } from '../span.js';

/**
 * Stands in a block's text for what is no prose (code, a formula, a URL, a picture), so that the words on either side
 * do not run together: U+FFFC OBJECT REPLACEMENT CHARACTER, which Unicode keeps for this use.
 */
export const PLACEHOLDER = '\uFFFC';

/** A state of a builder to go back to. */
export interface Mark {
  readonly pieces: number;
  readonly segments: number;
  readonly length: number;
}

/**
 * Collects the prose of one block from the source, from front to back, and what of the source each character comes
 * from. Indentation of lines and hard line breaks are markup; a soft line break stays a line break.
 */
export class ProseBuilder {
  readonly #source: string;
  readonly #pieces: string[] = [];
  readonly #textStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #widths: number[] = [];
  #length = 0;
  /** Up to where the source has been read. */
  #at: Offset;
  /** Where the source would go on if the last segment were to grow; -1 after a character that stands for something else. */
  #growsFrom: Offset = -1;
  /** Whether something stood at the end that was taken off. */
  #cut = false;
  /** At the start of a line, white space is no prose. */
  #atLineStart = true;

  /** A builder for a block of `source` that starts at `start`. */
  constructor(source: string, start: Offset) {
    this.#source = source;
    this.#at = start;
  }

  /** Reads prose up to `end`. */
  text(end: Offset): void {
    while (this.#at < end) {
      if (this.#atLineStart) {
        this.#skipSpace(end);
        if (this.#at >= end) return;
      }
      const newline = this.#newline(end);
      if (newline < 0) {
        this.#verbatim(this.#at, end);
        this.#at = end;
        return;
      }
      this.#verbatim(this.#at, this.#lineEnd(newline));
      this.#verbatim(newline, newline + 1);
      this.#at = newline + 1;
      this.#atLineStart = true;
    }
  }

  /** Reads prose up to `start`, then leaves out markup up to `end`; what stands on its two sides joins. */
  skip(start: Offset, end: Offset): void {
    this.text(start);
    this.#at = Math.max(this.#at, end);
  }

  /**
   * Leaves out something that is not there for the reader: a comment, an HTML tag. Of the white space on its two sides
   * one is left, as in a browser.
   */
  skipInvisible(start: Offset, end: Offset): void {
    let next = end;
    while (isSpace(this.#source.charCodeAt(next)) && !this.#isLineBreak(next)) next++;
    if (this.#isLineBreak(next)) {
      this.text(spaceStart(this.#source, this.#at, start));
      this.#at = Math.max(this.#at, next);
    } else {
      this.skip(start, end);
      if (isSpace((this.#pieces.at(-1) ?? ' ').slice(-1).charCodeAt(0))) this.#atLineStart = true;
    }
    this.#cut = true;
  }

  /** Reads prose up to `start`, then gives `character` for what stands up to `end`. */
  put(character: string, start: Offset, end: Offset): void {
    this.text(start);
    this.#push(character, start, end - start);
    this.#growsFrom = -1;
    this.#at = end;
    this.#atLineStart = character === '\n';
  }

  /** The state to give to `rollback`. */
  mark(): Mark {
    return { pieces: this.#pieces.length, segments: this.#textStarts.length, length: this.#length };
  }

  /** Forgets the prose read since the mark; reading goes on from where it is. */
  rollback(mark: Mark): void {
    this.#pieces.length = mark.pieces;
    this.#textStarts.length = mark.segments;
    this.#sourceStarts.length = mark.segments;
    this.#widths.length = mark.segments;
    this.#length = mark.length;
    this.#growsFrom = -1;
    this.#cut = true;
  }

  /** Whether there is nothing to read from the mark on, or at all: only space and placeholders. */
  isBlank(from?: Mark): boolean {
    for (let i = from?.pieces ?? 0; i < this.#pieces.length; i++) {
      if (/[^\s\uFFFC]/.test(this.#pieces[i] as string)) return false;
    }
    return true;
  }

  /** The block, or nothing where there is nothing to read. `kindOf` is asked with the text. */
  build(kindOf: (text: string) => BlockKind): PlacedBlock | undefined {
    if (this.isBlank()) return undefined;
    const whole = this.#pieces.join('');
    const trimmed = whole.slice(0, spaceStart(whole, 0, whole.length));
    const kind = kindOf(trimmed);
    // One space at the end of a paragraph is the author's slip; two are a hard break, and a heading's belong to its marks.
    const slip = kind !== 'heading' && !this.#cut && whole.length === trimmed.length + 1 && whole.endsWith(' ');
    const text = slip ? whole : trimmed;
    return {
      block: makeBlock(kind, text),
      map: new OffsetMap(this.#textStarts, this.#sourceStarts, this.#widths),
    };
  }

  #verbatim(start: Offset, end: Offset): void {
    if (start >= end) return;
    if (this.#growsFrom === start && this.#textStarts.length > 0) {
      this.#pieces.push(this.#source.slice(start, end));
      this.#length += end - start;
    } else {
      this.#push(this.#source.slice(start, end), start, 0);
    }
    this.#growsFrom = end;
    this.#atLineStart = false;
  }

  #push(text: string, start: Offset, width: number): void {
    this.#textStarts.push(this.#length);
    this.#sourceStarts.push(start);
    this.#widths.push(width);
    this.#pieces.push(text);
    this.#length += text.length;
    this.#cut = false;
  }

  #skipSpace(end: Offset): void {
    while (this.#at < end && isSpace(this.#source.charCodeAt(this.#at))) this.#at++;
  }

  /** The end of the line that `newline` breaks, without what makes a hard break of it: two blanks or more, or a backslash. */
  #lineEnd(newline: Offset): Offset {
    const end = this.#source.charCodeAt(newline - 1) === 0x0d ? newline - 1 : newline;
    const blanks = spaceStart(this.#source, this.#at, end);
    if (end - blanks >= 2) return blanks;
    return end > this.#at && this.#source.charCodeAt(end - 1) === 0x5c ? end - 1 : end;
  }

  /** The next line break before `end`, `\n` or a lone `\r`; -1 where there is none. */
  #newline(end: Offset): Offset {
    for (let i = this.#at; i < end; i++) {
      if (this.#isLineBreak(i)) return i;
    }
    return -1;
  }

  #isLineBreak(at: Offset): boolean {
    const code = this.#source.charCodeAt(at);
    return code === 0x0a || (code === 0x0d && this.#source.charCodeAt(at + 1) !== 0x0a);
  }
}

/** Where the white space begins that `text` has right before `end`, at `from` or later. */
function spaceStart(text: string, from: Offset, end: Offset): Offset {
  let start = end;
  while (start > from && isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
