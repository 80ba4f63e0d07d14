import { problemLine } from '../problem.js';
import { findingsJson } from './finding-json.js';
import type { FileReport, ReporterFactory } from './reporter.js';

/** One JSON document, a line for each article. It is written as the run goes, so that a large archive needs no more memory than one article. */
export const json: ReporterFactory = ({ language, version }) => {
  let files = 0;
  return {
    begin: () => `{"version":1,"tool":${JSON.stringify(`mudaqqiq ${version}`)},"files":[`,
    file: (report) => `${files++ === 0 ? '\n' : ',\n'}${JSON.stringify(fileJson(report))}`,
    end: (summary, problems) => {
      const errors = problems.map(({ text, ...place }) => ({ ...place, message: problemLine({ text }, language) }));
      return `${files > 0 ? '\n' : ''}],"errors":${JSON.stringify(errors)},"summary":${JSON.stringify(summary)}}\n`;
    },
  };
};

/** The object of one article. The encoding is said where it is not UTF-8, and the number of fixes where fixes were made. */
export function fileJson({ path, text, encoding, words, findings, fixed }: FileReport): object {
  return {
    path,
    words,
    ...(encoding === 'utf-8' ? {} : { encoding }),
    ...(fixed === 0 ? {} : { fixed }),
    findings: findingsJson(text, findings),
  };
}
