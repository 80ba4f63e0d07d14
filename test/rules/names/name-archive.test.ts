import { describe, expect, test } from 'vitest';
import { readArchive, writeArchive } from '../../../rules/names/archive-file.js';
import { summarize } from '../../../rules/names/article-summary.js';
import { contentHash, NameArchive } from '../../../rules/names/name-archive.js';
import { testLexicon } from '../../support/lexicon.js';

const ARTICLES: Readonly<Record<string, string>> = {
  'a.txt': 'وصل نتنياهو إلى برلين. وقال نتنياهو إن هرتسوغ سيلحق به.',
  'b.txt': 'قال نتنياهو إن الزيارة ناجحة، ثم عاد من برلين.',
  'c.txt': 'سافر نتانياهو إلى برلين، ولهرتسوغ لقاء فيها.',
};

function archiveOf(articles = ARTICLES): NameArchive {
  const archive = new NameArchive();
  for (const [path, text] of Object.entries(articles))
    archive.set(path, contentHash(text), summarize(text, 'plain', testLexicon()));
  return archive;
}

describe('an archive of names', () => {
  test('counts names over all articles', () => {
    expect(archiveOf().names()).toEqual([
      { name: 'برلين', parts: ['برلين'], count: 3, articles: 3, kind: 'place', familiar: true },
      { name: 'نتنياهو', parts: ['نتنياهو'], count: 3, articles: 2, kind: 'person', familiar: true },
      { name: 'هرتسوغ', parts: ['هرتسوغ'], count: 2, articles: 2, kind: undefined, familiar: false },
      { name: 'نتانياهو', parts: ['نتانياهو'], count: 1, articles: 1, kind: undefined, familiar: false },
    ]);
  });

  test('tells where a spelling stands', () => {
    expect(archiveOf().articlesWith('هرتسوغ')).toEqual(['a.txt', 'c.txt']);
    expect(archiveOf().articlesWith('بايدن')).toEqual([]);
    expect(archiveOf().articlesWithOneOf(['نتانياهو', 'بايدن', 'هرتسوغ'])).toEqual(['a.txt', 'c.txt']);
    expect(archiveOf().articlesWithOneOf([])).toEqual([]);
  });

  test('puts spellings of one name together', () => {
    const many = Array.from({ length: 8 }, (_, i) => [`${i}.txt`, 'وصل أردوغان، وقال أردوغان إنه متفائل.']);
    const archive = archiveOf({ ...Object.fromEntries(many), 'x.txt': 'عاد اردوغان أمس.' });
    const [group] = archive.groups(testLexicon());
    expect(group?.spellings.map(({ name, count }) => [name, count])).toEqual([
      ['أردوغان', 16],
      ['اردوغان', 1],
    ]);
  });

  test('follows articles that change and go', () => {
    const archive = archiveOf();
    archive.set('a.txt', 'x', summarize('عاد بايدن.', 'plain', testLexicon()));
    expect(archive.delete('c.txt')).toBe(true);
    expect(archive.delete('c.txt')).toBe(false);
    expect(archive.names().map(({ name, count }) => `${name} ${count}`)).toEqual(['بايدن 1', 'برلين 1', 'نتنياهو 1']);
  });
});

describe('the file of an archive', () => {
  test('gives back what was written', () => {
    const archive = archiveOf();
    const read = readArchive(writeArchive(archive, 'one'), 'one');
    expect(read?.names()).toEqual(archive.names());
    expect(read?.groups(testLexicon())).toEqual(archive.groups(testLexicon()));
    expect(read?.hashOf('a.txt')).toBe(contentHash(ARTICLES['a.txt'] ?? ''));
  });

  test('is not read where it was made with something else', () => {
    expect(readArchive(writeArchive(archiveOf(), 'one'), 'two')).toBeUndefined();
  });

  test('is not read where any part of it is damaged', () => {
    const bytes = writeArchive(archiveOf(), 'one');
    for (const at of [0, 4, 8, 12, 16, 24, bytes.length >> 1, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      expect(readArchive(damaged, 'one')).toBeUndefined();
    }
    for (const length of [0, 7, 20, bytes.length - 4, bytes.length - 1])
      expect(readArchive(bytes.slice(0, length), 'one')).toBeUndefined();
  });
});
