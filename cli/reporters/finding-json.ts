import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../rules/index.js';

/** A finding as `--format json` and `--ndjson` write it. Offsets are UTF-16 offsets, lines and columns count from 1. */
export interface FindingJson extends Finding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** A place for people: line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns in one text; a line ends with LF, CR or CRLF. */
export function positionsIn(text: string): (offset: number) => Position {
  const document = TextDocument.create('', '', 0, text);
  return (offset) => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
}

/** The findings of one text, ready to be written as JSON, with the keys in the order of the contract. */
export function findingsJson(text: string, findings: readonly Finding[]): FindingJson[] {
  const position = positionsIn(text);
  return findings.map(({ ruleId, category, severity, confidence, start, end, message, fixes, related }) => {
    const { line, column } = position(start);
    const { line: endLine, column: endColumn } = position(end);
    const marked = text.slice(start, end);
    return {
      ruleId,
      category,
      severity,
      confidence,
      start,
      end,
      line,
      column,
      endLine,
      endColumn,
      text: marked,
      message,
      fixes,
      related,
    };
  });
}
