import { readFileSync } from 'node:fs';
import { WORD_CLASSES } from '../../rules/lexicon/word-class.js';
import type { Source } from './dictionary.js';
import { DATA } from './targets.js';
import { classifier } from './word-classes.js';

/** Its path in `data/sources/`. */
export const OMISSION_SOURCE = '../omissions.tsv';

/** The entries to leave out, as `word class + stem`: `noun استراليا`. Throws on a line of another form. */
export function parseOmissions(text: string): ReadonlySet<string> {
  const omissions = new Set<string>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [wordClass = '', stems = ''] = line.split('\t');
    if (!WORD_CLASSES.some((name) => name === wordClass)) throw new Error(`line ${i + 1}: no word class ${wordClass}`);
    for (const stem of stems.split(' ')) omissions.add(`${wordClass} ${stem}`);
  }
  return omissions;
}

export function readOmissions(): ReadonlySet<string> {
  return parseOmissions(readFileSync(`${DATA}omissions.tsv`, 'utf8'));
}

/** The dictionaries without these entries. Throws where none of them has one: the list is of another version. */
export function withoutOmissions(sources: readonly Source[], omissions: ReadonlySet<string>): Source[] {
  const missing = new Set(omissions);
  const left = sources.map((source) => {
    const classify = classifier(source.affixes);
    return {
      ...source,
      entries: source.entries.filter((entry) => {
        const key = `${classify(entry)} ${entry.stem}`;
        missing.delete(key);
        return !omissions.has(key);
      }),
    };
  });
  if (missing.size > 0) throw new Error(`no dictionary has ${[...missing].join(', ')}`);
  return left;
}
