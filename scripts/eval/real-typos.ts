import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { touches } from './score.js';
import { offsetIn, readTable } from './tsv.js';

/** A slip that stands in a text that counts as clean: any editor would mend it, so a flag there is no false alarm. */
export interface RealTypo {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The right form. */
  readonly right: string;
  readonly reason: string;
}

const COLUMNS = ['id', 'start', 'end', 'right', 'reason'];

/** The real typos of a set; none where no list is kept. */
export function readRealTypos(folder: string, set: string): RealTypo[] {
  const path = join(folder, `${set}.tsv`);
  if (!existsSync(path)) return [];
  return readTable(path, COLUMNS).map(({ line, cells }) => {
    const [id = '', start, end, right = '', reason = ''] = cells;
    return { id, start: offsetIn(start, `${path}:${line}`), end: offsetIn(end, `${path}:${line}`), right, reason };
  });
}

export function isAtTypo(
  typos: readonly RealTypo[],
  id: string | number,
  place: { readonly start: number; readonly end: number },
): boolean {
  return typos.some((typo) => typo.id === String(id) && touches(place, typo));
}
