// Runs the suite in a web extension host: a worker of the browser, without Node.
import 'mocha/mocha.js';
import type { Runner } from 'mocha';
import { collectOutcomes, OUTCOMES_LINE } from './report.js';
import { TESTS } from './tests.js';

/** Mocha's build for browsers is one instance, a global; its own reporter would need a page to write on. */
declare const mocha: {
  setup(options: { ui: 'tdd'; timeout: number; reporter: new () => object }): void;
  run(ended: (failures: number) => void): Runner;
};

class Silent {}

export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: Silent });
  for (const load of TESTS) await load();
  const failures = await new Promise<number>((resolve) => {
    const outcomes = collectOutcomes(
      mocha.run((count) => {
        console.log(OUTCOMES_LINE + JSON.stringify(outcomes));
        resolve(count);
      }),
    );
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
