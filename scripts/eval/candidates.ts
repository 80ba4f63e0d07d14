// How good suggestions are where the place of the error is known, and how well judgements part slips from other words:
//   npx tsx scripts/eval/candidates.ts [--shared DIR] [--clean SET] [--show N]
// Prints, for the set of injected errors, by kind: how often the right word comes first and among the first five, and the
// time a word takes; for these and a clean set: the share of slips found and the flags in 1,000 words at each
// probability, and how far the probabilities are right. --show prints the N clearest misses and flags.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bareForm } from '../../rules/engine/arabic.js';
import { splitSentences } from '../../rules/engine/sentences.js';
import { type Token, tokenize } from '../../rules/engine/tokens.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import type { Suggestion } from '../../rules/lexicon/spelling.js';
import { surroundingsOf } from '../../rules/spelling/surroundings.js';
import type { CleanText, InjectedError } from './sets.js';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared/eval' },
    clean: { type: 'string', default: 'clean-wiki' },
    show: { type: 'string', default: '0' },
  },
});

const lexicon = loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));
const SHORTEST = 3;

function lines<T>(set: string): T[] {
  const text = readFileSync(`${values.shared}/${set}.jsonl`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

interface Judged {
  readonly word: string;
  readonly known: boolean;
  readonly right: readonly string[];
  readonly probability: number;
  readonly suggestions: readonly Suggestion[];
}

function judge(tokens: readonly Token[], index: number, right: readonly string[] = []): Judged | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.bare.length < SHORTEST) return undefined;
  const hints = { listed: lexicon.names.kinds(token.bare) !== 0 };
  const verdict = lexicon.spelling.judge(token.bare, surroundingsOf(tokens, index, lexicon), hints);
  return { word: token.bare, right, ...verdict };
}

interface Tally {
  errors: number;
  first: number;
  five: number;
  milliseconds: number;
}

const tallies = new Map<string, Tally>();
const slips: Judged[] = [];
for (const item of lines<InjectedError>('injected-wiki')) {
  const tokens = tokenize(item.text);
  const index = tokens.findIndex(({ start, end }) => end > item.start && start < item.end);
  const token = tokens[index];
  if (token?.kind !== 'word') continue;
  const right = (item.rights ?? [item.right]).map(bareForm);
  const started = performance.now();
  const suggestions = lexicon.spelling.suggest(token.bare, surroundingsOf(tokens, index, lexicon), 5);
  const milliseconds = performance.now() - started;
  const rank = suggestions.findIndex(({ word }) => right.includes(word));
  const known = lexicon.accepts(token.bare);
  for (const kind of [`${known ? 'known' : 'unknown'}: ${item.kind ?? ''}`, known ? 'known' : 'unknown', 'all']) {
    const tally = tallies.get(kind) ?? { errors: 0, first: 0, five: 0, milliseconds: 0 };
    tallies.set(kind, tally);
    tally.errors++;
    if (rank === 0) tally.first++;
    if (rank >= 0) tally.five++;
    tally.milliseconds += milliseconds;
  }
  const judged = judge(tokens, index, right);
  if (judged !== undefined) slips.push(judged);
}
console.log('suggestions, the place being known');
for (const [kind, { errors, first, five, milliseconds }] of [...tallies].sort()) {
  console.log(
    `  ${kind.padEnd(18)} ${String(errors).padStart(4)}   right first ${(first / errors).toFixed(3)}   in first five ${(five / errors).toFixed(3)}   ${(milliseconds / errors).toFixed(2)} ms`,
  );
}

const others: Judged[] = [];
let words = 0;
for (const { text } of lines<CleanText>(values.clean)) {
  const tokens = tokenize(text);
  words += tokens.filter(({ kind }) => kind === 'word').length;
  for (const sentence of splitSentences(text, tokens)) {
    for (let index = sentence.firstToken; index < sentence.endToken; index++) {
      const judged = judge(tokens, index);
      if (judged !== undefined) others.push(judged);
    }
  }
}

const LEVELS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95];
for (const known of [false, true]) {
  const here = slips.filter((slip) => slip.known === known);
  const flags = others.filter((other) => other.known === known);
  console.log(
    `\n${known ? 'words of the dictionary' : 'unknown words'}: ${here.length} slips; ${values.clean}: ${words} words`,
  );
  for (const level of LEVELS) {
    const found = here.filter(({ probability }) => probability >= level);
    const first = found.filter(({ right, suggestions }) => right.includes(suggestions[0]?.word ?? ''));
    const alarms = flags.filter(({ probability }) => probability >= level);
    console.log(
      `  probability ≥ ${level.toFixed(2)}   found ${(found.length / here.length).toFixed(3)}   right first ${(first.length / here.length).toFixed(3)}   flags in 1,000 clean words ${((1000 * alarms.length) / words).toFixed(2)}`,
    );
  }
  const print = ({ word, right, probability, suggestions }: Judged): void =>
    console.log(
      `    ${probability.toFixed(3)} ${word} ${right.length > 0 ? `(${right.join(' / ')})` : ''} → ${suggestions.map((s) => s.word).join('، ')}`,
    );
  const shown = Number(values.show);
  if (shown === 0) continue;
  console.log('  slips that look most like words');
  for (const slip of here.sort((a, b) => a.probability - b.probability).slice(0, shown)) print(slip);
  console.log('  words that look most like slips');
  for (const flag of flags.sort((a, b) => b.probability - a.probability).slice(0, shown)) print(flag);
}
