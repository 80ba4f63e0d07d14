import { seededRandom } from '../lexicon/simulated-typist.js';
import { compareFlags, FLAG_COLUMNS, type Flag, flagCells } from './flags.js';
import { type Judgement, reasonIn, verdictIn } from './ledger.js';
import { offsetIn, readTable, writeTable } from './tsv.js';

// A verdict sheet lists flags that somebody reads: the columns `verdict` and `reason` are filled in by hand.

const COLUMNS = ['n', 'verdict', 'reason', 'set', ...FLAG_COLUMNS];

/** Draws some of the flags, the same ones for the same seed, in the order of the texts. */
export function drawSample<T extends Flag>(flags: readonly T[], size: number, seed: number): T[] {
  const random = seededRandom(seed);
  const drawn = [...flags].sort(compareFlags).map((flag) => ({ flag, order: random() }));
  return drawn
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ flag }) => flag)
    .sort(compareFlags);
}

export function writeSheet(path: string, flags: readonly Flag[]): void {
  writeTable(
    path,
    COLUMNS,
    flags.map((flag, i) => [i + 1, '', '', flag.set, ...flagCells(flag)]),
  );
}

/** The judgements of a sheet; rows without a verdict are left out. Throws at the first row that is wrong. */
export function readSheet(path: string): Judgement[] {
  return readTable(path, COLUMNS).flatMap(({ line, cells }) => {
    const place = `${path}:${line}`;
    const [, verdict = '', reason, set = '', id = '', start, end, rule = '', replacement = ''] = cells;
    if (verdict.trim() === '') return [];
    return [
      {
        ...{ set, id, rule, replacement },
        start: offsetIn(start, place),
        end: offsetIn(end, place),
        verdict: verdictIn(verdict.trim(), place),
        reason: reasonIn(reason, place),
      },
    ];
  });
}
