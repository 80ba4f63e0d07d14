// Checks the words of texts with hunspell and its Arabic dictionary. How a driver is talked to: see ../driver.ts.
import { spawnSync } from 'node:child_process';
import { answerAll, suggestionsWanted, wordsOf } from './protocol.mjs';

function hunspell(option, words) {
  const { stdout, error } = spawnSync('hunspell', [option, '-d', 'ar', '-i', 'utf-8'], {
    input: words.map((word) => `^${word}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  return stdout.split('\n');
}

await answerAll((requests) => {
  const words = requests.map(({ text }) => wordsOf(text));
  const unique = [...new Set(words.flat().map(({ word }) => word))];
  const misspelt = new Set(hunspell('-l', unique));
  const wanted = new Set(
    requests.flatMap(({ spans }, i) =>
      words[i].filter((word) => misspelt.has(word.word) && suggestionsWanted(word, spans)).map(({ word }) => word),
    ),
  );
  const suggestions = new Map();
  for (const line of hunspell('-a', [...wanted])) {
    const [, word, list] = /^& (\S+) \d+ \d+: (.*)$/.exec(line) ?? [];
    if (word !== undefined) suggestions.set(word, list.split(', '));
  }
  return words.map((list) =>
    list
      .filter(({ word }) => misspelt.has(word))
      .map(({ word, start, end }) => ({ start, end, replacements: suggestions.get(word) ?? [] })),
  );
});
