import { readFileSync } from 'node:fs';
import { bareForm } from '../../rules/engine/arabic.js';
import { isPattern } from './inflection-patterns.js';
import { soundsLike } from './latin-sound.js';
import { DATA, readSource } from './targets.js';

/** A word that the dictionaries lack, and how it inflects. */
export interface Addition {
  readonly word: string;
  readonly pattern: string;
}

/** The words of data/additions.tsv. Throws on a line that names no pattern, and on a word that is listed twice with one. */
export function parseAdditions(text: string): Addition[] {
  const additions: Addition[] = [];
  const seen = new Set<string>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [pattern = '', list = ''] = line.split('\t');
    if (!isPattern(pattern)) throw new Error(`line ${i + 1}: no pattern ${pattern}`);
    for (const word of list.split(' ')) {
      if (!/^[\u0621-\u063a\u0641-\u064a]{2,}$/.test(word)) throw new Error(`line ${i + 1}: “${word}” is no word`);
      if (seen.has(`${word} ${pattern}`)) throw new Error(`line ${i + 1}: ${word} is listed twice as ${pattern}`);
      seen.add(`${word} ${pattern}`);
      additions.push({ word, pattern });
    }
  }
  return additions;
}

const NAME_TABLES = ['arwikicats-nationalities', 'cldr-languages', 'cldr-currencies'] as const;

function rows(table: (typeof NAME_TABLES)[number]): string[][] {
  const lines = readSource(`names/${table}.tsv.gz`).toString('utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split('\t').map(bareForm));
}

/** Words of the tables that would hide slips: أروبي of Aruba is most often أوروبي, ى stands for ي, a hamza is missing. */
const LEFT_OUT: ReadonlySet<string> = new Set(['أروبي', 'رييال', 'لارى', 'جوردى', 'استرال']);

/** أفغاني, أفغانية; and plurals of another form: أفغان, أرمن. Nationalities of two words are left out. */
function* demonyms(): Generator<Addition> {
  for (const [, , , male = '', males = '', female = ''] of rows('arwikicats-nationalities')) {
    for (const nisba of [male, female.replace(/ة$/, '')])
      if (/^\S+ي$/.test(nisba)) yield { word: nisba, pattern: 'nisba' };
    if (/^\S+(?<!ون)$/.test(males)) yield { word: males, pattern: 'noun' };
  }
}

/** Languages are called by the feminine of a relative adjective: الخميرية, of خميري. Names of another form are in the name lists. */
const LANGUAGE = /^ال(\S{3,}ي)ة$/;

function* languages(): Generator<Addition> {
  for (const [code = '', , arabic = ''] of rows('cldr-languages')) {
    // Varieties (hi-Latn, هنجليزية) are no languages of their own.
    if (code.includes('-')) continue;
    const [, nisba] = LANGUAGE.exec(arabic) ?? [];
    if (nisba !== undefined) yield { word: nisba, pattern: 'nisba' };
  }
}

/** Shorter words (ليك, كيب) are too near to others. */
const SHORTEST_CURRENCY = 4;

/** The unit of a currency, where its name is no translation: تينغ of تينغ كازاخستاني, Kazakhstani Tenge. */
function* currencies(): Generator<Addition> {
  for (const [, english = '', arabic = ''] of rows('cldr-currencies')) {
    const [unit = ''] = arabic.replace(/^\([^)]*\)/, '').split(' ');
    const latin = english
      .toLowerCase()
      .normalize('NFKD')
      .split(/[^a-z]+/);
    if (unit.length >= SHORTEST_CURRENCY && latin.some((word) => word !== '' && soundsLike(unit, word)))
      yield { word: unit, pattern: 'noun' };
  }
}

/** What the additions are made from, as paths in `data/sources/`. */
export const ADDITION_SOURCES = ['../additions.tsv', ...NAME_TABLES.map((table) => `names/${table}.tsv.gz`)];

/** Words that the dictionaries lack: the project's own, nationalities, languages and currencies. */
export function readAdditions(): Addition[] {
  const own = parseAdditions(readFileSync(`${DATA}additions.tsv`, 'utf8'));
  const listed = [...demonyms(), ...languages(), ...currencies()];
  return [...own, ...listed.filter(({ word }) => !LEFT_OUT.has(word))];
}
