import type { Block } from '../engine/document.js';
import { defineDocumentFeature, type Feature } from '../engine/feature.js';
import type { Place } from '../engine/rule.js';
import { areAcceptedVariants } from '../lexicon/accepted-variants.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Suggestion } from '../lexicon/spelling.js';
import { carelessness } from './carelessness.js';
import { excludesHis } from './no-pronoun.js';
import { countCores, isOfTopic, probabilityOf } from './recurrence.js';
import { type SlipKind, slipKind } from './slip-kind.js';
import { type Suspect, suspects } from './suspects.js';
import { areFormsOfOneVerb } from './voices.js';
import { writersHabits } from './writers-habits.js';

/** A word that was most likely not meant as it stands. */
export interface Slip extends Place {
  /** The word's place among the tokens of its block. */
  readonly index: number;
  /** The word as written, and without diacritics and tatweel. */
  readonly text: string;
  readonly bare: string;
  /** Whether a dictionary has the word all the same. */
  readonly known: boolean;
  readonly kind: SlipKind;
  /** Whether grammar does not allow the word where it stands. */
  readonly againstGrammar: boolean;
  /** Whether the word is spelled as one with «his» where grammar hardly allows a pronoun: طبيبة ماهره. */
  readonly excludesHis: boolean;
  /** What may have been meant, the likeliest first; never empty. */
  readonly suggestions: readonly Suggestion[];
  /** The calibrated probability that the word is a slip, 0 to 1. */
  readonly probability: number;
  /** The same in the light of its block alone. */
  readonly alone: number;
}

/** What is less likely a slip is not reported anyway. */
const WORTH_A_LOOK = 0.15;

/** ln of how much likelier ه stands for ة where grammar hardly allows «his». */
const OF_GRAMMAR = 3;

/** The words of the article that may be slips, each with its probability in the light of the whole article. */
export const slips = defineDocumentFeature<readonly Slip[]>({
  name: 'slips',
  compute(blocks, lexicon, ask) {
    const found: Slip[] = [];
    const cores = countCores(blocks, ask);
    // Of دوله and دولة both have the stem: that another word has it says nothing.
    const probabilityIn = (suspect: Suspect, kind: SlipKind): number => {
      const probability = probabilityOf(suspect, cores, lexicon);
      const { token, verdict, hints } = suspect;
      if (!verdict.known || kind !== 'other' || probability < WORTH_A_LOOK || hints.againstGrammar) return probability;
      if (!isOfTopic(token.bare, blocks, lexicon, ask)) return probability;
      return Math.min(probability, lexicon.spelling.reconsider(verdict, { ...hints, ofTopic: true }));
    };
    for (const [block, content] of blocks.entries()) {
      for (const suspect of ask(suspects, content)) {
        const { token, verdict, hints } = suspect;
        const [best] = verdict.suggestions;
        if (best === undefined || areAcceptedVariants(token.bare, best.word)) continue;
        const kind = slipKind(token.bare, best.word);
        found.push({
          block,
          start: token.start,
          end: token.end,
          index: token.index,
          text: token.text,
          bare: token.bare,
          known: verdict.known,
          kind,
          againstGrammar: hints.againstGrammar === true,
          excludesHis: kind === 'teh-marbuta' && excludesHis(content, token.index, lexicon),
          suggestions: verdict.suggestions,
          probability: probabilityIn(suspect, kind),
          alone: verdict.probability,
        });
      }
    }
    return inLightOfHabits(found, blocks, lexicon, ask);
  },
});

/**
 * The slips again, likelier where the writer has the habit that would explain them, or is careless. That such a word recurs
 * does not speak for it then.
 */
function inLightOfHabits(
  found: readonly Slip[],
  blocks: readonly Block[],
  lexicon: Lexicon,
  ask: <T>(feature: Feature<T>, block: Block) => T,
): readonly Slip[] {
  const ofHabits = writersHabits(found, blocks, ask);
  const ofCare = carelessness(found, blocks, ask);
  return found.map((slip) => {
    const isVoice =
      slip.kind === 'alef-maqsura' && areFormsOfOneVerb(slip.bare, slip.suggestions[0]?.word ?? '', lexicon);
    const gain = Math.max(ofHabits(slip), isVoice ? 0 : ofCare(slip)) + (slip.excludesHis ? OF_GRAMMAR : 0);
    const odds = Math.log(slip.alone / (1 - slip.alone)) + gain;
    return gain === 0 ? slip : { ...slip, probability: Math.max(slip.probability, 1 / (1 + Math.exp(-odds))) };
  });
}
