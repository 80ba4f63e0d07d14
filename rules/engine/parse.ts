import type { Document, Format } from './document.js';
import { parseMarkdown } from './formats/markdown.js';
import { parsePlain } from './formats/plain.js';

/** What a format's parser gives: a document but for its source and format. */
export type ParsedFormat = Pick<Document, 'blocks' | 'comments' | 'frontMatter'>;

const PARSERS: Readonly<Record<Format, (source: string) => ParsedFormat>> = {
  plain: parsePlain,
  markdown: parseMarkdown,
};

/** Finds the prose of an article. Any text parses; offsets are UTF-16 offsets into `source`. */
export function parse(source: string, format: Format): Document {
  return { source, format, ...PARSERS[format](source) };
}
