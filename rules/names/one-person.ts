import { foldName, NAME_KIND } from '../lexicon/gazetteer.js';
import { areOneButForSeats } from './arabic-spellings.js';
import { areInflectionsOfOneWord, isOfRoot } from './inflection.js';
import { isEntry, nameStatus } from './known-names.js';
import type { NameForm } from './name-forms.js';
import { soundDistance } from './sound.js';
import type { WordFacts } from './word-facts.js';

// Two last names behind one first name, or two first names before one rare last name, are two people's only where both are names
// that people bear: سالم and سليم. Where hardly anyone is called موجاهد, it is مجاهد as it is heard.

const PERSON = NAME_KIND.given | NAME_KIND.family;

/** As a binary logarithm: some thirty people are called so. */
const MANY_PEOPLE = 5;
/** A spelling that so many fewer people have, as a binary logarithm, is another spelling of their name. */
const FEWER_PEOPLE = 2;
/** A word of the dictionary that is rarer than this is none that anyone would write. */
const HARDLY_WRITTEN = 1;
/** Words of the dictionary that are more common than this are meant. */
const MEANT_ZIPF = 3;
/** How much more common in general than the name its odd spelling may be: lists know fewer people than newspapers do. */
const NO_COMMONER = 2;

/** How far apart two spellings may sound, by the letters of the shorter one without its article. */
const FURTHEST = { threeLetters: 0.5, fourLetters: 0.9, more: 1, sharedLatin: 1.1 } as const;
/** Behind nothing but a rare word in common: brothers have one last name. */
const FURTHEST_OF_FIRST_NAMES = 0.5;

const ARTICLE = /^ال/;

function furthest(a: string, b: string): number {
  const letters = Math.min(a.replace(ARTICLE, '').length, b.replace(ARTICLE, '').length);
  if (letters < 4) return FURTHEST.threeLetters;
  return letters === 4 ? FURTHEST.fourLetters : FURTHEST.more;
}

const VOWELS = /(?!^)[اوي]/g;

/** Whether the two are one root of three letters in two patterns, each of which may be a name: رابح، رباح; فهد، فهيد. */
function areTwoPatterns(a: string, b: string): boolean {
  if (isOfRoot(a, b) || isOfRoot(b, a)) return true;
  const [bareA, bareB] = [a.replace(ARTICLE, ''), b.replace(ARTICLE, '')];
  return bareA.length === 4 && bareB.length === 4 && bareA.replace(VOWELS, '') === bareB.replace(VOWELS, '');
}

/** Whether people bear the name, as far as lists and dictionary know. */
function isName(word: string, lexicon: WordFacts): boolean {
  return (lexicon.names.kinds(word) & PERSON) !== 0 || ['name', 'both'].includes(nameStatus(word, lexicon));
}

/** Whether `odd` is no word and no name that people bear, while `name` is one. */
function isOddSpelling(odd: NameForm, name: NameForm, lexicon: WordFacts): boolean {
  const { names } = lexicon;
  if (!isName(name.bare, lexicon) || odd.zipf > name.zipf + NO_COMMONER) return false;
  if (odd.zipf >= HARDLY_WRITTEN && isEntry(odd.bare, lexicon)) return false;
  if (names.kinds(odd.bare) === 0) return true;
  return (
    names.frequency(odd.bare) + FEWER_PEOPLE <= names.frequency(name.bare) && !areTwoPatterns(odd.bare, name.bare)
  );
}

/** Last letters that are one vowel, as far as lists can tell: they have ي for ى, and عبدو beside عبده. */
const LAST_VOWEL = /[اىيةهو]$/;

