import { expect, test } from 'vitest';
import { summarize } from '../../../rules/names/article-summary.js';
import { contentHash, NameArchive } from '../../../rules/names/name-archive.js';
import { testLexicon } from '../../support/lexicon.js';

const lexicon = testLexicon();

/** The groups of an archive as their spellings, the most common first. */
function groupsOf(...texts: readonly string[]): readonly (readonly string[])[] {
  const archive = new NameArchive();
  for (const [i, text] of texts.entries())
    archive.set(`${i}.txt`, contentHash(text), summarize(text, 'plain', lexicon));
  return archive.groups(lexicon).map(({ spellings }) => spellings.map(({ name }) => name));
}

test('a place with and without its hamza is one name, whatever clitics stand before it', () => {
  expect(
    groupsOf('زار الوفد الأحساء أمس، وعاد من الأحساء ليلا.', 'افتتح الوزير معرضا بالاحساء.', 'تشتهر الأحساء بالنخيل.'),
  ).toEqual([['الأحساء', 'الاحساء']]);
});

test('the last letter and the hamza of a family name are a custom of spelling', () => {
  expect(groupsOf('قال سعد السديري إن العمل جار.', 'أكد سعد السديري ذلك.', 'وصل سعد السديرى.')).toEqual([
    ['السديري', 'السديرى'],
  ]);
});

test('what an article takes for a slip is one for the archive', () => {
  expect(groupsOf('قال الزهراني إن الطريق مغلقة، وأضاف الزهراني أن الزاهراني غائب، ثم اعتذر الزهراني.')).toEqual([
    ['الزهراني', 'الزاهراني'],
  ]);
});

test('a rare word beside both joins two spellings in an archive of two articles', () => {
  expect(groupsOf('استقبل الوزير المبعوث رولاند ماكينزي أمس.', 'عاد رولاند ماكنزي إلى بلاده.')).toEqual([
    ['ماكنزي', 'ماكينزي'],
  ]);
  expect(groupsOf('قال الوزير كورتمان إن العمل جار.', 'غاب الوزير كارتمان أمس.')).toEqual([]);
});

test('two people, and words without their hamza, are no group', () => {
  expect(groupsOf('سافر حسن إلى دبي.', 'عاد حسين من دبي.', 'وصل سلمان أمس.', 'وصل سليمان أمس.')).toEqual([]);
  expect(groupsOf('ارتفعت الأسعار.', 'انخفضت الاسعار.', 'هذا أكبر مصنع.', 'هذا اكبر مصنع.')).toEqual([]);
});

test('a slip that looks like a word behind a clitic is read as the name that it is a slip for', () => {
  expect(groupsOf('قال فابيان إن الفريق جاهز، وأضاف فابيان أن فابان غائب، ثم اعتذر فابيان.')).toEqual([
    ['فابيان', 'فابان'],
  ]);
});

test('articles that have the slip alone do not speak against it, unless they are many', () => {
  const slip = 'قال دورتموند فالنكامب إن العمل جار، وأضاف فالنكامب أن فالنكمب غائب، ثم عاد فالنكامب.';
  const alone = ['وصل السيد فالنكمب أمس.', 'غادر الوزير فالنكمب اليوم.'];
  const many = Array.from({ length: 3 }, (_, i) => `${i} ${alone[0]}`);
  const right = Array.from({ length: 6 }, (_, i) => `${i} استقبل الرئيس فالنكامب ضيوفه.`);
  expect(groupsOf(slip, ...alone, ...right)).toEqual([['فالنكامب', 'فالنكمب']]);
  expect(groupsOf(slip, ...many, ...right)).toEqual([]);
});
