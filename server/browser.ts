// The entry point in a browser: a web worker of a web extension. It speaks LSP by messages, and reaches files by way of the client.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { RULES } from '../rules/index.js';
import type { Host } from './host.js';
import { lexiconFrom } from './lexicon-files.js';
import { startServer } from './server.js';
import { inFolder } from './uris.js';

// The worker's own names; the compiler's libraries leave them out, so that rules/ cannot use them by mistake.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port2.addEventListener('message', () => waiting.shift()?.());
turns.port2.start();

const host: Host = {
  filesOf: () => undefined,
  userDictionaryUri: undefined,
  cacheIn: () => undefined,
  articlesIn: () => undefined,
  nameReaders: () => undefined,
  nextTurn(run) {
    waiting.push(run);
    turns.port1.postMessage(undefined);
  },
  async loadLexicon(dataUri) {
    if (dataUri === undefined) throw new Error('dataUri');
    return lexiconFrom(async (name) => {
      const response = await fetch(inFolder(dataUri, name));
      if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
      return response.arrayBuffer();
    });
  },
};

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), host, RULES);
