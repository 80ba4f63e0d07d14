import type { Tree } from '@lezer/common';
import { type BlockParser, type LeafBlockParser, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';
import { INLINE_PARSERS } from './markdown-inline.js';

/** No person nests lists and quotes as deep; a line further in is read as a paragraph, marks and all. */
const MAX_NESTING = 40;

const nestingLimit: BlockParser = {
  name: 'NestingLimit',
  before: 'IndentedCode',
  parse(cx, line) {
    if (cx.depth < MAX_NESTING || line.pos >= line.text.length) return false;
    cx.addElement(cx.elt('Paragraph', cx.lineStart + line.pos, cx.lineStart + line.text.length));
    cx.nextLine();
    return true;
  },
};

const DEFINITION =
  /^\[(?!\^)((?:[^[\]\\\n]|\\.){1,999})\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ \t]*$/;

const definition: LeafBlockParser = {
  nextLine(cx, _line, leaf) {
    return this.finish(cx, leaf);
  },
  finish(cx, leaf) {
    const end = leaf.start + leaf.content.length;
    const label = cx.elt('LinkLabel', leaf.start, leaf.start + leaf.content.indexOf(']:') + 1);
    cx.addLeafElement(leaf, cx.elt('LinkReference', leaf.start, end, [label]));
    return true;
  },
};

/** A link reference definition of one line, as people write them; the parser's own reads a paragraph again for each of its lines. */
const linkReference: BlockParser = {
  name: 'LinkReference',
  leaf: (_cx, leaf) => (DEFINITION.test(leaf.content) ? definition : null),
};

const articleParser = parser.configure([
  Table,
  TaskList,
  Strikethrough,
  {
    defineNodes: ['Formula', 'WebAddress'],
    parseBlock: [nestingLimit, linkReference],
    parseInline: INLINE_PARSERS,
    // What makes a hard break is left out with the other white space at the ends of lines.
    remove: ['HardBreak'],
  },
]);

/** A longer run of white space would take the parser time that grows with its square. */
const MAX_SPACE = 256;
const NORMALISED = new RegExp(`\\r\\n?|[^\\S\\r\\n]{${MAX_SPACE + 1},}`, 'g');

/**
 * The syntax tree of a Markdown text (CommonMark with GFM's tables, task lists and strikethrough, and formulas).
 * Offsets in the tree are UTF-16 offsets into `text`. Time is linear in the text's length.
 */
export function parseTree(text: string): Tree {
  return articleParser.parse(normalise(text));
}

/** The parser knows `\n` alone as a line break. The result is as long as the text, so that offsets stay. */
function normalise(text: string): string {
  return text.replace(NORMALISED, (found) => {
    if (found === '\r\n') return ' \n';
    if (found === '\r') return '\n';
    return found.slice(0, MAX_SPACE) + 'x'.repeat(found.length - MAX_SPACE);
  });
}
