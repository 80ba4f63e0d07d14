import { areOneArabicName } from './arabic-spellings.js';
import { isDefinite, shareCore, sharePrefix, withPrefix } from './clitics.js';
import { areInflectionsOfOneWord, isOfRoot, withoutHamza } from './inflection.js';
import { areTwoKnownPatterns, type Kinship } from './kinship.js';
import { isEntry, missingHamza, type NameStatus, nameStatus } from './known-names.js';
import { isFirstName, type NameForm, type NameReading } from './name-forms.js';
import { MANY_PEOPLE, PERSON } from './people.js';
import { differInConvention, soundDistance } from './sound.js';
import type { Spelling } from './spellings.js';
import type { WordFacts } from './word-facts.js';

/** A word of the article that may be a slip, read as a name, and another spelling that may be the one meant. */
export interface Pair {
  readonly form: NameForm;
  readonly reading: NameReading;
  /** All words with the reading's name. */
  readonly own: Spelling;
  readonly other: Spelling;
}

/** Up to here only hamza and last letters differ, which ordinary words of the article may lack as well. */
const ONLY_SPELLING = 0.35;
/** Beyond this, more than one vowel or letter differs. */
const ONE_LETTER = 0.5;
/** Names further apart are two names; the fewer letters, the sooner, unless the lists have them in one Latin form. */
const FURTHEST = {
  short: ONE_LETTER,
  shortLetters: 4,
  middle: 0.7,
  middleLetters: 5,
  long: 0.9,
  sharedLatin: 1,
  /** Where, besides, the dictionary knows neither: three vowels (كومبوستيلا، كامبوستلا). */
  foreignLatin: 1.4,
} as const;

/** Words that the dictionary lacks but that are more common than this are established: they may differ by a letter, not by more. */
const ESTABLISHED_ZIPF = 3;

/** Words that the dictionary makes, and that are rarer than this, are hardly ever written. */
const MADE_UP_ZIPF = 1.5;
const HARDLY_WRITTEN = 1;

/** What speaks for and against one name, as natural logarithms of odds; set by reading what was found in newspapers. */
const ODDS = {
  /** Where the slip is an entry of the dictionary that nearly no one writes, and for each step of the Zipf scale that it is more common. */
  rareEntry: -2.7,
  rareZipf: 1,
  entryZipf: -1,
  /** Where it is a word that the dictionary makes of another by an ending. */
  inflected: -1.5,
  /** Where it is such a word that no one writes. */
  madeUp: -0.6,
  /** Where the other is a common word as well: المليك، الملك. */
  commonWord: -3,
  /** Where it is an entry that is nothing but a name, and long enough to be no other one: تركمنستان beside تركمانستان. */
  otherName: -2.5,
  nameLetters: 6,
  /** Where the dictionary does not know the slip, by what the other spelling is. */
  unknownTo: { unknown: -0.5, name: -0.5, chance: -0.5, both: -1.2, word: -5 } satisfies Record<NameStatus, number>,
  /** For each step of the Zipf scale that the other spelling is more common, up to what is common anyway. */
  zipf: 1.2,
  commonZipf: 4.5,
  /** For each unit of sound distance beyond what one vowel costs. */
  distance: -5,
  oneVowel: 0.4,
  /** For each letter more than five, up to nine: short words are alike by chance. */
  letter: 0.3,
  letters: 5,
  manyLetters: 9,
  sharedLatin: 1.5,
  /** Where the lists have both and never in one form; less where they have the slip only once. */
  otherLatin: -2.5,
  otherLatinOnce: -1.2,
  /** A name written otherwise once, in letters that no list has. */
  unlistedOnce: 0.5,
  sameNeighbour: 2,
  /** Where both stand behind one first name, and where behind two and never the same. */
  sameFirstName: 4,
  otherFirstName: -2.5,
  /** For how much better the other spelling fits between the words around a word of the dictionary, up to a limit. */
  fit: 0.5,
  bestFit: 4,
  /** Where only the letters for g, v or p differ in two words that the dictionary does not know. */
  convention: 2,
} as const;

