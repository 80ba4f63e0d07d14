import { describe, expect, test } from 'vitest';
import { joinWords, unplaced, type WordSource } from '../../../rules/engine/configuration/house-words.js';
import { parseWordList } from '../../../rules/engine/configuration/word-list.js';

const words = (text: string): string[] => parseWordList(text, 'list.txt').words.map(({ value }) => value);
const problems = (text: string): string[] =>
  parseWordList(text, 'list.txt').problems.map(({ line, column, message }) => `${line}:${column} ${message.en}`);

describe('A word list', () => {
  test('has a word a line, and comments', () => {
    expect(words('\uFEFFهرتسوغ\r\n# أسماء\r\n\r\n  عبد الله  # اسم\rشاس\nهاشتاغ/قرار')).toEqual([
      'هرتسوغ',
      'عبد الله',
      'شاس',
      'هاشتاغ/قرار',
    ]);
  });

  test('may have names with hyphens and points, Latin words, and signs over letters', () => {
    const list = 'كوفيد-19\nد. حسين\nGoogle\nهِرتسوغ';
    expect(words(list)).toEqual(list.split('\n'));
  });

  test('forbids words and phrases, with replacements and a note', () => {
    const text = '!قوقل = غوغل\n! لقي حتفه=مات، قُتل ,  توفي # أسلوب\n\n!معتوه # مهينة\n';
    expect(parseWordList(text, 'list.txt')).toMatchObject({
      words: [],
      problems: [],
      forbidden: [
        { value: { phrase: 'قوقل', replacements: ['غوغل'], note: '' }, line: 1, start: 0, end: 12 },
        { value: { phrase: 'لقي حتفه', replacements: ['مات', 'قُتل', 'توفي'], note: 'أسلوب' }, line: 2 },
        { value: { phrase: 'معتوه', replacements: [], note: 'مهينة' }, line: 4 },
      ],
    });
  });

  test.each([
    ['شاس\n  هرتسوغ، علييف', '2:3 a line holds one word, or one name of several, without punctuation'],
    ['؟', '1:1 a line holds one word, or one name of several, without punctuation'],
    ['قوقل = غوغل', '1:1 a forbidden word begins with an exclamation mark: !word = replacement'],
    ['!', '1:1 the forbidden word is missing'],
    ['!= غوغل', '1:1 the forbidden word is missing'],
    ['!قوقل =', '1:1 a replacement is missing after = or between commas'],
    ['!قوقل = غوغل،', '1:1 a replacement is missing after = or between commas'],
    ['!قوقل = غوغل = جوجل', '1:1 the line has more than one =; put commas between replacements'],
    ['!قوقل = قوقـل', '1:1 the replacement is the forbidden word itself'],
    ['هاشتاغ/', '1:1 one word stands before the slash, and after it one word to inflect it like: هاشتاغ/قرار'],
    ['قره باغ/كتاب', '1:1 one word stands before the slash, and after it one word to inflect it like: هاشتاغ/قرار'],
    ['\uFFFD\uFFFD', '1:1 the file is not in UTF-8; save it as UTF-8'],
  ])('tells where a line is wrong: %j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('gives what is right in it all the same', () => {
    expect(words('شاس\n،\nهرتسوغ')).toEqual(['شاس', 'هرتسوغ']);
  });

  test('that is no list at all is told in a few lines, whatever its length', () => {
    expect(problems('؟\n'.repeat(100_000))).toHaveLength(20);
    expect(problems('ا'.repeat(20_000_001))).toEqual(['1:1 the file is too long for a word list']);
    expect(problems(`${'؟ '.repeat(300_000)}\u2028${'ا '.repeat(300_000)}`)).toHaveLength(1);
  });
});

describe('Word lists together', () => {
  const source = (file: string, text: string): WordSource => ({ file, ...parseWordList(text, file) });
  const joined = (...sources: WordSource[]) => joinWords(sources, (word) => word === 'قرار');
  const told = (...sources: WordSource[]): string[] =>
    joined(...sources).problems.map(({ file, line, message }) => `${file}:${line} ${message.en}`);

  test('have all words once, and the last word on what is forbidden', () => {
    const { words, forbidden, problems } = joined(
      source('a.txt', 'شاس\nعلييف\n!قوقل = جوجل'),
      source('b.txt', 'شاس\n!قـوقل = غوغل # قرار'),
    );
    expect(words).toEqual(['شاس', 'علييف']);
    expect(forbidden).toEqual([{ phrase: 'قـوقل', replacements: ['غوغل'], note: 'قرار' }]);
    expect(problems).toEqual([]);
  });

  test('must not accept and forbid one word', () => {
    expect(told(source('a.txt', '\nقوقل'), source('b.txt', '!قُوقل = غوغل'))).toEqual([
      'b.txt:1 “قوقل” is both accepted and forbidden: it is accepted in a.txt:2; remove one of them',
    ]);
    expect(
      told(
        source('a.txt', 'شاس\nقوقل'),
        unplaced('.mudaqqiqrc.yaml', { words: [], forbidden: [{ phrase: 'قوقل', replacements: [], note: '' }] }),
      ),
    ).toEqual([
      'a.txt:2 “قوقل” is both accepted and forbidden: it is forbidden in .mudaqqiqrc.yaml; remove one of them',
    ]);
    expect(told(source('a.txt', 'قوقل بلاي\n!قوقل'))).toEqual([]);
  });

  test('must not replace a word by one that is forbidden, too', () => {
    expect(told(source('a.txt', '!قوقل = جوجل'), source('b.txt', '!جوجل = غوغل'))).toEqual([
      'a.txt:1 the replacement “جوجل” is forbidden, too',
    ]);
    expect(told(source('a.txt', '!قوقل = شركة جوجل الأم\n!جوجل = غوغل\n!الضفة = الضفة الغربية'))).toEqual([
      'a.txt:1 the replacement “شركة جوجل الأم” is forbidden, too',
    ]);
  });

  test('need example words that the lexicon knows', () => {
    expect(told(source('a.txt', 'هاشتاغ/قرار\nترند/قرراا'))).toEqual([
      'a.txt:2 the lexicon does not know “قرراا” to inflect the word like it; choose a known word',
    ]);
  });
});
