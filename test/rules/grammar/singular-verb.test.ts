import { describe, expect, it } from 'vitest';
import { singularForms } from '../../../rules/grammar/singular-verb.js';
import type { Gender } from '../../../rules/lexicon/lexicon.js';
import { testLexicon } from '../../support/lexicon.js';

function singular(verb: string, gender: Gender = 'masculine', jussive = false): string | undefined {
  const lexicon = testLexicon();
  return singularForms(lexicon, verb, lexicon.analyse(verb), gender, jussive ? 'jussive' : 'other')[0];
}

describe('the singular of a verb that agrees in number', () => {
  it.each([
    ['قالوا', 'قال'],
    ['وأعلنوا', 'وأعلن'],
    ['ناقشا', 'ناقش'],
    ['دعوا', 'دعا'],
    ['مضوا', 'مضى'],
    ['بقوا', 'بقي'],
    ['وصلوا', 'وصل'],
    ['يقولون', 'يقول'],
    ['يدعون', 'يدعو'],
    ['يمشون', 'يمشي'],
    ['يسعون', 'يسعى'],
    ['يبقون', 'يبقى'],
    ['سيجتمعون', 'سيجتمع'],
    ['يتفقان', 'يتفق'],
  ])('of %s is %s', (verb, expected) => {
    expect(singular(verb)).toBe(expected);
  });

  it.each([
    ['حضرتا', 'حضرت'],
    ['سافرن', 'سافرت'],
    ['قلن', 'قالت'],
    ['قالوا', 'قالت'],
    ['دعوا', 'دعت'],
    ['يدرسن', 'تدرس'],
    ['تتنافسان', 'تتنافس'],
  ])('of %s is %s before a feminine subject', (verb, expected) => {
    expect(singular(verb, 'feminine')).toBe(expected);
  });

  it.each([
    ['يقولوا', 'يقل'],
    ['يتمكنوا', 'يتمكن'],
    ['يتمكنون', 'يتمكن'],
    ['يعودوا', 'يعد'],
  ])('of %s is %s after لم', (verb, expected) => {
    expect(singular(verb, 'masculine', true)).toBe(expected);
  });

  it.each(['قال', 'مدينة', 'المسؤولون', 'كتبنا'])('does not exist for %s', (word) => {
    expect(singular(word)).toBeUndefined();
  });
});
