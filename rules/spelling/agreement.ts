import type { GrammaticalNumber, Lexicon } from '../lexicon/lexicon.js';
import type { Suggestion } from '../lexicon/spelling.js';

/**
 * ln of how much likelier a dual or sound plural in the nominative is right after a verb of that number than elsewhere.
 * Grammar wants the verb singular before its subject, but whoever writes وقعا الاثنان or قالوا المسؤولون goes on with the
 * subject; counts of neighbouring words, made of edited text, cannot know that.
 */
const SUBJECT_OF_VERB = 2.8;

/** Only such endings can show a dual or plural subject: وقعا، قالوا، يوقعان، يقولون. */
const NUMBERED_VERB = /(?:ا|وا|ان|ون)$/;

/** The number of its subject that a verb form shows; undefined for other words, and where it may be said of one. */
function subjectNumber(bare: string, lexicon: Lexicon): GrammaticalNumber | undefined {
  if (!NUMBERED_VERB.test(bare)) return undefined;
  const analyses = lexicon.analyse(bare);
  // كما is a rare verb and a most common particle.
  if (analyses.some(({ wordClass }) => wordClass === 'particle')) return undefined;
  const readings = analyses.flatMap(({ verb }) => (verb ? [verb] : []));
  const numbers = new Set(
    readings.flatMap(({ subjects }) => subjects.filter(({ person }) => person === 3).map(({ number }) => number)),
  );
  if (numbers.has('singular')) return undefined;
  return numbers.has('dual') ? 'dual' : numbers.has('plural') ? 'plural' : undefined;
}

/** Whether the word is a dual or sound plural that shows the nominative: الاثنان، المسؤولون. */
function isNominative(word: string, number: GrammaticalNumber, lexicon: Lexicon): boolean {
  return lexicon
    .analyse(word)
    .some(({ noun }) => noun?.number === number && noun.cases.length === 1 && noun.cases[0] === 'nominative');
}

/** The suggestions for a word right after `previous`, ranked by how well they agree with it as its subject. */
export function rankedByAgreement(
  suggestions: readonly Suggestion[],
  previous: string | undefined,
  lexicon: Lexicon,
): readonly Suggestion[] {
  const number = previous === undefined ? undefined : subjectNumber(previous, lexicon);
  if (number === undefined) return suggestions;
  return suggestions
    .map((suggestion) =>
      isNominative(suggestion.word, number, lexicon)
        ? { ...suggestion, score: suggestion.score + SUBJECT_OF_VERB }
        : suggestion,
    )
    .sort((a, b) => b.score - a.score);
}
