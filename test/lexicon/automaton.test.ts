import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Automaton, indexOfWord, wordAt } from '../../rules/lexicon/automaton.js';
import { AutomatonBuilder } from '../../scripts/lexicon/automaton-builder.js';

/** Words over few letters, so that they share beginnings and ends. */
const anyWord = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 7 });
const anyWords = fc.array(anyWord, { maxLength: 60 });

function key(letters: readonly number[]): string {
  return String.fromCharCode(...letters);
}

function inOrder(words: readonly (readonly number[])[]): string[] {
  return [...new Set(words.map(key))].sort();
}

function lettersOf(word: string): number[] {
  return Array.from(word, (letter) => letter.charCodeAt(0));
}

function automatonOf(words: readonly string[]): Automaton {
  const builder = new AutomatonBuilder();
  for (const word of words) builder.add(word);
  return builder.build();
}

describe('automaton', () => {
  it('accepts exactly the words that were put in', () => {
    fc.assert(
      fc.property(anyWords, fc.array(anyWord), (words, others) => {
        const inside = inOrder(words);
        const automaton = automatonOf(inside);
        for (const word of [...words, ...others])
          expect(indexOfWord(automaton, word) >= 0).toBe(inside.includes(key(word)));
        expect(indexOfWord(automaton, [])).toBe(-1);
      }),
    );
  });

  it('numbers the words from 0 in their order, each with a number of its own', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const inside = inOrder(words);
        const automaton = automatonOf(inside);
        expect(inside.map((word) => indexOfWord(automaton, lettersOf(word)))).toEqual(inside.map((_, index) => index));
      }),
    );
  });

  it('gives a word back for its number, and nothing for a number beyond the last', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const inside = inOrder(words);
        const automaton = automatonOf(inside);
        expect(inside.map((_, index) => key(wordAt(automaton, index) ?? []))).toEqual(inside);
        expect(wordAt(automaton, inside.length)).toBeUndefined();
      }),
    );
  });

  it('is minimal: words that differ in one letter in front share the rest', () => {
    const { edges } = automatonOf(['\x01\x02\x03\x04', '\x02\x02\x03\x04', '\x03\x02\x03\x04']);
    expect(edges.length - 1).toBe(3 + 3);
  });

  it.each([
    ['twice the same word', ['\x01', '\x01']],
    ['words out of order', ['\x02', '\x01']],
    ['an empty word', ['']],
    ['a letter beyond 63', ['\x40']],
  ])('refuses %s', (_, words) => {
    expect(() => automatonOf(words)).toThrow(RangeError);
  });
});
