import type { Lexicon } from '../lexicon/lexicon.js';
import { withWords } from '../lexicon/user-words.js';
import { bareForm } from './arabic.js';
import type { Block, Document, Format, PlacedBlock } from './document.js';
import type { DocumentFeature, Feature } from './feature.js';
import type { Finding, Language, RuleId, Severity } from './finding.js';
import { toFinding } from './finding-builder.js';
import { inHouseStyle, toleratedBy, withHabits } from './habits.js';
import { DEFAULT_HOUSE, type House } from './house.js';
import { resolveOverlaps } from './overlap.js';
import { parse } from './parse.js';
import type {
  BlockReport,
  BlockRule,
  CheckContext,
  DocumentContext,
  DocumentReport,
  DocumentRule,
  Rule,
} from './rule.js';
import { isSuppressed, parseSuppressions } from './suppressions.js';

/** A rule that is switched on, with the severity and the options it runs with. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a `Checker` needs. */
export interface CheckerSettings {
  readonly lexicon: Lexicon;
  readonly rules: readonly ActiveRule[];
  readonly language: Language;
  /** What the house decides; left out, nothing. */
  readonly house?: House;
}

/** A rule that threw. It is skipped for the rest of this check; every other rule goes on. */
export interface RuleFailure {
  readonly ruleId: RuleId;
  readonly error: unknown;
}

/** The outcome of one check; offsets are UTF-16 offsets into the checked text. */
export interface CheckResult {
  readonly document: Document;
  readonly findings: readonly Finding[];
  readonly words: number;
  readonly failures: readonly RuleFailure[];
}

/** A block's content with everything computed from it. */
interface CachedBlock {
  readonly block: Block;
  readonly features: Map<Feature<unknown>, unknown>;
  reports: readonly { readonly active: ActiveRule; readonly report: BlockReport }[] | undefined;
  words: number | undefined;
  lastUsed: number;
}

/** Rules that mark words which a lexicon may well accept: the house does not want them. */
const DESPITE_LEXICON: ReadonlySet<RuleId> = new Set<RuleId>(['spelling/forbidden-word']);

/** A block that no check of the last few saw is dropped. */
const KEPT_CHECKS = 8;

/**
 * Checks texts with one set of rules and one lexicon. It keeps what it computed of each block's content, so that after a keystroke only the
 * changed paragraph is checked again. Settings never change: make a new checker for new settings.
 */
export class Checker {
  readonly #language: Language;
  readonly #house: House;
  readonly #lexicon: Lexicon;
  readonly #isTolerated: (finding: Finding, source: string) => boolean;
  readonly #inHouseStyle: (finding: Finding, source: string) => Finding;
  readonly #blockRules: readonly { readonly active: ActiveRule; readonly rule: BlockRule }[];
  readonly #documentRules: readonly { readonly active: ActiveRule; readonly rule: DocumentRule }[];
  readonly #cache = new Map<string, CachedBlock>();
  readonly #byBlock = new WeakMap<Block, CachedBlock>();
  #checks = 0;

