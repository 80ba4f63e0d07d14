import { PROCLITICS } from '../lexicon/proclitics.js';
import type { WordFacts } from './word-facts.js';

const ARTICLE = 'ال';
/** ل and the article: للرياض. */
const LAM_ARTICLE = 'لل';

/** A name without what is written together with it: `prefix + core` is the word. */
export interface CliticReading {
  /** و، ف، ب، ل، ك and ال as written: وبال، لل. Empty for none. */
  readonly prefix: string;
  readonly core: string;
}

/** A shorter name is not looked for behind a clitic: nearly every word would have one. */
const SHORTEST_CORE = 3;

const PREFIXES: readonly string[] = PROCLITICS.filter(({ letters, future }) => letters !== '' && !future).map(
  ({ letters }) => letters,
);

const FIRST_LETTERS = new Set(PREFIXES.map((prefix) => prefix.charAt(0)));

/** Every way to take a bare word as a name with clitics; the whole word comes first. */
export function cliticReadings(bare: string): CliticReading[] {
  const readings: CliticReading[] = [{ prefix: '', core: bare }];
  if (!FIRST_LETTERS.has(bare.charAt(0))) return readings;
  for (const prefix of PREFIXES) {
    if (bare.length - prefix.length >= SHORTEST_CORE && bare.startsWith(prefix))
      readings.push({ prefix, core: bare.slice(prefix.length) });
  }
  return readings;
}

/** Writes a prefix of a reading before another name: وب + هرتسوغ, and two ل where للـ meets a name in ل. */
export function withPrefix(prefix: string, core: string): string {
  return prefix.endsWith(LAM_ARTICLE) && core.startsWith('ل') ? prefix.slice(0, -1) + core : prefix + core;
}

/**
 * Whether a reading takes the ل of the article for the name's first letter: للميليشيات as ل + لميليشيات, where لندن in
 * للندن is right.
 */
export function isArticleInDisguise({ prefix, core }: CliticReading, lexicon: WordFacts): boolean {
  return prefix.endsWith('ل') && core.startsWith('ل') && lexicon.zipf(`ا${core}`) > lexicon.zipf(core);
}

/** Whether two words are one name with two sets of clitics: لميليشيات، الميليشيات. */
export function shareCore(a: string, b: string): boolean {
  const cores = cliticReadings(a).map(({ core }) => core);
  return cliticReadings(b).some(({ core }) => cores.includes(core));
}

/** Prefixes of two clitics or more, which no name begins with by chance. */
const LONG_PREFIXES = PREFIXES.filter((prefix) => prefix.length >= 3 || prefix === LAM_ARTICLE);

/** Whether both words begin with the same clitics, so that what follows is to be compared: بالإحصاء، بالاحساء. */
export function sharePrefix(a: string, b: string): boolean {
  return LONG_PREFIXES.some(
    (prefix) => a.length - prefix.length >= SHORTEST_CORE && a.startsWith(prefix) && b.startsWith(prefix),
  );
}

/** Whether the prefix holds the article. */
export function isDefinite(prefix: string): boolean {
  return prefix.endsWith(ARTICLE) || prefix.endsWith(LAM_ARTICLE);
}

/** The name behind clitics with its article, where the prefix has one: of وبالأحساء الأحساء. */
export function nameBehind(prefix: string, core: string): string {
  return isDefinite(prefix) ? ARTICLE + core : core;
}
