// The entry point in Node: `node dist/server/node.cjs`, and `mudaqqiq lsp`. It speaks LSP on standard input and output, or on the channel that an
// editor names by --node-ipc, --pipe or --socket.
import { Console } from 'node:console';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { userWordList } from '../rules/engine/configuration/configuration.js';
import { RULES } from '../rules/index.js';
import type { Files, Host } from './host.js';
import { lexiconFrom } from './lexicon-files.js';
import { describe } from './log.js';
import { startServer } from './server.js';

/** The compiled data, from where the bundle stands: `dist/server/node.cjs`. */
const DATA = join(__dirname, '..', '..', 'data');
/** How an editor names a channel other than standard input and output. */
const CHANNEL = /^--(?:node-ipc$|pipe\b|socket\b)/;

// Standard output belongs to the protocol: what anything else prints goes to standard error.
globalThis.console = new Console(process.stderr, process.stderr);

// The lexicon is read while the editor and the server introduce themselves to each other.
const lexicon = lexiconFrom((name) => readFile(join(DATA, name)));
lexicon.catch(() => undefined);

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
};

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

const host: Host = {
  filesOf: (uri) => (uri.startsWith('file:') ? files : undefined),
  userDictionaryUri: pathToFileURL(userWordList(process.env, homedir())).href,
  nextTurn: setImmediate,
  loadLexicon: () => lexicon,
};

const otherChannel = process.argv.some((argument) => CHANNEL.test(argument));
const connection = otherChannel ? createConnection() : createConnection(process.stdin, process.stdout);

// An error that nobody awaited must not take the editor's proofreader down with it; a closed channel means that there is no editor.
process.stdout.on('error', () => process.exit(1));
process.on('uncaughtException', (error) => connection.console.error(describe(error)));
process.on('unhandledRejection', (error) => connection.console.error(describe(error)));

startServer(connection, host, RULES);
