import { PLACE_STEPS_PER_NAT } from '../../rules/lexicon/name-places.js';
import type { PairCounts } from './word-counts.js';

/** Counts that a word needs before its own figures outweigh those of all words: some 300 words of text have one name. */
const PRIOR = 300;

/** ln of how much oftener than elsewhere, in the steps of the tables. */
function steps(names: number, all: number, share: number): number {
  const ratio = (names + PRIOR * share) / (all + PRIOR) / share;
  return Math.max(-127, Math.min(127, Math.round(Math.log(ratio) * PLACE_STEPS_PER_NAT)));
}

/** The tables of `NamePlaces`. `numbers` are the vocabulary's, by place in the order of the pairs. */
export function namePlaceSections(
  names: ReadonlySet<string>,
  { order, successors }: PairCounts,
  numbers: Uint32Array,
): { readonly 'names.after': Int8Array; readonly 'names.before': Int8Array } {
  const isName = Uint8Array.from(order, (form) => (names.has(form) ? 1 : 0));
  const end = order.length + 1;
  const after = { names: new Float64Array(end + 1), all: new Float64Array(end + 1) };
  const before = { names: new Float64Array(end + 1), all: new Float64Array(end + 1) };
  let total = 0;
  let totalNames = 0;
  for (const { first, seconds, counts } of successors()) {
    for (const [i, second] of seconds.entries()) {
      const count = counts[i] ?? 0;
      total += count;
      after.all[first] = (after.all[first] ?? 0) + count;
      before.all[second] = (before.all[second] ?? 0) + count;
      if (isName[second] === 1) {
        totalNames += count;
        after.names[first] = (after.names[first] ?? 0) + count;
      }
      if (isName[first] === 1) before.names[second] = (before.names[second] ?? 0) + count;
    }
  }
  const share = totalNames / total;
  const size = (numbers[end] ?? 0) + 1;
  const sections = { 'names.after': new Int8Array(size), 'names.before': new Int8Array(size) };
  for (let place = 0; place <= end; place++) {
    const number = numbers[place] ?? 0;
    sections['names.after'][number] = steps(after.names[place] ?? 0, after.all[place] ?? 0, share);
    sections['names.before'][number] = steps(before.names[place] ?? 0, before.all[place] ?? 0, share);
  }
  return sections;
}
