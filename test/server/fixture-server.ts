// A language server with a handful of rules of its own, so that the tests of the protocol do not depend on what the real rules find. It reads
// files by way of the client. Bundled beside the real one: the data is two folders up.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { defineFeature } from '../../rules/engine/feature.js';
import { type BlockRule, type DocumentRule, defineRule } from '../../rules/engine/rule.js';
import compoundSpacing from '../../rules/names/compound-spacing.js';
import glossary from '../../rules/names/glossary.js';
import forbiddenWord from '../../rules/spelling/forbidden-word.js';
import { lexiconFrom } from '../../server/lexicon-files.js';
import { startServer } from '../../server/server.js';

const META = { fix: 'safe', examples: { invalid: [], valid: [] } } as const;

/** Marks «اخبار», and offers «أخبار» as a safe fix. */
const hamza = defineRule({
  ...META,
  id: 'spelling/hamza-missing',
  level: 'block',
  severity: 'error',
  docs: { ar: { title: 'همزة القطع', why: '' }, en: { title: 'Hamza', why: '' } },
  messages: { found: { ar: 'همزة قطع: «أخبار».', en: 'Write “أخبار”.' } },
  *check(block) {
    for (const { text, start, end } of block.tokens) {
      if (text === 'اخبار')
        yield {
          start,
          end,
          message: 'found',
          fixes: [{ replacement: 'أخبار' }, { replacement: 'إخبار', safety: 'suggestion' }],
        };
    }
  },
} satisfies BlockRule);

/** Marks words that begin with ظ and are not in the dictionary; «ظابط» has a suggestion. */
const unknown = defineRule({
  ...META,
  id: 'spelling/unknown-word',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: { ar: { title: 'كلمة غير معروفة', why: '' }, en: { title: 'Unknown word', why: '' } },
  messages: { found: { ar: 'كلمة غير معروفة: «{word}».', en: 'Unknown word “{word}”.' } },
  *check(block, { lexicon }) {
    for (const token of block.tokens) {
      if (token.kind !== 'word' || !token.bare.startsWith('ظ') || lexicon.accepts(token.bare)) continue;
      const fixes = token.bare === 'ظابط' ? [{ replacement: 'ضابط' }] : [];
      yield { start: token.start, end: token.end, message: 'found', data: { word: token.text }, fixes };
    }
  },
} satisfies BlockRule);

const spelled = defineFeature({
  name: 'test names',
  compute: (block) => block.tokens.filter(({ text }) => /نتا?نياهو$/.test(text)),
});

/** Marks «نتانياهو» beside «نتنياهو», and shows the other places. */
const names = defineRule({
  ...META,
  id: 'names/inconsistent-spelling',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: { ar: { title: 'اسم برسمين', why: '' }, en: { title: 'Name', why: '' } },
  messages: { found: { ar: 'الاسم برسمين.', en: 'Two spellings.' }, other: { ar: 'الرسم الآخر', en: 'The other' } },
  *check({ blocks }, context) {
    const places = blocks.flatMap((block, i) =>
      context.feature(spelled, block).map(({ start, end, text }) => ({ block: i, start, end, text })),
    );
    const others = places.filter(({ text }) => text === 'نتنياهو').map((place) => ({ ...place, message: 'other' }));
    for (const place of places) {
      if (place.text.endsWith('نتانياهو') && others.length > 0)
        yield {
          ...place,
          message: 'found',
          related: others,
          fixes: [{ replacement: place.text.replace('نتانياهو', 'نتنياهو') }],
        };
    }
  },
} satisfies DocumentRule);

/** Throws at «انفجار». */
const fragile = defineRule({
  ...META,
  id: 'style/fragile',
  level: 'block',
  severity: 'info',
  docs: { ar: { title: 'هشة', why: '' }, en: { title: 'Fragile', why: '' } },
  messages: { found: { ar: 'تلميح.', en: 'A hint.' } },
  *check(block) {
    for (const { text, start, end } of block.tokens) {
      if (text === 'انفجار') throw new Error('the rule is broken');
      if (text === 'تلميح') yield { start, end, message: 'found' };
    }
  },
} satisfies BlockRule);

/** Takes 100 ms at each «بطيء». */
const slow = defineRule({
  ...META,
  id: 'style/slow',
  level: 'block',
  severity: 'info',
  docs: { ar: { title: 'بطيئة', why: '' }, en: { title: 'Slow', why: '' } },
  messages: { found: { ar: 'بطيء.', en: 'Slow.' } },
  *check(block) {
    for (const { text, start, end } of block.tokens) {
      if (text !== 'بطيء') continue;
      const until = performance.now() + 100;
      while (performance.now() < until);
      yield { start, end, message: 'found' };
    }
  },
} satisfies BlockRule);

startServer(
  createConnection(process.stdin, process.stdout),
  {
    filesOf: () => undefined,
    userDictionaryUri: undefined,
    cacheIn: () => undefined,
    articlesIn: () => undefined,
    nameReaders: () => undefined,
    nextTurn: setImmediate,
    loadLexicon: () => lexiconFrom((name) => readFile(join(__dirname, '..', '..', 'data', name))),
  },
  [hamza, unknown, forbiddenWord, glossary, names, compoundSpacing, fragile, slow],
);
