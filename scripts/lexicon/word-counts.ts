import { readSource } from './targets.js';

/** What the sources tell of one written form. */
export interface FormCounts {
  /** Its share of wordfreq's texts; 0 where it is not listed. */
  share: number;
  /** Its count in the text that the pairs were counted in. */
  count: number;
}

export const FORM_SOURCES = ['wordfreq/forms.tsv.gz', 'ar-corrector/forms.tsv.gz'] as const;
export const PAIR_SOURCE = 'ar-corrector/pairs.bin.gz';
/** Made of the pairs by learn-word-classes.ts. */
export const CLASS_SOURCE = 'ar-corrector/classes.bin.gz';
/** `MIN_PAIR_COUNT` of fetch-word-counts.py. */
const LEAST_PAIR_COUNT = 2;

function* rows(path: string): Generator<readonly [form: string, value: number]> {
  const text = readSource(path).toString('utf8');
  for (let at = 0; at < text.length; ) {
    const tab = text.indexOf('\t', at);
    const end = text.indexOf('\n', tab);
    yield [text.slice(at, tab), Number(text.slice(tab + 1, end))];
    at = end + 1;
  }
}

/** Every listed form with its counts, in no order. */
export function readForms(): Map<string, FormCounts> {
  const [shares, counts] = FORM_SOURCES;
  const forms = new Map<string, FormCounts>();
  for (const [form, centibels] of rows(shares)) forms.set(form, { share: 10 ** (-centibels / 100), count: 0 });
  for (const [form, count] of rows(counts)) {
    const known = forms.get(form);
    if (known === undefined) forms.set(form, { share: 0, count });
    else known.count = count;
  }
  return forms;
}

/** A word and the words seen after it, as places in `PairCounts.order`. */
export interface Successors {
  readonly first: number;
  readonly seconds: readonly number[];
  readonly counts: readonly number[];
}

export interface PairCounts {
  /** The counted forms, the most frequent first; the start and the end of a clause are the two places after the last. */
  readonly order: readonly string[];
  successors(): Generator<Successors>;
}

class Varints {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}

  /** LEB128: seven bits a byte, the lowest first. */
  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

/** The three streams of the file, as `write_pairs` in fetch-word-counts.py lays them out. */
function streams(bytes: Buffer): readonly [Varints, Varints, Varints] {
  let at = 0;
  const next = (): Varints => {
    const length = bytes.readUInt32LE(at);
    const stream = bytes.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return new Varints(stream);
  };
  return [next(), next(), next()];
}

/** The pairs of neighbours. */
export function readPairs(forms: ReadonlyMap<string, FormCounts>): PairCounts {
  const counted = [...forms].filter(([, { count }]) => count > 0);
  counted.sort(([a, { count: countOfA }], [b, { count: countOfB }]) => countOfB - countOfA || (a < b ? -1 : 1));
  const order = counted.map(([form]) => form);
  return {
    order,
    *successors() {
      const [lengths, gaps, extra] = streams(readSource(PAIR_SOURCE));
      for (let first = 0; first <= order.length; first++) {
        const seconds: number[] = [];
        const counts: number[] = [];
        let second = -1;
        for (let left = lengths.next(); left > 0; left--) {
          second += gaps.next() + 1;
          seconds.push(second);
          counts.push(extra.next() + LEAST_PAIR_COUNT);
        }
        yield { first, seconds, counts };
      }
    },
  };
}

/** The class of each form in the order of the pairs, counted from 1; 0 for none. Classes 1 and 2 are the start and the end of a clause. */
export function readClasses(): Uint16Array {
  const bytes = readSource(CLASS_SOURCE);
  return Uint16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(i * 2));
}