/** Where a hamza alone is left out, the spelling with it is right if it is this much more common, whatever the article has more often. */
const CLEAR_GAIN = 0.3;

const ARTICLE = 'ال';

/** How many letters two names have, of which the article that both have tells nothing. */
function lettersOf(a: string, b: string): number {
  const letters = Math.min(a.length, b.length);
  return a.startsWith(ARTICLE) && b.startsWith(ARTICLE) ? letters - ARTICLE.length : letters;
}

/** `sharesLatin`: whether the lists have both in one Latin form. */
function furthest(letters: number, sharesLatin: boolean | undefined): number {
  if (sharesLatin) return FURTHEST.sharedLatin;
  if (letters <= FURTHEST.shortLetters) return FURTHEST.short;
  return letters <= FURTHEST.middleLetters ? FURTHEST.middle : FURTHEST.long;
}

/** عبدالإله and عبيدالله beside عبدالله: names made alike, and used. */
function areCompoundsOfAbd(a: string, b: string, lexicon: WordFacts): boolean {
  return (
    /^عبي?دال/.test(a) && /^عبي?دال/.test(b) && (lexicon.names.kinds(a) !== 0 || lexicon.zipf(a) >= ESTABLISHED_ZIPF)
  );
}

/** برطانية beside بريطانيا is a slip for the nisba, بريطانية. */
function isNisbaOf(a: string, b: string, lexicon: WordFacts): boolean {
  return a.endsWith('ية') && b.endsWith('يا') && lexicon.accepts(`${b.slice(0, -1)}ة`);
}

/** Whether the word is one of the dictionary without its hamza; spelling/hamza-missing says so, in one article or in many. */
function lacksOnlyHamza(a: string, b: string, lexicon: WordFacts): boolean {
  return withoutHamza(b) === a && lexicon.accepts(b);
}

/** Whether the word is one without its hamza that may be meant: الامين, but not الابان beside اليابان, which would be الإبان. */
function lacksWrittenHamza(a: string, b: string, lexicon: WordFacts): boolean {
  const word = missingHamza(a, lexicon);
  if (word === undefined) return false;
  return lexicon.zipf(word) >= HARDLY_WRITTEN || !['name', 'unknown'].includes(nameStatus(b, lexicon));
}

/** Whether the dictionary makes the word of parts, and no one writes it: ألمانا beside ألمانيا is no case of a noun. */
function isMadeUp({ core, zipf }: NameReading, lexicon: WordFacts): boolean {
  return zipf < MADE_UP_ZIPF && nameStatus(core, lexicon) === 'chance';
}

/** Whether the two can be spellings of one name at all, by their letters and by how they stand. */
function mayBeOneName(
  { form, reading, other }: Pair,
  distance: number,
  isOneForeignName: boolean,
  lexicon: WordFacts,
): boolean {
  const a = reading.core;
  const b = other.reading.core;
  if (isDefinite(reading.prefix) ? !other.definite : !other.indefinite) return false;
  if (!isOneForeignName) {
    if (form.zipf >= ESTABLISHED_ZIPF && distance > ONE_LETTER && !form.known) return false;
    if (areInflectionsOfOneWord(a, b, form.known && !isMadeUp(reading, lexicon)) || shareCore(a, b)) return false;
    if (
      areTwoKnownPatterns(a, b, lexicon) ||
      isNisbaOf(a, b, lexicon) ||
      isNisbaOf(form.bare, reading.prefix + b, lexicon)
    )
      return false;
    if (isOfRoot(a, b) && nameStatus(b, lexicon) !== 'unknown' && !lexicon.names.shareLatin(a, b)) return false;
  }
  if (form.known && sharePrefix(a, b)) return false;
  // So short a rest is a name by chance: واتش is no و with إتش.
  if (reading.prefix !== '' && !isDefinite(reading.prefix) && a.length < FURTHEST.shortLetters) return false;
  if (lacksOnlyHamza(a, b, lexicon)) return false;
  if (areCompoundsOfAbd(a, b, lexicon) && !areOneArabicName(a, b)) return false;
  // الامين lacks a hamza and no more: it is not الأمن.
  return distance <= ONLY_SPELLING || form.known || !lacksWrittenHamza(a, b, lexicon);
}

