// Fits the two numbers that turn the odds of a slip into its probability (CALIBRATION in rules/lexicon/slip-judge.ts), and
// prints how well they fit. Slips are made from frequent words, names come from the name lists, and both stand between
// words that stand beside such words in the counts of pairs. No text is needed, and none is used.
//   npx tsx scripts/lexicon/calibrate-slips.ts
import { readFileSync } from 'node:fs';
import { readContainer } from '../../rules/lexicon/container.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import { SlipJudge } from '../../rules/lexicon/slip-judge.js';
import { Vocabulary } from '../../rules/lexicon/vocabulary.js';
import { foreignWords, SHAPE_SOURCES } from './name-shape.js';
import { seededRandom, withSlip } from './simulated-typist.js';
import { DATA, readSource } from './targets.js';
import { readForms, readPairs } from './word-counts.js';

const SAMPLES = 12_000;
/** In a draft of 1,000 words some 10 are slips, and 20 are names and new words that no dictionary has. */
const SLIPS_PER_WORD = 0.01;
const NAMES_PER_WORD = 0.02;

const random = seededRandom(20);
const lexicon = loadLexicon((name) => readFileSync(DATA + name));
const file = readContainer(readFileSync(`${DATA}context.bin`));
const vocabulary = new Vocabulary(file);
const judge = new SlipJudge(file, vocabulary, {
  accepts: lexicon.accepts,
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
  readonly odds: number;
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
  const odds = judge.odds(word, triple, 5);
  (odds.known ? known : unknown).push({
    odds: Math.max(-60, odds.ln),
    isSlip: meant !== undefined,
    rightFirst: odds.suggestions[0]?.word === meant,
    weight,
  });
}

/** In other texts, about half of a word's neighbours were never counted beside it: another word stands in for those. */
const SEEN_PAIRS = 0.5;

function asInOtherTexts(triple: Triple): Triple {
  const stranger = anyWord();
  return {
    word: triple.word,
    previous: random() < SEEN_PAIRS ? triple.previous : stranger.previous,
    next: random() < SEEN_PAIRS ? triple.next : stranger.next,
  };
}

/** The sources have slips of their own, most of them habits (روايه, ابراهيم): these are not words as they should be. */
const HABIT = 6;

function isLikelyHabit(word: string, triple: Triple): boolean {
  const [best] = judge.odds(word, triple, 1).suggestions;
  return best !== undefined && best.cost <= HABIT && best.share + best.fit > judge.weight(word, triple);
}

for (let i = 0; i < SAMPLES; i++) {
  const triple = asInOtherTexts(anyWord());
  const isWord = triple.word.length >= 3 && lexicon.accepts(triple.word);
  if (isWord) {
    const slip = withSlip(triple.word, random);
    if (slip !== triple.word && slip.length >= 3) take(slip, triple, triple.word, SLIPS_PER_WORD);
    if (!isLikelyHabit(triple.word, triple)) take(triple.word, triple, undefined, 1 - SLIPS_PER_WORD);
  }
  const name = names[random() < 0.5 ? namesByFrequency.draw() : Math.floor(random() * names.length)] ?? '';
  const particle = random() < 0.2 ? ('وبل'[Math.floor(random() * 3)] ?? '') : '';
  const place = asInOtherTexts(nameLike());
  const written = particle + name;
  if (!lexicon.accepts(written) && !isLikelyHabit(written, place)) take(written, place, undefined, NAMES_PER_WORD);
}

/** Weighted logistic regression by Newton's method; two parameters. */
function fitted(samples: readonly Sample[]): { readonly bias: number; readonly slope: number } {
  let bias = 0;
  let slope = 0.5;
  for (let step = 0; step < 50; step++) {
    const gradient = [0, 0];
    const hessian = [0, 0, 0];
    for (const { odds, isSlip, weight } of samples) {
      const p = 1 / (1 + Math.exp(-(bias + slope * odds)));
      const error = weight * ((isSlip ? 1 : 0) - p);
      const w = weight * p * (1 - p);
      gradient[0] = (gradient[0] ?? 0) + error;
      gradient[1] = (gradient[1] ?? 0) + error * odds;
      hessian[0] = (hessian[0] ?? 0) + w;
      hessian[1] = (hessian[1] ?? 0) + w * odds;
      hessian[2] = (hessian[2] ?? 0) + w * odds * odds;
    }
    const [g0 = 0, g1 = 0] = gradient;
    const [h0 = 1, h1 = 0, h2 = 1] = hessian;
    const determinant = h0 * h2 - h1 * h1 || 1;
    bias += (h2 * g0 - h1 * g1) / determinant;
    slope += (h0 * g1 - h1 * g0) / determinant;
  }
  return { bias, slope };
}

function report(title: string, samples: readonly Sample[]): void {
  const { bias, slope } = fitted(samples);
  const slips = samples.filter(({ isSlip }) => isSlip);
  const right = slips.filter(({ rightFirst }) => rightFirst).length;
  console.log(
    `${title}: bias ${bias.toFixed(2)}, slope ${slope.toFixed(2)}; ${slips.length} slips, right word first ${(right / slips.length).toFixed(3)}`,
  );
  for (let band = 0; band < 10; band++) {
    const within = samples.filter(({ odds }) => {
      const p = 1 / (1 + Math.exp(-(bias + slope * odds)));
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
