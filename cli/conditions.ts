import type { Glossary } from '../rules/engine/glossary.js';
import type { ArchiveSpelling, ForbiddenWord } from '../rules/engine/house.js';
import type { InvalidExample } from '../rules/engine/rule.js';

/** What an example needs to be configured. */
export type Conditions = Pick<InvalidExample, 'options' | 'house'>;

/** The same as a reader would write it: options and choices of a configuration, lines of a word list. */
export function conditionsOf({ options, house }: Conditions): string[] {
  const { forbidden = [], glossary, archive = [], ...choices } = house ?? {};
  const given = Object.entries({ ...options, ...choices }).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return [
    ...given,
    ...forbidden.map(wordListLine),
    ...(glossary ? glossaryLines(glossary) : []),
    ...archive.map(archiveLine),
  ];
}

function wordListLine({ phrase, replacements, note }: ForbiddenWord): string {
  const instead = replacements.length === 0 ? '' : ` = ${replacements.join('، ')}`;
  return `!${phrase}${instead}${note === '' ? '' : ` # ${note}`}`;
}

function glossaryLines({ names, different }: Glossary): string[] {
  return [
    ...names.map(({ preferred, variants, note, caseSensitive, keepInQuotes }) => {
      const flags = Object.entries({ caseSensitive, keepInQuotes }).flatMap(([name, on]) =>
        on ? [`, ${name}: true`] : [],
      );
      const remark = note === '' ? '' : `, note: ${note}`;
      return `{ preferred: ${preferred}, variants: [${variants.join(', ')}]${remark}${flags.join('')} }`;
    }),
    ...different.map((pair) => `different: [${pair.join(', ')}]`),
  ];
}

function archiveLine({ spelling, count, preferred, preferredCount }: ArchiveSpelling): string {
  return `archive: ${preferred} ${preferredCount}, ${spelling} ${count}`;
}
