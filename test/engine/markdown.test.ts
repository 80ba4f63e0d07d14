import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../rules/engine/parse.js';

function blocks(source: string): [kind: string, text: string][] {
  return parse(source, 'markdown').blocks.map(({ block }) => [block.kind, block.text]);
}

function prose(source: string): string[] {
  return blocks(source).map(([, text]) => text);
}

describe('Markdown blocks', () => {
  test('tells headings, paragraphs, quotes, list items, tasks and table cells apart', () => {
    const source = [
      '# عنوان',
      'عنوان فرعي\n---',
      'فقرة أولى.',
      '> اقتباس\n> في سطرين',
      '- بند\n  1. فرع',
      '- [x] مهمة',
      '| أ | ب |\n|---|---|\n| ج | د |',
    ].join('\n\n');
    expect(blocks(source)).toEqual([
      ['heading', 'عنوان'],
      ['heading', 'عنوان فرعي'],
      ['paragraph', 'فقرة أولى.'],
      ['quote', 'اقتباس\nفي سطرين'],
      ['list-item', 'بند'],
      ['list-item', 'فرع'],
      ['list-item', 'مهمة'],
      ['table-cell', 'أ'],
      ['table-cell', 'ب'],
      ['table-cell', 'ج'],
      ['table-cell', 'د'],
    ]);
  });

  test('knows a byline', () => {
    expect(blocks('# عنوان\n\nبقلم: ليلى منصور\n\nنص المقالة.')[1]).toEqual(['byline', 'بقلم: ليلى منصور']);
  });

  test('leaves out fenced and indented code, lines between paragraphs and link definitions', () => {
    expect(prose('قبل\n\n```js\nشفرة\n```\n\n    شفرة\n\n***\n\n[مرجع]: https://example.com "عنوان"\n\nبعد')).toEqual([
      'قبل',
      'بعد',
    ]);
  });

  test('leaves out the closing marks of a heading and the space before them', () => {
    expect(prose('## عنوان  ##')).toEqual(['عنوان']);
  });

  test('takes the description of a picture that stands by itself as a caption, and so the line below it', () => {
    expect(blocks('![الوزير في بغداد](a.jpg)\nالوزير في لقاء أمس')).toEqual([
      ['caption', 'الوزير في بغداد'],
      ['caption', 'الوزير في لقاء أمس'],
    ]);
    expect(blocks('نص الفقرة.\n![الوزير](a.jpg)')).toEqual([
      ['paragraph', 'نص الفقرة.'],
      ['caption', 'الوزير'],
    ]);
    expect(blocks('[![الوزير](a.jpg)](https://example.com)')).toEqual([['caption', 'الوزير']]);
  });

  test('puts a placeholder where a picture stands amid prose', () => {
    expect(prose('انقر ![زر](a.png) للمتابعة')).toEqual(['انقر \uFFFC للمتابعة']);
  });

  test('reads the text of HTML blocks, without tags, scripts and comments', () => {
    const source =
      '<div dir="rtl">\n<h2>عنوان</h2>\nنص <b>غا</b>مق &amp; آخر\n<!-- سر -->\n<script>x < y</script><figcaption>وصف</figcaption>\n</div>';
    expect(blocks(source)).toEqual([
      ['heading', 'عنوان'],
      ['paragraph', 'نص غامق & آخر'],
      ['caption', 'وصف'],
    ]);
  });

  test('reads Markdown between HTML tags that stand alone', () => {
    expect(blocks('<div dir="rtl">\n\n# عنوان\n\n</div>')).toEqual([['heading', 'عنوان']]);
  });

  test('leaves the marks of a quote out of the HTML in it', () => {
    expect(blocks('> <div>\n> نص\n> آخر\n> </div>')).toEqual([['quote', 'نص\nآخر']]);
  });
});

describe('Markdown front matter', () => {
  test('gives title and date of YAML and TOML, and is no prose', () => {
    const yaml = parse('---\ntitle: "قمة بغداد" # مسودة\ndate: 2023-05-30T10:00:00Z\ntags: [أ]\n---\n\nنص', 'markdown');
    expect(yaml.frontMatter).toEqual({ title: 'قمة بغداد', date: '2023-05-30' });
    expect(yaml.blocks.map(({ block }) => block.text)).toEqual(['نص']);
    const toml = parse("+++\r\ntitle = 'قمة بغداد'\r\ndate = 2023-05-30\r\n+++\r\nنص", 'markdown');
    expect(toml.frontMatter).toEqual({ title: 'قمة بغداد', date: '2023-05-30' });
    expect(toml.blocks.map(({ block }) => block.text)).toEqual(['نص']);
  });

  test('is not what stands between two drawn lines, nor what never closes', () => {
    expect(prose('---\n\nنص أول\n\n---\n\nنص ثان')).toEqual(['نص أول', 'نص ثان']);
    expect(prose('---\ntitle: قمة\n\nنص')).toEqual(['title: قمة', 'نص']);
  });
});

