import { availableParallelism } from 'node:os';
import type { ArchiveSpelling } from '../rules/engine/house.js';
import type { NameArchive } from '../rules/names/name-archive.js';
import { archiveSpellings } from '../rules/names/name-groups.js';
import { ArchiveCache } from './archive-cache.js';
import { findInputs, type InputFile } from './files.js';
import { lexicon } from './lexicon.js';
import { hireNameReaders, type NameCrew } from './name-crew.js';
import type { NameReaderSettings } from './name-reader.js';
import { type Problem, problemLine } from './problem.js';
import type { Surroundings } from './run.js';

/** A person who waits longer than this wants to see how far the work is, in milliseconds. */
const PROGRESS_AFTER = 1000;
/** Fewer articles are read sooner than another thread starts. */
const FEW = 200;

/** The archive of these files and no other. Without `jobs` a large one is read by two threads. */
export async function readArchive(
  files: readonly InputFile[],
  settings: NameReaderSettings,
  jobs: number | undefined,
  problems: Problems,
  surroundings: Surroundings,
): Promise<NameArchive> {
  const crew = await hireNameReaders(settings, jobs ?? (files.length < FEW ? 1 : Math.min(2, availableParallelism())));
  try {
    return await readAll(files, crew, problems, surroundings);
  } finally {
    await crew.close();
  }
}

/** What the articles of a folder tell of the spellings of names. */
export async function spellingsIn(
  folder: string,
  settings: NameReaderSettings,
  jobs: number,
  surroundings: Surroundings,
): Promise<{ readonly spellings: readonly ArchiveSpelling[]; readonly problems: readonly Problem[] }> {
  const problems = new Problems(surroundings, 'elsewhere');
  const inputs = await findInputs([folder], surroundings.workingFolder);
  problems.add(inputs.problems);
  const archive = await readArchive(inputs.files, settings, jobs === 1 ? undefined : jobs, problems, surroundings);
  return { spellings: archiveSpellings(archive.groups(lexicon())), problems: problems.all };
}

/** The archive of these files and no other; what earlier runs know of them is not read again. */
async function readAll(
  files: readonly InputFile[],
  crew: NameCrew,
  problems: Problems,
  { output, workingFolder, version }: Surroundings,
): Promise<NameArchive> {
  const cache = new ArchiveCache(workingFolder, version);
  const archive = cache.load();
  const started = performance.now();
  let [done, changed] = [0, false];
  const read = new Set<string>();
  await crew.read(files, archive, (file, { hash, summary, problems: found, notices = [] }) => {
    problems.add(found);
    problems.say(notices);
    if (hash !== undefined) read.add(file.absolute);
    if (hash !== undefined && summary) {
      archive.set(file.absolute, hash, summary);
      changed = true;
    }
    done++;
    if (performance.now() - started > PROGRESS_AFTER) output.progress(done, files.length);
  });
  output.clearProgress();
  if (changed) cache.save(archive);
  // What other runs have read stays in the cache, but is not what was asked for.
  for (const path of [...archive.paths]) if (!read.has(path)) archive.delete(path);
  return archive;
}

/** Problems, each once. They are said on standard error, unless whoever asked for them says them elsewhere. */
export class Problems {
  readonly all: Problem[] = [];
  readonly #said = new Set<string>();

  constructor(
    private readonly surroundings: Surroundings,
    private readonly said: 'here' | 'elsewhere' = 'here',
  ) {}

  add(problems: readonly Problem[]): void {
    for (const problem of problems) if (this.say([problem])) this.all.push(problem);
  }

  /** Returns whether there was anything new. */
  say(problems: readonly Problem[]): boolean {
    const { output, language } = this.surroundings;
    let isNew = false;
    for (const problem of problems) {
      const line = problemLine(problem, language);
      if (this.#said.has(line)) continue;
      this.#said.add(line);
      if (this.said === 'here') output.line(line, language);
      isNew = true;
    }
    return isNew;
  }
}
