import { BEFORE } from './sound.js';

/**
 * Keys by which spellings of one name are found without comparing every word with every other: spellings that
 * `soundDistance` finds near have a key in common. A word's keys are its letters by class, and the same with one or two
 * loose letters left out (the method of W. Garbe's SymSpell, on classes of sound).
 */

/**
 * Letters that may stand for one another share a class. A letter of two classes gives its word a second set of keys: ف is
 * also written و (v and w), ش stands beside س as well as beside ج and تش, ث beside ت. Hamza alone has none.
 */
const CLASSES: readonly (readonly [letters: string, symbols: string])[] = [
  ['اأإآٱىة', 'AA'],
  ['وؤ', 'WW'],
  ['يئ', 'YY'],
  ['بپ', 'BB'],
  ['فڤ', 'FW'],
  ['تطد', 'DD'],
  ['سصز', 'SS'],
  ['ثذ', 'SD'],
  ['ضظ', 'DS'],
  ['شژ', 'KS'],
  ['جغقكخگچ', 'KK'],
  ['حه', 'HH'],
  ['ع', 'EE'],
  ['ر', 'RR'],
  ['ل', 'LL'],
  ['م', 'MM'],
  ['ن', 'NN'],
];

/** Classes of letters that a spelling may leave out: the long vowels, and ه. A doubled letter is one more, and the ت of تش. */
const LOOSE = 'AWYHZ';
/** In a word of so many letters two loose letters may differ, in a shorter one only one. */
const LONG = 6;

/** Last letters that stand for one another: ة and ه, ى and ي, ا and each of them. */
const LAST = 'اىيةه';
const LAST_SYMBOL = 'Z'.charCodeAt(0);

/** Fewer symbols are those of too many words. */
const SHORTEST = 3;

/** No letter of the classes stands behind this in Unicode. */
const LETTERS_END = 0x700;
/** Of each letter, by its character code, the code of its symbol; 0 where it has none. For letters of two classes of the first, and of the second. */
const SYMBOL_OF = [symbolTable(0), symbolTable(1)] as const;
const LAST_CODES = codesOf(LAST);
const LOOSE_CODES = codesOf(LOOSE);

function codesOf(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (character) => character.charCodeAt(0)));
}

function symbolTable(choice: 0 | 1): Uint8Array {
  const table = new Uint8Array(LETTERS_END);
  for (const [letters, symbols] of CLASSES)
    for (const letter of letters) table[letter.charCodeAt(0)] = symbols.charCodeAt(choice);
  return table;
}

/** A word's letters by class, as character codes, and the places of those that may be left out. */
interface Symbols {
  readonly symbols: readonly number[];
  readonly loose: readonly number[];
}

/** Of letters of two classes the first (0) or the second (1). */
function symbolsIn(word: string, choice: 0 | 1): Symbols {
  const table = SYMBOL_OF[choice];
  const symbols: number[] = [];
  const loose: number[] = [];
  const last = word.length - 1;
  for (let i = 0; i <= last; i++) {
    const letter = word.charCodeAt(i);
    const symbol = i === last && LAST_CODES.has(letter) ? LAST_SYMBOL : (table[letter] ?? 0);
    if (symbol === 0) continue;
    if (LOOSE_CODES.has(symbol) || (i < last && isSpareBefore(word, i))) loose.push(symbols.length);
    symbols.push(symbol);
  }
  return { symbols, loose };
}

/** Whether the letter may be left out before the next one. */
function isSpareBefore(word: string, at: number): boolean {
  const letter = word.charCodeAt(at);
  if (letter === word.charCodeAt(at + 1)) return true;
  return SPARE_CODES.has(letter) && BEFORE[word.slice(at, at + 2)] !== undefined;
}

const SPARE_CODES = codesOf(Object.keys(BEFORE).join(''));

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((symbol, i) => symbol === b[i]);
}

/** FNV-1a of the symbols without those at `skip` and `alsoSkip`. */
function hash(symbols: readonly number[], skip: number, alsoSkip: number): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < symbols.length; i++)
    if (i !== skip && i !== alsoSkip) value = Math.imul(value ^ (symbols[i] ?? 0), 0x01000193);
  return value;
}

/** Tells keys apart by how many letters are left out of them. */
const TAGS = [0, 0x5bd1e995, 0x2545f491] as const;

/** How many letters may be left out of two words together; one of them has so many letters. */
function mostLeftOut(letters: number): 1 | 2 {
  return letters >= LONG ? 2 : 1;
}

/** The hashes of the symbols with 0, 1 and 2 loose letters left out. */
function hashes({ symbols, loose }: Symbols, letters: number): readonly (readonly number[])[] {
  const whole = [hash(symbols, -1, -1)];
  if (symbols.length <= SHORTEST) return [whole];
  const one = loose.map((skip) => hash(symbols, skip, -1));
  if (mostLeftOut(letters) < 2) return [whole, one];
  const two = loose.flatMap((skip, i) => loose.slice(i + 1).map((alsoSkip) => hash(symbols, skip, alsoSkip)));
  return [whole, one, two];
}

function versions(word: string): readonly (readonly (readonly number[])[])[] {
  const first = symbolsIn(word, 0);
  const second = symbolsIn(word, 1);
  const whole = hashes(first, word.length);
  return isSame(second.symbols, first.symbols) ? [whole] : [whole, hashes(second, word.length)];
}

/** The keys of a bare word, as signed 32-bit numbers: at most a few dozen, as a name has few vowels. */
export function soundKeys(word: string): readonly number[] {
  const keys: number[] = [];
  for (const version of versions(word))
    for (const [leftOut, numbers] of version.entries())
      for (const number of numbers) keys.push(number ^ (TAGS[leftOut] ?? 0));
  // A copy has no room to grow in: texts have many words.
  return keys.slice();
}

/** The keys that other words may have which are near this one: where `soundKeys` of a word holds none of them, it sounds unlike. */
export function nearSoundKeys(word: string): readonly number[] {
  const keys: number[] = [];
  for (const version of versions(word))
    for (const [leftOut, numbers] of version.entries())
      for (const tag of TAGS.slice(0, mostLeftOut(word.length) - leftOut + 1))
        for (const number of numbers) keys.push(number ^ tag);
  return keys.slice();
}
