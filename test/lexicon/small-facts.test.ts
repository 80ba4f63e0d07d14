import { expect, test } from 'vitest';
import { rememberSmallFact } from '../../rules/lexicon/small-facts.js';

test('a fact of a word is found once for each lexicon, 0 among them', () => {
  const asked: string[] = [];
  const lengthOf = rememberSmallFact((bare: string, { plus }: { readonly plus: number }) => {
    asked.push(bare);
    return bare.length + plus;
  });
  const [first, second] = [{ plus: 0 }, { plus: 100 }];
  for (const word of ['', 'كلمة', 'ملكة', 'كلمة', '']) expect(lengthOf(word, first)).toBe(word.length);
  expect(asked).toEqual(['', 'كلمة', 'ملكة']);
  expect(lengthOf('كلمة', second)).toBe(104);
});

test('words that take the places of others are told from them', () => {
  const facts = rememberSmallFact((bare: string) => Number(bare) % 251);
  const lexicon = {};
  for (let round = 0; round < 2; round++)
    for (let i = 0; i < 300_000; i++) if (facts(String(i), lexicon) !== i % 251) expect.unreachable(`${i}`);
});
