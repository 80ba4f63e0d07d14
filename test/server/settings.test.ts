import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, FOLDER, MODERN, PUSHED, type Setup } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/article.txt`;
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

async function open(text: string, settings: Record<string, unknown> = {}, setup: Setup = {}): Promise<void> {
  editor = await editors.get({ ...setup, settings });
  await editor.open(ARTICLE, text);
}

async function codes(): Promise<unknown[]> {
  return (await editor.diagnostics(ARTICLE)).map(({ code }) => code);
}

describe('settings', () => {
  test('turn the proofreader off and on again, and the editor is told to ask anew', async () => {
    await open('اخبار', { enable: false }, { initializationOptions: { status: true } });
    expect(await codes()).toEqual([]);
    expect(editor.statuses.at(-1)).toMatchObject({ enabled: false, errors: 0 });
    const { refreshes } = editor;
    await editor.changeSettings({ enable: true });
    await editor.until(() => editor.refreshes > refreshes);
    expect(await codes()).toEqual(['spelling/hamza-missing']);
  });

  test('take effect at once in an editor that is sent diagnostics', async () => {
    await open('اخبار', { enable: true }, { capabilities: PUSHED });
    await editor.publishedFor(ARTICLE, 1);
    await editor.changeSettings({ enable: false });
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
    expect(editor.published.at(-1)).toMatchObject({ uri: ARTICLE, version: 1 });
  });

  test('choose the language of messages: Arabic where they say nothing, the editor’s where they say auto', async () => {
    const source = async (settings: Record<string, unknown>, locale: string): Promise<unknown> => {
      await open('اخبار', settings, { locale });
      return (await editor.diagnostics(ARTICLE))[0]?.source;
    };
    expect(await source({}, 'en')).toBe('مدقّق');
    expect(await source({ language: 'en' }, 'ar')).toBe('Mudaqqiq');
    expect(await source({ language: 'auto' }, 'en-GB')).toBe('Mudaqqiq');
    expect(await source({ language: 'auto' }, 'fr')).toBe('مدقّق');
  });

  test('set the level of a rule or of a family, or turn it off', async () => {
    await open('اخبار ظابط', { rules: { 'spelling/hamza-missing': 'info', 'spelling/unknown-word': 'off' } });
    expect(await editor.diagnostics(ARTICLE)).toMatchObject([{ code: 'spelling/hamza-missing', severity: 3 }]);
    await open('اخبار ظابط', { rules: { 'spelling/*': 'off' } });
    expect(await codes()).toEqual([]);
  });

  test('name words to accept', async () => {
    await open('ظابط وظريفة', { words: ['ظابط'] });
    expect(await codes()).toEqual([]);
  });

  test('that are wrong are told once and left out; what is right in them holds', async () => {
    await open('اخبار ظابط', { rules: { 'spelling/hamza-missing': 'loud', 'spelling/unknown-word': 'off' }, words: 7 });
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    await editor.until(() => editor.shown.length >= 2);
    await editor.changeSettings({ ...editor.settings });
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    expect(editor.shown.filter((message) => message.includes('loud'))).toHaveLength(1);
    expect(editor.shown).toHaveLength(2);
  });

  test.each([[null], ['x'], [[]], [{ enable: 'no', language: 5, words: null, rules: null }]])(
    'of any shape leave the server working: %j',
    async (section) => {
      editor = await editors.get();
      editor.settings = section as Record<string, unknown>;
      await editor.open(ARTICLE, 'اخبار');
      expect(await codes()).toEqual(['spelling/hamza-missing']);
      editor.settings = {};
    },
  );

  test('come with the notification for an editor that cannot be asked', async () => {
    editor = await editors.get({
      capabilities: { ...MODERN, workspace: {} },
      initializationOptions: { settings: { words: ['ظابط'] } },
    });
    await editor.open(ARTICLE, 'ظابط');
    expect(await codes()).toEqual([]);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { mudaqqiq: { words: [] } },
    });
    expect(await codes()).toEqual(['spelling/unknown-word']);
  });
});
