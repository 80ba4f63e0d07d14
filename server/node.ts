// The entry point in Node: `node dist/server/node.cjs`, and `mudaqqiq lsp`. It speaks LSP on standard input and output, or on the channel that an
// editor names by --node-ipc, --pipe or --socket.
import { Console } from 'node:console';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver/node';
import { userWordList } from '../rules/engine/configuration/configuration.js';
import { DATA_FILES, RULES } from '../rules/index.js';
import { findArticles } from './article-files.js';
import type { Cache, Files, Host } from './host.js';
import { lexiconFrom } from './lexicon-files.js';
import { describe } from './log.js';
import { readNamesInThread, type SharedData, startNameThreads } from './name-threads.js';
import { startServer } from './server.js';

/** The compiled data, from where the bundle stands: `dist/server/node.cjs`. */
const DATA = join(__dirname, '..', '..', 'data');
/** How an editor names a channel other than standard input and output. */
const CHANNEL = /^--(?:node-ipc$|pipe\b|socket\b)/;

const files: Files = {
  async read(uri) {
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async append(uri, text) {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, text);
  },
  async write(uri, text) {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
};

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Where programs keep what can be made again: the XDG base directory specification, and Windows' own. */
const CACHES = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache');

function cacheIn(uri: string | undefined): Cache {
  const folder = uri?.startsWith('file:') ? fileURLToPath(uri) : join(CACHES, 'mudaqqiq', 'names');
  return {
    read: async (key) =>
      readFile(join(folder, `${key}.bin`)).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      }),
    async write(key, bytes) {
      await mkdir(folder, { recursive: true });
      // Whole or not at all: another editor may be reading.
      const draft = join(folder, `${key}.${process.pid}`);
      await writeFile(draft, bytes);
      await rename(draft, join(folder, `${key}.bin`));
    },
  };
}

/** The lexicon's files in memory that threads can share. */
async function readData(): Promise<SharedData> {
  const read = async (name: string): Promise<[string, SharedArrayBuffer]> => {
    const bytes = await readFile(join(DATA, name));
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    return [name, shared];
  };
  return Object.fromEntries(await Promise.all(Object.values(DATA_FILES).map(read)));
}

function serve(): void {
  // Standard output belongs to the protocol: what anything else prints goes to standard error.
  globalThis.console = new Console(process.stderr, process.stderr);

  // The lexicon is read while the editor and the server introduce themselves to each other.
  const data = readData();
  const lexicon = data.then((files) => lexiconFrom(async (name) => new Uint8Array(files[name] ?? new ArrayBuffer(0))));
  lexicon.catch(() => undefined);

  const host: Host = {
    filesOf: (uri) => (uri.startsWith('file:') ? files : undefined),
    userDictionaryUri: pathToFileURL(userWordList(process.env, homedir())).href,
    nextTurn: setImmediate,
    loadLexicon: () => lexicon,
    cacheIn,
    articlesIn: (folder) => (folder.startsWith('file:') ? findArticles(folder) : undefined),
    nameReaders: async (settings) => startNameThreads(__filename, { ...settings, data: await data }),
  };

  const otherChannel = process.argv.some((argument) => CHANNEL.test(argument));
  const connection = otherChannel ? createConnection() : createConnection(process.stdin, process.stdout);

  // An error that nobody awaited must not take the editor's proofreader down with it; a closed channel means that there is no editor.
  process.stdout.on('error', () => process.exit(1));
  process.on('uncaughtException', (error) => connection.console.error(describe(error)));
  process.on('unhandledRejection', (error) => connection.console.error(describe(error)));

  startServer(connection, host, RULES);
}

if (isMainThread) serve();
else if (parentPort) readNamesInThread(parentPort, workerData);
