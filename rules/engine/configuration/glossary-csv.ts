import Papa from 'papaparse';
import { GLOSSARY_FIELDS, type GlossaryField } from '../glossary.js';
import type { Localized } from '../message.js';
import { nearestNameHint } from '../near-miss.js';
import { GlossaryBuilder, type GlossaryFile, type Located, type RawEntry } from './glossary-entry.js';
import type { ConfigurationProblem } from './problem.js';

/** What columns may be called in Arabic. */
const ARABIC_NAMES: Readonly<Record<string, GlossaryField>> = {
  الاسم: 'preferred',
  'صور أخرى': 'variants',
  ملاحظة: 'note',
  اللاتينية: 'latin',
  'أسماء أخرى': 'different',
};
const FLAGS: Readonly<Record<string, boolean>> = {
  '': false,
  true: true,
  false: false,
  yes: true,
  no: false,
  نعم: true,
  لا: false,
};
/** What parts several spellings in one field. */
const SEPARATOR = /[،,؛;|]/;
/** What may part fields, as spreadsheets write them. */
const DELIMITERS = [',', ';', '\t'] as const;

/** A row of the table, and where it begins. */
interface Row {
  readonly fields: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly broken: boolean;
}

/** Reads a glossary that is a table: a row of names of columns, then one name a row. Spellings in one field are parted by ؛ or | or ،. */
export function parseGlossaryTable(text: string, file: string): GlossaryFile {
  const builder = new GlossaryBuilder();
  const [header, ...rows] = readRows(text);
  const at = placesIn(text, file);
  if (!header) return builder.result();
  const columns = readHeader(header, builder, at);
  if (!columns.includes('preferred')) {
    builder.fail(at(header.start, header.end, NO_PREFERRED));
    return builder.result();
  }
  for (const row of rows) {
    if (row.broken) builder.fail(at(row.start, row.end, BROKEN_QUOTES));
    else if (row.fields.some((field) => field.trim() !== '')) builder.add(readRow(row, columns, text, builder, at));
  }
  return builder.result();
}

type ProblemAt = (start: number, end: number, message: Localized) => ConfigurationProblem;

/** What parts the fields of a table: what parts the names of its columns. */
export function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The columns of a table; undefined for one that no one knows. */
export function columnsOf(text: string): readonly (GlossaryField | undefined)[] {
  return readRows(text)[0]?.fields.map(fieldOf) ?? [];
}

function fieldOf(written: string): GlossaryField | undefined {
  const name = written.replace(/^\uFEFF/, '').trim();
  return ARABIC_NAMES[name] ?? GLOSSARY_FIELDS.find((known) => known.toLowerCase() === name.toLowerCase());
}

function readRows(text: string): Row[] {
  const rows: Row[] = [];
  const delimiter = delimiterOf(text);
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta: { cursor } }) => {
      const broken = errors.some(({ type }) => type === 'Quotes');
      rows.push({ fields: data, start, end: endOfRow(text, start, cursor), broken });
      start = cursor;
    },
  });
  return rows;
}

/** Without the line break. */
function endOfRow(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[\r\n]/.test(text.charAt(last - 1))) last--;
  return last;
}

/** Makes problems at places of the text. */
function placesIn(text: string, file: string): ProblemAt {
  return (start, end, message) => {
    const before = text.slice(0, start);
    const line = before.split(/\r\n|\r|\n/).length;
    const column = start - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    return { file, start, end, line, column, message };
  };
}

/** The field of each column; undefined for one that no one knows. */
function readHeader(header: Row, builder: GlossaryBuilder, at: ProblemAt): (GlossaryField | undefined)[] {
  let from = header.start;
  return header.fields.map((written) => {
    const name = written.replace(/^\uFEFF/, '').trim();
    const start = from;
    from += written.length + 1;
    const field = fieldOf(written);
    if (!field && name !== '') builder.fail(at(start, start + written.length, unknownColumn(name)));
    return field;
  });
}

function readRow(
  row: Row,
  columns: readonly (GlossaryField | undefined)[],
  text: string,
  builder: GlossaryBuilder,
  at: ProblemAt,
): RawEntry {
  const texts = new Map<GlossaryField, Located[]>();
  let from = row.start;
  for (const [i, field] of row.fields.entries()) {
    const column = columns[i];
    const found = text.indexOf(field, from);
    const start = found < 0 || found > row.end ? from : found;
    if (column)
      texts.set(
        column,
        column === 'variants' || column === 'different' ? split(field, start, at) : [located(field, start, at)],
      );
    else if (i >= columns.length && field.trim() !== '') builder.fail(at(start, start + field.length, TOO_MANY_FIELDS));
    from = start + field.length;
  }
  const flag = (field: GlossaryField): boolean => {
    const [written] = texts.get(field) ?? [];
    const value = FLAGS[written?.text.trim().toLowerCase() ?? ''];
    if (value === undefined && written) builder.fail(written.problem(NO_FLAG));
    return value ?? false;
  };
  const only = (field: GlossaryField): string => texts.get(field)?.[0]?.text ?? '';
  const [preferred] = texts.get('preferred') ?? [];
  return {
    preferred: preferred && preferred.text.trim() !== '' ? preferred : undefined,
    variants: texts.get('variants') ?? [],
    different: texts.get('different') ?? [],
    note: only('note'),
    latin: only('latin'),
    caseSensitive: flag('caseSensitive'),
    keepInQuotes: flag('keepInQuotes'),
    problem: (message) => at(row.start, row.end, message),
  };
}

function located(text: string, start: number, at: ProblemAt): Located {
  return { text, problem: (message) => at(start, start + text.length, message) };
}

/** The spellings of one field; empty for a field without any. */
function split(field: string, start: number, at: ProblemAt): Located[] {
  if (field.trim() === '') return [];
  let from = start;
  return field.split(SEPARATOR).map((piece) => {
    const begin = from + (piece.length - piece.trimStart().length);
    from += piece.length + 1;
    return located(piece.trim(), begin, at);
  });
}

function unknownColumn(name: string): Localized {
  const hint = nearestNameHint(name, GLOSSARY_FIELDS);
  return { ar: `لا يوجد عمود باسم «${name}»${hint.ar}`, en: `there is no column “${name}”${hint.en}` };
}

const NO_PREFERRED: Localized = {
  ar: 'السطر الأول أسماء الأعمدة، وينقصه preferred: preferred,variants,note,latin',
  en: 'the first line names the columns, and lacks “preferred”: preferred,variants,note,latin',
};
const BROKEN_QUOTES: Localized = {
  ar: 'علامة تنصيص لم تُغلق، أو بعدها ما لا يصح',
  en: 'a quotation mark that is not closed, or is followed by something else',
};
const TOO_MANY_FIELDS: Localized = { ar: 'حقل زائد على الأعمدة', en: 'a field more than there are columns' };
const NO_FLAG: Localized = { ar: 'القيمة true أو false', en: 'the value is true or false' };
