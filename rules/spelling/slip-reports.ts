import type { DocumentContext, DocumentReport } from '../engine/rule.js';
import { likeWritten } from './like-written.js';
import type { SlipKind } from './slip-kind.js';
import { type Slip, slips } from './slips.js';

/** From which probability on a slip is reported, and from which on no editor would doubt it. */
interface Thresholds {
  readonly likely: number;
  readonly sure: number;
}

/** For words that no dictionary has. */
export const UNKNOWN: Thresholds = { likely: 0.2, sure: 0.95 };

const NEVER: Thresholds = { likely: 1, sure: 1 };

/**
 * For words of the dictionary, by what would be wrong with them. Hamzas of such words are for the rules about them to
 * find, which look at the grammar as well, and letters and spaces too many or too few have rules with bounds of their own; ض and ظ, ه and ة tell two right words apart, and counts of neighbours alone say little.
 */
const KNOWN: Readonly<Record<SlipKind, Thresholds>> = {
  'hamza-missing': NEVER,
  'hamzat-wasl': NEVER,
  'hamza-seat': { likely: 0.6, sure: 0.98 },
  'tanween-after-hamza': NEVER,
  madda: { likely: 0.6, sure: 0.97 },
  'teh-marbuta': { likely: 0.48, sure: 0.98 },
  'alef-maqsura': { likely: 0.25, sure: 0.95 },
  'silent-alef': { likely: 0.35, sure: 0.95 },
  'dad-zah': { likely: 0.98, sure: 1 },
  'repeated-letter': NEVER,
  'run-together': NEVER,
  other: { likely: 0.4, sure: 0.97 },
};

/** A word that its neighbours nearly always stand with (الحرب العالمية) is worth a look sooner. */
const STRONG_FIT = 3;
const OF_STRONG_FIT: Thresholds = { likely: 0.3, sure: 0.97 };

/** What grammar does not allow is a slip; the doubt that is left is about what was meant. */
const AGAINST_GRAMMAR: Thresholds = { likely: 0.25, sure: 0.97 };

/** ه for ة where grammar hardly allows the pronoun. */
const WITHOUT_HIS: Thresholds = { likely: 0.3, sure: 0.98 };

/** A final hamza after a long vowel stands alone, whatever is around it: يسيء. Elsewhere two seats are two forms of one word. */
const AFTER_LONG_YEH: Thresholds = { likely: 0.45, sure: 0.98 };

/** Kinds that have no rule of their own. */
export const FALLBACK: ReadonlySet<SlipKind> = new Set(['other', 'hamza-missing', 'hamzat-wasl']);

/** ln of how much likelier the first suggestion is than the second where fix-all may write it. */
const FAR_AHEAD = 4;
const MOST_SUGGESTIONS = 5;

/** The slips of the article that are reported and that `isWanted` picks, as reports with the message that `messageOf` names. */
export function* slipReports(
  context: DocumentContext,
  isWanted: (slip: Slip) => boolean,
  messageOf: (slip: Slip) => string,
): Generator<DocumentReport> {
  for (const slip of context.ofDocument(slips)) {
    const { likely, sure } = thresholdsFor(slip);
    if (slip.probability < likely || !isWanted(slip)) continue;
    const isSure = slip.probability >= sure;
    const rights = slip.suggestions.slice(0, MOST_SUGGESTIONS).map(({ word }) => likeWritten(slip.text, word));
    yield {
      block: slip.block,
      start: slip.start,
      end: slip.end,
      message: messageOf(slip),
      data: { word: slip.text, right: rights[0] ?? '' },
      severity: isSure ? 'error' : 'warning',
      confidence: slip.probability,
      fixes: rights.map((replacement, rank) => ({
        replacement,
        safety: isSure && rank === 0 && isFarAhead(slip) ? 'safe' : 'suggestion',
      })),
    };
  }
}

function thresholdsFor({ known, kind, bare, suggestions, againstGrammar, excludesHis }: Slip): Thresholds {
  if (!known) return UNKNOWN;
  if (excludesHis) return WITHOUT_HIS;
  if (againstGrammar && KNOWN[kind] !== NEVER) return AGAINST_GRAMMAR;
  if (kind === 'hamza-seat' && bare.endsWith('يئ')) return AFTER_LONG_YEH;
  const fit = suggestions[0]?.fit ?? 0;
  return kind === 'other' && fit >= STRONG_FIT ? OF_STRONG_FIT : KNOWN[kind];
}

function isFarAhead({ suggestions }: Slip): boolean {
  const [first, second] = suggestions;
  return first !== undefined && (second === undefined || first.score - second.score >= FAR_AHEAD);
}
