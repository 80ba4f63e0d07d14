import { NAME_KIND } from '../lexicon/gazetteer.js';
import { areOneArabicName } from './arabic-spellings.js';
import { type ArchiveName, isTellingName } from './archive-names.js';
import { shareCore } from './clitics.js';
import { areInflectionsOfOneWord, withoutHamza } from './inflection.js';
import { differInConvention, soundDistance } from './sound.js';
import type { WordFacts } from './word-facts.js';

const ONLY_SPELLING = 0.35;
const PERSON = NAME_KIND.given | NAME_KIND.family;

/** The share of the words beside a name that are names. */
function nameUse({ neighbours }: ArchiveName, lexicon: WordFacts): number {
  let all = 0;
  let names = 0;
  for (const [neighbour, times] of neighbours) {
    all += times;
    if (isTellingName(neighbour, lexicon)) names += times;
  }
  return all === 0 ? 0 : names / all;
}

/** Whether the archive uses the word as a name. */
export function isUsedAsName(name: ArchiveName, lexicon: WordFacts): boolean {
  const kinds = lexicon.names.kinds(name.name);
  switch (name.status) {
    case 'name':
      return true;
    case 'unknown':
      return kinds !== 0 || nameUse(name, lexicon) >= 0.3;
    case 'chance':
      return kinds !== 0 || nameUse(name, lexicon) >= 0.5;
    case 'both':
      return (kinds & PERSON) !== 0 && nameUse(name, lexicon) >= 0.45;
    default:
      return false;
  }
}

/** Letters that only Arabic names have. */
const ARABIC_LETTERS = /[ءحعصضظ]/;

/** An Arabic name is another one with another vowel; a foreign one is the same. */
function looksArabic({ name }: ArchiveName, lexicon: WordFacts): boolean {
  if (ARABIC_LETTERS.test(name)) return true;
  if (name.startsWith('ال')) return name.length < 9 && lexicon.names.kinds(name.slice(2)) !== NAME_KIND.foreign;
  const kinds = lexicon.names.kinds(name);
  return (kinds & PERSON) !== 0 && lexicon.names.frequency(name) >= 5;
}

export interface Archive {
  readonly names: ReadonlyMap<string, ArchiveName>;
  /** How many names stand beside a word. */
  readonly beside: ReadonlyMap<string, number>;
}

export function sharedNeighbours(a: ArchiveName, b: ArchiveName, { beside, names }: Archive): number {
  let shared = 0;
  for (const neighbour of a.neighbours.keys())
    if (b.neighbours.has(neighbour))
      shared += Math.min(3, Math.max(0, Math.log(names.size / (beside.get(neighbour) ?? 1)) - 4));
  return Math.min(6, shared);
}

export function oddsOfOneName(
  a: ArchiveName,
  b: ArchiveName,
  archive: Archive,
  lexicon: WordFacts,
): number | undefined {
  const letters = Math.min(a.name.length, b.name.length);
  const limit = letters <= 4 ? 0.5 : letters <= 5 ? 0.7 : 0.9;
  const distance = differInConvention(a.name, b.name) ? 0.4 : soundDistance(a.name, b.name, limit);
  if (distance > limit || shareCore(a.name, b.name)) return undefined;
  const knownA = lexicon.accepts(a.name);
  const knownB = lexicon.accepts(b.name);
  if (areInflectionsOfOneWord(a.name, b.name, knownA || knownB)) return undefined;
  const oneArabic = areOneArabicName(a.name, b.name);
  if (!oneArabic && ((knownA && knownB) || looksArabic(a, lexicon) || looksArabic(b, lexicon))) return undefined;
  if (!isUsedAsName(b, lexicon)) return undefined;
  const shared = sharedNeighbours(a, b, archive);
  const onlyHamza = withoutHamza(a.name) === withoutHamza(b.name);
  if (!onlyHamza && knownA && !isUsedAsName(a, lexicon)) return undefined;
  if (onlyHamza && knownA && a.status !== 'name' && withoutHamza(a.name) !== a.name && !isUsedAsName(a, lexicon))
    return undefined;
  const latin = lexicon.names.shareLatin(a.name, b.name);
  let odds = oneArabic || distance <= ONLY_SPELLING ? 1.5 : -2;
  odds -= 5 * (distance - 0.4);
  odds += shared;
  if (latin !== undefined) odds += latin ? 1.5 : -2.5;
  odds += 0.3 * (Math.min(letters, 9) - 5);
  return odds;
}
