import { defineFeature } from '../engine/feature.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { nameCores } from '../lexicon/particles.js';
import { type NameHints, NO_SLIP, type Suggestion, type Surroundings, type Verdict } from '../lexicon/spelling.js';
import { isAgainstGrammar } from './against-grammar.js';
import { rankedByAgreement } from './agreement.js';
import { isAmongNames, isLikeName } from './name-chain.js';
import { hintsOf, mayBeName, standTogether } from './name-hints.js';
import { notStandard } from './not-standard.js';
import { surroundingsOf } from './surroundings.js';

/** A word that may be a slip, with what the block around it tells: one that no dictionary has, or one that fits badly. */
export interface Suspect {
  readonly token: WordToken;
  /** What the word is without what may be attached to it, the whole word among them: to find it elsewhere in the article. */
  readonly cores: readonly string[];
  readonly hints: NameHints;
  readonly verdict: Verdict;
}

/** A slip of this probability is told from: by what a writer surely got wrong. */
export const BEYOND_DOUBT = 0.95;

/** A word of two letters is an abbreviation or a piece of something: nothing can be told of it. */
const SHORTEST = 3;
const LONGEST = 24;

/**
 * ln of a word's share × fit: a word of the dictionary above it is far too likely where it stands for a slip. It spares
 * the search for most words of a text.
 */
const LIKELY_ENOUGH = -11.5;

/** Above this, a suspect is read as its best suggestion while a word beside it that is less sure is judged; below the other, it may be a name. */
const MOST_LIKELY_A_SLIP = 0.5;
const HARDLY_A_SLIP = 0.3;

/** The words of a block that may be slips, in order. */
export const suspects = defineFeature<readonly Suspect[]>({
  name: 'suspects',
  compute(block, lexicon, feature) {
    const { text, tokens } = block;
    const { untold, dialect } = feature(notStandard);
    const alone = new Map<number, Suspect>();
    for (const token of tokens) {
      if (token.kind !== 'word' || !mayBeJudged(text, token)) continue;
      const surroundings = surroundingsOf(tokens, token.index, lexicon);
      const againstGrammar = isAgainstGrammar(text, tokens, token, lexicon);
      if (!againstGrammar && isMeant(token.bare, surroundings, lexicon)) continue;
      const hints = { ...hintsOf(text, tokens, token, lexicon), dialect: dialect.has(token.index), againstGrammar };
      const verdict = untold.has(token.index) ? NO_SLIP : lexicon.spelling.judge(token.bare, surroundings, hints);
      const cores = [...new Set(nameCores(token.bare).flatMap((parts) => parts.cores))];
      alone.set(token.index, { token, cores, hints, verdict });
    }
    return [...alone.values()].map((word) => besideOthers(word, text, tokens, alone, lexicon));
  },
});

/** The suspects by their place among the tokens of the block. */
export const suspectsByPlace = defineFeature<ReadonlyMap<number, Suspect>>({
  name: 'suspects-by-place',
  compute: (_block, _lexicon, feature) => new Map(feature(suspects).map((word) => [word.token.index, word])),
});

/** Those of the suspects that no dictionary has. */
export const unfamiliarWords = defineFeature<readonly Suspect[]>({
  name: 'unfamiliar-words',
  compute: (_block, _lexicon, feature) => feature(suspects).filter(({ verdict }) => !verdict.known),
});

/** An abstract noun in ية with a pronoun, where the dictionary has it without: انضباطيتهم. */
const ABSTRACT_WITH_PRONOUN = /^(.+ي)ت(?:ه|ها|هم|هما|هن|ك|كم|نا|ي)$/;

/** Whether nothing speaks for a slip: a word of the dictionary that is likely where it stands. */
function isMeant(bare: string, surroundings: Surroundings, lexicon: Lexicon): boolean {
  if (!lexicon.accepts(bare)) {
    const stem = ABSTRACT_WITH_PRONOUN.exec(bare)?.[1];
    return stem !== undefined && lexicon.accepts(`${stem}ة`);
  }
  return lexicon.spelling.weight(bare, surroundings) > LIKELY_ENOUGH && !isCommonHabit(bare, lexicon);
}

/** Letters that many write for each other at the end of a word; the seats of hamza (شيئ for شيء), and آ for ا. */
const ENDINGS: Readonly<Record<string, string>> = { ه: 'ة', ي: 'ى', ى: 'ي' };
const SEATS = 'ءئؤأ';

/** Zipf steps by which its other spelling must be commoner than the word for its own frequency to be no proof of it. */
const MUCH_COMMONER = 0.4;

