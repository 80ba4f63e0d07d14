import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareFlags, FLAG_COLUMNS, type Flag, flagCells, flagKey } from './flags.js';
import { offsetIn, readTable, writeTable } from './tsv.js';

/** `right`: an editor would mend this place. `wrong`: a false alarm. `house`: right in one house's style, wrong in another's. */
export const VERDICTS = ['right', 'wrong', 'house'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What somebody who read a flag said of it. */
export interface Judgement extends Flag {
  readonly verdict: Verdict;
  /** In English, without the text. */
  readonly reason: string;
}

/** The judgements of one set, by `flagKey`. */
export type Ledger = ReadonlyMap<string, Judgement>;

const COLUMNS = [...FLAG_COLUMNS, 'verdict', 'reason'];

function pathOf(folder: string, set: string): string {
  return join(folder, `${set}.tsv`);
}

/** Throws where `text` is no verdict; `place` is named then. */
export function verdictIn(text: string | undefined, place: string): Verdict {
  const verdict = VERDICTS.find((name) => name === text);
  if (verdict === undefined)
    throw new Error(`${place}: “${text ?? ''}” is no verdict; there are ${VERDICTS.join(', ')}`);
  return verdict;
}

/** Throws where a reason has Arabic letters: it may not quote the text. */
export function reasonIn(text: string | undefined, place: string): string {
  const reason = (text ?? '').trim();
  if (/\p{Script=Arabic}/u.test(reason)) throw new Error(`${place}: a reason is in English and quotes nothing`);
  return reason;
}

/** What was said of the flags of a set; nothing where there is no ledger. */
export function readLedger(folder: string, set: string): Ledger {
  const path = pathOf(folder, set);
  if (!existsSync(path)) return new Map();
  const judgements = readTable(path, COLUMNS).map(({ line, cells }): Judgement => {
    const place = `${path}:${line}`;
    const [id = '', start, end, rule = '', replacement = '', verdict, reason] = cells;
    return {
      ...{ set, id, rule, replacement },
      start: offsetIn(start, place),
      end: offsetIn(end, place),
      verdict: verdictIn(verdict, place),
      reason: reasonIn(reason, place),
    };
  });
  return new Map(judgements.map((judgement) => [flagKey(judgement), judgement]));
}

/** Adds judgements to the ledgers of their sets; a new one of a flag takes the place of the old one. */
export function addToLedgers(folder: string, judgements: readonly Judgement[]): void {
  mkdirSync(folder, { recursive: true });
  for (const set of new Set(judgements.map((judgement) => judgement.set))) {
    const all = new Map(readLedger(folder, set));
    for (const judgement of judgements) if (judgement.set === set) all.set(flagKey(judgement), judgement);
    const rows = [...all.values()].sort(compareFlags).map((j) => [...flagCells(j), j.verdict, j.reason]);
    writeTable(pathOf(folder, set), COLUMNS, rows);
  }
}

/** Flags of one rule, or of all: how many there are and what was said of them. */
export interface Counts {
  flags: number;
  readonly judged: Record<Verdict, number>;
}

export interface LedgerReport {
  readonly byRule: ReadonlyMap<string, Counts>;
  readonly all: Counts;
  readonly unjudged: readonly Flag[];
  /** Judgements of flags that are flags no more. */
  readonly gone: readonly Judgement[];
}

const noCounts = (): Counts => ({ flags: 0, judged: { right: 0, wrong: 0, house: 0 } });

/** Compares the flags of a set with its ledger. `hints` are findings that are no flags: they are judged, but not counted. */
export function compareWithLedger(flags: readonly Flag[], hints: readonly Flag[], ledger: Ledger): LedgerReport {
  const byRule = new Map<string, Counts>();
  const all = noCounts();
  const unjudged: Flag[] = [];
  for (const flag of flags) {
    const counts = byRule.get(flag.rule) ?? noCounts();
    byRule.set(flag.rule, counts);
    const judgement = ledger.get(flagKey(flag));
    if (judgement === undefined) unjudged.push(flag);
    for (const each of [counts, all]) {
      each.flags++;
      if (judgement !== undefined) each.judged[judgement.verdict]++;
    }
  }
  const there = new Set([...flags, ...hints].map(flagKey));
  return { byRule, all, unjudged, gone: [...ledger.values()].filter((judgement) => !there.has(flagKey(judgement))) };
}

export function judgedIn({ judged }: Counts): number {
  return judged.right + judged.wrong + judged.house;
}

/**
 * How many of the flags are likely right and wrong: of each rule the same shares as of its judged ones, since the flags of some
 * rules are read more than those of others. `open` counts the flags of rules of which none is judged.
 */
export function estimateVerdicts({ byRule }: LedgerReport): {
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
} {
  let right = 0;
  let wrong = 0;
  let open = 0;
  for (const counts of byRule.values()) {
    const judged = judgedIn(counts);
    if (judged === 0) {
      open += counts.flags;
      continue;
    }
    right += (counts.flags * counts.judged.right) / judged;
    wrong += (counts.flags * counts.judged.wrong) / judged;
  }
  return { right, wrong, open };
}
