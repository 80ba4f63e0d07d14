import { GLOSSARY_FIELDS, type GlossaryField } from '../glossary.js';
import type { Localized } from '../message.js';
import { nearestNameHint } from '../near-miss.js';
import { type DataFile, readDataFile } from './data-file.js';
import { GlossaryBuilder, type GlossaryFile, type Located, type RawEntry } from './glossary-entry.js';
import { isRecord } from './validate.js';
import { phraseKey } from './word-list.js';

/** A longer file is no glossary that people keep. In UTF-16 units. */
const LONGEST_FILE = 5_000_000;

const TOP: readonly string[] = ['names', 'different'];

/**
 * Reads a glossary of YAML or JSON: a list of names, or `names` with such a list and `different` with pairs of names that are two.
 */
export function parseGlossaryData(text: string, file: string): GlossaryFile {
  const data = readDataFile(text, file, LONGEST_FILE);
  if ('problems' in data) return { names: [], different: [], problems: data.problems };
  return new Reader(data).read();
}

type Path = readonly string[];

class Reader {
  readonly #builder = new GlossaryBuilder();

  constructor(private readonly data: DataFile) {}

  read(): GlossaryFile {
    const { value } = this.data;
    if (Array.isArray(value)) this.#names(value, []);
    else if (isRecord(value)) {
      for (const name of Object.keys(value))
        if (!TOP.includes(name)) this.#fail([name], 'name', unknownName(name, TOP));
      if (value.names !== undefined) this.#names(value.names, ['names']);
      if (value.different !== undefined) this.#pairs(value.different, ['different']);
    } else if (value !== null && value !== undefined) this.#fail([], 'value', NO_LIST);
    return this.#builder.result();
  }

  #fail(path: Path, at: 'name' | 'value', message: Localized): void {
    this.#builder.fail(this.data.problemAt(path, at, message));
  }

  #names(value: unknown, path: Path): void {
    if (!Array.isArray(value)) this.#fail(path, 'value', NO_LIST);
    for (const [i, entry] of (Array.isArray(value) ? value : []).entries()) {
      const own = [...path, String(i)];
      if (isRecord(entry)) this.#builder.add(this.#entry(entry, own));
      else this.#fail(own, 'value', NO_ENTRY);
    }
  }

  #entry(entry: Readonly<Record<string, unknown>>, path: Path): RawEntry {
    for (const name of Object.keys(entry))
      if (!GLOSSARY_FIELDS.some((known) => known === name))
        this.#fail([...path, name], 'name', unknownName(name, GLOSSARY_FIELDS));
    const [preferred] = this.#texts(entry, 'preferred', path);
    return {
      preferred,
      variants: this.#texts(entry, 'variants', path),
      different: this.#texts(entry, 'different', path),
      note: this.#texts(entry, 'note', path)[0]?.text ?? '',
      latin: this.#texts(entry, 'latin', path)[0]?.text ?? '',
      caseSensitive: this.#flag(entry, 'caseSensitive', path),
      keepInQuotes: this.#flag(entry, 'keepInQuotes', path),
      problem: (message) => this.data.problemAt(path, 'value', message),
    };
  }

  /** One text, or those of a list where the field takes one. */
  #texts(entry: Readonly<Record<string, unknown>>, field: GlossaryField, path: Path): Located[] {
    const value = entry[field];
    if (value === undefined || value === null) return [];
    const own = [...path, field];
    const isList = field === 'variants' || field === 'different';
    const given: readonly (readonly [unknown, Path])[] =
      isList && Array.isArray(value) ? value.map((item: unknown, i) => [item, [...own, String(i)]]) : [[value, own]];
    return given.flatMap(([text, place]): Located[] => {
      if (typeof text === 'string')
        return [{ text, problem: (message) => this.data.problemAt(place, 'value', message) }];
      this.#fail(place, 'value', isList ? NO_TEXTS : NO_TEXT);
      return [];
    });
  }

  #flag(entry: Readonly<Record<string, unknown>>, field: GlossaryField, path: Path): boolean {
    const value = entry[field];
    if (value !== undefined && typeof value !== 'boolean') this.#fail([...path, field], 'value', NO_FLAG);
    return value === true;
  }

  #pairs(value: unknown, path: Path): void {
    if (!Array.isArray(value)) this.#fail(path, 'value', NO_PAIRS);
    for (const [i, pair] of (Array.isArray(value) ? value : []).entries()) {
      const names: unknown[] = Array.isArray(pair) ? pair : [];
      const texts = names.flatMap((name) => (typeof name === 'string' ? [phraseKey(name)] : []));
      if (texts.length < 2 || texts.length !== names.length || new Set(texts).size !== texts.length)
        this.#fail([...path, String(i)], 'value', NO_PAIR);
      else
        for (const [a, one] of texts.entries())
          for (const other of texts.slice(a + 1)) this.#builder.addPair(one, other);
    }
  }
}

function unknownName(name: string, known: readonly string[]): Localized {
  const hint = nearestNameHint(name, known);
  return { ar: `لا معنى هنا لـ «${name}»${hint.ar}`, en: `“${name}” means nothing here${hint.en}` };
}

const NO_LIST: Localized = {
  ar: 'المعجم قائمة من الأسماء، لكل منها preferred و variants',
  en: 'a glossary is a list of names, each with “preferred” and “variants”',
};
const NO_ENTRY: Localized = {
  ar: 'كل اسم له preferred، ومعه variants أو note أو latin',
  en: 'a name has “preferred”, and with it “variants”, “note” or “latin”',
};
const NO_TEXT: Localized = { ar: 'القيمة ينبغي أن تكون نصًّا', en: 'the value must be a text' };
const NO_TEXTS: Localized = {
  ar: 'القيمة ينبغي أن تكون نصًّا أو قائمة نصوص',
  en: 'the value must be a text or a list of texts',
};
const NO_FLAG: Localized = { ar: 'القيمة true أو false', en: 'the value is true or false' };
const NO_PAIRS: Localized = {
  ar: 'different قائمة، في كل بند منها اسمان مختلفان: [هرتسوغ, هرتزبرغ]',
  en: '“different” is a list of lists of two names: [هرتسوغ, هرتزبرغ]',
};
const NO_PAIR: Localized = { ar: 'في كل بند اسمان مختلفان على الأقل', en: 'an item has two different names at least' };
