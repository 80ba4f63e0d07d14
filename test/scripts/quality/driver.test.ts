import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvalSet } from '../../../scripts/eval/sets.js';
import { AnswerFile, ask, type Command, findingsOf, type Request } from '../../../scripts/quality/driver.js';
import { requestsOf, scoresOf } from '../../../scripts/quality/measures.js';
import { qualityTable } from '../../../scripts/quality/page.js';
import { prepare } from '../../../scripts/quality/peers.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const answers = (): AnswerFile => new AnswerFile(join(folder, 'answers.jsonl'));
const request = (text: string): Request => ({ text, spans: [{ start: 0, end: 1 }] });

/** A driver that finds as many characters as a text has, and gives up at a text that is too long. */
const COUNTER: Command = {
  program: 'node',
  args: [
    '-e',
    `require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const { length } = JSON.parse(line).text;
      if (length > 9) { console.error('too long'); process.exit(3); }
      require('fs').writeSync(1, JSON.stringify([{ start: 0, end: length, replacements: [] }]) + '\\n');
    })`,
  ],
};

describe('a driver', () => {
  it('answers each text once', async () => {
    const file = answers();
    await ask(COUNTER, [request('نص'), request('كتاب'), request('نص')], file);
    expect(file.get(request('كتاب'))).toEqual([{ start: 0, end: 4, replacements: [] }]);
    expect(file.get(request('آخر'))).toBeUndefined();
    await ask({ program: 'no such program', args: [] }, [request('نص')], answers());
  });

  it('that fails says why, and what it answered until then is kept', async () => {
    await expect(ask(COUNTER, [request('نص'), request('نص أطول من اللازم')], answers())).rejects.toThrow(
      /ended with 3 after 1 of 2 texts: too long/,
    );
    expect(answers().get(request('نص'))).toHaveLength(1);
  });

  it('that is not there is an error', async () => {
    await expect(ask({ program: 'no such program', args: [] }, [request('نص')], answers())).rejects.toThrow(/ENOENT/);
  });

  it('goes on after an answer that was cut', async () => {
    await ask(COUNTER, [request('نص')], answers());
    appendFileSync(join(folder, 'answers.jsonl'), '{"key":"00","ans');
    expect(answers().get(request('نص'))).toHaveLength(1);
  });
});

describe('the scores of a proofreader', () => {
  const text = 'ذهب الولذ';
  const set: EvalSet = {
    name: 'planted-names',
    kind: 'injected',
    items: [
      { id: 1, text, start: 4, end: 9, right: 'الولد' },
      { id: 2, text: 'عاد اارجل', start: 4, end: 9, right: 'الرجل' },
    ],
  };

  it('count what it finds at the errors and whether its first correction is right', () => {
    const found = new Map([[text, [{ start: 4, end: 9, replacements: ['الولد', 'الوليد'] }]]]);
    const scores = scoresOf(set, (asked) => findingsOf('peer', found.get(asked.text) ?? []));
    expect(scores).toEqual({ found: 0.5, first: 0.5, five: 0.5 });
  });

  it('are asked for with the places whose corrections count', () => {
    expect(requestsOf(set)[0]).toEqual({ text, spans: [{ start: 4, end: 9 }] });
  });

  it('count flags in 1,000 words where nothing should be flagged', () => {
    const clean: EvalSet = { name: 'clean-wiki', kind: 'clean', items: [{ id: 1, text: 'كلمة ثم كلمة أخرى' }] };
    expect(scoresOf(clean, () => findingsOf('peer', [{ start: 0, end: 4, replacements: [] }]))).toEqual({ flags: 250 });
  });
});

describe('the table', () => {
  it('has a dash where there is no figure', () => {
    const scores = new Map([['planted-grammar', { found: 0.5, first: 0.25 }]]);
    const rows = qualityTable([
      { name: 'A', about: '1', scores, cost: { seconds: 0.123, megabytes: 99.6 } },
      { name: 'B', about: 'not here', scores: new Map(), cost: undefined },
    ]).split('\n');
    expect(rows[0]).toBe('|  | A | B |');
    expect(rows.slice(2).map((row) => row.split(' | ').slice(1).join(' | '))).toEqual([
      '0.50 | — |',
      '0.25 | — |',
      '0.12 | — |',
      '100 | — |',
    ]);
  });
});

it('a proofreader that cannot be had is missing for a reason', () => {
  const failing = (): never => {
    throw new Error('mvn is not installed');
  };
  expect(prepare(['LanguageTool', failing], folder)).toEqual({ name: 'LanguageTool', reason: 'mvn is not installed' });
});
