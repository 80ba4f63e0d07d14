import type { Finding, Fix, TextEdit } from './finding.js';

/** The outcome of `applyFixes`: the new text, and the findings whose fix is in it or was left for the next round. */
export interface FixResult {
  readonly text: string;
  readonly applied: readonly Finding[];
  readonly skipped: readonly Finding[];
}

/** Applies edits that do not overlap, given in any order. Throws a RangeError where two overlap or one lies outside the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The fix that fix-all would take for a finding: its first, if that one is allowed. */
export function automaticFix(finding: Finding, suggestionsToo: boolean): Fix | undefined {
  const first = finding.fixes[0];
  return first && (suggestionsToo || first.safety === 'safe') ? first : undefined;
}

/**
 * Applies the first fix of each finding, safe ones alone unless `suggestionsToo`. A fix goes in whole or not at all: one that meets an edit
 * already taken is skipped, unless both make the very same edit.
 */
export function applyFixes(text: string, findings: readonly Finding[], suggestionsToo = false): FixResult {
  const taken: TextEdit[] = [];
  const applied: Finding[] = [];
  const skipped: Finding[] = [];
  for (const finding of findings) {
    const fix = automaticFix(finding, suggestionsToo);
    if (!fix) continue;
    const fresh = fix.edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (fresh.some((edit) => taken.some((other) => meets(edit, other)))) {
      skipped.push(finding);
      continue;
    }
    taken.push(...fresh);
    applied.push(finding);
  }
  return { text: applyEdits(text, taken), applied, skipped };
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Touching insertions count as meeting: their order would be a guess. */
function meets(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start && (a.start === a.end || b.start === b.end);
}
