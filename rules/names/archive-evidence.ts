import { foldName, NAME_KIND } from '../lexicon/gazetteer.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { areOneArabicName } from './arabic-spellings.js';
import { type Archive, type ArchiveName, isTellingName } from './archive-names.js';
import { shareCore } from './clitics.js';
import { areInflectionsOfOneWord, withoutHamza } from './inflection.js';
import { isCountryNisba } from './nisba.js';
import { MANY_PEOPLE, PERSON } from './people.js';
import { differInConvention, soundDistance } from './sound.js';
import type { WordFacts } from './word-facts.js';

const ARTICLE = 'ال';

/** Names further apart are two names; the fewer letters, the sooner. */
const FURTHEST = [0.5, 0.5, 0.5, 0.5, 0.5, 0.7, 0.9] as const;
/** Where only the letters for g, v or p differ. */
const CONVENTION = 0.4;

/** A word is used as a name where so many of the words beside it are names, by its status; and so many words it takes to tell. */
const NAME_USE = { unknown: 0.3, chance: 0.5, both: 0.45 } as const;
const LEAST_NEIGHBOURS = 4;
/** How much more common a place is with its article than what the word means without (الأحساء; but القصر, قصر). */
const ALWAYS_DEFINITE = 1;
/** A word that is a name first of all has this frequency in the lists for each step of the Zipf scale beyond the rarest words: أحمد, not أمير. */
const PEOPLE_PER_ZIPF = 3;
const RAREST_ZIPF = 2.8;
/** Foreign adjectives and names with the article have so many letters. */
const LONG_WITH_ARTICLE = 9;

/** So rare, and so many times rarer than the other, is a slip. */
const RARE = { zipf: 1.5, times: 20 } as const;

/** Natural logarithms of odds; set by reading the groups of a newspaper archive. */
const ODDS = {
  onlySpelling: 3.5,
  otherwise: -2,
  /** Where the last letter makes another word of the dictionary: يمنى beside يمني. */
  otherWord: -4.5,
  /** For each unit of sound distance. */
  distance: -5,
  /** For each letter more than five, up to nine. */
  letter: 0.3,
  letters: 5,
  manyLetters: 9,
  sharedLatin: 1.5,
  otherLatin: -2.5,
  rareBeside: 2,
  /** For a neighbour in common, by how few names have it: at the least and the most, and for all together. */
  neighbourLeast: 4,
  neighbourMost: 3,
  neighbours: 6,
} as const;

/** The share of the words beside a name that are names; 0 where too few are known. */
function nameUse({ number }: ArchiveName, least: number, { texts, neighbours }: Archive, lexicon: WordFacts): number {
  let all = 0;
  let names = 0;
  neighbours.visit(number, (word, times) => {
    all += times;
    if (isTellingName(texts[word] ?? '', lexicon)) names += times;
  });
  return all < least ? 0 : names / all;
}

/** Whether the word is a place: the dictionary says so, or the lists do and it is hardly ever without its article. */
function isPlace({ name, zipf }: ArchiveName, lexicon: WordFacts): boolean {
  const isListed = dictionaryReadings(lexicon, name).some(
    ({ wordClass, proclitics, suffix }) =>
      wordClass === 'place-name' && suffix === '' && (proclitics === '' || proclitics === ARTICLE),
  );
  if (isListed) return true;
  if (!name.startsWith(ARTICLE) || (lexicon.names.kinds(name) & NAME_KIND.place) === 0) return false;
  return zipf - lexicon.zipf(name.slice(ARTICLE.length)) >= ALWAYS_DEFINITE;
}

const used = new WeakMap<ArchiveName, boolean>();

/** Whether the word is used as a name in the archive, or is one wherever it stands. */
export function isUsedAsName(name: ArchiveName, archive: Archive, lexicon: WordFacts): boolean {
  let isUsed = used.get(name);
  if (isUsed === undefined) {
    isUsed = findUse(name, archive, lexicon);
    used.set(name, isUsed);
  }
  return isUsed;
}

