import { readFileSync } from 'node:fs';
import { bareForm } from '../../rules/engine/arabic.js';
import { writeContainer } from '../../rules/lexicon/container.js';
import { NOUN_BITS, NOUNS_FILE } from '../../rules/lexicon/nouns.js';
import { AutomatonBuilder } from './automaton-builder.js';
import { DATA, type Target } from './targets.js';

/** The project's own table; unlike what others made, it stands beside `sources/`. */
const TABLE = 'nouns.tsv';

const BITS: Readonly<Record<string, number>> = { m: 0, f: NOUN_BITS.feminine, n: 0, h: NOUN_BITS.human };
const NOT_COUNTED = '—';
/** The tanween of a noun that ends in ي with the article. */
const DEFECTIVE = /\u064d$/;

interface Row {
  readonly singular: string;
  readonly plurals: readonly string[];
  readonly bits: number;
}

/** Throws where a line is not singular, plurals, gender and humanness, or stands there twice. */
function readTable(text: string): readonly Row[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const seen = new Set<string>();
  return lines.map((line) => {
    const [singular = '', plurals = '', gender = '', human = '', ...rest] = line.split('\t');
    const isRow = /^[\u0621-\u064a]+\u064d?$/.test(singular) && plurals !== '' && rest.length === 0;
    if (!isRow || !/^[mf]$/.test(gender) || !/^[hn]$/.test(human)) throw new Error(`data/${TABLE}: “${line}”`);
    if (seen.has(line)) throw new Error(`data/${TABLE}: “${line}” stands there twice`);
    seen.add(line);
    return {
      singular,
      plurals: plurals === NOT_COUNTED ? [] : plurals.split('|'),
      bits: (BITS[gender] ?? 0) | (BITS[human] ?? 0),
    };
  });
}

/** The spellings that a form of the table is found by. */
function spellings(form: string): readonly string[] {
  const bare = bareForm(form);
  return DEFECTIVE.test(form) ? [bare, `${bare}ي`] : [bare];
}

/** For each form the numbers of the nouns that have it: where each list starts, and the lists. */
function index(forms: readonly string[], keys: readonly (readonly string[])[]): readonly [Uint16Array, Uint16Array] {
  const nouns = new Map(forms.map((form): [string, number[]] => [form, []]));
  for (const [number, own] of keys.entries()) for (const key of new Set(own)) nouns.get(key)?.push(number);
  const start = [0];
  for (const list of nouns.values()) start.push((start.at(-1) ?? 0) + list.length);
  return [Uint16Array.from(start), Uint16Array.from([...nouns.values()].flat())];
}

/** Compiles the text of the table; `rules/lexicon/nouns.ts` reads the result. */
export function compileNouns(text: string): Uint8Array<ArrayBuffer> {
  const rows = readTable(text);
  const singularKeys = rows.map(({ singular }) => spellings(singular));
  const pluralKeys = rows.map(({ plurals }) => plurals.flatMap(spellings));
  const forms = [...new Set([...singularKeys, ...pluralKeys].flat())].sort();
  const place = new Map(forms.map((form, i) => [form, i]));
  const placeOf = (form: string): number => place.get(bareForm(form)) ?? 0;
  const alphabet = [...new Set(forms.join(''))].sort();
  const letter = new Map(alphabet.map((character, i) => [character, String.fromCharCode(i + 1)]));
  const builder = new AutomatonBuilder();
  for (const form of forms) builder.add(Array.from(form, (character) => letter.get(character)).join(''));
  const { edges, skips, root } = builder.build();
  const [ofSingularStart, ofSingular] = index(forms, singularKeys);
  const [ofPluralStart, ofPlural] = index(forms, pluralKeys);
  const pluralStart = [0];
  for (const { plurals } of rows) pluralStart.push((pluralStart.at(-1) ?? 0) + plurals.length);
  return writeContainer({
    alphabet: Uint16Array.from(alphabet, (character) => character.charCodeAt(0)),
    edges,
    skips,
    root: Uint32Array.of(root),
    singulars: Uint16Array.from(rows, ({ singular }) => placeOf(singular)),
    bits: Uint8Array.from(rows, ({ bits }) => bits),
    pluralStart: Uint16Array.from(pluralStart),
    plurals: Uint16Array.from(rows.flatMap(({ plurals }) => plurals.map(placeOf))),
    ofSingularStart,
    ofSingular,
    ofPluralStart,
    ofPlural,
  });
}

/** The reviewed nouns: singular, plurals, gender, human or not. */
export const NOUNS: Target = {
  file: NOUNS_FILE,
  sources: [`../${TABLE}`],
  compile: () => compileNouns(readFileSync(DATA + TABLE, 'utf8')),
};
