import type { Lexicon } from '../lexicon/lexicon.js';
import type { Block, FrontMatter } from './document.js';
import type { DocumentFeature, Feature } from './feature.js';
import type { FixSafety, RuleId, Severity } from './finding.js';
import type { House } from './house.js';
import type { Localized, MessageData } from './message.js';
import type { Span } from './span.js';

/** The families of rules: the folders of `rules/`. */
export type Category = 'spelling' | 'names' | 'numbers' | 'dates' | 'punctuation' | 'characters' | 'grammar' | 'style';

/** One line of a rule's table of examples; `marks` lists the texts that are flagged, in order. */
export interface InvalidExample {
  readonly text: string;
  /** The flagged text, or the flagged texts in order of place. Each stands at its first place after the one before. */
  readonly marks: string | readonly string[];
  /** The text after the first fix of each finding; left out where the rule offers none. */
  readonly fixed?: string;
  /** The format of `text`; plain where left out. */
  readonly format?: 'plain' | 'markdown';
  /** Options for the rule in this example. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the house decides in this example. */
  readonly house?: Partial<House>;
}

/** A text that the rule must leave alone. */
export type ValidExample =
  | string
  | {
      readonly text: string;
      readonly format?: 'plain' | 'markdown';
      readonly options?: Readonly<Record<string, unknown>>;
      readonly house?: Partial<House>;
    };

/** A JSON schema of one option, with its default and its description in both languages. */
export interface OptionSchema {
  readonly type: 'boolean' | 'number' | 'integer' | 'string' | 'array';
  readonly default: unknown;
  readonly description: Localized;
  readonly enum?: readonly string[];
  readonly items?: { readonly type: 'string' };
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What every rule declares; settings, reference pages, listings and example tests are generated from it. */
export interface RuleMeta {
  readonly id: RuleId;
  readonly severity: Severity;
  /** The safety of the rule's fixes unless a fix says otherwise; `none` for a rule that offers no fix. */
  readonly fix: FixSafety | 'none';
  /** House-style rules are off until configured. */
  readonly enabled?: boolean;
  readonly docs: { readonly ar: RuleText; readonly en: RuleText };
  /** Message templates by name; `{name}` in a template is filled from the report's data. */
  readonly messages: Readonly<Record<string, Localized>>;
  readonly options?: Readonly<Record<string, OptionSchema>>;
  readonly examples: { readonly invalid: readonly InvalidExample[]; readonly valid: readonly ValidExample[] };
}

/** `title`: what the rule finds, in a few words. `why`: one or two sentences that teach, in Markdown. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
}

/** An edit in block offsets. */
export interface BlockEdit extends Span {
  readonly text: string;
}

/** A span of block number `block` of the document. */
export interface Place extends Span {
  readonly block: number;
}

/** An edit in block number `block` of the document. */
export interface PlacedEdit extends Place {
  readonly text: string;
}

interface ReportBase {
  /** The name of one of the rule's messages. */
  readonly message: string;
  readonly data?: MessageData;
  /** In place of the rule's own severity. */
  readonly severity?: Severity;
  /** The probability that this is a slip, 0 to 1; 0.99 where left out. */
  readonly confidence?: number;
}

/** A fix as a rule gives it. A `replacement` replaces the flagged span; `edits` say it at length. */
export type FixProposal<Edit> = {
  /** Left out, the title is «اكتب «…»» with the replacement. Needed with `edits`. */
  readonly title?: Localized;
  readonly safety?: FixSafety;
} & ({ readonly replacement: string } | { readonly title: Localized; readonly edits: readonly Edit[] });

/** What a block rule yields: offsets count from the start of the block's text. */
export interface BlockReport extends Span, ReportBase {
  readonly fixes?: readonly FixProposal<BlockEdit>[];
}

/** What a document rule yields: a place is a block's number and a span in its text. */
export interface DocumentReport extends Place, ReportBase {
  readonly fixes?: readonly FixProposal<PlacedEdit>[];
  readonly related?: readonly (Place & { readonly message: string; readonly data?: MessageData })[];
}

/** What a rule may ask for while it checks. Nothing here changes during a check. */
export interface CheckContext {
  readonly lexicon: Lexicon;
  /** The rule's options, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly house: House;
  /** What `feature` computes from `block`, computed once for each content of a block. */
  feature<T>(feature: Feature<T>, block: Block): T;
}

/** What a document rule may ask for as well. */
export interface DocumentContext extends CheckContext {
  /** What `feature` computes from the article, computed once for all rules. */
  ofDocument<T>(feature: DocumentFeature<T>): T;
}

/** The article as document rules see it. */
export interface DocumentView {
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter;
}

/** A rule that looks at one block at a time; its results are kept for as long as the block's content stays the same. */
export interface BlockRule extends RuleMeta {
  readonly level: 'block';
  check(block: Block, context: CheckContext): Iterable<BlockReport>;
}

/** A rule that looks at the whole article, by way of features of its blocks. */
export interface DocumentRule extends RuleMeta {
  readonly level: 'document';
  check(document: DocumentView, context: DocumentContext): Iterable<DocumentReport>;
}

export type Rule = BlockRule | DocumentRule;

/** Declares a rule. It returns its argument; its use is the type check. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}

/** The family of a rule: the part of its id before the slash. */
export function categoryOf(id: RuleId): string {
  return id.slice(0, id.indexOf('/'));
}
