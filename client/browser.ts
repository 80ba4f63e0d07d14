// The entry point in a web extension host: the server runs in a worker of the browser.
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateExtension, type ExtensionApi } from './activation.js';

export { deactivateExtension as deactivate } from './activation.js';

/** The worker of the web platform, as far as it is used here; the compiler knows no names of browsers, so that rules/ cannot use them. */
declare const Worker: new (script: string) => WorkerLike;
interface WorkerLike {
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** Writes errors to the log only: the session shows the user those that matter, in the user's language. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const start = (options: LanguageClientOptions): Client => {
    const client: Client = new Client('mudaqqiq', 'Mudaqqiq', async () => startWorker(script, client), options);
    return client;
  };
  return activateExtension(context, start, {
    dataUri: Uri.joinPath(context.extensionUri, 'data').toString(true),
    userDictionaryUri: Uri.joinPath(context.globalStorageUri, 'dictionary.txt').toString(),
  });
}

/** Starts the worker. Reader and writer are made here because VS Code's own `Worker` makes objects of another class, which the client would not know. */
function startWorker(script: string, client: Client): MessageTransports {
  const worker = new Worker(script);
  worker.onerror = ({ message }) => client.error(message ?? `cannot load ${script}`);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