  constructor(settings: CheckerSettings) {
    const { language, house = DEFAULT_HOUSE } = settings;
    this.#language = language;
    this.#house = house;
    // What the house tells to write is right.
    const lexicon = withWords(settings.lexicon, [
      ...house.forbidden.flatMap(({ replacements }) => replacements),
      ...house.glossary.names.map(({ preferred }) => preferred),
    ]);
    this.#lexicon = withHabits(lexicon, house);
    this.#isTolerated = toleratedBy(house, lexicon);
    this.#inHouseStyle = inHouseStyle(house);
    this.#blockRules = settings.rules.flatMap((active) =>
      active.rule.level === 'block' ? [{ active, rule: active.rule }] : [],
    );
    this.#documentRules = settings.rules.flatMap((active) =>
      active.rule.level === 'document' ? [{ active, rule: active.rule }] : [],
    );
  }

  /** The words that are right for this checker. */
  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  /** Proofreads a text. Never throws for any text: a rule that throws is listed in `failures`. */
  check(text: string, format: Format): CheckResult {
    this.#checks++;
    const parsed = parse(text, format);
    const entries = parsed.blocks.map((placed) => this.#entry(placed.block));
    const document: Document = {
      ...parsed,
      blocks: parsed.blocks.map(
        (placed, i): PlacedBlock => ({ block: (entries[i] as CachedBlock).block, map: placed.map }),
      ),
    };
    const failures = new Map<RuleId, unknown>();

    const reports = [
      ...entries.flatMap((entry, index) =>
        this.#blockReports(entry, failures).map(({ active, report }) => ({
          active,
          report: placeReport(report, index),
        })),
      ),
      ...this.#documentReports(document, failures),
    ];
    const findings = reports.flatMap(
      ({ active, report }): Finding[] =>
        attempt(active.rule.id, failures, () => [toFinding(active, report, document.blocks, this.#language)]) ?? [],
    );

    const suppressions = parseSuppressions(document);
    const shown = findings.filter(
      (finding) =>
        !isSuppressed(finding, suppressions) && !this.#isMeant(finding, text) && !this.#isTolerated(finding, text),
    );
    this.#forgetOld();
    return {
      document,
      findings: resolveOverlaps(shown).map((finding) => this.#inHouseStyle(finding, text)),
      words: entries.reduce((sum, entry) => sum + this.#words(entry), 0),
      failures: [...failures].map(([ruleId, error]) => ({ ruleId, error })),
    };
  }

  /** What the house decides. */
  get house(): House {
    return this.#house;
  }

  /** What a feature tells of an article that `check` has read; what is kept of its blocks is used. */
  ask<T>(feature: DocumentFeature<T>, { blocks }: Document): T {
    return feature.compute(
      blocks.map(({ block }) => block),
      this.#lexicon,
      (other, block) => this.feature(other, block),
    );
  }

  /** Whether the finding calls a word of the user's own dictionary misspelled. */
  #isMeant({ ruleId, category, start, end }: Finding, text: string): boolean {
    if (category !== 'spelling' || DESPITE_LEXICON.has(ruleId)) return false;
    return this.#lexicon.isUserWord(bareForm(text.slice(start, end)));
  }

  #entry(block: Block): CachedBlock {
    const key = `${block.kind}\n${block.text}`;
    let entry = this.#cache.get(key);
    if (!entry) {
      entry = { block, features: new Map(), reports: undefined, words: undefined, lastUsed: 0 };
      this.#cache.set(key, entry);
      this.#byBlock.set(block, entry);
    }
    entry.lastUsed = this.#checks;
    return entry;
  }

  #context(active: ActiveRule): CheckContext {
    return {
      lexicon: this.#lexicon,
      options: active.options,
      house: this.#house,
      feature: (feature, block) => this.feature(feature, block),
    };
  }

  /** What `feature` computes from a block; of the blocks of the last check it is at hand. */
  feature<T>(feature: Feature<T>, block: Block): T {
    const features = this.#byBlock.get(block)?.features;
    if (features?.has(feature)) return features.get(feature) as T;
    const value = feature.compute(block, this.#lexicon, (other) => this.feature(other, block));
    features?.set(feature, value);
    return value;
  }

  #blockReports(entry: CachedBlock, failures: Map<RuleId, unknown>): NonNullable<CachedBlock['reports']> {
    if (entry.reports) return entry.reports;
    let complete = true;
    const reports = this.#blockRules.flatMap(({ active, rule }) => {
      const result = attempt(rule.id, failures, () => [...rule.check(entry.block, this.#context(active))]);
      complete &&= result !== undefined;
      return (result ?? []).map((report) => ({ active, report }));
    });
    if (complete) entry.reports = reports;
    return reports;
  }

  #documentReports(
    document: Document,
    failures: Map<RuleId, unknown>,
  ): { active: ActiveRule; report: DocumentReport }[] {
    const view = { blocks: document.blocks.map(({ block }) => block), frontMatter: document.frontMatter };
    const computed = new Map<DocumentFeature<unknown>, unknown>();
    const ofDocument = <T>(feature: DocumentFeature<T>): T => {
      if (!computed.has(feature)) {
        const value = feature.compute(view.blocks, this.#lexicon, (other, block) => this.feature(other, block));
        computed.set(feature, value);
      }
      return computed.get(feature) as T;
    };
    const contextOf = (active: ActiveRule): DocumentContext => ({ ...this.#context(active), ofDocument });
    return this.#documentRules.flatMap(({ active, rule }) =>
      (attempt(rule.id, failures, () => [...rule.check(view, contextOf(active))]) ?? []).map((report) => ({
        active,
        report,
      })),
    );
  }

  #words(entry: CachedBlock): number {
    entry.words ??= entry.block.tokens.reduce((sum, token) => sum + (token.kind === 'punctuation' ? 0 : 1), 0);
    return entry.words;
  }

  #forgetOld(): void {
    for (const [key, entry] of this.#cache) if (entry.lastUsed <= this.#checks - KEPT_CHECKS) this.#cache.delete(key);
  }
}

/** Runs a rule; the first thing it throws is kept, and a rule that has thrown is not run again in this check. */
function attempt<T>(ruleId: RuleId, failures: Map<RuleId, unknown>, run: () => T): T | undefined {
  if (failures.has(ruleId)) return undefined;
  try {
    return run();
  } catch (error) {
    failures.set(ruleId, error);
    return undefined;
  }
}

/** A block rule's report as a report of the document. */
function placeReport({ fixes, ...report }: BlockReport, block: number): DocumentReport {
  if (!fixes) return { ...report, block };
  return {
    ...report,
    block,
    fixes: fixes.map((fix) =>
      'edits' in fix ? { ...fix, edits: fix.edits.map((edit) => ({ ...edit, block })) } : fix,
    ),
  };
}
