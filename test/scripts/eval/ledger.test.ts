import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../rules/index.js';
import { difference, readFlags, saveFlags } from '../../../scripts/eval/difference.js';
import { type Flag, flagOf, inContext, rulesIn } from '../../../scripts/eval/flags.js';
import {
  addToLedgers,
  compareWithLedger,
  estimateVerdicts,
  type Judgement,
  readLedger,
  type Verdict,
} from '../../../scripts/eval/ledger.js';
import { isAtTypo, readRealTypos } from '../../../scripts/eval/real-typos.js';
import { drawSample, readSheet, writeSheet } from '../../../scripts/eval/verdict-sheet.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function flag(start: number, more: Partial<Flag> = {}): Flag {
  return { set: 'news', id: 'a-1', start, end: start + 3, rule: 'spelling/unknown-word', replacement: 'صح', ...more };
}

function judged(of: Flag, verdict: Verdict, reason = 'a name'): Judgement {
  return { ...of, verdict, reason };
}

describe('a flag', () => {
  const finding: Finding = {
    ...{ category: 'names', message: '', confidence: 1, fixes: [], related: [] },
    ruleId: 'names/demonym',
    severity: 'warning',
    start: 10,
    end: 14,
  };

  it('is named by what its first fix writes at its place', () => {
    const edits = [
      { start: 2, end: 6, text: 'هناك' },
      { start: 10, end: 14, text: 'هنا' },
    ];
    const fixes = [{ title: '', safety: 'suggestion', edits } as const];
    expect(flagOf('news', 7, { ...finding, fixes })).toMatchObject({ id: '7', replacement: 'هنا' });
    expect(flagOf('news', 7, finding).replacement).toBe('—');
  });

  it('is shown between brackets in its surroundings', () => {
    expect(inContext('قال أمس\nان ذلك', { start: 8, end: 10, replacement: 'إن' })).toBe('… قال أمس ⟦ان⟧ ذلك … → إن');
  });

  it('is chosen by its rule or its family', () => {
    const isWanted = rulesIn('spelling/*, numbers/percent-style');
    expect(['spelling/hamza-missing', 'numbers/percent-style', 'numbers/other'].map(isWanted)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the ledger', () => {
  it('keeps verdicts in the order of the texts, the latest of each flag', () => {
    addToLedgers(folder, [
      judged(flag(9, { id: 'a-10' }), 'wrong'),
      judged(flag(5), 'wrong'),
      judged(flag(1), 'house'),
    ]);
    addToLedgers(folder, [judged(flag(5), 'right', 'letters swapped')]);
    expect(readFileSync(join(folder, 'news.tsv'), 'utf8').split('\n')).toEqual([
      'id\tstart\tend\trule\treplacement\tverdict\treason',
      'a-1\t1\t4\tspelling/unknown-word\tصح\thouse\ta name',
      'a-1\t5\t8\tspelling/unknown-word\tصح\tright\tletters swapped',
      'a-10\t9\t12\tspelling/unknown-word\tصح\twrong\ta name',
      '',
    ]);
  });

  it('gives back replacements with tabs and line breaks as they were', () => {
    const odd = flag(1, { replacement: 'أ\t\\ن\nب' });
    addToLedgers(folder, [judged(odd, 'right')]);
    expect([...readLedger(folder, 'news').values()]).toEqual([judged(odd, 'right')]);
  });

  it('tells the line of a verdict that is none', () => {
    writeFileSync(
      join(folder, 'news.tsv'),
      'id\tstart\tend\trule\treplacement\tverdict\treason\na\t1\t2\tx/y\tz\tmaybe\t\n',
    );
    expect(() => readLedger(folder, 'news')).toThrow(/news\.tsv:2: “maybe” is no verdict/);
  });

  it('tells what is judged, what is new and what is flagged no more', () => {
    addToLedgers(folder, [judged(flag(1), 'right'), judged(flag(5), 'wrong'), judged(flag(90), 'right')]);
    const { all, unjudged, gone } = compareWithLedger([flag(1), flag(5), flag(20)], [], readLedger(folder, 'news'));
    expect(all).toEqual({ flags: 3, judged: { right: 1, wrong: 1, house: 0 } });
    expect(unjudged).toEqual([flag(20)]);
    expect(gone).toMatchObject([{ start: 90, verdict: 'right' }]);
  });

  it('takes a flag with another correction for a new one', () => {
    addToLedgers(folder, [judged(flag(1), 'right')]);
    const { unjudged } = compareWithLedger([flag(1, { replacement: 'غير' })], [], readLedger(folder, 'news'));
    expect(unjudged).toHaveLength(1);
  });

  it('does not miss a judged hint', () => {
    addToLedgers(folder, [judged(flag(1), 'right')]);
    expect(compareWithLedger([], [flag(1)], readLedger(folder, 'news')).gone).toEqual([]);
  });

  it('estimates the right and wrong flags of each rule by its judged ones', () => {
    const ofOther = (start: number): Flag => flag(start, { rule: 'names/demonym' });
    const unread = flag(7, { rule: 'style/tanween-placement' });
    addToLedgers(folder, [judged(flag(1), 'right'), judged(flag(2), 'wrong'), judged(ofOther(1), 'right')]);
    const flags = [flag(1), flag(2), flag(3), flag(4), ofOther(1), ofOther(2), unread];
    expect(estimateVerdicts(compareWithLedger(flags, [], readLedger(folder, 'news')))).toEqual({
      right: 4,
      wrong: 2,
      open: 1,
    });
  });
});

describe('a verdict sheet', () => {
  const flags = Array.from({ length: 40 }, (_, i) => flag(i * 10));

  it('has the same flags for the same seed, in the order of the texts', () => {
    const drawn = drawSample(flags, 5, 1);
    expect(drawn).toHaveLength(5);
    expect(drawSample([...flags].reverse(), 5, 1)).toEqual(drawn);
    expect(drawSample(flags, 5, 2)).not.toEqual(drawn);
    expect([...drawn].sort((a, b) => a.start - b.start)).toEqual(drawn);
  });

  it('gives the flags that have a verdict', () => {
    const path = join(folder, 'sheet.tsv');
    writeSheet(path, [flag(1), flag(5)]);
    const filled = readFileSync(path, 'utf8').replace('2\t\t\t', '2\twrong\ta town\t');
    writeFileSync(path, filled);
    expect(readSheet(path)).toEqual([judged(flag(5), 'wrong', 'a town')]);
  });

  it('may not quote the text', () => {
    const path = join(folder, 'sheet.tsv');
    writeSheet(path, [flag(1)]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('1\t\t\t', '1\twrong\tاسم\t'));
    expect(() => readSheet(path)).toThrow(/sheet\.tsv:2: a reason is in English/);
  });
});

describe('a comparison of two runs', () => {
  it('has the flags that are new and those that are gone', () => {
    const path = join(folder, 'flags.tsv');
    saveFlags(path, [flag(1), flag(5)]);
    expect(difference(readFlags(path), [flag(5), flag(9)])).toEqual({ fresh: [flag(9)], gone: [flag(1)] });
  });
});

describe('a real typo of a clean text', () => {
  it('is known by its place', () => {
    writeFileSync(join(folder, 'clean.tsv'), 'id\tstart\tend\tright\treason\n7\t10\t14\tصح\tletters swapped\n');
    const typos = readRealTypos(folder, 'clean');
    expect(isAtTypo(typos, 7, { start: 12, end: 20 })).toBe(true);
    expect(isAtTypo(typos, 7, { start: 14, end: 20 })).toBe(false);
    expect(isAtTypo(typos, 8, { start: 12, end: 20 })).toBe(false);
    expect(readRealTypos(folder, 'other')).toEqual([]);
  });
});
