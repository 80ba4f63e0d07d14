import type { InputFile } from './files.js';
import type { NameReader } from './name-reader.js';
import { positionsIn } from './reporters/finding-json.js';

/** Where a name stands. Offsets are UTF-16 offsets, line and column count from 1. */
export interface NamePlaceInFile {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** The places of full names by spelling. */
export type NamePlaces = ReadonlyMap<string, readonly NamePlaceInFile[]>;

export const NO_PLACES: NamePlaces = new Map();

/** Where some names stand, in the order of the files. A file that cannot be read any more has none. */
export async function placesOf(
  files: readonly InputFile[],
  names: ReadonlySet<string>,
  reader: NameReader,
): Promise<NamePlaces> {
  const found = new Map<string, NamePlaceInFile[]>();
  for (const file of files) {
    const article = await reader.names(file);
    if (!article) continue;
    const position = positionsIn(article.text);
    for (const { name, places } of article.names.fullNames) {
      if (!names.has(name)) continue;
      const list = found.get(name) ?? [];
      found.set(name, list);
      for (const place of places) {
        const span = article.document.blocks[place.block]?.map.sourceSpan(place);
        if (span) list.push({ path: file.path, ...span, ...position(span.start) });
      }
    }
  }
  return found;
}