function findUse(name: ArchiveName, archive: Archive, lexicon: WordFacts): boolean {
  const kinds = lexicon.names.kinds(name.name);
  if (name.status === 'name' || isPlace(name, lexicon) || isCountryNisba(name.name)) return true;
  switch (name.status) {
    case 'unknown':
      return (
        (kinds !== 0 && !HAMZA_AFTER_ARTICLE.test(name.name)) || nameUse(name, 1, archive, lexicon) >= NAME_USE.unknown
      );
    case 'chance':
      return kinds !== 0 || nameUse(name, LEAST_NEIGHBOURS, archive, lexicon) >= NAME_USE.chance;
    case 'both':
      return isNameFirst(name, lexicon) && nameUse(name, 1, archive, lexicon) >= NAME_USE.both;
    default:
      return false;
  }
}

/** Whether so many people are called so that it is a name rather than a word or a title. */
function isNameFirst({ name, zipf }: ArchiveName, { names }: WordFacts): boolean {
  return (names.kinds(name) & PERSON) !== 0 && names.frequency(name) >= PEOPLE_PER_ZIPF * (zipf - RAREST_ZIPF);
}

/** The lists do not tell the article from a name that begins so: الأنا from ألانا. */
const HAMZA_AFTER_ARTICLE = /^ال[أإآ]/;
const FIRST_ALEF = /^[اأإآ]/;
const HAMZA_BEFORE_LAM = /^[أإآ]ل/;

/** Letters that foreign names are hardly ever written with. */
const ARABIC_LETTERS = /[ءحعصضظ]/;

/** Whether the name looks Arabic: another vowel makes another name of it (سالم، سليم), where it is a matter of spelling in a foreign one. */
function looksArabic({ name }: ArchiveName, lexicon: WordFacts): boolean {
  if (isCountryNisba(name)) return false;
  if (ARABIC_LETTERS.test(name)) return true;
  const kinds = lexicon.names.kinds(name);
  if (name.startsWith(ARTICLE)) return name.length < LONG_WITH_ARTICLE && kinds !== NAME_KIND.foreign;
  return (kinds & PERSON) !== 0 && lexicon.names.frequency(name) >= MANY_PEOPLE;
}

/** In an archive of fewer names every word stands beside few: how rare it is there says nothing. */
const LARGE_ARCHIVE = 5000;
/** The Zipf value of words that stand beside one name in two. */
const BESIDE_ANY_NAME = 6;

/** ln of how few names a neighbour (`<word` or `word>`) stands beside in general. */
function rarityInGeneral(neighbour: string, lexicon: WordFacts): number {
  return (BESIDE_ANY_NAME - lexicon.zipf(neighbour.replace(/[<>]/, ''))) * Math.LN10;
}

/** What the words beside both tell: rare ones in common tell that they are one. */
function oddsOfNeighbours(a: ArchiveName, b: ArchiveName, archive: Archive, lexicon: WordFacts): number {
  let odds = 0;
  const { names, neighbours, texts } = archive;
  const size = Math.max(names.length, LARGE_ARCHIVE);
  neighbours.visitCommon(a.number, b.number, (word) => {
    const here = Math.log(size / neighbours.namesBeside(word));
    const rarity = names.length < LARGE_ARCHIVE ? Math.min(here, rarityInGeneral(texts[word] ?? '', lexicon)) : here;
    odds += Math.min(ODDS.neighbourMost, Math.max(0, rarity - ODDS.neighbourLeast));
  });
  return Math.min(ODDS.neighbours, odds);
}

/** الأن is a slip for الآن, ألان another spelling of آلان: the article is no part of a name that begins with hamza. */
function differInArticle(a: string, b: string): boolean {
  return [a, b].some((name) => HAMZA_AFTER_ARTICLE.test(name)) && [a, b].some((name) => HAMZA_BEFORE_LAM.test(name));
}

