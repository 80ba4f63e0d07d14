import { type Finding, parse } from '../../rules/index.js';
import { withSlip } from '../lexicon/simulated-typist.js';
import type { Check } from './checked-texts.js';
import { isSpelling } from './outcomes.js';
import type { Outcome } from './reliability.js';
import { touches } from './score.js';
import type { Article, GoldSpan } from './sets.js';

type Place = Pick<GoldSpan, 'start' | 'end'>;

/** An article with slips made here and there, and where its errors are now: these, and those that were marked in it. */
export interface SimulatedDraft {
  readonly text: string;
  readonly slips: readonly Place[];
  readonly marked: readonly Place[];
}

const SHORTEST = 3;

/** Types an article again, with a slip in a word now and then; words that are marked as wrong stay as they are. */
export function simulateDraft(article: Article, slipsPerWord: number, random: () => number): SimulatedDraft {
  const { text, format, gold } = article;
  const words = parse(text, format).blocks.flatMap(({ block, map }) =>
    block.tokens.flatMap((token) => {
      const span = map.sourceSpan(token);
      // A word with vowel signs or with markup inside is left alone.
      return token.kind === 'word' && text.slice(span.start, span.end) === token.bare
        ? [{ ...span, bare: token.bare }]
        : [];
    }),
  );
  const pieces: string[] = [];
  const slips: Place[] = [];
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let copied = 0;
  let shift = 0;
  for (const { start, end, bare } of words) {
    if (random() >= slipsPerWord || bare.length < SHORTEST || gold.some((span) => touches(span, { start, end })))
      continue;
    const slip = withSlip(bare, random);
    if (slip === bare) continue;
    pieces.push(text.slice(copied, start), slip);
    slips.push({ start: start + shift, end: start + shift + slip.length });
    copied = end;
    shift += slip.length - bare.length;
    shifts.push({ from: end, by: shift });
  }
  const shiftAt = (offset: number): number => shifts.findLast(({ from }) => from <= offset)?.by ?? 0;
  const marked = gold.map(({ start, end }) => ({ start: start + shiftAt(start), end: end + shiftAt(end) }));
  return { text: pieces.join('') + text.slice(copied), slips, marked };
}

/**
 * Types the articles several times and tells of each spelling finding whether it is at a slip. The errors that were marked
 * do not count: they would be the same each time.
 */
export function simulatedOutcomes(
  articles: readonly Article[],
  check: Check,
  settings: { readonly times: number; readonly slipsPerWord: number; readonly random: () => number },
): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let time = 0; time < settings.times; time++) {
    for (const article of articles) {
      const { text, slips, marked } = simulateDraft(article, settings.slipsPerWord, settings.random);
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
