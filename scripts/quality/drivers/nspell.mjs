// Checks the words of texts with nspell and the dictionary whose .aff and .dic are named. How a driver is talked to: see ../driver.ts.
import { readFileSync } from 'node:fs';
import nspell from 'nspell';
import { answerEach, suggestionsWanted, wordsOf } from './protocol.mjs';

const [aff, dic] = process.argv.slice(2).map((path) => readFileSync(path));
const spell = nspell(aff, dic);
const known = new Map();

function isMisspelt(word) {
  if (!known.has(word)) known.set(word, !spell.correct(word));
  return known.get(word);
}

const suggestions = new Map();

function suggestionsFor(word) {
  if (!suggestions.has(word)) suggestions.set(word, spell.suggest(word));
  return suggestions.get(word);
}

await answerEach(({ text, spans }) =>
  wordsOf(text)
    .filter(({ word }) => isMisspelt(word))
    .map((word) => ({
      start: word.start,
      end: word.end,
      replacements: suggestionsWanted(word, spans) ? suggestionsFor(word.word) : [],
    })),
);
