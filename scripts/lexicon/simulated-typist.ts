import { keyNeighbours } from '../../rules/lexicon/keyboard.js';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Slip = (word: string, random: () => number) => string;

function pick<T>(list: ArrayLike<T>, random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Replaces one place that matches by what `to` makes of it; the word itself where none does. */
function replacing(pattern: RegExp, to: (letter: string) => string): Slip {
  return (word, random) => {
    const at = pick([...word.matchAll(pattern)], random)?.index;
    return at === undefined ? word : word.slice(0, at) + to(word.charAt(at)) + word.slice(at + 1);
  };
}

const NEIGHBOURS = keyNeighbours();

const anywhere =
  (change: (word: string, at: number, random: () => number) => string): Slip =>
  (word, random) =>
    change(word, Math.floor(random() * word.length), random);

/** Kinds of slip and how often each is made, in a draft typed by a professional: half of them habits, half keys. */
const SLIPS: readonly (readonly [share: number, slip: Slip])[] = [
  [0.22, replacing(/[أإآ]/g, () => 'ا')],
  [0.06, replacing(/(?<=^|^ال|^[وفبكل])ا/g, () => 'إ')],
  [0.1, replacing(/ة$/g, () => 'ه')],
  [0.05, replacing(/ي$/g, () => 'ى')],
  [0.03, replacing(/ى$/g, () => 'ي')],
  [0.03, replacing(/[ؤئ]/g, (letter) => (letter === 'ؤ' ? 'و' : 'ي'))],
  [0.03, replacing(/[ضظثذ]/g, (letter) => ({ ض: 'ظ', ظ: 'ض', ث: 'ت', ذ: 'د' })[letter] ?? letter)],
  [
    0.17,
    anywhere(
      (word, at, random) =>
        word.slice(0, at) + (pick(NEIGHBOURS.get(word.charAt(at)) ?? '', random) ?? '') + word.slice(at + 1),
    ),
  ],
  [0.12, anywhere((word, at) => word.slice(0, at) + word.slice(at + 1))],
  [0.08, anywhere((word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at))],
  [0.11, anywhere((word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2))],
];

/** The word with one slip, or as it was where the slip that came up cannot be made in it. */
export function withSlip(word: string, random: () => number): string {
  let left = random();
  for (const [share, slip] of SLIPS) {
    left -= share;
    if (left < 0) return slip(word, random);
  }
  return word;
}
