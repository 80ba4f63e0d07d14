import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, FOLDER } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/sport/article.txt`;
const WITH_FILES = { initializationOptions: { fileAccess: true } };
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

/** Opens an article in a workspace with these files, given by path. */
async function open(text: string, files: Record<string, string>): Promise<void> {
  editor = await editors.get(WITH_FILES);
  editor.files.clear();
  for (const [path, content] of Object.entries(files)) editor.files.set(`${FOLDER}/${path}`, content);
  await editor.open(ARTICLE, text);
}

async function codes(uri = ARTICLE): Promise<unknown[]> {
  return (await editor.diagnostics(uri)).map(({ code }) => code);
}

describe('configuration files', () => {
  test('hold for the articles of their folder and of those below', async () => {
    await open('اخبار ظابط', { '.mudaqqiqrc.json': '{ "rules": { "spelling/hamza-missing": "off" } }' });
    expect(await codes()).toEqual(['spelling/unknown-word']);
  });

  test('the nearest one counts, and the workspace’s folder is the last that is looked in', async () => {
    await open('اخبار ظابط', {
      '../.mudaqqiqrc.yaml': 'rules: { "spelling/*": off }',
      '.mudaqqiqrc.yaml': 'rules: { "spelling/*": off }',
      'sport/.mudaqqiqrc.yml': 'rules: { spelling/unknown-word: off }',
    });
    editor.files.set('memory:/.mudaqqiqrc.yaml', 'rules: { "spelling/*": off }');
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    const beside = `${FOLDER}/article.txt`;
    editor.files.delete(`${FOLDER}/.mudaqqiqrc.yaml`);
    await editor.fileChanged(`${FOLDER}/.mudaqqiqrc.yaml`, 'deleted');
    await editor.open(beside, 'اخبار ظابط');
    expect(await codes(beside)).toEqual(['spelling/hamza-missing', 'spelling/unknown-word']);
  });

  test('go before the settings, but for the words, which are joined', async () => {
    await open('اخبار ظابط ظهير', {
      '.mudaqqiqrc.yaml': 'words: [ظابط]\nrules: { spelling/hamza-missing: warning }',
    });
    await editor.changeSettings({ words: ['ظهير'], rules: { 'spelling/hamza-missing': 'off' } });
    expect(await editor.diagnostics(ARTICLE)).toMatchObject([{ code: 'spelling/hamza-missing', severity: 2 }]);
    await editor.changeSettings({});
  });

  test('have rules for some articles, and leave others out', async () => {
    await open('اخبار ظابط', {
      '.mudaqqiqrc.yaml':
        'ignore: [drafts/]\noverrides: [{ files: [sport/*], rules: { spelling/hamza-missing: off } }]',
    });
    expect(await codes()).toEqual(['spelling/unknown-word']);
    await editor.open(`${FOLDER}/drafts/article.txt`, 'اخبار ظابط');
    expect(await codes(`${FOLDER}/drafts/article.txt`)).toEqual([]);
  });

  test('hold for an article that is not saved yet', async () => {
    await open('', { '.mudaqqiqrc.yaml': 'rules: { spelling/hamza-missing: off }' });
    await editor.open('untitled:Untitled-1', 'اخبار ظابط');
    expect(await codes('untitled:Untitled-1')).toEqual(['spelling/unknown-word']);
  });

  test('are read again when they change', async () => {
    await open('اخبار', {});
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    editor.files.set(`${FOLDER}/.mudaqqiqrc.yaml`, 'rules: { spelling/hamza-missing: off }');
    const { refreshes } = editor;
    await editor.fileChanged(`${FOLDER}/.mudaqqiqrc.yaml`, 'created');
    await editor.until(() => editor.refreshes > refreshes);
    expect(await codes()).toEqual([]);
  });

  test('are watched, and so are settings', async () => {
    await open('', {});
    expect(editor.registered).toEqual(
      expect.arrayContaining(['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']),
    );
  });

  test('that are wrong show where and why, and say so once; the article is checked all the same', async () => {
    const uri = `${FOLDER}/.mudaqqiqrc.yaml`;
    await open('اخبار ظابط', { '.mudaqqiqrc.yaml': 'rules:\n  spelling/unknown-word: off\n  spelling/hamza: off\n' });
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    const { diagnostics } = await editor.publishedFor(uri);
    expect(diagnostics).toMatchObject([
      { severity: 1, range: { start: { line: 2, character: 2 }, end: { line: 2, character: 16 } } },
    ]);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('.mudaqqiqrc.yaml');

    await editor.fileChanged(uri, 'changed');
    await codes();
    editor.files.set(uri, 'rules: {}');
    await editor.fileChanged(uri, 'changed');
    await codes();
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
    expect(editor.published.at(-1)?.uri).toBe(uri);
    expect(editor.shown).toHaveLength(1);
  });

  test('that are no configuration at all stop nothing', async () => {
    await open('اخبار', { '.mudaqqiqrc.json': '\u0000{{{ "rules": ' });
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    expect((await editor.publishedFor(`${FOLDER}/.mudaqqiqrc.json`)).diagnostics.length).toBeGreaterThan(0);
  });

  test('that are deleted leave no diagnostics behind', async () => {
    const uri = `${FOLDER}/.mudaqqiqrc.yaml`;
    await open('اخبار', { '.mudaqqiqrc.yaml': 'rules: 1' });
    await codes();
    await editor.publishedFor(uri);
    editor.files.delete(uri);
    await editor.fileChanged(uri, 'deleted');
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
  });
});

describe('dictionaries', () => {
  const add = async (title: string): Promise<void> => {
    const action = (await editor.codeActions(ARTICLE, 'ظابط')).find((one) => one.title.includes(title));
    if (!action?.command) throw new Error('no such action');
    const { command, arguments: args } = action.command;
    await editor.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  };

  test('of a configuration hold words, one a line', async () => {
    await open('ظابط وظهير ظنون', {
      '.mudaqqiqrc.yaml': 'dictionaries: [lists/names.txt]',
      'lists/names.txt': '# أسماء\nظابط\nظنون\n',
    });
    expect((await editor.diagnostics(ARTICLE)).map(({ code }) => code)).toEqual([]);
  });

  test('of a configuration take a word from the menu, and the article is checked with it', async () => {
    await open('قال ظابط.', { '.mudaqqiqrc.yaml': 'dictionaries: [names.txt]', 'names.txt': 'ظنون' });
    expect(await codes()).toEqual(['spelling/unknown-word']);
    const { refreshes } = editor;
    await add('قاموس المشروع');
    await editor.until(() => editor.refreshes > refreshes);
    expect(editor.files.get(`${FOLDER}/names.txt`)).toBe('ظنون\nظابط\n');
    expect(await codes()).toEqual([]);
  });

  test('outside of the configuration’s folder are read and never written', async () => {
    await open('ظابط ظنون', { 'sport/.mudaqqiqrc.yaml': 'dictionaries: [../names.txt]', 'names.txt': 'ظنون' });
    expect(await codes()).toEqual(['spelling/unknown-word']);
    await add('قاموس المشروع');
    expect(editor.files.get(`${FOLDER}/names.txt`)).toBe('ظنون');
    expect(editor.files.get(`${FOLDER}/mudaqqiq-words.txt`)).toBe('ظابط\n');
  });

  test('are read again when they change', async () => {
    await open('ظابط', { '.mudaqqiqrc.yaml': 'dictionaries: [names.txt]' });
    expect(await codes()).toEqual(['spelling/unknown-word']);
    editor.files.set(`${FOLDER}/names.txt`, 'ظابط');
    await editor.fileChanged(`${FOLDER}/names.txt`, 'created');
    expect(await codes()).toEqual([]);
  });

  test('of the user are where the client says', async () => {
    editor = await editors.get({
      initializationOptions: { fileAccess: true, userDictionaryUri: 'memory:/user/words.txt' },
    });
    await editor.open(ARTICLE, 'قال ظابط ولظنون.');
    await add('قاموسي');
    expect(editor.files.get('memory:/user/words.txt')).toBe('ظابط\n');
    expect(await codes()).toEqual([]);
  });

  test('that cannot be written are reported, and the word stays unknown', async () => {
    editor = await editors.get({ initializationOptions: { userDictionaryUri: 'memory:/user/words.txt' } });
    await editor.open(ARTICLE, 'قال ظابط.');
    await add('قاموسي');
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('ظابط');
    expect(await codes()).toEqual(['spelling/unknown-word']);
  });

  test('take nothing but a word', async () => {
    editor = await editors.get({
      initializationOptions: { fileAccess: true, userDictionaryUri: 'memory:/user/words.txt' },
    });
    editor.files.clear();
    for (const argument of [
      { word: 'ا\nب', scope: 'user', uri: ARTICLE },
      { word: '# x', scope: 'user', uri: ARTICLE },
      { word: 'اب' },
      null,
      'اب',
    ]) {
      await editor.connection.sendRequest('workspace/executeCommand', {
        command: 'mudaqqiq.server.addToDictionary',
        arguments: [argument],
      });
    }
    expect([...editor.files]).toEqual([]);
  });
});
