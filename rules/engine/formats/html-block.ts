import type { BlockKind, PlacedBlock } from '../document.js';
import type { Offset, Span } from '../span.js';
import { readEntity } from './entities.js';
import { InlineTags, readTag } from './html-inline.js';
import { ProseBuilder } from './prose-builder.js';

/** Elements that stand on lines of their own, and what the prose in them is; `inherit` takes it from the element around. */
const BLOCK_ELEMENTS: ReadonlyMap<string, BlockKind | 'inherit'> = new Map([
  ...kindOf('quote', 'blockquote'),
  ...kindOf('caption', 'caption figcaption'),
  ...kindOf('list-item', 'dd dt li'),
  ...kindOf('heading', 'h1 h2 h3 h4 h5 h6 summary title'),
  ...kindOf('table-cell', 'td th'),
  ...kindOf(
    'inherit',
    'address article aside body center details dialog div dl fieldset figure footer form head header hr html iframe ' +
      'legend main nav ol option p picture section select source table tbody tfoot thead tr ul video',
  ),
]);
/** Elements whose content is no HTML. */
const RAW_ELEMENTS: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'template', 'textarea']);
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/g;
const MAX_TAG = 4096;
/** How far out a closing tag may find its opening one. */
const MAX_OPEN = 64;

/** A comment in the source, and its text. */
export interface Comment extends Span {
  readonly text: string;
}

/**
 * The prose in a stretch of HTML, such as the `<div dir="rtl">` that Arabic articles in Markdown stand in. Tags, code
 * and comments are no prose. `margins` are pieces inside the stretch that are no HTML: the `>` before the lines of a quote.
 */
export function readHtmlBlock(source: string, span: Span, margins: readonly Span[], kind: BlockKind): HtmlContent {
  return new HtmlReader(source, span, margins, kind).read();
}

/** What `readHtmlBlock` finds, in order of place. */
export interface HtmlContent {
  readonly blocks: readonly PlacedBlock[];
  readonly comments: readonly Comment[];
}

class HtmlReader {
  readonly #blocks: PlacedBlock[] = [];
  readonly #comments: Comment[] = [];
  readonly #html: string;
  readonly #open: { readonly name: string; readonly kind: BlockKind }[] = [];
  /** Raw elements that no closing tag follows any more. */
  readonly #unclosed = new Set<string>();
  #builder: ProseBuilder;
  #tags: InlineTags;
  #margin = 0;

  constructor(
    private readonly source: string,
    private readonly span: Span,
    private readonly margins: readonly Span[],
    private readonly kind: BlockKind,
  ) {
    this.#html = source.slice(span.start, span.end);
    this.#builder = new ProseBuilder(source, span.start);
    this.#tags = new InlineTags(this.#builder);
  }

  read(): HtmlContent {
    let at = 0;
    while (at < this.#html.length) {
      const angle = this.#html.indexOf('<', at);
      this.#text(at, angle < 0 ? this.#html.length : angle);
      if (angle < 0) break;
      at = this.#markup(angle);
    }
    this.#close(this.#html.length);
    return { blocks: this.#blocks, comments: this.#comments };
  }

  /** Reads text with its entities; offsets count in the HTML. */
  #text(start: number, end: number): void {
    for (const match of this.#html.slice(start, end).matchAll(ENTITY)) {
      const from = start + match.index;
      this.#readProse(from);
      readEntity(this.#builder, match[0], this.span.start + from);
    }
    this.#readProse(end);
  }

  /** Reads prose up to `end`, leaving out the margins. */
  #readProse(end: number): void {
    const to = this.span.start + end;
    for (let margin = this.margins[this.#margin]; margin && margin.start < to; margin = this.margins[++this.#margin]) {
      this.#builder.skip(margin.start, margin.end);
    }
    this.#builder.text(to);
  }

  /** Reads what begins with `<` at `start`, and returns where it ends. */
  #markup(start: number): number {
    const html = this.#html;
    if (html.startsWith('<!--', start)) {
      const close = html.indexOf('-->', start + 2);
      const end = close < 0 ? html.length : close + 3;
      this.#comments.push({ ...this.#place(start, end), text: html.slice(start, end) });
      return this.#invisible(start, end);
    }
    const end = /[a-zA-Z/!?]/.test(html.charAt(start + 1)) ? tagEnd(html, start) : undefined;
    if (end === undefined) {
      this.#text(start, start + 1);
      return start + 1;
    }
    if (/[!?]/.test(html.charAt(start + 1))) return this.#invisible(start, end);
    const tag = readTag(html.slice(start, end));
    if (RAW_ELEMENTS.has(tag.name) && !tag.closing) return this.#raw(tag.name, start, end);
    if (BLOCK_ELEMENTS.has(tag.name)) {
      this.#close(start);
      if (tag.closing) this.#leave(tag.name);
      else if (!tag.empty) this.#enter(tag.name);
      this.#begin(end);
    } else {
      const { start: from, end: to } = this.#place(start, end);
      this.#tags.read(tag, from, to);
    }
    return end;
  }

  #raw(name: string, start: number, end: number): number {
    this.#close(start);
    const closing = new RegExp(`</${name}\\s{0,64}>`, 'gi');
    closing.lastIndex = end;
    const found = !this.#unclosed.has(name) && closing.test(this.#html);
    if (!found) this.#unclosed.add(name);
    const after = found ? closing.lastIndex : this.#html.length;
    this.#begin(after);
    return after;
  }

  #invisible(start: number, end: number): number {
    const { start: from, end: to } = this.#place(start, end);
    this.#builder.skipInvisible(from, to);
    return end;
  }

  #enter(name: string): void {
    const kind = BLOCK_ELEMENTS.get(name) ?? 'inherit';
    this.#open.push({ name, kind: kind === 'inherit' ? this.#kind() : kind });
  }

  #leave(name: string): void {
    const lowest = Math.max(0, this.#open.length - MAX_OPEN);
    for (let i = this.#open.length - 1; i >= lowest; i--) {
      if (this.#open[i]?.name !== name) continue;
      this.#open.length = i;
      return;
    }
  }

  #kind(): BlockKind {
    return this.#open.at(-1)?.kind ?? this.kind;
  }

  #close(end: number): void {
    this.#readProse(end);
    const block = this.#builder.build(() => this.#kind());
    if (block) this.#blocks.push(block);
  }

  #begin(start: number): void {
    this.#builder = new ProseBuilder(this.source, this.span.start + start);
    this.#tags = new InlineTags(this.#builder);
  }

  #place(start: number, end: number): Span {
    const base: Offset = this.span.start;
    return { start: base + start, end: base + end };
  }
}

function kindOf<K extends BlockKind | 'inherit'>(kind: K, names: string): [string, K][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** The end of the tag that begins at `start`; nothing where it does not close. A `>` in a quoted value closes no tag. */
function tagEnd(html: string, start: number): number | undefined {
  let quote = 0;
  const limit = Math.min(html.length, start + MAX_TAG);
  for (let i = start + 1; i < limit; i++) {
    const code = html.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return i + 1;
    else if (code === 0x3c) return undefined;
  }
  return undefined;
}
