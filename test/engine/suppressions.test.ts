import { describe, expect, test } from 'vitest';
import type { Format } from '../../rules/engine/document.js';
import type { RuleId } from '../../rules/engine/finding.js';
import { applyEdits } from '../../rules/engine/fixes.js';
import { parse } from '../../rules/engine/parse.js';
import {
  isSuppressed,
  parseSuppressions,
  suppressionComment,
  suppressionEdit,
  suppressionProblems,
} from '../../rules/engine/suppressions.js';

const HAMZA = 'spelling/hamza-missing';
const DEMONYM = 'names/demonym';

/** The places of `word` in the text where a finding of the rule would be shown: the number of each. */
function shown(source: string, ruleId: RuleId, format: Format = 'markdown', word = 'اخبار'): number[] {
  const suppressions = parseSuppressions(parse(source, format));
  const found: number[] = [];
  let count = 0;
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
    count++;
    if (!isSuppressed({ ruleId, start: at, end: at + word.length }, suppressions)) found.push(count);
  }
  return found;
}

describe('Suppression comments', () => {
  test('silence every rule up to the end, or up to the comment that ends it', () => {
    expect(shown('اخبار\n\n<!-- mudaqqiq-disable -->\n\nاخبار\n\nاخبار', HAMZA)).toEqual([1]);
    expect(shown('<!-- mudaqqiq-disable -->\n\nاخبار\n\n<!-- mudaqqiq-enable -->\n\nاخبار', HAMZA)).toEqual([2]);
  });

  test('silence the rules they name, by id, by family or by pattern', () => {
    for (const name of [
      HAMZA,
      'spelling',
      'spelling/*',
      'spelling/hamza-*',
      '*',
      `${DEMONYM}, ${HAMZA}`,
      `${DEMONYM}، ${HAMZA}`,
    ]) {
      expect(shown(`<!-- mudaqqiq-disable ${name} -->\n\nاخبار`, HAMZA)).toEqual([]);
      expect(shown(`<!-- mudaqqiq-disable ${name} -->\n\nاخبار`, 'style/variant-spelling')).toEqual(
        name === '*' ? [] : [1],
      );
    }
    expect(shown(`<!-- mudaqqiq-disable spell -->\n\nاخبار`, HAMZA)).toEqual([1]);
  });

  test('the comment nearest before a finding decides', () => {
    const source = [
      '<!-- mudaqqiq-disable -->',
      `<!-- mudaqqiq-enable ${HAMZA} -->`,
      'اخبار',
      '<!-- mudaqqiq-disable spelling -->',
      'اخبار',
      '<!-- mudaqqiq-enable -->',
      'اخبار',
    ].join('\n\n');
    expect(shown(source, HAMZA)).toEqual([1, 3]);
    expect(shown(source, DEMONYM)).toEqual([3]);
  });

  test('silence the next line that is not blank, and it alone', () => {
    expect(shown('<!-- mudaqqiq-disable-next-line -->\n\nاخبار\nاخبار', HAMZA)).toEqual([2]);
    expect(shown(`<!-- mudaqqiq-disable-next-line ${HAMZA} -->\r\nاخبار\r\n\r\nاخبار`, HAMZA)).toEqual([2]);
    expect(shown(`<!-- mudaqqiq-disable-next-line ${HAMZA} -->\nاخبار`, DEMONYM)).toEqual([1]);
    expect(shown('اخبار\n\n<!-- mudaqqiq-disable-next-line -->', HAMZA)).toEqual([1]);
  });

  test('silence one line together where they stand above each other', () => {
    const source = `<!-- mudaqqiq-disable-next-line ${HAMZA} -->\n<!-- mudaqqiq-disable-next-line ${DEMONYM} -->\n\nاخبار\nاخبار`;
    expect(shown(source, HAMZA)).toEqual([2]);
    expect(shown(source, DEMONYM)).toEqual([2]);
  });

  test('silence the line they stand in', () => {
    expect(shown('اخبار\nاخبار <!-- mudaqqiq-disable-line --> اخبار\nاخبار', HAMZA)).toEqual([1, 4]);
  });

  test('may say why', () => {
    expect(shown(`<!-- mudaqqiq-disable ${DEMONYM} -- لأن ${HAMZA} كذلك -->\n\nاخبار`, HAMZA)).toEqual([1]);
    expect(shown('<!-- mudaqqiq-disable -- اقتباس -->\n\nاخبار', HAMZA)).toEqual([]);
  });

  test('stand on lines of their own in plain text', () => {
    expect(shown(`اخبار\n// mudaqqiq-disable ${HAMZA}\nاخبار\n  // mudaqqiq-enable\nاخبار`, HAMZA, 'plain')).toEqual([
      1, 3,
    ]);
    expect(shown('// mudaqqiq-disable-next-line\n\nاخبار\nاخبار', HAMZA, 'plain')).toEqual([2]);
  });

  test('are not other comments', () => {
    expect(shown('<!-- mudaqqiq -->\n<!-- disable -->\n<!-- x mudaqqiq-disable -->\n\nاخبار', HAMZA)).toEqual([1]);
  });

  test('are read in linear time', () => {
    const source = `${'<!-- mudaqqiq-disable-next-line names/x -->\n\n'.repeat(5000)}اخبار`;
    const started = performance.now();
    expect(shown(source, HAMZA)).toEqual([1]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('suppressionProblems', () => {
  const RULES = [HAMZA, DEMONYM] as const;
  function problems(source: string): [string, string, string][] {
    return suppressionProblems(parse(source, 'markdown'), RULES).map(({ start, end, message }) => [
      source.slice(start, end),
      message.ar,
      message.en,
    ]);
  }

  test('names rules that do not exist, with the one that was meant', () => {
    expect(problems(`<!-- mudaqqiq-disable ${HAMZA} spelling/hamza-mising hamza-missing -->`)).toEqual([
      [
        'spelling/hamza-mising',
        'لا توجد قاعدة باسم «spelling/hamza-mising»؛ لعلك تقصد «spelling/hamza-missing»',
        'there is no rule “spelling/hamza-mising”; did you mean “spelling/hamza-missing”?',
      ],
      [
        'hamza-missing',
        'لا توجد قاعدة باسم «hamza-missing»؛ لعلك تقصد «spelling/hamza-missing»',
        'there is no rule “hamza-missing”; did you mean “spelling/hamza-missing”?',
      ],
    ]);
  });

  test('names comments that mean nothing', () => {
    expect(problems('نص <!-- mudaqqiq-disabel -->').map(([text, , en]) => [text, en])).toEqual([
      ['mudaqqiq-disabel', 'the comment “mudaqqiq-disabel” has no meaning; did you mean “mudaqqiq-disable”?'],
    ]);
  });

  test('finds nothing in good comments', () => {
    expect(
      problems('<!-- mudaqqiq-disable spelling names/* * -- لأن -->\n<!-- mudaqqiq-enable -->\n<!-- شيء آخر -->'),
    ).toEqual([]);
  });
});

describe('suppressionEdit', () => {
  function ignored(source: string, format: Format = 'markdown'): string {
    return applyEdits(source, [suppressionEdit(parse(source, format), source.indexOf('اخبار'), HAMZA)]);
  }

  test('puts the comment on a line of its own above a paragraph or a heading', () => {
    expect(ignored('# عنوان\n\nاخبار اليوم')).toBe(`# عنوان\n\n${suppressionComment('markdown', HAMZA)}\nاخبار اليوم`);
    expect(ignored('نص\n## اخبار\r\n')).toBe(`نص\n${suppressionComment('markdown', HAMZA)}\r\n## اخبار\r\n`);
    expect(ignored('نص\nاخبار', 'plain')).toBe(`نص\n// mudaqqiq-disable-next-line ${HAMZA}\nاخبار`);
  });

  test('puts it at the end of the line where a comment above would part a paragraph, a quote, a list or a table', () => {
    const comment = suppressionComment('markdown', HAMZA, 'line');
    for (const line of ['نص\nاخبار', '> اخبار', '- نص\n- اخبار', 'أ | ب\n-|-\nنص | اخبار'])
      expect(ignored(`${line}  \nنص`)).toBe(`${line} ${comment}  \nنص`);
    expect(ignored('| اخبار |\n|---|')).toBe(`| اخبار ${comment} |\n|---|`);
  });

  test('silences the finding, and leaves the prose as it was', () => {
    for (const source of [
      'اخبار اليوم',
      'نص\nاخبار',
      '> اخبار\n> نص',
      '- اخبار',
      '| اخبار |\n|---|\n| نص |',
      '<p>\nاخبار\n</p>',
    ]) {
      const edited = ignored(source);
      expect(shown(edited, HAMZA)).toEqual([]);
      expect(shown(edited, DEMONYM)).toEqual([1]);
      const texts = (text: string): string[] => parse(text, 'markdown').blocks.map(({ block }) => block.text.trimEnd());
      expect(texts(edited)).toEqual(texts(source));
    }
  });
});
