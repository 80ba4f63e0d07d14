import { formatMessage, type Localized, type MessageData } from '../rules/engine/message.js';
import type { Language } from '../rules/index.js';
import type { DecodeFailure } from './decode.js';
import { MESSAGES, type MessageName } from './messages.js';

/** Something that kept the program from doing what it was asked, in words for the user. Lines and columns count from 1. */
export interface Problem {
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly text: Localized;
}

/** What ends the run: bad usage, bad configuration, or nothing to work with. Each problem is shown as one line, never with a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]);
  constructor(message: MessageName, data?: MessageData);
  constructor(problems: readonly Problem[] | MessageName, data?: MessageData) {
    const said = typeof problems === 'string' ? [{ text: fill(problems, data) }] : problems;
    super(said.map(({ text }) => text.en).join('; '));
    this.problems = said;
  }
}

/** A problem with a file, in the words of the catalogue. */
export function problemWith(path: string, message: MessageName, data?: MessageData): Problem {
  return { path, text: fill(message, data) };
}

/** A message of the catalogue with its places filled, in both languages. */
export function fill(message: MessageName, data?: MessageData): Localized {
  const template = MESSAGES[message];
  return { ar: formatMessage(template, data, 'ar'), en: formatMessage(template, data, 'en') };
}

/** A message of the catalogue in one language. */
export function say(language: Language, message: MessageName, data?: MessageData): string {
  return formatMessage(MESSAGES[message], data, language);
}

/** `path:line:column: text`, on one line whatever the text holds. */
export function problemLine(problem: Problem, language: Language): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const text = problem.text[language].replace(/\s*[\r\n]+\s*/g, ' ');
  return place === '' ? text : `${place}: ${text}`;
}

/** The reason that the system gives for a failed operation on a file, in words. */
export function systemProblem(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SYSTEM_ERRORS[code];
  if (known) return problemWith(path, known);
  return problemWith(path, 'systemError', { reason: error instanceof Error ? error.message : String(error) });
}

const SYSTEM_ERRORS: Readonly<Record<string, MessageName>> = {
  ENOENT: 'noSuchFile',
  ENOTDIR: 'noSuchFile',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EISDIR: 'isFolder',
  EROFS: 'readOnlyDisk',
  ENOSPC: 'diskFull',
  EMFILE: 'tooManyOpenFiles',
  ENAMETOOLONG: 'nameTooLong',
  ELOOP: 'linkLoop',
  ERR_FS_FILE_TOO_LARGE: 'fileTooLarge',
};

/** What is wrong with bytes that are no text. */
export function decodeProblem(path: string, failure: DecodeFailure): Problem {
  if (failure.failure === 'binary') return problemWith(path, 'binaryFile');
  if (failure.encoding !== 'utf-8') return problemWith(path, 'damagedUtf16');
  return { ...problemWith(path, 'damagedUtf8'), ...(failure.line === undefined ? {} : { line: failure.line }) };
}
