import type { Block } from '../engine/document.js';
import { defineFeature, type Feature } from '../engine/feature.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { type Suspect, suspects } from './suspects.js';

/** Asks a block for one of its features. */
type Ask = <T>(feature: Feature<T>, block: Block) => T;

/** How often each core occurs among the suspects of the article. */
export function countCores(blocks: readonly Block[], ask: Ask): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const { cores } of ask(suspects, block)) {
      for (const core of cores) counts.set(core, (counts.get(core) ?? 0) + 1);
    }
  }
  return counts;
}

/** Who writes a word this often means it, unless it is a habit. */
const OFTEN = 3;
/** Nobody hits the same wrong key twice: slips that cost no more than this are habits. */
const OFTEN_OF_MISTYPED = 2;
const COSTLIEST_HABIT = 6.4;

/** The probability that the word is a slip; what recurs in the article is likelier meant. */
export function probabilityOf(
  { cores, hints, verdict }: Suspect,
  counts: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): number {
  const times = cores.reduce((most, core) => Math.max(most, counts.get(core) ?? 0), 0);
  if (times < 2) return verdict.probability;
  const isHabit = (verdict.suggestions[0]?.cost ?? 0) <= COSTLIEST_HABIT;
  const recursOften = times >= (isHabit || verdict.known ? OFTEN : OFTEN_OF_MISTYPED);
  return lexicon.spelling.reconsider(verdict, { ...hints, recurs: true, recursOften });
}

/** The different words of a block, each between two spaces, to look for letters in all of them at once. */
const wordsInOne = defineFeature<string>({
  name: 'words-in-one',
  compute({ tokens }) {
    const words = new Set<string>();
    for (const token of tokens) if (token.kind === 'word') words.add(token.bare);
    return ` ${[...words].join(' ')} `;
  },
});

/** Fewer letters are part of too many words. */
const SHORTEST_STEM = 3;

/** Whether another word of the article has the stem of a word of the dictionary: النفط beside نفطها. It speaks for the word. */
export function isOfTopic(bare: string, blocks: readonly Block[], lexicon: Lexicon, ask: Ask): boolean {
  const stems = new Set(dictionaryReadings(lexicon, bare).map(({ stem }) => stem));
  return [...stems].some(
    (stem) => stem.length >= SHORTEST_STEM && blocks.some((block) => isInAnother(stem, bare, ask(wordsInOne, block))),
  );
}

function isInAnother(stem: string, bare: string, words: string): boolean {
  for (let at = words.indexOf(stem); at >= 0; at = words.indexOf(stem, at + 1)) {
    const start = words.lastIndexOf(' ', at) + 1;
    if (words.slice(start, words.indexOf(' ', at)) !== bare) return true;
  }
  return false;
}
