import type { ArchiveSpelling } from '../rules/engine/house.js';
import type { Language } from '../rules/index.js';
import type { Output } from './output.js';
import { type Problem, problemLine, say } from './problem.js';
import type { ProofreaderSettings } from './proofreader.js';
import type { CheckRequest } from './request.js';
import { type ExitStatus, exitStatus, Totals } from './summary.js';

/** What a command is given to work with, besides its request. */
export interface Surroundings {
  readonly output: Output;
  readonly stdin: AsyncIterable<Buffer>;
  /** The language to speak: what the user asked for, or Arabic. */
  readonly language: Language;
  /** What the user asked for with `--lang` and `--color`; undefined where nothing was said. */
  readonly languageAsked: Language | undefined;
  readonly color: boolean | undefined;
  readonly workingFolder: string;
  readonly version: string;
}

/** The books of one run of `check`: totals, and problems, each said once on standard error. */
export class Run {
  readonly totals = new Totals();
  /** What the names of an archive tell, once it has been read. */
  archive: readonly ArchiveSpelling[] = [];
  readonly #problems = new Map<string, Problem>();
  readonly #started = performance.now();

  constructor(
    readonly request: CheckRequest,
    readonly surroundings: Surroundings,
  ) {}

  get language(): Language {
    return this.surroundings.language;
  }

  get output(): Output {
    return this.surroundings.output;
  }

  /** What a proofreader of this run needs to know. */
  get settings(): ProofreaderSettings {
    const { configuration, preset, levels, only, minSeverity, fix, diff } = this.request;
    const { archive } = this;
    const { language, workingFolder } = this.surroundings;
    return { configuration, preset, levels, only, minSeverity, fix, diff, archive, language, workingFolder };
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** How long the run has taken so far. */
  get milliseconds(): number {
    return performance.now() - this.#started;
  }

  /** Notes what could not be done: the run goes on, and ends with status 2. */
  fail(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const line = problemLine(problem, this.language);
      if (this.#problems.has(line)) continue;
      this.#problems.set(line, problem);
      this.output.line(line, this.language);
    }
  }

  /** Says what is worth knowing but fails nothing. */
  note(notices: readonly Problem[]): void {
    if (this.request.quiet) return;
    for (const notice of notices) this.output.line(problemLine(notice, this.language), this.language);
  }

  /** Closes the books. */
  end(): ExitStatus {
    if (this.request.stats) this.#printStats();
    return exitStatus(
      this.totals.summary,
      this.request.minSeverity ?? 'error',
      this.request.maxWarnings,
      this.#problems.size > 0,
    );
  }

  #printStats(): void {
    const { words, files } = this.totals.summary;
    const seconds = this.milliseconds / 1000;
    const data = { files, words, seconds: seconds.toFixed(2), speed: Math.round(words / seconds) };
    this.output.line(say(this.language, 'statsLine', data), this.language);
    const byRule = [...this.totals.tally.byRule].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    for (const [rule, count] of byRule)
      this.output.line(say(this.language, 'statsRule', { rule, count }), this.language);
  }
}
