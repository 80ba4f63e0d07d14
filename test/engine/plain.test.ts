import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../rules/engine/parse.js';

function blocks(source: string): [kind: string, text: string][] {
  return parse(source, 'plain').blocks.map(({ block }) => [block.kind, block.text]);
}

const LONG_LINE = 'أعلنت الوزارة في بيان صدر مساء الثلاثاء أن المشروع الجديد سيبدأ في';

describe('plain text', () => {
  test('gives a block for each paragraph, and knows a headline by its missing stop', () => {
    expect(blocks('مباحثات في عمان\n\nوصل الوفد إلى عمان.\nوغادر في المساء.')).toEqual([
      ['heading', 'مباحثات في عمان'],
      ['paragraph', 'وصل الوفد إلى عمان.'],
      ['paragraph', 'وغادر في المساء.'],
    ]);
  });

  test('joins the lines of a wrapped paragraph', () => {
    expect(blocks(`${LONG_LINE}\nالشهر المقبل.`)).toEqual([['paragraph', `${LONG_LINE}\nالشهر المقبل.`]]);
  });

  test('tells bylines and captions from paragraphs', () => {
    expect(blocks('بقلم: ليلى منصور\n\nالوزيران في باكو (Jane Doe / Agency)')).toEqual([
      ['byline', 'بقلم: ليلى منصور'],
      ['caption', 'الوزيران في باكو (Jane Doe / Agency)'],
    ]);
  });

  test('keeps comment lines out of the prose', () => {
    const source = '// mudaqqiq-disable-next-line spelling/hamza-missing\nاخبار اليوم';
    const document = parse(source, 'plain');
    expect(document.blocks.map(({ block }) => block.text)).toEqual(['اخبار اليوم']);
    expect(document.comments).toEqual([
      { start: 0, end: 52, text: '// mudaqqiq-disable-next-line spelling/hamza-missing' },
    ]);
  });

  test('leaves the carriage return out of the block', () => {
    expect(blocks('عنوان\r\n\r\nنص.\r\n')).toEqual([
      ['heading', 'عنوان'],
      ['paragraph', 'نص.'],
    ]);
  });

  test('maps every character of every block back to the same character of the source', () => {
    const line = fc
      .array(fc.constantFrom('اخبار', ' ', '.', '\n', '\r\n', LONG_LINE, '// mudaqqiq-disable', 'a'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, (source) => {
        for (const { block, map } of parse(source, 'plain').blocks) {
          for (let i = 0; i < block.text.length; i++) expect(source[map.source(i)]).toBe(block.text[i]);
        }
      }),
    );
  });
});
