import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';

/** What is often written together with the word after it: لايزال، مايحدث، ياعرب. Before what it may stand, and which of these are common enough to prove it (Zipf values). */
const PARTICLES: readonly { readonly letters: string; readonly before: 'verb' | 'noun'; readonly least: number }[] = [
  { letters: 'لا', before: 'verb', least: 2 },
  { letters: 'ما', before: 'verb', least: 3 },
  { letters: 'يا', before: 'noun', least: 4 },
];
const SHORTEST_WORD = 3;
/** Three letters may as well be the rest of a foreign name: لايفر. */
const LEAST_OF_SHORTEST = 3.6;

/** Nouns that لا denies so often that both are typed as one word. */
const DENIED: ReadonlySet<string> = new Set('حول قوة شك شيء أحد مانع علاقة دخل مفر داعي حاجة فرق خير سيما'.split(' '));

/** ما زال and ما دام are written as one word by many houses. */
const WRITTEN_AS_ONE: ReadonlySet<string> = new Set(['زال', 'دام']);

/** The particle and the word after it, where an unfamiliar word is made of nothing else: «لا يريدون». A name that begins so is none. */
export function particleAndWord(bare: string, lexicon: Lexicon): string | undefined {
  if (lexicon.names.kinds(bare) !== 0) return undefined;
  const conjunction = /^[وف](?=[لمي]ا)/.exec(bare)?.[0] ?? '';
  const start = bare.slice(conjunction.length);
  for (const { letters, before, least } of PARTICLES) {
    const word = start.slice(letters.length);
    if (!start.startsWith(letters) || word.length < SHORTEST_WORD) continue;
    const isDenied = letters === 'لا' && DENIED.has(word);
    const isCommon = lexicon.zipf(word) >= (word.length === SHORTEST_WORD ? Math.max(least, LEAST_OF_SHORTEST) : least);
    if (isDenied || (isCommon && mayFollow(before, letters, word, lexicon))) return `${conjunction}${letters} ${word}`;
    const called = letters === 'يا' ? withHamza(word, least, lexicon) : undefined;
    if (called !== undefined) return `${conjunction}${letters} ${called}`;
  }
  return undefined;
}

/** After يا these call, and are no nouns. */
const CALLING: ReadonlySet<string> = new Set(['أيها', 'أيتها']);

/** Who is called, where the hamza is missing as well: ياايها, يااخي. */
function withHamza(word: string, least: number, lexicon: Lexicon): string | undefined {
  if (!/^[اأ]/.test(word) || (word.startsWith('ا') && lexicon.accepts(word))) return undefined;
  const right = `أ${word.slice(1)}`;
  if (CALLING.has(right)) return right;
  return lexicon.zipf(right) >= least && mayFollow('noun', 'يا', right, lexicon) ? right : undefined;
}

/** Whether the dictionary reads the word as a verb that the particle may stand before, or as a noun without particles of its own. */
function mayFollow(wanted: 'verb' | 'noun', particle: string, word: string, lexicon: Lexicon): boolean {
  const readings = dictionaryReadings(lexicon, word).filter(({ proclitics }) => proclitics === '');
  if (wanted === 'verb')
    return readings.some(
      ({ verb }) =>
        verb && (verb.present || (particle === 'ما' && verb.past)) && !(verb.past && WRITTEN_AS_ONE.has(verb.lemma)),
    );
  return readings.some(({ noun }) => noun);
}
