/**
 * The file format of compiled data: named sections of numbers that load as typed arrays without parsing.
 *
 * Little-endian throughout. A 16-byte header (magic, version, number of sections, length of the whole file in bytes) is
 * followed by one 48-byte record for each section (name in ASCII, padded with zeros to 32 bytes; element type; byte
 * offset; element count; zero) and by the sections, each at a multiple of 8 bytes. docs/lexicon.md describes the sections.
 */

interface ArrayOf {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly i8: Int8Array;
  readonly i16: Int16Array;
  readonly i32: Int32Array;
  readonly f32: Float32Array;
  readonly f64: Float64Array;
}

/** Unsigned, signed and floating-point numbers, with their width in bits. */
export type ElementType = keyof ArrayOf;

/** A section's content; its class is its element type. */
export type SectionArray = ArrayOf[ElementType];

/** A loaded file. Its arrays are views of the file's bytes: treat them as read-only. */
export interface Container {
  /** The names of the sections, in the order of the file. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The section's elements. Throws `ContainerError` where there is no such section or it holds another type. */
  section<T extends ElementType>(name: string, type: T): ArrayOf[T];
}

/** The bytes are no compiled data file, or not all of one, or lack a section that the reader needs. */
export class ContainerError extends Error {
  override readonly name = 'ContainerError';
}

type Factory = {
  readonly [T in ElementType]: (buffer: ArrayBufferLike, byteOffset: number, count: number) => ArrayOf[T];
};

const VIEW: Factory = {
  u8: (buffer, byteOffset, count) => new Uint8Array(buffer, byteOffset, count),
  u16: (buffer, byteOffset, count) => new Uint16Array(buffer, byteOffset, count),
  u32: (buffer, byteOffset, count) => new Uint32Array(buffer, byteOffset, count),
  i8: (buffer, byteOffset, count) => new Int8Array(buffer, byteOffset, count),
  i16: (buffer, byteOffset, count) => new Int16Array(buffer, byteOffset, count),
  i32: (buffer, byteOffset, count) => new Int32Array(buffer, byteOffset, count),
  f32: (buffer, byteOffset, count) => new Float32Array(buffer, byteOffset, count),
  f64: (buffer, byteOffset, count) => new Float64Array(buffer, byteOffset, count),
};

/** The number that stands for an element type in the file is its place here. */
const TYPES: readonly ElementType[] = ['u8', 'u16', 'u32', 'i8', 'i16', 'i32', 'f32', 'f64'];
const BYTES: Readonly<Record<ElementType, number>> = { u8: 1, u16: 2, u32: 4, i8: 1, i16: 2, i32: 4, f32: 4, f64: 8 };

/** `MDQL` in ASCII. */
const MAGIC = 0x4c51444d;
const VERSION = 1;
const HEADER_BYTES = 16;
const RECORD_BYTES = 48;
const NAME_BYTES = 32;
const ALIGNMENT = 8;

function aligned(byteOffset: number): number {
  return Math.ceil(byteOffset / ALIGNMENT) * ALIGNMENT;
}

/** Typed arrays have the machine's byte order; every platform that runs Node or a browser today is little-endian. */
function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

/** The bytes of the file at a place where typed arrays may start; copied only where `bytes` is a window at an odd place. */
function alignedBytes(buffer: ArrayBuffer | Uint8Array): Uint8Array {
  const bytes = buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer);
  return bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
}

function readName(bytes: Uint8Array, at: number): string {
  let name = '';
  for (let i = at; i < at + NAME_BYTES; i++) {
    const code = bytes[i];
    if (!code) break;
    name += String.fromCharCode(code);
  }
  return name;
}

/**
 * Reads a compiled data file. The sections are views of `buffer`, which must not change afterwards.
 * Throws `ContainerError` where the bytes are foreign, truncated or of another version.
 */
export function readContainer(buffer: ArrayBuffer | Uint8Array): Container {
  if (!isLittleEndian()) throw new ContainerError('compiled data needs a little-endian machine');
  const bytes = alignedBytes(buffer);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || header.getUint32(0, true) !== MAGIC)
    throw new ContainerError('not a compiled data file');
  const version = header.getUint32(4, true);
  if (version !== VERSION)
    throw new ContainerError(`compiled data of version ${version}; this program reads version ${VERSION}`);
  const count = header.getUint32(8, true);
  const length = header.getUint32(12, true);
  if (bytes.byteLength < length || length < HEADER_BYTES + count * RECORD_BYTES) {
    throw new ContainerError(`truncated data file: ${bytes.byteLength} of ${length} bytes`);
  }
  const sections = new Map<
    string,
    { readonly type: ElementType; readonly byteOffset: number; readonly count: number }
  >();
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + i * RECORD_BYTES;
    const name = readName(bytes, at);
    const type = TYPES[header.getUint32(at + NAME_BYTES, true)];
    const byteOffset = header.getUint32(at + NAME_BYTES + 4, true);
    const elements = header.getUint32(at + NAME_BYTES + 8, true);
    if (type === undefined || byteOffset % ALIGNMENT !== 0 || byteOffset + elements * BYTES[type] > length) {
      throw new ContainerError(`damaged data file: section “${name}”`);
    }
    sections.set(name, { type, byteOffset: bytes.byteOffset + byteOffset, count: elements });
  }
  return {
    names: [...sections.keys()],
    has: (name) => sections.has(name),
    section: (name, type) => {
      const section = sections.get(name);
      if (section === undefined) throw new ContainerError(`data file without section “${name}”`);
      if (section.type !== type) throw new ContainerError(`section “${name}” holds ${section.type}, not ${type}`);
      return VIEW[type](bytes.buffer, section.byteOffset, section.count);
    },
  };
}

function typeOf(array: SectionArray): ElementType {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  if (array instanceof Uint32Array) return 'u32';
  if (array instanceof Int8Array) return 'i8';
  if (array instanceof Int16Array) return 'i16';
  if (array instanceof Int32Array) return 'i32';
  return array instanceof Float32Array ? 'f32' : 'f64';
}

/** Makes a compiled data file of sections by name. Throws `RangeError` for a name that is not 1 to 32 ASCII characters. */
export function writeContainer(sections: Readonly<Record<string, SectionArray>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(sections);
  const headerBytes = aligned(HEADER_BYTES + entries.length * RECORD_BYTES);
  const length = entries.reduce((end, [, array]) => aligned(end + array.byteLength), headerBytes);
  const bytes = new Uint8Array(length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, VERSION, true);
  header.setUint32(8, entries.length, true);
  header.setUint32(12, length, true);
  let byteOffset = headerBytes;
  for (const [i, [name, array]] of entries.entries()) {
    if (!/^[!-~]{1,32}$/.test(name))
      throw new RangeError(`section name “${name}” is not 1 to ${NAME_BYTES} ASCII characters`);
    const at = HEADER_BYTES + i * RECORD_BYTES;
    for (let j = 0; j < name.length; j++) bytes[at + j] = name.charCodeAt(j);
    header.setUint32(at + NAME_BYTES, TYPES.indexOf(typeOf(array)), true);
    header.setUint32(at + NAME_BYTES + 4, byteOffset, true);
    header.setUint32(at + NAME_BYTES + 8, array.length, true);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), byteOffset);
    byteOffset = aligned(byteOffset + array.byteLength);
  }
  return bytes;
}
