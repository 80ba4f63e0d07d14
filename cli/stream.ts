import { hireCrew, inOrder } from './crew.js';
import { linesOf } from './lines.js';
import { LINE_LIMIT_MEGABYTES } from './ndjson.js';
import { fill, type Problem } from './problem.js';
import type { Run } from './run.js';
import type { ExitStatus } from './summary.js';

/** `check --ndjson`: answers each line of standard input with one on standard output, with bounded memory and in order. */
export async function checkStream(run: Run): Promise<ExitStatus> {
  const { output, request, surroundings } = run;
  const crew = await hireCrew(run.settings, request.jobs);
  let badLines = 0;
  let firstBadLine: Problem | undefined;
  try {
    await inOrder(
      linesOf(surroundings.stdin, LINE_LIMIT_MEGABYTES * 1024 * 1024),
      crew.capacity,
      (lines) => crew.lines(lines),
      async (answers) => {
        run.totals.merge(answers.tally);
        badLines += answers.badLines.length;
        firstBadLine ??= answers.badLines[0];
        run.fail(answers.problems);
        await output.write(answers.output);
      },
    );
  } finally {
    await crew.close();
  }
  if (firstBadLine) run.fail([{ text: fill('badLines', { count: badLines, first: firstBadLine.text }) }]);
  return run.end();
}
