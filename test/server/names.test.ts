import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentHighlight, DocumentSymbol, Location, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { type Editor, FOLDER, MODERN, type Setup } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/article.txt`;
const OTHER = `${FOLDER}/other.md`;
const TEXT = 'وصل إسحاق هرتسوغ إلى برلين. وقال هرتسوغ إن الزيارة ناجحة، ولهرتسوغ لقاء للرياض.';
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

async function open(text = TEXT, setup?: Setup): Promise<void> {
  editor = await editors.get(setup);
  await editor.open(ARTICLE, text);
}

/** A request at the first letter of the first occurrence of a text, or further on. */
function ask<T>(method: string, target: string, more: object = {}, shift = 0): Promise<T> {
  const { line, character } = editor.rangeOf(ARTICLE, target).start;
  const position = { line, character: character + shift };
  return editor.connection.sendRequest(method, { textDocument: { uri: ARTICLE }, position, ...more });
}

function texts(ranges: readonly Range[], uri = ARTICLE): string[] {
  return ranges.map((range) => editor.document(uri).getText(range));
}

function applied(edit: WorkspaceEdit | null): Record<string, string> {
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? [change] : []));
  return Object.fromEntries(
    changes.map(({ textDocument: { uri, version }, edits }) => {
      expect(version).toBe(editor.document(uri).version);
      return [uri, editor.edited(uri, { documentChanges: [{ textDocument: { uri, version }, edits }] })];
    }),
  );
}

describe('highlight', () => {
  test('marks a name without what is attached to it, wherever the cursor is in the word', async () => {
    await open();
    for (const shift of [0, 3, 8]) {
      const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', 'ولهرتسوغ', {}, shift);
      expect(texts(found.map(({ range }) => range))).toEqual(['هرتسوغ', 'هرتسوغ', 'هرتسوغ']);
    }
  });

  test('marks nothing at an ordinary word', async () => {
    await open();
    expect(await ask('textDocument/documentHighlight', 'الزيارة')).toBeNull();
  });
});

describe('references', () => {
  test('are in the article and in the others that have the name', async () => {
    await open();
    await editor.open(OTHER, '# برلين\n\nعاد **هرتسوغ**.\n', 'markdown');
    const found = await ask<Location[]>('textDocument/references', 'هرتسوغ', { context: { includeDeclaration: true } });
    expect(found.map(({ uri }) => uri)).toEqual([ARTICLE, ARTICLE, ARTICLE, OTHER]);
    expect(texts([found[3]?.range as Range], OTHER)).toEqual(['هرتسوغ']);
  });
});

describe('rename', () => {
  test('is prepared with the name alone', async () => {
    await open();
    const range = editor.rangeOf(ARTICLE, 'ولهرتسوغ');
    range.start.character += 2;
    expect(await ask('textDocument/prepareRename', 'ولهرتسوغ')).toEqual({ range, placeholder: 'هرتسوغ' });
    expect(await ask('textDocument/prepareRename', 'للرياض')).toMatchObject({ placeholder: 'الرياض' });
    expect(await ask('textDocument/prepareRename', 'الزيارة')).toBeNull();
  });

  test('changes every form of the name in all articles that are open', async () => {
    await open();
    await editor.open(OTHER, '# برلين\n\nعاد **هرتسوغ**، فقيل لهرتسوغ: أهلا.\n', 'markdown');
    expect(applied(await ask('textDocument/rename', 'هرتسوغ', { newName: ' هيرتزوغ ' }))).toEqual({
      [ARTICLE]: 'وصل إسحاق هيرتزوغ إلى برلين. وقال هيرتزوغ إن الزيارة ناجحة، ولهيرتزوغ لقاء للرياض.',
      [OTHER]: '# برلين\n\nعاد **هيرتزوغ**، فقيل لهيرتزوغ: أهلا.\n',
    });
  });

  test('keeps ل and the article right', async () => {
    await open();
    expect(applied(await ask('textDocument/rename', 'للرياض', { newName: 'جدة' }))[ARTICLE]).toContain('لقاء لجدة.');
    expect(applied(await ask('textDocument/rename', 'هرتسوغ', { newName: 'الهراوي' }))[ARTICLE]).toContain('وللهراوي');
  });

  test('works for an editor without versions', async () => {
    await open('وصل هرتسوغ.', { capabilities: { ...MODERN, workspace: {} } });
    expect(await ask('textDocument/rename', 'هرتسوغ', { newName: 'هيرتزوغ' })).toEqual({
      changes: { [ARTICLE]: [{ range: editor.rangeOf(ARTICLE, 'هرتسوغ'), newText: 'هيرتزوغ' }] },
    });
  });

  test.each([[''], ['«نص»'], ['#']])('refuses %j, which is no name', async (newName) => {
    await open();
    await expect(ask('textDocument/rename', 'هرتسوغ', { newName })).rejects.toThrow('لا يصلح اسمًا');
  });
});

test('the outline has the headings, and the names where they first stand', async () => {
  editor = await editors.get();
  await editor.open(
    OTHER,
    '# زيارة إلى برلين\n\nعاد هرتسوغ.\n\n## لقاء\n\nقال إسحاق هرتسوغ شيئا، ثم زار برلين.\n',
    'markdown',
  );
  const found = await editor.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri: OTHER },
  });
  const shown = found.map(({ name, children = [] }) => [
    name,
    ...children.map((child) => `${child.name} ${child.detail}`),
  ]);
  expect(shown).toEqual([
    ['زيارة إلى برلين', 'برلين 2', 'هرتسوغ 1'],
    ['لقاء', 'إسحاق هرتسوغ 1'],
  ]);
});
