import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Localized } from '../message.js';
import type { Span } from '../span.js';
import type { ConfigurationProblem } from './problem.js';
import { syntaxReason } from './syntax-reasons.js';

/** What a file of JSON or YAML holds, and where. */
export interface DataFile {
  readonly value: unknown;
  /** A problem with what stands at a path of names and indexes from the top: with the last name itself, or with its value. */
  problemAt(path: readonly string[], at: 'name' | 'value', message: Localized): ConfigurationProblem;
}

/** More would bury the first, which usually is what the others come from. */
const MOST_SYNTAX_PROBLEMS = 5;

/**
 * Reads a file of JSON or YAML, or tells why it cannot be read. YAML 1.2 contains JSON, so one parser reads both and knows where each value
 * stands. It builds plain data only, and executes nothing. `longest` is in UTF-16 units.
 */
export function readDataFile(
  text: string,
  file: string,
  longest: number,
): DataFile | { readonly problems: readonly ConfigurationProblem[] } {
  const lines = new LineCounter();
  const problem = ({ start, end }: Span, message: Localized): ConfigurationProblem => {
    const { line, col } = lines.linePos(start);
    // The parser places what is missing behind the end.
    return { file, start, end: Math.min(end, text.length), line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const atTop = (message: Localized) => ({ problems: [problem({ start: 0, end: 0 }, message)] });
  if (text.length > longest) return atTop(TOO_LONG);
  if (isTooDeep(text)) return atTop(TOO_DEEP);

  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const shown = document.errors.slice(0, MOST_SYNTAX_PROBLEMS);
    return {
      problems: shown.map(({ code, message, pos: [start, end] }) =>
        problem({ start, end }, syntaxReason(code, message)),
      ),
    };
  }
  const value = plainData(document);
  if (value instanceof Error) return atTop(syntaxReason('ALIAS', value.message));
  return { value, problemAt: (path, at, message) => problem(spanOf(document, path, at), message) };
}

const TOO_LONG: Localized = { ar: 'الملف أطول من أن يكون إعدادًا', en: 'the file is too long for a configuration' };

const TOO_DEEP: Localized = {
  ar: 'في الملف قوائم كثيرة بعضها داخل بعض',
  en: 'the file has too many lists inside each other',
};

/** A configuration is five levels deep. */
const MOST_BRACKETS = 100;
const DEEP_INDENTATION = /^[ \t?:-]{200}/m;

/** Whether values are nested so deep that the parser, which is recursive, might run out of stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_BRACKETS) return true;
  }
  return DEEP_INDENTATION.test(text);
}

/** The document's values. An alias that leads nowhere, or to a great many values, is an error. */
function plainData(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where the last name of a path stands, or its value. */
function spanOf(document: Document.Parsed, path: readonly string[], at: 'name' | 'value'): Span {
  let node: unknown = document.contents;
  let span = rangeOf(node) ?? { start: 0, end: 0 };
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    const resolved = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(resolved)) {
      node = resolved.items[Number(step)];
    } else if (isMap(resolved)) {
      const pair = resolved.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
      node = pair?.value;
      // A name without a value is shown by its name.
      span = rangeOf(pair?.key) ?? span;
      if (last && at === 'name') return span;
    } else return span;
    span = rangeOf(node) ?? span;
  }
  return span;
}

function rangeOf(node: unknown): Span | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range && range[1] > range[0] ? { start: range[0], end: range[1] } : undefined;
}