/** Whether the article should keep `b` rather than `a`: the majority's spelling, but not one that is a plain slip of a well-known one. */
function isPreferred(b: Spelling, a: Spelling, distance: number, lexicon: WordFacts): boolean {
  const gain = b.reading.zipf - a.reading.zipf;
  if (distance <= ONLY_SPELLING) {
    const known = Number(lexicon.accepts(b.reading.core)) - Number(lexicon.accepts(a.reading.core));
    if (known !== 0) return known > 0;
    // Without hamza at all it is a slip; أردوغان and إردوغان are a choice of the house.
    if (withoutHamza(b.reading.core) === a.reading.core && (gain >= CLEAR_GAIN || b.count >= a.count)) return true;
    if (withoutHamza(a.reading.core) === b.reading.core && (gain <= -CLEAR_GAIN || a.count >= b.count)) return false;
  }
  if (b.count > a.count) return gain > -2 || b.count > a.count * 3;
  if (b.count < a.count) return gain >= 2 && a.count <= b.count * 3;
  return gain !== 0 ? gain > 0 : b.rank < a.rank;
}

function shareNeighbour(a: Spelling, b: Spelling): boolean {
  const neighbours = new Set(a.forms.flatMap((form) => [...form.neighbours]));
  return b.forms.some((form) => [...form.neighbours].some((neighbour) => neighbours.has(neighbour)));
}

function oddsOfOtherLatin(core: string, { names }: WordFacts): number {
  return names.frequency(core) === 0 ? ODDS.otherLatinOnce : ODDS.otherLatin;
}

/** How much better the other spelling fits where a word of the dictionary stands. How common the two are is left out. */
function oddsOfFit({ form, reading, other }: Pair, lexicon: WordFacts): number {
  const meant = withPrefix(reading.prefix, other.reading.core);
  if (!form.surroundings || lexicon.zipf(meant) === 0) return 0;
  const gain = (bare: string): number =>
    lexicon.spelling.weight(bare, form.surroundings ?? {}) - lexicon.spelling.weight(bare, {});
  return ODDS.fit * Math.min(ODDS.bestFit, Math.max(0, gain(meant) - gain(form.bare)));
}

/** The well-known first names that stand before the name. */
function firstNames({ forms }: Spelling, lexicon: WordFacts): string[] {
  return forms
    .flatMap(({ neighbours }) => [...neighbours])
    .filter((neighbour) => neighbour.startsWith('<'))
    .map((neighbour) => neighbour.slice(1))
    .filter((word) => isFirstName(word, lexicon));
}

/** What the words beside two spellings tell: one first name before both makes them one person, two first names two. */
function oddsOfNeighbours(a: Spelling, b: Spelling, lexicon: WordFacts): number {
  const first = firstNames(a, lexicon);
  const others = firstNames(b, lexicon);
  if (first.some((name) => others.includes(name))) return ODDS.sameFirstName;
  if (shareNeighbour(a, b)) return ODDS.sameNeighbour;
  return first.length > 0 && others.length > 0 ? ODDS.otherFirstName : 0;
}

/** What the dictionary says against a word of its own being a slip. */
function oddsOfKnown(reading: NameReading, other: Spelling, meant: NameStatus, lexicon: WordFacts): number {
  const { core, zipf } = reading;
  if (!isEntry(core, lexicon)) return isMadeUp(reading, lexicon) ? ODDS.madeUp : ODDS.inflected;
  if (core.length >= ODDS.nameLetters && nameStatus(core, lexicon) === 'name') return ODDS.otherName;
  const odds = ODDS.rareEntry + ODDS.entryZipf * Math.max(0, zipf - ODDS.rareZipf);
  return meant === 'both' && other.reading.zipf >= ODDS.commonZipf ? odds + ODDS.commonWord : odds;
}

