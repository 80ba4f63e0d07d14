import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Checker,
  type CheckResult,
  createChecker,
  type Format,
  type Language,
  type RuleFailure,
  type Severity,
} from '../rules/index.js';
import { type Configuration, Configurations } from './configuration.js';
import { type DecodedText, decode, encode } from './decode.js';
import { formatOf, type InputFile } from './files.js';
import { fixText, replaceFile, unifiedDiff } from './fix.js';
import { lexicon } from './lexicon.js';
import { fill, type Problem, problemWith, systemProblem, UsageError } from './problem.js';
import type { FileReport } from './reporters/reporter.js';
import type { CheckRequest, RuleChoice } from './request.js';
import { reaches } from './summary.js';

/** What a proofreader needs to know; plain data, so that it can be handed to a worker. */
export interface ProofreaderSettings extends RuleChoice, Pick<CheckRequest, 'minSeverity' | 'fix' | 'diff'> {
  readonly language: Language;
  readonly workingFolder: string;
}

/** What became of one article. `report` is missing where it could not be read. */
export interface Outcome {
  readonly report?: FileReport;
  readonly problems: readonly Problem[];
  /** For standard output in place of the report: the diff, or the mended text of standard input. */
  readonly output?: string | Buffer;
}

/** Reads, checks and mends articles, each with the configuration of its place. */
export class Proofreader {
  readonly #settings: ProofreaderSettings;
  readonly #configurations: Configurations;
  readonly #checkers = new Map<Configuration, Checker>();
  readonly #failedRules = new Set<string>();

  constructor(settings: ProofreaderSettings) {
    this.#settings = settings;
    this.#configurations = new Configurations(settings, settings.workingFolder);
  }

  /** The language of messages. */
  get language(): Language {
    return this.#settings.language;
  }

  /** Checks a file, and mends it where that was asked for. Never throws for anything that the file may hold. */
  async file({ path, absolute }: InputFile): Promise<Outcome> {
    let bytes: Buffer;
    try {
      bytes = readFileSync(absolute);
    } catch (error) {
      return { problems: [systemProblem(path, error)] };
    }
    return this.#bytes(path, absolute, bytes, (mended) => replaceFile(path, absolute, bytes, mended));
  }

  /** Checks the bytes of standard input under the name that the user gave them; fixes go to standard output. */
  async standardInput(filename: string | undefined, bytes: Buffer): Promise<Outcome> {
    const absolute = resolve(this.#settings.workingFolder, filename ?? 'stdin.txt');
    let mended: DecodedText | undefined;
    const outcome = await this.#bytes(filename ?? '-', absolute, bytes, (text) => {
      mended = text;
      return undefined;
    });
    if (this.#settings.fix === 'none' || this.#settings.diff || outcome.report === undefined) return outcome;
    const written = mended === undefined ? bytes : encode(mended.text, mended);
    if (!('unencodable' in written)) return { ...outcome, output: written };
    const { encoding } = outcome.report;
    return { problems: [problemWith(filename ?? '-', 'notInEncoding', { character: written.unencodable, encoding })] };
  }

  /** Checks a text that is no file, with the configuration of the working folder. Offsets count in `text`. */
  text(text: string, format: Format): { readonly result: CheckResult; readonly problems: readonly Problem[] } {
    const result = this.#check(this.#configurations.of(this.#settings.workingFolder), text, format);
    return { result, problems: this.#ruleProblems(undefined, result.failures) };
  }

  async #bytes(
    path: string,
    absolute: string,
    bytes: Buffer,
    write: (mended: DecodedText) => Problem | undefined,
  ): Promise<Outcome> {
    const decoded = decode(bytes);
    if ('failure' in decoded) return { problems: [decodeProblem(path, decoded)] };
    let configuration: Configuration;
    try {
      configuration = this.#configurations.of(dirname(absolute));
    } catch (error) {
      if (error instanceof UsageError) return { problems: error.problems };
      throw error;
    }
    const { fix, diff } = this.#settings;
    const format = formatOf(path);
    const check = (text: string): CheckResult => this.#check(configuration, text, format);
    const { encoding } = decoded;
    const report = (text: string, { words, findings }: CheckResult, fixed: number): FileReport => ({
      path,
      text,
      encoding,
      words,
      findings,
      fixed,
    });

    const before = check(decoded.text);
    if (fix === 'none')
      return { report: report(decoded.text, before, 0), problems: this.#ruleProblems(path, before.failures) };
    const after = fixText(decoded.text, before, check, fix === 'suggestions');
    const problems = this.#ruleProblems(path, after.result.failures);
    if (diff) {
      // Nothing is written, so everything found still stands.
      return {
        report: report(decoded.text, before, 0),
        problems,
        output: await unifiedDiff(path, decoded.text, after.text),
      };
    }
    const failure = after.text === decoded.text ? undefined : write({ ...decoded, text: after.text });
    if (failure) return { report: report(decoded.text, before, 0), problems: [...problems, failure] };
    return { report: report(after.text, after.result, after.fixed), problems };
  }

  #check(configuration: Configuration, text: string, format: Format): CheckResult {
    let checker = this.#checkers.get(configuration);
    if (!checker) {
      checker = createChecker({ lexicon: lexicon(), rules: configuration.rules, language: this.#settings.language });
      this.#checkers.set(configuration, checker);
    }
    const result = checker.check(text, format);
    const threshold: Severity | undefined = this.#settings.minSeverity;
    return threshold === undefined
      ? result
      : { ...result, findings: result.findings.filter(({ severity }) => reaches(severity, threshold)) };
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

function decodeProblem(path: string, failure: Extract<ReturnType<typeof decode>, { failure: string }>): Problem {
  if (failure.failure === 'binary') return problemWith(path, 'binaryFile');
  if (failure.encoding !== 'utf-8') return problemWith(path, 'damagedUtf16');
  return { ...problemWith(path, 'damagedUtf8'), ...(failure.line === undefined ? {} : { line: failure.line }) };
}
