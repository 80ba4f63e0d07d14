import type { Document, Format } from './document.js';
import type { RuleId, TextEdit } from './finding.js';
import { isBlankBetween, lineAt } from './lines.js';
import type { Offset } from './span.js';

/** How a comment is written in each format. */
const COMMENT: Readonly<Record<Format, (content: string) => string>> = {
  markdown: (content) => `<!-- ${content} -->`,
  plain: (content) => `// ${content}`,
};

/** The comment that silences a rule in the line below it; `where: 'line'` in the line that it stands in. */
export function suppressionComment(format: Format, ruleId: RuleId, where: 'next-line' | 'line' = 'next-line'): string {
  return COMMENT[format](`mudaqqiq-disable-${where} ${ruleId}`);
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
/** Lines of quotes, lists and tables, which a comment above them would part. */
const CONTAINER = /^[ \t]*(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\|)/;

/**
 * The edit that silences a rule in the line of a finding that starts at `offset` of the source. The comment goes on a
 * line of its own above, or to the end of the line where Markdown would take the comment above for the end of a paragraph.
 */
export function suppressionEdit({ source, format }: Document, offset: Offset, ruleId: RuleId): TextEdit {
  const line = lineAt(source, offset);
  const text = source.slice(line.start, line.end);
  if (format === 'plain' || HEADING.test(text) || (!CONTAINER.test(text) && followsBlankLine(source, line.start))) {
    const indentation = /^[ \t]*/.exec(text)?.[0] ?? '';
    const lineBreak = source.startsWith('\r\n', line.end) ? '\r\n' : '\n';
    const comment = `${indentation}${suppressionComment(format, ruleId)}${lineBreak}`;
    return { start: line.start, end: line.start, text: comment };
  }
  // Blanks at the end of the line are a hard break and stay there; a row of a table must not get one cell more.
  const trimmed = text.trimEnd();
  const end = line.start + (trimmed.endsWith('|') ? trimmed.slice(0, -1).trimEnd() : trimmed).length;
  return { start: end, end, text: ` ${suppressionComment(format, ruleId, 'line')}` };
}

function followsBlankLine(source: string, lineStart: Offset): boolean {
  if (lineStart === 0) return true;
  const before = lineAt(source, lineStart - 1);
  return (
    isBlankBetween(source, before.start, before.end) ||
    /^[ \t]*<!--.*-->[ \t]*$/.test(source.slice(before.start, before.end))
  );
}
