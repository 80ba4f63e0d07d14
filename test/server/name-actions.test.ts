import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeAction } from 'vscode-languageserver/node';
import { CHECK_REQUEST, COMMANDS } from '../../server/protocol.js';
import { type Editor, FOLDER, MODERN } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/news/article.txt`;
const CONFIGURATION = `${FOLDER}/.mudaqqiqrc.yaml`;
const GLOSSARY = `${FOLDER}/names.csv`;
const TEXT = 'وصل نتنياهو، وقال نتنياهو كلمة. ثم عاد ونتانياهو.';
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

async function open(files: Record<string, string> = {}, text = TEXT): Promise<void> {
  editor = await editors.get({ capabilities: MODERN, initializationOptions: { fileAccess: true } });
  editor.files.clear();
  for (const [uri, content] of Object.entries(files)) editor.files.set(uri, content);
  await editor.connection.sendRequest(CHECK_REQUEST, { uri: 'none:' });
  await editor.open(ARTICLE, text);
}

async function actions(word = 'نتانياهو'): Promise<CodeAction[]> {
  return editor.codeActions(ARTICLE, word);
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title.replace(/[\u2067\u2069]/g, ''));
}

async function run(title: string): Promise<void> {
  const action = (await actions()).find((one) => one.title.includes(title));
  if (!action?.command) throw new Error(`no action ${title}`);
  await editor.connection.sendRequest('workspace/executeCommand', action.command);
}

describe('a finding of two spellings', () => {
  test('offers to have the house decide, after its fixes', async () => {
    await open();
    expect(titles(await actions())).toEqual([
      'اكتب «ونتنياهو»',
      'اجعل «نتنياهو» كتابة الدار، لا «نتانياهو»',
      'اجعل «نتانياهو» كتابة الدار، لا «نتنياهو»',
      '«نتانياهو» و«نتنياهو» اسمان مختلفان',
      expect.stringContaining('تجاهل هنا'),
    ]);
  });

  test('makes a glossary and names it in a new configuration', async () => {
    await open();
    await run('اجعل «نتانياهو»');
    expect(editor.files.get(CONFIGURATION)).toBe('glossary: names.csv\n');
    expect(editor.files.get(GLOSSARY)).toBe('preferred,variants,note,latin\nنتانياهو,نتنياهو,,\n');
    const found = await editor.diagnostics(ARTICLE);
    expect(found.filter(({ code }) => code === 'names/glossary')).toHaveLength(2);
  });

  test.each([
    [
      'a configuration without a glossary',
      { [CONFIGURATION]: 'preset: strict' },
      'preset: strict\nglossary: names.csv\n',
    ],
    ['one that names it', { [CONFIGURATION]: 'glossary: names.csv' }, 'glossary: names.csv'],
  ])('uses %s', async (_, files, expected) => {
    await open({ ...files, [GLOSSARY]: 'preferred;variants\nغوغل;جوجل\n' });
    await run('اجعل «نتنياهو»');
    expect(editor.files.get(CONFIGURATION)).toBe(expected);
    expect(editor.files.get(GLOSSARY)).toBe('preferred;variants\nغوغل;جوجل\nنتنياهو;نتانياهو\n');
  });

  test('writes that the two are two names', async () => {
    const yaml = `${FOLDER}/house.yaml`;
    await open({ [CONFIGURATION]: 'glossary: house.yaml\n', [yaml]: '- preferred: غوغل\n  variants: [جوجل]\n' });
    await run('اسمان مختلفان');
    expect(editor.files.get(yaml)).toBe(
      '- preferred: غوغل\n  variants: [جوجل]\n- preferred: نتانياهو\n  different: [نتنياهو]\n',
    );
  });

  test.each([
    ['a broken glossary', { [CONFIGURATION]: 'glossary: names.csv\n', [GLOSSARY]: 'name,other\n' }],
    ['a broken configuration', { [CONFIGURATION]: 'preset: [\n' }],
    ['a glossary elsewhere', { [CONFIGURATION]: 'glossary: ../names.csv\n' }],
    [
      'a file in another encoding',
      { [CONFIGURATION]: 'glossary: names.csv\n', [GLOSSARY]: 'preferred,variants\n\uFFFD,x\n' },
    ],
  ])('says so where nothing can be written: %s', async (_, files: Record<string, string>) => {
    await open(files);
    const before = new Map(editor.files);
    await run('اجعل «نتنياهو»');
    await editor.until(() => editor.shown.some((text) => text.includes('تعذرت كتابة «نتنياهو»')));
    expect(editor.files).toEqual(before);
  });

  test('is not written where the client sends something else', async () => {
    await open();
    for (const argument of [
      undefined,
      'x',
      { uri: ARTICLE, name: 'a\nb', other: 'c' },
      { uri: ARTICLE, name: 'a,b', other: 'c' },
    ])
      await editor.connection.sendRequest('workspace/executeCommand', {
        command: COMMANDS.houseSpelling,
        arguments: [argument],
      });
    expect([...editor.files.keys()]).toEqual([]);
  });
});

describe('a name written as one word here and as two there', () => {
  const COMPOUND =
    'قال نور الدين إن الخطة جاهزة، وشكر الحضور نور الدين. ثم عاد ولنورالدين خطة أخرى، وقال نورالدين: نور الدين أنا.';

  test('offers the same', async () => {
    await open({}, COMPOUND);
    expect(titles(await actions('ولنورالدين'))).toEqual([
      'اكتب «ولنور الدين»',
      'وحّد الاسم في المقال كله: «نور الدين»',
      'اجعل «نور الدين» كتابة الدار، لا «نورالدين»',
      'اجعل «نورالدين» كتابة الدار، لا «نور الدين»',
      '«نورالدين» و«نور الدين» اسمان مختلفان',
      expect.stringContaining('تجاهل هنا'),
    ]);
  });

  test('is left alone where the house says that they are two names', async () => {
    await open(
      { [CONFIGURATION]: 'glossary: names.yaml\n', [`${FOLDER}/names.yaml`]: '- preferred: غوغل\n' },
      COMPOUND,
    );
    expect((await editor.diagnostics(ARTICLE)).map(({ code }) => code)).toContain('names/compound-spacing');
    const different = (await actions('ولنورالدين')).find(({ title }) => title.includes('اسمان مختلفان'));
    await editor.connection.sendRequest('workspace/executeCommand', different?.command ?? { command: '' });
    expect(editor.files.get(`${FOLDER}/names.yaml`)).toContain('- preferred: نورالدين\n  different: [نور الدين]\n');
    expect((await editor.diagnostics(ARTICLE)).map(({ code }) => code)).not.toContain('names/compound-spacing');
  });
});

test('a name is changed in all articles that are open', async () => {
  await open();
  const other = `${FOLDER}/other.txt`;
  await editor.open(other, 'قال نتانياهو ذلك.');
  const asked: ApplyWorkspaceEditParams[] = [];
  editor.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    asked.push(params);
    return { applied: true };
  });
  await editor.connection.sendRequest('workspace/executeCommand', {
    command: COMMANDS.changeEverywhere,
    arguments: [{ uri: ARTICLE, name: 'نتانياهو', other: 'نتنياهو' }],
  });
  expect(asked[0]?.edit.documentChanges).toMatchObject([
    { textDocument: { uri: ARTICLE }, edits: [{ newText: 'ونتنياهو' }] },
    { textDocument: { uri: other }, edits: [{ newText: 'نتنياهو' }] },
  ]);
});
