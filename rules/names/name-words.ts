import { defineFeature } from '../engine/feature.js';
import type { Span } from '../engine/span.js';
import type { Token, WordToken } from '../engine/tokens.js';
import { ARTICLE, LAM } from '../lexicon/attached-particles.js';
import { rememberByWord } from '../lexicon/by-word.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isTitle, standTogether } from '../spelling/name-hints.js';
import { cliticReadings } from './clitics.js';
import { missingHamza, nameStatus } from './known-names.js';
import { isNoName, type ReadWord, readWord } from './name-forms.js';
import { type Standing, standingOf } from './name-standing.js';

/** What is written together with a name. */
export interface Attachments {
  /** Conjunction and preposition: و، ب، ول. */
  readonly particles: string;
  /** The article, where it is no part of the name itself: that of الليكود, not that of الرياض. */
  readonly article: boolean;
  /** The alef of the accusative: محمدا. */
  readonly ending: '' | 'ا';
}

/** One way to read a word as a name. A name keeps the article that it is written with: للرياض is ل and الرياض. */
export interface NameCandidate extends Attachments {
  readonly name: string;
  readonly standing: Standing;
}

/** A word of a block that may be a name, or a name of two words: عبد الفتاح، أبو ظبي. */
export interface NameWord extends Span {
  readonly bare: string;
  /** The whole word first. */
  readonly candidates: readonly NameCandidate[];
  readonly afterTitle: boolean;
  /** What stands between it and the name word before it, where the two may be one name: a space, « بن ». */
  readonly joint: string | undefined;
}

/** First words of names of two words. What follows must be definite (عبد الرحمن), or a name itself (أبو مازن). */
const BEFORE_DEFINITE: ReadonlySet<string> = new Set(['عبد']);
const BEFORE_NAME: ReadonlySet<string> = new Set(['أبو', 'أبي', 'أبا', 'ابو', 'آل', 'أم']);
/** Words between a name and that of the father. */
const OF_FATHER: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت']);
const LIKE = 'ك';
const GOD = 'الله';
/** Particles that a first word of two may have before it. */
const PARTICLES = /^(?:[وف]?[بلك]?)/;

/** The words of a block that may be names, in order. */
export const nameWords = defineFeature<readonly NameWord[]>({
  name: 'name-words',
  compute({ text, tokens }, lexicon) {
    const words: NameWord[] = [];
    let last: Token | undefined;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.kind !== 'word') continue;
      const compound = compoundAt(text, tokens, i, lexicon);
      const found = compound?.candidates ?? candidatesFor(token.bare, lexicon);
      if (found.length === 0) continue;
      const end = compound?.last ?? token;
      const before = tokens[i - 1];
      words.push({
        start: token.start,
        end: end.end,
        bare: compound ? `${token.bare} ${compound.last.bare}` : token.bare,
        candidates: found,
        afterTitle: before?.kind === 'word' && standTogether(text, before, token) && isTitle(before.bare),
        joint: last && jointOf(text, tokens, last, token),
      });
      last = end;
      i = end.index;
    }
    return words;
  },
});

const NONE: readonly NameCandidate[] = [];

const candidatesFor = rememberByWord((bare: string, lexicon: Lexicon): readonly NameCandidate[] => {
  if (isTitle(bare) || isNoName({ bare, zipf: lexicon.zipf(bare) })) return NONE;
  const found = candidatesOf(readWord(bare, lexicon), lexicon);
  // A copy has no room to grow in: texts have many words.
  return found.length === 0 ? NONE : found.slice();
});

/** A prefix of clitics as particles, and whether the article ends it. */
function takeApart(prefix: string): { particles: string; article: boolean } {
  if (prefix.endsWith(LAM + LAM)) return { particles: prefix.slice(0, -1), article: true };
  if (prefix.endsWith(ARTICLE)) return { particles: prefix.slice(0, -ARTICLE.length), article: true };
  return { particles: prefix, article: false };
}

