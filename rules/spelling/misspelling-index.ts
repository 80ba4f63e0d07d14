import { CONJUNCTIONS, LONGEST_PREFIX, NOUN_PREFIXES, PREFIX_LETTERS } from '../engine/stem-start.js';
import { type ByReason, PHRASES, REASONS, type Reason, STEMS, WORDS } from './common-misspellings.js';

/** How much of a word an entry covers: all of it but clitics, a part with endings behind it, or the first word of several. */
type Scope = 'word' | 'stem' | 'phrase';

interface Entry {
  readonly wrong: string;
  readonly right: string;
  readonly reason: Reason;
  readonly scope: Scope;
  /** The words of a phrase after its first. */
  readonly rest: readonly string[];
}

/** An entry found in a word, with the letters of the word around it. */
export interface Hit extends Entry {
  readonly prefix: string;
  readonly suffix: string;
}

const PREFIXES: Readonly<Record<Scope, ReadonlySet<string>>> = {
  word: new Set(CONJUNCTIONS.flatMap((conjunction) => ['', 'ب', 'ل', 'ك'].map((letter) => conjunction + letter))),
  stem: NOUN_PREFIXES,
  phrase: new Set(CONJUNCTIONS),
};
/** What may follow a stem: endings of person, number, gender, case and relation, and pronouns. */
const SUFFIXES: ReadonlySet<string> = new Set([
  '',
  ...(
    'ه ها هم هما هن ك كم نا ي ا ة ت تا تم وا ون ين ان ات ية يا يين يون يات تي ته تها تهم تهما تنا تك تين تان ' +
    'اته اتها اتهم اتنا اتي يه يها يهم يته يتها يتهم'
  ).split(' '),
]);
const NO_SUFFIX: ReadonlySet<string> = new Set(['']);
/** How many letters of an entry the index goes by. A shorter entry is found at the end of a word only. */
const KEY_LETTERS = 3;
const SHORTEST_ENTRY = 2;

function entries(table: ByReason, scope: Scope): Entry[] {
  return REASONS.flatMap((reason) =>
    Object.entries(table[reason] ?? {}).flatMap(([right, wrongs]) =>
      wrongs.split(scope === 'phrase' ? ' | ' : ' ').map((text): Entry => {
        const [wrong = '', ...rest] = text.split(' ');
        return { wrong, right, reason, scope, rest };
      }),
    ),
  );
}

/** للأن for الأن after the preposition ل, which swallows the alef of the article. */
function afterLam(entry: Entry): Entry[] {
  if (!entry.wrong.startsWith('ال') || !entry.right.startsWith('ال')) return [];
  return [{ ...entry, wrong: `لل${entry.wrong.slice(2)}`, right: `لل${entry.right.slice(2)}` }];
}

/** Three letters from `at` as a number; past the end of the word there is nothing, 0. */
function keyAt(word: string, at: number): number {
  let key = 0;
  for (let i = at; i < at + KEY_LETTERS; i++) key = (key << 8) | (word.charCodeAt(i) & 0xff);
  return key;
}

function buildIndex(): ReadonlyMap<number, readonly Entry[]> {
  const words = entries(WORDS, 'word');
  const all = [...words, ...words.flatMap(afterLam), ...entries(PHRASES, 'phrase'), ...entries(STEMS, 'stem')];
  const index = new Map<number, Entry[]>();
  for (const entry of all) {
    const key = keyAt(entry.wrong, 0);
    const bucket = index.get(key);
    if (bucket) bucket.push(entry);
    else index.set(key, [entry]);
  }
  // A phrase says more than its first word, a longer entry more than a shorter one.
  for (const bucket of index.values())
    bucket.sort((a, b) => b.rest.length - a.rest.length || b.wrong.length - a.wrong.length);
  return index;
}

const INDEX = buildIndex();

/**
 * Every listed misspelling that the word may be or begin, the whole word first and then behind ever longer prefixes. `next` is the word after
 * it; of a phrase of more than two words the others are still to be compared.
 */
export function* misspellingsIn(bare: string, next: string | undefined): Generator<Hit> {
  for (let cut = 0; cut <= LONGEST_PREFIX && cut + SHORTEST_ENTRY <= bare.length; cut++) {
    if (cut > 0 && !PREFIX_LETTERS.includes(bare.charAt(cut - 1))) return;
    const bucket = INDEX.get(keyAt(bare, cut));
    if (!bucket) continue;
    const prefix = bare.slice(0, cut);
    for (const entry of bucket) {
      if (entry.scope === 'phrase' && entry.rest[0] !== next) continue;
      if (!bare.startsWith(entry.wrong, cut) || !PREFIXES[entry.scope].has(prefix)) continue;
      const suffix = bare.slice(cut + entry.wrong.length);
      if ((entry.scope === 'stem' ? SUFFIXES : NO_SUFFIX).has(suffix)) yield { ...entry, prefix, suffix };
    }
  }
}
