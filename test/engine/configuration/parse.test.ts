import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_CONFIGURATION } from '../../../rules/engine/configuration/configuration.js';
import { parseConfiguration } from '../../../rules/engine/configuration/parse.js';
import { validateConfiguration } from '../../../rules/engine/configuration/validate.js';
import { silentRule } from '../../support/rules.js';

const RULES = [
  silentRule('spelling/hamza-missing'),
  silentRule('names/demonym', {
    options: {
      limit: { type: 'integer', default: 2, minimum: 1, maximum: 9, description: { ar: 'حد', en: 'limit' } },
      form: { type: 'string', default: 'word', enum: ['word', 'sign'], description: { ar: 'شكل', en: 'form' } },
      houses: { type: 'array', items: { type: 'string' }, default: [], description: { ar: 'دور', en: 'houses' } },
    },
  }),
  silentRule('style/headline-stop', { enabled: false }),
];
const YAML = '.mudaqqiqrc.yaml';

/** `line:column` of each problem with its reason in English. */
function problems(text: string, file = YAML): string[] {
  return parseConfiguration(text, file, RULES).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message.en}`,
  );
}

describe('A configuration file', () => {
  const YAML_TEXT = `
# إعداد الدار
preset: strict
language: en
rules:
  spelling/hamza-missing: off
  names/demonym: [error, { limit: 3, houses: [الدار] }]
  style/*: info
strictness: final-yaa
finalYaa: egyptian
words: [هرتسوغ]
forbidden:
  قوقل: غوغل
  لقي حتفه: [مات, قُتل]
  ميليشيا: { replacement: [جماعة مسلحة], note: صفة محايدة }
  معتوه: []
dictionaries: [words.txt]
ignore: ['archive/**']
overrides:
  - files: ['*.md']
    rules: { style/headline-stop: warning }
`;
  const JSON_TEXT = JSON.stringify(
    {
      $schema: './mudaqqiqrc.schema.json',
      extends: 'strict',
      language: 'en',
      rules: {
        'spelling/hamza-missing': 'off',
        'names/demonym': ['error', { limit: 3, houses: ['الدار'] }],
        'style/*': 'info',
      },
      strictness: 'final-yaa',
      finalYaa: 'egyptian',
      words: ['هرتسوغ'],
      forbidden: {
        قوقل: ['غوغل'],
        'لقي حتفه': ['مات', 'قُتل'],
        ميليشيا: { replacement: 'جماعة مسلحة', note: 'صفة محايدة' },
        معتوه: {},
      },
      dictionaries: ['words.txt'],
      glossary: [],
      ignore: ['archive/**'],
      overrides: [{ files: ['*.md'], rules: { 'style/headline-stop': 'warning' } }],
    },
    null,
    '\t',
  );

  test.each([
    ['.mudaqqiqrc.yaml', YAML_TEXT],
    ['.mudaqqiqrc.json', JSON_TEXT],
    ['.mudaqqiqrc.json', `\uFEFF${JSON_TEXT.replaceAll('\n', '\r\n')}`],
  ])('is read as YAML and as JSON: %s', (file, text) => {
    expect(parseConfiguration(text, file, RULES)).toEqual({
      problems: [],
      configuration: {
        preset: 'strict',
        language: 'en',
        rules: new Map([
          ['spelling/hamza-missing', { level: 'off' }],
          ['names/demonym', { level: 'error', options: { limit: 3, houses: ['الدار'] } }],
          ['style/*', { level: 'info' }],
        ]),
        strictness: 'final-yaa',
        finalYaa: 'egyptian',
        words: ['هرتسوغ'],
        forbidden: [
          { phrase: 'قوقل', replacements: ['غوغل'], note: '' },
          { phrase: 'لقي حتفه', replacements: ['مات', 'قُتل'], note: '' },
          { phrase: 'ميليشيا', replacements: ['جماعة مسلحة'], note: 'صفة محايدة' },
          { phrase: 'معتوه', replacements: [], note: '' },
        ],
        dictionaries: ['words.txt'],
        glossary: [],
        ignore: ['archive/**'],
        overrides: [{ files: ['*.md'], rules: new Map([['style/headline-stop', { level: 'warning' }]]) }],
      },
    });
  });

  test.each(['', '\n', '# لا شيء بعد', '{}', '---\n'])('may be empty: %j', (text) => {
    expect(parseConfiguration(text, YAML, RULES)).toEqual({ configuration: EMPTY_CONFIGURATION, problems: [] });
  });
});

describe('A wrong configuration file', () => {
  test('tells what is wrong in both languages, with file, line, column and place', () => {
    const text = 'preset: strict\nrules:\n  spelling/hamza-mising: off\n';
    expect(parseConfiguration(text, YAML, RULES).problems).toEqual([
      {
        file: YAML,
        line: 3,
        column: 3,
        start: 24,
        end: 45,
        message: {
          ar: 'لا توجد قاعدة باسم «spelling/hamza-mising»؛ لعلك تقصد «spelling/hamza-missing»',
          en: 'there is no rule “spelling/hamza-mising”; did you mean “spelling/hamza-missing”?',
        },
      },
    ]);
  });

  test.each([
    ['rule: {}', '1:1 there is no setting “rule”; did you mean “rules”?'],
    [
      'preset: strickt',
      '1:9 "strickt" is no value of “preset”, which takes recommended, strict; did you mean “strict”?',
    ],
    [
      '{"rules":\n {"names/demonym": "warn"}}',
      '2:20 "warn" is no value of “names/demonym”, which takes off, info, warning, error; did you mean “warning”?',
    ],
    ['rules:\n  names/demonym: 3', '2:18 3 is no value of “names/demonym”, which takes off, info, warning, error'],
    ['rules:\n  names/demonym:', '2:3 null is no value of “names/demonym”, which takes off, info, warning, error'],
    ['rules:\n  names/demonym: [off, {limits: 1}]', '2:25 there is no setting “limits”; did you mean “limit”?'],
    ['rules:\n  names/demonym: [off, {limit: 0}]', '2:32 “limit” must be 1 or more'],
    ['rules:\n  names/demonym: [off, {limit: 10}]', '2:32 “limit” must be 9 or less'],
    ['rules:\n  names/demonym: [off, {limit: two}]', '2:32 “limit” must be a whole number'],
    ['rules:\n  names/demonym: [off, {form: 1}]', '2:31 “form” must be a text'],
    ['rules:\n  names/demonym: [off, {houses: دار}]', '2:33 “houses” must be a list'],
    ['rules:\n  names/demonym: []', '2:18 the list “names/demonym” is empty'],
    [
      'rules:\n  names/demonym: [off, {}, {}]',
      '2:18 the list of “names/demonym” has two parts: the level and the options',
    ],
    ['rules: off', '1:8 “rules” must be names with values'],
    ['words: كلمة', '1:8 “words” must be a list'],
    ['words: [كلمة, 3]', '1:15 “words” must be a text'],
    ["words: ['']", '1:9 “words” has an empty text'],
    ['words: [كلمة، كلمة]', '1:9 a line holds one word, or one name of several, without punctuation'],
    [
      'words: [كلمة/قرار/كتاب]',
      '1:9 one word stands before the slash, and after it one word to inflect it like: هاشتاغ/قرار',
    ],
    ['words: ["!كلمة = بديل"]', '1:9 forbidden words go to “forbidden”'],
    [
      'strictness: all',
      '1:13 "all" is no value of “strictness”, which takes both, initial-alef-hamza, final-yaa, none',
    ],
    [
      'finalYaa: egypt',
      '1:11 "egypt" is no value of “finalYaa”, which takes standard, egyptian; did you mean “egyptian”?',
    ],
    ['forbidden: [كلمة]', '1:12 “forbidden” must be names with values'],
    ['forbidden:\n  قوقل:', '2:3 “قوقل” must be a text or a list or names with values'],
    ['forbidden: { قوقل: [غوغل, 3] }', '1:27 “قوقل” must be a text'],
    ['forbidden: { قوقل: { replace: غوغل } }', '1:22 there is no setting “replace”; did you mean “replacement”?'],
    ['forbidden: { قوقل: { note: [] } }', '1:28 “note” must be a text'],
    ['forbidden: { قوقل: قـوقل }', '1:14 the replacement is the forbidden word itself'],
    ['forbidden: { "!": غوغل }', '1:14 the forbidden word is missing'],
    ['forbidden: { قوقل: غوغل, غوغل: جوجل }', '1:20 the replacement “غوغل” is forbidden, too'],
    [
      'words: [علييف, قوقل]\nforbidden: { قوقل: غوغل }',
      '1:16 this word is accepted here and forbidden in “forbidden”; remove one of them',
    ],
    ['- a', '1:1 the configuration must be names with values'],
    ['overrides:\n  - files: [a]', '2:5 missing here: rules'],
    ['preset: strict\nextends: strict', '2:1 “preset” and “extends” are two names for one thing: write one of them'],
    ['{ // شرح\n"words": []}', '1:3 JSON has no comments; use .mudaqqiqrc.yaml'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test.each([
    ['words: [a', '1:10 not valid YAML or JSON: wrong indentation, or a bracket that is not closed'],
    ['rules:\n\tstyle/*: off', '2:1 not valid YAML or JSON: a tab at the start of a line; use spaces'],
    ['words: [a]\nwords: [b]', '2:1 not valid YAML or JSON: this name stands here twice'],
    ['words: *nothing', '1:1 not valid YAML or JSON: an alias (*) that cannot be used'],
  ])('is not valid YAML: %j', (text, expected) => {
    expect(problems(text)[0]).toBe(expected);
  });

  test('gives what is right in it all the same', () => {
    const { configuration } = parseConfiguration(
      'preset: loose\nrules:\n  a/b: off\n  names/demonym: [error, {limit: 0, form: sign}]\n  style/*: nothing\nwords: [1, كلمة]\noverrides: [{files: [a]}]',
      YAML,
      RULES,
    );
    expect(configuration).toEqual({
      ...EMPTY_CONFIGURATION,
      rules: new Map([['names/demonym', { level: 'error', options: { form: 'sign' } }]]),
      words: ['كلمة'],
    });
  });

  test('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'rules',
        'words',
        'preset',
        'overrides',
        'names/demonym',
        'off',
        ':',
        ' ',
        '\n',
        '  ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        ',',
      ],
      ...[
        '"',
        "'",
        '#',
        '&a',
        '*a',
        '!!js/function',
        '<<',
        '?',
        '|',
        '>',
        '\t',
        '\\',
        '%YAML',
        '---',
        '\uD800',
        'null',
        '3',
        '"\\ud800"',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (source) => {
        for (const { line, column, start, end } of parseConfiguration(source, YAML, RULES).problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('cannot make the program busy or large', () => {
    const laughs = [
      'a0: &a0 [x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`),
    ].join('\n');
    expect(problems(laughs)).toHaveLength(1);
    for (const unit of ['[', '{a: ', '- ', '? ', '\n- '.padEnd(300)])
      expect(problems(unit.repeat(3000))).toEqual(['1:1 the file has too many lists inside each other']);
    expect(problems(' '.repeat(1_000_001))).toEqual(['1:1 the file is too long for a configuration']);
  });
});

describe('Settings given as data', () => {
  test('are read as the file is, with the path of each error', () => {
    const { configuration, errors } = validateConfiguration(
      { rules: { 'names/demonym': 'error', 'x/y': 'off' } },
      RULES,
    );
    expect(configuration.rules).toEqual(new Map([['names/demonym', { level: 'error' }]]));
    expect(errors.map(({ path, at }) => [path, at])).toEqual([[['rules', 'x/y'], 'name']]);
    expect(validateConfiguration(undefined, RULES)).toEqual({ configuration: EMPTY_CONFIGURATION, errors: [] });
  });
});
