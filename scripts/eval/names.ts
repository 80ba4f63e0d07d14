// What the names rules find: `npx tsx scripts/eval/names.ts FILE… [--plant N] [--all]`.
// FILE is JSON lines, gzipped or not. Lines with a known error (`wrong`, `right`) are scored; of others every finding is
// printed with its surroundings, to be read, and counted per 1,000 words. --plant N writes one occurrence of a recurring name
// another plausible way in N of the texts, always the same ones, and scores those. --all also prints what was missed.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Finding } from '../../rules/index.js';
import { activate, Checker, loadLexicon, parse, RULES } from '../../rules/index.js';
import { nameStatus } from '../../rules/names/known-names.js';
import { scoreInjected } from './score.js';
import { type CleanText, type InjectedError, readLines } from './sets.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { plant: { type: 'string' }, all: { type: 'boolean', default: false } },
});

const lexicon = loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));
const rules = RULES.filter(({ id }) => id.startsWith('names/')).map(activate);

function check(text: string): readonly Finding[] {
  return new Checker({ lexicon, rules, language: 'ar' }).check(text, 'plain').findings;
}

/** Letters that a writer may choose between for one sound. */
const SAME_SOUND: Readonly<Record<string, string>> = {
  غ: 'جق',
  ج: 'غق',
  ق: 'كغ',
  ك: 'ق',
  ت: 'ط',
  ط: 'ت',
  س: 'زص',
  ز: 'س',
  ص: 'س',
  ف: 'ڤ',
  ث: 'ت',
  ذ: 'د',
  ظ: 'ز',
};
const VOWELS = 'ايو';
const SHORTEST = 4;
const LEAST_OCCURRENCES = 3;
/** A respelling that is as common as this is another word or name. */
const COMMON_ZIPF = 2.5;

/** A generator of numbers from 0 to 1 that starts the same way every time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every plausible other spelling of a name that differs in one letter, by kind. */
function respellings(name: string): { readonly kind: string; readonly wrong: string }[] {
  const found: { kind: string; wrong: string }[] = [];
  for (let i = 1; i < name.length - 1; i++) {
    const letter = name.charAt(i);
    const isVowel = VOWELS.includes(letter);
    const besideVowel = [i - 1, i + 1].some((at) => VOWELS.includes(name.charAt(at)));
    if (isVowel) found.push({ kind: 'vowel dropped', wrong: name.slice(0, i) + name.slice(i + 1) });
    if (!isVowel && !VOWELS.includes(name.charAt(i - 1)))
      for (const vowel of 'اي') found.push({ kind: 'vowel added', wrong: name.slice(0, i) + vowel + name.slice(i) });
    for (const other of SAME_SOUND[letter] ?? [])
      found.push({ kind: 'letter of the same sound', wrong: name.slice(0, i) + other + name.slice(i + 1) });
    if (!isVowel && !besideVowel)
      found.push({ kind: 'letter doubled', wrong: name.slice(0, i) + letter + name.slice(i) });
  }
  return found;
}

/** Writes one occurrence of a recurring name of the text another way; `undefined` where no name recurs. */
function plant({ id, text }: CleanText, next: () => number): InjectedError | undefined {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const words = parse(text, 'plain').blocks.flatMap(({ block, map }) =>
    block.tokens.flatMap((token) => (token.kind === 'word' ? [{ ...map.sourceSpan(token), bare: token.bare }] : [])),
  );
  const places = new Map<string, typeof words>();
  for (const word of words) places.set(word.bare, [...(places.get(word.bare) ?? []), word]);
  const names = [...places].filter(
    ([bare, uses]) =>
      uses.length >= LEAST_OCCURRENCES &&
      bare.length >= SHORTEST &&
      ['unknown', 'name'].includes(nameStatus(bare, lexicon)),
  );
  const [name, uses] = pick(names) ?? [];
  const place = pick(uses ?? []);
  const respelling =
    name === undefined
      ? undefined
      : pick(respellings(name).filter(({ wrong }) => !places.has(wrong) && lexicon.zipf(wrong) < COMMON_ZIPF));
  if (name === undefined || !place || !respelling) return undefined;
  const { wrong, kind } = respelling;
  const { start, end } = place;
  return {
    id,
    text: text.slice(0, start) + wrong + text.slice(end),
    start,
    end: start + wrong.length,
    right: name,
    kind,
  };
}

function printScore(name: string, items: readonly InjectedError[]): void {
  const { tallies, missed, notFirst } = scoreInjected(items, check);
  console.log(name);
  for (const [kind, { errors, found, first }] of tallies)
    console.log(
      `  ${kind.padEnd(32)} ${String(errors).padStart(5)}   found ${(found / errors).toFixed(3)}   right first ${(first / errors).toFixed(3)}`,
    );
  if (!values.all) return;
  for (const item of missed)
    console.log(`  missed     ${item.id}: ${item.text.slice(item.start, item.end)} → ${item.right}`);
  for (const item of notFirst)
    console.log(`  not first  ${item.id}: ${item.text.slice(item.start, item.end)} → ${item.right}`);
}

function printFindings(name: string, items: readonly CleanText[]): void {
  let words = 0;
  let count = 0;
  for (const { id, text } of items) {
    words += text.split(/\s+/).filter(Boolean).length;
    for (const { start, end, message, ruleId, confidence } of check(text)) {
      count++;
      const around = text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');
      console.log(`${id} ${ruleId} ${confidence.toFixed(2)}  ${message}  … ${around} …`);
    }
  }
  console.log(`${name}: ${words} words, ${count} findings, ${((1000 * count) / words).toFixed(2)} per 1,000 words`);
}

for (const path of positionals) {
  const items = readLines<CleanText & Partial<InjectedError>>(path);
  if (values.plant !== undefined) {
    const next = random(Number(values.plant));
    const planted: InjectedError[] = [];
    for (const item of items.map((item) => ({ item, order: next() })).sort((a, b) => a.order - b.order)) {
      if (planted.length === Number(values.plant)) break;
      const error = plant(item.item, next);
      if (error) planted.push(error);
    }
    printScore(`${path}, planted`, planted);
  } else {
    const errors = items.filter((item): item is InjectedError => item.right !== undefined);
    if (errors.length > 0) printScore(path, errors);
    else printFindings(path, items);
  }
}
