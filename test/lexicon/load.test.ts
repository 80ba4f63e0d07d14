import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ContainerError } from '../../rules/lexicon/container.js';
import { DATA_FILES, loadLexicon } from '../../rules/lexicon/load.js';

const FILES = new Map<string, Uint8Array>(
  Object.values(DATA_FILES).map((name) => [name, readFileSync(new URL(`../../data/${name}`, import.meta.url))]),
);
const MEGABYTE = 1_000_000;

function read(name: string): Uint8Array {
  const bytes = FILES.get(name);
  if (bytes === undefined) throw new Error(`${name} was asked for`);
  return bytes;
}

describe('the compiled lexicon', () => {
  it('answers from all its files', () => {
    const lexicon = loadLexicon(read);
    expect(lexicon.accepts('وبالمدارس')).toBe(true);
    expect(lexicon.accepts('وبالمداارس')).toBe(false);
    expect(lexicon.analyse('مدرستان')).not.toEqual([]);
    expect(lexicon.zipf('في')).toBeGreaterThan(lexicon.zipf('مدرستان'));
  });

  it('knows fewer words where only one of the dictionaries is asked', () => {
    const all = loadLexicon(read);
    const first = loadLexicon(read, ['ayaspell']);
    expect([all.accepts('أوباما'), first.accepts('أوباما')]).toEqual([true, false]);
  });

  it('takes under 60 ms, the bytes being read, and under 60 MB', () => {
    // The best of five, so that other work of the machine does not count.
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      loadLexicon(read).accepts('كتاب');
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(60);
    expect([...FILES.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(60 * MEGABYTE);
  });

  it('looks a word up in a few microseconds', () => {
    const lexicon = loadLexicon(read);
    const words = 'والمسؤولون كتابيهما للمدينة وسيكتبونها زغلباويات في يستخدمونه المستششفى'.split(' ');
    const rounds = 2000;
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      for (let i = 0; i < rounds; i++) for (const word of words) lexicon.accepts(word);
      return ((performance.now() - started) * 1000) / (rounds * words.length);
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });

  it('says so where a file is damaged', () => {
    expect(() => loadLexicon((name) => read(name).subarray(0, 1000))).toThrow(ContainerError);
    expect(() => loadLexicon(() => new Uint8Array())).toThrow('not a compiled data file');
  });
});
