import { Command, CommanderError, Option } from 'commander';
import { LEVELS, type Level, PRESETS } from '../rules/engine/configuration/configuration.js';
import { formatMessage } from '../rules/engine/message.js';
import { nearestNameHint } from '../rules/engine/near-miss.js';
import type { Language, Severity } from '../rules/index.js';
import { HEADINGS, HELP, type HelpText } from './help.js';
import { UsageError } from './problem.js';
import { REPORTERS } from './reporters/index.js';
import type { Arguments, CheckRequest, NamesRequest, Request, RuleChoice } from './request.js';

const LANGUAGES: readonly Language[] = ['ar', 'en'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const LIST_FORMATS: readonly string[] = ['pretty', 'json'];
const NAME_FORMATS: readonly string[] = ['pretty', 'json', 'csv'];
/** The glossary that an import writes. */
const DEFAULT_GLOSSARY = 'names.csv';

/** What editors add to every server's command line; the language server reads them itself. */
const SERVER_OPTIONS: readonly string[] = [
  '--stdio',
  '--node-ipc',
  '--pipe <name>',
  '--socket <port>',
  '--clientProcessId <id>',
];

/** What the command line will have later: known, so that it is refused by name and not taken for a slip. */
const LATER_OPTIONS: readonly string[] = [
  '--cache',
  '--baseline <file>',
  '--update-baseline',
  '--changed-since <ref>',
  '--shard <part>',
];

/** The options of `check` and `fix` as commander gives them: text, not yet looked at. */
interface CheckFlags {
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly format?: string;
  readonly config?: string | boolean;
  readonly preset?: string;
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly minSeverity?: string;
  readonly maxWarnings?: string;
  readonly jobs?: string;
  readonly ndjson?: true;
  readonly fix?: true;
  readonly fixSuggestions?: true;
  readonly diff?: true;
  readonly archive?: string;
  readonly quiet?: true;
  readonly stats?: true;
}

/** The options of `names`. */
type NamesFlags = Pick<CheckFlags, 'format' | 'config' | 'jobs'> & { readonly inconsistent?: true };

/** The language that the arguments ask for; it must be known before anything can be said of them. Throws `UsageError` for one we do not speak. */
export function languageIn(argv: readonly string[]): Language | undefined {
  let value: string | undefined;
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break;
    if (argument === '--lang') value = argv[i + 1];
    else if (argument.startsWith('--lang=')) value = argument.slice('--lang='.length);
  }
  return value === undefined ? undefined : oneOf('--lang', value, LANGUAGES);
}

/** Reads the arguments after the program's name. Throws `UsageError` for what it cannot make sense of. */
export function parseArguments(argv: readonly string[], language: Language, version: string): Arguments {
  const shown: string[] = [];
  let request: Request | undefined;
  const program = buildProgram(language, version, (made) => {
    request = made;
  });
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.exitOverride().configureOutput({ writeOut: (text) => shown.push(text), writeErr: () => {} });
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, program);
    request = { command: 'shown', text: shown.join('') };
  }
  const { color } = program.opts<{ color?: boolean }>();
  return { request: request ?? { command: 'shown', text: shown.join('') }, color };
}

function buildProgram(language: Language, version: string, take: (request: Request) => void): Command {
  const text = (name: HelpText, data?: Readonly<Record<string, string>>): string =>
    formatMessage(HELP[name], data, language);
  const program = new Command('mudaqqiq')
    .description(text('program'))
    .version(version, '-V, --version', text('version'))
    .helpOption('-h, --help', text('helpOption'))
    .helpCommand('help [command]', text('help'))
    .option('--lang <ar|en>', text('lang'))
    .option('--color', text('color'))
    .option('--no-color', text('noColor'))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (language === 'ar' ? (HEADINGS[title] ?? title) : title),
    })
    .addHelpText('after', `\n${text('status')}\n`);

  const checking = (name: 'check' | 'fix'): void => {
    const command = program
      .command(name, { isDefault: name === 'check' })
      .description(text(name))
      .argument('[paths...]', text('paths'))
      .option('--stdin', text('stdin'))
      .option('--stdin-filename <name>', text('stdinFilename'))
      .option('--format <name>', text('format', { formats: Object.keys(REPORTERS).join(' ') }))
      .option('--config <file>', text('config'))
      .option('--no-config', text('noConfig'))
      .option('--preset <name>', text('preset'))
      .option('--rule <id:level>', text('ruleLevel'), collect)
      .option('--only <glob>', text('only'), collect)
      .option('--min-severity <level>', text('minSeverity'))
      .option('--max-warnings <n>', text('maxWarnings'))
      .option('--jobs <n>', text('jobs'));
    if (name === 'check') command.option('--ndjson', text('ndjson')).option('--fix', text('applyFixes'));
    command
      .option('--fix-suggestions', text('fixSuggestions'))
      .option('--diff', text('diff'))
      .option('--archive <folder>', text('archive'))
      .option('--quiet', text('quiet'))
      .option('--stats', text('stats'));
    for (const flags of LATER_OPTIONS) command.addOption(new Option(flags).hideHelp());
    command.action((paths: string[], flags: CheckFlags) => {
      refuseLater(command);
      take(checkRequest(name, paths, flags));
    });
  };
  checking('check');
  checking('fix');

  const names = program
    .command('names')
    .description(text('names'))
    .argument('[paths...]', text('paths'))
    .option('--format <name>', text('format', { formats: NAME_FORMATS.join(' ') }))
    .option('--inconsistent', text('inconsistent'))
    .option('--config <file>', text('config'))
    .option('--no-config', text('noConfig'))
    .option('--jobs <n>', text('jobs'))
    .action((paths: string[], flags: NamesFlags) => take(namesRequest(paths, flags)));
  names
    .command('import')
    .description(text('importNames'))
    .argument('<list>', text('nameList'))
    .option('--output <file>', text('importOutput'))
    .action((list: string, { output }: { output?: string }) =>
      take({ command: 'names import', list, output: output ?? DEFAULT_GLOSSARY }),
    );

  program
    .command('rules')
    .description(text('rules'))
    .option('--format <name>', text('format', { formats: LIST_FORMATS.join(' ') }))
    .action((flags: { format?: string }) =>
      take({ command: 'rules', format: oneOf('--format', flags.format ?? 'pretty', LIST_FORMATS) }),
    );
  program
    .command('explain')
    .description(text('explain'))
    .argument('<rule>', text('rule'))
    .action((rule: string) => take({ command: 'explain', rule }));
  program
    .command('init')
    .description(text('init'))
    .option('--preset <name>', text('preset'))
    .action((flags: { preset?: string }) =>
      take({ command: 'init', preset: oneOf('--preset', flags.preset ?? 'recommended', PRESETS) }),
    );
  const server = program.command('lsp').description(text('lsp'));
  for (const flags of SERVER_OPTIONS) server.addOption(new Option(flags).hideHelp());
  server.action(() => take({ command: 'lsp' }));
  return program;
}

