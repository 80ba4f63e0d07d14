import { describe, expect, test } from 'vitest';
import { makeBlock } from '../../rules/engine/block.js';

function sentences(text: string): string[] {
  return makeBlock('paragraph', text).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test('end at a full stop, a question mark, an exclamation mark or an ellipsis', () => {
    expect(sentences('وصل الوفد. ماذا بعد؟ لا شيء… انتهى')).toEqual(['وصل الوفد.', 'ماذا بعد؟', 'لا شيء…', 'انتهى']);
  });

  test('take the quote that closes after the stop with them', () => {
    expect(sentences('قال: «وصلنا.» ثم خرج.')).toEqual(['قال: «وصلنا.»', 'ثم خرج.']);
  });

  test('do not end inside a number, an abbreviation or a run of dots', () => {
    expect(sentences('نما بنسبة 3.8% في عام 512 ق.م تقريبا')).toHaveLength(1);
    expect(sentences('قال... ثم سكت')).toEqual(['قال...', 'ثم سكت']);
  });
});
