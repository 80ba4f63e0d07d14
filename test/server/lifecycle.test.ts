import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { COMMANDS } from '../../server/protocol.js';
import { Editor, FOLDER, PUSHED, type Setup } from './editor.js';
import { bundle, ServerProcess } from './server-process.js';

const ARTICLE = `${FOLDER}/article.txt`;
let script: string;
let fixture: string;

beforeAll(async () => {
  [script, fixture] = await Promise.all([bundle('server/node.ts'), bundle('test/server/fixture-server.ts')]);
});

/** An editor in front of a server process that has just been started. */
async function start(path: string, setup: Setup = {}, launch: { args?: string[]; env?: Record<string, string> } = {}) {
  const server = new ServerProcess(path, launch);
  return { server, editor: await Editor.meet(server.connection, setup) };
}

describe('the server process', () => {
  test('says what it can do', async () => {
    const { editor } = await start(script);
    expect(editor.initialized).toMatchObject({
      serverInfo: { name: 'mudaqqiq' },
      capabilities: {
        textDocumentSync: 2,
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.mudaqqiq'] },
        executeCommandProvider: { commands: Object.values(COMMANDS) },
        documentHighlightProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        hoverProvider: true,
        completionProvider: {},
        workspace: { workspaceFolders: { supported: true } },
      },
    });
    await editor.stop();
  });

  test('promises an editor that is sent diagnostics no answers to requests for them', async () => {
    const { editor } = await start(script, { capabilities: PUSHED });
    expect(editor.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
    await editor.stop();
  });

  test('ends with 0 after shutdown and exit, and with 1 after exit alone', async () => {
    const [polite, rude] = await Promise.all([start(script), start(script)]);
    await polite.editor.stop();
    expect(await polite.server.exit).toBe(0);
    await rude.editor.connection.sendNotification('exit');
    expect(await rude.server.exit).toBe(1);
  });

  test('ends when its input ends', async () => {
    const { server } = await start(script);
    server.endInput();
    expect(await server.exit).toBe(1);
  });

  test('ends when the editor that it belongs to has died', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(parent, 'spawn');
    const { server } = await start(script, { processId: parent.pid ?? null });
    parent.kill();
    expect(await server.exit).toBe(1);
  });

  test.each([[['--stdio']], [['lsp']]])('starts with the arguments %j', async (args) => {
    const { editor, server } = await start(script, {}, { args });
    await editor.stop();
    expect(await server.exit).toBe(0);
  });

  test('writes nothing but the protocol on standard output', async () => {
    const preload = join(dirname(script), 'print.cjs');
    writeFileSync(preload, 'setInterval(() => { console.log("سطر"); console.info("b"); console.table([1]); }, 5);');
    const env = { NODE_OPTIONS: `--require ${preload}` };
    const { editor, server } = await start(script, { capabilities: PUSHED }, { env });
    const broken: unknown[] = [];
    editor.connection.onError((error) => broken.push(error));
    for (const uri of [ARTICLE, `${FOLDER}/b.txt`]) {
      await editor.open(uri, 'نص');
      await editor.publishedFor(uri, 1);
    }
    expect(broken).toEqual([]);
    expect(server.stderr).toContain('سطر');
    await editor.stop();
  });

  test('refuses to be initialized twice', async () => {
    const { editor } = await start(script);
    const again = editor.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await expect(again).rejects.toThrow('initialized already');
    await editor.stop();
  });
});