function candidatesOf({ bare, readings, zipf }: ReadWord, lexicon: Lexicon): NameCandidate[] {
  const found: NameCandidate[] = [];
  const add = (particles: string, name: string): void => {
    if (found.some((other) => other.name === name)) return;
    const standing = standingOf(name, lexicon);
    if (standing) found.push({ particles, article: false, ending: '', name, standing });
  };
  for (const { prefix, core } of readings) {
    const { particles, article } = takeApart(prefix);
    // كاسيا, which the dictionary knows, is not «like Asia» without its hamza.
    if (particles === LIKE && lexicon.accepts(bare) && missingHamza(core, lexicon) !== undefined) continue;
    add(particles, article ? ARTICLE + core : core);
  }
  // A name that has the article itself may well be more common without its ل: للرياض.
  for (const { prefix, core } of cliticReadings(bare)) {
    if (!prefix.endsWith(LAM + LAM)) continue;
    const name = ARTICLE + core;
    if (lexicon.zipf(name) >= zipf) add(prefix.slice(0, -1), name);
  }
  const known = found.filter(
    ({ name, particles, standing }) =>
      standing.sureness !== 'unfamiliar' &&
      (particles !== '' || lexicon.accepts(name) || lexicon.names.frequency(name) > 0),
  );
  if (known.length < found.length && isWordWithClitics(bare, lexicon)) return known;
  if (bare.endsWith('ا') && found.length === 0) {
    const name = bare.slice(0, -1);
    const standing = standingOf(name, lexicon);
    if (standing?.kind === 'person' && standing.sureness !== 'unfamiliar')
      found.push({ particles: '', article: false, ending: 'ا', name, standing: { ...standing, sureness: 'possible' } });
  }
  return found;
}

/** With one of these alone a name may well begin: بوتين is not ب and وتين. */
const SINGLE_PARTICLE = /^[بكل]$/;

/** Whether an unknown word is a known one with clitics: للاحتفالات, and, but for a hamza, والاسواق. */
function isWordWithClitics(bare: string, lexicon: Lexicon): boolean {
  return cliticReadings(bare).some(({ prefix, core }) => {
    if (prefix === '' || (prefix !== LAM + LAM && SINGLE_PARTICLE.test(prefix))) return false;
    const { article } = takeApart(prefix);
    const status = nameStatus(article ? ARTICLE + core : core, lexicon);
    return status === 'word' || status === 'both';
  });
}

/** A name of two words that begins at a token. */
function compoundAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): { readonly candidates: readonly NameCandidate[]; readonly last: WordToken } | undefined {
  const [first, second] = [tokens[index], tokens[index + 1]];
  if (first?.kind !== 'word' || second?.kind !== 'word' || !standTogether(text, first, second)) return undefined;
  const particles = PARTICLES.exec(first.bare)?.[0] ?? '';
  for (const before of new Set(['', particles])) {
    const head = first.bare.slice(before.length);
    if (!isCompound(head, second.bare, lexicon)) continue;
    const standing: Standing = { sureness: 'sure', given: BEFORE_DEFINITE.has(head), kind: 'person' };
    const name = `${head} ${second.bare}`;
    return { candidates: [{ particles: before, article: false, ending: '', name, standing }], last: second };
  }
  return undefined;
}

function isCompound(head: string, second: string, lexicon: Lexicon): boolean {
  if (BEFORE_DEFINITE.has(head))
    return second === GOD || (second.startsWith(ARTICLE) && isListed(head + second, lexicon));
  if (!BEFORE_NAME.has(head)) return false;
  return isListed(head + second, lexicon) || (head !== 'أم' && standingOf(second, lexicon)?.sureness === 'sure');
}

function isListed(word: string, lexicon: Lexicon): boolean {
  return lexicon.names.kinds(word) !== 0 || nameStatus(word, lexicon) === 'name' || lexicon.zipf(word) >= USED_ZIPF;
}

/** Words that the dictionary lacks and some write: عبدالفتاح. */
const USED_ZIPF = 2;

/** What parts two words that may be one name; undefined where something else stands between them. */
function jointOf(text: string, tokens: readonly Token[], first: Token, second: Token): string | undefined {
  if (standTogether(text, first, second) && first.index + 1 === second.index) return ' ';
  const between = tokens[first.index + 1];
  if (first.index + 2 !== second.index || between?.kind !== 'word' || !OF_FATHER.has(between.bare)) return undefined;
  return standTogether(text, first, between) && standTogether(text, between, second) ? ` ${between.bare} ` : undefined;
}
