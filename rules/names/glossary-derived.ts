import type { Block } from '../engine/document.js';
import type { Glossary, GlossaryName } from '../engine/glossary.js';
import { ARTICLE, attachedTo } from '../lexicon/attached-particles.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isNameClass, type WordClass } from '../lexicon/word-class.js';
import type { Occurrence, Sought } from '../spelling/forbidden-words.js';
import { nameStatus } from './known-names.js';
import { nisbaStem } from './nisba-stem.js';

/** A word made of a spelling that the house does not use, and the same word made of the house's spelling. */
export interface DerivedVariant extends Sought {
  readonly name: GlossaryName;
  /** Whether the dictionary knows the house's word, so that it is certainly right. */
  readonly isSure: boolean;
}

/** Endings of a nisba by gender, number and case. */
const NISBA_ENDINGS = 'ي ية يا يون يين يان يات يتان يتين'.split(' ');
/** Dual and plural of a name itself; ين is of both. */
const NUMBER_ENDINGS = ['ان', 'ين', 'ون', 'ات'] as const;
/** With fewer letters before it, an ending makes too many other words. */
const SHORTEST = 4;

/** One Arabic word. */
const ARABIC_WORD = /^[\u0621-\u064A]+$/;
const TAKES_NO_NUMBER = /[اأءىوي]$/;

/** A spelling without its ending, with what the house writes before and with each ending. */
interface Entry {
  readonly name: GlossaryName;
  readonly variant: string;
  readonly body: string;
  readonly house: ReadonlyMap<string, string>;
  readonly isNisba: boolean;
}

interface Index {
  readonly byBody: ReadonlyMap<string, readonly Entry[]>;
  /** All spellings of all names of the house: none is derived of another one. */
  readonly spellings: ReadonlySet<string>;
}

const known = new WeakMap<Glossary, Index>();

function indexOf(glossary: Glossary): Index {
  let index = known.get(glossary);
  if (!index) {
    const byBody = new Map<string, Entry[]>();
    for (const entry of glossary.names.flatMap((name) => name.variants.flatMap((variant) => entriesOf(name, variant))))
      byBody.set(entry.body, [...(byBody.get(entry.body) ?? []), entry]);
    const spellings = new Set(glossary.names.flatMap(({ preferred, variants }) => [preferred, ...variants]));
    index = { byBody, spellings };
    known.set(glossary, index);
  }
  return index;
}

function entriesOf(name: GlossaryName, variant: string): Entry[] {
  const { preferred } = name;
  if (!ARABIC_WORD.test(variant) || !ARABIC_WORD.test(preferred)) return [];
  const entries: Entry[] = [];
  const areDefinite = variant.startsWith(ARTICLE) && preferred.startsWith(ARTICLE);
  const [stem, houseStem] = [nisbaStem(variant, areDefinite), nisbaStem(preferred, areDefinite)];
  if (stem && houseStem && stem !== houseStem && stem.length >= SHORTEST) {
    const house = new Map(NISBA_ENDINGS.map((ending) => [ending, houseStem + ending]));
    entries.push({ name, variant, body: stem, house, isNisba: true });
  }
  const house = new Map<string, string>();
  for (const ending of NUMBER_ENDINGS) {
    const [wrong, right] = [inNumber(variant, ending), inNumber(preferred, ending)];
    if (wrong && right) house.set(wrong.slice(bodyOf(variant).length), right);
  }
  if (house.size > 0 && bodyOf(variant).length >= SHORTEST)
    entries.push({ name, variant, body: bodyOf(variant), house, isNisba: false });
  return entries;
}

function bodyOf(name: string): string {
  return name.endsWith('ة') ? name.slice(0, -1) : name;
}

/** The name in dual or plural; undefined where that is irregular. An article stays. */
function inNumber(name: string, ending: (typeof NUMBER_ENDINGS)[number]): string | undefined {
  if (TAKES_NO_NUMBER.test(name)) return undefined;
  if (!name.endsWith('ة')) return name + ending;
  if (ending === 'ون') return undefined;
  return bodyOf(name) + (ending === 'ات' ? ending : `ت${ending}`);
}

/** Longest first. */
const ENDINGS = [...NISBA_ENDINGS, ...NUMBER_ENDINGS, 'تان', 'تين'].sort((a, b) => b.length - a.length);

/**
 * The duals, plurals and nisbas of spellings that the house does not use, in order, with particles and article before them or not:
 * والأذربايجانيون where the house writes أذربيجان. A word that is also another one is left out.
 */
export function* derivedVariantsIn(
  block: Block,
  glossary: Glossary,
  lexicon: Lexicon,
): Generator<Occurrence<DerivedVariant>> {
  const { byBody, spellings } = indexOf(glossary);
  if (byBody.size === 0) return;
  for (const token of block.tokens) {
    if (token.kind !== 'word') continue;
    const found = derivedIn(token.bare, byBody, spellings, lexicon);
    if (found) yield { ...found, start: token.start, end: token.end };
  }
}

function derivedIn(
  bare: string,
  byBody: Index['byBody'],
  spellings: Index['spellings'],
  lexicon: Lexicon,
): Pick<Occurrence<DerivedVariant>, 'forbidden' | 'before'> | undefined {
  for (const ending of ENDINGS) {
    if (!bare.endsWith(ending)) continue;
    for (const { word: body, ...before } of attachedTo(bare.slice(0, -ending.length), (word) => byBody.has(word))) {
      const phrase = body + ending;
      if (spellings.has(phrase) || spellings.has(ARTICLE + phrase)) continue;
      for (const { name, variant, house, isNisba } of byBody.get(body) ?? []) {
        const right = house.get(ending);
        if (right === undefined || !isOnlyDerived(bare, variant, body, lexicon)) continue;
        const isSure = lexicon.accepts(right);
        // The plural of هاتف is هواتف, though the dictionary has هاتفات for another word.
        if (!(isNisba && isSure) && !mayBeInflected(name.preferred, lexicon)) continue;
        return { forbidden: { name, phrase, replacements: [right], isSure }, before };
      }
    }
  }
  return undefined;
}

/** What a nisba or a form of a name is called in the dictionary; a participle of the same letters is another word (غانية). */
const DERIVED: ReadonlySet<WordClass> = new Set<WordClass>(['nisba', 'noun', 'adjective']);
/** What the dictionary's entry may have behind the letters that the word begins with. */
const ENTRY_ENDINGS = ['', 'ي', 'ية', 'ا', 'يا', 'ة'];

/** Whether the dictionary knows the word for a form of the variant at most, and for nothing else. */
function isOnlyDerived(bare: string, variant: string, body: string, lexicon: Lexicon): boolean {
  if (lexicon.isUserWord(bare)) return false;
  const entries = new Set([variant, ...ENTRY_ENDINGS.map((ending) => body + ending)]);
  return lexicon
    .analyse(bare)
    .every(
      ({ stem, source, wordClass }) =>
        source === 'names' || (entries.has(stem) && (DERIVED.has(wordClass) || isNameClass(wordClass))),
    );
}

/** Whether a name takes endings as they are: one that is no ordinary word besides. */
function mayBeInflected(name: string, lexicon: Lexicon): boolean {
  const status = nameStatus(name, lexicon);
  return status === 'name' || status === 'unknown' || status === 'chance';
}
