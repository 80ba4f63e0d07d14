import leven from 'leven';
import { foldName, NAME_KIND } from '../lexicon/gazetteer.js';
import { areOneButForSeats } from './arabic-spellings.js';
import { areInflectionsOfOneWord } from './inflection.js';
import { isEntry, nameStatus } from './known-names.js';
import type { NameForm } from './name-forms.js';
import {
  areTwoPatterns,
  differInAin,
  differInConsonants,
  differInLastA,
  differInLastAlef,
  differInLastE,
  differInLastVowel,
  exchangeVowels,
  lettersOfShorter,
} from './name-patterns.js';
import { MANY_PEOPLE, PERSON } from './people.js';
import { soundDistance } from './sound.js';
import type { WordFacts } from './word-facts.js';

// Two last names behind one first name, or two first names before one rare last name, are two people's where both are names that
// people bear: سالم and سليم. Where hardly anyone is called مونير, it is منير as it is heard.

/** The lists have a few at most. */
const FEW_PEOPLE = 1;
/** A spelling that so many fewer people have, as a binary logarithm, is another spelling of their name. */
const FEWER_PEOPLE = 2;
/** A word of the dictionary that is rarer than this is none that anyone would write. */
const HARDLY_WRITTEN = 1;
/** Words that are more common than this are meant. */
const MEANT_ZIPF = 3;
/** How much more common in general than the name its odd spelling may be: lists know fewer people than newspapers do. */
const NO_COMMONER = 2.5;

/** How far apart two spellings may sound, by what is known of them and by the letters of the shorter one. */
const FURTHEST = {
  threeLetters: 0.5,
  fourLetters: 0.96,
  more: 1.1,
  /** Where nobody knows either. */
  unknown: 0.7,
  sharedLatin: 1.35,
  /** Beside one rare word: brothers have one last name. */
  besideRareWord: 0.5,
} as const;

function furthest(a: string, b: string, sharesLatin: boolean): number {
  if (sharesLatin) return FURTHEST.sharedLatin;
  const letters = lettersOfShorter(a, b);
  if (letters < 4) return FURTHEST.threeLetters;
  return letters === 4 ? FURTHEST.fourLetters : FURTHEST.more;
}

/** Whether people bear the name, as far as lists and dictionary know. */
function isName(word: string, lexicon: WordFacts): boolean {
  return (lexicon.names.kinds(word) & PERSON) !== 0 || ['name', 'both'].includes(nameStatus(word, lexicon));
}

function isForeign(word: string, { names }: WordFacts): boolean {
  return (names.kinds(word) & NAME_KIND.foreign) !== 0;
}

/** Whether `odd` is no word and no name that people bear, while `name` is one. */
function isOddSpelling(odd: NameForm, name: NameForm, lexicon: WordFacts): boolean {
  const { names } = lexicon;
  if (!isName(name.bare, lexicon) || odd.zipf > name.zipf + NO_COMMONER) return false;
  if (odd.zipf >= HARDLY_WRITTEN && isEntry(odd.bare, lexicon)) return false;
  if (exchangeVowels(odd.bare, name.bare) && !differInLastA(odd.bare, name.bare) && !isForeign(name.bare, lexicon))
    return false;
  const people = names.frequency(odd.bare);
  if (names.kinds(odd.bare) === 0) return true;
  if (people <= FEW_PEOPLE && !odd.known && odd.zipf < HARDLY_WRITTEN) return names.frequency(name.bare) > FEW_PEOPLE;
  return (
    people < MANY_PEOPLE && people + FEWER_PEOPLE <= names.frequency(name.bare) && !areTwoPatterns(odd.bare, name.bare)
  );
}

/** Whether hardly anyone bears `odd`, but people bear a name that has other letters for its sounds: خضر beside خدر, which is a rare word. */
function isMisheard(odd: NameForm, name: NameForm, { names }: WordFacts): boolean {
  return (
    odd.zipf < MEANT_ZIPF &&
    names.frequency(odd.bare) <= FEW_PEOPLE &&
    names.frequency(name.bare) >= names.frequency(odd.bare) + FEWER_PEOPLE &&
    differInConsonants(odd.bare, name.bare)
  );
}

/** Whether the dictionary has neither, and hardly anyone writes them: سحرش، سهرش. */
function areUnknown(names: readonly NameForm[], lexicon: WordFacts): boolean {
  return names.every(({ bare, zipf }) => bare.length > 3 && zipf < MEANT_ZIPF && !isEntry(bare, lexicon));
}

/** In the Maghreb the article is also written as it is spoken: الوناس، لوناس. ل is a preposition before what people write otherwise: لكاتب. */
function differInSpokenArticle(a: NameForm, b: NameForm, lexicon: WordFacts): boolean {
  const [short, long] = a.bare.length < b.bare.length ? [a, b] : [b, a];
  if (long.bare !== `ا${short.bare}` || !short.bare.startsWith('ل')) return false;
  if (lexicon.names.shareLatin(a.bare, b.bare) === true) return true;
  const isListed = (lexicon.names.kinds(short.bare) & PERSON) !== 0;
  return short.bare.length > 4 && (isListed || !short.known || short.zipf < HARDLY_WRITTEN);
}

