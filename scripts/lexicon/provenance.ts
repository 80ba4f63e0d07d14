// Checks that data/PROVENANCE.json tells of every file in data/sources/, and writes data/NOTICE.md from it.
//   tsx scripts/lexicon/provenance.ts            writes the notice; fails where a checksum is not the recorded one
//   tsx scripts/lexicon/provenance.ts --update   records the checksums of the files as they are, then writes the notice
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DATA } from './targets.js';

/** One thing that data was taken from. */
export interface SourceRecord {
  readonly name: string;
  /** The registry and the package's name in it. */
  readonly package: string;
  readonly version: string;
  readonly homepage: string;
  readonly copyright: string;
  /** The licence that this project uses it under, by its SPDX name, and those it may choose from. */
  readonly licence: string;
  readonly offeredUnder?: string;
  readonly licenceUrl?: string;
  /** Paths in `data/` of the texts that the licence wants passed on. */
  readonly licenceTexts: readonly string[];
  /** What was taken of it. */
  readonly taken: string;
  /** The compiled files it goes into. */
  readonly into: string;
  readonly fetchedBy: string;
  /** SHA-256 checksums of the files, by path in `data/sources/`. */
  readonly files: Readonly<Record<string, string>>;
}

const RECORDS = `${DATA}PROVENANCE.json`;

/** The records of all sources. */
export function readProvenance(): readonly SourceRecord[] {
  const { sources }: { readonly sources: readonly SourceRecord[] } = JSON.parse(readFileSync(RECORDS, 'utf8'));
  return sources;
}

export function checksum(path: string): string {
  return createHash('sha256')
    .update(readFileSync(`${DATA}sources/${path}`))
    .digest('hex');
}

/** The compressed files of `data/sources/`, as paths in it. */
export function sourceFiles(): string[] {
  return readdirSync(`${DATA}sources`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.gz'))
    .sort();
}

/** The paths of files that no record tells of, or whose content is not the recorded one. */
export function unaccountedFiles(records: readonly SourceRecord[]): string[] {
  const recorded = new Map(records.flatMap(({ files }) => Object.entries(files)));
  return sourceFiles().filter((path) => recorded.get(path) !== checksum(path));
}

/** The notice that goes with the program. */
export function notice(records: readonly SourceRecord[]): string {
  const about = records.map(
    ({ name, copyright, licence, offeredUnder, licenceUrl, homepage, package: from, version, taken, into }) =>
      [
        `## ${name}`,
        '',
        `${copyright}. ${homepage}`,
        '',
        `- From: ${from} ${version}`,
        `- Licence: ${licence}${offeredUnder === undefined ? '' : ` (chosen from ${offeredUnder})`}${licenceUrl === undefined ? '' : `, ${licenceUrl}`}`,
        `- Taken: ${taken}; compiled into ${into.replace(/[^, ]+/g, '`$&`')}`,
      ].join('\n'),
  );
  const texts = [...new Set(records.flatMap(({ licenceTexts }) => licenceTexts))].map((path) => {
    const text = readFileSync(DATA + path, 'utf8').trimEnd();
    return `## ${path.replace(/^(?:licences|sources)\//, '')}\n\n\`\`\`\`\n${text}\n\`\`\`\``;
  });
  return `# Notices

Mudaqqiq's own code and tables are under the Apache License 2.0. Its compiled data is made from the works of others listed
here. Their files, as they were taken, stand in \`data/sources/\` of the project's source code, with the programs that
compile them in \`scripts/lexicon/\`; that is the source form of the files under the Mozilla Public License. The word
frequencies, as compiled, are under the licence of their source (CC BY-SA 4.0).

${about.join('\n\n')}

# Licence texts

${texts.join('\n\n')}
`;
}

function main(): void {
  let records = readProvenance();
  if (process.argv.includes('--update')) {
    records = records.map((record) => ({
      ...record,
      files: Object.fromEntries(Object.keys(record.files).map((path) => [path, checksum(path)])),
    }));
    writeFileSync(RECORDS, `${JSON.stringify({ sources: records }, null, 2)}\n`);
  }
  const unaccounted = unaccountedFiles(records);
  if (unaccounted.length > 0) {
    console.error(`data/PROVENANCE.json does not account for ${unaccounted.join(', ')}`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(`${DATA}NOTICE.md`, notice(records));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
