// What the drivers have in common; see ../driver.ts.
import { createInterface } from 'node:readline';

const input = createInterface({ input: process.stdin });

function answer(findings) {
  process.stdout.write(`${JSON.stringify(findings)}\n`);
}

/** Answers each request as it comes. */
export async function answerEach(check) {
  for await (const line of input) answer(await check(JSON.parse(line)));
}

/** Reads all requests first. */
export async function answerAll(check) {
  const requests = [];
  for await (const line of input) requests.push(JSON.parse(line));
  for (const findings of check(requests)) answer(findings);
}

/** The words in Arabic letters, with their vowel signs. */
export function wordsOf(text) {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]*/gu), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  })).filter(({ word }) => /\p{Script=Arabic}/u.test(word));
}

/** Suggestions take long: they are only made where they are scored. */
export function suggestionsWanted({ start, end }, spans) {
  return spans.some((span) => start < span.end && span.start < end);
}
