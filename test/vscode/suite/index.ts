// Runs the suite in a Node extension host, where VS Code calls `run`; the runner names the file for the outcomes.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { collectOutcomes } from './report.js';
import { TESTS } from './tests.js';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of TESTS) await load();
  await import('./server-process.js');
  const failures = await new Promise<number>((resolve) => {
    const outcomes = collectOutcomes(
      mocha.run((count) => {
        const file = process.env.MUDAQQIQ_TEST_OUTCOMES;
        if (file) writeFileSync(file, JSON.stringify(outcomes));
        resolve(count);
      }),
    );
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
