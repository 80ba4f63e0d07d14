import { type Finding, type Lexicon, parse } from '../../rules/index.js';
import { nameStatus } from '../../rules/names/known-names.js';
import { withSlip } from '../lexicon/simulated-typist.js';
import type { Check } from './checked-texts.js';
import { isSpelling, SLIPS_PER_WORD } from './outcomes.js';
import type { Outcome } from './reliability.js';
import { touches } from './score.js';
import type { Article, GoldSpan } from './sets.js';
import { UNFAMILIAR_NAMES } from './unfamiliar-names.js';

type Place = Pick<GoldSpan, 'start' | 'end'>;

/** A draft as somebody might have typed it: slips here and there, and names that are not the article's. */
export interface SimulatedDraft {
  readonly text: string;
  readonly slips: readonly Place[];
  /** Where the errors are now that were marked in the article. */
  readonly marked: readonly Place[];
}

/** What a typist does with one word; the word itself where nothing. */
interface Typed {
  readonly text: string;
  readonly isSlip: boolean;
}

export type Typist = (bare: string) => Typed;

/** Every other name gives way to one that few texts have. */
const STRANGERS_PER_NAME = 0.5;
const SHORTEST = 3;

export function typist(lexicon: Lexicon, random: () => number): Typist {
  return (bare) => {
    if (nameStatus(bare, lexicon) === 'name' && random() < STRANGERS_PER_NAME) {
      const stranger = UNFAMILIAR_NAMES[Math.floor(random() * UNFAMILIAR_NAMES.length)] ?? bare;
      return { text: stranger, isSlip: false };
    }
    let text = bare;
    if (bare.length >= SHORTEST && random() < SLIPS_PER_WORD) {
      // Not every slip can be made in every word.
      for (let tries = 0; text === bare && tries < 5; tries++) text = withSlip(bare, random);
    }
    return { text, isSlip: text !== bare };
  };
}

/** Types an article again; words that are marked as wrong stay as they are, and so do those with vowel signs or markup inside. */
export function simulateDraft({ text, format, gold }: Article, type: Typist): SimulatedDraft {
  const words = parse(text, format).blocks.flatMap(({ block, map }) =>
    block.tokens.flatMap((token) => (token.kind === 'word' ? [{ ...map.sourceSpan(token), bare: token.bare }] : [])),
  );
  let typed = '';
  let copied = 0;
  const slips: Place[] = [];
  const shifts: { readonly from: number; readonly by: number }[] = [];
  for (const { start, end, bare } of words) {
    if (text.slice(start, end) !== bare || gold.some((span) => touches(span, { start, end }))) continue;
    const word = type(bare);
    if (word.text === bare) continue;
    typed += text.slice(copied, start);
    if (word.isSlip) slips.push({ start: typed.length, end: typed.length + word.text.length });
    typed += word.text;
    copied = end;
    shifts.push({ from: end, by: typed.length - end });
  }
  const shiftAt = (offset: number): number => shifts.findLast(({ from }) => from <= offset)?.by ?? 0;
  const marked = gold.map(({ start, end }) => ({ start: start + shiftAt(start), end: end + shiftAt(end) }));
  return { text: typed + text.slice(copied), slips, marked };
}

/**
 * Types the articles several times and tells of each spelling finding whether it is at a slip. The errors that were marked
 * do not count: they would be the same each time.
 */
export function simulatedOutcomes(
  articles: readonly Article[],
  check: Check,
  { type, times }: { readonly type: Typist; readonly times: number },
): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let time = 0; time < times; time++) {
    for (const article of articles) {
      const { text, slips, marked } = simulateDraft(article, type);
      const isAt = (places: readonly Place[], finding: Finding): boolean =>
        places.some((place) => touches(finding, place));
      for (const finding of check(text, article.format)) {
        if (!isSpelling(finding) || isAt(marked, finding)) continue;
        outcomes.push({ confidence: finding.confidence, isSlip: isAt(slips, finding), weight: 1 });
      }
    }
  }
  return outcomes;
}
