import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ArchiveSpelling } from '../rules/engine/house.js';
import { suppressionProblems } from '../rules/engine/suppressions.js';
import {
  type Checker,
  type CheckResult,
  createChecker,
  type Document,
  type Format,
  type Language,
  RULES,
  type RuleFailure,
} from '../rules/index.js';
import { withWords } from '../rules/lexicon/user-words.js';
import { Configurations, isWordList, leavesOut, type PlacedConfiguration } from './configuration.js';
import { type DecodedText, decode, encode } from './decode.js';
import { formatOf, type InputFile } from './files.js';
import { fixText, replaceFile, unencodable, unifiedDiff } from './fix.js';
import { lexicon } from './lexicon.js';
import { decodeProblem, fill, type Problem, problemWith, systemProblem, UsageError } from './problem.js';
import { positionsIn } from './reporters/finding-json.js';
import type { FileReport } from './reporters/reporter.js';
import type { CheckRequest, RuleChoice } from './request.js';
import { reaches } from './summary.js';

/** What a proofreader needs to know; plain data, so that it can be handed to a worker. */
export interface ProofreaderSettings extends RuleChoice, Pick<CheckRequest, 'minSeverity' | 'fix' | 'diff'> {
  readonly language: Language;
  readonly workingFolder: string;
  /** What the names of an archive tell. */
  readonly archive: readonly ArchiveSpelling[];
}

/** What became of one article. `report` is missing where it could not be read. */
export interface Outcome {
  readonly report?: FileReport;
  readonly problems: readonly Problem[];
  /** What is worth knowing but fails nothing. */
  readonly notices?: readonly Problem[];
  /** For standard output in place of the report: the diff, or the mended text of standard input. */
  readonly output?: string | Buffer;
}

/** The bytes of an article, and where its mended text goes. */
interface Source {
  readonly path: string;
  readonly absolute: string;
  readonly bytes: Buffer;
  readonly configuration: PlacedConfiguration;
  readonly write: (mended: DecodedText) => Problem | undefined;
}

/** Reads, checks and mends articles, each with the configuration of its place. */
export class Proofreader {
  readonly #settings: ProofreaderSettings;
  readonly #configurations: Configurations;
  /** By what a checker is made of: files with the same rules and words share one. */
  readonly #checkers = new Map<string, Checker>();
  /** The checker of texts that are no files, which all have the same configuration. */
  #textChecker: Checker | undefined;
  readonly #failedRules = new Set<string>();

  constructor(settings: ProofreaderSettings) {
    this.#settings = settings;
    this.#configurations = new Configurations(settings, settings.workingFolder);
  }

  /** The language of messages. */
  get language(): Language {
    return this.#settings.language;
  }

