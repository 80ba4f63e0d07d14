import type { Finding, Language } from '../../rules/index.js';
import type { Encoding } from '../decode.js';
import type { Problem } from '../problem.js';

/** What was found in one article. */
export interface FileReport {
  readonly path: string;
  /** The decoded text that the findings' offsets count in: after the fixes, where fixes were made. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly words: number;
  readonly findings: readonly Finding[];
  /** Findings that a fix has removed from the file. */
  readonly fixed: number;
}

/** The totals of a run. */
export interface Summary {
  readonly files: number;
  readonly words: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Findings that fixes removed, and findings left that have a safe fix. */
  readonly fixed: number;
  readonly fixable: number;
}

/** How a report is to look. */
export interface ReporterOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Whether the report goes to a terminal. */
  readonly terminal: boolean;
  /** Findings alone: no summary, no notes. */
  readonly quiet: boolean;
  readonly version: string;
}

/** One format of the report. Each method returns text for standard output, or nothing. A file is reported as soon as it is checked. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  /** `problems`: what could not be read; each has had its line on standard error. */
  end(summary: Summary, problems: readonly Problem[]): string;
}

/** Makes the reporter of one format; `reporters/index.ts` lists them by name. */
export type ReporterFactory = (options: ReporterOptions) => Reporter;
