import type { SectionArray } from '../../rules/lexicon/container.js';
import { CLASS_STEPS_PER_NAT } from '../../rules/lexicon/neighbour-classes.js';
import { type FormCounts, type PairCounts, readClasses } from './word-counts.js';

/** Pairs of classes counted less often than this are taken for chance. */
const PRIOR = 2;
/** Common words have classes of their own making: only the endings of others tell of words like them. */
const COMMON_COUNT = 2000;
/** How many words must show a pattern of letters, and which part of them be of one class, for it to tell of others. */
const LEAST_WORDS = 5;
const LEAST_PART = 0.3;

/** The tables of `NeighbourClasses`; `ordered` are the words of the vocabulary. */
export function neighbourClassSections(
  forms: ReadonlyMap<string, FormCounts>,
  ordered: readonly string[],
  pairs: PairCounts,
): Record<string, SectionArray> {
  const classes = readClasses();
  const learnt = new Map<string, number>();
  for (const [place, form] of pairs.order.entries()) {
    const number = classes[place] ?? 0;
    if (number > 0) learnt.set(form, number);
  }
  const guess = classGuesser(forms, learnt);
  const of = new Uint16Array(ordered.length + 2);
  for (const [i, form] of ordered.entries()) of[i] = learnt.get(form) ?? guess(form);
  of.set([1, 2], ordered.length);
  const inOrder = new Uint16Array(classes.length + 2);
  inOrder.set(classes);
  inOrder.set([1, 2], classes.length);
  return { 'classes.of': of, 'classes.fit': fits(pairs, inOrder) };
}

/** ln of how much oftener than by chance a word of one class follows one of another. `classOf` goes by place in the order of the pairs. */
function fits({ successors }: PairCounts, classOf: Uint16Array): Int8Array {
  const size = classOf.reduce((most, number) => Math.max(most, number), 0);
  const counts = new Float64Array(size * size);
  const firsts = new Float64Array(size);
  const seconds = new Float64Array(size);
  let total = 0;
  for (const { first, seconds: after, counts: pairCounts } of successors()) {
    const a = (classOf[first] ?? 0) - 1;
    if (a < 0) continue;
    for (const [i, second] of after.entries()) {
      const b = (classOf[second] ?? 0) - 1;
      if (b < 0) continue;
      const count = pairCounts[i] ?? 0;
      counts[a * size + b] = (counts[a * size + b] ?? 0) + count;
      firsts[a] = (firsts[a] ?? 0) + count;
      seconds[b] = (seconds[b] ?? 0) + count;
      total += count;
    }
  }
  return Int8Array.from(counts, (count, at) => {
    const expected = ((firsts[Math.floor(at / size)] ?? 0) * (seconds[at % size] ?? 0)) / total;
    const steps = Math.round(Math.log((count + PRIOR) / (expected + PRIOR)) * CLASS_STEPS_PER_NAT);
    return Math.max(-127, Math.min(127, steps));
  });
}

/** First and last letters of a word of about this length, from the most telling to the least. */
function patterns(form: string): string[] {
  const length = form.length <= 4 ? 'short' : form.length <= 6 ? 'medium' : 'long';
  const shapes: readonly (readonly [first: number, last: number])[] = [
    [3, 2],
    [2, 3],
    [2, 2],
    [2, 1],
    [1, 1],
  ];
  return shapes.map(([first, last]) => `${form.slice(0, first)}…${form.slice(-last)} ${length}`);
}

/** Tells the class of a word that was counted too seldom from its letters; 0 where they say nothing. */
function classGuesser(
  forms: ReadonlyMap<string, FormCounts>,
  learnt: ReadonlyMap<string, number>,
): (form: string) => number {
  const votes = new Map<string, Map<number, number>>();
  for (const [form, number] of learnt) {
    if ((forms.get(form)?.count ?? 0) > COMMON_COUNT) continue;
    for (const pattern of patterns(form)) {
      const vote = votes.get(pattern) ?? new Map<number, number>();
      votes.set(pattern, vote);
      vote.set(number, (vote.get(number) ?? 0) + 1);
    }
  }
  const winners = new Map<string, number>();
  for (const [pattern, vote] of votes) {
    const all = [...vote.values()].reduce((sum, n) => sum + n, 0);
    const [winner, most] = [...vote].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (all >= LEAST_WORDS && most / all >= LEAST_PART) winners.set(pattern, winner);
  }
  return (form) =>
    patterns(form)
      .map((pattern) => winners.get(pattern))
      .find((number) => number !== undefined) ?? 0;
}