/** The word with every hamza but the last on its seat alone, and its last letter as the lists have it: الطائف is الطايف. */
function withoutCustoms(word: string): string {
  return foldName(word).replace(/ؤ/g, 'و').replace(/ئ/g, 'ي');
}

/** Whether two names differ in a custom of spelling alone: hamza, the last letter, an alef that may be left out. */
function differInCustom(a: string, b: string): boolean {
  return withoutCustoms(a) === withoutCustoms(b) || areOneArabicName(a, b);
}

/** Whether a word that differs in hamza or a last letter is another word: شان، شأن; سلمي، سلمى. */
function isOtherWord(a: ArchiveName, b: ArchiveName, archive: Archive, lexicon: WordFacts): boolean {
  if (!lexicon.accepts(a.name) || isUsedAsName(a, archive, lexicon)) return false;
  const differsInHamza = withoutHamza(a.name) === withoutHamza(b.name);
  return !differsInHamza || withoutHamza(a.name) !== a.name;
}

/** Whether the two can be spellings of one name by their letters. */
function mayBeOneName(a: ArchiveName, b: ArchiveName, archive: Archive, lexicon: WordFacts): boolean {
  if (shareCore(a.name, b.name) || differInArticle(a.name, b.name)) return false;
  const [knownA, knownB] = [lexicon.accepts(a.name), lexicon.accepts(b.name)];
  if (areInflectionsOfOneWord(a.name, b.name, knownA || knownB)) return false;
  const shortest = Math.min(a.name.length, b.name.length);
  if (differInCustom(a.name, b.name))
    return !isOtherWord(a, b, archive, lexicon) && (shortest > 3 || FIRST_ALEF.test(a.name));
  if (shortest <= 3 || looksArabic(a, lexicon) || looksArabic(b, lexicon)) return false;
  if (knownA && knownB && !isRareBeside(a, b))
    return lexicon.names.shareLatin(a.name, b.name) === true || areBothNisbas(a, b);
  return !knownA || isUsedAsName(a, archive, lexicon);
}

/** Whether the archive has a name hardly ever beside another, and neither does anyone else: it is a slip, though the dictionary knows it. */
function isRareBeside(a: ArchiveName, b: ArchiveName): boolean {
  return a.zipf < RARE.zipf && a.count * RARE.times <= b.count;
}

function areBothNisbas(a: ArchiveName, b: ArchiveName): boolean {
  return isCountryNisba(a.name) && isCountryNisba(b.name);
}

/**
 * The natural logarithm of the odds that two names of an archive are one name in two spellings; `undefined` where they are not. `b` is
 * the more common one.
 */
export function oddsOfOneName(
  a: ArchiveName,
  b: ArchiveName,
  archive: Archive,
  lexicon: WordFacts,
): number | undefined {
  const letters = Math.min(a.name.length, b.name.length);
  const limit = FURTHEST[Math.min(letters, FURTHEST.length - 1)] ?? 0;
  const distance = differInConvention(a.name, b.name) ? CONVENTION : soundDistance(a.name, b.name, limit);
  if (distance > limit || !mayBeOneName(a, b, archive, lexicon) || !isUsedAsName(b, archive, lexicon)) return undefined;
  const isSpelling = differInCustom(a.name, b.name);
  const latin = lexicon.names.shareLatin(a.name, b.name);
  let odds: number = isSpelling ? ODDS.onlySpelling : ODDS.otherwise;
  if (isSpelling && lexicon.accepts(a.name) && withoutHamza(a.name) !== withoutHamza(b.name)) odds += ODDS.otherWord;
  odds += ODDS.distance * (distance - CONVENTION);
  odds += ODDS.letter * (Math.min(letters, ODDS.manyLetters) - ODDS.letters);
  if (latin !== undefined) odds += latin ? ODDS.sharedLatin : ODDS.otherLatin;
  if (isRareBeside(a, b)) odds += ODDS.rareBeside;
  return odds + oddsOfNeighbours(a, b, archive, lexicon);
}
