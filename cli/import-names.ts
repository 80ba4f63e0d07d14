import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONFIGURATION_FILES } from '../rules/engine/configuration/configuration.js';
import { addToGlossary, type GlossaryAddition, nameGlossary } from '../rules/engine/configuration/glossary-writing.js';
import { decode } from './decode.js';
import { decodeProblem, fill, problemWith, say, systemProblem, UsageError } from './problem.js';
import type { ImportRequest } from './request.js';
import type { Surroundings } from './run.js';
import type { ExitStatus } from './summary.js';

/** What parts a name from its other spellings, and those from each other. */
const AFTER_NAME = /[:=\t]/;
const BETWEEN = /[،,؛;|\t]/;

/** `names import`: makes a glossary of a plain list of names. Throws `UsageError` where the list cannot be read or the glossary is there. */
export async function importNames(
  { list, output: file }: ImportRequest,
  { output, language, workingFolder }: Surroundings,
): Promise<ExitStatus> {
  const additions = readList(list, workingFolder);
  const text = addToGlossary('', file, additions) ?? '';
  try {
    writeFileSync(resolve(workingFolder, file), text, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError([exists ? problemWith(file, 'glossaryExists') : systemProblem(file, error)]);
  }
  const configuration = nameInConfiguration(file, workingFolder);
  const data = { file, count: additions.length, configuration: configuration ?? '' };
  await output.write(`${say(language, configuration ? 'glossaryNamed' : 'glossaryWritten', data)}\n`);
  return 0;
}

function readList(list: string, workingFolder: string): GlossaryAddition[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(workingFolder, list));
  } catch (error) {
    throw new UsageError([systemProblem(list, error)]);
  }
  const decoded = decode(bytes);
  if ('failure' in decoded) throw new UsageError([decodeProblem(list, decoded)]);
  const names = new Map<string, GlossaryAddition>();
  for (const [i, line] of decoded.text.split(/\r\n|\r|\n/).entries()) {
    const [entry = ''] = line.split('#');
    if (entry.trim() === '') continue;
    const [name = '', ...rest] = entry.split(AFTER_NAME);
    const preferred = name.trim();
    if (!/\p{L}/u.test(preferred)) throw new UsageError([{ path: list, line: i + 1, text: fill('noNameInLine') }]);
    const variants = rest
      .join('\t')
      .split(BETWEEN)
      .map((variant) => variant.trim())
      .filter((variant) => variant !== '' && variant !== preferred);
    names.set(preferred, {
      preferred,
      variants: [...new Set([...(names.get(preferred)?.variants ?? []), ...variants])],
    });
  }
  if (names.size === 0) throw new UsageError([problemWith(list, 'noNamesInList')]);
  return [...names.values()];
}

/** Names the glossary in the configuration of the folder, where there is one that names none. Answers with the file that now does. */
function nameInConfiguration(file: string, workingFolder: string): string | undefined {
  const configuration = CONFIGURATION_FILES.find((name) => existsSync(resolve(workingFolder, name)));
  if (configuration === undefined) return undefined;
  const path = resolve(workingFolder, configuration);
  try {
    const text = readFileSync(path, 'utf8');
    const named = text.includes('\uFFFD') ? undefined : nameGlossary(text, file);
    if (named === undefined || named === text) return undefined;
    writeFileSync(path, named);
    return configuration;
  } catch {
    return undefined;
  }
}
