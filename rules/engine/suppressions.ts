import type { Document } from './document.js';
import type { RuleId } from './finding.js';
import { isBlankBetween, lineAfter, lineAt } from './lines.js';
import type { Localized } from './message.js';
import { nearestNameHint, unknownRule } from './near-miss.js';
import type { Offset, Span } from './span.js';

export { suppressionComment, suppressionEdit } from './suppression-comment.js';

/** What a comment `mudaqqiq-…` may say. A line's suppression holds for the findings that start in the line. */
const ACTIONS = ['disable', 'enable', 'disable-line', 'disable-next-line'] as const;

/** How such a comment begins: in Markdown `<!-- mudaqqiq-disable rule -->`, in plain text `// mudaqqiq-disable rule`. */
const OPENING = /^[ \t]*(?:<!--|\/\/)\s*(mudaqqiq-([a-z]+(?:-[a-z]+)*))/;
/** What follows ` -- ` says why, and is for people. */
const REASON = /\s--\s[\s\S]*$|-->$/;
const NAME = /[^\s,،]+/g;

/** A text in a comment, and where it stands in the source. */
interface Piece extends Span {
  readonly text: string;
}

interface Directive extends Span {
  /** What follows `mudaqqiq-`; not always one of `ACTIONS`. */
  readonly action: string;
  readonly keyword: Piece;
  readonly names: readonly Piece[];
}

/** From `at` on, the rules of a pattern are off, or on again. */
interface Switch {
  readonly at: Offset;
  readonly off: boolean;
}

/**
 * Where which rules are silenced. The keys are patterns: a rule's id, or the beginning of ids with `*` (`names/*`, `*`).
 * Values are in order of place.
 */
export interface Suppressions {
  readonly switches: ReadonlyMap<string, readonly Switch[]>;
  /** Lines of the source. */
  readonly lines: ReadonlyMap<string, readonly Span[]>;
}

/** Reads the suppression comments of a document, in time that is linear in its length. */
export function parseSuppressions(document: Document): Suppressions {
  const switches = new Map<string, Switch[]>();
  const lines = new Map<string, Span[]>();
  const directives = readDirectives(document);
  const nextLines = directives.length > 0 ? linesAfterComments(document) : new Map<Offset, Span>();
  for (const { action, names, start, end } of directives) {
    const patterns = names.length > 0 ? names.map(({ text }) => patternOf(text)) : ['*'];
    if (action === 'disable' || action === 'enable') {
      for (const pattern of patterns) append(switches, pattern, { at: end, off: action === 'disable' });
      continue;
    }
    const line = action === 'disable-line' ? lineAt(document.source, start) : nextLines.get(start);
    if (line && isAction(action)) for (const pattern of patterns) append(lines, pattern, line);
  }
  for (const spans of lines.values()) spans.sort((a, b) => a.start - b.start);
  return { switches, lines };
}

/** Whether a suppression comment silences a finding; the comment nearest before it decides. Offsets are those of the source. */
export function isSuppressed(finding: Span & { readonly ruleId: RuleId }, { switches, lines }: Suppressions): boolean {
  if (switches.size === 0 && lines.size === 0) return false;
  let last: Switch | undefined;
  for (const pattern of patternsFor(finding.ruleId)) {
    const line = lastUpTo(lines.get(pattern), finding.start, ({ start }) => start);
    if (line && finding.start <= line.end) return true;
    const found = lastUpTo(switches.get(pattern), finding.start, ({ at }) => at);
    if (found && (!last || found.at >= last.at)) last = found;
  }
  return last?.off ?? false;
}

/** Something in a suppression comment that suppresses nothing, and where it stands in the source. */
export interface SuppressionProblem extends Span {
  readonly message: Localized;
}

/** Finds misspelt words and unknown rules in a document's suppression comments. `ruleIds` are all the rules there are. */
export function suppressionProblems(document: Document, ruleIds: readonly RuleId[]): SuppressionProblem[] {
  const known = [...new Set(ruleIds.map((id) => id.slice(0, id.indexOf('/')))), ...ruleIds];
  return readDirectives(document).flatMap(({ action, keyword, names }): SuppressionProblem[] => {
    const { start, end } = keyword;
    if (!isAction(action)) return [{ start, end, message: unknownKeyword(keyword.text) }];
    const unknown = names.filter(({ text }) => !ruleIds.some((id) => matches(id, patternOf(text))));
    return unknown.map(({ start, end, text }) => ({ start, end, message: unknownRule(text, known) }));
  });
}

const KEYWORDS = ACTIONS.map((action) => `mudaqqiq-${action}`);

function unknownKeyword(written: string): Localized {
  const hint = nearestNameHint(written, KEYWORDS);
  return {
    ar: `لا معنى لتعليق «${written}»${hint.ar}`,
    en: `the comment “${written}” has no meaning${hint.en}`,
  };
}

function isAction(action: string): boolean {
  return ACTIONS.some((known) => known === action);
}

function readDirectives({ comments }: Document): Directive[] {
  return comments.flatMap(({ start, end, text }): Directive[] => {
    const opening = OPENING.exec(text);
    if (!opening) return [];
    const piece = (from: number, written: string): Piece => ({
      text: written,
      start: start + from,
      end: start + from + written.length,
    });
    const namesStart = opening[0].length;
    const names = text.slice(namesStart).replace(REASON, '').matchAll(NAME);
    return [
      {
        start,
        end,
        action: opening[2] as string,
        keyword: piece(namesStart - (opening[1] as string).length, opening[1] as string),
        names: [...names].map(({ index, 0: name }) => piece(namesStart + index, name)),
      },
    ];
  });
}

/**
 * For each comment, by its start, the next line that is not blank and not another comment: comments that silence the
 * same line stand one above the other. Read from the end, so that no line is looked at twice.
 */
function linesAfterComments({ source, comments }: Document): Map<Offset, Span> {
  const after = new Map<Offset, Span>();
  const commentOfLine = new Map<Offset, Offset>();
  for (const { start, end } of [...comments].reverse()) {
    let line = lineAfter(source, lineAt(source, end));
    while (line && isBlankBetween(source, line.start, line.end)) line = lineAfter(source, line);
    const comment = line && commentOfLine.get(line.start);
    const target = comment === undefined ? line : after.get(comment);
    if (target) after.set(start, target);
    const first = lineAt(source, start);
    if (isBlankBetween(source, first.start, start) && isBlankBetween(source, end, lineAt(source, end).end))
      commentOfLine.set(first.start, start);
  }
  return after;
}

/** A family's name stands for all its rules. */
function patternOf(name: string): string {
  return name.includes('/') || name === '*' ? name : `${name}/*`;
}

function matches(id: RuleId, pattern: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}

/** All patterns that match a rule. */
function patternsFor(id: RuleId): string[] {
  return [id, ...Array.from(id, (_, i) => `${id.slice(0, i)}*`), `${id}*`];
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The last item whose place is `limit` or before, of items in order of place. */
function lastUpTo<T>(items: readonly T[] | undefined, limit: Offset, placeOf: (item: T) => Offset): T | undefined {
  let low = 0;
  let high = items?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items?.[middle] as T) <= limit) low = middle + 1;
    else high = middle;
  }
  return items?.[low - 1];
}
