import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompiledDictionaries } from '../../rules/lexicon/compiled-lexicon.js';
import { readContainer } from '../../rules/lexicon/container.js';
import { compileDictionaries, parseSource } from '../../scripts/lexicon/dictionary.js';
import { parseAffixFile } from '../../scripts/lexicon/hunspell-affix.js';

/** Compiles a dictionary as it stands in its two files; the first line of the second, a count, is added. */
function compiled(affixFile: string, entries: readonly string[]): CompiledDictionaries {
  const source = parseSource('ayaspell', `FLAG long\n${affixFile}`, `${entries.length}\n${entries.join('\n')}\n`);
  return new CompiledDictionaries(readContainer(compileDictionaries([source])), ['ayaspell']);
}

function accepted(dictionary: CompiledDictionaries, words: string): string {
  return words
    .split(' ')
    .filter((word) => dictionary.accepts(word))
    .join(' ');
}

const AFFIXES = `
AF 4
AF AbAc
AF Pp
AF Cc
AF AbPp
IGNORE َّـ
ICONV 1
ICONV ﻷ لأ
PFX Pp Y 2
PFX Pp 0 ال [^ل]
PFX Pp ل لل ل
SFX Ab Y 2
SFX Ab ة تان/2 ة
SFX Ab 0 ان/2 [^ةى]
SFX Ac Y 1
SFX Ac 0 ا/3 [^ة]
SFX Cc Y 2
SFX Cc 0 هم .
SFX Cc ا آ ا
`;

describe('a compiled hunspell dictionary', () => {
  it('accepts stems and what their classes make of them, where the conditions hold', () => {
    const dictionary = compiled(AFFIXES, ['كتاب/1', 'مدرسة/1', 'فتى/1', 'سوى']);
    expect(accepted(dictionary, 'كتاب كتابان مدرسة مدرستان فتى سوى')).toBe('كتاب كتابان مدرسة مدرستان فتى سوى');
    expect(accepted(dictionary, 'مدرسةان كتابتان فتىان سويان كتا')).toBe('');
  });

  it('puts a second suffix on a first one that allows it, even where it takes from the first', () => {
    const dictionary = compiled(AFFIXES, ['كتاب/1']);
    expect(accepted(dictionary, 'كتابا كتاباهم كتابآ كتابهم كتابانهم كتاباهمهم')).toBe('كتابا كتاباهم كتابآ');
  });

  it('puts a prefix on a stem, or on a suffix that allows it', () => {
    const dictionary = compiled(AFFIXES, ['كتاب/1', 'لبن/4', 'بيت/2']);
    expect(accepted(dictionary, 'الكتابان البيت للبن للبنان')).toBe('الكتابان البيت للبن للبنان');
    expect(accepted(dictionary, 'الكتاب الكتابا اللبن البيتان')).toBe('');
  });

  it('leaves ignored characters out of stems and affixes, and replaces what is to be replaced in a word', () => {
    const dictionary = compiled(AFFIXES, ['مـدَّ/1', 'لأن']);
    expect(accepted(dictionary, 'مد مدان لأن ﻷن ﻷم')).toBe('مد مدان لأن ﻷن');
  });

  it('takes headings, notes and marks for entries that no Arabic word can match', () => {
    const dictionary = compiled(AFFIXES, ['#البلدان', '01-10-2008', 'كشاط:ة/1', 'أقاطيع./1', 'بيروت\u200E/1', 'باريس']);
    expect(accepted(dictionary, 'البلدان كشاط كشاطة أقاطيع بيروت بيروتان باريس')).toBe('باريس');
  });

  it('knows nothing of empty, overlong and foreign words', () => {
    const dictionary = compiled(AFFIXES, ['كتاب/1']);
    expect(['', 'ا'.repeat(1000), 'kitab', '12'].filter((word) => dictionary.accepts(word))).toEqual([]);
    expect(dictionary.analyse('')).toEqual([]);
    expect(dictionary.analyse('ا'.repeat(1000))).toEqual([]);
  });

  it.each([
    ['CIRCUMFIX Xx', 'directive CIRCUMFIX is not known'],
    ['FLAG num', 'flags are num'],
    ['SFX Aa N 1\nSFX Aa 0 ا .', 'class Aa does not combine with others'],
    ['PFX Pa Y 1\nPFX Pa 0 ا/Pb .', 'prefix class Pa takes classes of its own'],
  ])('refuses to compile what it would get wrong: %s', (line, message) => {
    expect(() => parseAffixFile(line)).toThrow(message);
  });
});

interface Affix {
  readonly flag: string;
  readonly strip: string;
  readonly append: string;
  readonly continuation: readonly string[];
  readonly condition: string;
}

