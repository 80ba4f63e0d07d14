// The evaluation in words and numbers, line by line.
import { type CheckedText, type FlagInText, flagsIn } from './checked-texts.js';
import { flagKey, inContext } from './flags.js';
import { type Counts, compareWithLedger, estimateVerdicts, judgedIn, type Ledger } from './ledger.js';
import type { RealTypo } from './real-typos.js';
import { isAtTypo } from './real-typos.js';
import type { Reliability } from './reliability.js';
import { type ArticleScore, type scoreInjected, type Tally, touches } from './score.js';
import { countWords } from './sets.js';

function share(part: number, whole: number): string {
  return whole === 0 ? '    —' : (part / whole).toFixed(3);
}

function perThousand(n: number, words: number): string {
  return ((1000 * n) / words).toFixed(2);
}

function tallyLines(tallies: ReadonlyMap<string, Tally>): string[] {
  const rows = [...tallies].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all'));
  return rows.map(
    ([name, t]) =>
      `  ${name.padEnd(34)} ${String(t.errors).padStart(5)}   found ${share(t.found, t.errors)}   right first ${share(t.first, t.errors)}   in first five ${share(t.firstFive, t.errors)}`,
  );
}

export function articleLines({ tallies, alarms, missed, withoutFix }: ArticleScore): string[] {
  const found = tallies.get('all')?.found ?? 0;
  return [
    ...tallyLines(tallies),
    `  precision ${share(found, found + alarms.length)} · false alarms ${alarms.length}`,
    ...missed.map((line) => `  missed     ${line}`),
    ...withoutFix.map((line) => `  not first  ${line}`),
    ...alarms.map((line) => `  alarm      ${line}`),
  ];
}

export function injectedLines(
  { tallies, missed, notFirst }: ReturnType<typeof scoreInjected>,
  { all }: { readonly all: boolean },
): string[] {
  const lines = (label: string, items: typeof missed): string[] =>
    items.map(
      ({ id, text, start, end, right, kind = '' }) =>
        `  ${label}  ${id}: ${text.slice(start, end)} → ${right} [${kind}]`,
    );
  return [...tallyLines(tallies), ...(all ? [...lines('missed   ', missed), ...lines('not first', notFirst)] : [])];
}

/** Flags of texts without gold, against what readers said of them and against the real typos that are known. */
export function cleanLines(
  texts: readonly CheckedText[],
  { ledger, typos, all }: { readonly ledger: Ledger; readonly typos: readonly RealTypo[]; readonly all: boolean },
): string[] {
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  const flags = flagsIn(texts);
  const everything = flagsIn(texts, { hints: true });
  const isTypo = ({ id, start, end }: FlagInText): boolean => isAtTypo(typos, id, { start, end });
  const report = compareWithLedger(flags, everything, ledger);
  const lines = [...report.byRule]
    .sort(([, a], [, b]) => b.flags - a.flags)
    .map(
      ([rule, counts]) =>
        `  ${rule.padEnd(36)} ${String(counts.flags).padStart(5)}   ${perThousand(counts.flags, words).padStart(6)} per 1,000 words${verdictsOf(counts)}`,
    );
  lines.push(`  ${words} words · ${perThousand(flags.length, words)} flags per 1,000 words`);
  if (typos.length > 0) {
    const others = flags.filter((flag) => !isTypo(flag)).length;
    const found = typos.filter((typo) => flags.some((flag) => flag.id === typo.id && touches(flag, typo))).length;
    lines.push(
      `  beyond real typos ${perThousand(others, words)} flags per 1,000 words · real typos found ${found} of ${typos.length}`,
    );
  }
  if (ledger.size > 0 || typos.length === 0) lines.push(...ledgerLines(report, words, texts));
  if (all)
    for (const flag of flags) {
      const said = ledger.get(flagKey(flag))?.verdict ?? (isTypo(flag) ? 'real typo' : 'unjudged');
      lines.push(`  flag ${flag.id} [${flag.rule}] ${said}   ${inContext(flag.text, flag)}`);
    }
  return lines;
}

function verdictsOf(counts: Counts): string {
  if (judgedIn(counts) === 0) return '';
  const { right, wrong, house } = counts.judged;
  return `   right ${right} · wrong ${wrong} · house ${house}`;
}

function ledgerLines(
  report: ReturnType<typeof compareWithLedger>,
  words: number,
  texts: readonly CheckedText[],
): string[] {
  const estimate = estimateVerdicts(report);
  const open =
    estimate.open === 0 ? '' : ` (and ${perThousand(estimate.open, words)} of rules of which none is judged)`;
  const textById = new Map(texts.map(({ id, text }) => [id, text]));
  return [
    `  judged ${judgedIn(report.all)} of ${report.all.flags} flags · precision about ${share(estimate.right, estimate.right + estimate.wrong)} · wrong per 1,000 words about ${perThousand(estimate.wrong, words)}${open}`,
    `  not in the ledger ${report.unjudged.length} · in the ledger but flagged no more ${report.gone.length}`,
    ...report.gone.map(
      (gone) => `  gone ${gone.id} [${gone.rule}] ${gone.verdict}   ${inContext(textById.get(gone.id) ?? '', gone)}`,
    ),
  ];
}

export function reliabilityLines(title: string, { bins, error }: Reliability): string[] {
  return [
    title,
    ...bins.map(
      ({ from, to, findings, confidence, slips }) =>
        `  ${from.toFixed(2)}–${to.toFixed(2)}   ${String(findings).padStart(5)} findings   confidence ${confidence.toFixed(3)}   slips among them ${slips.toFixed(3)}`,
    ),
    `  expected calibration error ${error.toFixed(3)}`,
  ];
}

/** The flags of a sample, numbered as in its verdict sheet. */
export function sampleLines(flags: readonly FlagInText[]): string[] {
  return flags.map(
    (flag, i) =>
      `${i + 1}. ${flag.set} ${flag.id} [${flag.rule}] ${flag.confidence.toFixed(2)}\n   ${inContext(flag.text, flag)}`,
  );
}
