// Runs the suite in a web extension host: a worker of the browser, without Node.
import 'mocha/mocha.js';
import { collectOutcomes, OUTCOMES_LINE } from './report.js';
import { TESTS } from './tests.js';

/** Mocha's build for browsers makes two globals: the class, and one instance of it that takes `suite` and `test`. */
declare const Mocha: typeof import('mocha');
declare const mocha: import('mocha') & { setup(options: import('mocha').MochaOptions): void };

export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base });
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
