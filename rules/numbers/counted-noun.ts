import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Noun } from '../lexicon/nouns.js';
import {
  type CountedForm,
  type CountedReading,
  formFor,
  type Government,
  governmentOf,
  hasOtherReading,
  ofValue,
  readCounted,
  satisfies,
} from './counted.js';
import { NOT_COUNTED } from './number-contexts.js';
import { isFractionLike, mayBeLabel, type Numeral, numerals, otherEndOf } from './numerals.js';

export default defineRule({
  id: 'numbers/counted-noun',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'المعدود بعد العدد',
      why: 'تمييز العدد جمع مجرور بعد 3 إلى 10 («3 كتب»)، ومفرد منصوب بعد 11 إلى 99 («15 طالبًا»، «20 دولة»)، ومفرد مجرور بعد المئة والألف ومضاعفاتهما («100 دولار»). والعبرة في العدد المركب بجزئه الأخير: «103 كتب».',
    },
    en: {
      title: 'The noun after a number',
      why: 'A counted noun is plural after 3–10 (3 كتب), singular accusative after 11–99 (15 طالبا، 20 دولة), and singular genitive after hundreds and thousands (100 دولار). In a longer number the last part decides: 103 كتب.',
    },
  },
  messages: {
    plural: {
      ar: 'المعدود بعد الأعداد من 3 إلى 10 جمع مجرور: «{right}».',
      en: 'After 3 to 10 the counted noun is plural: “{right}”.',
    },
    accusative: {
      ar: 'المعدود بعد الأعداد من 11 إلى 99 مفرد منصوب: «{right}».',
      en: 'After 11 to 99 the counted noun is singular, in the accusative: “{right}”.',
    },
    genitive: {
      ar: 'المعدود بعد المئة والألف والمليون مفرد مجرور: «{right}».',
      en: 'After hundreds, thousands and millions the counted noun is singular, in the genitive: “{right}”.',
    },
  },
  examples: {
    invalid: [],
    valid: [],
  },
  *check(block, context) {
    if (block.kind === 'table-cell') return;
    for (const numeral of context.feature(numerals, block)) {
      const report = misfit(block, numeral, context.lexicon);
      if (report) yield report;
    }
  },
});

function misfit(block: Block, numeral: Numeral, lexicon: Lexicon): BlockReport | undefined {
  const { next, role } = numeral;
  if (!next || (role !== 'quantity' && role !== 'range') || NOT_COUNTED.has(next.bare)) return undefined;
  if (numeral.parts.some(({ definite }) => definite) || isVerbLike(numeral)) return undefined;
  const government = governmentOf(numeral);
  if (!government) return undefined;
  const other = otherEndOf(block, numeral);
  const governments = new Set([government, other === undefined ? undefined : ofValue(other)]);
  const readings = readCounted(next.bare, lexicon);
  const wrong = readings.find(({ noun, definite }) => noun !== undefined && !definite);
  if (!wrong?.noun) return undefined;
  for (const { form, noun } of readings)
    for (const asked of governments) if (asked && satisfies(form, asked, noun, lexicon)) return undefined;
  if (wrong.form === 'singular' && isLikelyRight(block, numeral, next, government, lexicon)) return undefined;
  return reportOf(next, nounsOf(readings), government, wrong.form, lexicon);
}

/** ألف alone is «he wrote» as well. */
function isVerbLike({ parts }: Numeral): boolean {
  return parts.length === 1 && parts[0]?.text === 'ألف';
}

function nounsOf(readings: readonly CountedReading[]): readonly Noun[] {
  return [...new Set(readings.flatMap(({ noun, definite }) => (noun && !definite ? [noun] : [])))];
}

/** A singular without a mark may be no counted noun, or lack its tanween because a complement follows: 15 طالب علم. */
function isLikelyRight(
  block: Block,
  numeral: Numeral,
  next: WordToken,
  government: Government,
  lexicon: Lexicon,
): boolean {
  if (mayBeLabel(numeral, lexicon) || isFractionLike(block, numeral)) return true;
  if (government === 'plural') return !next.bare.endsWith('ة') && hasOtherReading(next.bare, lexicon);
  if (hasOtherReading(next.bare, lexicon) && next.bare !== 'عام') return true;
  return !closesPhrase(block, next, lexicon);
}

/** Whether nothing follows that the word may be joined to as its complement: a mark, a particle, an adjective with tanween. */
function closesPhrase(block: Block, word: WordToken, lexicon: Lexicon): boolean {
  const after = block.tokens[word.index + 1];
  if (!after) return true;
  if (after.kind !== 'word') return after.kind === 'punctuation' && !/["«“(]/.test(after.text);
  const readings = lexicon.analyse(after.bare);
  return (
    readings.length > 0 &&
    readings.every(({ wordClass, proclitics }) => wordClass === 'particle' || /^[وفبلك]/.test(proclitics))
  );
}

function reportOf(
  { start, end }: WordToken,
  nouns: readonly Noun[],
  government: Government,
  form: CountedForm,
  lexicon: Lexicon,
): BlockReport | undefined {
  const rights = [...new Set(nouns.flatMap((noun) => formFor(noun, government, lexicon) ?? []))];
  const [right] = rights;
  if (right === undefined) return undefined;
  const certain = form !== 'singular' && rights.length === 1;
  return {
    start,
    end,
    message: government,
    data: { right },
    severity: certain ? 'error' : 'warning',
    confidence: certain ? 0.97 : 0.9,
    fixes: rights.map((replacement) => ({ replacement, safety: certain ? 'safe' : 'suggestion' })),
  };
}
