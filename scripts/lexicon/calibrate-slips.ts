// Fits the weights that turn what speaks for a slip into its probability (CALIBRATION in rules/lexicon/slip-judge.ts), and
// prints how well they fit. Slips are made from frequent words, names come from the name lists, and both stand between
// words that stand beside such words in the counts of pairs. No text is needed, and none is used.
//   npx tsx scripts/lexicon/calibrate-slips.ts
import { readFileSync } from 'node:fs';
import { readContainer } from '../../rules/lexicon/container.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import type { Calibration, Evidence } from '../../rules/lexicon/slip-calibration.js';
import { SlipJudge } from '../../rules/lexicon/slip-judge.js';
import { Vocabulary } from '../../rules/lexicon/vocabulary.js';
import { foreignWords, SHAPE_SOURCES } from './name-shape.js';
import { seededRandom, withSlip } from './simulated-typist.js';
import { DATA, readSource } from './targets.js';
import { readForms, readPairs } from './word-counts.js';

const SAMPLES = 20_000;
/** In a draft of 1,000 words some 10 are slips, and 20 are names and new words that no dictionary has; 7 of them are in no name list either. */
const SLIPS_PER_WORD = 0.01;
const NAMES_PER_WORD = 0.007;
/** One word in thirty is one that is rarer than this share of running text. */
const RARE_PER_WORD = 0.03;
const RARE_SHARE = 1e-6;
/** Keeps weights small that the samples say little of. */
const DECAY = 0.5;

const random = seededRandom(20);
const lexicon = loadLexicon((name) => readFileSync(DATA + name));
const file = readContainer(readFileSync(`${DATA}context.bin`));
const vocabulary = new Vocabulary(file);
const judge = new SlipJudge(file, vocabulary, {
  accepts: lexicon.accepts,
  analyse: lexicon.analyse,
  isListedName: (bare) => lexicon.names.kinds(bare) !== 0,
});

/** Draws places of a list by weight. */
class Lottery {
  readonly #sums: Float64Array;

  constructor(weights: readonly number[]) {
    this.#sums = new Float64Array(weights.length);
    let sum = 0;
    for (const [i, weight] of weights.entries()) {
      sum += weight;
      this.#sums[i] = sum;
    }
  }