function refuseLater(command: Command): void {
  const later = command.options.find(
    (option) => LATER_OPTIONS.includes(option.flags) && command.getOptionValue(option.attributeName()) !== undefined,
  );
  if (later) throw new UsageError('notInThisVersion', { name: later.long ?? later.flags });
}

function namesRequest(paths: readonly string[], flags: NamesFlags): NamesRequest {
  if (paths.includes('-')) throw new UsageError('namesOfFiles');
  return {
    command: 'names',
    paths,
    format: oneOf('--format', flags.format ?? 'pretty', NAME_FORMATS),
    inconsistent: flags.inconsistent ?? false,
    jobs: flags.jobs === undefined ? undefined : wholeNumber('--jobs', flags.jobs, 1),
    choice: ruleChoice(flags),
  };
}

function checkRequest(name: 'check' | 'fix', paths: readonly string[], flags: CheckFlags): CheckRequest {
  const readsStdin = flags.stdin || paths.includes('-');
  const fix = name === 'fix' || flags.fix || flags.fixSuggestions || flags.diff;
  if (readsStdin && paths.some((path) => path !== '-')) throw new UsageError('stdinTwice');
  if (flags.stdinFilename !== undefined && !readsStdin)
    throw new UsageError('needsOption', { option: '--stdin-filename', needed: '--stdin' });
  if (flags.ndjson && paths.some((path) => path !== '-')) throw new UsageError('stdinTwice');
  for (const [one, given, other, otherGiven] of [
    ['--ndjson', flags.ndjson, '--fix', fix],
    ['--ndjson', flags.ndjson, '--format', flags.format],
    ['--diff', flags.diff, '--format', flags.format],
  ] as const) {
    if (given && otherGiven) throw new UsageError('conflict', { one, other });
  }
  return {
    command: 'check',
    ...ruleChoice(flags),
    paths,
    stdin: readsStdin ? { filename: flags.stdinFilename } : undefined,
    stream: flags.ndjson ?? false,
    format: oneOf('--format', flags.format ?? 'pretty', Object.keys(REPORTERS)),
    minSeverity: flags.minSeverity === undefined ? undefined : oneOf('--min-severity', flags.minSeverity, SEVERITIES),
    maxWarnings: flags.maxWarnings === undefined ? undefined : wholeNumber('--max-warnings', flags.maxWarnings, 0),
    jobs: flags.jobs === undefined ? 1 : wholeNumber('--jobs', flags.jobs, 1),
    fix: fix ? (flags.fixSuggestions ? 'suggestions' : 'safe') : 'none',
    diff: flags.diff ?? false,
    archive: flags.archive,
    quiet: flags.quiet ?? false,
    stats: flags.stats ?? false,
  };
}

function ruleChoice(flags: CheckFlags): RuleChoice {
  return {
    configuration:
      typeof flags.config === 'string'
        ? { from: 'file', path: flags.config }
        : { from: flags.config === false ? 'none' : 'search' },
    preset: flags.preset === undefined ? undefined : oneOf('--preset', flags.preset, PRESETS),
    levels: new Map((flags.rule ?? []).map(ruleLevel)),
    only: flags.only ?? [],
  };
}

function ruleLevel(setting: string): [string, Level] {
  const colon = setting.lastIndexOf(':');
  if (colon <= 0 || colon === setting.length - 1) throw new UsageError('badRuleSetting', { value: setting });
  return [setting.slice(0, colon), oneOf('--rule', setting.slice(colon + 1), LEVELS)];
}

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError('badChoice', { option, value, choices: choices.join(' ') });
  return choice;
}

function wholeNumber(option: string, value: string, minimum: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < minimum)
    throw new UsageError('badNumber', { option, minimum, value });
  return number;
}

/** What commander found wrong, in the words of our catalogue: its codes are documented, and what they are about stands in quotes. */
function usageError({ code, message }: CommanderError, program: Command): UsageError {
  const subject = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError('unknownOption', { option: subject, hint: nearestNameHint(subject, optionNames(program)) });
    case 'commander.optionMissingArgument':
      return new UsageError('missingValue', { option: subject.split(' ')[0] ?? subject });
    case 'commander.missingArgument':
      return new UsageError('missingArgument', { argument: subject });
    case 'commander.excessArguments':
      return new UsageError('tooManyArguments', { command: subject });
    default:
      return new UsageError('badUsage', { reason: message.replace(/^error: /, '') });
  }
}

function optionNames(program: Command): string[] {
  const options = [program, ...program.commands].flatMap((command) => command.options);
  return options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []));
}
