import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { Editor, FOLDER } from './editor.js';
import { ROOT } from './server-process.js';

const ARTICLE = `${FOLDER}/article.md`;
const DATA_URI = 'https://extension.test/data';

/**
 * Turns a Node worker into a web worker: the global names of Node go, and those of a browser come, before the bundle runs. A file of the data
 * folder is all that can be fetched; Node's own `fetch` needs names that are gone.
 */
const WEB_WORKER = `
const { parentPort, workerData: { bundle, dataUri, dataFolder } } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const read = (url) => readFileSync(dataFolder + url.slice(dataUri.length));
for (const name of ['process', 'Buffer', 'global', 'require', 'module', 'exports', '__filename', '__dirname', 'setImmediate', 'clearImmediate']) {
  delete globalThis[name];
}
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = () => {};
globalThis.fetch = async (url) => {
  if (!url.startsWith(dataUri)) return { ok: false, status: 404, statusText: 'Not Found' };
  const bytes = read(url);
  return { ok: true, arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) };
};
parentPort.on('message', (data) => globalThis.onmessage({ data }));
(0, eval)(bundle);
`;

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}

let bundle: string;
const workers: Worker[] = [];

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'server/browser.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  bundle = outputFiles[0]?.text ?? '';
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.terminate()));
});

function startWorker(): ProtocolConnection {
  const workerData = { bundle, dataUri: DATA_URI, dataFolder: join(ROOT, 'data') };
  const worker = new Worker(WEB_WORKER, { eval: true, workerData });
  workers.push(worker);
  return createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
}

describe('the server in a browser worker', () => {
  test('checks and fixes without anything of Node', async () => {
    const editor = await Editor.meet(startWorker(), {
      initializationOptions: { dataUri: DATA_URI, fileAccess: true, userDictionaryUri: 'memory:/user/words.txt' },
    });
    await editor.open(ARTICLE, 'في 20162020، وهو.', 'markdown');
    expect(await editor.diagnostics(ARTICLE)).toMatchObject([{ code: 'numbers/lost-range-separator' }]);
    const actions = await editor.codeActions(ARTICLE, '20162020', { only: ['source.fixAll'] });
    expect(editor.edited(ARTICLE, actions[0]?.edit)).toBe('في 2016-2020، وهو.');
    await editor.replace(ARTICLE, '20162020', '2016-2020');
    expect(await editor.diagnostics(ARTICLE)).toEqual([]);
  });

  test('reads configuration files by way of the editor', async () => {
    const editor = await Editor.meet(startWorker(), { initializationOptions: { dataUri: DATA_URI, fileAccess: true } });
    editor.files.set(`${FOLDER}/.mudaqqiqrc.yaml`, 'rules: { numbers/*: off }');
    await editor.open(ARTICLE, 'في 20162020، وهو.', 'markdown');
    expect(await editor.diagnostics(ARTICLE)).toEqual([]);
  });

  test('handles a burst of changes once', async () => {
    const editor = await Editor.meet(startWorker(), { initializationOptions: { dataUri: DATA_URI, status: true } });
    await editor.open(ARTICLE, 'نص', 'markdown');
    await editor.diagnostics(ARTICLE);
    editor.statuses.length = 0;
    const answers = Array.from({ length: 20 }, async (_, i) => {
      await editor.replace(ARTICLE, 'نص', `نص ${i}`);
      return editor.diagnostics(ARTICLE);
    });
    await Promise.all(answers);
    expect(editor.statuses.at(-1)?.version).toBe(21);
    expect(editor.statuses.length).toBeLessThan(20);
  });

  test('says so when its data cannot be fetched', async () => {
    const editor = await Editor.meet(startWorker(), { initializationOptions: { dataUri: 'https://elsewhere.test' } });
    await editor.open(ARTICLE, 'في 20162020، وهو.', 'markdown');
    expect(await editor.diagnostics(ARTICLE)).toEqual([]);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('404');
  });
});
