import type { Container } from './container.js';

/**
 * A value of 4 bits for each of some millions of pairs of numbers, in little over 2 bytes a pair: a binary fuse filter
 * (T. M. Graf and D. Lemire, Binary Fuse Filters, 2022) whose 16-bit cells hold a fingerprint of 12 bits and the value.
 * The pairs themselves are not stored: one in 4,096 of the pairs that are not in the table gets a value all the same.
 */
export interface PairTable {
  readonly cells: Uint16Array;
  /** Cells come in segments of this many, a power of two. */
  readonly segmentLength: number;
  /** A pair's first cell lies in the first `segmentCount` segments, its others in the two after that one. */
  readonly segmentCount: number;
  readonly seed: number;
}

export const VALUE_BITS = 4;
export const MAX_VALUE = (1 << VALUE_BITS) - 1;
/** The pair is not in the table. */
export const NO_VALUE = -1;

/** The three cells of a pair, and its fingerprint in the place it has in a cell. */
export interface PairPlace {
  first: number;
  second: number;
  third: number;
  fingerprint: number;
}

/** The finalizer of MurmurHash3: every bit of the input changes half of the output's. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Writes the place of the pair into `place`, which the caller keeps for many calls. */
export function findPlace(table: Omit<PairTable, 'cells'>, first: number, second: number, place: PairPlace): void {
  const { segmentLength, segmentCount, seed } = table;
  const high = mix(mix(first ^ seed) + Math.imul(second, 0x9e3779b1));
  const low = mix(mix(second ^ ~seed) + Math.imul(first, 0x9e3779b1));
  const start = Math.floor((high >>> 0) * segmentCount * segmentLength * 2 ** -32);
  place.first = start;
  place.second = (start + segmentLength) ^ (low & (segmentLength - 1));
  place.third = (start + 2 * segmentLength) ^ ((low >>> 16) & (segmentLength - 1));
  place.fingerprint = (mix(high ^ (low << 1)) << VALUE_BITS) & 0xffff;
}

const place: PairPlace = { first: 0, second: 0, third: 0, fingerprint: 0 };

/** The pair's value, or `NO_VALUE`. */
export function pairValue(table: PairTable, first: number, second: number): number {
  const { cells } = table;
  findPlace(table, first, second, place);
  const cell = (cells[place.first] ?? 0) ^ (cells[place.second] ?? 0) ^ (cells[place.third] ?? 0) ^ place.fingerprint;
  return cell <= MAX_VALUE ? cell : NO_VALUE;
}

/** The table whose sections in the file begin with `name`. Throws `ContainerError` where there is none. */
export function readPairTable(file: Container, name: string): PairTable {
  const [segmentLength = 1, segmentCount = 1, seed = 0] = file.section(`${name}.layout`, 'u32');
  return { cells: file.section(`${name}.cells`, 'u16'), segmentLength, segmentCount, seed };
}
