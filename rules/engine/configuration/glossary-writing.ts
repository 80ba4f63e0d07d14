import Papa from 'papaparse';
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { isTable } from './glossary.js';
import { columnsOf, delimiterOf } from './glossary-csv.js';

/** What is to be written into a glossary. */
export interface GlossaryAddition {
  readonly preferred: string;
  readonly variants?: readonly string[];
  /** Names that are not this one. */
  readonly different?: readonly string[];
}

const COLUMNS = ['preferred', 'variants', 'note', 'latin'] as const;

/**
 * The text of a glossary with more in it; what is there stays as it is. Undefined where the file is broken, so that nobody knows where to
 * write. An empty text begins a new glossary.
 */
export function addToGlossary(text: string, file: string, additions: readonly GlossaryAddition[]): string | undefined {
  return isTable(file) ? addRows(text, file, additions) : addEntries(text, file, additions);
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function withLineEnd(text: string): string {
  return text === '' || /[\r\n]$/.test(text) ? text : text + lineEndOf(text);
}

function addRows(text: string, file: string, additions: readonly GlossaryAddition[]): string | undefined {
  const isNew = text.replace(/^\uFEFF/, '').trim() === '';
  const lineEnd = lineEndOf(text);
  const delimiter = isNew ? (/\.tsv$/i.test(file) ? '\t' : ',') : delimiterOf(text);
  const before = isNew ? `${text.startsWith('\uFEFF') ? '\uFEFF' : ''}${COLUMNS.join(delimiter)}${lineEnd}` : text;
  const columns = columnsOf(before);
  if (!columns.includes('preferred')) return undefined;
  const missing = (['variants', 'different'] as const).filter(
    (column) => !columns.includes(column) && additions.some((addition) => (addition[column] ?? []).length > 0),
  );
  const headerEnd = /[\r\n]|$/.exec(before)?.index ?? before.length;
  const header = before.slice(0, headerEnd) + missing.map((column) => delimiter + column).join('');
  const rows = additions.map(({ preferred, variants = [], different = [] }) => {
    const fields = new Map([
      ['preferred', preferred],
      ['variants', variants.join('|')],
      ['different', different.join('|')],
    ]);
    return [...columns, ...missing].map((column) => fields.get(column ?? '') ?? '');
  });
  const table = Papa.unparse(rows, { delimiter, newline: lineEnd });
  return `${withLineEnd(header + before.slice(headerEnd))}${table}${lineEnd}`;
}

function addEntries(text: string, file: string, additions: readonly GlossaryAddition[]): string | undefined {
  const isJson = /\.json$/i.test(file);
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents === null)
    return isJson
      ? `[\n${additions.map((one) => `  ${asJson(one)}`).join(',\n')}\n]\n`
      : withLineEnd(text) + asBlock(additions, '');
  if (isSeq(contents)) return addItems(text, contents, additions);
  if (!isMap(contents)) return undefined;
  const names: unknown = contents.get('names', true);
  if (isSeq(names)) return addItems(text, names, additions);
  if (names !== undefined) return undefined;
  return addKey(text, contents, 'names', `[${additions.map(asJson).join(', ')}]`, `\n${asBlock(additions, '  ')}`);
}

/** A list with more items. */
function addItems(text: string, list: YAMLSeq, additions: readonly GlossaryAddition[]): string | undefined {
  const [start = 0, end = 0] = list.range ?? [];
  if (list.flow === true) {
    const close = text.lastIndexOf(']', end);
    const before = text.slice(0, close).trimEnd();
    const items = additions.map(asJson).join(', ');
    return `${before}${list.items.length > 0 ? ', ' : ''}${items}${text.slice(close)}`;
  }
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  const lineEnd = /\r\n|[\r\n]|$/.exec(text.slice(last));
  const at = last + (lineEnd?.index ?? 0) + (lineEnd?.[0].length ?? 0);
  return withLineEnd(text.slice(0, at)) + asBlock(additions, indent) + text.slice(at);
}

/** A mapping with one more key: `flow` is its value inside of brackets, `block` on lines of its own. */
function addKey(text: string, map: YAMLMap, key: string, flow: string, block: string): string {
  if (map.flow !== true) return `${withLineEnd(text)}${key}:${block}`;
  const [open = 0] = map.range ?? [];
  const isEmpty = map.items.length === 0;
  return `${text.slice(0, open + 1)}\n  ${JSON.stringify(key)}: ${flow}${isEmpty ? '\n' : ','}${text.slice(open + 1)}`;
}

function fieldsOf({
  preferred,
  variants = [],
  different = [],
}: GlossaryAddition): [string, string | readonly string[]][] {
  return [
    ['preferred', preferred],
    ...(variants.length > 0 ? ([['variants', variants]] as [string, readonly string[]][]) : []),
    ...(different.length > 0 ? ([['different', different]] as [string, readonly string[]][]) : []),
  ];
}

function asJson(addition: GlossaryAddition): string {
  const fields = fieldsOf(addition).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

function asBlock(additions: readonly GlossaryAddition[], indent: string): string {
  return additions
    .map((addition) => {
      const lines = fieldsOf(addition).map(
        ([name, value]) =>
          `${name}: ${typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`}`,
      );
      return `${indent}- ${lines.join(`\n${indent}  `)}\n`;
    })
    .join('');
}

/** A text of YAML: in quotes where it might be taken for something else. */
function scalar(text: string): string {
  return /^\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*$/u.test(text) ? text : JSON.stringify(text);
}

/**
 * The text of a configuration file that names a glossary; the same text where it names one already. Undefined where the file is broken.
 * An empty text begins a new file.
 */
export function nameGlossary(text: string, path: string): string | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents === null) return `${withLineEnd(text)}glossary: ${scalarPath(path)}\n`;
  if (!isMap(contents)) return undefined;
  return contents.has('glossary')
    ? text
    : addKey(text, contents, 'glossary', JSON.stringify(path), ` ${scalarPath(path)}\n`);
}

function scalarPath(path: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}/._-]*$/u.test(path) ? path : JSON.stringify(path);
}
