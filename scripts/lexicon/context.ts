import { type SectionArray, writeContainer } from '../../rules/lexicon/container.js';
import { BACKOFF_STEPS, COUNT_SCALE, DISCOUNT, PAIR_SCALE } from '../../rules/lexicon/context.js';
import { stepOf } from '../../rules/lexicon/logarithm.js';
import { SHARE_SCALE } from '../../rules/lexicon/vocabulary.js';
import { AutomatonBuilder } from './automaton-builder.js';
import { namePlaceSections } from './name-places.js';
import { foreignWords, nameShapeTable, SHAPE_SOURCES } from './name-shape.js';
import { neighbourClassSections } from './neighbour-classes.js';
import { buildPairTable } from './pair-table-builder.js';
import type { Target } from './targets.js';
import {
  CLASS_SOURCE,
  FORM_SOURCES,
  type FormCounts,
  PAIR_SOURCE,
  type PairCounts,
  readForms,
  readPairs,
} from './word-counts.js';

/** The 36 letters that listed forms are made of, in the order of their code points. */
const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';

/** The weight of wordfreq, which mixes seven kinds of text, against the one collection of the pairs. */
const WORDFREQ_WEIGHT = 2 / 3;

type Sections = Record<string, SectionArray>;

function vocabularySections(
  forms: ReadonlyMap<string, FormCounts>,
  ordered: readonly string[],
  total: number,
): Sections {
  const builder = new AutomatonBuilder();
  const numbers = new Map(Array.from(LETTERS, (letter, i) => [letter, String.fromCharCode(i + 1)]));
  for (const form of ordered) {
    let letters = '';
    for (let i = 0; i < form.length; i++) letters += numbers.get(form.charAt(i)) ?? '';
    builder.add(letters);
  }
  const { edges, skips, root } = builder.build();
  const shares = Uint8Array.from(ordered, (form) => {
    const { share = 0, count = 0 } = forms.get(form) ?? {};
    return stepOf(SHARE_SCALE, WORDFREQ_WEIGHT * share + (1 - WORDFREQ_WEIGHT) * (count / total));
  });
  return {
    alphabet: Uint16Array.from(LETTERS, (letter) => letter.charCodeAt(0)),
    'forms.edges': edges,
    'forms.skips': skips,
    'forms.root': Uint32Array.of(root),
    'forms.shares': shares,
  };
}

/** Numbers of the vocabulary by place in the order of the pairs; the edges of a clause come after all forms there, too. */
function numbersInOrder(order: readonly string[], ordered: readonly string[]): Uint32Array {
  const numbers = new Map(ordered.map((form, i) => [form, i]));
  const inOrder = new Uint32Array(order.length + 2);
  for (const [place, form] of order.entries()) inOrder[place] = numbers.get(form) ?? 0;
  inOrder.set([ordered.length, ordered.length + 1], order.length);
  return inOrder;
}

function contextSections(
  forms: ReadonlyMap<string, FormCounts>,
  { order, successors }: PairCounts,
  numbers: Uint32Array,
  total: number,
): Sections {
  const start = numbers[order.length] ?? 0;
  const wordCounts = new Uint8Array(start + 1);
  const backoffs = new Uint8Array(start + 1).fill(BACKOFF_STEPS);
  const firsts: number[] = [];
  const seconds: number[] = [];
  const values: number[] = [];
  let clauses = 0;
  for (const { first, seconds: after, counts } of successors()) {
    const number = numbers[first] ?? 0;
    const count = Math.max(
      counts.reduce((sum, n) => sum + n, 0),
      forms.get(order[first] ?? '')?.count ?? 0,
    );
    wordCounts[number] = stepOf(COUNT_SCALE, count);
    let kept = 0;
    for (const [i, second] of after.entries()) {
      const pairCount = counts[i] ?? 0;
      if (second === order.length + 1) clauses += pairCount;
      kept += (pairCount - DISCOUNT) / count;
      firsts.push(number);
      seconds.push(numbers[second] ?? 0);
      values.push(stepOf(PAIR_SCALE, pairCount) - 1);
    }
    backoffs[number] = Math.max(1, Math.round(BACKOFF_STEPS * (1 - kept)));
  }
  const table = buildPairTable({
    firsts: Uint32Array.from(firsts),
    seconds: Uint32Array.from(seconds),
    values: Uint8Array.from(values),
  });
  return {
    'context.counts': wordCounts,
    'context.backoffs': backoffs,
    'context.endShare': Float64Array.of(clauses / (total + clauses)),
    'pairs.layout': Uint32Array.of(table.segmentLength, table.segmentCount, table.seed),
    'pairs.cells': table.cells,
  };
}

function compile(): Uint8Array {
  const forms = readForms();
  const ordered = [...forms.keys()].sort();
  const total = [...forms.values()].reduce((sum, { count }) => sum + count, 0);
  const pairs = readPairs(forms);
  const numbers = numbersInOrder(pairs.order, ordered);
  const names = foreignWords(forms);
  return writeContainer({
    ...vocabularySections(forms, ordered, total),
    ...contextSections(forms, pairs, numbers, total),
    ...namePlaceSections(names, pairs, numbers),
    ...neighbourClassSections(forms, ordered, pairs),
    'names.trigrams': nameShapeTable(names, LETTERS),
  });
}

/** How common forms are, and which stand beside which. */
export const CONTEXT: Target = {
  file: 'context.bin',
  sources: [...FORM_SOURCES, PAIR_SOURCE, CLASS_SOURCE, ...SHAPE_SOURCES],
  compile,
};
