import type { Block } from '../engine/document.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Noun } from '../lexicon/nouns.js';
import { isMeasure } from './noun-forms.js';

/** Units of time, which no noun but عمل and the like is joined to, and people without a trade. */
const TIMES: ReadonlySet<string> = new Set('أسبوع شهر يوم عام قرن شخص فرد'.split(' '));

/** Whether the noun is one of measure or time, which a complement hardly ever follows. */
export function isUnit(noun: Noun | undefined): boolean {
  return noun !== undefined && (isMeasure(noun) || TIMES.has(noun.singular));
}

/** Prepositions that the lexicon knows as other words, too. */
const CLOSING: ReadonlySet<string> = new Set(
  'في إلى على من عن مع منذ خلال أثناء قرب أمام لدى ضد بعد قبل بين يوميا سنويا شهريا أسبوعيا تقريبا'.split(' '),
);
/** What tells of a part of those counted: معظمهم, بينها. */
const PARTS = /^(?:أغلب|معظم|أكثر|بين|جميع|نصف|ثلث|كل)(?:ه|ها|هم|هن)$/;
/** Directions, behind a distance. */
const DIRECTIONS = /^(?:شمال|جنوب|شرق|غرب)(?:ي|ا)?$/;

/**
 * Whether nothing follows that the word may be joined to as its complement: a mark, a particle, an adjective with tanween; after a unit
 * of measure or time also a verb.
 */
export function closesPhrase(block: Block, word: WordToken, noun: Noun | undefined, lexicon: Lexicon): boolean {
  const after = block.tokens[word.index + 1];
  if (!after) return true;
  if (after.kind !== 'word') return after.kind === 'punctuation' && !/["«“(]/.test(after.text);
  if (CLOSING.has(after.bare) || PARTS.test(after.bare)) return true;
  const readings = lexicon.analyse(after.bare);
  if (readings.length === 0) return false;
  if (isUnit(noun) && DIRECTIONS.test(after.bare)) return true;
  if (isUnit(noun) && readings.some(({ verb }) => verb) && !readings.some(({ noun: other }) => other)) return true;
  return (
    (isUnit(noun) && /^(?:مربعا|مكعبا)$/.test(after.bare)) ||
    readings.every(({ wordClass, proclitics }) => wordClass === 'particle' || /^[وفبلك]/.test(proclitics))
  );
}
