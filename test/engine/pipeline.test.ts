import { describe, expect, test } from 'vitest';
import { defineFeature } from '../../rules/engine/feature.js';
import { applyEdits } from '../../rules/engine/fixes.js';
import type { ActiveRule } from '../../rules/engine/pipeline.js';
import { Checker } from '../../rules/engine/pipeline.js';
import { type BlockRule, type DocumentRule, defineRule } from '../../rules/engine/rule.js';
import type { Lexicon } from '../../rules/lexicon/lexicon.js';

const OWN_WORDS = new Set<string>();
const LEXICON = { isUserWord: (bare: string) => OWN_WORDS.has(bare) } as Lexicon;
const META = {
  severity: 'warning',
  fix: 'safe',
  docs: { ar: { title: 'ع', why: 'ل' }, en: { title: 't', why: 'w' } },
  messages: { found: { ar: 'وجدت «{text}»', en: 'found “{text}”' } },
  examples: { invalid: [], valid: [] },
} as const;

/** Marks every word of four letters and doubles it; `seen` counts the blocks it was given. */
function fourLetters(id: BlockRule['id'], seen: string[] = []): BlockRule {
  return defineRule({
    ...META,
    id,
    level: 'block',
    *check(block) {
      seen.push(block.text);
      for (const token of block.tokens) {
        if (token.kind === 'word' && token.bare.length === 4) {
          yield {
            start: token.start,
            end: token.end,
            message: 'found',
            data: { text: token.text },
            fixes: [{ replacement: `${token.text}${token.text}` }],
          };
        }
      }
    },
  });
}

function active(rule: ActiveRule['rule'], severity = rule.severity): ActiveRule {
  return { rule, severity, options: {} };
}

function checker(...rules: ActiveRule[]): Checker {
  return new Checker({ lexicon: LEXICON, rules, language: 'ar' });
}

describe('Checker', () => {
  test('gives findings in source offsets, with message and fix title in the language asked for', () => {
    const text = 'وصل.\n\nهذا كتاب.';
    const [finding] = checker(active(fourLetters('style/four'))).check(text, 'plain').findings;
    expect(finding).toMatchObject({
      ruleId: 'style/four',
      category: 'style',
      severity: 'warning',
      start: 10,
      end: 14,
      message: 'وجدت «كتاب»',
    });
    expect(finding?.fixes[0]).toMatchObject({ title: 'اكتب «كتابكتاب»', safety: 'safe' });
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe('وصل.\n\nهذا كتابكتاب.');
  });

  test('checks a block again only when its content changes', () => {
    const seen: string[] = [];
    const subject = checker(active(fourLetters('style/four', seen)));
    subject.check('هذا كتاب.\n\nوذاك باب.', 'plain');
    subject.check('هذا كتاب.\n\nوذاك بيت.', 'plain');
    expect(seen).toEqual(['هذا كتاب.', 'وذاك باب.', 'وذاك بيت.']);
  });

  test('shows a cached finding at its new place', () => {
    const subject = checker(active(fourLetters('style/four')));
    subject.check('هذا كتاب.', 'plain');
    expect(subject.check('عنوان\n\nهذا كتاب.', 'plain').findings[0]).toMatchObject({ start: 11, end: 15 });
  });

  test('reports a rule that throws once, and goes on with the others', () => {
    const broken: BlockRule = {
      ...fourLetters('style/broken'),
      check: () => {
        throw new Error('broken');
      },
    };
    const result = checker(active(broken), active(fourLetters('style/four'))).check('هذا كتاب.\n\nذاك كتاب.', 'plain');
    expect(result.failures).toEqual([{ ruleId: 'style/broken', error: new Error('broken') }]);
    expect(result.findings).toHaveLength(2);
  });

  test('keeps the more specific rule where two mark the same place', () => {
    const result = checker(active(fourLetters('spelling/unknown-word')), active(fourLetters('names/demonym'))).check(
      'هذا كتاب.',
      'plain',
    );
    expect(result.findings.map((finding) => finding.ruleId)).toEqual(['names/demonym']);
  });

  test('never calls a word of the user misspelled, whatever the rule, but may mark it for another reason', () => {
    OWN_WORDS.add('كتاب');
    const result = checker(active(fourLetters('spelling/four'))).check('هذا كِتاب، ذاك بيان.', 'plain');
    expect(result.findings.map(({ start }) => start)).toEqual([15]);
    const styled = checker(active(fourLetters('style/four'))).check('هذا كتاب.', 'plain');
    expect(styled.findings).toHaveLength(1);
    OWN_WORDS.clear();
  });

  test('gives findings the severity the user chose', () => {
    expect(checker(active(fourLetters('style/four'), 'error')).check('هذا كتاب.', 'plain').findings[0]?.severity).toBe(
      'error',
    );
  });

  test('lets a document rule compare blocks by features that are computed once for each', () => {
    const computed: string[] = [];
    const lengths = defineFeature({
      name: 'lengths',
      compute: (block) => computed.push(block.text) && block.tokens.length,
    });
    const shorter: DocumentRule = defineRule({
      ...META,
      id: 'style/shorter',
      level: 'document',
      *check({ blocks }, context) {
        const most = Math.max(...blocks.map((block) => context.feature(lengths, block)));
        for (const [index, block] of blocks.entries()) {
          if (context.feature(lengths, block) < most)
            yield { block: index, start: 0, end: block.text.length, message: 'found', data: { text: block.text } };
        }
      },
    });
    const subject = checker(active(shorter));
    expect(subject.check('هذا كتاب جديد.\n\nهذا باب.', 'plain').findings).toMatchObject([{ start: 16, end: 24 }]);
    subject.check('هذا كتاب جديد.\n\nهذا باب.', 'plain');
    expect(computed).toEqual(['هذا كتاب جديد.', 'هذا باب.']);
  });

  test('narrows a fix that reaches over markup to what it changes, and drops it where that is markup too', () => {
    const swap = (from: string, to: string): BlockRule =>
      defineRule({
        ...META,
        id: 'style/swap',
        level: 'block',
        *check(block) {
          const start = block.text.indexOf(from);
          if (start >= 0)
            yield {
              start,
              end: start + from.length,
              message: 'found',
              data: { text: from },
              fixes: [{ replacement: to }],
            };
        },
      });
    const source = 'هذا **كتاب** جديد';
    const [narrowed] = checker(active(swap('كتاب جديد', 'كتاب قديم'))).check(source, 'markdown').findings;
    expect(applyEdits(source, narrowed?.fixes[0]?.edits ?? [])).toBe('هذا **كتاب** قديم');
    const [dropped] = checker(active(swap('كتاب جديد', 'باب قديم'))).check(source, 'markdown').findings;
    expect(dropped?.fixes).toEqual([]);
  });
});
