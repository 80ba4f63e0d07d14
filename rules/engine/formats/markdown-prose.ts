import type { SyntaxNodeRef } from '@lezer/common';
import type { BlockKind, PlacedBlock } from '../document.js';
import type { Offset } from '../span.js';
import { readEntity } from './entities.js';
import type { Comment, HtmlContent } from './html-block.js';
import { InlineTags, readTag } from './html-inline.js';
import { type Mark, PLACEHOLDER, ProseBuilder } from './prose-builder.js';

/**
 * What the nodes inside a block are. `markup` leaves no trace: what it stands between joins. `link markup` is a link but
 * for its text; where the brackets are no link, it is prose. An `object` is no prose, though something stands there for
 * the reader; what an author struck out is not there to be read. In any other node there may be prose.
 */
const KINDS: Readonly<
  Record<string, 'markup' | 'object' | 'link markup' | 'link' | 'picture' | 'escape' | 'entity' | 'tag' | 'comment'>
> = {
  Autolink: 'object',
  Comment: 'comment',
  EmphasisMark: 'markup',
  Entity: 'entity',
  Escape: 'escape',
  Formula: 'object',
  HTMLTag: 'tag',
  HeaderMark: 'markup',
  Image: 'picture',
  InlineCode: 'object',
  Link: 'link',
  LinkLabel: 'link markup',
  LinkMark: 'link markup',
  LinkTitle: 'link markup',
  ProcessingInstruction: 'tag',
  QuoteMark: 'markup',
  Strikethrough: 'object',
  TaskMarker: 'markup',
  URL: 'link markup',
  WebAddress: 'object',
};

/** GitHub's alerts: `[!NOTE]` at the start of a quote. */
const ALERT = /^\[![A-Z]+\]$/;

/** Before anything was read. */
const BEGINNING: Mark = { pieces: 0, segments: 0, length: 0 };

/** A picture amid prose. At the end of its paragraph it stands by itself, and its description is a caption. */
interface Picture {
  readonly description: PlacedBlock | undefined;
  /** Where the prose stood before it. */
  readonly mark: Mark;
}

/** Reads one block of prose from the nodes inside it, which are given in order. */
export class MarkdownProse {
  readonly #prose: ProseBuilder;
  readonly #tags: InlineTags;
  readonly #comments: Comment[] = [];
  /** The descriptions of the pictures that stand before the prose. */
  readonly #captions: PlacedBlock[] = [];
  readonly #pictures: Picture[] = [];
  /** The end of the link that is being read; -1 outside of links. */
  #linkEnd: Offset = -1;

  /** Offsets of nodes count from `base`; `labels` are those that link references may use. */
  constructor(
    private readonly source: string,
    private readonly base: Offset,
    block: SyntaxNodeRef,
    private readonly labels: ReadonlySet<string>,
  ) {
    this.#prose = new ProseBuilder(source, block.from + base);
    this.#tags = new InlineTags(this.#prose);
  }

  /** Reads the prose up to a node, and the node's own markup. Returns whether there may be prose inside it. */
  enter(node: SyntaxNodeRef): boolean {
    const start = node.from + this.base;
    const end = node.to + this.base;
    const written = (): string => this.source.slice(start, end);
    switch (KINDS[node.name]) {
      case 'markup':
        this.#prose.skip(start, end);
        return false;
      case 'object':
        this.#prose.put(PLACEHOLDER, start, end);
        return false;
      case 'link markup':
        this.#linkMarkup(start, end);
        return false;
      case 'link':
        return this.#enterLink(node, written(), start, end);
      case 'picture':
        this.#picture(node, start, end);
        return false;
      case 'escape':
        this.#prose.skip(start, start + 1);
        this.#prose.text(end);
        return false;
      case 'entity':
        readEntity(this.#prose, written(), start);
        return false;
      case 'tag':
        this.#tags.read(readTag(written()), start, end);
        return false;
      case 'comment':
        this.#comments.push({ start, end, text: written() });
        this.#prose.skipInvisible(start, end);
        return false;
      default:
        return true;
    }
  }

  /** Takes note that a node which was entered ends. */
  leave(node: SyntaxNodeRef): void {
    if (node.name === 'Link') this.#linkEnd = -1;
  }

  /** Reads the rest. Gives the block's prose, the captions before and after it, and its comments. */
  finish(block: SyntaxNodeRef, kindOf: (text: string, afterPicture: boolean) => BlockKind): HtmlContent {
    this.#prose.text(block.to + this.base);
    const after: PlacedBlock[] = [];
    for (
      let picture = this.#pictures.pop();
      picture && this.#prose.isBlank(picture.mark);
      picture = this.#pictures.pop()
    ) {
      if (picture.description) after.unshift(picture.description);
      this.#prose.rollback(picture.mark);
    }
    const prose = this.#prose.build((text) => kindOf(text, this.#captions.length > 0));
    return { blocks: [...this.#captions, ...(prose ? [prose] : []), ...after], comments: this.#comments };
  }

  #enterLink(node: SyntaxNodeRef, written: string, start: Offset, end: Offset): boolean {
    if (written.startsWith('[^')) {
      this.#footnote(start, end);
      return false;
    }
    if (ALERT.test(written) && this.#prose.isBlank()) {
      this.#prose.skip(start, end);
      return false;
    }
    if (written.endsWith(')') || this.labels.has(normaliseLabel(labelOf(node, written)))) this.#linkEnd = end;
    return true;
  }

  /** A footnote's mark, or the label before its text. The mark is no part of the word or the stop that it stands at. */
  #footnote(start: Offset, end: Offset): void {
    this.#prose.text(start);
    if (this.#prose.isBlank() && this.source.charCodeAt(end) === 0x3a) this.#prose.skip(start, end + 1);
    else if (/\s/.test(this.source.charAt(start - 1))) this.#prose.put(PLACEHOLDER, start, end);
    else this.#prose.skip(start, end);
  }

  #linkMarkup(start: Offset, end: Offset): void {
    if (this.#linkEnd < 0) return;
    // What follows the text is all markup: the target, its title and the space between them.
    this.#prose.skip(start, this.source.charCodeAt(start) === 0x5d ? this.#linkEnd : end);
  }

  #picture(node: SyntaxNodeRef, start: Offset, end: Offset): void {
    this.#prose.text(start);
    const description = this.#description(node);
    if (this.#prose.isBlank()) {
      // A link or a formula before the picture is nothing to read, and the prose begins behind the picture.
      this.#prose.rollback(BEGINNING);
      this.#prose.skip(start, end);
      if (description) this.#captions.push(description);
      return;
    }
    if (!this.#tags.hiding) this.#pictures.push({ description, mark: this.#prose.mark() });
    this.#prose.put(PLACEHOLDER, start, end);
  }

  #description(node: SyntaxNodeRef): PlacedBlock | undefined {
    const [opening, closing] = node.node.getChildren('LinkMark');
    if (!opening || !closing) return undefined;
    const prose = new ProseBuilder(this.source, opening.to + this.base);
    prose.text(closing.from + this.base);
    return prose.build(() => 'caption');
  }
}

/** The label that a link in brackets refers to: its second pair of brackets, or the first where that is empty or missing. */
function labelOf(node: SyntaxNodeRef, written: string): string {
  const label = node.node.getChild('LinkLabel');
  if (!label) return written;
  const second = written.slice(label.from - node.from);
  return second === '[]' ? written.slice(0, -2) : second;
}

/** A label in its brackets, as CommonMark compares them: case and space folded. */
export function normaliseLabel(label: string): string {
  return label.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase();
}
