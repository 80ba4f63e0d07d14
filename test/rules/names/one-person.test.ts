import { describe, expect, test } from 'vitest';
import { activate, Checker } from '../../../rules/index.js';
import inconsistentSpelling from '../../../rules/names/inconsistent-spelling.js';
import { testLexicon } from '../../support/lexicon.js';

const checker = new Checker({ lexicon: testLexicon(), rules: [activate(inconsistentSpelling)], language: 'ar' });

function flagged(text: string): readonly string[] {
  return checker.check(text, 'plain').findings.map(({ start, end }) => text.slice(start, end));
}

/** An article on someone called كريم, whose last name it has three times, and another one once. */
function behindFirstName(name: string, other: string): readonly string[] {
  return flagged(
    `استقبل كريم ${name} ضيوفه. ويرى خبراء أن ${name} محق في رأيه، فيما يستعد ${name} للرحيل.\n\nأما كريم ${other} فلم يصدر عنه تعليق.`,
  );
}

/** An article on someone of the rare last name الزغبي, whose first name it has twice, and another one once. */
function beforeLastName(name: string, other: string): readonly string[] {
  return flagged(`خطب ${name} الزغبي أمس، وقال ${name} الزغبي إن العمل جار.\n\nأما ${other} الزغبي فلم يعلق.`);
}

describe('two last names behind one first name are one', () => {
  test.each([
    ['where nobody is called so', 'حفيظ', 'حفيض'],
    ['where the article is written as it is spoken', 'الوافي', 'لوافي'],
    ['where the article is written as it is spoken, of a name that no list has', 'البوعزاوي', 'لبوعزاوي'],
    ['but for the seat of a hamza', 'سائح', 'سايح'],
    ['but for a last alef', 'سلوى', 'سلوا'],
    ['where one looks like the other behind و', 'وودوارد', 'ودوارد'],
    ['of one Latin form and a last hamza that is not heard', 'رجاء', 'رجا'],
    ['of one Latin form in the lists, where a letter that is not heard differs', 'مالكوم', 'مالكولم'],
    ['where a word nearly nobody writes stands for a name', 'الكاظمي', 'الكظيمي'],
  ])('%s', (_, name, other) => {
    expect(behindFirstName(name, other)).toEqual([other]);
    expect(behindFirstName(other, name).length).toBeGreaterThan(0);
  });

  test('and the well-known one is kept beside one that nobody bears', () => {
    const text = 'قال كريم حفيض إنه متفائل، وأضاف كريم حفيظ أن العمل جار.';
    expect(checker.check(text, 'plain').findings.map(({ fixes }) => fixes[0]?.title)).toEqual(['اكتب «حفيظ»']);
  });
});

describe('two last names behind one first name are two', () => {
  test.each([
    ['سالم', 'سليم'],
    ['عادل', 'عديل'],
    ['خالد', 'خليد'],
    ['زاهر', 'زهير'],
    ['حسن', 'حسين'],
    ['سلمان', 'سليمان'],
    ['العامري', 'العمري'],
    ['الراشدي', 'الرشيدي'],
    ['شعبان', 'شبان'],
    ['الطيب', 'لطيف'],
    ['وكر', 'ووكر'],
  ])('%s and %s', (name, other) => {
    expect([...behindFirstName(name, other), ...behindFirstName(other, name)]).toEqual([]);
  });
});

describe('of two first names before one rare last name', () => {
  test.each([
    ['يسرى', 'يسرا'],
    ['دينا', 'دينة'],
  ])('%s and %s are one', (name, other) => {
    expect(beforeLastName(name, other)).toEqual([other]);
  });

  test.each([
    ['سالم', 'سليم'],
    ['نايف', 'نواف'],
    ['ناهلة', 'نهلة'],
    ['رائد', 'ريد'],
  ])('%s and %s are two', (name, other) => {
    expect(beforeLastName(name, other)).toEqual([]);
  });
});
