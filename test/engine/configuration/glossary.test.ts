import { describe, expect, test } from 'vitest';
import { joinGlossaries, parseGlossary } from '../../../rules/engine/configuration/glossary.js';

function names(text: string, file: string) {
  const parsed = parseGlossary(text, file);
  expect(parsed.problems).toEqual([]);
  return parsed.names.map(({ name }) => name);
}

/** Each problem as `line:column text: message`. */
function problems(text: string, file: string): string[] {
  return parseGlossary(text, file).problems.map(
    ({ line, column, start, end, message }) => `${line}:${column} ${text.slice(start, end)}: ${message.en}`,
  );
}

const GOOGLE = {
  preferred: 'غوغل',
  variants: ['جوجل', 'قوقل'],
  note: 'شركة، لا محرك البحث',
  latin: 'Google',
  caseSensitive: false,
  keepInQuotes: true,
};

describe('a glossary is read', () => {
  test.each([
    ['commas', 'preferred,variants,note,latin,keepInQuotes\nغوغل,جوجل؛قوقل,"شركة، لا محرك البحث",Google,true\n'],
    ['semicolons', 'preferred;variants;note;latin;keepInQuotes\r\nغوغل;جوجل | قوقل;شركة، لا محرك البحث;Google;نعم\r\n'],
    [
      'tabs',
      '\uFEFFpreferred\tvariants\tnote\tlatin\tkeepInQuotes\nغوغل\tجوجل، قوقل\tشركة، لا محرك البحث\tGoogle\tyes',
    ],
    [
      'Arabic headings',
      'الاسم,صور أخرى,ملاحظة,اللاتينية,keepInQuotes\nغوغل,جوجل|قوقل,"شركة، لا محرك البحث",Google,TRUE\n\n',
    ],
  ])('from a table with %s', (_, text) => {
    expect(names(text, 'names.csv')).toEqual([GOOGLE]);
  });

  test('from YAML, as a list or with exceptions', () => {
    const entry =
      '- preferred: غوغل\n  variants: [جوجل, قوقل]\n  note: شركة، لا محرك البحث\n  latin: Google\n  keepInQuotes: true\n';
    expect(names(entry, 'names.yaml')).toEqual([GOOGLE]);
    const whole = `names:\n${entry.replace(/^/gm, '  ').trimEnd()}\ndifferent:\n  - [سلمان, سليمان]\n`;
    expect(names(whole, 'names.yml')).toEqual([GOOGLE]);
    expect(parseGlossary(whole, 'names.yml').different).toEqual([['سلمان', 'سليمان']]);
  });

  test('from JSON', () => {
    expect(names(JSON.stringify([GOOGLE]), 'names.json')).toEqual([GOOGLE]);
    expect(names('[{ "preferred": "غوغل", "variants": "جوجل" }]', 'names.json')[0]?.variants).toEqual(['جوجل']);
  });

  test('with names that are two, which need no variants', () => {
    const parsed = parseGlossary('preferred,different\nسلمان,سليمان|سلامان\n', 'names.csv');
    expect(parsed).toMatchObject({
      names: [],
      different: [
        ['سلمان', 'سليمان'],
        ['سلمان', 'سلامان'],
      ],
      problems: [],
    });
  });

  test('where it is empty', () => {
    expect(names('', 'names.csv')).toEqual([]);
    expect(names('', 'names.yaml')).toEqual([]);
    expect(names('preferred,variants\n', 'names.csv')).toEqual([]);
  });
});

describe('what is wrong in a glossary is told with its place', () => {
  test.each([
    ['preferred,variant\nغوغل,جوجل', ['1:11 variant: there is no column “variant”; did you mean “variants”?']],
    [
      'name,variants\nغوغل,جوجل',
      [
        '1:1 name: there is no column “name”; did you mean “note”?',
        '1:1 name,variants: the first line names the columns, and lacks “preferred”: preferred,variants,note,latin',
      ],
    ],
    ['preferred,variants\nغوغل,جوجل|غوغل\n', ['2:11 غوغل: this is the spelling of the house itself, not another one']],
    ['preferred,variants\nغوغل,جوجل||قوقل\n', ['2:11 : an empty spelling, without letters']],
    ['preferred,variants\n,جوجل\n', ['2:1 ,جوجل: the name as the house spells it is missing (preferred)']],
    ['preferred,variants\nغوغل,جوجل,زائد\n', ['2:11 زائد: a field more than there are columns']],
    ['preferred,caseSensitive\nغوغل,ربما\n', ['2:6 ربما: the value is true or false']],
    [
      'preferred,variants\nغوغل,"جوجل\n',
      ['2:1 غوغل,"جوجل: a quotation mark that is not closed, or is followed by something else'],
    ],
  ])('in the table %j', (text, expected) => {
    expect(problems(text, 'names.csv')).toEqual(expected);
  });

  test.each([
    ['preferred: غوغل', ['1:1 preferred: “preferred” means nothing here']],
    ['- غوغل', ['1:3 غوغل: a name has “preferred”, and with it “variants”, “note” or “latin”']],
    ['- preferred: غوغل\n  variant: جوجل', ['2:3 variant: “variant” means nothing here; did you mean “variants”?']],
    ['- preferred: غوغل\n  variants: [جوجل, 5]', ['2:20 5: the value must be a text or a list of texts']],
    ['- preferred: غوغل\n  caseSensitive: نعم', ['2:18 نعم: the value is true or false']],
    ['different: [[سلمان]]', ['1:13 [سلمان]: an item has two different names at least']],
    ['names: غوغل', ['1:8 غوغل: a glossary is a list of names, each with “preferred” and “variants”']],
  ])('in the YAML %j', (text, expected) => {
    expect(problems(text, 'names.yaml')).toEqual(expected);
  });

  test('and a broken file is no glossary', () => {
    expect(problems('[{ "preferred": ', 'names.json')[0]).toMatch(/^1:\d+ .*not valid YAML or JSON/);
  });
});

describe('glossaries are put together', () => {
  const one = parseGlossary('preferred,variants,note\nغوغل,جوجل,شركة\n', 'one.csv');

  test('with all variants of a name', () => {
    const other = parseGlossary('preferred,variants\nغوغل,قوقل\n', 'other.csv');
    expect(joinGlossaries([one, other])).toMatchObject({
      glossary: { names: [{ preferred: 'غوغل', variants: ['جوجل', 'قوقل'], note: 'شركة' }] },
      problems: [],
    });
  });

  test('and a spelling of two names is told', () => {
    const other = parseGlossary('preferred,variants\nكوكل,جوجل\nقوقل,غوغل\n', 'other.csv');
    const { glossary, problems: found } = joinGlossaries([one, other]);
    expect(found).toMatchObject([
      {
        file: 'other.csv',
        line: 2,
        column: 6,
        message: { en: '“جوجل” is a variant of “غوغل”, too; remove it from one of them' },
      },
      { file: 'other.csv', line: 3, column: 6 },
    ]);
    expect(glossary.names.map(({ variants }) => variants)).toEqual([['جوجل'], [], []]);
  });
});
