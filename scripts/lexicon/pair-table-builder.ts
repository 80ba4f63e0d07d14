import { findPlace, MAX_VALUE, type PairPlace, type PairTable } from '../../rules/lexicon/pair-table.js';

/** Pairs of numbers with their values, side by side. */
export interface PairValues {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly values: Uint8Array;
}

/** Seeds to try before giving up; the first or second nearly always does. */
const ATTEMPTS = 20;

/** Sizes from the paper's reference implementation, for three cells a key. */
function layoutFor(count: number): Pick<PairTable, 'segmentLength' | 'segmentCount'> {
  const size = Math.max(count, 2);
  // 2^16 is as far as half a hash reaches.
  const segmentLength = 2 ** Math.min(16, Math.max(2, Math.floor(Math.log(size) / Math.log(3.33) + 2.25)));
  const spread = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(size));
  const segments = Math.ceil((size * spread) / segmentLength);
  return { segmentLength, segmentCount: Math.max(1, segments - 2) };
}

/** Builds the table of distinct pairs. Throws `RangeError` where a value is over 15 or a pair comes twice. */
export function buildPairTable(pairs: PairValues): PairTable {
  if (pairs.values.some((value) => value > MAX_VALUE)) throw new RangeError(`a value is over ${MAX_VALUE}`);
  for (let seed = 1; seed <= ATTEMPTS; seed++) {
    const table = fill({ ...layoutFor(pairs.firsts.length), seed }, pairs);
    if (table !== undefined) return table;
  }
  throw new RangeError('some pair comes twice');
}

/** Fills the cells by peeling: the pair that alone has a cell is set last, and so on. Undefined where that gets stuck. */
function fill(layout: Omit<PairTable, 'cells'>, { firsts, seconds, values }: PairValues): PairTable | undefined {
  const cellCount = (layout.segmentCount + 2) * layout.segmentLength;
  /** For each cell, how many pairs have it, and all their numbers in one by exclusive or. */
  const load = new Uint8Array(cellCount);
  const members = new Uint32Array(cellCount);
  const place: PairPlace = { first: 0, second: 0, third: 0, fingerprint: 0 };
  const change = (cell: number, pair: number, by: 1 | -1): void => {
    load[cell] = (load[cell] ?? 0) + by;
    members[cell] = (members[cell] ?? 0) ^ pair;
    if (by === -1 && load[cell] === 1) alone.push(cell);
  };
  const changeAll = (pair: number, by: 1 | -1): void => {
    findPlace(layout, firsts[pair] ?? 0, seconds[pair] ?? 0, place);
    change(place.first, pair, by);
    change(place.second, pair, by);
    change(place.third, pair, by);
  };
  const alone: number[] = [];
  for (let pair = 0; pair < firsts.length; pair++) changeAll(pair, 1);
  for (let cell = 0; cell < cellCount; cell++) if (load[cell] === 1) alone.push(cell);
  /** The pairs in the order they are taken out, each with the cell that it alone had. */
  const order = { pairs: new Uint32Array(firsts.length), cells: new Uint32Array(firsts.length), length: 0 };
  for (let cell = alone.pop(); cell !== undefined; cell = alone.pop()) {
    if (load[cell] !== 1) continue;
    const pair = members[cell] ?? 0;
    order.pairs[order.length] = pair;
    order.cells[order.length] = cell;
    order.length++;
    changeAll(pair, -1);
  }
  if (order.length < firsts.length) return undefined;
  const cells = new Uint16Array(cellCount);
  for (let i = order.length - 1; i >= 0; i--) {
    const pair = order.pairs[i] ?? 0;
    findPlace(layout, firsts[pair] ?? 0, seconds[pair] ?? 0, place);
    const others = (cells[place.first] ?? 0) ^ (cells[place.second] ?? 0) ^ (cells[place.third] ?? 0);
    cells[order.cells[i] ?? 0] = place.fingerprint ^ (values[pair] ?? 0) ^ others;
  }
  return { ...layout, cells };
}