describe('Markdown prose', () => {
  test('joins the parts of a word that markup stands in', () => {
    expect(prose('ال**رئيس** و*الوزير* و***كلاهما*** و<b>هما</b>')).toEqual(['الرئيس والوزير وكلاهما وهما']);
  });

  test('keeps the text of links, and drops their targets and titles', () => {
    expect(
      prose('زار [بغ*داد*](https://example.com "العاصمة") و[البصرة][1] و[الموصل]\n\n[1]: /b\n[الموصل]: /m'),
    ).toEqual(['زار بغداد والبصرة والموصل']);
  });

  test('keeps brackets that are no link', () => {
    expect(prose('قال [الوزير] إنه [سافر][أمس]')).toEqual(['قال [الوزير] إنه [سافر][أمس]']);
  });

  test('leaves a placeholder for code, addresses, formulas and what was struck out', () => {
    expect(
      prose('اكتب `npm ci` أو https://example.com/a_b، ثم <https://example.com> و$x^2$ و$$\\frac{a}{b}$$ ~~غلط~~.'),
    ).toEqual(['اكتب \uFFFC أو \uFFFC، ثم \uFFFC و\uFFFC و\uFFFC \uFFFC.']);
  });

  test('takes no price for a formula', () => {
    const source = 'بين $100 و$200، أو 5$–10$ للواحد';
    expect(prose(source)).toEqual([source]);
  });

  test('hides signs beside a word and code in HTML tags', () => {
    expect(prose('مساحته 20 كم<sup>2</sup> وفيه <code>شفرة</code>')).toEqual(['مساحته 20 كم\uFFFC وفيه \uFFFC']);
  });

  test('drops footnote marks, and reads the footnote', () => {
    expect(prose('قال الوزير.[^1] ثم [^2] سافر\n\n[^1]: في بيان أمس.')).toEqual([
      'قال الوزير. ثم \uFFFC سافر',
      'في بيان أمس.',
    ]);
  });

  test('decodes entities and drops the backslash of escapes', () => {
    expect(prose('&laquo;نص&raquo;&nbsp;و&#1600; &bogus; \\*نجمة\\*')).toEqual(['«نص»\u00A0وـ &bogus; *نجمة*']);
    expect(prose('<p>نص&hellip; و&#x200f;</p>')).toEqual(['نص… و\u200F']);
  });

  test('keeps soft line breaks, and drops indentation and what makes a hard break', () => {
    expect(prose('سطر\n  ثان  \nثالث\\\nرابع<br>خامس \nسادس\r\nسابع')).toEqual([
      'سطر\nثان\nثالث\nرابع\nخامس \nسادس\nسابع',
    ]);
  });

  test('leaves one of the two spaces around a comment', () => {
    expect(prose('قال <!-- من؟ --> إنه سافر')).toEqual(['قال إنه سافر']);
  });

  test('gives comments with their place, those in prose and those between blocks', () => {
    const source = '<!-- mudaqqiq-disable -->\n\nنص <!-- سر --> آخر\n\n> <!-- في اقتباس -->';
    const { comments } = parse(source, 'markdown');
    expect(comments.map(({ text }) => text)).toEqual([
      '<!-- mudaqqiq-disable -->',
      '<!-- سر -->',
      '<!-- في اقتباس -->',
    ]);
    for (const { start, end, text } of comments) expect(source.slice(start, end)).toBe(text);
  });
});

