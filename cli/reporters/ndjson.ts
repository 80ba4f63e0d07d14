import { problemLine } from '../problem.js';
import { fileJson } from './json.js';
import type { ReporterFactory } from './reporter.js';

/** One JSON object a line: an article with its findings, or a file that could not be read. */
export const ndjson: ReporterFactory = ({ language }) => ({
  begin: () => '',
  file: (report) => `${JSON.stringify(fileJson(report))}\n`,
  end: (_summary, problems) =>
    problems
      .map(({ text, ...place }) => `${JSON.stringify({ ...place, error: problemLine({ text }, language) })}\n`)
      .join(''),
});
