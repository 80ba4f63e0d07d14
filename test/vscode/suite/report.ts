import type { Runner } from 'mocha';

/** The outcome of one test. */
export interface Outcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds?: number;
  readonly error?: string;
}

/** Marks the line of the console that carries the outcomes out of a browser. */
export const OUTCOMES_LINE = 'mudaqqiq test outcomes: ';

/** Collects the outcomes of a run and says each on the console as it comes. */
export function collectOutcomes(runner: Runner): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const note = (outcome: Outcome): void => {
    outcomes.push(outcome);
    const { title, state, milliseconds, error } = outcome;
    console.log(`${MARKS[state]} ${title}${milliseconds === undefined ? '' : ` (${milliseconds} ms)`}`);
    if (error) console.log(error.replace(/^/gm, '    '));
  };
  runner.on('pass', (test) => note({ title: test.fullTitle(), state: 'passed', milliseconds: test.duration ?? 0 }));
  runner.on('fail', (test, error: Error) =>
    note({ title: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }),
  );
  runner.on('pending', (test) => note({ title: test.fullTitle(), state: 'skipped' }));
  return outcomes;
}

const MARKS = { passed: '✔', failed: '✘', skipped: '-' } as const;
