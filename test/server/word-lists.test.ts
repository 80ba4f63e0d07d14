import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../server/protocol.js';
import { type Editor, FOLDER, PUSHED, type Setup } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/sport/article.txt`;
const LIST = `${FOLDER}/mudaqqiq-words.txt`;
const OTHER_FOLDER = 'memory:/archive';
const USER = 'memory:/home/words.txt';
const SETUP: Setup = {
  initializationOptions: { fileAccess: true, userDictionaryUri: USER },
  otherFolders: [OTHER_FOLDER],
};
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

/** Opens an article in a workspace with these files, given by URI. */
async function open(text: string, files: Record<string, string>, setup = SETUP, uri = ARTICLE): Promise<void> {
  editor = await editors.get(setup);
  editor.files.clear();
  for (const [one, content] of Object.entries(files)) editor.files.set(one, content);
  await editor.open(uri, text);
}

async function codes(uri = ARTICLE): Promise<unknown[]> {
  return (await editor.diagnostics(uri)).map(({ code }) => code);
}

/** The dictionaries that the light bulb at a word offers, by what it calls them. */
async function offered(uri = ARTICLE, word = 'ظابط'): Promise<string[]> {
  const actions = await editor.codeActions(uri, word);
  return actions.flatMap(({ title }) => /إلى (.+?)\u2069?$/.exec(title)?.[1] ?? []);
}

async function add(title: string, uri = ARTICLE, word = 'ظابط'): Promise<void> {
  const action = (await editor.codeActions(uri, word)).find((one) => one.title.includes(title));
  if (!action?.command) throw new Error(`no action «${title}»`);
  await editor.connection.sendRequest('workspace/executeCommand', action.command);
}

describe('word lists of folders', () => {
  test('hold for the articles there and below, without a configuration', async () => {
    await open('ظابط ظنون ظفير', {
      [LIST]: 'ظنون',
      [`${FOLDER}/sport/.mudaqqiq-words.txt`]: 'ظفير',
      [`${FOLDER}/other/mudaqqiq-words.txt`]: 'ظابط',
      'memory:/mudaqqiq-words.txt': 'ظابط',
    });
    expect(await codes()).toEqual(['spelling/unknown-word']);
  });

  test('are read again when they change, come or go', async () => {
    await open('ظابط', {});
    expect(await codes()).toEqual(['spelling/unknown-word']);
    for (const [text, how, expected] of [
      ['ظابط', 'created', []],
      ['ظنون', 'changed', ['spelling/unknown-word']],
      ['ظابط', 'changed', []],
    ] as const) {
      const { refreshes } = editor;
      editor.files.set(LIST, text);
      await editor.fileChanged(LIST, how);
      await editor.until(() => editor.refreshes > refreshes);
      expect(await codes()).toEqual(expected);
    }
    editor.files.delete(LIST);
    await editor.fileChanged(LIST, 'deleted');
    expect(await codes()).toEqual(['spelling/unknown-word']);
  });

  test('are watched wherever they are', async () => {
    await open('ظابط', { [`${FOLDER}/.mudaqqiqrc.yaml`]: 'dictionaries: [lists/names.list]' });
    await codes();
    const watched = (uri: string, name: string): boolean =>
      editor.watchers.some(
        ({ globPattern }) =>
          typeof globPattern === 'object' && globPattern.baseUri === uri && globPattern.pattern === name,
      );
    await editor.until(() => watched(`${FOLDER}/lists`, 'names.list') && watched('memory:/home', 'words.txt'));
  });

  test('hold for an article that is not saved yet', async () => {
    await open('ظابط', { [LIST]: 'ظابط' }, SETUP, 'untitled:Untitled-1');
    expect(await codes('untitled:Untitled-1')).toEqual([]);
  });

  test('are no articles', async () => {
    await open('ظابط', { [LIST]: 'شاس' });
    await editor.open(LIST, 'ظابط اخبار');
    expect(await codes(LIST)).toEqual([]);
  });
});

describe('adding a word', () => {
  test('makes the list of the workspace’s folder where there is none', async () => {
    await open('قال ظابط.', {});
    expect(await offered()).toEqual(['قاموسي', 'قاموس المشروع']);
    await add('قاموس المشروع');
    expect(Object.fromEntries(editor.files)).toEqual({ [LIST]: 'ظابط\n' });
    expect(await codes()).toEqual([]);
  });

  test('keeps to the folder that the article lies in, where there are several', async () => {
    const uri = `${OTHER_FOLDER}/2023/article.txt`;
    await open('قال ظابط.', {}, SETUP, uri);
    await add('قاموس المشروع', uri);
    expect(Object.fromEntries(editor.files)).toEqual({ [`${OTHER_FOLDER}/mudaqqiq-words.txt`]: 'ظابط\n' });
    await editor.open(ARTICLE, 'قال ظابط.');
    expect(await codes()).toEqual(['spelling/unknown-word']);
  });

  test('offers the list of a folder between, too', async () => {
    await open('قال ظابط.', { [`${FOLDER}/sport/mudaqqiq-words.txt`]: 'شاس\n' });
    expect(await offered()).toEqual(['قاموسي', 'قاموس المشروع', 'قاموس المجلد «sport»']);
    await add('قاموس المجلد');
    expect(editor.files.get(`${FOLDER}/sport/mudaqqiq-words.txt`)).toBe('شاس\nظابط\n');
  });

  test('takes the hidden list where there is one', async () => {
    const hidden = `${FOLDER}/.mudaqqiq-words.txt`;
    await open('قال ظابط.', { [hidden]: '' });
    await add('قاموس المشروع');
    expect(Object.fromEntries(editor.files)).toEqual({ [hidden]: 'ظابط\n' });
  });

  test.each([
    ['', 'ظابط\n'],
    ['شاس', 'شاس\nظابط\n'],
    ['شاس\r\nعلييف', 'شاس\r\nعلييف\r\nظابط\r\n'],
    ['\uFEFF# أسماء\r\nشاس\r\n', '\uFEFF# أسماء\r\nشاس\r\nظابط\r\n'],
  ])('keeps what is there: %j', async (before, after) => {
    await open('قال ظابط.', { [LIST]: before });
    await add('قاموس المشروع');
    expect(editor.files.get(LIST)).toBe(after);
  });

  test('adds it once', async () => {
    await open('قال ظابط.', { [LIST]: 'شاس\n' });
    const argument = { word: 'ظابط', scope: 'workspace', uri: ARTICLE };
    const command = { command: COMMANDS.addToDictionary, arguments: [argument] };
    await Promise.all([1, 2, 3].map(() => editor.connection.sendRequest('workspace/executeCommand', command)));
    expect(editor.files.get(LIST)).toBe('شاس\nظابط\n');
  });

  test('leaves a file in another encoding alone, and says so', async () => {
    await open('قال ظابط.', { [LIST]: '\uFFFD\uFFFD\u0000' });
    await add('قاموس المشروع');
    await editor.until(() => editor.shown.some((message) => message.includes('UTF-8') && message.includes('ظابط')));
    expect(editor.files.get(LIST)).toBe('\uFFFD\uFFFD\u0000');
  });
});

describe('a word list with an error', () => {
  test('shows where and why, and says so once; the rest of it holds', async () => {
    await open('ظابط ظنون', { [LIST]: 'ظنون\n  هرتسوغ، علييف\n' });
    expect(await codes()).toEqual(['spelling/unknown-word']);
    const { diagnostics } = await editor.publishedFor(LIST);
    expect(diagnostics).toMatchObject([
      { severity: 1, range: { start: { line: 1, character: 2 }, end: { line: 1, character: 15 } } },
    ]);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown).toEqual([expect.stringMatching(/mudaqqiq-words\.txt.+2/)]);
    editor.files.set(LIST, 'ظنون');
    await editor.fileChanged(LIST, 'changed');
    await codes();
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
    expect(editor.published.at(-1)?.uri).toBe(LIST);
    expect(editor.shown).toHaveLength(1);
  });

  test('shows its error again when it comes back with it', async () => {
    await open('ظابط', { [LIST]: '؟' });
    await codes();
    const last = (): number | undefined => editor.published.findLast(({ uri }) => uri === LIST)?.diagnostics.length;
    await editor.until(() => last() === 1);
    for (const [text, how, expected] of [
      [undefined, 'deleted', 0],
      ['؟', 'created', 1],
    ] as const) {
      if (text === undefined) editor.files.delete(LIST);
      else editor.files.set(LIST, text);
      await editor.fileChanged(LIST, how);
      await codes();
      await editor.until(() => last() === expected);
    }
  });

  test('shows a word that is accepted and forbidden; it counts as forbidden', async () => {
    await open('قال ظابط.', { [USER]: 'شاس\nظابط', [LIST]: '!ظابط = ضابط\n' });
    expect(await codes()).toEqual(['spelling/forbidden-word']);
    const { diagnostics } = await editor.publishedFor(LIST);
    expect(diagnostics[0]?.message).toContain('«ظابط» مقبولة وممنوعة معًا');
    expect(diagnostics[0]?.message).toContain('/home/words.txt:2');
  });

  test('keeps its diagnostics where they are sent, and the list is open', async () => {
    await open('ظابط', { [LIST]: '؟' }, { ...SETUP, capabilities: PUSHED });
    await editor.open(LIST, '؟');
    await editor.publishedFor(ARTICLE);
    await editor.publishedFor(LIST);
    await editor.close(LIST);
    await editor.replace(ARTICLE, 'ظابط', 'ظبط');
    await editor.publishedFor(ARTICLE, 2);
    expect(editor.published.findLast(({ uri }) => uri === LIST)?.diagnostics).toHaveLength(1);
  });
});

describe('forbidden words, strictness and the final yaa', () => {
  test('come from settings, configuration and word lists together', async () => {
    await open('ظابط وظنون وظفير اخبار', {
      [LIST]: '!ظابط = ضابط # رتبة',
      [`${FOLDER}/.mudaqqiqrc.yaml`]: 'strictness: final-yaa\nforbidden: { ظنون: [شكوك, أوهام] }',
    });
    await editor.changeSettings({ strictness: 'both', forbidden: { ظفير: 'ظافر' } });
    expect(await editor.diagnostics(ARTICLE)).toMatchObject([
      { code: 'spelling/forbidden-word', message: expect.stringContaining('رتبة') },
      { code: 'spelling/forbidden-word', message: expect.stringContaining('«وشكوك» أو «وأوهام»') },
      { code: 'spelling/forbidden-word', message: expect.stringContaining('«وظافر»') },
    ]);
    const fixes = await editor.codeActions(ARTICLE, 'ظابط');
    expect(fixes[0]).toMatchObject({ title: '\u2067اكتب «ضابط»\u2069', isPreferred: true });
    expect(await offered()).toEqual([]);
    await editor.changeSettings({});
  });

  test('are settings of the editor', async () => {
    await open('اخبار', {});
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    await editor.changeSettings({ strictness: 'none' });
    expect(await codes()).toEqual([]);
    await editor.changeSettings({ strictness: 'initial-alef-hamza', finalYaa: 'egyptian' });
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    await editor.changeSettings({ strictness: 'all' });
    expect(await codes()).toEqual(['spelling/hamza-missing']);
    await editor.until(() => editor.shown.some((message) => message.includes('strictness')));
    await editor.changeSettings({});
  });
});
