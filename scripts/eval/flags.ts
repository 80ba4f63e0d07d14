import type { Finding } from '../../rules/index.js';

/** What a finding of a text is known by: never by the text, which stays out of the repository. */
export interface Flag {
  readonly set: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** What the first fix writes; `NO_FIX` where none is offered, empty where it deletes. */
  readonly replacement: string;
}

export const NO_FIX = '—';

export const FLAG_COLUMNS = ['id', 'start', 'end', 'rule', 'replacement'] as const;

export function flagOf(set: string, id: string | number, finding: Finding): Flag {
  const { start, end, ruleId } = finding;
  return { set, id: String(id), start, end, rule: ruleId, replacement: replacementOf(finding) };
}

function replacementOf({ start, end, fixes }: Finding): string {
  const edits = fixes[0]?.edits;
  if (edits === undefined) return NO_FIX;
  // A fix of a name mends all its occurrences: only the one here counts.
  const here = edits.filter((edit) => edit.start <= end && start <= edit.end);
  return (here.length > 0 ? here : edits).map(({ text }) => text).join('…');
}

export function flagCells({ id, start, end, rule, replacement }: Flag): (string | number)[] {
  return [id, start, end, rule, replacement];
}

/** The same for the same flag. */
export function flagKey(flag: Flag): string {
  return JSON.stringify([flag.set, ...flagCells(flag)]);
}

const collator = new Intl.Collator('en', { numeric: true });

/** By text, then by place. */
export function compareFlags(a: Flag, b: Flag): number {
  return (
    collator.compare(a.set, b.set) ||
    collator.compare(a.id, b.id) ||
    a.start - b.start ||
    a.end - b.end ||
    collator.compare(a.rule, b.rule) ||
    collator.compare(a.replacement, b.replacement)
  );
}

/** Whether a rule is one of a list such as `spelling/*,numbers/percent-style`. */
export function rulesIn(patterns: string | undefined): (rule: string) => boolean {
  if (patterns === undefined) return () => true;
  const list = patterns.split(',').map((pattern) => pattern.trim());
  return (rule) =>
    list.some((pattern) => (pattern.endsWith('*') ? rule.startsWith(pattern.slice(0, -1)) : rule === pattern));
}

const AROUND = 60;

/** The place of a flag with its surroundings, for reading: `… before ⟦flagged⟧ after … → replacement`. */
export function inContext(text: string, { start, end, replacement }: Omit<Flag, 'set' | 'id' | 'rule'>): string {
  const flat = (part: string): string => part.replace(/\s+/g, ' ');
  const before = flat(text.slice(Math.max(0, start - AROUND), start));
  const after = flat(text.slice(end, end + AROUND));
  return `… ${before}⟦${text.slice(start, end)}⟧${after} … → ${replacement === '' ? '(deleted)' : replacement}`;
}
