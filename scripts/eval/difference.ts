import { compareFlags, FLAG_COLUMNS, type Flag, flagCells, flagKey } from './flags.js';
import { offsetIn, readTable, writeTable } from './tsv.js';

const COLUMNS = ['set', ...FLAG_COLUMNS];

/** Keeps flags in a file, so that a later run can tell what a change of a rule does. */
export function saveFlags(path: string, flags: readonly Flag[]): void {
  writeTable(
    path,
    COLUMNS,
    [...flags].sort(compareFlags).map((flag) => [flag.set, ...flagCells(flag)]),
  );
}

export function readFlags(path: string): Flag[] {
  return readTable(path, COLUMNS).map(({ line, cells }) => {
    const [set = '', id = '', start, end, rule = '', replacement = ''] = cells;
    const place = `${path}:${line}`;
    return { set, id, start: offsetIn(start, place), end: offsetIn(end, place), rule, replacement };
  });
}

/** The flags that only one of the two lists has. */
export function difference<Old extends Flag, New extends Flag>(
  before: readonly Old[],
  now: readonly New[],
): { readonly fresh: New[]; readonly gone: Old[] } {
  const old = new Set(before.map(flagKey));
  const current = new Set(now.map(flagKey));
  return {
    fresh: now.filter((flag) => !old.has(flagKey(flag))),
    gone: before.filter((flag) => !current.has(flagKey(flag))),
  };
}
