import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver/node';
import { CHECK_REQUEST } from '../../server/protocol.js';
import { type Editor, FOLDER, MODERN } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/news/article.txt`;
const CONFIGURATION = `${FOLDER}/.mudaqqiqrc.yaml`;
const GLOSSARY = `${FOLDER}/names.csv`;
const TABLE =
  'preferred,variants,note,latin\nغوغل,جوجل|قوقل,الشركة,Google\nإسحاق هرتسوغ,اسحق هرتزوغ,رئيس إسرائيل,Isaac Herzog\n';
const SETUP = { capabilities: MODERN, initializationOptions: { fileAccess: true } };
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

async function open(text: string, files: Record<string, string>): Promise<void> {
  editor = await editors.get(SETUP);
  for (const [uri, content] of Object.entries(files)) editor.files.set(uri, content);
  await editor.connection.sendRequest(CHECK_REQUEST, { uri: 'none:' });
  await editor.open(ARTICLE, text);
}

const HOUSE = { [CONFIGURATION]: 'glossary: names.csv\n', [GLOSSARY]: TABLE };

function ask<T>(method: string, target: string, shift = 0): Promise<T> {
  const { line, character } = editor.rangeOf(ARTICLE, target).start;
  return editor.connection.sendRequest(method, {
    textDocument: { uri: ARTICLE },
    position: { line, character: character + shift },
  });
}

describe('the glossary of the configuration', () => {
  test('is read, and its findings have the house’s fix', async () => {
    await open('أعلنت جوجل أرباحها، ولقوقل منافسون.', HOUSE);
    const found = await editor.diagnostics(ARTICLE);
    expect(found).toMatchObject([{ code: 'names/glossary', severity: 1 }, { code: 'names/glossary' }]);
    const [fix] = await editor.codeActions(ARTICLE, 'ولقوقل');
    expect(editor.edited(ARTICLE, fix?.edit)).toBe('أعلنت جوجل أرباحها، ولغوغل منافسون.');
  });

  test('is read again when it changes', async () => {
    await open('أعلنت جوجل أرباحها.', HOUSE);
    expect(await editor.diagnostics(ARTICLE)).toHaveLength(1);
    editor.files.set(GLOSSARY, 'preferred,variants\nجوجل,غوغل\n');
    await editor.fileChanged(GLOSSARY, 'changed');
    expect(await editor.diagnostics(ARTICLE)).toEqual([]);
  });

  test('shows what is wrong in it in the file itself, and once in a message', async () => {
    await open('نص.', { ...HOUSE, [GLOSSARY]: 'preferred,variants\nغوغل,جوجل|غوغل\n' });
    await editor.diagnostics(ARTICLE);
    const { diagnostics } = await editor.publishedFor(GLOSSARY);
    expect(diagnostics).toMatchObject([
      { range: { start: { line: 1, character: 10 }, end: { line: 1, character: 14 } }, severity: 1 },
    ]);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('names.csv، السطر 2');
    editor.files.set(GLOSSARY, TABLE);
    await editor.fileChanged(GLOSSARY, 'changed');
    await editor.diagnostics(ARTICLE);
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
  });

  test('is missed where it is not there', async () => {
    await open('نص.', { [CONFIGURATION]: 'glossary: [none.yaml]\n' });
    await editor.diagnostics(ARTICLE);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('none.yaml');
  });

  test('is no article', async () => {
    await open('نص.', HOUSE);
    await editor.diagnostics(ARTICLE);
    await editor.open(GLOSSARY, TABLE);
    expect(await editor.diagnostics(GLOSSARY)).toEqual([]);
  });
});

describe('hover', () => {
  test.each([['ولغوغل'], ['جوجل']])('tells the house’s spelling, the Latin form and the note of «%s»', async (word) => {
    await open('أعلنت جوجل أرباحها، ولغوغل منافسون.', HOUSE);
    const hover = await ask<Hover>('textDocument/hover', word, 2);
    expect(JSON.stringify(hover.contents)).toMatch(/كتابة الدار: «غوغل».*Google.*الشركة/);
    expect(hover.range).toEqual(editor.rangeOf(ARTICLE, word));
  });

  test('tells nothing of other words', async () => {
    await open('أعلنت جوجل أرباحها.', HOUSE);
    expect(await ask('textDocument/hover', 'أرباحها', 1)).toBeNull();
  });
});

describe('completion', () => {
  const complete = async (text: string): Promise<string[]> => {
    await open(text, HOUSE);
    const list = await ask<CompletionList | null>('textDocument/completion', text, text.length);
    return (list?.items ?? []).map(({ textEdit }) => {
      if (!textEdit || !('range' in textEdit)) return '';
      return text.slice(0, textEdit.range.start.character) + textEdit.newText;
    });
  };

  test.each([
    ['أعلنت غو', 'أعلنت غوغل'],
    ['أعلنت ولغو', 'أعلنت ولغوغل'],
    ['أعلنت جوج', 'أعلنت غوغل'],
    ['أعلنت goo', 'أعلنت غوغل'],
    ['وصل اسح', 'وصل إسحاق هرتسوغ'],
    ['وصل وإسحاق هر', 'وصل وإسحاق هرتسوغ'],
    ['وصل اسحق هرت', 'وصل إسحاق هرتسوغ'],
  ])('continues «%s»', async (text, expected) => {
    expect(await complete(text)).toEqual([expected]);
  });

  test.each([['أعلنت غ'], ['أعلنت غوغل'], ['أعلنت '], ['كرة']])('has nothing for «%s»', async (text) => {
    expect(await complete(text)).toEqual([]);
  });
});
