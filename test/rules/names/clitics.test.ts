import { describe, expect, test } from 'vitest';
import {
  cliticReadings,
  isArticleInDisguise,
  isDefinite,
  shareCore,
  withPrefix,
} from '../../../rules/names/clitics.js';
import { areInflectionsOfOneWord } from '../../../rules/names/inflection.js';
import { testLexicon } from '../../support/lexicon.js';

describe('cliticReadings', () => {
  test.each([
    ['هرتسوغ', ['هرتسوغ']],
    ['وهرتسوغ', ['وهرتسوغ', 'هرتسوغ']],
    ['ولهرتسوغ', ['ولهرتسوغ', 'لهرتسوغ', 'هرتسوغ']],
    ['الأذربيجاني', ['الأذربيجاني', 'أذربيجاني']],
    ['وبالأحساء', ['وبالأحساء', 'بالأحساء', 'الأحساء', 'أحساء']],
    ['للرياض', ['للرياض', 'لرياض', 'رياض']],
    ['بكر', ['بكر']],
  ])('reads %s as %j', (word, cores) => {
    expect(cliticReadings(word).map(({ core }) => core)).toEqual(cores);
  });

  test('takes every reading apart into what is written', () => {
    for (const word of ['ولهرتسوغ', 'وبالأحساء', 'فللرياض', 'كالبرازيل'])
      for (const { prefix, core } of cliticReadings(word)) expect(prefix + core).toBe(word);
  });
});

describe('withPrefix', () => {
  test.each([
    ['', 'هرتسوغ', 'هرتسوغ'],
    ['ول', 'هرتسوغ', 'ولهرتسوغ'],
    ['لل', 'رياض', 'للرياض'],
    ['لل', 'لاتفي', 'للاتفي'],
    ['وبال', 'أذربيجانيين', 'وبالأذربيجانيين'],
  ])('writes «%s» before %s as %s', (prefix, core, word) => {
    expect(withPrefix(prefix, core)).toBe(word);
  });
});

test('لل is the preposition and the article, unless the name begins with ل', () => {
  const lexicon = testLexicon();
  expect(isArticleInDisguise({ prefix: 'ل', core: 'لميليشيات' }, lexicon)).toBe(true);
  expect(isArticleInDisguise({ prefix: 'ل', core: 'لندن' }, lexicon)).toBe(false);
});

test('two words are one name with other clitics where what is left of them is one', () => {
  expect(shareCore('لميليشيات', 'الميليشيات')).toBe(true);
  expect(shareCore('لندن', 'الهند')).toBe(false);
});

test('a prefix is definite where it ends in the article', () => {
  expect(['ال', 'وبال', 'لل', 'فلل'].every(isDefinite)).toBe(true);
  expect(['', 'و', 'ب', 'ول'].some(isDefinite)).toBe(false);
});

describe('areInflectionsOfOneWord', () => {
  test.each([
    ['لبنان', 'لبناني'],
    ['حوثي', 'حوثيين'],
    ['حوثيون', 'حوثيين'],
    ['حوثيا', 'حوثية'],
    ['مدينة', 'مدينته'],
    ['سوري', 'سورية'],
    ['الداعشى', 'الداعشية'],
  ])('%s and %s are', (a, b) => {
    expect(areInflectionsOfOneWord(a, b, false)).toBe(true);
  });

  test.each([
    ['زيلنسكي', 'زيلينسكي'],
    ['فوسة', 'فوسه'],
    ['كريستي', 'كريستى'],
    ['فلورنسا', 'فلورنسة'],
    ['أوباما', 'اوباما'],
    ['ستيوارت', 'ستيوارات'],
    ['الحوثين', 'الحوثيين'],
  ])('%s and %s are not', (a, b) => {
    expect(areInflectionsOfOneWord(a, b, false)).toBe(false);
  });

  test('a word of the dictionary may be a verb with its endings', () => {
    expect(areInflectionsOfOneWord('اعترضوه', 'اعترضه', true)).toBe(true);
    expect(areInflectionsOfOneWord('روفين', 'روفن', false)).toBe(false);
  });
});