  draw(): number {
    const aim = random() * (this.#sums.at(-1) ?? 0);
    let low = 0;
    for (let high = this.#sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

interface Triple {
  readonly previous: string | undefined;
  readonly word: string;
  readonly next: string | undefined;
}

/** Draws words between their neighbours: a pair by its count, then a successor of its second word. */
function tripleSources(): { readonly anyWord: () => Triple; readonly nameLike: () => Triple } {
  const forms = readForms();
  const foreign = foreignWords(forms);
  const { order, successors } = readPairs(forms);
  const pairs: { first: number; second: number }[] = [];
  const weights: number[] = [];
  const after = new Map<number, { readonly seconds: readonly number[]; readonly lottery: Lottery }>();
  for (const { first, seconds, counts } of successors()) {
    if (seconds.length > 0) after.set(first, { seconds, lottery: new Lottery(counts) });
    for (const [i, second] of seconds.entries()) {
      if (second >= order.length) continue;
      pairs.push({ first, second });
      weights.push(counts[i] ?? 0);
    }
  }
  const from = (lottery: Lottery) => (): Triple => {
    const { first, second } = pairs[lottery.draw()] ?? { first: 0, second: 0 };
    const next = after.get(second);
    return {
      previous: order[first],
      word: order[second] ?? '',
      next: next === undefined ? undefined : order[next.seconds[next.lottery.draw()] ?? order.length],
    };
  };
  const nameWeights = weights.map((weight, i) => (foreign.has(order[pairs[i]?.second ?? 0] ?? '') ? weight : 0));
  return { anyWord: from(new Lottery(weights)), nameLike: from(new Lottery(nameWeights)) };
}

function unknownNames(): string[] {
  const names = new Set<string>();
  for (const path of SHAPE_SOURCES) {
    for (const line of readSource(path).toString('utf8').split('\n').slice(1)) {
      for (const word of (line.split('\t')[1] ?? '').match(/[\u0621-\u063a\u0641-\u064a]{3,}/g) ?? []) names.add(word);
    }
  }
  return [...names].filter((name) => !lexicon.accepts(name));
}

interface Sample {
  readonly evidence: Evidence;
  readonly isSlip: boolean;
  readonly rightFirst: boolean;
  readonly weight: number;
}

const { anyWord, nameLike } = tripleSources();
const names = unknownNames();
/** Half of the unknown names in a text are those that many texts have. */
const namesByFrequency = new Lottery(names.map((name) => vocabulary.shareAt(vocabulary.indexOf(name))));
const unknown: Sample[] = [];
const known: Sample[] = [];

function take(word: string, triple: Triple, meant: string | undefined, weight: number): void {
  const { evidence, known: isKnown, suggestions } = judge.weigh(word, triple, 5);
  if (evidence === undefined) return;
  (isKnown ? known : unknown).push({
    evidence: { ...evidence, odds: Math.max(-60, evidence.odds) },
    isSlip: meant !== undefined,
    rightFirst: suggestions[0]?.word === meant,
    weight,
  });
}

/** In other texts, about half of a word's neighbours were never counted beside it: another word of their kind stands in for those. */
const SEEN_PAIRS = 0.5;

/** Words by class, each class a lottery by frequency. */
const { wordOfClass, rareOfClass } = classLotteries();

function asInOtherTexts(triple: Triple): Triple {
  const like = (word: string | undefined): string | undefined =>
    word === undefined || random() < SEEN_PAIRS ? word : wordOfClass(word);
  return { word: triple.word, previous: like(triple.previous), next: like(triple.next) };
}

/** The sources have slips of their own, most of them habits (روايه, ابراهيم): these are not words as they should be. */
const HABIT = 6;

function isLikelyHabit(word: string, triple: Triple): boolean {
  const [best] = judge.weigh(word, triple, 1).suggestions;
  return best !== undefined && best.cost <= HABIT && best.share + best.fit > judge.weight(word, triple);
}

function classLotteries(): {
  wordOfClass: (word: string) => string;
  rareOfClass: (word: string) => string | undefined;
} {
  const classOf = file.section('classes.of', 'u16');
  const all = new Map<number, { words: string[]; weights: number[] }>();
  const rare = new Map<number, { words: string[]; weights: number[] }>();
  const put = (map: typeof all, number: number, form: string, weight: number): void => {
    const entry = map.get(number) ?? { words: [], weights: [] };
    map.set(number, entry);
    entry.words.push(form);
    entry.weights.push(weight);
  };
  for (let i = 0; i < vocabulary.size; i++) {
    const form = vocabulary.formAt(i);
    const share = vocabulary.shareAt(i);
    put(all, classOf[i] ?? 0, form, share);
    if (share < RARE_SHARE && form.length >= 3 && lexicon.accepts(form)) put(rare, classOf[i] ?? 0, form, share);
  }
  const lotteries = (map: typeof all) =>
    new Map([...map].map(([number, { words, weights }]) => [number, { words, lottery: new Lottery(weights) }]));
  const [ofAll, ofRare] = [lotteries(all), lotteries(rare)];
  const drawn = (from: typeof ofAll, word: string): string | undefined => {
    const entry = from.get(classOf[vocabulary.indexOf(word)] ?? 0);
    return entry?.words[entry.lottery.draw()];
  };
  return { wordOfClass: (word) => drawn(ofAll, word) ?? word, rareOfClass: (word) => drawn(ofRare, word) };
}

for (let i = 0; i < SAMPLES; i++) {
  const triple = asInOtherTexts(anyWord());
  const isWord = triple.word.length >= 3 && lexicon.accepts(triple.word);
  if (isWord) {
    const slip = withSlip(triple.word, random);
    if (slip !== triple.word && slip.length >= 3) take(slip, triple, triple.word, SLIPS_PER_WORD);
    if (!isLikelyHabit(triple.word, triple)) take(triple.word, triple, undefined, 1 - SLIPS_PER_WORD - RARE_PER_WORD);
    const rare = rareOfClass(triple.word);
    if (rare !== undefined && !isLikelyHabit(rare, triple)) take(rare, triple, undefined, RARE_PER_WORD);
  }
  const name = names[random() < 0.5 ? namesByFrequency.draw() : Math.floor(random() * names.length)] ?? '';
  const particle = random() < 0.2 ? ('وبل'[Math.floor(random() * 3)] ?? '') : '';
  const place = asInOtherTexts(nameLike());
  const written = particle + name;
  if (!lexicon.accepts(written) && !isLikelyHabit(written, place)) take(written, place, undefined, NAMES_PER_WORD);
}

const TERMS = ['bias', 'odds', 'cost', 'share', 'writtenShare', 'unlisted', 'length'] as const;

function vectorOf(evidence: Evidence): readonly number[] {
  return TERMS.map((term) => (term === 'bias' ? 1 : evidence[term]));
}

function probability(weights: readonly number[], vector: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, i) => sum + weight * (vector[i] ?? 0), 0)));
}