describe('what goes wrong', () => {
  const message = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  test.each([
    ['is no JSON', message('{"jsonrpc": "2.0", "method": ')],
    ['is a list', message('[]')],
    ['is null', message('null')],
    ['is a number', message('5')],
    ['has no method', message('{"jsonrpc":"2.0"}')],
    ['answers a question that was not asked', message('{"jsonrpc":"2.0","id":99,"result":1}')],
    ['cancels without saying what', message('{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}')],
    ['opens nothing', message('{"jsonrpc":"2.0","method":"textDocument/didOpen"}')],
    [
      'opens without a text',
      message('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"x:1"}}}'),
    ],
    [
      'changes what is not open',
      message(
        '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"x:2","version":1},"contentChanges":[{"text":""}]}}',
      ),
    ],
    ['has a header without a length', 'X-Header: 1\r\n\r\n'],
    ['has a length that is no number', 'Content-Length: many\r\n\r\n'],
    ['has no header at all', '{}\r\n\r\n'],
  ])('a message that %s does not stop the server', async (_, bytes) => {
    const { editor, server } = await start(fixture);
    server.write(bytes);
    await editor.open(ARTICLE, 'اخبار');
    expect(await editor.diagnostics(ARTICLE)).toHaveLength(1);
    await editor.stop();
    expect(await server.exit).toBe(0);
  });

  test('a request of a wrong shape, or for something unknown, is answered with an error', async () => {
    const { editor } = await start(fixture);
    await expect(editor.connection.sendRequest('mudaqqiq/unknown', {})).rejects.toThrow('mudaqqiq/unknown');
    await expect(editor.connection.sendRequest('textDocument/codeAction', {})).rejects.toThrow();
    await expect(editor.connection.sendRequest('textDocument/diagnostic', {})).rejects.toThrow();
    await editor.open(ARTICLE, 'اخبار');
    expect(await editor.diagnostics(ARTICLE)).toHaveLength(1);
    await editor.stop();
  });

  test('a change that lies outside of the text is taken to its end', async () => {
    const { editor } = await start(fixture);
    await editor.open(ARTICLE, 'نص');
    const far = { line: 99, character: 99 };
    await editor.change(ARTICLE, { range: { start: far, end: far }, newText: ' اخبار' });
    expect(await editor.diagnostics(ARTICLE)).toMatchObject([{ range: editor.rangeOf(ARTICLE, 'اخبار') }]);
    await editor.stop();
  });

  test('a rule that throws is logged once and skipped; the others go on', async () => {
    const { editor } = await start(fixture);
    await editor.open(ARTICLE, 'انفجار اخبار');
    expect(await editor.diagnostics(ARTICLE)).toMatchObject([{ code: 'spelling/hamza-missing' }]);
    await editor.replace(ARTICLE, 'انفجار', 'انفجار ثم');
    await editor.diagnostics(ARTICLE);
    await editor.until(() => editor.logged.length > 0);
    expect(editor.logged).toEqual([expect.stringContaining('style/fragile')]);
    await editor.stop();
  });

  test('a missing lexicon is said in the window, and articles have no diagnostics', async () => {
    const { editor, server } = await start(await bundle('server/node.ts', 'without/any/data'));
    await editor.open(ARTICLE, 'اخبار');
    expect(await editor.diagnostics(ARTICLE)).toEqual([]);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('المعجم');
    await editor.stop();
    expect(await server.exit).toBe(0);
  });
});

describe('cancellation', () => {
  test('a request that is cancelled before its turn is not worked on', async () => {
    const { editor } = await start(fixture);
    await editor.open(ARTICLE, 'بطيء');
    const started = performance.now();
    const requests = Array.from({ length: 20 }, async (_, i) => {
      await editor.replace(ARTICLE, 'بطيء', `بطيء ${i}`);
      const cancelled = new CancellationTokenSource();
      const answer = editor.connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri: ARTICLE } },
        cancelled.token,
      );
      cancelled.cancel();
      return answer.then(
        () => 'answered',
        (error) => error.code,
      );
    });
    const outcomes = await Promise.all(requests);
    expect(outcomes).toContain(-32800);
    expect(await editor.diagnostics(ARTICLE)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1500);
    await editor.stop();
  });

  test('requests for one version are worked on once', async () => {
    const { editor } = await start(fixture);
    await editor.open(ARTICLE, 'بطيء');
    const started = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => editor.diagnostics(ARTICLE)));
    expect(performance.now() - started).toBeLessThan(1500);
    await editor.stop();
  });
});
