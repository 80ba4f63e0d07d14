import type { SyntaxNodeRef, Tree } from '@lezer/common';
import type { BlockKind, PlacedBlock } from '../document.js';
import type { ParsedFormat } from '../parse.js';
import type { Offset, Span } from '../span.js';
import { readFrontMatter } from './front-matter.js';
import { type Comment, type HtmlContent, readHtmlBlock } from './html-block.js';
import { parseTree } from './markdown-parser.js';
import { MarkdownProse, normaliseLabel } from './markdown-prose.js';
import { BYLINE } from './plain.js';

/** The prose blocks of the syntax tree, and what each is by itself; the paragraphs take it from where they stand. */
const PROSE: Readonly<Record<string, BlockKind | undefined>> = {
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  Paragraph: 'paragraph',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
  TableCell: 'table-cell',
  Task: 'list-item',
};
const CONTAINERS: Readonly<Record<string, BlockKind | undefined>> = { Blockquote: 'quote', ListItem: 'list-item' };
/** Blocks of the syntax tree that are HTML. */
const HTML: ReadonlySet<string> = new Set(['HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock']);
/** Blocks of the syntax tree without prose. */
const SKIPPED: ReadonlySet<string> = new Set(['CodeBlock', 'FencedCode', 'HorizontalRule', 'LinkReference']);

/** Text right below a picture describes it, unless it is as long as a paragraph. In UTF-16 units. */
const LONGEST_CAPTION = 200;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Markdown: CommonMark with GFM's tables, task lists and strikethrough, footnotes, formulas and front matter. Text of
 * HTML blocks is prose; code, formulas, link targets and tags are none. Any text parses, in linear time.
 */
export function parseMarkdown(source: string): ParsedFormat {
  const textStart = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const { frontMatter, end } = readFrontMatter(source, textStart);
  const reader = new MarkdownReader(source, end);
  reader.read();
  return { blocks: reader.blocks, comments: reader.comments, frontMatter };
}

class MarkdownReader {
  readonly blocks: PlacedBlock[] = [];
  readonly comments: Comment[] = [];
  readonly #tree: Tree;
  readonly #labels: ReadonlySet<string>;
  readonly #containers: BlockKind[] = [];
  #prose: MarkdownProse | undefined;

  constructor(
    private readonly source: string,
    /** Where the Markdown begins; offsets in the tree count from there. */
    private readonly base: Offset,
  ) {
    this.#tree = parseTree(source.slice(base));
    this.#labels = this.#definedLabels();
  }

  read(): void {
    this.#tree.iterate({ enter: (node) => this.#enter(node), leave: (node) => this.#leave(node) });
  }

  #enter(node: SyntaxNodeRef): boolean {
    if (this.#prose) return this.#prose.enter(node);
    const { name } = node;
    if (SKIPPED.has(name)) return false;
    if (HTML.has(name)) {
      this.#html(node);
      return false;
    }
    const container = CONTAINERS[name];
    if (container) this.#containers.push(container);
    if (PROSE[name]) this.#prose = new MarkdownProse(this.source, this.base, node, this.#labels);
    return true;
  }

  #leave(node: SyntaxNodeRef): void {
    const kind = PROSE[node.name];
    if (this.#prose && kind) {
      this.#add(
        this.#prose.finish(node, (text, afterPicture) =>
          kind === 'paragraph' ? this.#paragraphKind(text, afterPicture) : kind,
        ),
      );
      this.#prose = undefined;
    } else if (this.#prose) this.#prose.leave(node);
    else if (CONTAINERS[node.name]) this.#containers.pop();
  }

  #paragraphKind(text: string, afterPicture: boolean): BlockKind {
    const container = this.#containers.at(-1);
    if (container) return container;
    if (afterPicture && text.length <= LONGEST_CAPTION) return 'caption';
    return BYLINE.test(text) ? 'byline' : 'paragraph';
  }

  #html(node: SyntaxNodeRef): void {
    const margins = node.node.getChildren('QuoteMark').map((mark) => this.#place(mark));
    this.#add(readHtmlBlock(this.source, this.#place(node), margins, this.#containers.at(-1) ?? 'paragraph'));
  }

  #add({ blocks, comments }: HtmlContent): void {
    for (const block of blocks) this.blocks.push(block);
    for (const comment of comments) this.comments.push(comment);
  }

  #place({ from, to }: { readonly from: number; readonly to: number }): Span {
    return { start: from + this.base, end: to + this.base };
  }

  /** The labels that link reference definitions give, anywhere in the article. */
  #definedLabels(): Set<string> {
    const labels = new Set<string>();
    this.#tree.iterate({
      enter: (node) => {
        if (node.name === 'LinkLabel')
          labels.add(normaliseLabel(this.source.slice(node.from + this.base, node.to + this.base)));
        return PROSE[node.name] === undefined;
      },
    });
    return labels;
  }
}
