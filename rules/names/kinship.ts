import { NAME_KIND } from '../lexicon/gazetteer.js';
import { areOneArabicName } from './arabic-spellings.js';
import { cliticReadings } from './clitics.js';
import { areInflectionsOfOneWord, isOfRoot } from './inflection.js';
import { isEntry, nameStatus } from './known-names.js';
import { isFirstName, isRareNeighbour, type NameForm } from './name-forms.js';
import { mayBeAlike, moveVowel } from './name-patterns.js';
import { areOnePersonsName } from './one-person.js';
import { MANY_PEOPLE, PERSON } from './people.js';
import { differInConvention, soundDistance } from './sound.js';
import type { WordFacts } from './word-facts.js';

/** Two words beside one word: for a custom of spelling, which ordinary words know as well, or for what is known of both as names. */
export type Kinship = 'custom' | 'name';

/** Foreign names further apart are two names, though lists have one Latin form for both. */
const FURTHEST_OF_FOREIGN = 0.9;

/** Whether both are names of one root, or words: خليد، خالد; عديل، عادل. Few people are called so, but those are. */
export function areTwoKnownPatterns(a: string, b: string, lexicon: WordFacts): boolean {
  if (!moveVowel(a, b) || nameStatus(b, lexicon) === 'unknown') return false;
  const { names } = lexicon;
  const areForeign = (names.kinds(a) & names.kinds(b) & NAME_KIND.foreign) !== 0;
  if (areForeign && names.shareLatin(a, b) === true) return false;
  return isEntry(a, lexicon) || (names.kinds(a) & PERSON) !== 0;
}

/**
 * Whether two words are one foreign name by their sound and by the lists, which have them in one Latin form. Of Arabic
 * names, which many people bear, that proves nothing: حسن and حسين are both Hussein somewhere.
 */
function areOneForeignName(a: NameForm, b: NameForm, lexicon: WordFacts): boolean {
  const { names } = lexicon;
  // What most pairs fail comes first.
  if (names.shareLatin(a.bare, b.bare) !== true && !differInConvention(a.bare, b.bare)) return false;
  const isArabic =
    [a, b].every(({ bare }) => names.frequency(bare) >= MANY_PEOPLE) ||
    areTwoKnownPatterns(a.bare, b.bare, lexicon) ||
    areTwoKnownPatterns(b.bare, a.bare, lexicon) ||
    ((isOfRoot(a.bare, b.bare) || isOfRoot(b.bare, a.bare)) &&
      [a, b].every(({ bare }) => nameStatus(bare, lexicon) === 'both'));
  if (isArabic || [a, b].some(({ bare }) => nameStatus(bare, lexicon) === 'word')) return false;
  if (areInflectionsOfOneWord(a.bare, b.bare, false)) return false;
  return soundDistance(a.bare, b.bare, FURTHEST_OF_FOREIGN) <= FURTHEST_OF_FOREIGN;
}

/** Whether one word may be the other behind a clitic: وسالم, but not وودوارد, which lists have. */
function areOneBehindClitic(a: string, b: string, { names }: WordFacts): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return names.kinds(long) === 0 && cliticReadings(long).some(({ prefix, core }) => prefix !== '' && core === short);
}

/** How two words beside `neighbour` are one name: for a custom of spelling, which ordinary words know as well, or as one person's name. */
export function kinship(form: NameForm, other: NameForm, neighbour: string, lexicon: WordFacts): Kinship | undefined {
  if (!mayBeAlike(form.bare, other.bare)) return undefined;
  const kind = likelyKinship(form, other, neighbour, lexicon);
  return kind && areOneBehindClitic(form.bare, other.bare, lexicon) ? undefined : kind;
}

function likelyKinship(form: NameForm, other: NameForm, neighbour: string, lexicon: WordFacts): Kinship | undefined {
  const isCustom = areOneArabicName(form.bare, other.bare);
  if (!isCustom && areOneForeignName(form, other, lexicon)) return 'name';
  const behindFirstName = neighbour.startsWith('<') && isFirstName(neighbour.slice(1), lexicon);
  const isTelling = behindFirstName || isRareNeighbour(neighbour, lexicon);
  if (isTelling && areOnePersonsName(form, other, behindFirstName, lexicon)) return 'name';
  return isCustom ? 'custom' : undefined;
}
