import { readFileSync, writeFileSync } from 'node:fs';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const CHARACTERS: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r' };

/** One line of a table: cells parted by tabs; a tab, a line break or a backslash within a cell is escaped. */
export function formatRow(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c)).join('\t');
}

export function parseRow(line: string): string[] {
  return line.split('\t').map((cell) => cell.replace(/\\[\\tnr]/g, (c) => CHARACTERS[c] ?? c));
}

/** A row with the number of its line, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a file below its heading. Throws where the heading or the number of cells is another. */
export function readTable(path: string, columns: readonly string[]): Row[] {
  const [heading = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  if (heading !== formatRow(columns)) throw new Error(`${path}: line 1 should have the columns ${columns.join(', ')}`);
  return lines.flatMap((text, i) => {
    if (text.trim() === '') return [];
    const row = { line: i + 2, cells: parseRow(text) };
    if (row.cells.length !== columns.length)
      throw new Error(`${path}:${row.line}: ${row.cells.length} cells instead of ${columns.length}`);
    return [row];
  });
}

export function writeTable(path: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  writeFileSync(path, `${[columns, ...rows].map(formatRow).join('\n')}\n`);
}

/** A cell that holds an offset. */
export function offsetIn(cell: string | undefined, place: string): number {
  const offset = Number(cell);
  if (cell === undefined || !/^\d+$/.test(cell)) throw new Error(`${place}: “${cell ?? ''}” is no offset`);
  return offset;
}
