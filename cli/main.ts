// The entry point of `mudaqqiq`, in the main thread and in the workers of `--jobs`.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import manifest from '../package.json' with { type: 'json' };
import type { Language } from '../rules/index.js';
import { languageIn, parseArguments } from './arguments.js';
import { Output } from './output.js';
import { problemLine, say, systemProblem, UsageError } from './problem.js';
import type { Request } from './request.js';
import type { Surroundings } from './run.js';
import type { ExitStatus } from './summary.js';

const FAILURE: ExitStatus = 2;

async function main(): Promise<ExitStatus | undefined> {
  const output = new Output(process.stdout, process.stderr);
  let language: Language = 'ar';
  // Whoever reads our output may have had enough (`mudaqqiq … | head`): no reason to complain, and nobody to go on for.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') output.line(say(language, 'cannotWriteOutput', { reason: error.message }), language);
    process.exit(FAILURE);
  });
  process.stderr.on('error', () => process.exit(FAILURE));
  process.on('uncaughtException', (error) => {
    output.line(say(language, 'internalError', { reason: error.message }), language);
    process.exit(FAILURE);
  });
  try {
    const { version } = manifest;
    const argv = process.argv.slice(2);
    const languageAsked = languageIn(argv);
    language = languageAsked ?? 'ar';
    const { request, color } = parseArguments(argv, language, version);
    return await perform(request, {
      output,
      stdin: standardInput(),
      language,
      languageAsked,
      color,
      workingFolder: process.cwd(),
      version,
    });
  } catch (error) {
    if (error instanceof UsageError)
      for (const problem of error.problems) output.line(problemLine(problem, language), language);
    else
      output.line(
        say(language, 'internalError', { reason: error instanceof Error ? error.message : String(error) }),
        language,
      );
    return FAILURE;
  }
}

/** Standard input, read when it is asked for; it may be a folder, or closed. */
async function* standardInput(): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of process.stdin) yield chunk;
  } catch (error) {
    throw new UsageError([systemProblem('-', error)]);
  }
}

/** Each command is loaded when it is asked for: the start of the process is most of the time that one article takes. */
async function perform(request: Request, surroundings: Surroundings): Promise<ExitStatus | undefined> {
  switch (request.command) {
    case 'check': {
      const { check } = await import('./check.js');
      return check(request, surroundings);
    }
    case 'names': {
      const { listNames } = await import('./names.js');
      return listNames(request, surroundings);
    }
    case 'names import': {
      const { importNames } = await import('./import-names.js');
      return importNames(request, surroundings);
    }
    case 'rules': {
      const { listRules } = await import('./rules.js');
      return listRules(request.format, surroundings);
    }
    case 'explain': {
      const { explain } = await import('./explain.js');
      return explain(request.rule, surroundings);
    }
    case 'init': {
      const { init } = await import('./init.js');
      return init(request.preset, surroundings);
    }
    case 'lsp': {
      const { startLanguageServer } = await import('./lsp.js');
      startLanguageServer();
      return undefined;
    }
    case 'shown':
      await surroundings.output.write(request.text);
      return 0;
  }
}

if (isMainThread) {
  void main().then((status) => {
    if (status !== undefined) process.exitCode = status;
  });
} else if (parentPort) {
  const port = parentPort;
  if ('names' in workerData) void import('./name-crew.js').then(({ workOnNames }) => workOnNames(port, workerData));
  else void import('./workers.js').then(({ work }) => work(port, workerData));
}
