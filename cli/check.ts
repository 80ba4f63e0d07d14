import { Buffer } from 'node:buffer';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Language } from '../rules/index.js';
import { Configurations } from './configuration.js';
import { hireCrew, inOrder } from './crew.js';
import { findInputs } from './files.js';
import { wantsColor } from './output.js';
import { type Outcome, Proofreader } from './proofreader.js';
import { REPORTERS } from './reporters/index.js';
import type { Reporter } from './reporters/reporter.js';
import type { CheckRequest } from './request.js';
import { validateRuleChoice } from './rule-choice.js';
import { Run, type Surroundings } from './run.js';
import type { ExitStatus } from './summary.js';

/** A person who waits longer than this wants to see how far the work is, in milliseconds. */
const PROGRESS_AFTER = 1000;

/** `check` and `fix`: proofreads files or standard input, and answers with the exit status. Throws `UsageError` for rules that do not exist. */
export async function check(request: CheckRequest, surroundings: Surroundings): Promise<ExitStatus> {
  validateRuleChoice(request);
  const language =
    surroundings.languageAsked ?? (await configuredLanguage(request, surroundings.workingFolder)) ?? 'ar';
  const run = new Run(request, { ...surroundings, language });
  if (request.archive !== undefined) {
    const { spellingsIn } = await import('./archive.js');
    const { configuration, preset, levels, only, workingFolder } = run.settings;
    const choice = { configuration, preset, levels, only, workingFolder };
    const { spellings, problems } = await spellingsIn(request.archive, choice, request.jobs, run.surroundings);
    run.archive = spellings;
    run.fail(problems);
  }
  if (request.stream) {
    const { checkStream } = await import('./stream.js');
    return checkStream(run);
  }
  const reporter = reporterOf(run);
  const write = reportWriter(run);
  await write(reporter.begin());
  const take = async ({ report, problems, notices, output }: Outcome): Promise<void> => {
    run.fail(problems);
    run.note(notices ?? []);
    if (output !== undefined) await run.output.write(output);
    if (!report) return;
    run.totals.add(report);
    if (!request.diff) await write(reporter.file(report));
  };
  if (request.stdin) {
    const bytes = await all(surroundings.stdin);
    await take(await new Proofreader(run.settings).standardInput(request.stdin.filename, bytes));
  } else await checkFiles(run, take);
  await write(reporter.end(run.totals.summary, run.problems));
  return run.end();
}

/** A run speaks the language that is configured for the first thing it is given. What is wrong there is said when that is read. */
async function configuredLanguage(request: CheckRequest, workingFolder: string): Promise<Language | undefined> {
  const first = resolve(workingFolder, request.stdin?.filename ?? request.paths[0] ?? '.');
  try {
    const folder = statSync(first, { throwIfNoEntry: false })?.isDirectory() ? first : dirname(first);
    return (await new Configurations(request, workingFolder).of(folder)).configuration.language;
  } catch {
    return undefined;
  }
}

async function checkFiles(run: Run, take: (outcome: Outcome) => Promise<void>): Promise<void> {
  const { request, surroundings, output } = run;
  const { files, problems, notices } = await findInputs(
    request.paths.length > 0 ? request.paths : ['.'],
    surroundings.workingFolder,
  );
  run.fail(problems);
  run.note(notices);
  if (files.length === 0) return;
  const crew = await hireCrew(run.settings, Math.min(request.jobs, files.length));
  let done = 0;
  try {
    await inOrder(
      files,
      crew.capacity,
      (file) => crew.file(file),
      async (outcome) => {
        await take(outcome);
        done++;
        if (run.milliseconds > PROGRESS_AFTER) output.progress(done, files.length);
      },
    );
  } finally {
    output.clearProgress();
    await crew.close();
  }
}

function reporterOf({ request, surroundings, output, language }: Run): Reporter {
  const factory = REPORTERS[request.format];
  if (!factory) throw new RangeError(`no reporter ${request.format}`);
  const { color, version } = surroundings;
  const terminal = output.isTerminal;
  return factory({
    language,
    color: wantsColor(color, process.env, terminal),
    terminal,
    quiet: request.quiet,
    version,
  });
}

/** Standard output holds one thing: the report, or the diff or mended text that the user wants to pass on. */
function reportWriter({ request, output }: Run): (text: string) => Promise<void> {
  const passesOn = request.diff || (request.stdin !== undefined && request.fix !== 'none');
  return (text) => (passesOn ? output.writeBeside(text) : output.write(text));
}

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
