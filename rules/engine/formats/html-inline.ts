import type { Offset } from '../span.js';
import { type Mark, PLACEHOLDER, type ProseBuilder } from './prose-builder.js';

/** Elements inside a paragraph whose content is no prose: code, signs beside a word, and what was struck out. */
const HIDDEN: ReadonlySet<string> = new Set([
  'code',
  'del',
  'kbd',
  'math',
  's',
  'samp',
  'strike',
  'sub',
  'sup',
  'svg',
  'tt',
  'var',
]);

/** A tag: `</name>` is closing, `<name/>` is empty. Its name is in lower case. */
export interface HtmlTag {
  readonly name: string;
  readonly closing: boolean;
  readonly empty: boolean;
}

/** What tag stands in `text`, from its `<` to its `>`. */
export function readTag(text: string): HtmlTag {
  const name = /^<\/?([a-zA-Z][\w:-]*)/.exec(text)?.[1] ?? '';
  return { name: name.toLowerCase(), closing: text.startsWith('</'), empty: text.endsWith('/>') };
}

/** Reads the tags inside one block of prose. */
export class InlineTags {
  readonly #prose: ProseBuilder;
  #hidden: { readonly name: string; readonly start: Offset; readonly mark: Mark } | undefined;

  constructor(prose: ProseBuilder) {
    this.#prose = prose;
  }

  /** Whether an element is open whose content will be no prose once it closes. */
  get hiding(): boolean {
    return this.#hidden !== undefined;
  }

  /** Takes a tag that stands in the source from `start` to `end`. */
  read(tag: HtmlTag, start: Offset, end: Offset): void {
    if (tag.name === 'br') this.#prose.put('\n', start, end);
    else if (tag.name === 'img') this.#prose.put(PLACEHOLDER, start, end);
    else if (tag.closing && tag.name === this.#hidden?.name) this.#hide(end);
    else if (HIDDEN.has(tag.name) && !tag.closing && !tag.empty && !this.#hidden) this.#open(tag, start, end);
    else this.#prose.skipInvisible(start, end);
  }

  #open({ name }: HtmlTag, start: Offset, end: Offset): void {
    this.#prose.text(start);
    this.#hidden = { name, start, mark: this.#prose.mark() };
    this.#prose.skip(start, end);
  }

  #hide(end: Offset): void {
    if (!this.#hidden) return;
    this.#prose.text(end);
    this.#prose.rollback(this.#hidden.mark);
    this.#prose.put(PLACEHOLDER, this.#hidden.start, end);
    this.#hidden = undefined;
  }
}
