// Checks texts with cspell and its Arabic dictionary. How a driver is talked to: see ../driver.ts.
import { fileURLToPath } from 'node:url';
import { spellCheckDocument } from 'cspell-lib';
import { answerEach, suggestionsWanted } from './protocol.mjs';

const settings = {
  language: 'ar',
  import: [fileURLToPath(import.meta.resolve('@cspell/dict-ar/cspell-ext.json'))],
  numSuggestions: 5,
  maxNumberOfProblems: 1e6,
  maxDuplicateProblems: 1e6,
};

async function issuesOf(text, generateSuggestions) {
  const document = { uri: 'stdin:///article.txt', text, languageId: 'plaintext', locale: 'ar' };
  const { issues } = await spellCheckDocument(document, { noConfigSearch: true, generateSuggestions }, settings);
  return issues;
}

const suggestions = new Map();

async function suggestionsFor(word) {
  if (!suggestions.has(word)) {
    const [issue] = await issuesOf(word, true);
    suggestions.set(word, issue?.suggestions ?? []);
  }
  return suggestions.get(word);
}

await answerEach(async ({ text, spans }) => {
  const findings = [];
  for (const { text: word, offset } of await issuesOf(text, false)) {
    const place = { start: offset, end: offset + word.length };
    findings.push({ ...place, replacements: suggestionsWanted(place, spans) ? await suggestionsFor(word) : [] });
  }
  return findings;
});
