import { expect, test } from 'vitest';
import { articlesOf } from '../../scripts/index/articles.js';

test('articles are made of paragraphs, over and over with another beginning', () => {
  const made = [...articlesOf(['واحد اثنان\n\nثلاثة', 'أربعة خمسة ستة'], 5, 3)];
  expect(made.map(({ text }) => text.trim().split('\n\n'))).toEqual([
    ['واحد اثنان', 'ثلاثة'],
    ['أربعة خمسة ستة'],
    ['ثلاثة', 'أربعة خمسة ستة'],
    ['واحد اثنان'],
    ['أربعة خمسة ستة'],
  ]);
  expect(made.map(({ words }) => words)).toEqual([3, 3, 4, 2, 3]);
  expect([...articlesOf(['\n'], 5, 3)]).toEqual([]);
});
