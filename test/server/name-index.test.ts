import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { type NamesShown, WORKSPACE_NAMES_REQUEST, type WorkspaceNamesParams } from '../../server/protocol.js';
import { Editor, MODERN } from './editor.js';
import { bundle, ServerProcess } from './server-process.js';

const ARTICLES: Readonly<Record<string, string>> = {
  'news/a.txt': 'وصل إسحاق هرتسوغ إلى برلين.\n',
  'news/b.md': '# زيارة\n\nقال **هرتسوغ** إن الزيارة ناجحة، ولهرتسوغ لقاء.\n',
  'archive/c.txt': 'عاد الوفد من برلين.\n',
  'node_modules/d.txt': 'قال هرتسوغ.\n',
  'drafts/e.txt': 'قال هرتسوغ.\n',
  '.gitignore': 'drafts/\n',
};

let script: string;
let folder: string;
let cache: string;
const running: Editor[] = [];

beforeAll(async () => {
  script = await bundle('server/node.ts');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mudaqqiq-names-'));
  cache = join(folder, '.cache');
  for (const [name, text] of Object.entries(ARTICLES)) write(name, text);
});
afterEach(async () => {
  for (const editor of running.splice(0)) await editor.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string | Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function uri(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

/** An editor whose server has read the names of the folder. */
async function indexed({ workspaceEdit = MODERN.workspace?.workspaceEdit ?? {} } = {}): Promise<Editor> {
  const { connection } = new ServerProcess(script, { env: { XDG_CONFIG_HOME: folder } });
  const editor = await Editor.meet(connection, {
    folder: pathToFileURL(folder).href,
    initializationOptions: { storageUri: pathToFileURL(cache).href },
    capabilities: {
      ...MODERN,
      workspace: { ...MODERN.workspace, workspaceEdit },
      window: { workDoneProgress: true },
    },
  });
  running.push(editor);
  await editor.until(() => editor.progress.at(-1) === 'end');
  return editor;
}

async function references(editor: Editor, name = 'news/a.txt', target = 'هرتسوغ'): Promise<string[]> {
  const found = await editor.connection.sendRequest<Location[] | null>('textDocument/references', {
    textDocument: { uri: uri(name) },
    position: editor.rangeOf(uri(name), target).start,
    context: { includeDeclaration: true },
  });
  return (found ?? []).map(
    ({ uri: at, range }) =>
      `${at.slice(pathToFileURL(folder).href.length + 1)}:${range.start.line}:${range.start.character}`,
  );
}

describe('the names of the workspace', () => {
  test('are read in the background, with progress', async () => {
    const editor = await indexed();
    expect(editor.progress[0]).toBe('begin');
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    expect(await references(editor)).toEqual(['news/a.txt:0:10', 'news/b.md:2:6', 'news/b.md:2:35']);
  });

  test('are renamed in files that are not open, too', async () => {
    const editor = await indexed();
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uri('news/a.txt') },
      position: editor.rangeOf(uri('news/a.txt'), 'هرتسوغ').start,
      newName: 'هيرتزوغ',
    });
    expect(edit.documentChanges).toMatchObject([
      { textDocument: { uri: uri('news/a.txt'), version: 1 }, edits: [{ newText: 'هيرتزوغ' }] },
      {
        textDocument: { uri: uri('news/b.md'), version: null },
        edits: [{ newText: 'هيرتزوغ' }, { newText: 'ولهيرتزوغ' }],
      },
    ]);
  });

  test('are only renamed in such files after a question where the client can ask', async () => {
    const editor = await indexed({ workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } });
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    const rename = (target: string): Promise<WorkspaceEdit> =>
      editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: uri('news/a.txt') },
        position: editor.rangeOf(uri('news/a.txt'), target).start,
        newName: 'هيرتزوغ',
      });
    expect(await rename('هرتسوغ')).toEqual({
      documentChanges: [
        {
          textDocument: { uri: uri('news/a.txt'), version: 1 },
          edits: [expect.not.objectContaining({ annotationId: 'unopened' })],
        },
        {
          textDocument: { uri: uri('news/b.md'), version: null },
          edits: [
            expect.objectContaining({ newText: 'هيرتزوغ', annotationId: 'unopened' }),
            expect.objectContaining({ newText: 'ولهيرتزوغ', annotationId: 'unopened' }),
          ],
        },
      ],
      changeAnnotations: { unopened: { label: 'مقالات غير مفتوحة في المحرر', needsConfirmation: true } },
    });
    // What is seen to change is not asked about.
    expect(await rename('إسحاق')).not.toHaveProperty('changeAnnotations');
  });

  test('are listed as far as they are wanted, with how many there are', async () => {
    const editor = await indexed();
    const list = (params?: WorkspaceNamesParams): Promise<NamesShown> =>
      editor.connection.sendRequest<NamesShown>(WORKSPACE_NAMES_REQUEST, params);
    const all = await list();
    expect(all).toMatchObject({ all: 3, articles: 3 });
    expect(all.names.map(({ name }) => name)).toEqual(['برلين', 'هرتسوغ', 'إسحاق هرتسوغ']);
    for (const count of [1, 2]) expect(await list({ count })).toEqual({ ...all, names: all.names.slice(0, count) });
    expect(await list({ count: -1 })).toEqual(all);
  });

  test('are forgotten and read again as the settings say, without a restart', async () => {
    const editor = await indexed();
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    expect(await references(editor)).toHaveLength(3);
    await editor.changeSettings({ workspaceNames: false });
    await expect.poll(() => references(editor)).toHaveLength(1);
    await editor.changeSettings({ workspaceNames: true });
    await expect.poll(() => references(editor)).toHaveLength(3);
    const begun = editor.progress.filter((kind) => kind === 'begin').length;
    await editor.changeSettings({ workspaceNames: true, language: 'en' });
    expect(await references(editor)).toHaveLength(3);
    expect(editor.progress.filter((kind) => kind === 'begin')).toHaveLength(begun);
  });

  test('are those of the folders that the workspace has now', async () => {
    const editor = await indexed();
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    const other = mkdtempSync(join(tmpdir(), 'mudaqqiq-other-'));
    writeFileSync(join(other, 'g.txt'), 'وصل هرتسوغ.\n');
    const change = { uri: pathToFileURL(other).href, name: 'other' };
    try {
      await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [change], removed: [] },
      });
      await expect.poll(() => references(editor)).toHaveLength(4);
      await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [change] },
      });
      await expect.poll(() => references(editor)).toHaveLength(3);
      expect(editor.logged).toEqual([]);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  test('follow files that change, come and go', async () => {
    const editor = await indexed();
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    write('news/b.md', 'لا أحد.\n');
    write('news/f.txt', 'وصل هرتسوغ.\n');
    await editor.fileChanged(uri('news/b.md'), 'changed');
    await editor.fileChanged(uri('news/f.txt'), 'created');
    await expect.poll(() => references(editor)).toEqual(['news/a.txt:0:10', 'news/f.txt:0:4']);
    rmSync(join(folder, 'news/f.txt'));
    await editor.fileChanged(uri('news/f.txt'), 'deleted');
    await expect.poll(() => references(editor)).toEqual(['news/a.txt:0:10']);
  });

  test.each([
    ['as they are', (bytes: Buffer) => bytes],
    ['not where they are damaged', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['not where they are something else', () => Buffer.from('names')],
  ])('are kept on disk and read again, %s', async (_, damage) => {
    const first = await indexed();
    const [file = ''] = readdirSync(cache);
    await first.stop();
    running.pop();
    expect(existsSync(join(cache, file))).toBe(true);
    writeFileSync(join(cache, file), damage(readFileSync(join(cache, file))));
    const editor = await indexed();
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    expect(await references(editor)).toHaveLength(3);
    expect(editor.logged).toEqual([]);
  });

  test('do not keep an editor waiting that ends', async () => {
    for (let i = 0; i < 400; i++) write(`many/${i}.txt`, `${'وصل هرتسوغ إلى برلين، وقال ليندبرغ كلمة. '.repeat(60)}\n`);
    const { connection } = new ServerProcess(script, { env: { XDG_CONFIG_HOME: folder } });
    const editor = await Editor.meet(connection, {
      folder: pathToFileURL(folder).href,
      initializationOptions: { storageUri: pathToFileURL(cache).href },
      capabilities: { ...MODERN, window: { workDoneProgress: true } },
    });
    await editor.until(() => editor.progress.includes('begin'));
    await editor.stop();
    // Each report is one article in a hundred.
    expect(editor.progress.filter((kind) => kind === 'report').length).toBeLessThan(50);
    expect(editor.logged).toEqual([]);
  });

  test('are left alone where the settings say so', async () => {
    const { connection } = new ServerProcess(script, { env: { XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: cache } });
    const editor = await Editor.meet(connection, {
      folder: pathToFileURL(folder).href,
      settings: { workspaceNames: false },
    });
    running.push(editor);
    await editor.open(uri('news/a.txt'), ARTICLES['news/a.txt'] ?? '');
    expect(await references(editor)).toEqual(['news/a.txt:0:10']);
  });
});
