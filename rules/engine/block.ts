import type { Block, BlockKind } from './document.js';
import { type Sentence, splitSentences } from './sentences.js';
import { type Token, tokenize } from './tokens.js';

class Prose implements Block {
  #tokens: readonly Token[] | undefined;
  #sentences: readonly Sentence[] | undefined;

  constructor(
    readonly kind: BlockKind,
    readonly text: string,
  ) {}

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= splitSentences(this.text, this.tokens);
    return this.#sentences;
  }
}

/** A block of prose. Its tokens and sentences are computed when first asked for. */
export function makeBlock(kind: BlockKind, text: string): Block {
  return new Prose(kind, text);
}