  /** Checks a file, and mends it where that was asked for. Never rejects for anything that the file may hold. */
  async file({ path, absolute, named }: InputFile): Promise<Outcome> {
    return this.#configured(dirname(absolute), async (configuration) => {
      if (leavesOut(configuration, absolute)) {
        const notice = problemWith(path, 'skippedIgnored', { file: configuration.file ?? '' });
        return { problems: [], notices: named ? [notice] : [] };
      }
      if (isWordList(configuration, absolute)) {
        return { problems: [], notices: named ? [problemWith(path, 'skippedWordList')] : [] };
      }
      let bytes: Buffer;
      try {
        bytes = readFileSync(absolute);
      } catch (error) {
        return { problems: [systemProblem(path, error)] };
      }
      const write = (mended: DecodedText): Problem | undefined => replaceFile(path, absolute, bytes, mended);
      return this.#bytes({ path, absolute, bytes, configuration, write });
    });
  }

  /** Checks the bytes of standard input under the name that the user gave them; fixes go to standard output. */
  async standardInput(filename: string | undefined, bytes: Buffer): Promise<Outcome> {
    const path = filename ?? '-';
    const absolute = resolve(this.#settings.workingFolder, path);
    return this.#configured(dirname(absolute), async (configuration) => {
      let mended: DecodedText | undefined;
      const write = (text: DecodedText): undefined => {
        mended = text;
      };
      const outcome = await this.#bytes({ path, absolute, bytes, configuration, write });
      if (this.#settings.fix === 'none' || this.#settings.diff || outcome.report === undefined) return outcome;
      const written = mended === undefined ? bytes : encode(mended.text, mended);
      if (!('unencodable' in written)) return { ...outcome, output: written };
      return { problems: [unencodable(path, written.unencodable, outcome.report.encoding)] };
    });
  }

  /** Checks a text that is no file, with the configuration of the working folder. Offsets count in `text`. Rejects with `UsageError` where that is broken. */
  async text(
    text: string,
    format: Format,
  ): Promise<{ readonly result: CheckResult; readonly problems: readonly Problem[] }> {
    this.#textChecker ??= this.#checker(await this.#configurations.of(this.#settings.workingFolder), undefined);
    const result = this.#check(this.#textChecker, text, format);
    return { result, problems: this.#ruleProblems(undefined, result.failures) };
  }

  async #configured(folder: string, work: (configuration: PlacedConfiguration) => Promise<Outcome>): Promise<Outcome> {
    let configuration: PlacedConfiguration;
    try {
      configuration = await this.#configurations.of(folder);
    } catch (error) {
      if (error instanceof UsageError) return { problems: error.problems };
      throw error;
    }
    return work(configuration);
  }

  async #bytes({ path, absolute, bytes, configuration, write }: Source): Promise<Outcome> {
    const decoded = decode(bytes);
    if ('failure' in decoded) return { problems: [decodeProblem(path, decoded)] };
    const { fix, diff } = this.#settings;
    const { text, encoding } = decoded;
    const checker = this.#checker(configuration, absolute);
    const check = (source: string): CheckResult => this.#check(checker, source, formatOf(path));
    const before = check(text);
    const found: FileReport = { path, text, encoding, words: before.words, findings: before.findings, fixed: 0 };
    const notices = this.#commentNotices(path, before.document);
    if (fix === 'none') return { report: found, problems: this.#ruleProblems(path, before.failures), notices };

    const after = fixText(text, before, check, fix === 'suggestions');
    const problems = this.#ruleProblems(path, after.result.failures);
    // Nothing is written, so everything found still stands.
    if (diff) return { report: found, problems, notices, output: await unifiedDiff(path, text, after.text) };
    const failure = after.text === text ? undefined : write({ ...decoded, text: after.text });
    if (failure) return { report: found, problems: [...problems, failure], notices };
    const { words, findings } = after.result;
    return { report: { ...found, text: after.text, words, findings, fixed: after.fixed }, problems, notices };
  }

  #checker(configuration: PlacedConfiguration, file: string | undefined): Checker {
    const rules = this.#configurations.rulesFor(configuration, file);
    const key = JSON.stringify([
      configuration.key,
      rules.map(({ rule, severity, options }) => [rule.id, severity, options]),
    ]);
    let checker = this.#checkers.get(key);
    if (!checker) {
      const { words, house } = configuration;
      checker = createChecker({
        lexicon: withWords(lexicon(), words),
        rules,
        language: this.language,
        house: { ...house, archive: this.#settings.archive },
      });
      this.#checkers.set(key, checker);
    }
    return checker;
  }

  #check(checker: Checker, text: string, format: Format): CheckResult {
    const result = checker.check(text, format);
    const threshold = this.#settings.minSeverity;
    if (threshold === undefined) return result;
    return { ...result, findings: result.findings.filter(({ severity }) => reaches(severity, threshold)) };
  }

  /** Suppression comments that suppress nothing, because what they name does not exist. */
  #commentNotices(path: string, document: Document): Problem[] {
    if (document.comments.length === 0) return [];
    const position = positionsIn(document.source);
    const ids = RULES.map(({ id }) => id);
    return suppressionProblems(document, ids).map(({ start, message }) => ({
      path,
      ...position(start),
      text: message,
    }));
  }

  /** A rule that failed is said once in a run. */
  #ruleProblems(path: string | undefined, failures: readonly RuleFailure[]): Problem[] {
    return failures.flatMap(({ ruleId, error }) => {
      if (this.#failedRules.has(ruleId)) return [];
      this.#failedRules.add(ruleId);
      const reason = error instanceof Error ? error.message : String(error);
      return [{ ...(path === undefined ? {} : { path }), text: fill('ruleFailed', { rule: ruleId, reason }) }];
    });
  }
}
