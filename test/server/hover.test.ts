import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hover, MarkupContent } from 'vscode-languageserver/node';
import { type Editor, FOLDER, MODERN, type Setup } from './editor.js';
import { bundle, Editors } from './server-process.js';

const PLAIN = `${FOLDER}/article.txt`;
const MARKDOWN = `${FOLDER}/article.md`;
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

/** What is told of the first letter of `target`, without the signs of direction. */
async function hover(text: string, target: string, setup?: Setup, uri = PLAIN): Promise<string | undefined> {
  const told = await rawHover(text, target, setup, uri);
  return told ? textOf(told).replace(/[\u2066-\u2069]/g, '') : undefined;
}

function textOf(told: Hover | null): string {
  if (!told || !MarkupContent.is(told.contents)) throw new Error('no text');
  return told.contents.value;
}

async function rawHover(text: string, target: string, setup?: Setup, uri = PLAIN): Promise<Hover | null> {
  editor = await editors.get(setup);
  await editor.open(uri, text, uri === MARKDOWN ? 'markdown' : 'plaintext');
  const position = editor.rangeOf(uri, target).start;
  return editor.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
}

const HOVER_MARKDOWN: Setup = {
  capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, hover: { contentFormat: ['markdown'] } } },
};

test('the server says that it answers', async () => {
  expect((await editors.get()).initialized.capabilities.hoverProvider).toBe(true);
});

describe('over a date', () => {
  const TUESDAY = 'الثلاثاء 30 مايو 2023\n10 ذو القعدة 1444هـ بتقويم أم القرى\nISO 8601: 2023-05-30';

  test.each([
    ['التقيا في 30 مايو 2023 في باكو.', 'مايو'],
    ['التقيا في 30/5/2023 في باكو.', '30'],
    ['التقيا في 2023-05-30 في باكو.', '05'],
    ['التقيا في 10 ذي القعدة 1444هـ في باكو.', 'القعدة'],
  ])('is the day by its other names: %s', async (text, target) => {
    expect((await hover(text, target))?.split('\n\n')[0]).toBe(TUESDAY);
  });

  test('marks the whole date', async () => {
    const told = await rawHover('التقيا في 30 مايو 2023 في باكو.', 'مايو');
    expect(told?.range).toEqual(editor.rangeOf(PLAIN, '30 مايو 2023'));
  });

  test('takes the year from the front matter', async () => {
    const text = '---\ndate: 2023-05-31\n---\n\nالتقيا في **30 مايو** في باكو.';
    expect(await hover(text, 'مايو', undefined, MARKDOWN)).toContain('الثلاثاء 30 مايو 2023 (السنة من تاريخ المقال)');
  });

  test('keeps numbers in their order inside of Arabic', async () => {
    const told = await rawHover('التقيا في 30 مايو 2023 في باكو.', 'مايو');
    const lines = textOf(told).split('\n');
    expect(lines.every((line) => line.startsWith('\u2067') && line.endsWith('\u2069'))).toBe(true);
    expect(lines.at(-1)).toBe('\u2067ISO 8601: \u20662023-05-30\u2069\u2069');
  });
});

describe('over a number', () => {
  test.each([
    [
      'شارك في القمة 25 دولة.',
      '25',
      'بالكلمات رفعًا: خمس وعشرون\nبالكلمات نصبًا: خمسا وعشرين\nبالكلمات جرًّا: خمس وعشرين\nبالأرقام: 25، ٢٥',
    ],
    ['شاركت وفود من 25 دولة.', '25', 'بالكلمات: خمس وعشرين\nبالأرقام: 25، ٢٥'],
    [
      'حضر ثلاثة وأربعون وزيرا.',
      'وأربعون',
      'بالكلمات رفعًا: ثلاثة وأربعون\nبالكلمات نصبًا وجرًّا: ثلاثة وأربعين\nبالأرقام: 43، ٤٣',
    ],
    ['أنفق 3.5 ملايين دينار.', '3.5', 'بالكلمات: ثلاثة ملايين وخمسمئة ألف\nبالأرقام: 3,500,000، ٣٬٥٠٠٬٠٠٠'],
  ])('is how it is read: %s', async (text, target, told) => {
    expect(await hover(text, target)).toBe(told);
  });
});

describe('in which language', () => {
  test('Arabic first, English beside it for an English editor', async () => {
    expect(await hover('من 25 دولة.', '25', { locale: 'en-GB' })).toBe(
      'بالكلمات: خمس وعشرين\nبالأرقام: 25، ٢٥\n\nIn words: خمس وعشرين\nIn digits: 25, ٢٥',
    );
  });

  test('Arabic alone for an Arabic one', async () => {
    expect(await hover('من 25 دولة.', '25', { locale: 'ar' })).not.toContain('In words');
  });

  test('lines are broken as Markdown does it where the editor takes Markdown', async () => {
    const told = await rawHover('من 25 دولة.', '25', HOVER_MARKDOWN);
    expect(told?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('  \n') });
  });
});

describe('nothing', () => {
  test.each([
    ['of a word', 'وصل الوفد إلى باكو.', 'الوفد', PLAIN],
    ['of a code', 'حلقت طائرات F-16 فوق باكو.', '16', PLAIN],
    ['of code in Markdown', 'نص `25 دولة` هنا.', '25', MARKDOWN],
  ])('%s', async (_, text, target, uri) => {
    expect(await hover(text, target, undefined, uri)).toBeUndefined();
  });

  test('of an article that is not checked', async () => {
    expect(await hover('من 25 دولة.', '25', { settings: { enable: false } })).toBeUndefined();
  });
});
