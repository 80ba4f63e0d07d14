import { type Glossary, isSettled } from '../engine/glossary.js';
import type { ArchiveSpelling } from '../engine/house.js';
import type { ArchiveGroup } from './archive-groups.js';
import type { ArchivedName } from './name-archive.js';
import type { NameKind } from './name-standing.js';

/** One name in all its spellings, the most common one first. */
export interface NameGroup {
  /** The most common spelling. */
  readonly name: string;
  readonly count: number;
  readonly kind: NameKind | undefined;
  readonly familiar: boolean;
  readonly spellings: readonly ArchivedName[];
}

/** The spellings of one word that another one is more common than. */
export function archiveSpellings(groups: readonly ArchiveGroup[]): ArchiveSpelling[] {
  return groups.flatMap(({ spellings: [first, ...others] }) =>
    first
      ? others.map(({ name, count }) => ({
          spelling: name,
          count,
          preferred: first.name,
          preferredCount: first.count,
        }))
      : [],
  );
}

/** For each of these spellings: the more common one. What the house has decided about is left alone. */
export function preferredSpellings(spellings: readonly ArchiveSpelling[], glossary: Glossary): Map<string, string> {
  const open = spellings.filter(({ spelling, preferred }) => !isSettled(glossary, spelling, preferred));
  return new Map(open.map(({ spelling, preferred }) => [spelling, preferred]));
}

/** Puts full names together whose parts are spellings of the same names: those with several spellings first, then the most common. */
export function groupNames(
  names: readonly ArchivedName[],
  preferred: ReadonlyMap<string, string>,
): readonly NameGroup[] {
  const groups = new Map<string, ArchivedName[]>();
  for (const name of names) {
    const key = name.parts.map((part) => preferred.get(part) ?? part).join('\n');
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()].map(toGroup).sort(byWeight);
}

function toGroup(spellings: readonly ArchivedName[]): NameGroup {
  const sorted = spellings.toSorted((a, b) => b.count - a.count);
  return {
    name: sorted[0]?.name ?? '',
    count: sorted.reduce((sum, { count }) => sum + count, 0),
    kind: sorted.map(({ kind }) => kind).find((kind) => kind !== undefined),
    familiar: sorted.some(({ familiar }) => familiar),
    spellings: sorted,
  };
}

function byWeight(a: NameGroup, b: NameGroup): number {
  const inconsistent = Number(b.spellings.length > 1) - Number(a.spellings.length > 1);
  return inconsistent || b.count - a.count || (a.name < b.name ? -1 : 1);
}
