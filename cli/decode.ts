import { Buffer, isUtf8 } from 'node:buffer';

/** The encodings that articles come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

/** A text, and what is needed to write it back the way it was. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes began with a byte-order mark; it is not part of `text`. */
  readonly byteOrderMark: boolean;
}

/** Why bytes are no text: not text at all, or text with broken bytes; `line` (from 1) is where the first of them stands. */
export type DecodeFailure =
  | { readonly failure: 'binary' }
  | { readonly failure: 'damaged'; readonly encoding: Encoding; readonly line?: number };

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How much of a file is looked at to tell what it is. */
const SAMPLE_BYTES = 65_536;

/** Reads the bytes of an article: UTF-8 or UTF-16 with or without a byte-order mark, and windows-1256 where they are not valid UTF-8. */
export function decode(bytes: Buffer): DecodedText | DecodeFailure {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return decodeAs(encoding, bytes.subarray(mark.length), true);
  }
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes, false);
  if (bytes.includes(0)) return { failure: 'binary' };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8', byteOrderMark: false };
  return isMostlyUtf8(bytes) ? damagedUtf8(bytes) : decodeAs('windows-1256', bytes, false);
}

function decodeAs(encoding: Encoding, bytes: Buffer, byteOrderMark: boolean): DecodedText | DecodeFailure {
  if (encoding === 'utf-8') {
    if (bytes.includes(0)) return { failure: 'binary' };
    return isUtf8(bytes) ? { text: bytes.toString('utf8'), encoding, byteOrderMark } : damagedUtf8(bytes);
  }
  if (encoding === 'windows-1256' && hasManyControls(bytes)) return { failure: 'binary' };
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, byteOrderMark };
  } catch {
    return { failure: 'damaged', encoding };
  }
}

/**
 * UTF-16 shows in its high bytes: 00 for ASCII, 06 for Arabic, neither of which UTF-8 text contains. Bytes are taken for UTF-16 where
 * nearly all code units are characters that an article may hold.
 */
function guessUtf16(bytes: Buffer): Encoding | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0x06) && !sample.includes(0)) return undefined;
  const units = sample.length / 2;
  let little = 0;
  let big = 0;
  for (let i = 0; i < sample.length; i += 2) {
    const first = sample[i] as number;
    const second = sample[i + 1] as number;
    if (isArticleUnit(first | (second << 8))) little++;
    if (isArticleUnit((first << 8) | second)) big++;
  }
  if (Math.max(little, big) < units * 0.95) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function isArticleUnit(unit: number): boolean {
  return (
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0xa0 && unit <= 0x17f) ||
    (unit >= 0x600 && unit <= 0x6ff) ||
    (unit >= 0x750 && unit <= 0x77f) ||
    (unit >= 0x2000 && unit <= 0x22ff) ||
    (unit >= 0xfb50 && unit <= 0xfeff)
  );
}

/** Whether the bytes hold more of the control characters that no text has than a slip explains. */
function hasManyControls(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a)) controls++;
  return controls > sample.length * 0.005;
}

/** Whether the bytes are UTF-8 but for a few: read as windows-1256, all their Arabic would turn to rubbish. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole > broken * 4;
}

function damagedUtf8(bytes: Buffer): DecodeFailure {
  const before = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? '';
  return { failure: 'damaged', encoding: 'utf-8', line: before.split(/\r\n|\r|\n/).length };
}

/** The text in the encoding of the file it came from, or the first character that the encoding lacks. */
export function encode(
  text: string,
  { encoding, byteOrderMark }: Omit<DecodedText, 'text'>,
): Buffer | { readonly unencodable: string } {
  const marked = byteOrderMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  const table = windows1256();
  const bytes = Buffer.alloc(text.length);
  let length = 0;
  for (const character of text) {
    const byte = table.get(character);
    if (byte === undefined) return { unencodable: character };
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

/** From characters to bytes of windows-1256, turned round from the platform's decoder. */
function windows1256(): ReadonlyMap<string, number> {
  const characters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return new Map([...characters].map((character, byte) => [character, byte]));
}
