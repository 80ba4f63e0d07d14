import { automaticFix, type Severity } from '../rules/index.js';
import type { FileReport, Summary } from './reporters/reporter.js';

/** Sums over some articles; plain data, so that workers can send theirs. */
export interface Tally extends Summary {
  readonly byRule: ReadonlyMap<string, number>;
}

/** Adds up a run. */
export class Totals {
  #summary: Summary = { files: 0, words: 0, error: 0, warning: 0, info: 0, fixed: 0, fixable: 0 };
  readonly #byRule = new Map<string, number>();

  /** Counts one article. */
  add({ words, findings, fixed }: Pick<FileReport, 'words' | 'findings' | 'fixed'>): void {
    const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    const byRule = new Map<string, number>();
    for (const { severity, ruleId } of findings) {
      bySeverity[severity]++;
      byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
    }
    const fixable = findings.filter((finding) => automaticFix(finding, false)).length;
    this.merge({ files: 1, words, ...bySeverity, fixed, fixable, byRule });
  }

  /** Adds what someone else has counted. */
  merge(tally: Tally): void {
    const sum = (name: keyof Summary): number => this.#summary[name] + tally[name];
    this.#summary = {
      files: sum('files'),
      words: sum('words'),
      error: sum('error'),
      warning: sum('warning'),
      info: sum('info'),
      fixed: sum('fixed'),
      fixable: sum('fixable'),
    };
    for (const [rule, count] of tally.byRule) this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + count);
  }

  get summary(): Summary {
    return this.#summary;
  }

  get tally(): Tally {
    return { ...this.#summary, byRule: this.#byRule };
  }
}

/** From the gravest down; a threshold takes in what stands before it. */
const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a severity is as grave as the threshold, or graver. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return GRAVITY.indexOf(severity) <= GRAVITY.indexOf(threshold);
}

/** What the process answers: 0 nothing to mind, 1 findings, 2 something could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** The exit status of a run that came to its end. */
export function exitStatus(
  summary: Summary,
  threshold: Severity,
  maxWarnings: number | undefined,
  failed: boolean,
): ExitStatus {
  if (failed) return 2;
  const grave = GRAVITY.some((severity) => reaches(severity, threshold) && summary[severity] > 0);
  return grave || (maxWarnings !== undefined && summary.warning > maxWarnings) ? 1 : 0;
}
