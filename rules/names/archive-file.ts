import { NameArchive, type StoredArticle } from './name-archive.js';

/** To be counted up when what is kept of an article, or how its names are found, changes. */
const VERSION = 1;
const MAGIC = 0x4d4e414d;
/** Magic number, version, checksum, bytes of the table of texts, numbers that follow it. */
const HEADER = 5;

/** What stands in the table beside the texts. */
interface Head {
  readonly texts: readonly string[];
  /** Path, hash and how many numbers each article has. */
  readonly articles: readonly (readonly [path: string, hash: string, length: number])[];
}

/** An archive as the bytes of a file. `stamp` tells what it was made with: a file with another one is not read again. */
export function writeArchive(archive: NameArchive, stamp: string): Uint8Array {
  const { texts, articles } = archive.stored();
  const head: Head & { stamp: string } = {
    stamp,
    texts,
    articles: articles.map(({ path, hash, data }) => [path, hash, data.length]),
  };
  const table = new TextEncoder().encode(JSON.stringify(head));
  const tableNumbers = Math.ceil(table.length / 4);
  const length = articles.reduce((sum, { data }) => sum + data.length, 0);
  const numbers = new Uint32Array(HEADER + tableNumbers + length);
  const bytes = new Uint8Array(numbers.buffer);
  bytes.set(table, HEADER * 4);
  let at = HEADER + tableNumbers;
  for (const { data } of articles) {
    numbers.set(data, at);
    at += data.length;
  }
  numbers.set([MAGIC, VERSION, checksum(numbers.subarray(HEADER)), table.length, length]);
  return bytes;
}

/** The archive that a file holds; undefined where it is damaged, of another version or made with something else. Never throws. */
export function readArchive(bytes: Uint8Array, stamp: string): NameArchive | undefined {
  if (bytes.length < HEADER * 4 || bytes.length % 4 !== 0) return undefined;
  // A copy, which begins where numbers may begin.
  const numbers = new Uint32Array(bytes.slice().buffer);
  const [magic, version, sum, tableBytes = 0, length = 0] = numbers;
  const start = HEADER + Math.ceil(tableBytes / 4);
  if (magic !== MAGIC || version !== VERSION || numbers.length !== start + length) return undefined;
  if (checksum(numbers.subarray(HEADER)) !== sum) return undefined;
  const head = readHead(new Uint8Array(numbers.buffer, HEADER * 4, tableBytes), stamp);
  if (!head) return undefined;
  let at = start;
  const articles = head.articles.map(([path, hash, count]): StoredArticle => {
    const data = numbers.slice(at, at + count);
    at += count;
    return { path, hash, data };
  });
  return NameArchive.from({ texts: head.texts, articles });
}

function readHead(bytes: Uint8Array, stamp: string): Head | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isHead(value) && value.stamp === stamp ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What the checksum vouches for needs no closer look. */
function isHead(value: unknown): value is Head & { readonly stamp: unknown } {
  return typeof value === 'object' && value !== null && 'stamp' in value && 'texts' in value && 'articles' in value;
}

function checksum(numbers: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < numbers.length; i++) sum = Math.imul(sum ^ (numbers[i] ?? 0), 0x01000193);
  return sum >>> 0;
}
