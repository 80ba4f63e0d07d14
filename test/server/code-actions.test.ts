import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIX_ALL_KIND, FIX_ALL_REQUEST } from '../../server/protocol.js';
import { type Editor, FOLDER, MODERN, type Setup } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/article.txt`;
const MARKDOWN = `${FOLDER}/article.md`;
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

async function open(text: string, setup?: Setup): Promise<void> {
  editor = await editors.get(setup);
  await editor.open(ARTICLE, text);
}

describe('quick fixes', () => {
  test('offer the fixes of the finding at the cursor, the best one preferred', async () => {
    await open('وصلت اخبار اليوم.');
    const [diagnostic] = await editor.diagnostics(ARTICLE);
    const actions = await editor.codeActions(ARTICLE, 'خبا', { diagnostics: diagnostic ? [diagnostic] : [] });
    expect(actions.slice(0, 2)).toMatchObject([
      { title: '\u2067اكتب «أخبار»\u2069', kind: 'quickfix', isPreferred: true, diagnostics: [diagnostic] },
      { title: '\u2067اكتب «إخبار»\u2069', kind: 'quickfix' },
    ]);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    expect(editor.edited(ARTICLE, actions[0]?.edit)).toBe('وصلت أخبار اليوم.');
  });

  test('are there with the cursor at either end of the word, and not beyond', async () => {
    await open('وصلت اخبار اليوم.');
    const at = async (character: number): Promise<number> => {
      const place = { line: 0, character };
      const params = {
        textDocument: { uri: ARTICLE },
        range: { start: place, end: place },
        context: { diagnostics: [] },
      };
      return (await editor.connection.sendRequest<unknown[]>('textDocument/codeAction', params)).length;
    };
    expect(await at(5)).toBeGreaterThan(0);
    expect(await at(10)).toBeGreaterThan(0);
    expect(await at(4)).toBe(0);
    expect(await at(11)).toBe(0);
  });

  test('are in English for a reader of English', async () => {
    await open('وصلت اخبار اليوم.', { settings: { language: 'en' } });
    expect((await editor.codeActions(ARTICLE, 'اخبار'))[0]?.title).toBe('Write “أخبار”');
  });

  test('name no version for an editor that cannot use it', async () => {
    await open('وصلت اخبار اليوم.', { capabilities: { ...MODERN, workspace: {} } });
    const [action] = await editor.codeActions(ARTICLE, 'اخبار');
    expect(action?.edit).toEqual({
      changes: { [ARTICLE]: [{ range: editor.rangeOf(ARTICLE, 'اخبار'), newText: 'أخبار' }] },
    });
  });
});

describe('fix all', () => {
  const TEXT = 'اخبار وظابط.\n\nثم اخبار.';
  const FIXED = 'أخبار وظابط.\n\nثم أخبار.';

  test('is an entry of the quick fixes that makes every safe fix and no other', async () => {
    await open(TEXT);
    const action = (await editor.codeActions(ARTICLE, 'اخبار')).find(({ title }) => title.includes('(2)'));
    expect(action).toMatchObject({ kind: 'quickfix', title: expect.stringContaining('صحّح') });
    expect(editor.edited(ARTICLE, action?.edit)).toBe(FIXED);
  });

  test.each([[FIX_ALL_KIND], ['source.fixAll'], ['source']])('is the answer to a request for %s', async (kind) => {
    await open(TEXT);
    const actions = await editor.codeActions(ARTICLE, 'ثم', { only: [kind] });
    expect(actions.map((action) => action.kind)).toEqual([FIX_ALL_KIND]);
    expect(editor.edited(ARTICLE, actions[0]?.edit)).toBe(FIXED);
  });

  test('is not offered where nothing can be fixed safely', async () => {
    await open('ظابط');
    expect(await editor.codeActions(ARTICLE, 'ظابط', { only: ['source.fixAll'] })).toEqual([]);
    expect(await editor.connection.sendRequest(FIX_ALL_REQUEST, { uri: ARTICLE })).toBeNull();
  });

  test('answers the request of the command, for the version that was checked', async () => {
    await open(TEXT);
    await editor.replace(ARTICLE, 'ثم', 'وبعدها');
    const edit = await editor.connection.sendRequest<object>(FIX_ALL_REQUEST, { uri: ARTICLE });
    expect(editor.edited(ARTICLE, edit)).toBe('أخبار وظابط.\n\nوبعدها أخبار.');
  });
});

describe('ignore here', () => {
  const ignored = async (uri: string, text: string, languageId: string, target: string): Promise<string> => {
    editor = await editors.get();
    await editor.open(uri, text, languageId);
    const before = (await editor.diagnostics(uri)).length;
    const action = (await editor.codeActions(uri, target)).find(({ title }) => title.includes('تجاهل هنا'));
    const after = editor.edited(uri, action?.edit);
    for (const change of action?.edit?.documentChanges ?? []) {
      if ('textDocument' in change)
        await editor.change(uri, ...change.edits.flatMap((edit) => ('newText' in edit ? [edit] : [])));
    }
    expect(editor.text(uri)).toBe(after);
    expect((await editor.diagnostics(uri)).length).toBe(before - 1);
    return after;
  };

  test('adds a comment above the line of plain text', async () => {
    expect(await ignored(ARTICLE, 'عنوان.\nوصلت اخبار اليوم.\n', 'plaintext', 'اخبار')).toBe(
      'عنوان.\n// mudaqqiq-disable-next-line spelling/hamza-missing\nوصلت اخبار اليوم.\n',
    );
  });

  test('adds an HTML comment above a paragraph of Markdown', async () => {
    expect(await ignored(MARKDOWN, '# عنوان\n\nوصلت اخبار اليوم.\n', 'markdown', 'اخبار')).toBe(
      '# عنوان\n\n<!-- mudaqqiq-disable-next-line spelling/hamza-missing -->\nوصلت اخبار اليوم.\n',
    );
  });

  test('does not part a paragraph or a list of Markdown: the comment goes to the end of the line', async () => {
    const comment = '<!-- mudaqqiq-disable-line spelling/hamza-missing -->';
    expect(await ignored(MARKDOWN, 'سطر أول\nوصلت اخبار اليوم.  \nثالث\n', 'markdown', 'اخبار')).toBe(
      `سطر أول\nوصلت اخبار اليوم. ${comment}  \nثالث\n`,
    );
    expect(await ignored(MARKDOWN, '- بند\n- وصلت اخبار اليوم.\n', 'markdown', 'اخبار')).toBe(
      `- بند\n- وصلت اخبار اليوم. ${comment}\n`,
    );
  });

  test('keeps the line ends of the article', async () => {
    expect(await ignored(ARTICLE, 'عنوان.\r\nاخبار.\r\n', 'plaintext', 'اخبار')).toBe(
      'عنوان.\r\n// mudaqqiq-disable-next-line spelling/hamza-missing\r\nاخبار.\r\n',
    );
  });
});
