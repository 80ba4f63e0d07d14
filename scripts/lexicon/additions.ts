import { readFileSync } from 'node:fs';
import { bareForm } from '../../rules/engine/arabic.js';
import type { WordClass } from '../../rules/lexicon/word-class.js';
import type { AffixFile } from './hunspell-affix.js';
import type { DictionaryEntry } from './hunspell-dictionary.js';
import { soundsLike } from './latin-sound.js';
import { DATA, readSource } from './targets.js';

/** A word that the dictionaries lack, and how it inflects. */
export interface Addition {
  readonly word: string;
  readonly pattern: string;
}

interface Pattern {
  readonly wordClass: WordClass;
  /** Affix classes of Ayaspell 3.2, as rules/lexicon/noun-classes.ts reads them. */
  readonly classes: string;
}

const NOUN = 'AAABACADJA';
const DUAL = 'CACBCCCD';
const PLURAL_IN_AT = 'HAHBHCHD';
const WITH_FEMININE = `BABBBCBDDADBDCDD${PLURAL_IN_AT}JA`;
const PLURAL_IN_UN = 'IAIBICID';

/** How words inflect. The heading of data/additions.tsv tells what each pattern means. */
const PATTERNS: Readonly<Record<string, Pattern>> = {
  noun: { wordClass: 'noun', classes: NOUN },
  'noun-at': { wordClass: 'noun', classes: NOUN + DUAL + PLURAL_IN_AT },
  masdar: { wordClass: 'masdar', classes: NOUN },
  'masdar-at': { wordClass: 'masdar', classes: NOUN + DUAL + PLURAL_IN_AT },
  person: { wordClass: 'noun', classes: WITH_FEMININE + PLURAL_IN_UN },
  active: { wordClass: 'active-participle', classes: `${WITH_FEMININE + PLURAL_IN_UN}DEIE` },
  passive: { wordClass: 'passive-participle', classes: `${WITH_FEMININE + PLURAL_IN_UN}DEIE` },
  adjective: { wordClass: 'adjective', classes: WITH_FEMININE },
  'adjective-un': { wordClass: 'adjective', classes: `${WITH_FEMININE + PLURAL_IN_UN}DEIE` },
  nisba: { wordClass: 'nisba', classes: `${WITH_FEMININE}NANBNCND` },
  elative: { wordClass: 'elative', classes: 'AAABACAD' },
  'masdar-y': { wordClass: 'masdar', classes: `${NOUN}KA` },
  name: { wordClass: 'name', classes: 'AB' },
  'name-al': { wordClass: 'name', classes: 'AAAB' },
  place: { wordClass: 'place-name', classes: 'AB' },
  'place-al': { wordClass: 'place-name', classes: 'AAAB' },
  // و and ف before a verb.
  'verb-form': { wordClass: 'verb', classes: 'PbPe' },
};

/** A verb is conjugated like the verb named here, letter by letter: رقمن like دحرج. */
const VERB = /^verb (\S+)$/;

/** The words of data/additions.tsv. Throws on a line that names no pattern, and on a word that is listed twice with one. */
export function parseAdditions(text: string): Addition[] {
  const additions: Addition[] = [];
  const seen = new Set<string>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [pattern = '', list = ''] = line.split('\t');
    if (!Object.hasOwn(PATTERNS, pattern) && !VERB.test(pattern))
      throw new Error(`line ${i + 1}: no pattern ${pattern}`);
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
    const latin =
      english
        .toLowerCase()
        .normalize('NFKD')
        .match(/[a-z]+/g) ?? [];
    if (unit.length >= SHORTEST_CURRENCY && latin.some((word) => soundsLike(unit, word)))
      yield { word: unit, pattern: 'noun' };
  }
}

/** The affixes that the flag sets allow, alone or on top of others. */
function pruned(affixes: AffixFile, flagSets: readonly (readonly string[])[]): AffixFile {
  const wanted = new Set(flagSets.flat());
  for (const flag of wanted)
    for (const suffix of affixes.suffixes)
      if (suffix.flag === flag) for (const outer of suffix.continuation) wanted.add(outer);
  return {
    ...affixes,
    prefixes: affixes.prefixes.filter(({ flag }) => wanted.has(flag)),
    suffixes: affixes.suffixes.filter(({ flag }) => wanted.has(flag)),
  };
}

/** Numbers distinct values from 1. */
class Numbered {
  readonly values: string[] = [];

  number(value: string): number {
    const at = this.values.indexOf(value);
    return at < 0 ? this.values.push(value) : at + 1;
  }
}

/** The lemma in a tag: `is:pst st:دحرج po:verb`. */
const LEMMA = /(?<=^|\s)st:(\S+)/;

/**
 * The entries of a verb, made of those of another one of the same form: its letters in order take the place of the other's.
 * The other's letters must be none that endings and prefixes have.
 */
function* conjugated(
  verb: string,
  model: string,
  base: Base,
): Generator<{ stem: string; flagSet: string; tag: string }> {
  const tags = new Map(base.affixes.tags.map((text, i) => [i + 1, text]));
  let found = false;
  for (const { stem, flagSet, tag } of base.entries) {
    const text = tags.get(tag) ?? '';
    if (LEMMA.exec(text)?.[1] !== model) continue;
    found = true;
    yield {
      stem: Array.from(stem, (letter) => {
        const at = model.indexOf(letter);
        return at < 0 ? letter : verb.charAt(at);
      }).join(''),
      flagSet: (base.affixes.flagSets[flagSet - 1] ?? []).join(''),
      tag: text.replace(LEMMA, `st:${verb}`),
    };
  }
  if (!found || verb.length !== model.length) throw new Error(`${verb} cannot be conjugated like ${model}`);
}

/** The dictionary that gives the affixes and the models of verbs. */
interface Base {
  readonly affixes: AffixFile;
  readonly entries: readonly DictionaryEntry[];
}

/** The additions as a dictionary of their own, with affixes of `base`. */
export function dictionaryOf(additions: readonly Addition[], base: Base): Base {
  const flagSets = new Numbered();
  const tags = new Numbered();
  const entries: DictionaryEntry[] = [];
  for (const [line, { word, pattern }] of additions.entries()) {
    const [, model] = VERB.exec(pattern) ?? [];
    const noun = PATTERNS[pattern];
    if (noun !== undefined) {
      const { wordClass, classes } = noun;
      entries.push({ stem: word, flagSet: flagSets.number(classes), tag: 0, line, wordClass });
    } else if (model !== undefined) {
      for (const form of conjugated(word, model, base)) {
        const [flagSet, tag] = [flagSets.number(form.flagSet), tags.number(form.tag)];
        entries.push({ stem: form.stem, flagSet, tag, line, wordClass: 'verb' });
      }
    }
  }
  const sets = flagSets.values.map((flags) => flags.match(/../g) ?? []);
  return { affixes: { ...pruned(base.affixes, sets), flagSets: sets, tags: tags.values }, entries };
}

/** What the additions are made from, as paths in `data/sources/`. */
export const ADDITION_SOURCES = ['../additions.tsv', ...NAME_TABLES.map((table) => `names/${table}.tsv.gz`)];

/** Words that the dictionaries lack: the project's own, nationalities, languages and currencies. */
export function readAdditions(): Addition[] {
  const own = parseAdditions(readFileSync(`${DATA}additions.tsv`, 'utf8'));
  const listed = [...demonyms(), ...languages(), ...currencies()];
  return [...own, ...listed.filter(({ word }) => !LEFT_OUT.has(word))];
}
