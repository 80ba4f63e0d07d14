import { describe, expect, it } from 'vitest';
import { likeWritten } from '../../rules/spelling/like-written.js';

describe('a correction keeps the vowel signs of the word', () => {
  it.each([
    ['of a word without any', 'العكسري', 'العسكري', 'العسكري'],
    ['at the end', 'أييضاً', 'أيضا', 'أيضاً'],
    ['on the letter before the last', 'نظظرًا', 'نظرا', 'نظرًا'],
    ['at the beginning', 'مُحددد', 'محدد', 'مُحدد'],
    ['of letters that are swapped', 'كُتتبَ', 'كتب', 'كُتبَ'],
    ['of a letter that is replaced', 'مدرسهٌ', 'مدرسة', 'مدرسةٌ'],
    ['where two words were run together', 'فيالعراقِ', 'في العراق', 'في العراقِ'],
  ])('%s', (_, written, correction, expected) => {
    expect(likeWritten(written, correction)).toBe(expected);
  });

  it('and drops tatweel', () => {
    expect(likeWritten('الـعـكـسـريُّ', 'العسكري')).toBe('العسكريُّ');
  });
});
