// Checks the words of texts with nspell and the dictionary whose .aff and .dic are named. How a driver is talked to: see ../driver.ts.
import { readFileSync } from 'node:fs';
import nspell from 'nspell';
import { answerEach, wordsOf } from './protocol.mjs';

const [aff, dic] = process.argv.slice(2).map((path) => readFileSync(path));
const spell = nspell(aff, dic);
const known = new Map();

function isMisspelt(word) {
  if (!known.has(word)) known.set(word, !spell.correct(word));
  return known.get(word);
}

// No corrections: with this dictionary nspell takes up to some seconds for those of one word.
await answerEach(({ text }) =>
  wordsOf(text)
    .filter(({ word }) => isMisspelt(word))
    .map(({ start, end }) => ({ start, end, replacements: [] })),
);
