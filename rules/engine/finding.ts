import type { Span } from './span.js';

/** `family/name`, the name of the rule's file. */
export type RuleId = `${string}/${string}`;

/** `error`: wrong beyond doubt. `warning`: most likely wrong. `info`: a hint, never counted as a flag. */
export type Severity = 'error' | 'warning' | 'info';

/** `safe` fixes may be applied without looking; `suggestion` fixes wait for an editor's decision. */
export type FixSafety = 'safe' | 'suggestion';

/** The languages of the interface. Arabic comes first. */
export type Language = 'ar' | 'en';

/** Replaces the text of the span. Offsets are UTF-16 offsets into the checked source. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** One way to mend a finding: all its edits are applied together or not at all. */
export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a finding, such as the other spelling of a name. */
export interface RelatedPlace extends Span {
  readonly message: string;
}

/** Something a copy editor would mark. Offsets are UTF-16 offsets into the checked source; `fixes` has the best first. */
export interface Finding extends Span {
  readonly ruleId: RuleId;
  readonly category: string;
  readonly severity: Severity;
  readonly message: string;
  /** The probability that the flagged text is a slip, 0 to 1. */
  readonly confidence: number;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}
