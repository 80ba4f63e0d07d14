import { archiveSpellings, groupNames, type NameGroup, preferredSpellings } from '../rules/names/name-groups.js';
import { Problems, readArchive } from './archive.js';
import { findInputs } from './files.js';
import { lexicon } from './lexicon.js';
import { type NamePlaces, NO_PLACES, placesOf } from './name-places.js';
import { NameReader } from './name-reader.js';
import { NAME_REPORTS } from './name-reports.js';
import { wantsColor } from './output.js';
import { type Problem, problemLine } from './problem.js';
import type { NamesRequest } from './request.js';
import type { Surroundings } from './run.js';
import type { ExitStatus } from './summary.js';

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
  const problems = new Problems(surroundings);
  problems.add(inputs.problems);
  if (inputs.files.length === 0 && inputs.problems.length > 0) return 2;
  for (const notice of inputs.notices) output.line(problemLine(notice, language), language);

  const settings = { ...request.choice, workingFolder };
  const archive = await readArchive(inputs.files, settings, request.jobs, problems, surroundings);
  const reader = new NameReader(settings);
  const glossary = await reader.glossaryOf(workingFolder);
  const preferred = preferredSpellings(archiveSpellings(archive.groups(lexicon())), glossary);
  const groups = groupNames(archive.names(), preferred).filter(
    ({ spellings }) => !request.inconsistent || spellings.length > 1,
  );
  const wanted = report.wantsPlaces(groups);
  const files = new Set(archive.articlesWithOneOf(wanted));
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
  return problems.all.length > 0 ? 2 : 0;
}