describe('Places in the Markdown source', () => {
  test('a span over markup covers the markup and is not whole', () => {
    const source = 'وصل ال**رئيس** أمس';
    const [placed] = parse(source, 'markdown').blocks;
    const word = { start: 4, end: 10 };
    expect(placed?.block.text.slice(word.start, word.end)).toBe('الرئيس');
    expect(placed?.map.isWhole(word)).toBe(false);
    const { start, end } = placed?.map.sourceSpan(word) ?? { start: 0, end: 0 };
    expect(source.slice(start, end)).toBe('ال**رئيس');
    expect(placed?.map.isWhole({ start: 6, end: 10 })).toBe(true);
  });

  test('a span over an entity covers all of it and is not whole', () => {
    const source = 'حســ&#1600;ن';
    const [placed] = parse(source, 'markdown').blocks;
    expect(placed?.block.text).toBe('حســـن');
    expect(placed?.map.sourceSpan({ start: 4, end: 5 })).toEqual({ start: 4, end: 11 });
    expect(placed?.map.isWhole({ start: 4, end: 5 })).toBe(false);
    expect(placed?.map.source(5)).toBe(11);
    expect(placed?.map.sourceSpan({ start: 5, end: 6 })).toEqual({ start: 11, end: 12 });
  });

  test('the end of a block that ends with an entity is the end of the entity', () => {
    expect(parse('نص&hellip;', 'markdown').blocks[0]?.map.sourceSpan({ start: 3, end: 3 })).toEqual({
      start: 10,
      end: 10,
    });
  });

  const fragments = fc.constantFrom(
    ...[
      'اخبار',
      'رئيس',
      ' ',
      '  ',
      '.',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\t',
      '    ',
      '\uFEFF',
      '\u200F',
      '\u{1F600}',
      '\uD83D',
    ],
    ...[
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '[',
      ']',
      '(',
      ')',
      '![',
      '](x)',
      '[^1]',
      ']: x',
      '#',
      '# ',
      '> ',
      '- ',
      '1. ',
    ],
    ...[
      '- [ ] ',
      '|',
      '|-|-|',
      '\n|a|b|\n|-|-|\n',
      '---',
      '===',
      '---\n',
      '+++\n',
      'title: x\n',
      '\\',
      '&amp;',
      '&#1600;',
      '&x;',
    ],
    ...[
      '<b>',
      '</b>',
      '<br>',
      '<div>',
      '</div>',
      '<p>',
      '<sup>',
      '</sup>',
      '<script>',
      '<!--',
      '-->',
      '<!-- a -->',
      '<?',
      '?>',
    ],
    ...['<', '>', '$', '$$', '$x^2$', 'https://a.b/c', 'www.', '<http://a>', '"', "'", '!', '{{< x >}}'],
  );
  const markdown = fc.oneof(
    fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );

  test('every character of a block is the same character of the source, but for those that stand for something else', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        for (const { block, map } of parse(source, 'markdown').blocks) {
          for (let i = 0; i < block.text.length; i++) {
            const at = map.source(i);
            if (map.isWhole({ start: i, end: i + 1 })) expect(source[at]).toBe(block.text[i]);
            else expect('&<`$[!~hw'.includes(source.charAt(at).toLowerCase())).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a whole span of a block is the same text of the source', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), fc.nat(), (source, a, b) => {
        for (const { block, map } of parse(source, 'markdown').blocks) {
          const start = a % (block.text.length + 1);
          const end = Math.min(block.text.length, start + (b % 20));
          if (end === start || !map.isWhole({ start, end })) continue;
          const span = map.sourceSpan({ start, end });
          expect(source.slice(span.start, span.end)).toBe(block.text.slice(start, end));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a picture behind a link alone stands before the prose', () => {
    const { blocks } = parse('<http://a.org>![صورة](b.png)خبر', 'markdown');
    expect(blocks.map(({ block, map }) => [block.text, map.source(0)])).toEqual([
      ['صورة', 16],
      ['خبر', 28],
    ]);
  });

  test('blocks and comments stand in order, and neither overlap among themselves', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { blocks, comments } = parse(source, 'markdown');
        let at = 0;
        for (const { block, map } of blocks) {
          const span = map.sourceSpan({ start: 0, end: block.text.length });
          expect(span.start).toBeGreaterThanOrEqual(at);
          for (let i = 1; i < block.text.length; i++) expect(map.source(i)).toBeGreaterThan(map.source(i - 1));
          at = span.end;
        }
        expect(at).toBeLessThanOrEqual(source.length);
        let commentEnd = 0;
        for (const comment of comments) {
          expect(comment.start).toBeGreaterThanOrEqual(commentEnd);
          commentEnd = comment.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['brackets', '['],
    ['pictures', '!['],
    ['unfinished links', '[a](b "'],
    ['emphasis', '*a _b '],
    ['closed emphasis', 'a* '],
    ['stars', '*'],
    ['nested quotes', '> '],
    ['nested lists', '* '],
    ['comments', 'x <!-- '],
    ['tags', 'x <a b="'],
    ['formulas', '$a $$b '],
    ['spaces', ' \u00A0'],
    ['pipes', '|a'],
    ['addresses', 'http://a.b/)'],
    ['backslashes', '\\'],
  ])('a long text of nothing but %s is read in linear time', (_name, unit) => {
    const started = performance.now();
    parse(`ن${unit.repeat(Math.ceil(200_000 / unit.length))}ن`, 'markdown');
    parse(unit.repeat(Math.ceil(200_000 / unit.length)), 'markdown');
    // In quadratic time this takes minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
