import type { DictionaryTables } from '../../rules/lexicon/dictionary-tables.js';
import type { AffixFile, LetterSet } from './hunspell-affix.js';
import { type LetterMask, type SuffixChain, suffixChains } from './suffix-chains.js';

/** The number of a letter; throws on a letter that the alphabet lacks. */
export type LetterNumber = (letter: string) => number;

export type AffixTables = Pick<
  DictionaryTables,
  | 'setSuffixes'
  | 'setPrefixes'
  | 'suffixNames'
  | 'prefixNames'
  | 'stripStart'
  | 'stripLetters'
  | 'conditionStart'
  | 'conditionMasks'
  | 'prefixNext'
  | 'prefixStart'
  | 'prefixStrip'
  | 'prefixCondition'
  | 'prefixMask'
  | 'suffixNext'
  | 'suffixStart'
  | 'suffixStrip'
  | 'suffixCondition'
  | 'useStart'
  | 'useClass'
  | 'useOuterClass'
  | 'usePrefixes'
>;

/** Distinct values, numbered in the order they first appear. */
class Pool<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(first: T, firstKey: string) {
    this.number(first, firstKey);
  }

  number(value: T, key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** A trie over letter numbers with things at its nodes; node 0 is the root. */
class Trie<T> {
  readonly next: number[][] = [[]];
  readonly items: T[][] = [[]];

  at(letters: readonly number[]): T[] {
    let node = 0;
    for (const letter of letters) {
      const row = this.next[node] ?? [];
      node = row[letter] ?? 0;
      if (node === 0) {
        node = this.next.push([]) - 1;
        this.items.push([]);
        row[letter] = node;
      }
    }
    return this.items[node] ?? [];
  }

  table(width: number): Uint16Array {
    const table = new Uint16Array(this.next.length * width);
    for (const [node, row] of this.next.entries())
      for (const [letter, target] of row.entries()) table[node * width + letter] = target ?? 0;
    return table;
  }
}

function bits(mask: bigint): [low: number, high: number] {
  return [Number(mask & 0xffffffffn), Number(mask >> 32n)];
}

function starts<T>(lists: readonly (readonly T[])[]): number[] {
  const result = [0];
  for (const list of lists) result.push((result.at(-1) ?? 0) + list.length);
  return result;
}

function codeUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function checked16(values: readonly number[], what: string): Uint16Array {
  const greatest = values.reduce((a, b) => Math.max(a, b), 0);
  if (greatest > 0xffff) throw new RangeError(`too many ${what}: ${greatest}`);
  return Uint16Array.from(values);
}

/** Compiles the affix classes and flag sets of a dictionary. `letters` is how many letters the alphabet has. */
export function affixTables(
  { prefixes, suffixes, flagSets }: AffixFile,
  letterNumber: LetterNumber,
  letters: number,
): AffixTables {
  const suffixNames = [...new Set(suffixes.map(({ flag }) => flag))];
  const prefixNames = [...new Set(prefixes.map(({ flag }) => flag))];
  if (prefixNames.length > 64) throw new RangeError(`${prefixNames.length} prefix classes; a mask holds 64`);
  const prefixMaskOf = (flags: readonly string[]): bigint =>
    flags.reduce(
      (mask, flag) => (prefixNames.includes(flag) ? mask | (1n << BigInt(prefixNames.indexOf(flag))) : mask),
      0n,
    );

  const everyLetter = (1n << BigInt(letters + 1)) - 2n;
  const letterMask = (set: LetterSet): LetterMask => {
    const mask = Array.from(set.letters).reduce((sum, letter) => sum | (1n << BigInt(letterNumber(letter))), 0n);
    return set.negated ? everyLetter & ~mask : mask;
  };

  const strips = new Pool<string>('', '');
  const conditions = new Pool<readonly LetterMask[]>([], '');
  const numbers = (text: string): number[] => Array.from(text, letterNumber);
  const width = letters + 1;

  const prefixTrie = new Trie<{ strip: number; condition: number; mask: bigint }>();
  for (const { flag, strip, append, condition } of prefixes) {
    const masks = condition.map(letterMask);
    const found = { strip: strips.number(strip, strip), condition: conditions.number(masks, masks.join()) };
    const items = prefixTrie.at(numbers(append));
    let item = items.find((other) => other.strip === found.strip && other.condition === found.condition);
    if (item === undefined) {
      item = { ...found, mask: 0n };
      items.push(item);
    }
    item.mask |= prefixMaskOf([flag]);
  }

  interface Use {
    readonly flag: number;
    readonly outer: number;
    readonly prefixes: bigint;
  }
  const suffixTrie = new Trie<{ strip: number; condition: number; uses: Use[] }>();
  const useOf = ({ flag, outer, continuation }: SuffixChain): Use => ({
    flag: suffixNames.indexOf(flag),
    outer: outer === undefined ? 0 : suffixNames.indexOf(outer) + 1,
    prefixes: prefixMaskOf(continuation),
  });
  for (const made of suffixChains(suffixes, letterMask)) {
    const found = {
      strip: strips.number(made.strip, made.strip),
      condition: conditions.number(made.condition, made.condition.join()),
    };
    const items = suffixTrie.at(numbers(made.append).reverse());
    let item = items.find((other) => other.strip === found.strip && other.condition === found.condition);
    if (item === undefined) {
      item = { ...found, uses: [] };
      items.push(item);
    }
    const use = useOf(made);
    if (
      !item.uses.some(
        (other) => other.flag === use.flag && other.outer === use.outer && other.prefixes === use.prefixes,
      )
    )
      item.uses.push(use);
  }

  const suffixWords = Math.ceil(suffixNames.length / 32);
  const setSuffixes = new Uint32Array((flagSets.length + 1) * suffixWords);
  const setPrefixes = [0, 0];
  for (const [i, flags] of flagSets.entries()) {
    setPrefixes.push(...bits(prefixMaskOf(flags)));
    for (const flag of flags) {
      const number = suffixNames.indexOf(flag);
      if (number < 0) continue;
      const word = (i + 1) * suffixWords + (number >> 5);
      setSuffixes[word] = (setSuffixes[word] ?? 0) | (1 << (number & 31));
    }
  }

  const prefixItems = prefixTrie.items.flat();
  const suffixItems = suffixTrie.items.flat();
  const uses = suffixItems.flatMap((item) => item.uses);
  return {
    setSuffixes,
    setPrefixes: Uint32Array.from(setPrefixes),
    suffixNames: Uint16Array.from(codeUnits(suffixNames.join(''))),
    prefixNames: Uint16Array.from(codeUnits(prefixNames.join(''))),
    stripStart: checked16(starts(strips.values.map(numbers)), 'letters of strips'),
    stripLetters: Uint8Array.from(strips.values.flatMap(numbers)),
    conditionStart: checked16(starts(conditions.values), 'places of conditions'),
    conditionMasks: Uint32Array.from(conditions.values.flat().flatMap(bits)),
    prefixNext: prefixTrie.table(width),
    prefixStart: checked16(starts(prefixTrie.items), 'prefixes'),
    prefixStrip: Uint16Array.from(prefixItems.map(({ strip }) => strip)),
    prefixCondition: Uint16Array.from(prefixItems.map(({ condition }) => condition)),
    prefixMask: Uint32Array.from(prefixItems.flatMap(({ mask }) => bits(mask))),
    suffixNext: suffixTrie.table(width),
    suffixStart: checked16(starts(suffixTrie.items), 'suffixes'),
    suffixStrip: Uint16Array.from(suffixItems.map(({ strip }) => strip)),
    suffixCondition: Uint16Array.from(suffixItems.map(({ condition }) => condition)),
    useStart: Uint32Array.from(starts(suffixItems.map((item) => item.uses))),
    useClass: Uint16Array.from(uses.map(({ flag }) => flag)),
    useOuterClass: Uint16Array.from(uses.map(({ outer }) => outer)),
    usePrefixes: Uint32Array.from(uses.flatMap((use) => bits(use.prefixes))),
  };
}