/** Weighted logistic regression by Newton's method, with a little weight decay. */
function fitted(samples: readonly Sample[]): readonly number[] {
  const vectors = samples.map(({ evidence }) => vectorOf(evidence));
  const size = TERMS.length;
  let weights: number[] = new Array<number>(size).fill(0);
  for (let step = 0; step < 40; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const [n, { isSlip, weight }] of samples.entries()) {
      const x = vectors[n] ?? [];
      const p = probability(weights, x);
      const error = weight * (Number(isSlip) - p);
      const w = weight * p * (1 - p);
      for (let i = 0; i < size; i++) {
        gradient[i] = (gradient[i] ?? 0) + error * (x[i] ?? 0);
        const row = hessian[i];
        for (let j = 0; row && j < size; j++) row[j] = (row[j] ?? 0) + w * (x[i] ?? 0) * (x[j] ?? 0);
      }
    }
    for (let i = 1; i < size; i++) {
      gradient[i] = (gradient[i] ?? 0) - DECAY * (weights[i] ?? 0);
      const row = hessian[i];
      if (row) row[i] = (row[i] ?? 0) + DECAY;
    }
    const change = solved(hessian, gradient);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
  }
  return weights;
}

/** The solution of a system of linear equations, by elimination with pivots. */
function solved(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    const [a, b] = [rows[column] ?? [], rows[pivot] ?? []];
    rows[column] = b;
    rows[pivot] = a;
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? [];
      if (i === column) continue;
      const factor = (row[column] ?? 0) / (b[column] || 1e-12);
      for (let j = column; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (b[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-12));
}

function report(title: string, samples: readonly Sample[]): void {
  const weights = fitted(samples);
  const slips = samples.filter(({ isSlip }) => isSlip);
  const right = slips.filter(({ rightFirst }) => rightFirst).length;
  const rounded = Object.fromEntries(TERMS.map((term, i) => [term, Number((weights[i] ?? 0).toFixed(2))]));
  console.log(`${title}: ${JSON.stringify(rounded satisfies Partial<Calibration>)}`);
  console.log(`  ${slips.length} slips, right word first ${(right / slips.length).toFixed(3)}`);
  for (let band = 0; band < 10; band++) {
    const within = samples.filter(({ evidence }) => {
      const p = probability(weights, vectorOf(evidence));
      return p >= band / 10 && (p < (band + 1) / 10 || band === 9);
    });
    const weight = within.reduce((sum, sample) => sum + sample.weight, 0);
    const share = within.reduce((sum, { isSlip, weight: w }) => sum + (isSlip ? w : 0), 0) / weight;
    const found = within.filter(({ isSlip }) => isSlip).length / slips.length;
    console.log(
      `  ${(band / 10).toFixed(1)}–${((band + 1) / 10).toFixed(1)}  slips among them ${weight > 0 ? share.toFixed(2) : '—'}  of all slips ${found.toFixed(3)}`,
    );
  }
}

report('unknown', unknown);
report('known', known);
