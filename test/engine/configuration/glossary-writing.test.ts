import { describe, expect, test } from 'vitest';
import { joinGlossaries, parseGlossary } from '../../../rules/engine/configuration/glossary.js';
import { addToGlossary, nameGlossary } from '../../../rules/engine/configuration/glossary-writing.js';
import { parseConfiguration } from '../../../rules/engine/configuration/parse.js';

const ADDITIONS = [
  { preferred: 'غوغل', variants: ['جوجل', 'قوقل'] },
  { preferred: 'سلمان', different: ['سليمان'] },
];

describe('a glossary is added to', () => {
  test.each([
    ['names.csv', ''],
    ['names.csv', '\uFEFFpreferred,variants,note\r\nيورغن,"جورجن, يورجن",مدرب'],
    ['names.csv', 'الاسم;صور أخرى;ملاحظة\nيورغن;جورجن;مدرب\n'],
    ['names.tsv', ''],
    ['names.csv', 'note,preferred\nمدرب,يورغن\n'],
    ['names.yaml', ''],
    ['names.yaml', '# أسماء الدار\n- preferred: يورغن\n  variants: [جورجن]\n\n# النهاية\n'],
    ['names.yaml', 'different:\n  - [سعد, سعيد]\nnames:\n  - preferred: يورغن\n    variants: [جورجن]'],
    ['names.yaml', 'names:\n  - preferred: يورغن\n    variants: [جورجن] # مدرب\ndifferent:\n  - [سعد, سعيد]\n'],
    ['names.yaml', 'different:\n  - [سعد, سعيد]\n'],
    ['names.json', ''],
    ['names.json', '[]'],
    ['names.json', '[\n  { "preferred": "يورغن", "variants": ["جورجن"] }\n]\n'],
    ['names.json', '{ "names": [{ "preferred": "يورغن" }], "different": [["سعد", "سعيد"]] }'],
    ['names.json', '{ "different": [["سعد", "سعيد"]] }'],
  ])('%s: %j', (file, text) => {
    const before = parseGlossary(text, file);
    expect(before.problems).toEqual([]);
    const written = addToGlossary(text, file, ADDITIONS) ?? '';
    const after = parseGlossary(written, file);
    expect(after.problems).toEqual([]);
    const names = (parsed: typeof before) => joinGlossaries([parsed]).glossary.names;
    expect(names(after)).toEqual([
      ...names(before),
      expect.objectContaining({ preferred: 'غوغل', variants: ['جوجل', 'قوقل'] }),
    ]);
    expect(after.different).toEqual(expect.arrayContaining([...before.different, ['سلمان', 'سليمان']]));
    for (const line of text.split(/\r?\n/).slice(1)) expect(written).toContain(line.replace(/\]?[ }]*$/, ''));
  });

  test('with its line ends', () => {
    expect(addToGlossary('preferred,variants\r\nيورغن,', 'names.csv', ADDITIONS.slice(0, 1))).toBe(
      'preferred,variants\r\nيورغن,\r\nغوغل,جوجل|قوقل\r\n',
    );
  });

  test.each([
    ['names.csv', 'name,other\n'],
    ['names.json', '[{'],
    ['names.yaml', 'names: غوغل'],
  ])('unless it is broken: %s %j', (file, text) => {
    expect(addToGlossary(text, file, ADDITIONS)).toBeUndefined();
  });
});

describe('a glossary is named in a configuration', () => {
  test.each([
    ['', 'glossary: names.csv\n'],
    ['# إعداد\n', '# إعداد\nglossary: names.csv\n'],
    ['preset: strict', 'preset: strict\nglossary: names.csv\n'],
    ['{}', '{\n  "glossary": "names.csv"\n}'],
    ['{\n  "preset": "strict"\n}\n', '{\n  "glossary": "names.csv",\n  "preset": "strict"\n}\n'],
    ['glossary: other.csv\n', 'glossary: other.csv\n'],
  ])('%j', (text, expected) => {
    expect(nameGlossary(text, 'names.csv')).toBe(expected);
    expect(parseConfiguration(expected, '', []).problems).toEqual([]);
  });

  test('unless it is broken', () => {
    expect(nameGlossary('{ "preset": ', 'names.csv')).toBeUndefined();
  });
});
