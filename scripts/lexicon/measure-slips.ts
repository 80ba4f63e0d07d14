// How often slips are made, as the list of frequencies tells: of each slip in a frequent word, the share of the form that
// comes of it, where that form is no word. Prints −ln of the shares, with the forms that count most. The figures of habits
// are those of edit-weights.ts, rounded; those of mistyped keys are mixed with names that look like slips (أربيل beside أبريل).
//   npx tsx scripts/lexicon/measure-slips.ts
import { readFileSync } from 'node:fs';
import { readContainer } from '../../rules/lexicon/container.js';
import { keyNeighbours } from '../../rules/lexicon/keyboard.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import { Vocabulary } from '../../rules/lexicon/vocabulary.js';
import { DATA } from './targets.js';

/** Of rarer words too many slips are not listed. */
const LEAST_SHARE = 1e-4;
const SHORTEST = 4;
/** A form that is more common than this beside the word is a word itself, that the dictionaries lack. */
const GREATEST_RATIO = 0.4;
/** What is rarer is not printed. */
const COSTLIEST = 9;
const LETTERS = Array.from('ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي');
const LONG_VOWELS = 'اوي';

const lexicon = loadLexicon((name) => readFileSync(DATA + name));
const vocabulary = new Vocabulary(readContainer(readFileSync(`${DATA}context.bin`)));
const neighbours = keyNeighbours();

interface Measured {
  made: number;
  possible: number;
  readonly examples: { readonly text: string; readonly ratio: number }[];
}

const measured = new Map<string, Measured>();

function measure(kind: string, word: string, share: number, slip: string): void {
  const entry = measured.get(kind) ?? { made: 0, possible: 0, examples: [] };
  measured.set(kind, entry);
  entry.possible += share;
  const index = vocabulary.indexOf(slip);
  const found = vocabulary.shareAt(index);
  if (found === 0 || found > GREATEST_RATIO * share || lexicon.accepts(slip)) return;
  entry.made += found;
  entry.examples.push({ text: `${slip} (${word})`, ratio: found / share });
}

function additionKind(letter: string, before: string, after: string): string {
  if (letter === before || letter === after) return 'added: the letter beside it';
  if (letter === 'ا' && before === 'و' && after === '') return 'added: silent alef';
  if (`${neighbours.get(before) ?? ''}${neighbours.get(after) ?? ''}`.includes(letter))
    return 'added: neighbouring key';
  return LONG_VOWELS.includes(letter) ? 'added: long vowel' : 'added: any';
}

function measureAt(word: string, share: number, at: number): void {
  const letter = word.charAt(at);
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  const previous = word.charAt(at - 1);
  for (const written of LETTERS) {
    if (written === letter) continue;
    measure(`${written} for ${letter}`, word, share, before + written + after);
    const isNear = neighbours.get(letter)?.includes(written) === true;
    measure(isNear ? 'for a neighbouring key' : 'for any other letter', word, share, before + written + after);
  }
  const dropped = letter === previous ? 'one of two' : LONG_VOWELS.includes(letter) ? 'long vowel' : 'any';
  measure(`dropped: ${dropped}`, word, share, before + after);
  if (letter === 'ا' && previous === 'و' && after === '') measure('dropped: silent alef', word, share, before);
  const next = after.charAt(0);
  if (next !== '' && next !== letter) measure('swapped', word, share, before + next + letter + after.slice(1));
}

for (let index = 0; index < vocabulary.size; index++) {
  const share = vocabulary.shareAt(index);
  if (share < LEAST_SHARE) continue;
  const word = vocabulary.formAt(index);
  if (word.length < SHORTEST || !lexicon.accepts(word)) continue;
  for (let at = 0; at < word.length; at++) measureAt(word, share, at);
  for (let at = 0; at <= word.length; at++) {
    for (const letter of LETTERS) {
      const kind = additionKind(letter, word.charAt(at - 1), word.charAt(at));
      measure(kind, word, share, word.slice(0, at) + letter + word.slice(at));
    }
  }
}

const rows = [...measured].map(([kind, { made, possible, examples }]) => ({
  kind,
  cost: -Math.log(made / possible),
  examples,
}));
for (const { kind, cost, examples } of rows.sort((a, b) => a.cost - b.cost)) {
  if (cost > COSTLIEST && / for ./.test(kind)) continue;
  const best = examples.sort((a, b) => b.ratio - a.ratio).slice(0, 3);
  console.log(`${kind.padEnd(28)} ${cost.toFixed(1).padStart(5)}   ${best.map(({ text }) => text).join('، ')}`);
}
