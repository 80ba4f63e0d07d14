import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, FOLDER, MODERN, PUSHED, type Setup } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/article.txt`;
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

async function start(setup?: Setup): Promise<void> {
  editor = await editors.get(setup);
}

describe('diagnostics that an editor asks for', () => {
  test('carry the rule, its page, the severity and an isolated Arabic message', async () => {
    await start();
    await editor.open(ARTICLE, 'وصلت اخبار اليوم.');
    expect(await editor.diagnostics(ARTICLE)).toEqual([
      {
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 10 } },
        severity: 1,
        code: 'spelling/hamza-missing',
        codeDescription: { href: expect.stringMatching(/^https:\/\/.*\/docs\/rules\/spelling\/hamza-missing\.md$/) },
        source: 'مدقّق',
        message: '\u2067همزة قطع: «أخبار».\u2069',
        data: { fix: 'safe' },
      },
    ]);
  });

  test('show errors, warnings and hints as such', async () => {
    await start();
    await editor.open(ARTICLE, 'اخبار ظابط تلميح');
    expect((await editor.diagnostics(ARTICLE)).map(({ code, severity }) => [code, severity])).toEqual([
      ['spelling/hamza-missing', 1],
      ['spelling/unknown-word', 2],
      ['style/fragile', 3],
    ]);
  });

  test('show the other places that explain a finding', async () => {
    await start();
    await editor.open(ARTICLE, 'قال نتنياهو أمس.\n\nوعاد نتانياهو اليوم.');
    expect((await editor.diagnostics(ARTICLE))[0]?.relatedInformation).toEqual([
      {
        location: { uri: ARTICLE, range: { start: { line: 0, character: 4 }, end: { line: 0, character: 11 } } },
        message: '\u2067الرسم الآخر\u2069',
      },
    ]);
  });

  test('leave other places out for an editor that cannot show them', async () => {
    await start({ capabilities: { ...MODERN, textDocument: { diagnostic: {} } } });
    await editor.open(ARTICLE, 'قال نتنياهو أمس.\n\nوعاد نتانياهو اليوم.');
    expect((await editor.diagnostics(ARTICLE))[0]).not.toHaveProperty('relatedInformation');
  });

  test('are for the newest text, after edits in the middle of lines and across them', async () => {
    await start();
    await editor.open(ARTICLE, 'سطر أول\n\nوصلت اخبار اليوم.');
    await editor.replace(ARTICLE, 'اخبار', 'أخبار');
    expect(await editor.diagnostics(ARTICLE)).toEqual([]);
    await editor.replace(ARTICLE, 'أول\n\nوصلت', 'ثم اخبار');
    expect((await editor.diagnostics(ARTICLE)).map(({ range }) => range)).toEqual([editor.rangeOf(ARTICLE, 'اخبار')]);
  });

  test('are answered as unchanged while nothing would look different', async () => {
    await start();
    await editor.open(ARTICLE, 'وصلت اخبار اليوم.');
    const first = await editor.pull(ARTICLE);
    await editor.replace(ARTICLE, 'اليوم', 'الأمس');
    expect(await editor.pull(ARTICLE, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.replace(ARTICLE, 'وصلت', 'جاءت');
    expect(await editor.pull(ARTICLE, first.resultId)).toMatchObject({ kind: 'unchanged' });
    await editor.replace(ARTICLE, 'جاءت', 'لقد جاءت');
    expect(await editor.pull(ARTICLE, first.resultId)).toMatchObject({
      kind: 'full',
      items: [{ code: 'spelling/hamza-missing' }],
    });
  });

  test('are given in full to an editor that has none, and are empty for an article that is not open', async () => {
    await start();
    await editor.open(ARTICLE, 'اخبار');
    await editor.pull(ARTICLE);
    expect(await editor.pull(ARTICLE)).toMatchObject({ kind: 'full', items: [{}] });
    await editor.close(ARTICLE);
    expect(await editor.pull(ARTICLE)).toMatchObject({ kind: 'full', items: [] });
  });

  test('read Markdown as Markdown and everything else as plain text', async () => {
    await start();
    await editor.open(`${FOLDER}/a.md`, '`اخبار` ثم **اخبار**', 'markdown');
    await editor.open(`${FOLDER}/a.txt`, '`اخبار`', 'plaintext');
    expect(await editor.diagnostics(`${FOLDER}/a.md`)).toHaveLength(1);
    expect(await editor.diagnostics(`${FOLDER}/a.txt`)).toHaveLength(1);
  });

  test('count positions in UTF-16 units, past characters outside the basic plane', async () => {
    await start();
    await editor.open(ARTICLE, '😀 اخبار');
    expect((await editor.diagnostics(ARTICLE))[0]?.range.start).toEqual({ line: 0, character: 3 });
  });

  test('are not sent as well', async () => {
    await start();
    await editor.open(ARTICLE, 'اخبار');
    await editor.diagnostics(ARTICLE);
    expect(editor.published).toEqual([]);
  });
});

describe('diagnostics that an editor is sent', () => {
  test('come after opening and after each change, with the version they are for', async () => {
    await start({ capabilities: PUSHED });
    await editor.open(ARTICLE, 'وصلت اخبار اليوم.');
    expect(await editor.publishedFor(ARTICLE, 1)).toMatchObject({
      version: 1,
      diagnostics: [{ code: 'spelling/hamza-missing' }],
    });
    await editor.replace(ARTICLE, 'اخبار', 'أخبار');
    expect(await editor.publishedFor(ARTICLE, 2)).toMatchObject({ version: 2, diagnostics: [] });
  });

  test('come once for a burst of changes, for its last version', async () => {
    await start({ capabilities: PUSHED });
    await editor.open(ARTICLE, 'بطيء');
    await editor.publishedFor(ARTICLE, 1);
    await Promise.all(Array.from({ length: 30 }, (_, i) => editor.replace(ARTICLE, 'بطيء', `بطيء ${i}`)));
    await editor.publishedFor(ARTICLE, 31);
    expect(editor.published.length).toBeLessThan(6);
  });

  test('are the gravest ones where there are very many, and the status counts all', async () => {
    await start({ capabilities: PUSHED, initializationOptions: { status: true } });
    await editor.open(ARTICLE, `${'ظابط\n'.repeat(300)}${'اخبار\n'.repeat(10)}`);
    const { diagnostics } = await editor.publishedFor(ARTICLE, 1);
    expect(diagnostics).toHaveLength(250);
    expect(diagnostics.filter(({ severity }) => severity === 1)).toHaveLength(10);
    expect(diagnostics.map(({ range }) => range.start.line)).toEqual([
      ...Array.from({ length: 240 }, (_, line) => line),
      ...Array.from({ length: 10 }, (_, i) => 300 + i),
    ]);
    expect(editor.statuses.at(-1)).toMatchObject({ errors: 10, warnings: 300 });
  });

  test('are taken back when the article is closed', async () => {
    await start({ capabilities: PUSHED });
    await editor.open(ARTICLE, 'اخبار');
    await editor.publishedFor(ARTICLE, 1);
    await editor.close(ARTICLE);
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
    expect(editor.published.at(-1)).toEqual({ uri: ARTICLE, diagnostics: [] });
  });
});