/**
 * The natural logarithm of the odds that the word is a slip for the other spelling; `undefined` where they are two words, or where
 * the word is the one to keep.
 */
export function oddsOfSlip(pair: Pair, lexicon: WordFacts): number | undefined {
  const { form, reading, own, other } = pair;
  const a = reading.core;
  const b = other.reading.core;
  const latin = lexicon.names.shareLatin(a, b);
  const status = nameStatus(b, lexicon);
  // What the lists have in one Latin form and the dictionary lacks is no inflection of an Arabic word.
  const isOneForeignName = latin === true && !form.known && status === 'unknown';
  const limit = isOneForeignName ? FURTHEST.foreignLatin : furthest(lettersOf(a, b), latin);
  const convention = !form.known && differInConvention(a, b);
  const distance = convention ? ODDS.oneVowel : soundDistance(a, b, limit);
  if (
    distance > limit ||
    !mayBeOneName(pair, distance, isOneForeignName, lexicon) ||
    !isPreferred(other, own, distance, lexicon)
  )
    return undefined;
  // Ordinary words have rules of their own for hamza and last letters, and inflect by vowels: كتاب، كتب.
  if ((status === 'word' || status === 'both') && distance <= ONLY_SPELLING) return undefined;
  if (form.known && (status === 'word' || status === 'chance')) return undefined;
  if (status === 'word' && (distance > ONE_LETTER || other.count < 2)) return undefined;

  const common = (zipf: number): number => Math.min(zipf, ODDS.commonZipf);
  const gain = common(other.reading.zipf) - common(reading.zipf);
  let odds: number = ODDS.unknownTo[status];
  if (form.known) odds = oddsOfKnown(reading, other, status, lexicon);
  // Two foreign spellings of one sound may both be common (شولتس، شولتز), and the article's is not the worse for being rarer.
  const isLetterChoice = !form.known && status === 'unknown' && a.length === b.length && distance > ONLY_SPELLING;
  odds += ODDS.zipf * (isLetterChoice ? Math.max(gain, 0) : gain);
  if (isLetterChoice && convention) odds += ODDS.convention;
  odds += Math.log(other.count / own.count);
  odds += ODDS.distance * (distance - ODDS.oneVowel);
  odds += ODDS.letter * (Math.min(a.length, ODDS.manyLetters) - ODDS.letters);
  if (latin !== undefined) odds += latin ? ODDS.sharedLatin : oddsOfOtherLatin(a, lexicon);
  if (status !== 'word' && own.count === 1 && other.count > 1 && reading.zipf === 0) odds += ODDS.unlistedOnce;
  odds += oddsOfFit(pair, lexicon);
  return odds + oddsOfNeighbours(own, other, lexicon);
}

/** Whether people bear one of the names; the lists may have only the other. */
function isPersons(names: readonly string[], lexicon: WordFacts): boolean {
  return names.some(
    (name) => (lexicon.names.kinds(name) & PERSON) !== 0 && lexicon.names.frequency(name) >= MANY_PEOPLE,
  );
}

/**
 * The odds for two words that are one name in two spellings (`areOneArabicName`, `areOneForeignName`, `areOnePersonsName`) and stand
 * beside the same rare word: «اسحق هرتسوغ»، «إسحاق هرتسوغ». `undefined` as in `oddsOfSlip`.
 */
export function oddsOfOtherCustom({ own, other }: Pair, kind: Kinship, lexicon: WordFacts): number | undefined {
  const b = other.reading.core;
  const a = own.reading.core;
  const distance = areOneArabicName(a, b) ? 0 : ONE_LETTER;
  if (lacksOnlyHamza(a, b, lexicon) || !isPreferred(other, own, distance, lexicon)) return undefined;
  return kind === 'name' || isPersons([a, b], lexicon) || nameStatus(b, lexicon) === 'name'
    ? ODDS.sharedLatin + ODDS.sameNeighbour
    : undefined;
}
