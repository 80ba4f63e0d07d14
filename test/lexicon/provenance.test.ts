import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notice, readProvenance, sourceFiles, unaccountedFiles } from '../../scripts/lexicon/provenance.js';
import { DATA } from '../../scripts/lexicon/targets.js';

/** The licences that data of others may have to enter the product. */
const FREE = ['MPL-1.1', 'MIT', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'Unicode-3.0'];

describe('the sources of the data', () => {
  const records = readProvenance();

  it('are all accounted for, byte by byte', () => {
    expect(unaccountedFiles(records)).toEqual([]);
  });

  it('are all there', () => {
    expect(records.flatMap(({ files }) => Object.keys(files)).sort()).toEqual(sourceFiles());
    expect(records.map(({ fetchedBy }) => fetchedBy).filter((script) => !existsSync(`${DATA}../${script}`))).toEqual(
      [],
    );
  });

  it.each(records.map((record) => [record.name, record] as const))(
    '%s has a free licence, its text or address, and a version',
    (_, record) => {
      expect(FREE).toContain(record.licence);
      expect(record.version).toMatch(/^\d/);
      expect(record.licenceTexts.length > 0 || record.licenceUrl !== undefined).toBe(true);
    },
  );

  it('are named, with their licences, in the notice that goes with the program', () => {
    expect(readFileSync(`${DATA}NOTICE.md`, 'utf8')).toBe(notice(records));
  });
});
