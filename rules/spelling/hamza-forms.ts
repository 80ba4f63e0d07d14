import { stemStarts } from '../engine/stem-start.js';
import type { Analysis, Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';

/** A word with a hamza put on one of its alefs. */
export interface HamzaForm {
  readonly word: string;
  /** What stands before the stem: و، بال … */
  readonly prefix: string;
  /** How common the form is, as a Zipf value. */
  readonly zipf: number;
}

/** The hamza forms of a word that are words, the most common first. */
export interface HamzaForms {
  /** أ or إ where the stem starts. */
  readonly initial: readonly HamzaForm[];
  /** أ at one place inside the stem. */
  readonly inner: readonly HamzaForm[];
  /** How common the most common form with آ at the start is. */
  readonly madda: number;
}

const ALEF = 'ا';

/** The readings of a word, without those that take its first أ for the particle of asking: أعلان is not «is it Allan?». */
export function plainReadings(lexicon: Lexicon, bare: string): readonly Analysis[] {
  return dictionaryReadings(lexicon, bare).filter(({ proclitics }) => !/^[وف]?أ/.test(proclitics));
}

/**
 * The words that `bare` may be with a hamza on one of its alefs. `commonness` says how common a form is; what it gives less than `least` is
 * left out. `innerToo` asks for places inside the stem as well.
 */
export function hamzaForms(
  lexicon: Lexicon,
  bare: string,
  innerToo: boolean,
  least: number,
  commonness: (form: string, prefix: string) => number,
): HamzaForms {
  const starts = stemStarts(bare);
  const initial: HamzaForm[] = [];
  const inner: HamzaForm[] = [];
  let madda = 0;
  for (let at = bare.indexOf(ALEF); at >= 0; at = bare.indexOf(ALEF, at + 1)) {
    const atStart = starts.includes(at);
    if (!atStart && !innerToo) continue;
    const prefix = atStart ? bare.slice(0, at) : '';
    for (const letter of atStart ? 'أإآ' : 'أ') {
      const word = bare.slice(0, at) + letter + bare.slice(at + 1);
      const zipf = commonness(word, prefix);
      if (zipf < least || !lexicon.accepts(word)) continue;
      if (letter === 'آ') madda = Math.max(madda, zipf);
      else if (isPlainWord(lexicon, word)) (atStart ? initial : inner).push({ word, prefix, zipf });
    }
  }
  return { initial: initial.sort(byZipf), inner: inner.sort(byZipf), madda };
}

function byZipf(a: HamzaForm, b: HamzaForm): number {
  return b.zipf - a.zipf;
}

function isPlainWord(lexicon: Lexicon, word: string): boolean {
  return !/^[وف]?أ/.test(word) || plainReadings(lexicon, word).length > 0;
}
