import { availableParallelism } from 'node:os';
import type { Language } from '../rules/index.js';
import type { NameArchive } from '../rules/names/name-archive.js';
import { archiveSpellings, groupNames, type NameGroup, preferredSpellings } from '../rules/names/name-groups.js';
import { ArchiveCache } from './archive-cache.js';
import { findInputs, type InputFile } from './files.js';
import { lexicon } from './lexicon.js';
import { hireNameReaders, type NameCrew } from './name-crew.js';
import { type NamePlaces, NO_PLACES, placesOf } from './name-places.js';
import { NameReader } from './name-reader.js';
import { NAME_REPORTS } from './name-reports.js';
import { wantsColor } from './output.js';
import { type Problem, problemLine } from './problem.js';
import type { NamesRequest } from './request.js';
import type { Surroundings } from './run.js';
import type { ExitStatus } from './summary.js';

/** A person who waits longer than this wants to see how far the work is, in milliseconds. */
const PROGRESS_AFTER = 1000;
/** Fewer articles are read sooner than another thread starts. */
const FEW = 200;

/** What a report of names is made of. */
export interface NamesFound {
  readonly groups: readonly NameGroup[];
  readonly places: NamePlaces;
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** `names`: the names of articles in all their spellings. Answers with the exit status: 2 where something could not be read. */
export async function listNames(request: NamesRequest, surroundings: Surroundings): Promise<ExitStatus> {
  const { output, workingFolder, language } = surroundings;
  const report = NAME_REPORTS[request.format];
  if (!report) throw new RangeError(`no report ${request.format}`);
  const inputs = await findInputs(request.paths.length > 0 ? request.paths : ['.'], workingFolder);
  const problems = new Problems(surroundings, language);
  problems.add(inputs.problems);
  if (inputs.files.length === 0 && inputs.problems.length > 0) return 2;
  for (const notice of inputs.notices) output.line(problemLine(notice, language), language);

  const settings = { ...request.choice, workingFolder };
  const jobs = request.jobs ?? (inputs.files.length < FEW ? 1 : Math.min(2, availableParallelism()));
  const crew = await hireNameReaders(settings, jobs);
  try {
    const archive = await readAll(inputs.files, crew, problems, surroundings);
    const reader = new NameReader(settings);
    const glossary = await reader.glossaryOf(workingFolder);
    const preferred = preferredSpellings(archiveSpellings(archive.groups(lexicon())), glossary);
    const groups = groupNames(archive.names(), preferred).filter(
      ({ spellings }) => !request.inconsistent || spellings.length > 1,
    );
    const wanted = report.wantsPlaces(groups);
    const files = new Set(wanted.flatMap((name) => archive.articlesWith(name)));
    const places =
      wanted.length === 0
        ? NO_PLACES
        : await placesOf(
            inputs.files.filter(({ absolute }) => files.has(absolute)),
            new Set(wanted),
            reader,
          );
    const color = wantsColor(surroundings.color, process.env, output.isTerminal);
    const found = { groups, places, files: archive.size, problems: problems.all };
    const { version } = surroundings;
    await output.write(report.text(found, { language, color, terminal: output.isTerminal, version }));
  } finally {
    await crew.close();
  }
  return problems.all.length > 0 ? 2 : 0;
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

/** Problems, each said once on standard error. */
class Problems {
  readonly all: Problem[] = [];
  readonly #said = new Set<string>();

  constructor(
    private readonly surroundings: Surroundings,
    private readonly language: Language,
  ) {}

  add(problems: readonly Problem[]): void {
    for (const problem of problems) if (this.say([problem])) this.all.push(problem);
  }

  /** Returns whether there was anything new. */
  say(problems: readonly Problem[]): boolean {
    let isNew = false;
    for (const problem of problems) {
      const line = problemLine(problem, this.language);
      if (this.#said.has(line)) continue;
      this.#said.add(line);
      this.surroundings.output.line(line, this.language);
      isNew = true;
    }
    return isNew;
  }
}
