import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, FOLDER } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/article.txt`;
const MARKDOWN = `${FOLDER}/article.md`;
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

/** The article after each of the offers for a place. */
async function rewritten(text: string, target: string, uri = ARTICLE, only = ['refactor']): Promise<string[]> {
  editor = await editors.get();
  await editor.open(uri, text, uri === MARKDOWN ? 'markdown' : 'plaintext');
  const actions = await editor.codeActions(uri, target, { only });
  expect(actions.every(({ kind }) => kind === 'refactor.rewrite')).toBe(true);
  return actions.map(({ edit }) => editor.edited(uri, edit));
}

test('the server says that it offers them', async () => {
  editor = await editors.get();
  expect(editor.initialized.capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: expect.arrayContaining(['quickfix', 'refactor.rewrite']),
  });
});

describe('a number', () => {
  test.each([
    ['قرأ 3 كتب.', '3', ['قرأ ٣ كتب.', 'قرأ ثلاثة كتب.']],
    ['في ٢٥ دولة.', '٢٥', ['في 25 دولة.', 'في خمس وعشرين دولة.']],
    ['قرأ خمسة عشر كتابا.', 'عشر', ['قرأ 15 كتابا.']],
    ['التقى بـ10 طلاب.', '10', ['التقى بـ١٠ طلاب.', 'التقى بعشرة طلاب.']],
  ])('%s', async (text, target, others) => {
    expect(await rewritten(text, target)).toEqual(others);
  });
});

test('a date, in other styles and with other months', async () => {
  expect(await rewritten('التقيا في 30 مايو 2023 في باكو.', 'مايو')).toEqual(
    expect.arrayContaining([
      'التقيا في 30/5/2023 في باكو.',
      'التقيا في 2023-05-30 في باكو.',
      'التقيا في 30 أيار 2023 في باكو.',
      'التقيا في 30 أيار/مايو 2023 في باكو.',
    ]),
  );
});

test('titles keep numbers in their order', async () => {
  editor = await editors.get();
  await editor.open(ARTICLE, 'التقيا في 30 مايو 2023 في باكو.');
  const titles = (await editor.codeActions(ARTICLE, 'مايو')).map(({ title }) => title);
  expect(titles).toContain('\u2067اكتب «\u20662023-05-30\u2069»\u2069');
});

test('they are no quick fixes, and no diagnostics', async () => {
  expect(await rewritten('قرأ 3 كتب.', '3', ARTICLE, ['quickfix'])).toEqual([]);
  expect(await editor.diagnostics(ARTICLE)).toEqual([]);
});

test('in Markdown nothing is offered that would cut through markup', async () => {
  expect(await rewritten('في 30 **مايو** 2023 التقيا.', 'مايو', MARKDOWN)).toEqual([]);
  expect(await rewritten('في **30 مايو 2023** التقيا.', 'مايو', MARKDOWN)).toContain('في **30/5/2023** التقيا.');
});
