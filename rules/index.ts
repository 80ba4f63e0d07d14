import foreignLetterForm from './characters/foreign-letter-form.js';
import decadeForm from './dates/decade.js';
import descendingSpan from './dates/descending-span.js';
import formatForm from './dates/format.js';
import hijriSlip from './dates/hijri.js';
import hijriGregorian from './dates/hijri-gregorian.js';
import impossibleDate from './dates/impossible.js';
import monthName from './dates/month-name.js';
import monthPair from './dates/month-pair.js';
import monthSystem from './dates/month-system.js';
import timeSlip from './dates/time.js';
import weekdayMismatch from './dates/weekday-mismatch.js';
import weekdayName from './dates/weekday-name.js';
import yearSlip from './dates/year.js';
import yearRange from './dates/year-range.js';
import { defaultOptions } from './engine/configuration/resolve.js';
import type { Language } from './engine/finding.js';
import { DEFAULT_HOUSE, type House } from './engine/house.js';
import { type ActiveRule, Checker } from './engine/pipeline.js';
import type { Rule } from './engine/rule.js';
import verbBeforeSubject from './grammar/verb-before-subject.js';
import type { Lexicon } from './lexicon/lexicon.js';
import compoundSpacing from './names/compound-spacing.js';
import demonym from './names/demonym.js';
import familyAl from './names/family-al.js';
import glossary from './names/glossary.js';
import inconsistentSpelling from './names/inconsistent-spelling.js';
import nearMiss from './names/near-miss.js';
import workspace from './names/workspace.js';
import betweenTo from './numbers/between-to.js';
import countedGender from './numbers/counted-gender.js';
import countedNoun from './numbers/counted-noun.js';
import currency from './numbers/currency.js';
import decimalSeparator from './numbers/decimal-separator.js';
import definiteCount from './numbers/definite-count.js';
import descendingRange from './numbers/descending-range.js';
import numberDual from './numbers/dual.js';
import dualConstruct from './numbers/dual-construct.js';
import featureArithmetic from './numbers/feature-arithmetic.js';
import grouping from './numbers/grouping.js';
import lostRangeSeparator from './numbers/lost-range-separator.js';
import mixedDigits from './numbers/mixed-digits.js';
import oneAndTwo from './numbers/one-and-two.js';
import ordinal from './numbers/ordinal.js';
import percentStyle from './numbers/percent-style.js';
import repeatedNumber from './numbers/repeated-number.js';
import scaleWord from './numbers/scale-word.js';
import spacedThousands from './numbers/spaced-thousands.js';
import spelledSmall from './numbers/spelled-small.js';
import tensFirst from './numbers/tens-first.js';
import twelveCase from './numbers/twelve-case.js';
import unitSpacing from './numbers/unit-spacing.js';
import unitStyle from './numbers/unit-style.js';
import alefMaqsura from './spelling/alef-maqsura.js';
import commonMisspelling from './spelling/common-misspelling.js';
import dadZah from './spelling/dad-zah.js';
import detachedClitic from './spelling/detached-clitic.js';
import diacritics from './spelling/diacritics.js';
import forbiddenWord from './spelling/forbidden-word.js';
import hamzaMissing from './spelling/hamza-missing.js';
import hamzaSeat from './spelling/hamza-seat.js';
import hamzatWasl from './spelling/hamzat-wasl.js';
import keyboardLayout from './spelling/keyboard-layout.js';
import lamArticle from './spelling/lam-article.js';
import madda from './spelling/madda.js';
import realWord from './spelling/real-word.js';
import repeatedLetter from './spelling/repeated-letter.js';
import repeatedWord from './spelling/repeated-word.js';
import runTogether from './spelling/run-together.js';
import silentAlef from './spelling/silent-alef.js';
import splitWord from './spelling/split-word.js';
import tanweenAfterHamza from './spelling/tanween-after-hamza.js';
import tehMarbuta from './spelling/teh-marbuta.js';
import unfamiliarWord from './spelling/unfamiliar-word.js';
import unknownWord from './spelling/unknown-word.js';
import tanweenPlacement from './style/tanween-placement.js';

export type { Block, Document, Format, PlacedBlock } from './engine/document.js';
export type { Finding, Fix, FixSafety, Language, RelatedPlace, RuleId, Severity, TextEdit } from './engine/finding.js';
export { applyEdits, applyFixes, automaticFix, type FixResult } from './engine/fixes.js';
export type { Glossary, GlossaryName } from './engine/glossary.js';
export type { FinalYaa, ForbiddenWord, House, Strictness } from './engine/house.js';
export { parse } from './engine/parse.js';
export { type ActiveRule, Checker, type CheckResult, type RuleFailure } from './engine/pipeline.js';
export type { Rule } from './engine/rule.js';
export type { Lexicon } from './lexicon/lexicon.js';
export { DATA_FILES, loadLexicon, type ReadData } from './lexicon/load.js';
export { withWords } from './lexicon/user-words.js';

/** Every rule there is, by family. This is the only place that lists them. */
export const RULES: readonly Rule[] = [
  descendingSpan,
  formatForm,
  monthSystem,
  yearRange,
  hijriGregorian,
  timeSlip,
  decadeForm,
  yearSlip,
  hijriSlip,
  weekdayName,
  impossibleDate,
  monthName,
  monthPair,
  weekdayMismatch,
  commonMisspelling,
  betweenTo,
  countedGender,
  countedNoun,
  currency,
  decimalSeparator,
  featureArithmetic,
  spacedThousands,
  spelledSmall,
  unitStyle,
  definiteCount,
  descendingRange,
  dualConstruct,
  grouping,
  mixedDigits,
  numberDual,
  oneAndTwo,
  ordinal,
  tensFirst,
  twelveCase,
  unitSpacing,
  compoundSpacing,
  demonym,
  familyAl,
  forbiddenWord,
  glossary,
  workspace,
  detachedClitic,
  diacritics,
  hamzaMissing,
  hamzatWasl,
  inconsistentSpelling,
  nearMiss,
  keyboardLayout,
  lamArticle,
  lostRangeSeparator,
  percentStyle,
  repeatedNumber,
  realWord,
  repeatedLetter,
  repeatedWord,
  scaleWord,
  runTogether,
  splitWord,
  tanweenPlacement,
  tehMarbuta,
  alefMaqsura,
  hamzaSeat,
  tanweenAfterHamza,
  madda,
  silentAlef,
  dadZah,
  unfamiliarWord,
  unknownWord,
  verbBeforeSubject,
  foreignLetterForm,
];

/** The rules that are on without configuration, each at its own severity and with default options. */
export function recommendedRules(): ActiveRule[] {
  return RULES.filter((rule) => rule.enabled !== false).map(activate);
}

/** A rule at its own severity with its default options. */
export function activate(rule: Rule): ActiveRule {
  return { rule, severity: rule.severity, options: defaultOptions(rule) };
}

/**
 * A checker for one lexicon and one set of rules; without `rules` the recommended ones, without `language` Arabic messages. `house` is what a
 * newsroom decides for itself; what it leaves out has its default.
 */
export function createChecker(settings: {
  lexicon: Lexicon;
  rules?: readonly ActiveRule[];
  language?: Language;
  house?: Partial<House>;
}): Checker {
  return new Checker({
    lexicon: settings.lexicon,
    rules: settings.rules ?? recommendedRules(),
    language: settings.language ?? 'ar',
    house: { ...DEFAULT_HOUSE, ...settings.house },
  });
}