/** Whether two names of one Latin form are one in two spellings. In Arabic, vowels within make names of one form that are two: حسن، حسين. */
function areOfOneLatinForm(a: NameForm, b: NameForm, distance: number, lexicon: WordFacts): boolean {
  const { names } = lexicon;
  const foreign = [a, b].filter(({ bare }) => isForeign(bare, lexicon)).length;
  if (differInLastVowel(a.bare, b.bare) || (foreign > 0 && differInLastE(a.bare, b.bare))) return true;
  if (areInflectionsOfOneWord(a.bare, b.bare, true) || areTwoPatterns(a.bare, b.bare)) return false;
  const people = [names.frequency(a.bare), names.frequency(b.bare)];
  const areEntries = isEntry(a.bare, lexicon) && isEntry(b.bare, lexicon);
  if (Math.min(...people) >= MANY_PEOPLE) return foreign === 2 && !areEntries;
  if (differInConsonants(a.bare, b.bare)) return true;
  if (Math.abs((people[0] ?? 0) - (people[1] ?? 0)) > FEWER_PEOPLE && distance <= FURTHEST.threeLetters) return true;
  return !areEntries;
}

/** Whether two words behind one first name are one last name by their sound. */
function areOneSound(a: NameForm, b: NameForm, distance: number, lexicon: WordFacts): boolean {
  if (distance <= FURTHEST.threeLetters && (isMisheard(a, b, lexicon) || isMisheard(b, a, lexicon))) return true;
  return distance <= FURTHEST.unknown && !areForms(a, b) && areUnknown([a, b], lexicon);
}

/** Letters that may differ, of so many or of fewer. */
const LONG_NAME = 6;

/** Whether lists have two words in one Latin form, one of them as no Arabic person's name, and they differ in a letter or two: لينكولن، لينكون. */
function areNearInLetters(a: NameForm, b: NameForm, lexicon: WordFacts): boolean {
  const areArabic = [a, b].every(({ bare }) => (lexicon.names.kinds(bare) & PERSON) !== 0);
  if (areArabic || (a.known && b.known) || areForms(a, b)) return false;
  const letters = lettersOfShorter(a.bare, b.bare);
  const most = letters >= LONG_NAME ? 2 : 1;
  return letters >= 4 && leven(a.bare, b.bare, { maxDistance: most + 1 }) <= most;
}

/** Whether one is an odd spelling of the other. */
function isOneOdd(a: NameForm, b: NameForm, lexicon: WordFacts): boolean {
  return !areForms(a, b) && (isOddSpelling(a, b, lexicon) || isOddSpelling(b, a, lexicon));
}

/** Whether two words are forms of one, and not a last a written two ways. */
function areForms({ bare: a }: NameForm, { bare: b }: NameForm): boolean {
  return !differInLastA(a, b) && areInflectionsOfOneWord(a, b, false);
}

/** Whether two words behind one first name are one last name, whatever the sound: by article, hamza or a last alef. */
function areOneLastName(a: NameForm, b: NameForm, lexicon: WordFacts): boolean {
  if (differInSpokenArticle(a, b, lexicon)) return true;
  if (!areOneButForSeats(a.bare, b.bare) && !differInLastAlef(a.bare, b.bare)) return false;
  return isName(a.bare, lexicon) || isName(b.bare, lexicon);
}

/** Whether two words beside one rare word are two: brothers, or words that go with it. */
function areTwoBesideRareWord(a: NameForm, b: NameForm, lexicon: WordFacts): boolean {
  if ([a, b].some(({ bare }) => nameStatus(bare, lexicon) === 'word')) return true;
  return areTwoPatterns(a.bare, b.bare) && !isForeign(a.bare, lexicon) && !isForeign(b.bare, lexicon);
}

/**
 * Whether two words are one person's name in two spellings. `behindFirstName`: they stand behind one first name; else beside one
 * rare word. What `foldName` makes one is for `areOneArabicName` to tell, which knows when ordinary words differ so.
 */
export function areOnePersonsName(a: NameForm, b: NameForm, behindFirstName: boolean, lexicon: WordFacts): boolean {
  if (foldName(a.bare) === foldName(b.bare)) return false;
  if (behindFirstName ? areOneLastName(a, b, lexicon) : areTwoBesideRareWord(a, b, lexicon)) return behindFirstName;
  const sharesLatin = lexicon.names.shareLatin(a.bare, b.bare) === true;
  const limit = behindFirstName ? furthest(a.bare, b.bare, sharesLatin) : FURTHEST.besideRareWord;
  const distance = soundDistance(a.bare, b.bare, limit);
  if (behindFirstName && sharesLatin && areNearInLetters(a, b, lexicon)) return true;
  if (distance > limit) return sharesLatin && differInLastVowel(a.bare, b.bare);
  if (sharesLatin && areOfOneLatinForm(a, b, distance, lexicon)) return true;
  if (distance > furthest(a.bare, b.bare, false) || differInAin(a.bare, b.bare)) return false;
  return (behindFirstName && areOneSound(a, b, distance, lexicon)) || isOneOdd(a, b, lexicon);
}
