import { defineFeature } from '../engine/feature.js';
import type { Span } from '../engine/span.js';
import { type CliticReading, cliticReadings } from './clitics.js';
import { withoutHamza } from './inflection.js';
import { isEntry } from './known-names.js';
import { type NameForm, nameForms } from './name-forms.js';
import { NATIONALITIES } from './nationalities.js';
import { soundDistance } from './sound.js';
import { nearSoundKeys, soundKeys } from './sound-keys.js';
import type { WordFacts } from './word-facts.js';

/** A nisba without its clitics and inflection: وال + أذربيجان + ية. */
export interface Nisba extends Span {
  readonly prefix: string;
  readonly stem: string;
  readonly ending: string;
}

/** What a block tells of countries and the people and things named after them. */
export interface NisbaWords {
  /** Nisbas of a country; `stem` is one of `NATIONALITIES`. */
  readonly nisbas: readonly Nisba[];
  /** Names of countries, with the stem of their nisba. */
  readonly places: readonly (Span & { readonly stem: string })[];
  /** Words that look like a nisba of a country in another spelling, with the stems that may be meant, the nearest first. */
  readonly doubtful: readonly (Nisba & { readonly meant: readonly string[] })[];
}

/** Endings of a nisba by gender, number and case. */
const NISBA = /^(.{3,}?)(ي|ية|يا|يون|يين|يان|يات|يتان|يتين)$/;

const stems = new Set(NATIONALITIES.map(([, stem]) => stem));
const stemsOfPlace = new Map<string, readonly string[]>();
const stemsOfKey = new Map<number, readonly string[]>();
for (const [place, stem] of NATIONALITIES) {
  stemsOfPlace.set(place, [...(stemsOfPlace.get(place) ?? []), stem]);
  for (const key of soundKeys(stem)) stemsOfKey.set(key, [...new Set([...(stemsOfKey.get(key) ?? []), stem])]);
}

/** المالي is of Mali, and financial. */
const ALSO_OF_MONEY = 'مال';

/** Whether the word is a nisba of a country and of nothing else, with the article or without: أميركية، الأميركيون. */
export function isCountryNisba(word: string): boolean {
  const [, stem = ''] = NISBA.exec(word) ?? [];
  const country = stem.startsWith('ال') ? stem.slice(2) : stem;
  return stems.has(country) && country !== ALSO_OF_MONEY;
}

/** Nisbas that are more common than this are in use, right or not: a house may prefer them. */
const RARE_ZIPF = 2.2;
/** How much more common the nisba that is meant has to be. */
const CLEAR_GAIN = 1;
/** One vowel or one letter of the same sound; in long names one more. */
const NEAR = 0.5;
const NEAR_IN_LONG = 0.65;
const LONG = 5;

/** The nisba of a stem in its commonest form. */
function zipfOfNisba(stem: string, lexicon: WordFacts): number {
  return Math.max(...[`${stem}ي`, `ال${stem}ي`, `${stem}ية`, `ال${stem}ية`].map((word) => lexicon.zipf(word)));
}

/** The stems of nationalities that a rare stem may be a slip for, the nearest first. */
function meantBy(stem: string, lexicon: WordFacts): string[] {
  const candidates = new Set([...nearSoundKeys(stem)].flatMap((key) => stemsOfKey.get(key) ?? []));
  const near: { stem: string; distance: number }[] = [];
  for (const other of candidates) {
    // A hamza alone that is left out has a rule of its own.
    if (withoutHamza(stem) === stem && withoutHamza(other) === stem) continue;
    const limit = Math.min(stem.length, other.length) >= LONG ? NEAR_IN_LONG : NEAR;
    const distance = soundDistance(stem, other, limit);
    if (distance <= limit) near.push({ stem: other, distance });
  }
  if (near.length === 0 || isEntry(`${stem}ي`, lexicon)) return [];
  const zipf = zipfOfNisba(stem, lexicon);
  if (zipf >= RARE_ZIPF) return [];
  return near
    .filter((other) => zipfOfNisba(other.stem, lexicon) >= zipf + CLEAR_GAIN)
    .sort((a, b) => a.distance - b.distance)
    .map((other) => other.stem);
}

/** Where a reading of a word goes: it is a country, a nisba, a nisba misspelt, or nothing of the kind. */
function sort({ prefix, core }: CliticReading, form: NameForm, lexicon: WordFacts, into: Collected): void {
  const { places, suspect } = form;
  const ofPlace = stemsOfPlace.get(core);
  if (ofPlace) {
    for (const stem of ofPlace) into.places.push(...places.map((span) => ({ ...span, stem })));
    return;
  }
  const [, stem, ending] = NISBA.exec(core) ?? [];
  if (stem === undefined || ending === undefined) return;
  if (stems.has(stem)) {
    into.nisbas.push(...places.map((span) => ({ ...span, prefix, stem, ending })));
  } else if (suspect) {
    // إيتاليا is a slip for the country, not for إيطاليًّا.
    const meant = meantBy(stem, lexicon).filter((other) => !stemsOfPlace.has(other + ending));
    if (meant.length > 0) into.doubtful.push(...places.map((span) => ({ ...span, prefix, stem, ending, meant })));
  }
}

type Collected = { readonly [K in keyof NisbaWords]: NisbaWords[K][number][] };

/** Nisbas of countries, names of countries, and nisbas that may be misspelt, of a block. */
export const nisbaWords = defineFeature<NisbaWords>({
  name: 'nisba-words',
  compute(_block, lexicon, feature) {
    const words: Collected = { nisbas: [], places: [], doubtful: [] };
    for (const form of feature(nameForms))
      for (const reading of cliticReadings(form.bare)) sort(reading, form, lexicon, words);
    return words;
  },
});