/** Whether the word may be frequent only because a commoner one is often written so: حتي, التى, شيئ. */
function isCommonHabit(bare: string, lexicon: Lexicon): boolean {
  const least = lexicon.zipf(bare) + MUCH_COMMONER;
  const isCommoner = (word: string): boolean => lexicon.zipf(word) > least && lexicon.accepts(word);
  const ending = ENDINGS[bare.charAt(bare.length - 1)];
  if (ending !== undefined && isCommoner(bare.slice(0, -1) + ending)) return true;
  for (let at = 1; at < bare.length; at++) {
    const seats = bare.charAt(at) === 'ا' ? 'آ' : SEATS.includes(bare.charAt(at)) ? SEATS : '';
    for (const seat of seats) if (isCommoner(bare.slice(0, at) + seat + bare.slice(at + 1))) return true;
  }
  return false;
}

/** Judges a word again by what the words beside it turned out to be: names, or slips of words that tell more. */
function besideOthers(
  word: Suspect,
  text: string,
  tokens: readonly Token[],
  alone: ReadonlyMap<number, Suspect>,
  lexicon: Lexicon,
): Suspect {
  const { token } = word;
  const neighbour = (step: 1 | -1): WordToken | undefined => {
    const other = tokens[token.index + step];
    const [first, second] = step === 1 ? [token, other] : [other, token];
    return other?.kind === 'word' && first && second && standTogether(text, first, second) ? other : undefined;
  };
  const [before, after] = [neighbour(-1), neighbour(1)];
  const isName = (other: WordToken | undefined): boolean => {
    const suspect = other && alone.get(other.index);
    if (suspect && !suspect.verdict.known) return suspect.verdict.probability < HARDLY_A_SLIP;
    return other !== undefined && mayBeName(other.bare, lexicon);
  };
  const meant = (other: WordToken | undefined): string | undefined => {
    const verdict = other && alone.get(other.index)?.verdict;
    const isSurer = verdict && verdict.probability >= Math.max(MOST_LIKELY_A_SLIP, word.verdict.probability);
    return isSurer || (other && lacksDots(other, verdict) && lacksDots(token, word.verdict))
      ? verdict?.suggestions[0]?.word
      : undefined;
  };
  const hints = {
    ...word.hints,
    besideName: isName(before) || isName(after),
    amongNames: !mayBeMeant(word.verdict, lexicon) && isAmongNames(text, tokens, token, lexicon),
  };
  const [previous, next] = [meant(before), meant(after)];
  const surroundings = surroundingsOf(tokens, token.index, lexicon);
  const verdict =
    previous === undefined && next === undefined
      ? { ...word.verdict, probability: lexicon.spelling.reconsider(word.verdict, hints) }
      : lexicon.spelling.judge(
          token.bare,
          { previous: previous ?? surroundings.previous, next: next ?? surroundings.next },
          hints,
        );
  const suggestions = rankedByAgreement(withTanween(verdict.suggestions, token), previous ?? before?.bare, lexicon);
  return { ...word, hints, verdict: { ...verdict, suggestions } };
}

/** Tanween on a final alef: who writes it means a word that ends so. */
const ALEF_WITH_TANWEEN = /ًا$|اً$/;

/** The suggestions that may have the tanween of the written word, where there are any: مملووءاً is مملوءاً, not مملوء. */
function withTanween(suggestions: readonly Suggestion[], { text }: WordToken): readonly Suggestion[] {
  if (!ALEF_WITH_TANWEEN.test(text)) return suggestions;
  const fitting = suggestions.filter(({ word }) => word.endsWith('ا'));
  return fitting.length > 0 ? fitting : suggestions;
}

/** Slips that cost no more are habits, of which names are no freer than other words. */
const COSTLIEST_HABIT = 5.6;

/** Whether a word in a chain of names may be a slip for the best suggestion: where that is a name, too. */
function mayBeMeant({ suggestions: [best] }: Verdict, lexicon: Lexicon): boolean {
  return best === undefined || best.cost <= COSTLIEST_HABIT || isLikeName(best.word, lexicon);
}

/** Whether the word may be one in ة without its dots: a noun and its adjective lack them together, سنه كامله. */
function lacksDots({ bare }: WordToken, verdict: Verdict | undefined): boolean {
  return bare.endsWith('ه') && verdict?.suggestions[0]?.word === `${bare.slice(0, -1)}ة`;
}

/** Words that cling to digits, Latin letters or a hyphen are parts of something else: 1444هـ، الـDNA، كوفيد-19. */
function mayBeJudged(text: string, { start, end, bare }: WordToken): boolean {
  if (bare.length < SHORTEST || bare.length > LONGEST) return false;
  return !/[\p{L}\p{N}_\-\uFFFC]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}_\uFFFC]/u.test(text.charAt(end));
}