const LETTERS = ['ا', 'ب', 'ت'];
const anyText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...LETTERS), { minLength, maxLength }).map((letters) => letters.join(''));
const anyCondition = fc
  .array(fc.constantFrom('ا', 'ب', '[بت]', '[^ا]', '[^ات]'), { maxLength: 2 })
  .map((places) => places.join('') || '.');
const SUFFIX_FLAGS = ['Sa', 'Sb', 'Sc'];
const PREFIX_FLAGS = ['Pa', 'Pb'];
const anyFlags = fc.subarray([...SUFFIX_FLAGS, ...PREFIX_FLAGS]);
const anyAffix = (
  flags: readonly string[],
  strip: fc.Arbitrary<string>,
  continuation: fc.Arbitrary<string[]>,
): fc.Arbitrary<Affix> =>
  fc.record({
    flag: fc.constantFrom(...flags),
    strip,
    append: anyText(0, 2),
    continuation,
    condition: anyCondition,
  });
const anyDictionary = fc.record({
  suffixes: fc.array(anyAffix(SUFFIX_FLAGS, anyText(0, 2), anyFlags), { maxLength: 6 }),
  prefixes: fc.array(
    // A prefix takes off letters of the stem, never of a suffix; suffixes leave one at least.
    anyAffix(PREFIX_FLAGS, anyText(0, 1), fc.constant([])).filter(({ append }) => append !== ''),
    { maxLength: 4 },
  ),
  stems: fc.array(fc.tuple(anyText(1, 4), anyFlags), { minLength: 1, maxLength: 6 }),
});

function table(kind: 'PFX' | 'SFX', affixes: readonly Affix[]): string {
  const lines = [...new Set(affixes.map(({ flag }) => flag))].map((flag) => {
    const rows = affixes.filter((affix) => affix.flag === flag);
    const body = rows.map(({ strip, append, continuation, condition }) => {
      const classes = continuation.length > 0 ? `/${continuation.join('')}` : '';
      return `${kind} ${flag} ${strip || '0'} ${append || '0'}${classes} ${condition}`;
    });
    return [`${kind} ${flag} Y ${rows.length}`, ...body].join('\n');
  });
  return lines.join('\n');
}

/** The word with a suffix; undefined where it cannot take it. Something of the word must be left. */
function suffixed(word: string, { strip, append, condition }: Affix): string | undefined {
  const left = word.slice(0, word.length - strip.length);
  if (!word.endsWith(strip) || left === '') return undefined;
  return new RegExp(`${condition === '.' ? '' : condition}$`).test(word) ? left + append : undefined;
}

function prefixed(word: string, { strip, append, condition }: Affix): string | undefined {
  const left = word.slice(strip.length);
  if (!word.startsWith(strip) || left === '') return undefined;
  return new RegExp(`^${condition === '.' ? '' : condition}`).test(word) ? append + left : undefined;
}

/** Every word that the rules make, in the direction in which people write: stem, suffix, suffix on the suffix, prefix. */
function made(
  stems: readonly (readonly [string, readonly string[]])[],
  suffixes: readonly Affix[],
  prefixes: readonly Affix[],
): Set<string> {
  const words = new Set<string>();
  const withPrefixes = (word: string, flags: readonly string[]): void => {
    words.add(word);
    for (const prefix of prefixes) {
      const made = flags.includes(prefix.flag) ? prefixed(word, prefix) : undefined;
      if (made !== undefined) words.add(made);
    }
  };
  for (const [stem, flags] of stems) {
    withPrefixes(stem, flags);
    for (const inner of suffixes.filter(({ flag }) => flags.includes(flag))) {
      const once = suffixed(stem, inner);
      if (once === undefined) continue;
      withPrefixes(once, [...flags, ...inner.continuation]);
      for (const outer of suffixes.filter(({ flag }) => inner.continuation.includes(flag))) {
        const twice = suffixed(once, outer);
        if (twice !== undefined) withPrefixes(twice, [...flags, ...inner.continuation, ...outer.continuation]);
      }
    }
  }
  return words;
}

describe('any dictionary', { timeout: 30_000 }, () => {
  it('accepts every word that its rules make, and no other of the same letters', () => {
    fc.assert(
      fc.property(
        anyDictionary,
        fc.array(anyText(1, 6), { maxLength: 40 }),
        ({ suffixes, prefixes, stems }, others) => {
          const words = made(stems, suffixes, prefixes);
          const entries = stems.map(([stem, flags]) => [stem, flags] as const);
          const sets = entries.map(([, flags]) => `AF ${flags.join('') || 'Zz'}`);
          const affixFile = [`AF ${sets.length}`, ...sets, table('PFX', prefixes), table('SFX', suffixes)].join('\n');
          const dictionary = compiled(
            affixFile,
            entries.map(([stem], i) => `${stem}/${i + 1}`),
          );
          for (const word of [...words, ...others])
            expect([word, dictionary.accepts(word)]).toEqual([word, words.has(word)]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
