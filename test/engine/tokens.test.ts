import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../rules/engine/tokens.js';

/** Tokens as `kind:text`, words without their kind. */
function cut(text: string): string[] {
  return tokenize(text).map((token) => (token.kind === 'word' ? token.text : `${token.kind}:${token.text}`));
}

describe('tokenize', () => {
  test('keeps diacritics and tatweel in the word, and out of its bare form', () => {
    const [word] = tokenize('قائلًا');
    expect(word).toMatchObject({ kind: 'word', text: 'قائلًا', bare: 'قائلا' });
    expect(tokenize('حســـين')[0]).toMatchObject({ bare: 'حسين' });
  });

  test('parts a number from the word that clings to it', () => {
    expect(cut('48ساعة')).toEqual(['number:48', 'ساعة']);
    expect(cut('1444هـ')).toEqual(['number:1444', 'هـ']);
  });

  test('keeps separators between digits in the number, but not the Arabic comma', () => {
    expect(cut('6,000 و3.5 و٣٫٥')).toEqual(['number:6,000', 'و', 'number:3.5', 'و', 'number:٣٫٥']);
    expect(cut('6،1')).toEqual(['number:6', 'punctuation:،', 'number:1']);
    expect(cut('عام 2020.')).toEqual(['عام', 'number:2020', 'punctuation:.']);
  });

  test('takes addresses, handles and hashtags whole', () => {
    expect(cut('البريد info@example.org، والموقع https://example.org/ar?q=الاخبار')).toEqual([
      'البريد',
      'web:info@example.org',
      'punctuation:،',
      'والموقع',
      'web:https://example.org/ar?q=الاخبار',
    ]);
    expect(cut('@user #اخبار_اليوم')).toEqual(['web:@user', 'web:#اخبار_اليوم']);
  });

  test('keeps words of another script apart from an Arabic clitic', () => {
    expect(cut('الـDNA وWi-Fi')).toEqual(['الـ', 'latin:DNA', 'و', 'latin:Wi-Fi']);
  });

  test('ignores a zero-width mark inside a word for its bare form', () => {
    expect(tokenize('كتا\u200Cب')[0]).toMatchObject({ text: 'كتا\u200Cب', bare: 'كتاب' });
  });

  test('cuts any text into ordered tokens that hold what stands at their offsets', () => {
    const arabic = fc.constantFrom(
      'ا',
      'ب',
      'ة',
      'ً',
      'ـ',
      '،',
      ' ',
      '\n',
      '1',
      '٢',
      '.',
      'a',
      '@',
      '#',
      '\u200f',
      '\ud83d\ude00',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(arabic).map((parts) => parts.join('')),
        ),
        (text) => {
          let end = 0;
          tokenize(text).forEach((token, index) => {
            expect(token.index).toBe(index);
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(token.end).toBeGreaterThan(token.start);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            end = token.end;
          });
        },
      ),
    );
  });
});
