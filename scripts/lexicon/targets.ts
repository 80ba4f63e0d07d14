import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The folder of compiled files; `sources/` in it holds what they are made from. */
export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** A file of `data/` that is compiled from files of `data/sources/`. */
export interface Target {
  /** The compiled file's name in `data/`. */
  readonly file: string;
  /** The files it is made from, as paths in `data/sources/`. */
  readonly sources: readonly string[];
  compile(): Uint8Array;
}

/** The content of a gzip-compressed file of `data/sources/`. */
export function readSource(path: string): Buffer {
  return gunzipSync(readFileSync(`${DATA}sources/${path}`));
}
