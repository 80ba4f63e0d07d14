import { describe, expect, test } from 'vitest';
import { PHRASES, REASONS, STEMS, WORDS } from '../../../rules/spelling/common-misspellings.js';
import { misspellingsIn } from '../../../rules/spelling/misspelling-index.js';
import { testLexicon } from '../../support/lexicon.js';

type Table = typeof WORDS;

/** Every pair of a table: the right spelling and one misspelling of it. */
function pairs(table: Table, separator: string): { readonly right: string; readonly wrong: string }[] {
  return REASONS.flatMap((reason) =>
    Object.entries(table[reason] ?? {}).flatMap(([right, wrongs]) =>
      wrongs.split(separator).map((wrong) => ({ right, wrong })),
    ),
  );
}

const words = pairs(WORDS, ' ');
const stems = pairs(STEMS, ' ');
const phrases = pairs(PHRASES, ' | ');

describe('the table of common misspellings', () => {
  test('has at least 250 entries', () => {
    expect(words.length + stems.length + phrases.length).toBeGreaterThan(250);
  });

  test('has every misspelling once, and none that is a right spelling elsewhere in it', () => {
    const all = [...words, ...stems, ...phrases];
    const wrongs = [...words, ...stems].map(({ wrong }) => wrong);
    expect(wrongs.filter((wrong, i) => wrongs.indexOf(wrong) !== i)).toEqual([]);
    const rights = new Set(all.map(({ right }) => right));
    expect(all.filter(({ wrong }) => rights.has(wrong))).toEqual([]);
  });

  test('is written without vowel signs, with Arabic letters and single spaces alone', () => {
    const odd = [...words, ...stems, ...phrases].filter(
      ({ wrong, right }) => !/^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/.test(`${wrong} ${right}`),
    );
    expect(odd).toEqual([]);
  });

  test('mends to words that the dictionary knows', () => {
    // A stem such as قراءت is a word only with what follows it.
    const whole = [...words, ...phrases, ...stems.filter(({ right }) => !right.endsWith('ت'))];
    const unknown = whole.flatMap(({ right }) => right.split(' ')).filter((word) => !testLexicon().accepts(word));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test('finds every entry by the index', () => {
    for (const { wrong, right } of [...words, ...stems, ...phrases]) {
      const [first = '', next] = wrong.split(' ');
      expect(
        [...misspellingsIn(first, next)].map((hit) => hit.right),
        wrong,
      ).toContain(right);
    }
  });

  test('finds words behind particles, and stems between the article and endings', () => {
    const mended = (word: string): string[] =>
      [...misspellingsIn(word, undefined)].map(({ prefix, right, suffix }) => prefix + right + suffix);
    expect(mended('وبهاذا')).toEqual(['وبهذا']);
    expect(mended('للأخرين')).toEqual(['للآخرين']);
    expect(mended('والمسؤلين')).toContain('والمسؤولين');
    expect(mended('لإجرائاتها')).toContain('لإجراءاتها');
    expect(mended('هاذاك')).toEqual([]);
    expect(mended('مسألة')).toEqual([]);
  });
});