/** Whether only the last letter differs, and is a vowel in both: سميرة، سميرا; or is silent behind one: موشي، موشيه; نجلا، نجلاء. */
function differInLastVowel(a: string, b: string): boolean {
  if (a.length === b.length) return LAST_VOWEL.test(a) && LAST_VOWEL.test(b) && a.slice(0, -1) === b.slice(0, -1);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}ء` ? short.endsWith('ا') : long === `${short}ه` && short.endsWith('ي');
}

/** Whether both are written with letters of one sound in the same places: مذكور، مدكور. */
function differInLetters(a: string, b: string): boolean {
  return a.length === b.length && a.replace(/[اوي]/g, '').length === b.replace(/[اوي]/g, '').length;
}

/** Whether `odd` is no name at all and a name that many people bear is written with other letters of one sound: خضر for خدر, which is a word. */
function isMisheard(odd: NameForm, name: NameForm, distance: number, { names }: WordFacts): boolean {
  return (
    distance <= FURTHEST.threeLetters &&
    odd.zipf < MEANT_ZIPF &&
    names.kinds(odd.bare) === 0 &&
    names.frequency(name.bare) >= MANY_PEOPLE &&
    differInLetters(odd.bare, name.bare)
  );
}

/** In the Maghreb the article is also written as it is spoken: الوناس، لوناس. */
function differInSpokenArticle(a: string, b: string, { names }: WordFacts): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long !== `ا${short}` || !short.startsWith('ل')) return false;
  return names.shareLatin(a, b) === true || (short.length > 4 && (names.kinds(short) & PERSON) !== 0);
}

/** Whether two names of one Latin form are one person's: letters of one sound, or a vowel where one of the two is no word. */
function areOfOneLatinForm(a: NameForm, b: NameForm, distance: number, lexicon: WordFacts): boolean {
  const { names } = lexicon;
  if (differInLastVowel(a.bare, b.bare)) return true;
  if (areInflectionsOfOneWord(a.bare, b.bare, true)) return false;
  const [fewer, more] = [names.frequency(a.bare), names.frequency(b.bare)].sort((x, y) => x - y);
  const isForeign = [a, b].every(({ bare }) => (names.kinds(bare) & NAME_KIND.foreign) !== 0);
  const areEntries = isEntry(a.bare, lexicon) && isEntry(b.bare, lexicon);
  if (((fewer ?? 0) >= MANY_PEOPLE && (areEntries || !isForeign)) || areTwoPatterns(a.bare, b.bare)) return false;
  if (differInLetters(a.bare, b.bare)) return true;
  if ((fewer ?? 0) + FEWER_PEOPLE <= (more ?? 0) && distance <= FURTHEST.threeLetters) return true;
  return !areEntries;
}

/**
 * Whether two words are one person's name in two spellings. `behindFirstName`: they stand behind one first name; else beside one
 * rare word. What `foldName` makes one is for `areOneArabicName` to tell, which knows when ordinary words differ so.
 */
export function areOnePersonsName(
  a: NameForm,
  b: NameForm,
  behindFirstName: boolean,
  lexicon: WordFacts,
): boolean {
  if (foldName(a.bare) === foldName(b.bare)) return false;
  if (behindFirstName && differInSpokenArticle(a.bare, b.bare, lexicon)) return true;
  if (behindFirstName && areOneButForSeats(a.bare, b.bare) && (isName(a.bare, lexicon) || isName(b.bare, lexicon))) return true;
  if (!behindFirstName && [a, b].some(({ bare }) => nameStatus(bare, lexicon) === 'word')) return false;
  const latin = lexicon.names.shareLatin(a.bare, b.bare);
  const limit = !behindFirstName ? FURTHEST_OF_FIRST_NAMES : latin === true ? FURTHEST.sharedLatin : furthest(a.bare, b.bare);
  const distance = soundDistance(a.bare, b.bare, limit);
  if (distance > limit) return latin === true && differInLastVowel(a.bare, b.bare);
  if (latin === true && areOfOneLatinForm(a, b, distance, lexicon)) return true;
  if (behindFirstName && (isMisheard(a, b, distance, lexicon) || isMisheard(b, a, distance, lexicon))) return true;
  if (!differInLastVowel(a.bare, b.bare) && areInflectionsOfOneWord(a.bare, b.bare, false)) return false;
  return distance <= furthest(a.bare, b.bare) && (isOddSpelling(a, b, lexicon) || isOddSpelling(b, a, lexicon));
}
